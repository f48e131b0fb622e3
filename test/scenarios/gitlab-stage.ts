import { expect } from 'vitest';
import {
  type AccessLevel,
  type MergeRequestOptions,
  type MergeRequestView,
  startGitLab,
  type TestGitLab,
  type TestJob,
  type TestRepository,
} from '../support/gitlab/index.ts';
import { type JobPlace, jobPlace, reportFile } from '../support/gitlab-job.ts';
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
  withId,
} from './forge-stage.ts';
import { sourceHost } from './hosts.ts';
import type { Report } from './scenario.ts';

/** A merge request on a GitLab of its own, and the job that reviews it. */

/** Where `ollamacode publish` runs: the author of a change can neither edit its pipeline nor read its token. */
export const PUBLISHER = 'acme/reviews';

export type GitLabSceneOptions = SceneOptions & {
  readonly labels?: MergeRequestOptions['labels'];
  /** Branch; default `main`. */
  readonly target?: string;
  /** Branches of the project; default `main`. */
  readonly protected?: readonly string[];
  /** Default: only where the change comes from no fork, whose job's token reads nothing private. */
  readonly private?: boolean;
  /** Full path; default `acme/shop`. */
  readonly project?: string;
  /** Relative URL root of the whole GitLab. */
  readonly root?: string;
};

export type GitLabScene = Omit<Scene, 'run'> & {
  readonly gitlab: TestGitLab;
  readonly repository: TestRepository;
  /** Where the head branch is. */
  readonly head: TestRepository;
  readonly place: { readonly repository: string; readonly number: number };
  readonly run: (options?: JobOptions) => Promise<Ran>;
  readonly mr: () => MergeRequestView;
};

export type JobOptions = Omit<RunOptions, 'token'> & {
  /** Default one of a detached pipeline of the merge request. */
  readonly job?: TestJob;
  /** What kind, or the token itself. */
  readonly token?: RunOptions['token'] | { readonly text: string };
  /** Of the job besides. */
  readonly variables?: Readonly<Record<string, string>>;
};

export const gitlabStage = {
  name: 'GitLab',
  play: async (options: GitLabSceneOptions, play: (scene: GitLabScene) => Promise<void>): Promise<void> => {
    const gitlab = await startGitLab(options.root === undefined ? {} : { root: options.root });
    try {
      await play(openScene(gitlab, options));
      expect(gitlab.violations).toEqual([]);
    } finally {
      await gitlab.close();
    }
  },
} satisfies Stage;

type Setting = Pick<GitLabScene, 'gitlab' | 'repository' | 'place'> & { readonly temp: string };

function openScene(gitlab: TestGitLab, options: GitLabSceneOptions): GitLabScene {
  const { author = 'ann', project = REPO } = options;
  const repository = projectOf(gitlab, options);
  const head = options.fork ? gitlab.fork(project, author) : repository;
  const { target = 'main', labels = [], draft = false } = options;
  if (target !== 'main') repository.commit(target, {});
  head.commit(BRANCH, options.change ?? {}, { author, from: options.fork ? 'main' : target });
  const branch = options.fork ? `${author}:${BRANCH}` : BRANCH;
  const number = gitlab.open(project, { head: branch, base: target, author, labels, draft });
  const setting = { gitlab, repository, place: { repository: project, number }, temp: temporaryFolder() };
  const mr = () => gitlab.mergeRequest(project, number);
  return {
    ...setting,
    head,
    push: (more, { author: who = author } = {}) => head.commit(BRANCH, more, { author: who }),
    permit: (login, permission) => gitlab.permit(project, login, levels[permission]),
    as: (login) => personOf(setting, login),
    begin: (kind) => {
      const job = jobOf(setting, kind);
      return (run = {}) => runJob(setting, { ...(kind === 'report' ? publishing(setting, run) : run), job });
    },
    run: (run = {}) => runJob(setting, run),
    mr,
    seen: () => seenOf(gitlab.bot(project), mr()),
    requests: () => requestsOf(gitlab),
    breakPosting: () =>
      gitlab.failNext({ match: /^POST .*\/(notes|draft_notes|discussions)/, status: 404, times: 40 }),
    beBusy: () => {
      gitlab.failNext({ match: /^POST .*\/draft_notes/, status: 429, headers: { 'retry-after': '1' } });
      gitlab.failNext({ match: /^POST \/graphql/, status: 502 });
    },
  };
}

