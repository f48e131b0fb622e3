import { realpathSync } from 'node:fs';
import { access, constants, lstat } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { UsageError } from '../errors.ts';

/**
 * Absolute path of the git program. Relative PATH entries are skipped and the working directory is never searched:
 * a repository can hold a file named `git`. Throws UsageError when there is none.
 */
export async function gitProgram(env: NodeJS.ProcessEnv): Promise<string> {
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(isAbsolute);
  for (const file of folders.flatMap((folder) => names.map((name) => join(folder, name))))
    if (await isProgram(file)) return file;
  throw new UsageError('git was not found on the PATH: install git 2.30 or newer');
}

/**
 * Nearest folder at or above `directory` that holds `.git`, links resolved. We look for it ourselves: git would obey
 * `core.worktree` of a hostile configuration. Throws UsageError when there is none.
 */
export async function repositoryRoot(directory: string): Promise<string> {
  const start = existingFolder(directory);
  for (let at = start; ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return at;
    if (dirname(at) === at)
      throw new UsageError(
        `no git repository at ${directory} or above it: run in a clone, or give a unified diff with --diff`,
      );
  }
}

function existingFolder(directory: string): string {
  try {
    return realpathSync(directory);
  } catch (cause) {
    throw new UsageError(`the folder ${directory} cannot be read: name one that exists`, { cause });
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
