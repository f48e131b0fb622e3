import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { envOf } from '../../../src/config/names.ts';
import { testGitEnvironment } from '../../support/repository.ts';

/** Environments of a job for pull request 1, as the CIs document them. */

export type JobCi = 'woodpecker' | 'drone' | 'actions' | 'jenkins';

/** What a job is about. */
export type JobAt = {
  /** Address of the server as the job sees it, without final slash. */
  readonly url: string;
  /** Full name. */
  readonly repository: string;
  /** A clone at the head of the change. */
  readonly work: string;
  /** The change's branch. */
  readonly branch: string;
};

export type Job = {
  /** Folder for what the CI writes for the job. */
  readonly home: string;
  /** Empty for none. */
  readonly token: string;
  /** By kebab-case name. */
  readonly options: Readonly<Record<string, string>>;
};

export function jobEnvironment(ci: JobCi, at: JobAt, job: Job): Readonly<Record<string, string>> {
  const head = execFileSync('git', ['rev-parse', 'HEAD'], {
    cwd: at.work,
    env: testGitEnvironment,
    encoding: 'utf8',
  });
  return environments[ci]({ ...at, head: head.trim() }, job);
}

type Environment = (at: JobAt & { readonly head: string }, job: Job) => Readonly<Record<string, string>>;

const environments: Readonly<Record<JobCi, Environment>> = {
  woodpecker: ({ url, repository, branch, head }, job) => ({
    ...settings(job),
    CI: 'woodpecker',
    CI_FORGE_TYPE: 'gitea',
    CI_FORGE_URL: url,
    CI_REPO: repository,
    CI_REPO_DEFAULT_BRANCH: 'main',
    CI_PIPELINE_EVENT: 'pull_request',
    CI_PIPELINE_URL: 'https://ci.example/repos/7/pipeline/8',
    CI_COMMIT_SHA: head,
    CI_COMMIT_BRANCH: 'main',
    CI_COMMIT_SOURCE_BRANCH: branch,
    CI_COMMIT_TARGET_BRANCH: 'main',
    CI_COMMIT_PULL_REQUEST: '1',
  }),
  drone: ({ url, repository, branch, head }, job) => ({
    ...settings(job),
    CI: 'true',
    DRONE: 'true',
    DRONE_BUILD_EVENT: 'pull_request',
    DRONE_REPO: repository,
    DRONE_REPO_BRANCH: 'main',
    DRONE_PULL_REQUEST: '1',
    DRONE_BRANCH: 'main',
    DRONE_TARGET_BRANCH: 'main',
    DRONE_SOURCE_BRANCH: branch,
    DRONE_COMMIT_SHA: head,
    DRONE_COMMIT_LINK: `${url}/${repository}/pulls/1`,
  }),
  jenkins: ({ url, repository, branch, head }, job) => ({
    ...variables(job),
    JENKINS_URL: 'https://jenkins.example/',
    BRANCH_NAME: 'PR-1-head',
    CHANGE_ID: '1',
    CHANGE_URL: `${url}/${repository}/pulls/1`,
    CHANGE_TARGET: 'main',
    CHANGE_BRANCH: branch,
    GIT_COMMIT: head,
    BUILD_URL: 'https://jenkins.example/job/shop/job/PR-1/3/',
  }),
  actions: ({ url, repository, head }, { home, ...job }) => ({
    ...variables(job),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITEA_ACTIONS: 'true',
    GITHUB_API_URL: `${url}/api/v1`,
    GITHUB_SERVER_URL: `${url}/`,
    GITHUB_REPOSITORY: repository,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF: 'refs/pull/1/head',
    GITHUB_SHA: head,
    GITHUB_RUN_ID: '5',
    GITHUB_EVENT_PATH: eventFile(home, head),
  }),
};

/** As the server writes it, as far as it is read. */
function eventFile(home: string, head: string): string {
  const path = join(home, 'event.json');
  const pull = { number: 1, head: { sha: head }, base: { ref: 'main' } };
  writeFileSync(path, JSON.stringify({ pull_request: pull, repository: { default_branch: 'main' } }));
  return path;
}

/** `settings:` of a plugin. */
function settings({ token, options }: Job): Record<string, string> {
  const all = { ...options, ...(token === '' ? {} : { token }) };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`PLUGIN_${name.replaceAll('-', '_').toUpperCase()}`, value]),
  );
}

function variables({ token, options }: Omit<Job, 'home'>): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(options).map(([name, value]) => [envOf(camel(name)), value])),
    ...(token === '' ? {} : { OLLAMACODE_TOKEN: token }),
  };
}

function camel(name: string): string {
  return name.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
}
