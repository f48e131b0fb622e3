import { isDeepStrictEqual } from 'node:util';
import { throwProblems } from './document.ts';
import { type Environment, inspectEnvironment } from './environment.ts';
import { inspectConfigFile, type PathRule } from './file.ts';
import { type Flags, inspectFlags } from './flags.ts';
import type { Entries } from './mapping.ts';
import { flagOf } from './names.ts';
import { options } from './options.ts';
import type { Policy } from './policy.ts';
import type { Config, OptionName } from './schema.ts';

/** Where a value can come from, strongest first. */
export const CHANNELS = [
  'policy locked',
  'flag',
  'environment',
  'file',
  'policy default',
  'default',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Whence one value came: `{ channel: 'environment', name: 'OLLAMACODE_FAIL_ON' }`, `{ channel: 'file', name: '.ollamacode.yml:3' }`. */
export type Origin = { readonly channel: Channel; readonly name: string };
export type Origins = Readonly<Record<OptionName, Origin>>;

export type ReadInput = Environment & {
  /** As the command line parser gives them; keys that are no options are not looked at. */
  readonly flags: Flags;
  readonly policy?: Policy | undefined;
  /** The file at the trust ref. */
  readonly file?: { readonly path: string; readonly text: string } | undefined;
  /** What stands in the place of a default where this run happens: the action writes other reports than a terminal. */
  readonly usual?: Partial<Config> | undefined;
};

export type ReadConfig = {
  readonly config: Config;
  readonly origins: Origins;
  /** Sentences for the log: old names, values that a lock overrules. */
  readonly notes: readonly string[];
  /** What the file says for some paths; `configFor` applies it. */
  readonly pathRules: readonly PathRule[];
};

/**
 * The effective configuration, and where each value came from. Pure.
 * Throws one `UsageError` for all that is wrong, one sentence a line: option, channel, value, what is allowed.
 * A wrong value is refused also where a stronger channel overrules it.
 */
export function readConfig(input: ReadInput): ReadConfig {
  const flags = inspectFlags(input.flags);
  const environment = inspectEnvironment(input);
  const file = input.file ? inspectConfigFile(input.file.text, input.file.path) : undefined;
  throwProblems([...flags.problems, ...environment.problems, ...(file?.problems ?? [])]);
  const layers: readonly Layer[] = [
    { channel: 'policy locked', entries: input.policy?.locked ?? NONE },
    { channel: 'flag', entries: flags.entries },
    { channel: 'environment', entries: environment.entries },
    { channel: 'file', entries: file?.entries ?? NONE },
    { channel: 'policy default', entries: input.policy?.defaults ?? NONE },
    { channel: 'default', entries: defaults(input.usual) },
  ];
  return {
    ...merged(layers),
    pathRules: file?.pathRules ?? [],
    notes: [
      ...(input.policy?.notes ?? []),
      ...flags.notes,
      ...environment.notes,
      ...(file?.notes ?? []),
      ...overruled(layers),
    ],
  };
}

type Layer = { readonly channel: Channel; readonly entries: Entries };

const NONE: Entries = new Map();

function defaults(usual: ReadInput['usual'] = {}): Entries {
  return new Map(
    options.map(({ name, schema }) => [
      name,
      { value: usual[name] ?? structuredClone(schema.default), name: 'default' },
    ]),
  );
}

function merged(layers: readonly Layer[]): { readonly config: Config; readonly origins: Origins } {
  const config: Record<string, unknown> = {};
  const origins: Record<string, Origin> = {};
  for (const { channel, entries } of layers.toReversed())
    for (const [option, { value, name }] of entries) {
      config[option] = value;
      origins[option] = { channel, name };
    }
  return { config: config as Config, origins: origins as Origins };
}

/** A sentence for each value that a person gave and a lock overrules. */
function overruled([locked, ...others]: readonly Layer[]): string[] {
  if (!locked) return [];
  const given = others.filter(({ channel }) => channel !== 'default' && channel !== 'policy default');
  return [...locked.entries].flatMap(([option, lock]) =>
    given.flatMap(({ entries }) => {
      const entry = entries.get(option);
      if (!entry || isDeepStrictEqual(entry.value, lock.value)) return [];
      return [`${flagOf(option)} (from ${entry.name}) has no effect: ${lock.name} locks it.`];
    }),
  );
}
