import type { Comment } from '../domain.ts';
import type { Signer } from '../marker.ts';
import type { Delivery, Hands, Settling } from './apply.ts';
import { type GiteaThread, talkOf } from './gitea-posted.ts';
import { pullAt } from './gitea-pull.ts';
import { readStanding } from './gitea-standing.ts';
import {
  clearPending,
  deleteComment,
  deleteReview,
  editComment,
  type Pull,
  postComment,
  postReview,
  resolveComment,
  writeStatus,
} from './gitea-write.ts';
import { isProblem } from './refusal.ts';
import type { Said, Talk } from './talk.ts';

export type GiteaHandsInput = Pull & { readonly sign: Signer | undefined };

/** How a plan is carried out on a pull request. */
export function giteaHands(pull: GiteaHandsInput): Hands<GiteaThread> {
  const { client, number } = pull;
  let last: Talk<GiteaThread> | undefined;
  return {
    read: async () => {
      last = talkOf(await readStanding(client, number));
      return last;
    },
    head: async () => (await pullAt(client, number)).head,
    post: (head, comments) => postAll(pull, head, comments),
    settle: (thread, settling) => settle(pull, thread, settling),
    summarize: (body) => postComment(pull, body),
    rewordSummary: ({ id }, body) => editComment(pull, id, body),
    remove: (kind, comment) =>
      kind === 'summary' ? deleteComment(pull, comment.id) : removeThread(pull, last, comment),
    check: (head, check, url) => writeStatus(pull, head, { check, url }),
  };
}

/** One review; where the server fails over it, each comment stands or falls alone. */
async function postAll(pull: GiteaHandsInput, head: string, comments: readonly Comment[]): Promise<Delivery> {
  if (!(await clearPending(pull, pull.sign))) return { lost: new Map(comments.map(notSent)) };
  try {
    return { url: await postReview(pull, head, comments), lost: new Map() };
  } catch (error) {
    if (!isProblem(error, 'invalid', 'server')) throw error;
    const lost = new Map<string, string>();
    for (const one of comments) {
      const why = await refusalOf(pull, head, one);
      if (why !== undefined) lost.set(one.fingerprint, why);
    }
    return { lost };
  }
}

function notSent({ fingerprint }: Comment): [string, string] {
  return [
    fingerprint,
    'The account of the token has a review of this pull request that is begun and not sent: send it, or give the token of another account.',
  ];
}

async function refusalOf(pull: GiteaHandsInput, head: string, comment: Comment): Promise<string | undefined> {
  await clearPending(pull, pull.sign);
  try {
    await postReview(pull, head, [comment]);
    return undefined;
  } catch (error) {
    if (!isProblem(error, 'invalid', 'server')) throw error;
    await clearPending(pull, pull.sign);
    return error.message;
  }
}

/** The words first: they tell our own resolving from a person's, and are all there is where the server cannot resolve. */
async function settle(pull: Pull, thread: GiteaThread, { verb, body }: Settling): Promise<boolean> {
  await editComment(pull, thread.said[0].id, body);
  const isResolved = thread.resolution !== undefined;
  if (isResolved === (verb === 'resolve')) return true;
  return thread.alone && (await resolveComment(pull, thread.root, verb));
}

/** A comment on a line goes with its review alone; in company it stays, as a word that is said twice. */
async function removeThread(pull: Pull, talk: Talk<GiteaThread> | undefined, { id }: Said): Promise<void> {
  const thread = talk?.threads.find(({ said }) => said[0].id === id);
  if (thread?.single) await deleteReview(pull, thread.review);
  else await editComment(pull, id, 'This is said twice.');
}
