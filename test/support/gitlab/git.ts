import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testGitEnvironment } from '../repository.ts';
import type { Project } from './state.ts';

/** Git in the served repositories. */

type Bare = Pick<Project, 'bare'>;

/** Standard output without its final line feed; throws when git fails. */
export function gitIn(project: Bare, ...args: string[]): string {
  return gitBytes(project, ...args)
    .toString('utf8')
    .replace(/\n$/, '');
}

export function gitBytes({ bare }: Bare, ...args: string[]): Buffer {
  const options = { cwd: bare, env: testGitEnvironment, stdio: 'pipe', maxBuffer: 1 << 28 } as const;
  return execFileSync('git', args, options);
}

/** Nothing where git fails. */
export function gitOrNothing(project: Bare, ...args: string[]): string | undefined {
  try {
    return gitIn(project, ...args);
  } catch {
    return undefined;
  }
}

/** Commit id of a branch; undefined where there is none. A file where it is one: this is asked at every request. */
export function tipOf(project: Bare, branch: string): string | undefined {
  const file = join(project.bare, 'refs', 'heads', branch);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  return gitOrNothing(project, 'rev-parse', '--verify', '--quiet', `refs/heads/${branch}`);
}
