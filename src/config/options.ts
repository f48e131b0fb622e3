import type { Extra } from './extra.ts';
import { configSchema, type OptionName } from './schema.ts';

/** A part of the schema, as far as words about it need it. */
export type SchemaPart = Extra & {
  readonly type: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly items?: SchemaPart;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly required?: readonly string[];
};

/** One option of the schema; `schema` is its own part. */
export type OptionFacts = {
  readonly name: OptionName;
  readonly group: string;
  readonly description: string;
  readonly schema: SchemaPart;
  readonly secret: boolean;
  readonly trusted: boolean;
  /** An entry of `paths` may set it. */
  readonly perPath: boolean;
  /** Older names, camelCase. */
  readonly was: readonly string[];
  /** What only a platform can give, by platform. */
  readonly platform: NonNullable<Extra['x-platform']>;
};

/** Every option in schema order. */
export const options: readonly OptionFacts[] = factsOf(configSchema.properties);

/** Facts of every property of an object schema, in its order; missing marks are false, missing words empty. */
export function factsOf(properties: Readonly<Record<string, SchemaPart>>): OptionFacts[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name: name as OptionName,
    group: schema['x-group'] ?? '',
    description: schema.description ?? '',
    schema,
    secret: schema['x-secret'] ?? false,
    trusted: schema['x-trusted'] ?? false,
    perPath: schema['x-path'] ?? false,
    was: schema['x-was'] ?? [],
    platform: schema['x-platform'] ?? {},
  }));
}

/** An option under one of its names; `now` is the name to write when this is an older one. */
export type Named = { readonly option: OptionFacts; readonly now?: string };

/** What each name of one channel means, older names included. `spell` is that channel's function of `names.ts`. */
export function namesIn(spell: (name: string) => string, among = options): ReadonlyMap<string, Named> {
  const old = among.flatMap((option) =>
    option.was.map((was): [string, Named] => [spell(was), { option, now: spell(option.name) }]),
  );
  return new Map([...old, ...among.map((option): [string, Named] => [spell(option.name), { option }])]);
}
