import type { Applied, CheckReport, Comment, Plan, Rewording } from '../domain.ts';
import type { Signer } from '../marker.ts';
import { isProblem } from './refusal.ts';
import { type OwnComment, ownComments, ownSummaries, type Said, type Talk, type Thread } from './talk.ts';

/** Carries out a plan on a change request; decides nothing but how. */

/** What one forge does; all throw Refusal. */
export type Hands<T extends Thread> = {
  readonly read: () => Promise<Talk<T>>;
  /** Commit id of the change request's head now. */
  readonly head: () => Promise<string>;
  /** Throws what ends all writing; what is wrong with single comments is in the answer. */
  readonly post: (head: string, comments: readonly Comment[]) => Promise<Delivery>;
  /** Rewords the first comment of a thread, and resolves or opens the thread where that is allowed; true when it is so now. */
  readonly settle: (thread: T, settling: Settling) => Promise<boolean>;
  /** Gives the page of a new summary. */
  readonly summarize: (body: string) => Promise<string>;
  readonly rewordSummary: (summary: Said, body: string) => Promise<void>;
  /** What is gone already is fine. */
  readonly remove: (kind: 'summary' | 'thread', comment: Said) => Promise<void>;
  /** `url`: page of what was posted. */
  readonly check: (head: string, check: CheckReport, url: string | undefined) => Promise<void>;
};

export type Delivery = {
  /** Page of what was posted, where it has one. */
  readonly url?: string;
  /** By fingerprint, why a comment does not stand. */
  readonly lost: ReadonlyMap<string, string>;
};

export type Settling = { readonly verb: 'resolve' | 'unresolve'; readonly body: string };

export type Applying<T extends Thread> = {
  readonly hands: Hands<T>;
  readonly sign: Signer | undefined;
  /** As it was when the plan was made. */
  readonly talk: Talk<T>;
};

type Done = {
  url?: string;
  reviewUrl?: string;
  created: number;
  resolved: number;
  checked: boolean;
  /** Something new stands that another run may have written too. */
  wrote: boolean;
  /** By fingerprint, a sentence for each comment that does not stand. */
  readonly lost: Map<string, string>;
  readonly closed: Set<string>;
  readonly reopened: Set<string>;
  readonly refused: string[];
};

/**
 * Throws ForgeError when the forge fails. What it or the token refuses is told in `refused`; when the token may not write at
 * all, the first refusal ends the work.
 */
export async function applyPlan<T extends Thread>(input: Applying<T>, plan: Plan): Promise<Applied> {
  const done: Done = {
    created: 0,
    resolved: 0,
    checked: false,
    wrote: false,
    lost: new Map(),
    closed: new Set(),
    reopened: new Set(),
    refused: [],
  };
  const moved = await allowed(done, () => write(input, plan, done));
  const url = done.url ?? done.reviewUrl;
  return {
    ...(url === undefined ? {} : { url }),
    commented: moved === false ? commentedBy(input, plan, done) : commentedBefore(input),
    created: done.created,
    resolved: done.resolved,
    checked: done.checked,
    moved: moved === true,
    refused: [...done.lost.values(), ...done.refused],
  };
}

/** What an adapter answers that could not even read what stands: it would write what is there already. */
export function refusedAll(why: string): Applied {
  return { commented: [], created: 0, resolved: 0, checked: false, moved: false, refused: [why] };
}

/** True when the head is another one by now. */
async function write<T extends Thread>(input: Applying<T>, plan: Plan, done: Done): Promise<boolean> {
  const { hands } = input;
  const head = await hands.head();
  if (plan.head !== undefined && plan.head !== head) return true;
  await postAll(input, { head, create: plan.create }, done);
  for (const one of plan.resolve) await close(input, one, done);
  for (const one of plan.reopen) await reopen(input, one, done);
  const { summary, check } = plan;
  if (summary !== undefined) await allowed(done, () => writeSummary(input, summary, done));
  if (check) {
    const checked = await allowed(done, () =>
      hands.check(head, check, done.url ?? done.reviewUrl).then(() => true),
    );
    done.checked = checked === true;
  }
  if (done.wrote) await removeDoubles(input, done);
  return false;
}

