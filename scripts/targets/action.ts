import { flagOf } from '../../src/config/names.ts';
import { type OptionFacts, options } from '../../src/config/options.ts';
import { githubInputs, outputs, type PlatformInput } from '../../src/config/platform.ts';
import type { Target } from './target.ts';
import { helpOf, quoted } from './words.ts';

/**
 * The GitHub action. Inputs have no defaults, so that an input that is not given cannot beat the configuration file; what only
 * the platform can give is the exception, and no file may set it.
 */
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
      ...githubInputs.flatMap(platformInputOf),
      'outputs:',
      ...Object.entries(outputs).flatMap(([name, description]) => [
        `  ${name}:`,
        `    description: ${quoted(description)}`,
      ]),
      'runs:',
      '  using: node24',
      '  main: dist/main.js',
      '  post: dist/main.js',
      '  post-if: always()',
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
  return [...input(option.name, helpOf(option)), ...given(option.platform.github), ...old];
}

function platformInputOf({ name, description, value }: PlatformInput): string[] {
  return [
    `  ${flagOf(name)}:`,
    `    description: ${quoted(description)}`,
    '    required: false',
    ...given(value),
  ];
}

function given(expression: string | undefined): string[] {
  return expression === undefined ? [] : [`    default: ${quoted(`\${{ ${expression} }}`)}`];
}
