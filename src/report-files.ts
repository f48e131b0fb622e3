import { lstat, mkdir, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { makeFolder, writeAtomic } from './atomic-file.ts';
import { messageOf, UsageError } from './errors.ts';

/** `path` is relative to the report folder, or absolute and inside of it. */
export type ReportFile = { readonly path: string; readonly text: string };

/**
 * Writes every report atomically below `dir`, making folders as needed, and gives the absolute paths.
 * Nothing leaves `dir`, neither by `..` nor through a link in a folder's place: the checkout under review can hold both.
 * `dir` itself is the user's word and may be a link. What can be written is written; then one UsageError names the rest.
 */
export async function writeReports(
  files: readonly ReportFile[],
  { dir }: { readonly dir: string },
): Promise<string[]> {
  if (files.length === 0) return [];
  const root = await readyFolder(resolve(dir));
  const settled = await Promise.allSettled(files.map((file) => writeReport(root, resolve(dir), file)));
  const failures = settled.flatMap((one) => (one.status === 'rejected' ? [messageOf(one.reason)] : []));
  if (failures.length > 0) throw new UsageError(failures.join('\n'));
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

async function readyFolder(dir: string): Promise<string> {
  try {
    await makeFolder(dir);
    return await realpath(dir);
  } catch (error) {
    throw new UsageError(`The report folder ${dir} cannot be used: ${reasonOf(error)}`, { cause: error });
  }
}

/** `root` is `dir` without links. */
async function writeReport(root: string, dir: string, { path, text }: ReportFile): Promise<string> {
  const inside = relative(dir, resolve(dir, path));
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new UsageError(
      `The report ${path} is outside the report folder ${dir}; choose a path below it or set report-dir.`,
    );
  }
  const target = join(root, inside);
  try {
    await makeFolders(root, dirname(inside));
    await refuseFolder(target);
    await writeAtomic(target, text);
    return target;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`The report ${target} could not be written: ${reasonOf(error)}`, { cause: error });
  }
}

/** One folder after the other, each looked at before it is entered. */
async function makeFolders(root: string, folders: string): Promise<void> {
  let folder = root;
  for (const name of folders.split(sep).filter((part) => part !== '.')) {
    folder = join(folder, name);
    await mkdir(folder).catch(refuseUnlessThere);
    const found = await lstat(folder);
    if (found.isSymbolicLink()) {
      throw new UsageError(
        `${folder} is a link, and reports are not written through links; choose another path.`,
      );
    }
    if (!found.isDirectory()) {
      throw new UsageError(`${folder} is a file, so no report can be written below it; choose another path.`);
    }
  }
}

function refuseUnlessThere(error: unknown) {
  if (codeOf(error) !== 'EEXIST') throw error;
}

async function refuseFolder(target: string): Promise<void> {
  const found = await lstat(target).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (found?.isDirectory()) {
    throw new UsageError(`The report ${target} is a folder; name a file in it or remove it.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space or set report-dir to another disk.',
  EDQUOT: 'the disk quota is used up; free some space or set report-dir to another disk.',
  EACCES: 'permission is denied; let this user write there or set report-dir to another folder.',
  EPERM: 'permission is denied; let this user write there or set report-dir to another folder.',
  EROFS: 'the file system is read-only; set report-dir to a folder that can be written.',
  ENOENT: 'its parent takes no folders; set report-dir to another one.',
  ENOTDIR: 'a part of the path is a file; choose another path.',
  EEXIST: 'a file is in its place; choose another path.',
  ENAMETOOLONG: 'the name is too long; choose a shorter one.',
};

function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? messageOf(error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
