import { expect } from 'vitest';
import type { Files, Permission, TestRepository } from '../support/github/index.ts';
import type { Script } from '../support/scripted-ollama.ts';
import type { Ended, Host, Report } from './scenario.ts';

/** A change at a forge of its own and the product that reviews it, in words that hold for every forge. */

/** The project under review. */
export const REPO = 'acme/shop';
/** The branch of the change. */
export const BRANCH = 'feature';

export type Stage = {
  readonly name: string;
  /** What this forge has no counterpart of: votes against a comment, telling who closed a thread, a merge queue, a block that a click applies. */
  readonly lacks?: readonly ('votes' | 'resolver' | 'queue' | 'suggestions')[];
  /** Opens a scene, plays it, and sees that nothing was asked of the forge that the forge does not know. */
  readonly play: (options: SceneOptions, play: (scene: Scene) => Promise<void>) => Promise<void>;
};

export type SceneOptions = {
  /** Files of the first commit on `main`. */
  readonly base?: Files;
  /** Files of the first commit of the change. */
  readonly change?: Files;
  /** Login; default `ann`, who may not write. `maria` may. */
  readonly author?: string;
  readonly fork?: boolean;
  readonly draft?: boolean;
};

export type Scene = {
  /** The target of the change. */
  readonly repository: Pick<TestRepository, 'commit' | 'push' | 'tip' | 'work'>;
  /** Commits to the change. */
  readonly push: (files: Files, options?: { readonly author?: string }) => string;
  /** What a person may do in the target from now on, in GitHub's words: below `write`, nothing counts for the gate. */
  readonly permit: (login: string, permission: Permission) => void;
  readonly as: (login: string) => StagePerson;
  /** Something starts a run now; the run itself may come later, and more than once. */
  readonly begin: (kind?: StartKind) => (options?: RunOptions) => Promise<Ran>;
  /** A run of the change as it is. */
  readonly run: (options?: RunOptions) => Promise<Ran>;
  /** What stands at the change now. */
  readonly seen: () => Seen;
  /** Requests to the forge so far: `METHOD path?query`. */
  readonly requests: () => readonly string[];
  /** From now on no comment can be posted. */
  readonly breakPosting: () => void;
  /** The forge asks the next to post to wait, and fails once for whoever asks what stands. */
  readonly beBusy: () => void;
};

/** `report`: a run that posts what another one has left. */
export type StartKind = 'change' | 'queue' | 'push' | 'schedule' | 'report';

/** `usual`: what our README grants; `full`: may also close threads; `fork`: what the change of a fork is given. */
export type TokenKind = 'usual' | 'full' | 'fork' | 'none';

export type RunOptions = {
  readonly token?: TokenKind;
  /** By their kebab-case names, passed the way that this platform passes them. */
  readonly options?: Readonly<Record<string, string>>;
  /** Absent means `model: none`. */
  readonly ollama?: Script;
  readonly host?: Host;
  /** Commits that the CI has checked out, or no checkout; default 0, all of them. */
  readonly checkout?: number | 'none';
  /** Of a start of the kind `report`: the text of the other run's report. */
  readonly report?: string;
  /** Default 0. */
  readonly exit?: number;
};

export type Ran = Ended & {
  readonly report: Report;
  /** The SARIF report of this platform. */
  readonly sarif: string;
  /** Files of the report folder by name. */
  readonly files: Readonly<Record<string, string>>;
  /** How many questions about the change the model was asked. */
  readonly asked: number;
  /** Requests that this run sent to the forge. */
  readonly requests: readonly string[];
  /** Those of them that change what people see. */
  readonly writes: readonly string[];
};

export type StagePerson = {
  readonly comment: (body: string) => SeenComment;
  /** On a line of the after side. */
  readonly commentOnLine: (path: string, line: number, body: string) => SeenThread;
  readonly reply: (thread: SeenThread, body: string) => SeenComment;
  /** Throws when the person may not. */
  readonly resolve: (thread: SeenThread) => void;
  readonly voteDown: (comment: SeenComment) => void;
};

export type Seen = {
  /** Login that the product's token acts as. */
  readonly self: string;
  /** Commit id of the head. */
  readonly head: string;
  /** Of the conversation. */
  readonly comments: readonly SeenComment[];
  readonly threads: readonly SeenThread[];
};

export type SeenComment = { readonly id: string | number; readonly author: string; readonly body: string };

export type SeenThread = {
  readonly id: string;
  readonly path: string;
  /** Where it is now; null when its line is gone. */
  readonly line: number | null;
  readonly startLine: number | null;
  readonly isResolved: boolean;
  readonly resolvedBy: string | undefined;
  /** The first one began it. */
  readonly comments: readonly SeenComment[];
};

/** The one sticky summary; fails when there is none, or more than one. */
export function summaryOf({ comments, self }: Pick<Seen, 'comments' | 'self'>): string {
  const own = comments.filter(({ author }) => author === self);
  expect(own.map(({ body }) => body.slice(0, 200))).toHaveLength(1);
  return own[0]?.body ?? '';
}

export function ownThreads({ threads, self }: Seen): readonly SeenThread[] {
  return threads.filter(({ comments }) => comments[0]?.author === self);
}

/** `path:line` of our comments that stand, by the line they begin at; `resolved` and `outdated` are said. */
export function standing(seen: Seen): string[] {
  return ownThreads(seen)
    .map((thread) => `${thread.path}:${beginOf(thread) ?? 'outdated'}${thread.isResolved ? ' resolved' : ''}`)
    .sort();
}

/** The comment of ours that begins at a line. */
export function threadAt(seen: Seen, path: string, line: number): SeenThread {
  const found = ownThreads(seen).find((thread) => thread.path === path && beginOf(thread) === line);
  if (!found) throw new Error(`No comment of ours at ${path}:${line}, only ${standing(seen).join(', ')}`);
  return found;
}

function beginOf({ line, startLine }: SeenThread): number | null {
  return startLine ?? line;
}

/** Resolved, or edited to say that its finding is gone where we may not resolve. */
export function isClosed({ isResolved, comments }: SeenThread): boolean {
  return isResolved || /no longer found/i.test(comments[0]?.body ?? '');
}

/** What a run must have ended with, and never a stack trace. */
export function checkEnd({ exit, stdout, stderr }: Ended, expected = 0): void {
  const all = `${stdout}\n${stderr}`;
  expect(exit, all).toBe(expected);
  expect(all, 'no stack trace').not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
}

/** The one of a list that has this id. */
export function withId<T extends { readonly id: string | number }>(
  list: readonly T[],
  { id }: { readonly id: string | number },
): T {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id} any more.`);
  return found;
}
