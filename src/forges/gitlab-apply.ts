import type { Change, Comment, Place } from '../domain.ts';
import type { Signer } from '../marker.ts';
import type { Delivery, Hands, Settling } from './apply.ts';
import { type DiffRefs, positionOf } from './gitlab-position.ts';
import { type GitLabThread, talkOf, voted } from './gitlab-posted.ts';
import { readStanding } from './gitlab-standing.ts';
import {
  deleteNote,
  deleteStaleDrafts,
  editNote,
  type MergeRequest,
  newestVersion,
  pageOf,
  postNote,
  postThread,
  resolveDiscussion,
  voteTimes,
  writeStatus,
} from './gitlab-write.ts';
import type { Talk } from './talk.ts';

export type GitLabHandsInput = MergeRequest & {
  readonly sign: Signer | undefined;
  /** The change that comments are about, for the lines of its diff. */
  readonly change: () => Promise<Change>;
  readonly pipeline: Place['pipeline'] | undefined;
};

/** How a plan is carried out on a merge request. */
export function gitLabHands(mr: GitLabHandsInput): Hands<GitLabThread> {
  let newest: DiffRefs | undefined;
  return {
    read: () => read(mr),
    head: async () => {
      newest = await newestVersion(mr);
      return newest.head;
    },
    post: async (_head, comments) => postAll(mr, newest ?? (await newestVersion(mr)), comments),
    settle: (thread, settling) => settle(mr, thread, settling),
    summarize: (body) => postNote(mr, body),
    rewordSummary: ({ id }, body) => editNote(mr, id, body),
    remove: (_kind, { id }) => deleteNote(mr, id),
    check: (head, check, url) => writeStatus(mr, { head, check, url, pipeline: mr.pipeline }),
  };
}

async function read(mr: MergeRequest): Promise<Talk<GitLabThread>> {
  const raw = await readStanding(mr.client, mr.address);
  const times = new Map<string, ReadonlyMap<string, string>>();
  for (const note of voted(raw)) times.set(note, await voteTimes(mr, note));
  return talkOf(raw, times);
}

/** One by one: publishing all drafts would publish those of the person whose token it is. */
async function postAll(
  mr: GitLabHandsInput,
  refs: DiffRefs,
  comments: readonly Comment[],
): Promise<Delivery> {
  const change = await mr.change();
  await deleteStaleDrafts(mr, mr.sign);
  const lost = new Map<string, string>();
  for (const comment of comments) {
    const position = positionOf(change, comment, refs);
    const why = position
      ? await postThread(mr, { body: comment.body, position })
      : 'The diff does not show its lines.';
    if (why !== undefined) lost.set(comment.fingerprint, why);
  }
  return { url: pageOf(mr.address), lost };
}

/** The words first: they tell our own resolving from a person's. */
async function settle(mr: MergeRequest, thread: GitLabThread, { verb, body }: Settling): Promise<boolean> {
  await editNote(mr, thread.said[0].id, body);
  const resolved = verb === 'resolve';
  if ((thread.resolution !== undefined) === resolved) return true;
  return resolveDiscussion(mr, thread.discussion, resolved);
}
