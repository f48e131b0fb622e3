import { expect } from 'vitest';
import {
  type PullView,
  type Scope,
  startBitbucket,
  type TestBitbucket,
  type TestRepository,
  type TestStep,
} from '../support/bitbucket/index.ts';
import { stepPlace } from '../support/bitbucket-step.ts';
import { type JobPlace, reportFile } from '../support/gitlab-job.ts';
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
  type Stage,
  type StagePerson,
  type StartKind,
  withId,
} from './forge-stage.ts';
import { sourceHost } from './hosts.ts';
import type { Report } from './scenario.ts';

/** A pull request on a Bitbucket of its own, and the step that reviews it. */

const PUBLISHER = 'acme/reviews';

/** Also tells who may write, so that people can take a finding out of the gate. */
export const USUAL: readonly Scope[] = ['pullrequest:write', 'repository:admin'];

export type BitbucketScene = Omit<Scene, 'run' | 'begin'> & {
  readonly bitbucket: TestBitbucket;
  readonly repository: TestRepository;
  readonly place: { readonly repository: string; readonly number: number };
  readonly begin: (kind?: StartKind) => (options?: StepRun) => Promise<Ran>;
  readonly run: (options?: StepRun) => Promise<Ran>;
};

export type StepRun = Omit<RunOptions, 'token'> & {
  /** Default one of the pull request's pipeline. */
  readonly step?: TestStep;
  /** What kind, or the token itself. */
  readonly token?: RunOptions['token'] | { readonly text: string };
  /** Of the step besides. */
  readonly variables?: Readonly<Record<string, string>>;
};

export const bitbucketStage = {
  name: 'Bitbucket',
  // A comment can be liked only, and there is neither a queue nor a block that a click applies.
  lacks: ['votes', 'queue', 'suggestions'],
  play: async (options: SceneOptions, play: (scene: BitbucketScene) => Promise<void>): Promise<void> => {
    const bitbucket = await startBitbucket();
    try {
      await play(openScene(bitbucket, options));
      expect(bitbucket.violations).toEqual([]);
    } finally {
      await bitbucket.close();
    }
  },
} satisfies Stage;

type Setting = Pick<BitbucketScene, 'bitbucket' | 'repository' | 'place'> & { readonly temp: string };

function openScene(bitbucket: TestBitbucket, options: SceneOptions): BitbucketScene {
  const { author = 'ann', base = {}, change = {}, draft = false, fork = false } = options;
  const repository = bitbucket.repository(REPO, { private: !fork, files: base });
  bitbucket.permit(REPO, 'maria', 'write');
  bitbucket.permit(REPO, author, 'read');
  const head = fork ? bitbucket.fork(REPO, author) : repository;
  head.commit(BRANCH, change, { author });
  const number = bitbucket.open(REPO, { head: fork ? `${author}:${BRANCH}` : BRANCH, author, draft });
  const setting = { bitbucket, repository, place: { repository: REPO, number }, temp: temporaryFolder() };
  return {
    ...setting,
    push: (more, { author: who = author } = {}) => head.commit(BRANCH, more, { author: who }),
    permit: (login, permission) => bitbucket.permit(REPO, login, levels[permission]),
    as: (login) => personOf(setting, login),
    begin: (kind) => {
      const step = stepOf(setting, kind);
      return (run = {}) =>
        runStep(setting, { ...(kind === 'report' ? publishing(setting, run) : run), step });
    },
    run: (run = {}) => runStep(setting, run),
    seen: () => ({ self: bitbucket.bot(REPO), ...bitbucket.pull(REPO, number) }),
    requests: () => requestsOf(bitbucket),
    breakPosting: () => bitbucket.failNext({ match: /^POST .*\/comments/, status: 404, times: 40 }),
    beBusy: () => {
      const headers = { 'retry-after': '1' };
      bitbucket.failNext({ match: /^POST .*\/comments/, status: 429, headers });
      bitbucket.failNext({ match: /^GET .*\/comments/, status: 502 });
    },
  };
}

/** What a person may do at GitHub, in Bitbucket's words. */
const levels = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
  none: 'none',
} as const;

function personOf({ bitbucket, place }: Setting, login: string): StagePerson {
  const person = bitbucket.as(login);
  const pull = (): PullView => bitbucket.pull(place.repository, place.number);
  return {
    comment: (body) => person.comment(place, body),
    commentOnLine: (path, line, body) => person.commentOnLine(place, { path, line, body }),
    reply: (thread, body) => person.reply(place, withId(pull().threads, thread).id, body),
    resolve: (thread) => person.resolve(place, withId(pull().threads, thread).id),
    voteDown: () => {
      throw new Error('Nobody votes a comment down at Bitbucket.');
    },
  };
}

function stepOf({ bitbucket, place }: Setting, kind: StartKind = 'change'): TestStep {
  const { repository, number } = place;
  switch (kind) {
    case 'change':
      return bitbucket.step({ repository, pull: number });
    case 'queue':
      throw new Error('Bitbucket has no queue.');
    case 'schedule':
    case 'push':
      return bitbucket.step({ repository, branch: 'main' });
    case 'report':
      bitbucket.repository(PUBLISHER, { private: true });
      return bitbucket.step({ repository: PUBLISHER, branch: 'main' });
  }
}

/** The other repository's pipeline is told which change it publishes for. */
function publishing({ place }: Setting, run: StepRun): StepRun {
  const change = `${place.repository}!${place.number}`;
  return { ...run, checkout: 'none', options: { change, ...run.options } };
}

function requestsOf({ requests }: TestBitbucket): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`);
}

async function runStep(setting: Setting, options: StepRun): Promise<Ran> {
  const { bitbucket } = setting;
  const { host = sourceHost, report } = options;
  const ollama = options.ollama && (await startScriptedOllama(options.ollama));
  const model = ollama ? { 'ollama-host': ollama.url } : { model: 'none' };
  const start = placeOf(setting, { ...options, options: { ...model, ...options.options } });
  const before = bitbucket.requests.length;
  try {
    const args = report === undefined ? ['review'] : ['publish', reportFile(report)];
    const run = await host.run({ cwd: start.cwd, args, env: start.env });
    checkEnd(run, options.exit);
    const requests = requestsOf(bitbucket).slice(before);
    const files = start.files();
    return {
      ...run,
      files,
      sarif: files['ollamacode.sarif'] ?? '',
      report: JSON.parse(files['ollamacode.json'] ?? '{}') as Report,
      asked: (ollama?.chats() ?? []).filter(isAboutChange).length,
      requests,
      writes: requests.filter((line) => /^(POST|PUT|DELETE) /.test(line)),
    };
  } finally {
    await ollama?.close();
  }
}

function placeOf(setting: Setting, options: StepRun): JobPlace {
  const { step = stepOf(setting), checkout = 0, variables = {} } = options;
  const token = tokenOf(setting, options.token);
  return stepPlace({
    step,
    checkout,
    ...(options.options ? { options: options.options } : {}),
    variables: { ...(token === '' ? {} : { OLLAMACODE_TOKEN: token }), ...variables },
    temp: setting.temp,
  });
}

/** A fork has none of the target's variables. */
function tokenOf({ bitbucket, place }: Setting, token: StepRun['token'] = 'usual'): string {
  if (typeof token === 'object') return token.text;
  return token === 'usual' || token === 'full' ? bitbucket.token(place.repository, USUAL) : '';
}
