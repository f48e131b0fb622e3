import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type ActionPlace, actionPlace, checkOut, type Written } from '../support/action.ts';
import {
  type EventName,
  type PullView,
  startGitHub,
  type TestEvent,
  type TestGitHub,
  type TestRepository,
  type TokenOptions,
} from '../support/github/index.ts';
import { temporaryFolder } from '../support/repository.ts';
import { startScriptedOllama } from '../support/scripted-ollama.ts';
import { isAboutChange } from './answers.ts';
import {
  BRANCH,
  checkEnd,
  type Ran,
  REPO,
  type RunOptions,
  type Scene,
  type SceneOptions,
  type Seen,
  type Stage,
  type StagePerson,
  type StartKind,
  type TokenKind,
  withId,
} from './forge-stage.ts';
import { sourceHost } from './hosts.ts';
import type { Ended, Host, Report } from './scenario.ts';

/** A pull request on a GitHub of its own, and the action that reviews it. */

export const BOT = 'github-actions[bot]';

const tokens: Readonly<Record<Exclude<TokenKind, 'none'>, TokenOptions>> = {
  usual: { permissions: { contents: 'read', pull_requests: 'write', metadata: 'read' } },
  // GitHub lets a token close threads only where it may also push.
  full: { permissions: { contents: 'write', pull_requests: 'write' } },
  fork: { permissions: { contents: 'read', pull_requests: 'read' } },
};

export type GitHubScene = Omit<Scene, 'run'> & {
  readonly github: TestGitHub;
  readonly repository: TestRepository;
  readonly place: { readonly repository: string; readonly number: number };
  readonly run: (options?: ActionOptions) => Promise<ActionRun>;
  readonly pull: () => PullView;
};

export type ActionOptions = Omit<RunOptions, 'token'> & {
  /** Default `pull_request`. */
  readonly event?: TestEvent | EventName;
  readonly token?: TokenKind | TokenOptions;
};

export type ActionRun = Ran &
  Written & {
    /** `level file:line` of each workflow command with a place. */
    readonly annotations: readonly string[];
  };

export const githubStage = {
  name: 'GitHub',
  play: async (options: SceneOptions, play: (scene: GitHubScene) => Promise<void>): Promise<void> => {
    const github = await startGitHub();
    try {
      await play(openScene(github, options));
      expect(github.violations).toEqual([]);
    } finally {
      await github.close();
    }
  },
} satisfies Stage;

function openScene(github: TestGitHub, options: SceneOptions): GitHubScene {
  const { base = {}, change = {}, author = 'ann', fork: isFork = false, ...opened } = options;
  const files = base as Readonly<Record<string, string | Buffer>>;
  const repository = github.repository(REPO, { private: true, files });
  const head = isFork ? github.fork(REPO, author) : repository;
  head.commit(BRANCH, change, { author });
  github.permit(REPO, 'maria', 'maintain');
  github.permit(REPO, author, 'read');
  const branch = isFork ? `${author}:${BRANCH}` : BRANCH;
  const place = { repository: REPO, number: github.open(REPO, { ...opened, head: branch, author }) };
  const setting = { github, repository, place, temp: temporaryFolder() };
  const pull = () => github.pull(REPO, place.number);
  return {
    ...setting,
    push: (more, { author: who = author } = {}) => head.commit(BRANCH, more, { author: who }),
    permit: (login, permission) => github.permit(REPO, login, permission),
    as: (login) => personOf(setting, login),
    begin: (kind) => {
      const event = eventOf(setting, kind);
      return (run = {}) => runAction(setting, { ...run, event });
    },
    run: (run = {}) => runAction(setting, run),
    pull,
    seen: () => seenOf(pull()),
    requests: () => requestsOf(github),
    breakPosting: () => {
      github.failNext({ match: /^POST .*\/reviews/, status: 404, times: 20 });
      github.failNext({ match: /^POST .*\/comments/, status: 404, times: 20 });
    },
    beBusy: () => {
      github.failNext({ match: /^POST .*\/reviews/, status: 403, headers: { 'retry-after': '1' } });
      github.failNext({ match: /^POST \/graphql/, status: 502 });
    },
  };
}

type Setting = Pick<GitHubScene, 'github' | 'repository' | 'place'> & { readonly temp: string };

function seenOf({ head, comments, threads }: PullView): Seen {
  return { self: BOT, head, comments, threads };
}

function personOf({ github, place }: Setting, login: string): StagePerson {
  const person = github.as(login);
  const pull = () => github.pull(REPO, place.number);
  const texts = () => [...pull().comments, ...pull().threads.flatMap(({ comments }) => comments)];
  return {
    comment: (body) => person.comment(place, body),
    commentOnLine: (path, line, body) => person.commentOnLine(place, { path, line, body }),
    reply: (thread, body) => person.reply(withId(pull().threads, thread), body),
    resolve: (thread) => person.resolve(withId(pull().threads, thread)),
    voteDown: (comment) => person.react(withId(texts(), comment), '-1'),
  };
}

function eventOf({ github, place }: Setting, kind: StartKind = 'change'): TestEvent {
  switch (kind) {
    case 'change':
      return github.event('pull_request', place);
    case 'queue':
      return github.event('merge_group', place);
    case 'report':
      return github.event('workflow_run', place);
    default:
      return github.event(kind, { repository: place.repository });
  }
}

function requestsOf({ requests }: TestGitHub): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`);
}

async function runAction(setting: Setting, options: ActionOptions): Promise<ActionRun> {
  const { github, place } = setting;
  const { event = 'pull_request', host = sourceHost } = options;
  const made = typeof event === 'string' ? github.event(event as 'pull_request', place) : event;
  const ollama = options.ollama && (await startScriptedOllama(options.ollama));
  const start = placeOf(setting, made, { ...options, ...(ollama ? { url: ollama.url } : {}) });
  const before = github.requests.length;
  try {
    const run = await ended(host, start);
    checkEnd(run, options.exit);
    const asked = (ollama?.chats() ?? []).filter(isAboutChange).length;
    const requests = requestsOf(github).slice(before);
    const writes = requests.filter((line) => /^(POST|PATCH|DELETE) \/repos/.test(line));
    return { ...run, asked, requests, writes };
  } finally {
    await ollama?.close();
  }
}

function placeOf(
  { github, repository, temp }: Setting,
  event: TestEvent,
  options: ActionOptions & { readonly url?: string },
): ActionPlace {
  const { checkout = event.name === 'workflow_run' ? 'none' : 0, token = 'usual', url, report } = options;
  return actionPlace({
    github,
    event,
    token: token === 'none' ? '' : github.token(typeof token === 'string' ? tokens[token] : token),
    inputs: {
      ...(url === undefined ? { model: 'none' } : { 'ollama-host': url }),
      ...(report === undefined ? {} : { report: fileOf(report) }),
      ...options.options,
    },
    temp,
    ...(checkout === 'none' ? {} : { workspace: checkOut(repository, event, { depth: checkout }) }),
  });
}

function fileOf(report: string): string {
  const file = join(temporaryFolder(), 'ollamacode.json');
  writeFileSync(file, report);
  return file;
}

type Done = Ended & Written & Pick<ActionRun, 'report' | 'sarif' | 'annotations'>;

async function ended(host: Host, setup: ActionPlace): Promise<Done> {
  const run = await host.run({ cwd: setup.cwd, args: [], env: setup.env });
  const written = setup.written();
  return {
    ...run,
    ...written,
    sarif: written.files['ollamacode.sarif'] ?? '',
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
