import type { ExtendedJSONSchema, FromExtendedSchema } from 'json-schema-to-ts';

/**
 * What we say of an option besides JSON Schema's words. `x-group` orders the tables,
 * `x-secret` keeps a value to the environment and out of every output,
 * `x-trusted` bars it from the configuration file (hosts, commands, images, caches, output paths),
 * `x-was` names older spellings (camelCase) that still work with a message, `x-path` lets an entry of `paths` set it,
 * `x-split` says that texts are split at line ends only (sentences have commas), `x-form` tells the allowed form in words,
 * `x-platform` is the platform's own expression for what only it can give,
 * `x-characters` bounds the sum of a list's texts, `x-some` names keys of which a mapping has at least one.
 */
export type Extra = {
  'x-group'?: string;
  'x-secret'?: boolean;
  'x-trusted'?: boolean;
  'x-was'?: readonly string[];
  'x-path'?: boolean;
  'x-split'?: 'lines';
  'x-form'?: string;
  'x-characters'?: number;
  'x-some'?: readonly string[];
  'x-platform'?: { readonly github?: string };
};

/** Options of one group, by camelCase name. */
export type Properties = Readonly<Record<string, ExtendedJSONSchema<Extra>>>;

/** The type of what a schema allows; properties with a default are always there. */
export type TypeOf<Schema extends ExtendedJSONSchema<Extra>> = FromExtendedSchema<Extra, Schema>;
