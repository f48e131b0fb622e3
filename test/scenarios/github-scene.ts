import { expect } from 'vitest';
import { type ActionPlace, actionPlace, checkOut, type Written } from '../support/action.ts';
import {
  type EventName,
  type Files,
  type PullOptions,
  type PullView,
  startGitHub,
  type TestEvent,
  type TestGitHub,
  type TestRepository,
  type ThreadView,
  type TokenOptions,
} from '../support/github/index.ts';
import { temporaryFolder } from '../support/repository.ts';
import { type Script, startScriptedOllama } from '../support/scripted-ollama.ts';
import { isAboutChange } from './answers.ts';
import { sourceHost } from './hosts.ts';
import type { Ended, Host, Report } from './scenario.ts';

/** A pull request on a GitHub of its own, and the action that reviews it. */

export const REPO = 'acme/shop';
export const BOT = 'github-actions[bot]';
/** What the README's workflow grants. */
export const README_TOKEN: TokenOptions = {
  permissions: { contents: 'read', pull_requests: 'write', metadata: 'read' },
};

export type SceneOptions = Partial<Omit<PullOptions, 'base' | 'head'>> & {
  readonly base?: Files;
  /** The first commit of the head. */
  readonly change?: Files;
  /** Login; default `ann`, who may not write. */
  readonly author?: string;
  readonly fork?: boolean;
};

export type Scene = {
  readonly github: TestGitHub;
  readonly repository: TestRepository;
  /** Where the head branch is. */
  readonly head: TestRepository;
  readonly place: { readonly repository: string; readonly number: number };
  readonly push: (files: Files, options?: { readonly author?: string }) => string;
  readonly run: (options?: RunOptions) => Promise<ActionRun>;
  readonly pull: () => PullView;
};

export type RunOptions = {
  readonly event?: TestEvent | EventName;
  readonly token?: TokenOptions | 'none';
  readonly inputs?: Readonly<Record<string, string>>;
  /** Absent means `model: none`. */
  readonly ollama?: Script;
  readonly host?: Host;
  /** `fetch-depth` of the checkout, or no checkout; default 0, all of it. */
  readonly checkout?: number | 'none';
  /** Default 0. */
  readonly exit?: number;
};

export type ActionRun = Ended &
  Written & {
    readonly report: Report;
    /** `level file:line` of each workflow command with a place. */
    readonly annotations: readonly string[];
    /** How many questions about the change the model was asked. */
    readonly asked: number;
    /** Requests that this run sent to GitHub. */
    readonly requests: readonly string[];
  };

export const BRANCH = 'feature';

/** Opens a scene, plays it, and sees that nothing was asked of GitHub that GitHub does not know. */
export async function withScene(options: SceneOptions, play: (scene: Scene) => Promise<void>): Promise<void> {
  const github = await startGitHub();
  try {
    await play(openScene(github, options));
    expect(github.violations).toEqual([]);
  } finally {
    await github.close();
  }
}

function openScene(github: TestGitHub, options: SceneOptions): Scene {
  const { base = {}, change = {}, author = 'ann', fork: isFork = false, ...opened } = options;
  const files = base as Readonly<Record<string, string | Buffer>>;
  const repository = github.repository(REPO, { private: true, files });
  const head = isFork ? github.fork(REPO, author) : repository;
  head.commit(BRANCH, change, { author });
  github.permit(REPO, 'maria', 'maintain');
  github.permit(REPO, author, 'read');
  const branch = isFork ? `${author}:${BRANCH}` : BRANCH;
  const place = { repository: REPO, number: github.open(REPO, { ...opened, head: branch, author }) };
  const temp = temporaryFolder();
  return {
    github,
    repository,
    head,
    place,
    push: (more, { author: who = author } = {}) => head.commit(BRANCH, more, { author: who }),
    run: (run = {}) => runAction({ github, repository, place, temp }, run),
    pull: () => github.pull(REPO, place.number),
  };
}

type Setting = Pick<Scene, 'github' | 'repository' | 'place'> & { readonly temp: string };

async function runAction(
  { github, repository, place, temp }: Setting,
  options: RunOptions,
): Promise<ActionRun> {
  const { event = 'pull_request', host = sourceHost, checkout = 0, exit = 0 } = options;
  const made = typeof event === 'string' ? github.event(event as 'pull_request', place) : event;
  const ollama = options.ollama && (await startScriptedOllama(options.ollama));
  const model = ollama ? { 'ollama-host': ollama.url } : { model: 'none' };
  const { token = README_TOKEN } = options;
  const setup = actionPlace({
    github,
    event: made,
    token: token === 'none' ? '' : github.token(token),
    inputs: { ...model, ...options.inputs },
    temp,
    ...(checkout === 'none' ? {} : { workspace: checkOut(repository, made, { depth: checkout }) }),
  });
  const before = github.requests.length;
  try {
    const run = await ended(host, setup);
    const all = `${run.stdout}\n${run.stderr}`;
    expect(run.exit, all).toBe(exit);
    expect(all, 'no stack trace').not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    const asked = (ollama?.chats() ?? []).filter(isAboutChange).length;
    const requests = github.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
    return { ...run, asked, requests };
  } finally {
    await ollama?.close();
  }
}

async function ended(host: Host, setup: ActionPlace): Promise<Omit<ActionRun, 'asked' | 'requests'>> {
  const run = await host.run({ cwd: setup.cwd, args: [], env: setup.env });
  const written = setup.written();
  return {
    ...run,
    ...written,
    report: JSON.parse(written.files['ollamacode.json'] ?? '{}') as Report,
    annotations: annotationsIn(run.stdout),
  };
}

function annotationsIn(log: string): string[] {
  return [...log.matchAll(/^::(notice|warning|error) ([^:]*)::/gm)].flatMap(([, level, properties = '']) => {
    const of = (name: string) => new RegExp(`(?:^|,)${name}=([^,]*)`).exec(properties)?.[1];
    return of('file') === undefined ? [] : [`${level} ${of('file')}:${of('line')}`];
  });
}

/** The one sticky summary; fails when there is none, or more than one. */
export function summaryOf({ comments }: PullView): string {
  const own = comments.filter(({ author }) => author === BOT);
  expect(own.map(({ body }) => body.slice(0, 200))).toHaveLength(1);
  return own[0]?.body ?? '';
}

export function ownThreads({ threads }: PullView): readonly ThreadView[] {
  return threads.filter(({ comments }) => comments[0]?.author === BOT);
}

/** `path:line` of our comments that stand, by the line they begin at; `resolved` and `outdated` are said. */
export function standing(pull: PullView): string[] {
  return ownThreads(pull)
    .map((thread) => `${thread.path}:${beginOf(thread) ?? 'outdated'}${thread.isResolved ? ' resolved' : ''}`)
    .sort();
}

function beginOf({ line, startLine }: ThreadView): number | null {
  return startLine ?? line;
}

/** The comment of ours that begins at a line. */
export function threadAt(pull: PullView, path: string, line: number): ThreadView {
  const found = ownThreads(pull).find((thread) => thread.path === path && beginOf(thread) === line);
  if (!found) throw new Error(`No comment of ours at ${path}:${line}, only ${standing(pull).join(', ')}`);
  return found;
}
