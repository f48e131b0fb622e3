import { kebabOf } from '../../../src/config/names.ts';
import { type OptionFacts, options } from '../../../src/config/options.ts';

/** Every input of the component that stands for an option, with a value that is not the default. */

export type InputValue = {
  /** Of the option, as `ollamacode config --json` calls it. */
  readonly name: string;
  /** As it is written into `.gitlab-ci.yml`. */
  readonly text: string;
  /** What the tool makes of it. */
  readonly value: unknown;
};

/** Texts of a form of their own; a dollar sign, quotes and blanks arrive as they are. */
const written: Readonly<Record<string, string>> = {
  change: '7',
  include: `src/$CI_COMMIT_SHA/**,it's "here"/*`,
  modelDigest: 'a'.repeat(64),
  ollamaHost: 'https://ollama.example:11434',
  serviceMemory: '6g',
  instructions: 'Names are never empty, they $cost nothing.',
  analyzers: 'secrets',
  language: 'de',
  baseline: 'known.json',
  suppress: '[{"path":"gen/**","reason":"it is $generated"}]',
  budget: '90s',
};

/** Secrets have no input: they are masked variables of the project. */
export const inputValues: readonly InputValue[] = options
  .filter(({ secret }) => !secret)
  .map((option) => ({ name: kebabOf(option.name), ...ownValue(option) }));

function ownValue({ name, schema }: OptionFacts): Pick<InputValue, 'text' | 'value'> {
  const choices = schema.enum ?? schema.items?.enum;
  const text = written[name] ?? choices?.findLast((one) => String(schema.default) !== one);
  if (schema.type === 'boolean') return { text: String(!schema.default), value: !schema.default };
  if (schema.type === 'integer' || schema.type === 'number') {
    const value = Number(schema.default) + 1;
    return { text: String(value), value };
  }
  if (schema.type !== 'array') return { text: text ?? `some ${name}`, value: text ?? `some ${name}` };
  const list = text ?? `one of ${name},two`;
  return { text: list, value: listIn(name, list) };
}

function listIn(name: string, text: string): unknown {
  if (name === 'suppress') return JSON.parse(text);
  return name === 'instructions' ? [text] : text.split(',');
}
