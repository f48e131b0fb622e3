import { lstat, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, UsageError } from '../errors.ts';
import type { Git } from '../git.ts';
import type { Log } from '../log.ts';
import { placeInCheckout, trackedAt } from './checkout-paths.ts';

/**
 * Removes from the checkout what the change itself brings where a job's reports go: the CI would collect it as ours, also where the
 * job ends before we write, and a link would lead what we write elsewhere (promise 9). A link or file in the folder's place goes in
 * any case, other files only if git tracks them. Says so. Throws UsageError for what cannot be removed, and GitFailure.
 */
export async function clearReportFolder(
  reportDir: string,
  { git, log }: { readonly git?: Git; readonly log: Log },
): Promise<void> {
  const place = git && (await placeInCheckout(git, reportDir));
  if (!git || place === undefined) return;
  const removed: string[] = [];
  for (const path of new Set([place, ...(await trackedAt(git, place))]))
    if (await removeFrom(git.root, { path, place })) removed.push(path);
  if (removed.length === 0) return;
  const [first, ...others] = removed;
  const rest = others.length === 0 ? '' : ` and ${others.length} more`;
  log.warn(
    `Removed from this checkout, since the reports go there: ${first}${rest}. Remove it from the repository or set report-dir.`,
  );
}

/** The first link or file on the way to a path, which may be itself; `undefined` where folders lead there, or nothing is there. */
async function obstacleIn(root: string, path: string): Promise<string | undefined> {
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length += 1) {
    const part = parts.slice(0, length).join('/');
    const found = await lstat(join(root, part)).catch(() => undefined);
    if (!found?.isDirectory()) return found && part;
  }
  return undefined;
}

/** Never through a link. The folders that are empty then go too, since one may have a report's name. */
async function removeFrom(
  root: string,
  { path, place }: { readonly path: string; readonly place: string },
): Promise<boolean> {
  if ((await obstacleIn(root, path)) !== path) return false;
  try {
    await rm(join(root, path));
  } catch (error) {
    throw new UsageError(
      `The checkout brings ${path}, where the reports go, and it cannot be removed: ${messageOf(error)}`,
      { cause: error },
    );
  }
  for (let folder = dirname(path); folder.startsWith(`${place}/`); folder = dirname(folder))
    await rmdir(join(root, folder)).catch(() => undefined);
  return true;
}