/** What a person may do at GitHub is one of GitLab's roles; a reporter reads code and may not push. */
const levels = {
  admin: 'owner',
  maintain: 'maintainer',
  write: 'developer',
  triage: 'reporter',
  read: 'reporter',
  none: 'none',
} as const satisfies Record<string, AccessLevel>;

function projectOf(gitlab: TestGitLab, options: GitLabSceneOptions): TestRepository {
  const { project = REPO, base = {}, fork = false, author = 'ann' } = options;
  const repository = gitlab.repository(project, {
    private: options.private ?? !fork,
    files: base as Readonly<Record<string, string | Buffer>>,
    ...(options.protected ? { protected: options.protected } : {}),
  });
  gitlab.permit(project, 'maria', 'maintainer');
  gitlab.permit(project, author, 'reporter');
  return repository;
}

function seenOf(self: string, { head, comments, threads }: MergeRequestView): Seen {
  return { self, head, comments, threads };
}

function personOf({ gitlab, place }: Setting, login: string): StagePerson {
  const person = gitlab.as(login);
  const mr = () => gitlab.mergeRequest(place.repository, place.number);
  const texts = () => [...mr().comments, ...mr().threads.flatMap(({ comments }) => comments)];
  return {
    comment: (body) => person.comment(place, body),
    commentOnLine: (path, line, body) => person.commentOnLine(place, { path, line, body }),
    reply: (thread, body) => person.reply(withId(mr().threads, thread), body),
    resolve: (thread) => person.resolve(withId(mr().threads, thread)),
    voteDown: (comment) => person.react(withId(texts(), comment), 'thumbsdown'),
  };
}

function jobOf({ gitlab, place }: Setting, kind: StartKind = 'change'): TestJob {
  const { repository, number } = place;
  switch (kind) {
    case 'change':
      return gitlab.job({ repository, mr: number });
    case 'queue':
      return gitlab.job({ repository, train: number });
    case 'schedule':
      return gitlab.job({ repository, schedule: 'main' });
    case 'push':
      return gitlab.job({ repository, branch: 'main' });
    case 'report':
      gitlab.repository(PUBLISHER, { private: true });
      return gitlab.job({ repository: PUBLISHER, branch: 'main', source: 'pipeline' });
  }
}

/** The other project's pipeline is told which change it publishes for. */
function publishing({ place }: Setting, run: JobOptions): JobOptions {
  const change = `${place.repository}!${place.number}`;
  return { ...run, checkout: 'none', options: { change, ...run.options } };
}

function requestsOf({ requests }: TestGitLab): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`);
}

async function runJob(setting: Setting, options: JobOptions): Promise<Ran> {
  const { gitlab } = setting;
  const { host = sourceHost, report } = options;
  const ollama = options.ollama && (await startScriptedOllama(options.ollama));
  const model = ollama ? { 'ollama-host': ollama.url } : { model: 'none' };
  const start = placeOf(setting, { ...options, options: { ...model, ...options.options } });
  const before = gitlab.requests.length;
  try {
    const args = report === undefined ? ['review'] : ['publish', reportFile(report)];
    const run = await host.run({ cwd: start.cwd, args, env: start.env });
    checkEnd(run, options.exit);
    const requests = requestsOf(gitlab).slice(before);
    const files = start.files();
    return {
      ...run,
      files,
      sarif: files['ollamacode.gitlab.sarif'] ?? '',
      report: JSON.parse(files['ollamacode.json'] ?? '{}') as Report,
      asked: (ollama?.chats() ?? []).filter(isAboutChange).length,
      requests,
      writes: requests.filter((line) => /^(POST|PUT|DELETE) \/projects/.test(line)),
    };
  } finally {
    await ollama?.close();
  }
}

function placeOf(setting: Setting, options: JobOptions): JobPlace {
  const { job = jobOf(setting), checkout = 0, variables = {} } = options;
  const token = tokenOf(setting, options.token);
  return jobPlace({
    job,
    checkout,
    ...(options.options ? { options: options.options } : {}),
    variables: { ...(token === '' ? {} : { OLLAMACODE_TOKEN: token }), ...variables },
    temp: setting.temp,
  });
}

/** A fork's pipeline has no variables of the target project, and every job has its own token. */
function tokenOf({ gitlab, place }: Setting, token: JobOptions['token'] = 'usual'): string {
  if (typeof token === 'object') return token.text;
  return token === 'usual' || token === 'full' ? gitlab.token({ repository: place.repository }) : '';
}
