import { oneLine } from '../plain-text.ts';
import { fileKeyOf } from './names.ts';
import { nearest } from './nearest.ts';
import type { SchemaPart } from './options.ts';

/** What is wrong with one value or key. `option` is written as users write it, `place` says where it was given. */
export type Problem = {
  readonly option: string;
  readonly place: string;
  /** What stands after the colon, without a full stop. */
  readonly complaint: string;
  /** 1-based line, where a file has one. */
  readonly line?: number;
  /** What could have been meant instead of `option`: the nearest is named, when it comes to words. */
  readonly instead?: Iterable<string>;
};

/** `fail-on (from OLLAMACODE_FAIL_ON): "often" is not one of never, critical, high.` */
export function sentenceOf(problem: Problem): string {
  return `${problem.option} (from ${problem.place}): ${complaintOf(problem)}.`;
}

/** The complaint of a problem with the nearest known word. */
export function complaintOf({ option, complaint, instead }: Problem): string {
  return instead ? `${complaint}; the nearest is ${nearest(option, instead)}` : complaint;
}

/** What a value may be, in words that follow "is not". */
export function allowedBy(schema: SchemaPart): string {
  if (schema['x-form'] !== undefined) return schema['x-form'];
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.type === 'boolean') return 'true or false';
  if (schema.type === 'integer') return `a whole number${boundsOf(schema)}`;
  if (schema.type === 'number') return `a number${boundsOf(schema)}`;
  if (schema.type === 'array') return `a list${itemsOf(schema.items)}`;
  if (schema.type === 'object') return `a mapping with ${Object.keys(schema.properties ?? {}).join(', ')}`;
  return schema.minLength ? 'a text that says something' : 'a text';
}

/** A value for a message: on one line, quoted when it is text, never longer than 60 characters, lists and mappings by kind. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `"${shortened(oneLine(value))}"`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  return String(value);
}

/** `suppress`, `suppress[0].until`: where in an option's value something stands. */
export function optionAt(path: readonly (string | number)[]): string {
  const [name = '', ...rest] = path;
  return `${fileKeyOf(String(name))}${rest.map((step) => (typeof step === 'number' ? `[${step}]` : `.${keyOf(step)}`)).join('')}`;
}

/** A key that somebody else wrote, for a message. */
export function keyOf(key: string): string {
  return shortened(oneLine(key));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function boundsOf({ minimum, maximum }: SchemaPart): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  return maximum === undefined ? '' : ` of at most ${maximum}`;
}

function itemsOf(items: SchemaPart | undefined): string {
  if (!items) return '';
  if (items['x-form'] !== undefined) return ` of ${items['x-form']}`;
  if (items.enum) return ` of ${items.enum.join(', ')}`;
  return items.type === 'object' ? ' of mappings' : ' of texts';
}
