import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { envOf } from '../../src/config/names.ts';
import { filesBelow } from './files.ts';
import type { TestJob } from './gitlab/index.ts';
import { temporaryFolder, testGitEnvironment } from './repository.ts';

/** A job as a GitLab runner starts it: the project's folder, the variables, the files that it leaves. */

export type JobSetup = {
  readonly job: TestJob;
  /** `GIT_DEPTH`, 0 for all of it; `none` is `GIT_STRATEGY: none`. Default 0. */
  readonly checkout?: number | 'none';
  /** Options by kebab-case name; the component passes them as variables. */
  readonly options?: Readonly<Record<string, string>>;
  /** Variables of the job besides. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What a runner keeps between jobs; by default a new folder. */
  readonly temp?: string;
};

export type JobPlace = {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Files of the report folder by name, as they are now. */
  readonly files: () => Readonly<Record<string, string>>;
};

/** Where a job writes unless it is told otherwise: artifacts can only be uploaded from below the project. */
const REPORT_DIR = 'ollamacode-reports';

/** Makes the folders and the environment that a runner gives a job. */
export function jobPlace({ job, checkout = 0, options = {}, variables = {}, temp }: JobSetup): JobPlace {
  const home = join(temp ?? temporaryFolder(), 'home');
  mkdirSync(home, { recursive: true });
  const cwd = checkout === 'none' ? temporaryFolder() : checkedOut(job, checkout);
  return {
    cwd,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: home,
      XDG_CACHE_HOME: join(home, 'cache'),
      LC_ALL: 'C.UTF-8',
      ...job.env,
      CI_PROJECT_DIR: cwd,
      ...(checkout === 'none' ? { GIT_STRATEGY: 'none' } : { GIT_DEPTH: String(checkout) }),
      ...Object.fromEntries(Object.entries(options).map(([name, value]) => [variableOf(name), value])),
      ...variables,
    },
    files: () => filesBelow(join(cwd, REPORT_DIR)),
  };
}

/** `fail-on` → `OLLAMACODE_FAIL_ON`. */
function variableOf(name: string): string {
  return envOf(name.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase()));
}

/** The pipeline's own ref always, branches and tags only where all of history is wanted; `origin` has the job's token in it. */
function checkedOut(job: TestJob, depth: number): string {
  const folder = temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env: testGitEnvironment, stdio: 'pipe' });
  const own = `refs/pipelines/${job.pipeline}`;
  const all = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'] : [];
  const shallow = depth === 0 ? [] : [`--depth=${depth}`];
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', job.cloneUrl);
  git('fetch', '--quiet', '--no-tags', ...shallow, `file://${job.bare}`, ...all, `+${job.sha}:${own}`);
  git('checkout', '--quiet', '--force', '--detach', own);
  return folder;
}

/** A report in a file, as a job that needs another one finds it. */
export function reportFile(text: string): string {
  const file = join(temporaryFolder(), 'ollamacode.json');
  writeFileSync(file, text);
  return file;
}
