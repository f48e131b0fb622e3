import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { flagOf } from '../config/names.ts';
import { messageOf, UsageError } from '../errors.ts';

const HOOKS = ['pre-commit', 'pre-push'] as const;

/** The second line of every hook of ours. */
const MARK = '# Written by `ollamacode hook install`; `ollamacode hook uninstall` takes it away.';

/**
 * Writes both hooks of the clone at `directory`, with the given options in them. Gives a sentence for each file.
 * Throws UsageError, having written nothing, where there is no clone or a hook of somebody else.
 */
export async function installHooks(
  directory: string,
  flags: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const folder = await hooksFolder(directory);
  for (const name of HOOKS) await refuseForeign(folder, name);
  await mkdir(folder, { recursive: true });
  return await Promise.all(
    HOOKS.map(async (name) => {
      const path = join(folder, name);
      await writeFile(path, hookText(name, flags));
      await chmod(path, 0o755);
      return `Wrote ${path}.`;
    }),
  );
}

/** Takes our hooks away and leaves others. Gives a sentence for each file. Throws UsageError where there is no clone. */
export async function uninstallHooks(directory: string): Promise<readonly string[]> {
  const folder = await hooksFolder(directory);
  const ours = await Promise.all(HOOKS.map(async (name) => (await textOf(folder, name))?.includes(MARK)));
  const paths = HOOKS.filter((_name, at) => ours[at]).map((name) => join(folder, name));
  await Promise.all(paths.map((path) => rm(path)));
  return paths.length === 0
    ? ['There is no hook of ollamacode here.']
    : paths.map((path) => `Took ${path} away.`);
}

async function refuseForeign(folder: string, name: (typeof HOOKS)[number]): Promise<void> {
  const text = await textOf(folder, name);
  if (text === undefined || text.includes(MARK)) return;
  throw new UsageError(
    `${join(folder, name)} is a hook of somebody else and stays as it is: let it call \`ollamacode hook ${name}\`, as docs/hooks.md shows for pre-commit, lefthook and husky.`,
  );
}

function textOf(folder: string, name: string): Promise<string | undefined> {
  return readFile(join(folder, name), 'utf8').catch(() => undefined);
}

/** Where this clone's git looks for hooks: asked of git itself, since its owner may have set `core.hooksPath`. */
async function hooksFolder(directory: string): Promise<string> {
  try {
    const args = ['rev-parse', '--git-path', 'hooks'];
    const { stdout } = await promisify(execFile)('git', args, { cwd: directory });
    return resolve(directory, stdout.replace(/\r?\n$/, ''));
  } catch (error) {
    throw new UsageError(`No folder for hooks is known here: ${messageOf(error)}`, { cause: error });
  }
}

/** The shell of git runs it, on Windows too. Node is named by path: windows of editors know another PATH. */
function hookText(name: string, flags: Readonly<Record<string, unknown>>): string {
  const program = [process.execPath, process.argv[1] ?? '', 'hook', name, ...wordsOf(flags)];
  return `#!/bin/sh\n${MARK}\nexec ${program.map(quoted).join(' ')}\n`;
}

function wordsOf(flags: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(flags).flatMap(([name, value]) => {
    if (typeof value === 'boolean') return [`--${value ? '' : 'no-'}${flagOf(name)}`];
    return [value].flat().map((one) => `--${flagOf(name)}=${String(one)}`);
  });
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
