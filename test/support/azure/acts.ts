import { gitOrNothing } from '../gitlab/git.ts';
import type { CommentView, Person, PullView, ThreadView } from './index.ts';
import { carriedLine, observe } from './repositories.ts';
import {
  type Account,
  accountOf,
  type Comment,
  type Context,
  levelOf,
  loginOf,
  newestOf,
  nextId,
  type Pull,
  pullOf,
  type Thread,
  tick,
  type World,
} from './state.ts';

/** What people and tokens do, whichever way they come, and how it looks. */

export type Writing = {
  readonly author: Account;
  readonly content: string;
  readonly status?: string | undefined;
  readonly context?: Context | undefined;
};

export function addThread(world: World, pull: Pull, { context, status, ...writing }: Writing): Thread {
  const newest = newestOf(pull);
  const thread: Thread = {
    id: nextId(world),
    status,
    closedBy: undefined,
    context,
    at: context?.leftFileEnd ? newest.common : newest.head,
    comments: [],
  };
  pull.threads.push(thread);
  addComment(world, thread, { ...writing, parent: 0 });
  return thread;
}

export function addComment(
  world: World,
  thread: Thread,
  { author, content, parent }: Writing & { readonly parent: number },
): Comment {
  const now = tick(world);
  const comment: Comment = {
    id: thread.comments.length + 1,
    parentCommentId: parent,
    author,
    content,
    publishedDate: now,
    lastContentUpdatedDate: now,
    commentType: 'text',
    isDeleted: false,
  };
  thread.comments.push(comment);
  return comment;
}

export function setStatus(world: World, thread: Thread, change: { status: string; by: Account }): void {
  tick(world);
  thread.status = change.status;
  thread.closedBy = isClosed(thread) ? change.by : undefined;
}

function isClosed({ status }: Thread): boolean {
  return status !== undefined && ['fixed', 'wontFix', 'closed', 'byDesign'].includes(status);
}

/** Lines of the file that a context names; what Azure would show nowhere. */
export function misplaced(pull: Pull, { at, context }: Pick<Thread, 'at' | 'context'>): string | undefined {
  if (!context) return undefined;
  const { filePath, rightFileStart, rightFileEnd, leftFileStart, leftFileEnd } = context;
  const [from, to] = [rightFileStart ?? leftFileStart, rightFileEnd ?? leftFileEnd];
  const text = filePath.startsWith('/')
    ? gitOrNothing(pull.repo, 'show', `${at}:${filePath.slice(1)}`)
    : undefined;
  if (text === undefined) return `no file ${filePath}`;
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  if (!from || !to) return `no lines in ${filePath}`;
  const isInside = ({ line, offset }: { line: number; offset: number }) =>
    line >= 1 && line <= lines.length && offset >= 1 && offset <= (lines[line - 1]?.length ?? 0) + 1;
  const isOrdered = from.line < to.line || (from.line === to.line && from.offset <= to.offset);
  return isInside(from) && isInside(to) && isOrdered
    ? undefined
    : `no such place in ${filePath}: ${JSON.stringify([from, to])}`;
}

/** What stands there. */
export function pullSeen(world: World, number: number): PullView {
  observe(world);
  const pull = pullOf(world, number);
  const shown = pull.threads.filter(({ comments }) => comments.some(({ isDeleted }) => !isDeleted));
  return {
    head: newestOf(pull).head,
    comments: shown.filter(({ context }) => !context).flatMap((thread) => commentsSeen(thread)),
    threads: shown.filter(({ context }) => context).map((thread) => threadSeen(pull, thread)),
    statuses: pull.statuses,
  };
}

function commentsSeen({ id, comments }: Thread): CommentView[] {
  return comments
    .filter(({ isDeleted, commentType }) => !isDeleted && commentType === 'text')
    .map((one) => ({ id: `${id}/${one.id}`, author: loginOf(one.author), body: one.content }));
}

function threadSeen(pull: Pull, thread: Thread): ThreadView {
  const { filePath = '', rightFileStart, rightFileEnd, leftFileStart, leftFileEnd } = thread.context ?? {};
  const path = filePath.slice(1);
  const now = leftFileEnd ? newestOf(pull).common : newestOf(pull).head;
  const [start, end] = [rightFileStart ?? leftFileStart, rightFileEnd ?? leftFileEnd].map((at) =>
    at ? carriedLine(pull, { path, line: at.line }, [thread.at, now]) : null,
  );
  return {
    id: String(thread.id),
    path,
    line: end ?? null,
    startLine: start ?? null,
    status: thread.status ?? 'unknown',
    isResolved: isClosed(thread),
    resolvedBy: thread.closedBy && loginOf(thread.closedBy),
    comments: commentsSeen(thread),
  };
}

/** What Azure refuses is thrown. */
export function personAs(world: World, login: string): Person {
  const author = accountOf(world, login);
  const within = (number: number) => {
    observe(world);
    const pull = pullOf(world, number);
    if (levelOf(pull.repo, author) === 'none') throw new Error(`${login} cannot see pull request ${number}.`);
    return pull;
  };
  const threadOf = ({ id }: ThreadView) => {
    for (const pull of world.pulls.values())
      for (const thread of pull.threads) if (String(thread.id) === id) return { pull, thread };
    throw new Error(`There is no thread ${id} any more.`);
  };
  return {
    comment: (number, body) => {
      const thread = addThread(world, within(number), { author, content: body, status: 'active' });
      return firstSeen(thread);
    },
    commentOnLine: (number, { path, line, body }) => {
      const pull = within(number);
      const at = { line, offset: 1 };
      const context = { filePath: `/${path}`, rightFileStart: at, rightFileEnd: at };
      return threadSeen(pull, addThread(world, pull, { author, content: body, status: 'active', context }));
    },
    reply: (seen, body) => {
      const { thread } = threadOf(seen);
      const { id } = addComment(world, thread, { author, content: body, parent: 1 });
      return { id: `${thread.id}/${id}`, author: login, body };
    },
    resolve: (seen) => {
      const { pull, thread } = threadOf(seen);
      if (levelOf(pull.repo, author) !== 'contributor' && author !== pull.author)
        throw new Error(`${login} may not close threads.`);
      setStatus(world, thread, { status: 'fixed', by: author });
    },
  };
}

function firstSeen(thread: Thread): CommentView {
  const [first] = commentsSeen(thread);
  if (!first) throw new Error('A thread begins with a comment.');
  return first;
}
