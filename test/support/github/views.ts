import { currentLine } from './diff.ts';
import type { CheckView, CommentView, PullView, ReviewView, ThreadView } from './index.ts';
import { mergeBaseOf, observe } from './repositories.ts';
import {
  type Check,
  type Pull,
  pullUrl,
  type Review,
  type Text,
  type Thread,
  textUrl,
  type World,
} from './state.ts';

/** State as tests look at it: copies that do not change afterwards. */

export function pullSeen(world: World, pull: Pull): PullView {
  observe(world, pull.headRepo);
  return {
    number: pull.number,
    head: pull.head,
    mergeBase: mergeBaseOf(pull),
    url: pullUrl(world, pull),
    comments: pull.comments.map((text) => commentSeen(world, text)),
    threads: pull.threads.map((thread) => threadSeen(world, thread)),
    reviews: pull.reviews.map(reviewSeen),
    checks: pull.repo.checks.filter(({ headSha }) => headSha === pull.head).map(checkSeen),
  };
}

export function commentSeen(world: World, text: Text): CommentView {
  const { id, nodeId, author, body, createdAt, updatedAt } = text;
  const reactions = text.reactions.map(({ content, user }) => ({ content, user }));
  return { id, nodeId, author, body, createdAt, updatedAt, url: textUrl(world, text), reactions };
}

export function threadSeen(world: World, thread: Thread): ThreadView {
  const line = currentLine(thread, thread.line);
  return {
    id: thread.id,
    path: thread.path,
    side: thread.side,
    line,
    startLine: thread.startLine === null || line === null ? null : currentLine(thread, thread.startLine),
    originalLine: thread.line,
    originalStartLine: thread.startLine,
    isOutdated: line === null,
    isResolved: thread.resolvedBy !== undefined,
    resolvedBy: thread.resolvedBy,
    comments: thread.comments.map((text) => commentSeen(world, text)),
  };
}

function reviewSeen({ id, author, body, state, commit }: Review): ReviewView {
  return { id, author, body, state, commit };
}

function checkSeen(check: Check): CheckView {
  const { id, name, headSha, status, conclusion, title, summary, text, annotations } = check;
  return { id, name, headSha, status, conclusion, title, summary, text, annotations: [...annotations] };
}
