import { matcherOf } from '../globs.ts';
import { CHANNELS, type Origin, type ReadConfig } from './read.ts';
import type { Config, OptionName } from './schema.ts';

export type PathConfig = Pick<ReadConfig, 'config' | 'origins'>;

/**
 * The configuration of each path: what `paths` of the file says for it stands above the rest of the file and below
 * flags, environment and locks; of several entries that mean a path the last one wins, option by option.
 * Globs are compiled once; paths that no entry means share one object. Throws `UsageError` for an unreadable glob.
 */
export function configFor(read: ReadConfig): (path: string) => PathConfig {
  const rules = read.pathRules.map(({ globs, entries }) => ({ matches: matcherOf(globs), entries }));
  return (path) => rules.filter(({ matches }) => matches(path)).reduce<PathConfig>(applied, read);
}

function applied(
  base: PathConfig,
  { entries }: { readonly entries: ReadConfig['pathRules'][number]['entries'] },
): PathConfig {
  const changes = [...entries].filter(([option]) => yields(base.origins[option]));
  if (changes.length === 0) return base;
  const values: Partial<Record<OptionName, unknown>> = Object.fromEntries(
    changes.map(([option, { value }]) => [option, value]),
  );
  const origins = Object.fromEntries(
    changes.map(([option, { name }]) => [option, { channel: 'file', name }]),
  );
  return { config: { ...base.config, ...values } as Config, origins: { ...base.origins, ...origins } };
}

function yields(origin: Origin): boolean {
  return CHANNELS.indexOf(origin.channel) >= CHANNELS.indexOf('file');
}
