import type { Comment } from '../domain.ts';
import type { Delivery, Hands, Settling } from './apply.ts';
import { writeCheck } from './github-check.ts';
import { pullAt } from './github-commits.ts';
import { isProblem } from './github-errors.ts';
import { type GitHubThread, talkOf } from './github-posted.ts';
import { readStanding } from './github-standing.ts';
import {
  deleteComment,
  edit,
  type Pull,
  postComment,
  postReview,
  postSummary,
  settle,
} from './github-write.ts';

/** How a plan is carried out on a pull request. */
export function gitHubHands(pull: Pull): Hands<GitHubThread> {
  const { client, address } = pull;
  return {
    read: async () => talkOf(await readStanding(client, address)),
    head: async () => (await pullAt(client, address, address.number)).head,
    post: (head, comments) => postAll(pull, head, comments),
    settle: (thread, settling) => settleThread(pull, thread, settling),
    summarize: (body) => postSummary(pull, body),
    rewordSummary: ({ id }, body) => edit(pull, { id, body }),
    remove: (kind, { id }) => deleteComment(pull, { kind: kind === 'summary' ? 'issue' : 'review', id }),
    check: (head, check) => writeCheck(client, address, { head, check }),
  };
}

/** One review; where GitHub refuses it, it refuses all of it for one comment: then each comment stands or falls alone. */
async function postAll(pull: Pull, head: string, comments: readonly Comment[]): Promise<Delivery> {
  try {
    return { url: await postReview(pull, head, comments), lost: new Map() };
  } catch (error) {
    if (!isProblem(error, 'invalid')) throw error;
    const lost = new Map<string, string>();
    for (const one of comments) {
      const why = await refusalOf(pull, head, one);
      if (why !== undefined) lost.set(one.fingerprint, why);
    }
    return { lost };
  }
}

async function refusalOf(pull: Pull, head: string, comment: Comment): Promise<string | undefined> {
  try {
    await postComment(pull, head, comment);
    return undefined;
  } catch (error) {
    if (!isProblem(error, 'invalid')) throw error;
    return error.message;
  }
}

/** Both in one request; the token may lose the right to resolve between reading and writing. */
async function settleThread(
  pull: Pull,
  { raw, first }: GitHubThread,
  { verb, body }: Settling,
): Promise<boolean> {
  const isSo = raw.isResolved === (verb === 'resolve');
  const may = verb === 'resolve' ? raw.viewerCanResolve : !isSo && raw.viewerCanUnresolve;
  const reword = { id: first.id, body, by: undefined };
  if (!may) {
    await settle(pull, reword);
    return isSo;
  }
  try {
    await settle(pull, { ...reword, by: { verb, thread: raw.id } });
    return true;
  } catch (error) {
    if (!isProblem(error, 'permission')) throw error;
    await settle(pull, reword);
    return isSo;
  }
}
