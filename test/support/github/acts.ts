import { checkBody, Refusal, validationFailed } from './call.ts';
import { diffOf, type PlaceInDiff, refusalOf, sideOf } from './diff.ts';
import type { Reaction } from './index.ts';
import { gitOrNothing, mergeBaseOf } from './repositories.ts';
import {
  accountOf,
  nextId,
  type Pull,
  type Review,
  type Text,
  type Thread,
  tick,
  type World,
} from './state.ts';

/** What people and apps do, whichever way they come; refusals are thrown. */

export type Writing = { readonly author: string; readonly body: unknown };

export function addIssueComment(world: World, pull: Pull, { author, body }: Writing): Text {
  const text = newText(world, { pull, author, body: checkBody('IssueComment', body), kind: 'issue' });
  pull.comments.push(text);
  return text;
}

type NewText = Pick<Text, 'pull' | 'author' | 'body' | 'kind'> & Partial<Pick<Text, 'thread' | 'review'>>;

function newText(world: World, given: NewText): Text {
  const id = nextId(world);
  const createdAt = tick(world);
  accountOf(world, given.author);
  const nodeId = `${given.kind === 'issue' ? 'IC' : 'PRRC'}_${id}`;
  return { id, nodeId, createdAt, updatedAt: createdAt, minimized: undefined, reactions: [], ...given };
}

export type NewReview = {
  readonly author: string;
  readonly event?: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';
  readonly body?: string;
  readonly commit?: string;
  readonly comments?: readonly (PlaceInDiff & { readonly body: string })[];
};

const STATES = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

/** All or nothing: one bad line refuses the whole review. */
export function addReview(world: World, pull: Pull, given: NewReview): Review {
  const { comments = [], body = '' } = given;
  if (comments.length === 0) {
    if (given.event !== 'APPROVE' && body.trim() === '')
      throw new Refusal(422, 'Unprocessable Entity', { errors: ["Review Can't be blank"] });
  }
  if (body !== '') checkBody('PullRequestReview', body);
  const commit = commitOf(pull, given.commit);
  const files = diffOf(pull, commit);
  const errors = comments.flatMap((comment) => [
    ...(comment.body.length > 65_536
      ? ['Pull request review comment body is too long (maximum is 65536 characters)']
      : []),
    ...refusalOf(files, comment),
  ]);
  if (errors.length > 0) throw new Refusal(422, 'Unprocessable Entity', { errors: [...new Set(errors)] });
  const review = newReview(world, pull, { ...given, body, commit });
  for (const comment of comments) addThread(world, review, comment);
  return review;
}

function newReview(world: World, pull: Pull, given: NewReview & { readonly commit: string }): Review {
  const id = nextId(world);
  const review: Review = {
    id,
    nodeId: `PRR_${id}`,
    pull,
    author: given.author,
    body: given.body ?? '',
    state: given.event ? STATES[given.event] : 'PENDING',
    commit: given.commit,
    submittedAt: tick(world),
  };
  accountOf(world, given.author);
  pull.reviews.push(review);
  return review;
}

/** A commit of the pull request; by default its head. */
function commitOf(pull: Pull, asked: string | undefined): string {
  if (asked === undefined) return pull.head;
  const isKnown = gitOrNothing(pull.repo, 'rev-parse', '--verify', '--quiet', `${asked}^{commit}`) === asked;
  const isOfIt =
    isKnown && gitOrNothing(pull.repo, 'merge-base', '--is-ancestor', asked, pull.head) !== undefined;
  if (!isOfIt)
    throw new Refusal(422, 'Unprocessable Entity', { errors: ['Commit is not part of the pull request'] });
  return asked;
}

function addThread(world: World, review: Review, comment: PlaceInDiff & { readonly body: string }): Text {
  const { pull } = review;
  const side = sideOf(comment.side);
  const thread: Thread = {
    id: `PRRT_${nextId(world)}`,
    pull,
    path: comment.path,
    side,
    line: comment.line ?? 0,
    startLine: comment.start_line ?? null,
    startSide: comment.start_line === undefined ? null : sideOf(comment.start_side ?? side),
    commit: review.commit,
    base: mergeBaseOf(pull),
    resolvedBy: undefined,
    comments: [],
  };
  pull.threads.push(thread);
  const text = newText(world, {
    pull,
    author: review.author,
    body: comment.body,
    kind: 'review',
    thread,
    review,
  });
  thread.comments.push(text);
  return text;
}

/** One comment on a line, outside any review of the caller's making. */
export function addLineComment(
  world: World,
  pull: Pull,
  given: PlaceInDiff & Writing & { readonly commit: string },
): Text {
  const body = checkBody('PullRequestReviewComment', given.body);
  const commit = commitOf(pull, given.commit);
  const [error] = refusalOf(diffOf(pull, commit), given);
  if (error !== undefined)
    throw validationFailed([
      {
        resource: 'PullRequestReviewComment',
        code: 'custom',
        field: 'pull_request_review_thread.line',
        message: error,
      },
    ]);
  const review = newReview(world, pull, { author: given.author, event: 'COMMENT', commit });
  return addThread(world, review, { ...given, body });
}

export function addReply(world: World, thread: Thread, { author, body }: Writing): Text {
  const { pull } = thread;
  const text = checkBody('PullRequestReviewComment', body);
  const review = newReview(world, pull, { author, event: 'COMMENT', commit: pull.head });
  const reply = newText(world, { pull, author, body: text, kind: 'review', thread, review });
  thread.comments.push(reply);
  return reply;
}

export function editText(world: World, text: Text, body: unknown): Text {
  text.body = checkBody(text.kind === 'issue' ? 'IssueComment' : 'PullRequestReviewComment', body);
  text.updatedAt = tick(world);
  return text;
}

export function deleteText(world: World, text: Text): void {
  tick(world);
  const { pull, thread } = text;
  remove(thread ? thread.comments : pull.comments, text);
  if (thread && thread.comments.length === 0) remove(pull.threads, thread);
}

function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}

/** The same reaction again changes nothing. */
export function addReaction(
  world: World,
  text: Text,
  given: { readonly user: string; readonly content: Reaction },
) {
  const known = text.reactions.find(({ content, user }) => content === given.content && user === given.user);
  if (known) return { reaction: known, isNew: false };
  tick(world);
  accountOf(world, given.user);
  const reaction = { id: nextId(world), ...given };
  text.reactions.push(reaction);
  return { reaction, isNew: true };
}

export function resolveThread(world: World, thread: Thread, login: string): void {
  tick(world);
  thread.resolvedBy ??= login;
}

export function unresolveThread(world: World, thread: Thread): void {
  tick(world);
  thread.resolvedBy = undefined;
}
