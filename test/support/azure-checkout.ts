import { execFileSync } from 'node:child_process';
import type { TestJob } from './azure/index.ts';
import { temporaryFolder, testGitEnvironment } from './repository.ts';

/** The merge of the pull request or the pushed commit; branches only where all of history is wanted. */
export function checkedOut(job: TestJob, depth: number): string {
  const folder = temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env: testGitEnvironment, stdio: 'pipe' });
  const all = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [];
  const shallow = depth === 0 ? [] : [`--depth=${depth}`];
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', job.cloneUrl);
  git(
    'fetch',
    '--quiet',
    '--no-tags',
    ...shallow,
    `file://${job.bare}`,
    ...all,
    `+${job.sha}:refs/remotes/pull`,
  );
  git('checkout', '--quiet', '--force', '--detach', job.sha);
  return folder;
}
