import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import { UsageError } from '../errors.ts';
import type { Git } from '../git.ts';
import { findCommit, findRange, type Range, rangeByCi, short } from './local-revisions.ts';
import { branchRef, type Commits, type Fetch, isId } from './reading.ts';

/** Which commits a change has, told by its CI and by git alone. */

export type CommitsInput = {
  readonly config: Pick<Config, 'base' | 'head' | 'scope'>;
  readonly place: Place;
  /** The clone; absent where there is none. */
  readonly git: Git | undefined;
  readonly fetch: Fetch;
};

/**
 * Head, merge base and trust ref as a clone with all history would say: by the CI, by the clone, or by a history that is fetched
 * without files. No API is asked: a job's own token may not read one everywhere, as GitLab's CI_JOB_TOKEN. Throws UsageError.
 */
export async function commitsAt(input: CommitsInput): Promise<Commits> {
  const trust = trustOf(input);
  if (input.config.scope === 'all') {
    const head = await headOf(input);
    return { title: `all files of ${short(head)}`, head, trust };
  }
  const range = rangeByCi(input) ?? (await rangeInClone(input)) ?? (await rangeByHistory(input));
  return { ...range, trust };
}

/** What the option names is under review, and no more trusted for it. */
function trustOf({ place }: CommitsInput): string {
  if (place.trusted && place.head) return place.head;
  if (place.targetProtected && place.targetBranch !== undefined) return branchRef(place.targetBranch);
  return homeOf(place);
}

/** The default branch, as the host knows it where the CI does not tell. */
function homeOf({ defaultBranch }: Place): string {
  return defaultBranch === undefined ? 'HEAD' : branchRef(defaultBranch);
}

async function headOf({ config, place, fetch }: CommitsInput): Promise<string> {
  const name = config.head || place.head || homeOf(place);
  if (isId(name)) return name;
  const { git, close } = await fetch({ head: refOf(name) });
  try {
    return await fetchedHead(git);
  } finally {
    await close();
  }
}

/** Only with a base that is told: the branches of a clone may be of an earlier job, or of a fork. */
async function rangeInClone({ git, config, place }: CommitsInput): Promise<Range | undefined> {
  const base = config.base || place.base;
  if (!git || place.foreign || !base || (await findCommit(git, base)) === undefined) return undefined;
  return findRange({ git, config, place }).catch((error: unknown) => {
    if (error instanceof UsageError) return undefined;
    throw error;
  });
}

/** The former commit of a forced push is often gone: then the target or default branch, or the parent where that is the branch. */
async function rangeByHistory(input: CommitsInput): Promise<Range> {
  const { config, place } = input;
  if (config.base !== '') return rangeFrom(input, config.base);
  if (place.base !== undefined) {
    const found = await rangeFrom(input, place.base).catch((error: unknown) => {
      if (error instanceof UsageError && place.change === undefined) return undefined;
      throw error;
    });
    if (found) return found;
  }
  // A tag may have the name of a branch, and everybody may make one.
  if (place.targetBranch !== undefined) return rangeFrom(input, branchRef(place.targetBranch));
  return rangeFrom(input, place.trusted ? undefined : homeOf(place));
}

/** The range from the merge base with `base` to the head; from the head's parent without one. */
async function rangeFrom(input: CommitsInput, base: string | undefined): Promise<Range> {
  const { config, place } = input;
  const wanted = {
    head: refOf(config.head || place.head || homeOf(place)),
    ...(base === undefined ? {} : { base: refOf(base) }),
  };
  const { git, close } = await input.fetch(wanted, true);
  try {
    const { ci, historyHint } = place;
    const named =
      base === undefined
        ? {}
        : {
            base: 'refs/ollamacode/base',
            targetBranch: isId(base) ? short(base) : base.replace(/^refs\/heads\//, ''),
          };
    const trusted = place.trusted && config.base === '';
    return await findRange({
      git,
      config: { base: '', head: '' },
      place: { ci, historyHint, trusted, head: await fetchedHead(git), ...named },
    });
  } finally {
    await close();
  }
}

async function fetchedHead(git: Git): Promise<string> {
  const found = await findCommit(git, 'refs/ollamacode/head');
  if (found !== undefined) return found;
  throw new UsageError('the head of the change is not among what was fetched');
}

/** What the host is asked for: a commit id, a ref, or a name that it looks for among tags and branches. */
function refOf(revision: string): string {
  if (isId(revision) || revision === 'HEAD' || revision.startsWith('refs/')) return revision;
  return branchRef(revision).slice('refs/heads/'.length);
}
