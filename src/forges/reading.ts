import type { Config } from '../config/schema.ts';
import type { ChangeRequest, ForgeAddress, Place, Subject, Trusted } from '../domain.ts';
import { ForgeError, UsageError } from '../errors.ts';
import { type Fetched, fetchCommits } from '../git/fetch.ts';
import { type Git, GitFailure } from '../git.ts';
import type { Log } from '../log.ts';
import { authoritiesIn } from '../network.ts';
import { type LocalInput, lackOf, openLocal, openTrusted } from './local.ts';

/** Which commits are meant, where the clone cannot tell. */
export type Commits = {
  readonly title: string;
  /** Commit id. */
  readonly head: string;
  /** Absent for a first commit and for all files. */
  readonly mergeBase?: string;
  /** A commit id, `HEAD` or `refs/heads/<branch>`. */
  readonly trust: string;
};

export type ReadingInput = LocalInput & {
  readonly address: ForgeAddress;
  /** PEM file; empty for none. */
  readonly caFile: string;
  readonly log: Log;
  readonly signal?: AbortSignal;
  /** Where git is served; by default the repository's page with `.git`. */
  readonly gitUrl?: string;
};

/** How one forge is asked for what the clone lacks. Both throw ForgeError and UsageError. */
export type Ways = {
  /** The place with what the forge says of the change request, where the CI does not. */
  readonly place: () => Promise<Place>;
  readonly commits: (place: Place) => Promise<Commits>;
  readonly fetch: Fetch;
};

/** By the name that each gets, commit ids and refs; with `history` all commits behind them, without files. Throws UsageError. */
export type Fetch = (wanted: Readonly<Record<string, string>>, history?: boolean) => Promise<Fetched>;

/** Each reads at most once; all throw UsageError, or ForgeError where only the forge can say which commits are meant. */
export type Reading = {
  readonly trusted: () => Promise<Trusted>;
  readonly change: () => Promise<Subject>;
  /** The clone, or the repository that the commits were fetched into; closed with this. */
  readonly git: () => Promise<Git | undefined>;
  /** Removes what was fetched. */
  readonly close: () => Promise<void>;
};

/**
 * The change of a repository at a forge: from the clone where it has head, merge base and trust ref with all their files; else
 * these commits are fetched into a folder of their own. Nothing of them is ever checked out.
 */
export function readAt(input: ReadingInput, ways: Ways): Reading {
  let opened: Promise<Opened> | undefined;
  const open = () => {
    opened ??= openReading(input, ways);
    return opened;
  };
  return {
    trusted: async () => openTrusted((await open()).local),
    change: async () => {
      const { local, request } = await open();
      const subject = await openLocal(local).change();
      return request === undefined ? subject : { ...subject, request };
    },
    git: async () => (await open()).local.git,
    close: async () => {
      const one = await opened?.catch(() => undefined);
      await one?.close();
    },
  };
}

type Opened = {
  readonly local: LocalInput;
  readonly request: ChangeRequest | undefined;
  readonly close: () => Promise<void>;
};

async function openReading(given: ReadingInput, ways: Ways): Promise<Opened> {
  const place = await ways.place();
  const input = { ...given, place };
  const { request } = place;
  const clone = { local: input, request, close: async () => undefined };
  const lack = await lackOf(input);
  if (lack === undefined && !place.stale) return clone;
  try {
    input.log.verbose(
      `Fetching the commits of the change, since ${lack ?? 'the clone may be of an earlier job'}.`,
    );
    return { ...(await fetchKnown(input, ways)), request };
  } catch (cause) {
    if (!(cause instanceof ForgeError || cause instanceof UsageError)) throw cause;
    const why = `it could not be fetched from ${new URL(input.address.web).host}: ${cause.message.replace(/\.$/, '')}`;
    if (lack !== undefined)
      throw new UsageError(`${lack}, and ${why}. Check it out: ${place.historyHint}`, { cause });
    input.log.warn(`The trusted configuration is that of the clone, which may be older: ${why}.`);
    return clone;
  }
}

async function fetchKnown(input: ReadingInput, ways: Ways): Promise<Pick<Opened, 'local' | 'close'>> {
  const { trust, ...commits } = await ways.commits(input.place);
  const base = commits.mergeBase === undefined ? {} : { base: commits.mergeBase };
  const { git, close } = await ways.fetch({ head: commits.head, ...base, trust });
  return { local: { ...input, git, known: { ...commits, trustRef: await trustRefIn(git) } }, close };
}

async function trustRefIn(git: Git): Promise<string> {
  const found = await git.object('refs/ollamacode/trust^{commit}', 0);
  if (found) return found.oid;
  throw new UsageError('the default branch, whose configuration is obeyed, is not among what was fetched');
}

type Untold = Pick<ReadingInput, 'log'> & {
  readonly config: Pick<Config, 'change'>;
  readonly token: string;
};

/** A CI that hands out no token may name a request which nobody may read without one; what a person named has to be read. */
export function untold({ config, token, log }: Untold, error: unknown): undefined {
  if (!(error instanceof ForgeError) || token !== '' || config.change !== '') throw error;
  const why = error.message.replace(/\.$/, '');
  log.warn(`Without a token the request cannot be read, so the base is that of the branch. ${why}.`);
}

/** As a branch that nobody asked to merge. */
export function withoutRequest({ change: _, request: __, ...place }: Place): Place {
  return { ...place, trusted: false };
}

/** A token, empty for none, and the name that the host takes it under. */
export type Credential = { readonly user: string; readonly token: string };

/** `headUrl` where the head is in a fork that the repository knows nothing of. */
export type FetchingInput = ReadingInput & { readonly headUrl?: string | undefined };

/** Fetches from the forge with the first of these that it takes. */
export function fetchFrom(input: FetchingInput, credentials: readonly Credential[]): Fetch {
  const { address, caFile, signal, headUrl } = input;
  const url = input.gitUrl ?? `${address.web}/${address.repository}.git`;
  return async (wanted, history = false) => {
    const authorities = caFile === '' ? undefined : authoritiesIn(caFile);
    const attempts = credentials.map(
      (one) => () => fetchCommits({ ...one, url, headUrl, wanted, history, authorities, signal }),
    );
    return firstTaken(attempts);
  };
}

/** What the first one is refused with tells most. */
async function firstTaken(attempts: readonly (() => Promise<Fetched>)[]): Promise<Fetched> {
  let first: unknown;
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (error) {
      first ??= error;
      if (!isRefused(error)) break;
    }
  }
  throw first ?? new UsageError('there is no way to fetch');
}

/** Git's words for a host that wants somebody else. */
function isRefused(error: unknown): boolean {
  const words =
    /authentication failed|could not read (username|password)|returned error: 40[134]|repository .* not found/i;
  return error instanceof GitFailure && words.test(error.stderr);
}

/** Names with characters that a refspec reads otherwise do not exist in git. Throws UsageError. */
export function branchRef(branch: string): string {
  if (branch === '' || /[\s:*?[\\^~]|\.\./.test(branch))
    throw new UsageError(`the default branch has no name that git knows: ${JSON.stringify(branch)}`);
  return `refs/heads/${branch}`;
}

export function isId(revision: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}
