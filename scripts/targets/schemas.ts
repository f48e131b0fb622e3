import { flagOf } from '../../src/config/names.ts';
import { type OptionFacts, options, type SchemaPart } from '../../src/config/options.ts';
import type { Target } from './target.ts';
import { sentenceOf } from './words.ts';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** What editors know of `.ollamacode.yml`. */
export const fileSchema: Target = {
  path: 'schema/ollamacode.schema.json',
  render: () => {
    const allowed = options.filter(({ secret, trusted }) => !secret && !trusted);
    return json({
      $schema: DRAFT,
      title: '.ollamacode.yml',
      description: 'Options of OllamaCode that a repository may set.',
      type: 'object',
      additionalProperties: false,
      properties: { ...propertiesOf(allowed), paths: pathsOf(allowed.filter(({ perPath }) => perPath)) },
    });
  },
};

/** What editors know of the policy. */
export const policySchema: Target = {
  path: 'schema/policy.schema.json',
  render: () => {
    const properties = propertiesOf(options.filter(({ secret }) => !secret));
    const section = (description: string) => ({
      description,
      type: 'object',
      additionalProperties: false,
      properties,
    });
    return json({
      $schema: DRAFT,
      title: 'OllamaCode policy',
      description: 'Options for every repository of an organisation.',
      type: 'object',
      additionalProperties: false,
      properties: {
        enabled: { type: 'boolean', description: 'False switches the review off in every repository.' },
        defaults: section('Values that flags, environment and files overrule.'),
        locked: section('Values that nothing overrules.'),
      },
    });
  },
};

function pathsOf(perPath: readonly OptionFacts[]): object {
  return {
    description: 'Options that differ for some files; of several entries that mean a file the last one wins.',
    type: 'array',
    items: {
      type: 'object',
      required: ['paths'],
      additionalProperties: false,
      properties: {
        paths: {
          description: 'Globs of the files, read as in a .gitignore.',
          type: 'array',
          minItems: 1,
          items: { type: 'string', minLength: 1 },
        },
        ...propertiesOf(perPath),
      },
    },
  };
}

/** Older names stay known, so that editors mark them as deprecated and not as wrong. */
function propertiesOf(some: readonly OptionFacts[]): Record<string, object> {
  const present = some.map((option) => [
    flagOf(option.name),
    { description: sentenceOf(option), ...plainOf(option.schema) },
  ]);
  const old = some.flatMap(({ name, was, schema }) =>
    was.map((word) => [
      flagOf(word),
      { deprecated: true, description: `Now ${flagOf(name)}.`, ...plainOf(schema) },
    ]),
  );
  return Object.fromEntries([...present, ...old]);
}

/** The part in words that every validator knows: our own keywords left out or said otherwise; an empty value means "not given". */
function plainOf(schema: SchemaPart): object {
  const own = Object.entries(schema).filter(([key]) => !key.startsWith('x-') && !NESTED.has(key));
  const { items, properties } = schema;
  return {
    ...Object.fromEntries(own),
    ...(schema['x-some'] && { anyOf: schema['x-some'].map((key) => ({ required: [key] })) }),
    ...(items && { items: plainOf(items) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, plainOf(part)])),
    }),
  };
}

const NESTED = new Set(['items', 'properties']);

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
