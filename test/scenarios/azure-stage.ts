import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { envOf } from '../../src/config/names.ts';
import { startAzure, type TestAzure, type TestJob, type TestRepository } from '../support/azure/index.ts';
import { checkedOut } from '../support/azure-checkout.ts';
import { filesBelow } from '../support/files.ts';
import { reportFile } from '../support/gitlab-job.ts';
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

/** A pull request in an Azure DevOps of its own, and the job that reviews it. */

export type AzureSceneOptions = SceneOptions & {
  /** `project/name`; default `acme/shop`. */
  readonly repository?: string;
};

export type AzureScene = Omit<Scene, 'run' | 'repository'> & {
  readonly azure: TestAzure;
  readonly repository: TestRepository;
  readonly number: number;
  readonly run: (options?: AzureRun) => Promise<Ran>;
};

export type AzureRun = RunOptions & {
  readonly job?: TestJob;
  /** Of the job besides. */
  readonly variables?: Readonly<Record<string, string>>;
};

export const azureStage = {
  name: 'Azure DevOps',
  // Comments can be liked only, nobody is told who closed a thread, and there is no merge queue.
  lacks: ['votes', 'resolver', 'queue'],
  play: async (options: AzureSceneOptions, play: (scene: AzureScene) => Promise<void>): Promise<void> => {
    const azure = await startAzure();
    try {
      await play(openScene(azure, options));
      expect(azure.violations).toEqual([]);
    } finally {
      await azure.close();
    }
  },
} satisfies Stage;

type Setting = {
  readonly azure: TestAzure;
  readonly repository: TestRepository;
  readonly number: number;
  readonly temp: string;
};

function openScene(azure: TestAzure, options: AzureSceneOptions): AzureScene {
  const {
    repository: name = REPO,
    author = 'ann',
    fork = false,
    draft = false,
    base = {},
    change = {},
  } = options;
  const repository = azure.repository(name, { private: !fork, files: base });
  azure.permit(name, 'maria', 'contributor');
  azure.permit(name, author, 'reader');
  const source = fork ? azure.fork(name, author) : repository;
  source.commit(BRANCH, change, { author });
  const number = azure.open(name, { head: fork ? `${author}:${BRANCH}` : BRANCH, author, draft });
  const setting = { azure, repository, number, temp: temporaryFolder() };
  return {
    ...setting,
    push: (more, { author: who = author } = {}) => source.commit(BRANCH, more, { author: who }),
    permit: (login, permission) => azure.permit(name, login, levels[permission]),
    as: (login) => personOf(setting, login),
    begin: (kind) => {
      const job = jobOf(setting, kind);
      return (run = {}) => runJob(setting, { ...(kind === 'report' ? publishing(setting, run) : run), job });
    },
    run: (run = {}) => runJob(setting, run),
    seen: () => ({ self: azure.service(name), ...azure.pull(number) }),
    requests: () => requestsOf(azure),
    breakPosting: () => azure.failNext({ match: /^POST .*\/threads/, status: 404, times: 40 }),
    beBusy: () => {
      azure.failNext({ match: /^POST .*\/threads/, status: 429, headers: { 'retry-after': '1' } });
      azure.failNext({ match: /^GET .*\/threads/, status: 502 });
    },
  };
}

/** What a person may do at GitHub, as one of the groups that every project has. */
const levels = {
  admin: 'contributor',
  maintain: 'contributor',
  write: 'contributor',
  triage: 'reader',
  read: 'reader',
  none: 'none',
} as const;

function personOf({ azure, number }: Setting, login: string): StagePerson {
  const person = azure.as(login);
  const threads = () => azure.pull(number).threads;
  return {
    comment: (body) => person.comment(number, body),
    commentOnLine: (path, line, body) => person.commentOnLine(number, { path, line, body }),
    reply: (thread, body) => person.reply(withId(threads(), thread), body),
    resolve: (thread) => person.resolve(withId(threads(), thread)),
    voteDown: () => {
      throw new Error('Azure DevOps knows no votes against a comment.');
    },
  };
}

function jobOf(
  { azure, repository: { fullName: repository }, number }: Setting,
  kind: StartKind = 'change',
): TestJob {
  switch (kind) {
    case 'change':
      return azure.job({ repository, pull: number });
    case 'queue':
      throw new Error('Azure DevOps has no merge queue.');
    case 'schedule':
      return azure.job({ repository, branch: 'main', reason: 'Schedule' });
    case 'push':
      return azure.job({ repository, branch: 'main' });
    case 'report':
      return azure.job({ repository, branch: 'main', reason: 'Manual' });
  }
}

/** The pipeline of the default branch is told which change it publishes for. */
function publishing({ repository, number }: Setting, run: RunOptions): RunOptions {
  return {
    ...run,
    checkout: 'none',
    options: { change: `${repository.fullName}!${number}`, ...run.options },
  };
}

function requestsOf({ requests }: TestAzure): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`);
}

async function runJob(setting: Setting, options: AzureRun): Promise<Ran> {
  const { azure } = setting;
  const { host = sourceHost, report } = options;
  const ollama = options.ollama && (await startScriptedOllama(options.ollama));
  const model = ollama ? { 'ollama-host': ollama.url } : { model: 'none' };
  const { cwd, env } = placeOf(setting, { ...options, options: { ...model, ...options.options } });
  const before = azure.requests.length;
  try {
    const args = report === undefined ? ['review'] : ['publish', reportFile(report)];
    const run = await host.run({ cwd, args, env });
    checkEnd(run, options.exit);
    const requests = requestsOf(azure).slice(before);
    const files = filesBelow(join(cwd, 'ollamacode-reports'));
    return {
      ...run,
      files,
      sarif: files['ollamacode.sarif'] ?? '',
      report: JSON.parse(files['ollamacode.json'] ?? '{}') as Report,
      asked: (ollama?.chats() ?? []).filter(isAboutChange).length,
      requests,
      writes: requests.filter((line) => /^(POST|PATCH|DELETE) /.test(line)),
    };
  } finally {
    await ollama?.close();
  }
}

/** The folders and the environment that an agent gives a job. */
function placeOf(setting: Setting, options: AzureRun) {
  const { job = jobOf(setting), checkout = 0, variables = {} } = options;
  const home = join(setting.temp, 'home');
  mkdirSync(home, { recursive: true });
  const token = tokenOf(setting, options.token);
  const named = Object.entries(options.options ?? {}).map(([name, value]) => [variableOf(name), value]);
  const env: Readonly<Record<string, string>> = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    LC_ALL: 'C.UTF-8',
    ...job.env,
    ...(token === '' ? {} : { SYSTEM_ACCESSTOKEN: token }),
    ...Object.fromEntries(named),
    ...variables,
  };
  return { cwd: checkout === 'none' ? temporaryFolder() : checkedOut(job, checkout), env };
}

/** `fail-on` → `OLLAMACODE_FAIL_ON`. */
function variableOf(name: string): string {
  return envOf(name.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase()));
}

/** The job's token of a fork's pull request may only read. */
function tokenOf({ azure, repository }: Setting, token: RunOptions['token'] = 'usual'): string {
  return token === 'none' ? '' : azure.token(repository.fullName, token === 'fork' ? 'read' : 'write');
}
