import { flagOf } from '../../src/config/names.ts';
import { type OptionFacts, options } from '../../src/config/options.ts';
import type { Target } from './target.ts';
import { choicesOf, defaultOf, sentenceOf } from './words.ts';

/** The GitHub action. Inputs have no defaults, so that an input that is not given cannot beat the configuration file. */
export const action: Target = {
  path: 'action.yml',
  render: () =>
    [
      '# Generated from src/config/schema.ts by `npm run generate`.',
      'name: OllamaCode',
      'description: Reviews pull requests with analyzers and a local model; no code leaves the runner.',
      'branding:',
      '  icon: check-circle',
      '  color: gray-dark',
      'inputs:',
      ...options.flatMap(inputsOf),
      'runs:',
      '  using: node24',
      '  main: dist/main.js',
      '',
    ].join('\n'),
};

/** The lines of an option's input, and of an input for each older name, which the runner warns about. */
export function inputsOf(option: OptionFacts): string[] {
  const input = (name: string, description: string) => [
    `  ${flagOf(name)}:`,
    `    description: ${quoted(description)}`,
    '    required: false',
  ];
  const now = flagOf(option.name);
  const old = option.was.flatMap((name) => [
    ...input(name, `Now ${now}.`),
    `    deprecationMessage: ${quoted(`Write ${now} instead of ${flagOf(name)}.`)}`,
  ]);
  return [...input(option.name, helpOf(option)), ...old];
}

function helpOf(option: OptionFacts): string {
  const choices = choicesOf(option).join(', ');
  const some = option.schema.type === 'array' ? 'Any of' : 'One of';
  const usual = defaultOf(option);
  return [sentenceOf(option), choices && `${some} ${choices}.`, usual && `Default: ${usual}`]
    .filter(Boolean)
    .join(' ');
}

/** A YAML double-quoted text: JSON's is one. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
