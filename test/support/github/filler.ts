import { resolved, type Schema } from './openapi.ts';

/** Completes an answer: what the document requires and the state does not know gets a neutral value. */
export function filled(schema: Schema, value: unknown): unknown {
  const plain = merged(schema);
  if (value === undefined) return plain.nullable ? null : neutral(plain);
  if (Array.isArray(value)) return value.map((one) => filled(plain.items ?? {}, one));
  if (typeof value !== 'object' || value === null) return value;
  return object(plain, value as Readonly<Record<string, unknown>>);
}

function object(schema: Schema, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const properties = schema.properties ?? {};
  const known = Object.entries(given).map(([name, value]) => {
    const property = properties[name];
    return [name, property ? filled(property, value) : value];
  });
  const missing = (schema.required ?? [])
    .filter((name) => given[name] === undefined)
    .map((name) => [name, filled(properties[name] ?? {}, undefined)]);
  return Object.fromEntries([...known, ...missing]);
}

/** References and `allOf` resolved; of alternatives the first that is an object, else the first. */
function merged(schema: Schema): Schema {
  if (schema.$ref !== undefined) return merged(resolved(schema.$ref) as Schema);
  if (schema.allOf) {
    const parts = schema.allOf.map(merged);
    return {
      ...schema,
      type: 'object',
      required: [...(schema.required ?? []), ...parts.flatMap(({ required = [] }) => required)],
      properties: Object.assign(
        {},
        ...parts.map(({ properties }) => properties ?? {}),
        schema.properties ?? {},
      ),
    };
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (!choices || schema.properties) return schema;
  const parts = choices.map(merged);
  const chosen = parts.find(({ properties }) => properties) ?? parts[0] ?? {};
  return schema.nullable ? { ...chosen, nullable: true } : chosen;
}

function neutral(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => filled(schema.items ?? {}, undefined));
  if (schema.type === 'object' || schema.properties) return object(schema, {});
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  if (schema.type === 'boolean') return false;
  if (schema.format === 'date-time') return '2026-01-15T12:00:00Z';
  if (schema.format === 'uri') return 'http://127.0.0.1/neutral';
  if (schema.format === 'email') return 'nobody@users.noreply.github.com';
  return schema.type === 'string' ? 'neutral' : {};
}
