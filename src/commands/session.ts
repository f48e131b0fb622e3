import { changeReaders } from '../change/readers.ts';
import type { Call } from '../cli.ts';
import { CONFIG_FILE } from '../config/file.ts';
import { configFor } from '../config/paths.ts';
import { readPolicy } from '../config/policy.ts';
import { type ReadConfig, type ReadInput, readConfig } from '../config/read.ts';
import type { Config } from '../config/schema.ts';
import type { Forge, ForgeAddress, Place, Runner, Trusted } from '../domain.ts';
import { UsageError } from '../errors.ts';
import type { GitHubClient } from '../forges/github-client.ts';
import { openLocal, openTrusted } from '../forges/local.ts';
import { type Git, openGit } from '../git.ts';
import type { Log } from '../log.ts';
import type { Signer } from '../marker.ts';
import type { Settings } from '../review/selection.ts';
import { runnerOf } from '../runners/index.ts';
import { terminalLog } from '../terminal.ts';
import type { AtForge, AtInput } from './forge.ts';
import { jobDefaults } from './job-defaults.ts';
import { requestOfBranch } from './request-of-branch.ts';
import { actionDefaults, isStep, jobTokenOf, placeHere, takeSecrets } from './surroundings.ts';

/** What every command starts from. `git` is absent where a diff is reviewed outside a repository. */
export type Session = {
  readonly place: Place;
  readonly git?: Git;
  readonly forge: Forge;
  /** GitHub's API, where the change lives there: its events speak of comments and of other runs. */
  readonly github?: GitHubClient;
  /** Signs and checks our markers, where a secret exists. */
  readonly sign?: Signer;
  /** The CI's own channels, where we know them. */
  readonly runner?: Runner;
  /** Flags, environment and policy: enough to find the change and the trust ref. */
  readonly early: Config;
  /** With the file at the trust ref too. Throws `UsageError` for what is wrong in it. */
  readonly read: (trusted: Trusted) => Promise<ReadConfig>;
  /** The same, as a review takes it: also what the file says for single paths. */
  readonly settings: (trusted: Trusted) => Promise<Settings>;
  /** Opens the trust ref without reading a change. */
  readonly trusted: () => Promise<Trusted>;
  /** The same session for another head or another change request; closed with this one. */
  readonly at: (other: Pick<Place, 'head' | 'change'>) => Promise<Session>;
  readonly log: Log;
  /** Aborted by the first SIGINT or SIGTERM; the second ends the process. */
  readonly signal: AbortSignal;
  readonly close: () => Promise<void>;
};

/** Reads environment, policy and flags, and opens the repository. Throws `UsageError`. */
export async function openSession(call: Call): Promise<Session> {
  const env = takeSecrets(process.env);
  const place = placeHere(env);
  const step = isStep(env);
  const usual = call.usual ?? (step ? actionDefaults(env) : jobDefaults(env));
  const input: ReadInput = { flags: call.flags, env, action: step, policy: readPolicy(), usual };
  const early = readConfig(input).config;
  const jobToken = jobTokenOf(env);
  const log = logOf(early, place, { step, jobToken });
  const runner = await runnerOf(place, { env, step, reportDir: early.reportDir });
  for (const secret of secretsOf(early)) runner?.mask(secret);
  const { signal, release } = interruption(log);
  const git = await gitFor(early, { place, signal });
  const basis = { git, config: early, jobToken, log, signal };
  const located = await locate(place, basis);
  const opened = [located];
  const session: Session = {
    ...located,
    ...(git ? { git } : {}),
    ...(runner ? { runner } : {}),
    early,
    read: (trusted) => readWithFile(input, trusted, log),
    settings: async (trusted) => settingsOf(await readWithFile(input, trusted, log)),
    at: async (another) => {
      const other = await locate({ ...place, ...another }, basis);
      opened.push(other);
      return { ...session, ...other, close: session.close };
    },
    log,
    signal,
    close: async () => {
      release();
      await Promise.all(opened.map(({ close }) => close()));
      await git?.close();
    },
  };
  return session;
}

type Located = Pick<Session, 'place' | 'forge' | 'github' | 'sign' | 'trusted' | 'close'>;
type Basis = {
  readonly git: Git | undefined;
  readonly config: Config;
  /** Of this CI job; empty for none. */
  readonly jobToken: string;
  readonly log: Log;
  readonly signal: AbortSignal;
};

/** Where the change is read and posted: at its forge, or in this clone alone. */
async function locate(place: Place, basis: Basis): Promise<Located> {
  const { config } = basis;
  const local = { ...basis, place, read: changeReaders, directory: process.cwd() };
  const hasRevisions = config.diff === '' && (config.scope === 'branch' || config.scope === 'all');
  const opening = place.forge && openings[place.forge.kind];
  if (place.forge && opening && hasRevisions) {
    const open = await opening();
    const at = await open({ ...local, address: place.forge });
    const change = await requestOfBranch({ ...basis, ...at, place });
    if (change === undefined) return { place, ...at };
    await at.close();
    return locate({ ...place, change, trigger: 'change', trusted: false }, basis);
  }
  return { place, forge: openLocal(local), trusted: () => openTrusted(local), close: async () => undefined };
}

type Opening = (input: AtInput) => Promise<AtForge>;

/** Each forge is loaded only where a change lives there. */
const openings: { readonly [Kind in ForgeAddress['kind']]?: () => Promise<Opening> } = {
  github: async () => (await import('./github.ts')).openAtGitHub,
  gitlab: async () => (await import('./gitlab.ts')).openAtGitLab,
  bitbucket: async () => (await import('./bitbucket.ts')).openAtBitbucket,
  gitea: async () => (await import('./gitea.ts')).openAtGitea,
  azure: async () => (await import('./azure.ts')).openAtAzure,
};

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

/** A diff can be reviewed anywhere, and a change at a forge is fetched where there is no clone; everything else needs one. */
async function gitFor(
  config: Config,
  { place, signal }: { readonly place: Place; readonly signal: AbortSignal },
): Promise<Git | undefined> {
  try {
    return await openGit(process.cwd(), { interruption: signal });
  } catch (error) {
    if ((config.diff !== '' || place.forge) && error instanceof UsageError) return undefined;
    throw error;
  }
}

/** `step`: in a step of the CI's own, the log goes where the CI's commands go, so that folds hold what belongs in them. */
export function logOf(
  config: Config,
  place: Place,
  { step, jobToken = '' }: { readonly step: boolean; readonly jobToken?: string },
): Log {
  const secrets = [...secretsOf(config), jobToken].filter((secret) => secret !== '');
  const ci = place.ci !== 'none';
  const stream = step ? process.stdout : process.stderr;
  return terminalLog({ stream, env: process.env, level: config.logLevel, ci, secrets });
}

function secretsOf({ ollamaToken, cacheKey, token }: Config): string[] {
  return [ollamaToken, cacheKey, token].filter((secret) => secret !== '');
}

/** Aborts with the first SIGINT or SIGTERM, until `release`; the second ends the process. */
export function interruption(log: Log): { signal: AbortSignal; release: () => void } {
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
