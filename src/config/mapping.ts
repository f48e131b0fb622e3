import type { YamlDocument } from '../yaml.ts';
import { fileKeyOf } from './names.ts';
import { type Named, namesIn, type OptionFacts } from './options.ts';
import type { OptionName } from './schema.ts';
import { violationsOf } from './validate.ts';
import { keyOf, optionAt, type Problem } from './words.ts';

/** Values that one channel gives, each with where exactly it stands: a variable, a flag, `file:line`. */
export type Entries = ReadonlyMap<OptionName, { readonly value: unknown; readonly name: string }>;

/** What was read from one place. Entries that have problems are among `entries` too. */
export type Inspected = {
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
};

/** A mapping of options somewhere in a file. */
export type Mapping = {
  readonly document: YamlDocument;
  readonly file: string;
  /** Path of the mapping inside of the document. */
  readonly at: readonly (string | number)[];
  readonly value: Readonly<Record<string, unknown>>;
  /** Keys that mean something else here and are read elsewhere. */
  readonly besides: readonly string[];
  /** Why an option may not stand here, without a full stop. */
  readonly refusal: (option: OptionFacts) => string | undefined;
};

export const NO_SUCH_OPTION = 'there is no such option';

const keys = namesIn(fileKeyOf);

/** Reads options from a mapping; a key without value counts as not given. Problems carry the line. */
export function inspectMapping(mapping: Mapping): Inspected {
  const written = Object.entries(mapping.value).filter(([key]) => !mapping.besides.includes(key));
  const known = written.flatMap(([key, value]) => {
    const named = keys.get(key);
    return named && value !== null ? [{ key, value, named, line: lineOf(mapping, key) }] : [];
  });
  // Older names first, so that the present name wins where both are written.
  const allowed = known
    .filter(({ named }) => mapping.refusal(named.option) === undefined)
    .sort((a, b) => Number(a.named.now === undefined) - Number(b.named.now === undefined));
  return {
    entries: new Map(
      allowed.map(({ named, value, line }) => [
        named.option.name,
        { value, name: `${mapping.file}:${line}` },
      ]),
    ),
    problems: [
      ...unknownIn(
        mapping,
        written.map(([key]) => key),
      ),
      ...known.flatMap(({ key, named }) => refused(mapping, key, named)),
      ...violationsIn(
        mapping,
        new Map(allowed.map(({ key, named, value }) => [named.option.name, { key, value }])),
      ),
    ],
    notes: known.flatMap(({ named, key, line }) => noteOf(named, key, `${mapping.file}:${line}`)),
  };
}

/** What to say of an older name; empty for the present one. */
export function noteOf(named: Named, written: string, place: string): string[] {
  if (named.now === undefined) return [];
  return [`${written} (from ${place}) is an old name that still works; write ${named.now}.`];
}

/** One problem at a path of the document. */
export function problemAt(
  mapping: Pick<Mapping, 'document' | 'file' | 'at'>,
  path: readonly (string | number)[],
  words: { readonly option: string; readonly complaint: string },
): Problem {
  const line = mapping.document.lineOf([...mapping.at, ...path]);
  return { ...words, place: `${mapping.file}:${line}`, line };
}

function unknownIn(mapping: Mapping, written: readonly string[]): Problem[] {
  const unknown = written.filter((key) => !keys.has(key));
  if (unknown.length === 0) return [];
  const allowed = [...keys].filter(([, { option, now }]) => !now && !mapping.refusal(option));
  const instead = [...allowed.map(([name]) => name), ...mapping.besides];
  return unknown.map((key) => ({
    ...problemAt(mapping, [key], { option: keyOf(key), complaint: NO_SUCH_OPTION }),
    instead,
  }));
}

function refused(mapping: Mapping, key: string, { option }: Named): Problem[] {
  const complaint = mapping.refusal(option);
  return complaint === undefined ? [] : [problemAt(mapping, [key], { option: key, complaint })];
}

type Written = ReadonlyMap<OptionName, { readonly key: string; readonly value: unknown }>;

function violationsIn(mapping: Mapping, written: Written): Problem[] {
  const values = Object.fromEntries([...written].map(([name, { value }]) => [name, value]));
  return violationsOf(values).map(({ path: [name, ...rest], complaint }) => {
    const key = written.get(name as OptionName)?.key ?? String(name);
    return problemAt(mapping, [key, ...rest], { option: optionAt([key, ...rest]), complaint });
  });
}

function lineOf(mapping: Mapping, key: string): number {
  return mapping.document.lineOf([...mapping.at, key]);
}
