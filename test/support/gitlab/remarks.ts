import { createHash } from 'node:crypto';
import { type Discussion, type MergeRequest, nextId, type Position, tick, type World } from './state.ts';

/** What GitLab itself writes, in the name of who caused it: system notes. */

export type Remark = {
  readonly author: string;
  readonly body: string;
  readonly position?: Position | undefined;
};

/** Into a thread. */
export function putRemark(world: World, discussion: Discussion, { author, body, position }: Remark): void {
  const at = tick(world);
  discussion.notes.push({
    id: nextId(world),
    discussion,
    author,
    body,
    createdAt: at,
    updatedAt: at,
    editedAt: undefined,
    isSystem: true,
    original: position,
    position,
    awards: [],
  });
}

/** Into the conversation, where each is a discussion of its own. */
export function addRemark(world: World, request: MergeRequest, remark: Remark): void {
  const discussion = newDiscussion(world, request, { isIndividual: true, isOnDiff: false });
  putRemark(world, discussion, remark);
}

export function newDiscussion(
  world: World,
  request: MergeRequest,
  kind: Pick<Discussion, 'isIndividual' | 'isOnDiff'>,
): Discussion {
  const discussion: Discussion = {
    id: createHash('sha1')
      .update(`discussion ${nextId(world)}`)
      .digest('hex'),
    request,
    resolvedBy: undefined,
    resolvedAt: undefined,
    notes: [],
    ...kind,
  };
  request.discussions.push(discussion);
  return discussion;
}
