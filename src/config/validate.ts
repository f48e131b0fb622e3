import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { nearest } from './nearest.ts';
import { options, type SchemaPart } from './options.ts';
import type { OptionName } from './schema.ts';
import { allowedBy, shown } from './words.ts';

/** One thing wrong with a set of values: where (option name in camelCase first), and a complaint without a full stop. */
export type Violation = { readonly path: readonly (string | number)[]; readonly complaint: string };

/**
 * Checks values by their options' schemas; options that are absent are fine. Nothing is coerced, a secret is never quoted.
 * Only the schemas of given options are compiled, and the schema itself is checked by a test: that keeps the start fast.
 */
export function violationsOf(values: Partial<Readonly<Record<OptionName, unknown>>>): Violation[] {
  return options.flatMap(({ name, schema }) => {
    if (!Object.hasOwn(values, name)) return [];
    const validate = compiled(name, schema);
    if (validate(values[name])) return [];
    return distinct((validate.errors ?? []).map((error) => violationOf(name, error)));
  });
}

const validators = new Map<OptionName, ValidateFunction>();
let ajv: Ajv | undefined;

function compiled(name: OptionName, schema: SchemaPart): ValidateFunction {
  ajv ??= withOwnKeywords(new Ajv({ allErrors: true, verbose: true, meta: false, validateSchema: false }));
  const validate = validators.get(name) ?? ajv.compile(schema);
  validators.set(name, validate);
  return validate;
}

/** Teaches our keywords; those of the vocabulary only describe. */
export function withOwnKeywords(validator: Ajv): Ajv {
  return validator
    .addVocabulary(['x-group', 'x-secret', 'x-trusted', 'x-was', 'x-path', 'x-split', 'x-form', 'x-platform'])
    .addKeyword({
      keyword: 'x-characters',
      type: 'array',
      validate: (most: number, list: unknown[]) => charactersOf(list) <= most,
    })
    .addKeyword({
      keyword: 'x-some',
      type: 'object',
      validate: (keys: string[], value: object) => keys.some((key) => Object.hasOwn(value, key)),
    });
}

/**
 * A check of texts from elsewhere against any schema: `undefined` for what fits, else the first complaint, which quotes no value:
 * `/findings/3/severity must be equal to one of the allowed values`.
 */
export function compiledSchema(schema: object): (value: unknown) => string | undefined {
  const validate = new Ajv({ allErrors: false, strict: false, validateSchema: false }).compile(schema);
  return (value) => {
    if (validate(value)) return undefined;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath ?? ''} ${error?.message ?? 'is not what the schema asks'}`.trim();
  };
}

function violationOf(name: OptionName, error: ErrorObject): Violation {
  const path = [name, ...pathOf(error.instancePath)];
  const unknown = error.keyword === 'additionalProperties' ? [String(error.params.additionalProperty)] : [];
  return { path: [...path, ...unknown], complaint: complaintOf(error) };
}

/** One value can break two keywords (type and enum) that make one sentence. */
function distinct(violations: readonly Violation[]): Violation[] {
  return [...new Map(violations.map((violation) => [JSON.stringify(violation), violation])).values()];
}

function complaintOf(error: ErrorObject): string {
  const schema = error.parentSchema as SchemaPart;
  if (error.keyword === 'required') return `it lacks ${error.params.missingProperty}`;
  if (error.keyword === 'additionalProperties') return unknownKey(error.params.additionalProperty, schema);
  if (error.keyword === 'x-some') return `it needs one of ${schema['x-some']?.join(', ')}`;
  if (error.keyword === 'x-characters')
    return `${charactersOf(error.data)} characters in all are more than ${schema['x-characters']}`;
  return `${schema['x-secret'] ? 'its value' : shown(error.data)} is not ${allowedBy(schema)}`;
}

function unknownKey(key: string, schema: SchemaPart): string {
  return `there is no such key; the nearest is ${nearest(key, Object.keys(schema.properties ?? {}))}`;
}

function charactersOf(list: unknown): number {
  if (!Array.isArray(list)) return 0;
  return list.reduce((sum: number, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
}

/** Steps of a JSON pointer; whole numbers are places in lists. */
function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}
