import { flagOf } from '../../src/config/names.ts';
import { type OptionFacts, options } from '../../src/config/options.ts';
import type { Target } from './target.ts';
import { choicesOf, helpOf, quoted } from './words.ts';

/** Buildkite's plugin, with a property for every option but secrets. https://buildkite.com/docs/pipelines/integrations/plugins/writing */
export const buildkitePlugin: Target = {
  path: 'plugins/buildkite/plugin.yml',
  render: () =>
    [
      '# Generated from src/config/schema.ts by `npm run generate`.',
      'name: OllamaCode',
      'description: Reviews what a branch changed with deterministic rules and a local model.',
      'author: https://github.com/ollamacode',
      'requirements: [bash, git, node]',
      'configuration:',
      '  properties:',
      ...options.filter(({ secret }) => !secret).flatMap(propertyLines),
      '  additionalProperties: false',
      '',
    ].join('\n'),
};

function propertyLines(option: OptionFacts): string[] {
  const choices = option.schema.type === 'string' ? choicesOf(option) : [];
  return [
    `    ${flagOf(option.name)}:`,
    `      description: ${quoted(helpOf(option))}`,
    `      type: ${option.schema.type === 'array' ? '[array, string]' : option.schema.type}`,
    ...(choices.length > 0 ? [`      enum: ${JSON.stringify(choices)}`] : []),
  ];
}
