import { readFileSync } from 'node:fs';
import { changeReaders } from '../change/readers.ts';
import { placeOf } from '../ci/index.ts';
import type { Call } from '../cli.ts';
import { CONFIG_FILE } from '../config/file.ts';
import { configFor } from '../config/paths.ts';
import { readPolicy } from '../config/policy.ts';
import { type ReadConfig, type ReadInput, readConfig } from '../config/read.ts';
import type { Config } from '../config/schema.ts';
import type { Forge, Place, Trusted } from '../domain.ts';
import { UsageError } from '../errors.ts';
import { openLocal, openTrusted } from '../forges/local.ts';
import { type Git, openGit } from '../git.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../review/selection.ts';
import { terminalLog } from '../terminal.ts';

/** What every command starts from. `git` is absent where a diff is reviewed outside a repository. */
export type Session = {
  readonly place: Place;
  readonly git?: Git;
  readonly forge: Forge;
  /** Flags, environment and policy: enough to find the change and the trust ref. */
  readonly early: Config;
  /** With the file at the trust ref too. Throws `UsageError` for what is wrong in it. */
  readonly read: (trusted: Trusted) => Promise<ReadConfig>;
  /** The same, as a review takes it: also what the file says for single paths. */
  readonly settings: (trusted: Trusted) => Promise<Settings>;
  /** Opens the trust ref without reading a change. */
  readonly trusted: () => Promise<Trusted>;
  readonly log: Log;
  /** Aborted by the first SIGINT or SIGTERM; the second ends the process. */
  readonly signal: AbortSignal;
  readonly close: () => Promise<void>;
};

/** Reads environment, policy and flags, and opens the repository. Throws `UsageError`. */
export async function openSession(call: Call): Promise<Session> {
  const { env } = process;
  const place = placeOf({ env, event: eventOf(env) });
  const input: ReadInput = { flags: call.flags, env, action: isAction(env), policy: readPolicy() };
  const early = readConfig(input).config;
  const log = logOf(early, place);
  const { signal, release } = interruption(log);
  const git = await gitFor(early, signal);
  const local = { git, config: early, place, read: changeReaders, directory: process.cwd() };
  return {
    place,
    ...(git ? { git } : {}),
    forge: openLocal(local),
    early,
    read: (trusted) => readWithFile(input, trusted, log),
    settings: async (trusted) => settingsOf(await readWithFile(input, trusted, log)),
    trusted: () => openTrusted(local),
    log,
    signal,
    close: async () => {
      release();
      await git?.close();
    },
  };
}

async function readWithFile(input: ReadInput, trusted: Trusted, log: Log): Promise<ReadConfig> {
  const text = await trusted.read(CONFIG_FILE);
  const read = readConfig({ ...input, file: text === undefined ? undefined : { path: CONFIG_FILE, text } });
  for (const note of read.notes) log.warn(note);
  return read;
}

/** The configuration of the whole run and of each path. */
export function settingsOf(read: ReadConfig): Settings {
  const at = configFor(read);
  return { config: read.config, configOf: (path) => at(path).config };
}

function isAction(env: NodeJS.ProcessEnv): boolean {
  return env.GITHUB_ACTIONS === 'true' && process.argv.length === 2;
}

/** A diff can be reviewed anywhere; everything else needs a repository. */
async function gitFor(config: Config, interruption: AbortSignal): Promise<Git | undefined> {
  try {
    return await openGit(process.cwd(), { interruption });
  } catch (error) {
    if (config.diff !== '' && error instanceof UsageError) return undefined;
    throw error;
  }
}

function logOf(config: Config, place: Place): Log {
  const secrets = [config.ollamaToken, config.cacheKey].filter((secret) => secret !== '');
  const ci = place.ci !== 'none';
  return terminalLog({ stream: process.stderr, env: process.env, level: config.logLevel, ci, secrets });
}

/** GitHub writes the event that started a run to a file; without one there are fewer facts. */
function eventOf(env: NodeJS.ProcessEnv): unknown {
  const path = env.GITHUB_ACTIONS === 'true' ? env.GITHUB_EVENT_PATH : undefined;
  if (!path) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`The event file ${path} (GITHUB_EVENT_PATH) cannot be read.`, { cause: error });
  }
}

function interruption(log: Log): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const interrupt = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(2);
    log.warn(`Interrupted by ${name}: writing what was found so far. Once more ends at once.`);
    controller.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const release = () => void process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  return { signal: controller.signal, release };
}
