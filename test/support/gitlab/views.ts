import type { CommentView, DraftView, MergeRequestView, StatusView, ThreadView } from './index.ts';
import { isOf, observe } from './pushes.ts';
import { mergeBaseOf } from './requests.ts';
import {
  type Discussion,
  type Draft,
  type LineEnd,
  type MergeRequest,
  type Note,
  newestVersion,
  type Position,
  requestUrl,
  type Status,
  type World,
} from './state.ts';

/** State as tests look at it: copies that do not change afterwards. */

export function requestSeen(world: World, request: MergeRequest): MergeRequestView {
  observe(world, request.source);
  const { discussions, project } = request;
  const own = `refs/merge-requests/${request.number}/`;
  const plain = discussions.filter(({ isOnDiff }) => !isOnDiff);
  return {
    number: request.number,
    state: request.state,
    head: request.head,
    mergeBase: mergeBaseOf(request),
    url: requestUrl(world, request),
    comments: plain
      .flatMap(({ notes }) => notes.filter(({ isSystem }) => !isSystem))
      .sort((a, b) => a.id - b.id)
      .map((note) => commentSeen(world, note)),
    threads: discussions.filter(({ isOnDiff }) => isOnDiff).map((one) => threadSeen(world, one)),
    drafts: request.drafts.map(draftSeen),
    statuses: project.statuses
      .filter(({ sha, pipeline }) => sha === request.head || pipeline.ref.startsWith(own))
      .map(statusSeen),
    versions: request.versions.length,
  };
}

export function commentSeen(world: World, note: Note): CommentView {
  const { id, author, body, createdAt, updatedAt, discussion } = note;
  const reactions = note.awards.map(({ name, user }) => ({ content: name, user }));
  const url = `${requestUrl(world, discussion.request)}#note_${id}`;
  return { id, author, body, createdAt, updatedAt, url, reactions };
}

export function threadSeen(world: World, discussion: Discussion): ThreadView {
  const [first] = discussion.notes;
  const { position, original } = first ?? {};
  if (!position || !original) throw new Error('Not a discussion on a line.');
  const isOutdated = !isOf(position, newestVersion(discussion.request));
  const side = sideOf(original);
  const line = isOutdated ? null : lineOf(position);
  const [originalLine, originalStart] = [lineOf(original), startOf(original)];
  return {
    id: discussion.id,
    path: position.new_path,
    side,
    line,
    startLine: line === null || originalStart === null ? null : line - (originalLine - originalStart),
    originalLine,
    originalStartLine: originalStart,
    isOutdated,
    isResolved: discussion.resolvedBy !== undefined,
    resolvedBy: discussion.resolvedBy,
    comments: discussion.notes.filter(({ isSystem }) => !isSystem).map((note) => commentSeen(world, note)),
    remarks: discussion.notes.filter(({ isSystem }) => isSystem).map(({ body }) => body),
  };
}

function sideOf(position: Position): 'LEFT' | 'RIGHT' {
  return position.new_line === null ? 'LEFT' : 'RIGHT';
}

function lineOf(position: Position): number {
  return position.new_line ?? position.old_line ?? 0;
}

/** Of the range, where it is more than one line. */
function startOf(position: Position): number | null {
  const { start, end } = position.line_range ?? {};
  if (!start || !end || start.line_code === end.line_code) return null;
  return numberOf(start, sideOf(position));
}

/** Without numbers it stands in the line code. */
function numberOf(end: LineEnd, side: 'LEFT' | 'RIGHT'): number {
  const [, old = '', next = ''] = /_(\d+)_(\d+)$/.exec(end.line_code) ?? [];
  return Number(side === 'LEFT' ? (end.old_line ?? old) : (end.new_line ?? next));
}

export function draftSeen({ id, author, body, position }: Draft): DraftView {
  return { id, author, body, ...(position ? { path: position.new_path, line: lineOf(position) } : {}) };
}

function statusSeen(status: Status): StatusView {
  const { id, name, state, description, targetUrl, pipeline, sha, author } = status;
  return { id, name, state, description, targetUrl, pipelineId: pipeline.id, sha, author };
}
