import type { Applied, Comment, Plan, Rewording } from '../domain.ts';
import type { Signer } from '../marker.ts';
import { writeCheck } from './github-check.ts';
import type { GitHubClient } from './github-client.ts';
import { pullAt } from './github-commits.ts';
import { isProblem } from './github-errors.ts';
import { ownComments, ownSummaries } from './github-posted.ts';
import { type PullAddress, type RawStanding, readStanding } from './github-standing.ts';
import { deleteComment, edit, postComment, postReview, postSummary, settle } from './github-write.ts';

/** Carries out a plan on a pull request; decides nothing but how. */

export type Applying = {
  readonly client: GitHubClient;
  readonly address: PullAddress;
  readonly sign: Signer | undefined;
  /** As it was when the plan was made. */
  readonly standing: RawStanding;
};

type Done = {
  url?: string;
  reviewUrl?: string;
  created: number;
  resolved: number;
  checked: boolean;
  /** Something new stands that another run may have written too. */
  wrote: boolean;
  readonly lost: Set<string>;
  readonly closed: Set<string>;
  readonly reopened: Set<string>;
  readonly refused: string[];
};

/**
 * Throws GitHubError when GitHub fails. What it or the token refuses is told in `refused`; when the token may not write
 * at all, the first refusal ends the work.
 */
export async function applyPlan(input: Applying, plan: Plan): Promise<Applied> {
  const done: Done = {
    created: 0,
    resolved: 0,
    checked: false,
    wrote: false,
    lost: new Set(),
    closed: new Set(),
    reopened: new Set(),
    refused: [],
  };
  const moved = await allowed(done, () => write(input, plan, done));
  return {
    ...urlOf(done),
    commented: moved === false ? commentedBy(input, plan, done) : commentedBefore(input),
    created: done.created,
    resolved: done.resolved,
    checked: done.checked,
    moved: moved === true,
    refused: done.refused,
  };
}

/** True when the head is another one by now. */
async function write(input: Applying, plan: Plan, done: Done): Promise<boolean> {
  const { head } = await pullAt(input.client, input.address, input.address.number);
  if (plan.head !== undefined && plan.head !== head) return true;
  await writeReview(input, { head, create: plan.create }, done);
  for (const one of plan.resolve) await close(input, one, done);
  for (const one of plan.reopen) await reopen(input, one, done);
  const { summary, check } = plan;
  if (summary !== undefined) await allowed(done, () => writeSummary(input, summary, done));
  if (check)
    done.checked =
      (await allowed(done, () =>
        writeCheck(input.client, input.address, { head, check }).then(() => true),
      )) === true;
  if (done.wrote) await removeDoubles(input, done);
  return false;
}

/** What the token may not do, or GitHub does not take, is one sentence; `undefined` then. */
async function allowed<T>(done: Done, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!isProblem(error, 'permission', 'invalid')) throw error;
    if (!done.refused.includes(error.message)) done.refused.push(error.message);
    return undefined;
  }
}

type NewReview = { readonly head: string; readonly create: readonly Comment[] };

/** One review; where GitHub refuses it, it refuses all of it for one comment: then each comment stands or falls alone. */
async function writeReview(input: Applying, review: NewReview, done: Done): Promise<void> {
  if (review.create.length === 0) return;
  done.wrote = true;
  try {
    done.reviewUrl = await postReview(input, review.head, review.create);
    done.created = review.create.length;
  } catch (error) {
    for (const one of review.create) done.lost.add(one.fingerprint);
    if (!isProblem(error, 'invalid')) throw error;
    for (const one of review.create) await writeAlone(input, { head: review.head, one }, done);
  }
}

async function writeAlone(
  input: Applying,
  { head, one }: { readonly head: string; readonly one: Comment },
  done: Done,
): Promise<void> {
  try {
    await postComment(input, head, one);
    done.lost.delete(one.fingerprint);
    done.created += 1;
  } catch (error) {
    if (!isProblem(error, 'invalid')) throw error;
    done.refused.push(`The comment on ${one.path}:${one.start} is not posted. ${error.message}`);
  }
}

async function close(input: Applying, { id, body }: Rewording, done: Done): Promise<void> {
  const own = find(input, id);
  if (!own) return;
  const { thread } = own;
  const by = thread.viewerCanResolve ? ({ verb: 'resolve', thread: thread.id } as const) : undefined;
  if (!(await settled(input, { id, body, by }, done))) return;
  done.closed.add(id);
  done.resolved += 1;
}

async function reopen(input: Applying, { id, body }: Rewording, done: Done): Promise<void> {
  const own = find(input, id);
  if (!own) return;
  const { thread } = own;
  const isOpened = !thread.isResolved || thread.viewerCanUnresolve;
  const by =
    thread.isResolved && thread.viewerCanUnresolve
      ? ({ verb: 'unresolve', thread: thread.id } as const)
      : undefined;
  if ((await settled(input, { id, body, by }, done)) && isOpened) done.reopened.add(id);
}

type Settling = Parameters<typeof settle>[1];

/** The comment says it in any case, so that our own resolving is told from a person's; the token may lose a right between. */
async function settled(input: Applying, settling: Settling, done: Done): Promise<boolean> {
  try {
    await settle(input, settling);
    return true;
  } catch (error) {
    if (isProblem(error, 'missing')) return false; // a person deleted it meanwhile
    if (!isProblem(error, 'permission') || !settling.by) throw error;
    const reworded = await allowed(done, () =>
      settle(input, { ...settling, by: undefined }).then(() => true),
    );
    return reworded === true;
  }
}

async function writeSummary(input: Applying, body: string, done: Done): Promise<void> {
  const [stands] = ownSummaries(input.standing, input.sign);
  if (!stands) {
    done.url = await postSummary(input, body);
    done.wrote = true;
    return;
  }
  done.url = stands.url;
  if (sameText(stands.body, body)) return;
  await edit(input, { id: stands.id, body });
}

function sameText(a: string, b: string): boolean {
  return a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim();
}

/** Two runs at once for one head each write; each then sees both, and the older stays. */
async function removeDoubles(input: Applying, done: Done): Promise<void> {
  const now = await readStanding(input.client, input.address);
  const [summary, ...summaries] = ownSummaries(now, input.sign);
  for (const { id } of summaries) await deleteComment(input, { kind: 'issue', id });
  if (summary && done.url !== undefined) done.url = summary.url;
  const seen = new Set<string>();
  for (const { fingerprint, id, open, thread } of ownComments(now, input.sign)) {
    if (!open) continue;
    if (seen.has(fingerprint) && thread.comments.nodes.length === 1)
      await deleteComment(input, { kind: 'review', id });
    seen.add(fingerprint);
  }
}

function find({ standing, sign }: Applying, id: string) {
  return ownComments(standing, sign).find((one) => one.id === id);
}

function commentedBefore({ standing, sign }: Applying): readonly string[] {
  return ownComments(standing, sign).flatMap(({ open, fingerprint }) => (open ? [fingerprint] : []));
}

function commentedBy(input: Applying, plan: Plan, { lost, closed, reopened }: Done): readonly string[] {
  const stands = ownComments(input.standing, input.sign).filter(
    ({ id, open }) => (open && !closed.has(id)) || reopened.has(id),
  );
  const made = plan.create.filter(({ fingerprint }) => !lost.has(fingerprint));
  return [...new Set([...stands, ...made].map(({ fingerprint }) => fingerprint))];
}

function urlOf({ url, reviewUrl }: Done): Pick<Applied, 'url'> {
  const known = url ?? reviewUrl;
  return known === undefined ? {} : { url: known };
}