/** What the token may not do, or the forge does not take, is one sentence; `undefined` then. */
async function allowed<T>(done: Done, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!isProblem(error, 'permission', 'invalid')) throw error;
    if (!done.refused.includes(error.message)) done.refused.push(error.message);
    return undefined;
  }
}

type NewComments = { readonly head: string; readonly create: readonly Comment[] };

async function postAll<T extends Thread>(
  { hands }: Applying<T>,
  { head, create }: NewComments,
  done: Done,
): Promise<void> {
  if (create.length === 0) return;
  done.wrote = true;
  const { url, lost } = await hands.post(head, create);
  if (url !== undefined) done.reviewUrl = url;
  done.created = create.length - lost.size;
  for (const { fingerprint, path, start } of create) {
    const why = lost.get(fingerprint);
    if (why === undefined) continue;
    done.lost.set(fingerprint, `The comment on ${path}:${start} is not posted. ${why}`);
  }
}

/** The comment says it in any case, so that our own resolving is told from a person's. */
async function close<T extends Thread>(input: Applying<T>, one: Rewording, done: Done): Promise<void> {
  const own = find(input, one.id);
  if (!own || (await settled(input, own, { verb: 'resolve', body: one.body })) === undefined) return;
  done.closed.add(one.id);
  done.resolved += 1;
}

async function reopen<T extends Thread>(input: Applying<T>, one: Rewording, done: Done): Promise<void> {
  const own = find(input, one.id);
  if (own && (await settled(input, own, { verb: 'unresolve', body: one.body })) === true)
    done.reopened.add(one.id);
}

/** `undefined` for a comment that a person deleted meanwhile. */
async function settled<T extends Thread>(
  { hands }: Applying<T>,
  { thread }: OwnComment<T>,
  settling: Settling,
): Promise<boolean | undefined> {
  try {
    return await hands.settle(thread, settling);
  } catch (error) {
    if (isProblem(error, 'missing')) return undefined;
    throw error;
  }
}

async function writeSummary<T extends Thread>(input: Applying<T>, body: string, done: Done): Promise<void> {
  const [stands] = ownSummaries(input.talk, input.sign);
  if (!stands) {
    done.url = await input.hands.summarize(body);
    done.wrote = true;
    return;
  }
  done.url = stands.url;
  if (!isSameText(stands.body, body)) await input.hands.rewordSummary(stands, body);
}

function isSameText(a: string, b: string): boolean {
  return a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim();
}

/** Two runs at once for one head each write; each then sees both, and the older stays. */
async function removeDoubles<T extends Thread>({ hands, sign }: Applying<T>, done: Done): Promise<void> {
  const now = await hands.read();
  const [summary, ...summaries] = ownSummaries(now, sign);
  for (const one of summaries) await hands.remove('summary', one);
  if (summary && done.url !== undefined) done.url = summary.url;
  const seen = new Set<string>();
  for (const { fingerprint, open, thread } of ownComments(now, sign)) {
    if (!open) continue;
    // The answer was lost, or another run has posted it.
    if (done.lost.delete(fingerprint)) done.created += 1;
    if (seen.has(fingerprint) && thread.said.length === 1) await hands.remove('thread', thread.said[0]);
    seen.add(fingerprint);
  }
}

function find<T extends Thread>({ talk, sign }: Applying<T>, id: string): OwnComment<T> | undefined {
  return ownComments(talk, sign).find((one) => one.id === id);
}

function commentedBefore<T extends Thread>({ talk, sign }: Applying<T>): readonly string[] {
  return ownComments(talk, sign).flatMap(({ open, fingerprint }) => (open ? [fingerprint] : []));
}

function commentedBy<T extends Thread>(
  { talk, sign }: Applying<T>,
  plan: Plan,
  { lost, closed, reopened }: Done,
): readonly string[] {
  const stands = ownComments(talk, sign).filter(
    ({ id, open }) => (open && !closed.has(id)) || reopened.has(id),
  );
  const made = plan.create.filter(({ fingerprint }) => !lost.has(fingerprint));
  return [...new Set([...stands, ...made].map(({ fingerprint }) => fingerprint))];
}
