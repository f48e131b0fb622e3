import { decode } from './decode.ts';
import { type Inspected, NO_SUCH_OPTION, noteOf } from './mapping.ts';
import { ENV_PREFIX, envOf, INPUT_PREFIX, inputOf, isForeign, PLUGIN_PREFIX, pluginOf } from './names.ts';
import { namesIn, type OptionFacts, options } from './options.ts';
import { githubInputs } from './platform.ts';
import type { OptionName } from './schema.ts';
import { violationsOf } from './validate.ts';
import { keyOf, optionAt, type Problem } from './words.ts';

/** Texts as they arrive; `action` says that GitHub's inputs are meant for us. */
export type Environment = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly action?: boolean | undefined;
};

/** One family of variables; `besides` are those that are no options and are read elsewhere. */
export type Family = {
  readonly prefix: string;
  readonly spell: (name: string) => string;
  readonly besides?: ReadonlySet<string>;
};

const own: Family = { prefix: ENV_PREFIX, spell: envOf };
const inputs: Family = {
  prefix: INPUT_PREFIX,
  spell: inputOf,
  besides: new Set(githubInputs.map(({ name }) => inputOf(name))),
};
const settings: Family = { prefix: PLUGIN_PREFIX, spell: pluginOf };

/** Options in the environment: action inputs win over plugin settings, and these over `OLLAMACODE_*`. */
export function inspectEnvironment({ env, action }: Environment): Inspected {
  const isAction = action === true && env.GITHUB_ACTIONS === 'true';
  const isPlugin = env.CI === 'woodpecker' || env.DRONE === 'true';
  const families = [own, ...(isPlugin ? [settings] : []), ...(isAction ? [inputs] : [])];
  const read = families.map((family) => inspectFamily(env, family));
  return {
    entries: new Map(read.flatMap(({ entries }) => [...entries])),
    problems: read.flatMap(({ problems }) => problems),
    notes: read.flatMap(({ notes }) => notes),
  };
}

/** Reads the variables of one family; a blank one is not given. Of an old and a present name the present one wins. */
export function inspectFamily(
  env: Environment['env'],
  family: Family,
  among: readonly OptionFacts[] = options,
): Inspected {
  const names = namesIn(family.spell, among);
  const given = Object.entries(env).flatMap(([variable, text]) =>
    variable.startsWith(family.prefix) && !isForeign(variable) && text?.trim() ? [{ variable, text }] : [],
  );
  const known = [...names].flatMap(([variable, named]) => {
    const value = decode(env[variable] ?? '', named.option.schema);
    return value === undefined ? [] : [{ variable, named, value }];
  });
  const entries = new Map(
    known.map(({ variable, named, value }) => [named.option.name, { value, name: variable }]),
  );
  return {
    entries,
    problems: [
      ...given
        .filter(({ variable }) => !names.has(variable) && !family.besides?.has(variable))
        .map(({ variable }) => unknown(variable, [...names.keys()])),
      ...violationsIn(entries),
    ],
    notes: known.flatMap(({ variable, named }) => noteOf(named, variable, 'the environment')),
  };
}

/** Problems of decoded values, each named by the flag or variable it came from. */
export function violationsIn(entries: Inspected['entries']): Problem[] {
  const values = Object.fromEntries([...entries].map(([name, { value }]) => [name, value]));
  return violationsOf(values).map(({ path, complaint }) => ({
    option: optionAt(path),
    place: entries.get(path[0] as OptionName)?.name ?? '',
    complaint,
  }));
}

function unknown(variable: string, instead: Iterable<string>): Problem {
  return { option: keyOf(variable), place: 'the environment', complaint: NO_SUCH_OPTION, instead };
}
