import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Review } from '../../../src/domain.ts';
import { brokenSum, sum } from '../../scenarios/fixtures.ts';
import { createRepository, temporaryFolder, testGitEnvironment } from '../../support/repository.ts';

export type Workspace = {
  readonly root: string;
  readonly git: (...args: string[]) => string;
  /** The text of a file; `undefined` where there is none. */
  readonly read: (path: string) => string | undefined;
  readonly report: () => Review;
  /** What is left in the folder that Jenkins keeps beside a workspace. */
  readonly leftovers: () => readonly string[];
};

/** The workspace of a build: `src/sum.ts` reads one number too many on the branch `feature`, which is checked out. */
export function workspaceWithChange(): Workspace {
  const made = createRepository();
  const base = made.commit({ 'src/sum.ts': sum });
  made.git('update-ref', 'refs/remotes/origin/main', base);
  made.branch('feature');
  made.commit({ 'src/sum.ts': brokenSum });
  const root = join(temporaryFolder(), 'shop');
  renameSync(made.root, root);
  return workspaceAt(root);
}

export function workspaceAt(root: string): Workspace {
  const read = (path: string) =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
  return {
    root,
    git: (...args) =>
      execFileSync('git', args, { cwd: root, env: testGitEnvironment, encoding: 'utf8' }).trim(),
    read,
    report: () => JSON.parse(read('ollamacode-reports/ollamacode.json') ?? '') as Review,
    leftovers: () => (existsSync(`${root}@tmp`) ? readdirSync(`${root}@tmp`) : []),
  };
}

/** A folder for PATH in which `node` is a script; `$real` in it is Node, and `$2` the command of the program. */
export function nodeInstead(script: string): string {
  const folder = join(temporaryFolder(), 'bin');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'node');
  writeFileSync(file, `#!/bin/sh\nreal='${process.execPath}'\n${script}\nexec "$real" "$@"\n`);
  chmodSync(file, 0o755);
  return folder;
}
