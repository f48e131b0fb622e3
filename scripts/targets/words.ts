import type { OptionFacts } from '../../src/config/options.ts';

/** The description, checked: one sentence that ends with a full stop. Throws otherwise. */
export function sentenceOf({ name, description }: OptionFacts): string {
  if (!/^[A-Z0-9].*[^.]\.$/.test(description) || /[.!?]\s+[A-Z]/.test(description))
    throw new Error(`The description of ${name} is not one sentence with a full stop: ${description}`);
  return description;
}

/** The closed set of values, or of a list's entries; empty when it is open. */
export function choicesOf({ schema }: OptionFacts): readonly string[] {
  return schema.enum ?? schema.items?.enum ?? [];
}

/** The default as a user would write it; empty for an empty text or list. */
export function defaultOf({ schema }: OptionFacts): string {
  return Array.isArray(schema.default) ? schema.default.join(',') : String(schema.default);
}

/** Groups in schema order with their options. */
export function groupsOf(options: readonly OptionFacts[]): ReadonlyMap<string, readonly OptionFacts[]> {
  const names = new Set(options.map(({ group }) => group));
  return new Map([...names].map((name) => [name, options.filter(({ group }) => group === name)]));
}

/** What an input's description says: the sentence, the choices and the default in words. */
export function helpOf(option: OptionFacts): string {
  const choices = choicesOf(option).join(', ');
  const some = option.schema.type === 'array' ? 'Any of' : 'One of';
  const usual = defaultOf(option);
  return [sentenceOf(option), choices && `${some} ${choices}.`, usual && `Default: ${usual}`]
    .filter(Boolean)
    .join(' ');
}

/** A YAML double-quoted text: JSON's is one. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
