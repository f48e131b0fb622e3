import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { envOf } from '../../src/config/names.ts';
import type { TestStep } from './bitbucket/index.ts';
import { filesBelow } from './files.ts';
import type { JobPlace } from './gitlab-job.ts';
import { temporaryFolder, testGitEnvironment } from './repository.ts';

/** A step as Bitbucket Pipelines starts it: the clone, the variables, the files that it leaves. */

export type StepSetup = {
  readonly step: TestStep;
  /** Commits of the clone, 0 for all; `none` is `clone: { enabled: false }`. Default 0. */
  readonly checkout?: number | 'none';
  /** By kebab-case name; a step passes them as variables. */
  readonly options?: Readonly<Record<string, string>>;
  /** Of the step besides. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What stays between steps; by default a new folder. */
  readonly temp?: string;
};

export function stepPlace({ step, checkout = 0, options = {}, variables = {}, temp }: StepSetup): JobPlace {
  const home = join(temp ?? temporaryFolder(), 'home');
  mkdirSync(home, { recursive: true });
  const cwd = checkout === 'none' ? temporaryFolder() : cloned(step, checkout);
  const named = Object.entries(options).map(([name, value]) => [
    envOf(name.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase())),
    value,
  ]);
  return {
    cwd,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: home,
      XDG_CACHE_HOME: join(home, 'cache'),
      LC_ALL: 'C.UTF-8',
      ...step.env,
      ...(Object.fromEntries(named) as Record<string, string>),
      ...variables,
    },
    files: () => filesBelow(join(cwd, 'ollamacode-reports')),
  };
}

/** The head, with which a pull request's destination is merged; of all branches where all of history is wanted. */
function cloned({ bare, from, sha, merge }: TestStep, depth: number): string {
  const folder = temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env: testGitEnvironment, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', `file://${bare}`);
  if (depth > 0) {
    git('fetch', '--quiet', '--no-tags', `--depth=${depth}`, `file://${from}`, sha);
    git('checkout', '--quiet', '--detach', sha);
    return folder;
  }
  git('fetch', '--quiet', '--no-tags', 'origin', '+refs/heads/*:refs/remotes/origin/*');
  git('remote', 'set-head', 'origin', 'main');
  git('fetch', '--quiet', '--no-tags', `file://${from}`, sha);
  git('checkout', '--quiet', '--detach', sha);
  if (merge !== undefined) git('merge', '--quiet', '--no-edit', merge);
  return folder;
}
