import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './errors.ts';
import { filterDrivers, hardenedArguments, hardenedEnvironment } from './git/hardening.ts';
import { gitProgram, repositoryRoot } from './git/locate.ts';
import { type GitObject, objectReader } from './git/objects.ts';
import { collect, type RunOptions, stream } from './git/process.ts';
import { readWorkFile, type WorkFile } from './git/work-tree.ts';

export type { GitObject } from './git/objects.ts';
export { GitFailure } from './git/process.ts';
export type { WorkFile } from './git/work-tree.ts';

/** One repository, read only, with a git that obeys nothing which the repository configures (DESIGN 8.2, 8.3). */
export type Git = {
  /** Absolute path of the folder that holds `.git`, links resolved. */
  readonly root: string;
  /** Version such as `2.39.5`. */
  readonly version: string;
  /** Collects at most 256 MiB. Throws GitFailure, a UsageError. */
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Buffer>;
  /** The same, as it comes and without a limit. */
  readonly stream: (args: readonly string[], options?: RunOptions) => AsyncGenerator<Buffer>;
  /** An object by id, revision or `<revision>:<path>`; `undefined` when there is none. */
  readonly object: (name: string, limit?: number) => Promise<GitObject | undefined>;
  /** A file of the working tree, links not followed; `undefined` when there is none inside the root. */
  readonly workFile: (path: Buffer | string, limit?: number) => Promise<WorkFile | undefined>;
  /** Ends the process behind `object`. */
  readonly close: () => Promise<void>;
};

export type GitOptions = {
  /** Default: the environment of the process. Only what finds programs is kept, and the index that git names to a hook. */
  readonly env?: NodeJS.ProcessEnv;
  /** Ends what git does at the moment of its abort, with a GitFailure; what is asked later is answered. */
  readonly interruption?: AbortSignal;
};

/** Oldest git whose options we use: Debian 11 carries 2.30. */
const oldest = [2, 30];

/** Opens the repository at or above `directory`. Throws UsageError: no repository, no git, too old, broken configuration. */
export async function openGit(directory: string, options: GitOptions = {}): Promise<Git> {
  const env = options.env ?? process.env;
  const root = await repositoryRoot(directory);
  const program = await gitProgram(env);
  const bare = {
    program,
    prefix: hardenedArguments([], env),
    cwd: root,
    env: hardenedEnvironment(root, env, await hookIndex(root, env)),
    ...(options.interruption ? { interruption: options.interruption } : {}),
  };
  const [said, names] = await Promise.allSettled([
    collect(bare, ['version']),
    collect(bare, ['config', '--list', '-z', '--name-only']),
  ]);
  const version = versionOf(answerOf(said).toString());
  const drivers = filterDrivers(answerOf(names));
  const launch = { ...bare, prefix: hardenedArguments(drivers, env) };
  const objects = objectReader(launch);
  return {
    root,
    version,
    run: (args, runOptions) => collect(launch, args, runOptions),
    stream: (args, runOptions) => stream(launch, args, runOptions),
    object: objects.read,
    workFile: (path, limit) => readWorkFile(root, path, limit),
    close: objects.close,
  };
}

/**
 * `git commit --all` gives its pre-commit hook another index in the same folder: that one is what will be committed. In a further working
 * tree and in a submodule `.git` is a file that names the folder.
 */
async function hookIndex(
  root: string,
  { GIT_INDEX_FILE: given }: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  if (!given) return undefined;
  const path = resolve(root, given);
  const pointer = await readFile(join(root, '.git'), 'utf8').catch(() => '');
  const folder = resolve(root, /^gitdir: (.+)/.exec(pointer)?.[1] ?? '.git');
  const folders = await Promise.all([realpath(dirname(path)), realpath(folder)]).catch(() => ['', 'none']);
  return folders[0] === folders[1] ? path : undefined;
}

/** Both are asked at once; a git that is too old is told before what else is wrong. */
function answerOf<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

function versionOf(text: string): string {
  const version = /\d+(\.\d+)+/.exec(text)?.[0] ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return version;
  throw new UsageError(
    `git ${version || 'of unknown version'} is too old: install git ${oldest.join('.')} or newer`,
  );
}
