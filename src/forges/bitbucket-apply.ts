import type { Comment } from '../domain.ts';
import type { Delivery, Hands, Settling } from './apply.ts';
import { toBitbucket } from './bitbucket-markdown.ts';
import type { Names } from './bitbucket-names.ts';
import { readComments, talkOf, type Viewer } from './bitbucket-posted.ts';
import {
  commitAt,
  deleteComment,
  editComment,
  type PullRequest,
  pageOf,
  postComment,
  postOnLine,
  pullPath,
  readPull,
  resolveThread,
  viewerOf,
  writeReport,
} from './bitbucket-write.ts';
import type { Said, Thread } from './talk.ts';

/** How a plan is carried out on a pull request of Bitbucket. */
export function bitbucketHands(pull: PullRequest, names: Names): Hands<Thread> {
  let viewer: Promise<Viewer> | undefined;
  return {
    read: async () => {
      viewer ??= viewerOf(pull);
      const { author } = await readPull(pull);
      const comments = await readComments(pull.client, pullPath(pull));
      return talkOf({ viewer: await viewer, author, comments }, names);
    },
    head: async () => commitAt(pull, (await readPull(pull)).source),
    post: (_head, comments) => postAll(pull, comments),
    settle: (thread, settling) => settle(pull, thread, settling),
    summarize: (body) => postComment(pull, body),
    rewordSummary: (summary, body) => reword(pull, summary, body),
    remove: (_kind, { id }) => deleteComment(pull, id),
    check: (head, check, url) => writeReport(pull, { head, check, url }),
  };
}

/** One by one: Bitbucket has no reviews. */
async function postAll(pull: PullRequest, comments: readonly Comment[]): Promise<Delivery> {
  const lost = new Map<string, string>();
  for (const comment of comments) {
    const why = await postOnLine(pull, comment);
    if (why !== undefined) lost.set(comment.fingerprint, why);
  }
  return { url: pageOf(pull), lost };
}

/** What stands has no HTML, so it is compared as it would be posted. */
async function reword(pull: PullRequest, { id, body: stands }: Said, body: string): Promise<void> {
  if (toBitbucket(stands).trim() !== toBitbucket(body).trim()) await editComment(pull, id, body);
}

/** The words first: they tell our own resolving from a person's. */
async function settle(pull: PullRequest, thread: Thread, { verb, body }: Settling): Promise<boolean> {
  const { id } = thread.said[0];
  await editComment(pull, id, body);
  const resolved = verb === 'resolve';
  if ((thread.resolution !== undefined) === resolved) return true;
  return resolveThread(pull, id, resolved);
}
