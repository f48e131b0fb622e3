import { decode } from './decode.ts';
import { violationsIn } from './environment.ts';
import { type Inspected, noteOf } from './mapping.ts';
import { flagOf } from './names.ts';
import { namesIn, type OptionFacts, options } from './options.ts';

/** What the command line gave, by camelCase name: texts, lists of texts, or switches. Other keys are not ours. */
export type Flags = Readonly<Record<string, unknown>>;

/** Options among the flags, decoded by their types; of an old and a present name the present one wins. */
export function inspectFlags(flags: Flags, among: readonly OptionFacts[] = options): Inspected {
  const known = [...namesIn((name) => name, among)].flatMap(([written, named]) => {
    if (!Object.hasOwn(flags, written)) return [];
    const value = decoded(flags[written], named.option);
    return value === undefined ? [] : [{ written, named, value }];
  });
  const entries = new Map(
    known.map(({ written, named, value }) => [named.option.name, { value, name: nameOf(written, value) }]),
  );
  return {
    entries,
    problems: violationsIn(entries),
    notes: known.flatMap(({ written, named }) =>
      noteOf(
        named.now === undefined ? named : { ...named, now: `--${flagOf(named.now)}` },
        `--${flagOf(written)}`,
        'the command line',
      ),
    ),
  };
}

function decoded(given: unknown, option: OptionFacts): unknown {
  if (Array.isArray(given)) return decode(given.join('\n'), option.schema);
  return typeof given === 'string' ? decode(given, option.schema) : given;
}

function nameOf(written: string, value: unknown): string {
  return value === false ? `--no-${flagOf(written)}` : `--${flagOf(written)}`;
}
