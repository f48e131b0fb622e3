import type { Config } from '../config/schema.ts';
import type { ChangeRequest, ForgeAddress, Place, Subject, Trusted } from '../domain.ts';
import { ForgeError, UsageError } from '../errors.ts';
import { type Fetched, fetchCommits } from '../git/fetch.ts';
import type { Git } from '../git.ts';
import type { Log } from '../log.ts';
import { authoritiesIn } from '../network.ts';
import type { GitHubClient } from './github-client.ts';
import { type Commits, commitsAt, pullAt } from './github-commits.ts';
import { type LocalInput, lackOf, openLocal, openTrusted } from './local.ts';

export type GitHubReadingInput = LocalInput & {
  readonly config: LocalInput['config'] & Pick<Config, 'change'>;
  readonly address: ForgeAddress;
  /** Empty for none. */
  readonly token: string;
  readonly client: Pick<GitHubClient, 'request'>;
  /** PEM file; empty for none. */
  readonly caFile: string;
  readonly log: Log;
  readonly signal?: AbortSignal;
};

/** Each reads at most once; all throw UsageError, or ForgeError where only GitHub can say which commits are meant. */
export type GitHubReading = {
  readonly trusted: () => Promise<Trusted>;
  readonly change: () => Promise<Subject>;
  /** The clone, or the repository that the commits were fetched into; closed with this. */
  readonly git: () => Promise<Git | undefined>;
  /** Removes what was fetched. */
  readonly close: () => Promise<void>;
};

/**
 * The change of a repository at GitHub: from the clone where it has head, merge base and trust ref with all their files; else
 * these commits are asked of the API and fetched into a folder of their own. Nothing of them is ever checked out.
 */
export function readGitHub(input: GitHubReadingInput): GitHubReading {
  let opened: Promise<Opened> | undefined;
  const open = () => {
    opened ??= openReading(input);
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

async function openReading(given: GitHubReadingInput): Promise<Opened> {
  const place = await placeWithPull(given);
  const input = { ...given, place };
  const { request } = place;
  const lack = await lackOf(input);
  if (lack === undefined) return { local: input, request, close: async () => undefined };
  input.log.verbose(`Fetching the commits of the change, since ${lack}.`);
  try {
    const commits = await commitsAt(input);
    const { git, close } = await fetchAll(input, commits);
    const known = { ...commits, trustRef: await trustRefIn(git) };
    return { local: { ...input, git, known }, request, close };
  } catch (cause) {
    if (!(cause instanceof ForgeError || cause instanceof UsageError)) throw cause;
    throw new UsageError(
      `${lack}, and it could not be fetched from ${new URL(input.address.web).host}: ${cause.message.replace(/\.$/, '')}. Check it out: ${place.historyHint}`,
      { cause },
    );
  }
}

/** With what GitHub says of the change request, where the event does not: a number by option, a commented conversation. */
async function placeWithPull({ config, place, client, address }: GitHubReadingInput): Promise<Place> {
  const number = config.change || place.change;
  if (number === undefined) return place;
  const isOfEvent = number === place.change;
  if (isOfEvent && place.request && place.head && place.base) return place;
  const pull = await pullAt(client, address, number);
  return {
    ...place,
    change: number,
    request: pull.request,
    targetBranch: pull.targetBranch,
    defaultBranch: place.defaultBranch ?? pull.defaultBranch,
    trusted: false,
    head: (isOfEvent ? place.head : undefined) ?? pull.head,
    base: pull.base,
  };
}

async function fetchAll(input: GitHubReadingInput, commits: Commits): Promise<Fetched> {
  const { address, token, caFile, signal } = input;
  return fetchCommits({
    url: `${address.web}/${address.repository}.git`,
    token,
    wanted: {
      head: commits.head,
      ...(commits.mergeBase === undefined ? {} : { base: commits.mergeBase }),
      trust: commits.trust,
    },
    authorities: caFile === '' ? undefined : authoritiesIn(caFile),
    signal,
  });
}

async function trustRefIn(git: Git): Promise<string> {
  const found = await git.object('refs/ollamacode/trust^{commit}', 0);
  if (found) return found.oid;
  throw new UsageError('the default branch, whose configuration is obeyed, is not among what was fetched');
}
