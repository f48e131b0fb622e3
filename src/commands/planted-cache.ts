import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Config } from '../config/schema.ts';
import type { Git } from '../git.ts';
import type { Log } from '../log.ts';
import { cacheFolder } from './last-review.ts';

/**
 * Whether `cache-dir` may be used: not where the checkout itself brings it, for then the change under review could answer in the
 * model's place, or lead what we write elsewhere (promise 8). Says so where it may not. Throws GitFailure.
 */
export async function ownCache(
  config: Pick<Config, 'cache' | 'cacheDir'>,
  { git, log }: { readonly git?: Git; readonly log: Log },
): Promise<boolean> {
  if (!config.cache || !git) return config.cache;
  const folder = resolve(cacheFolder(config));
  const place = placeIn(git.root, folder) ?? placeIn(git.root, await withoutLinks(folder));
  if (place === undefined || !(await isTracked(git, place))) return true;
  log.warn(
    `The cache in ${folder} is not used: the checkout itself has files there, which could answer for the model. Remove them or set cache-dir.`,
  );
  return false;
}

/** Relative with `/`, for a folder below the root. */
function placeIn(root: string, folder: string): string | undefined {
  const place = relative(root, folder);
  const outside = place === '' || place === '..' || place.startsWith(`..${sep}`) || isAbsolute(place);
  return outside ? undefined : place.split(sep).join('/');
}

/** The folder need not be there yet; the one that holds it is. */
async function withoutLinks(folder: string): Promise<string> {
  return realpath(dirname(folder)).then(
    (parent) => join(parent, basename(folder)),
    () => folder,
  );
}

/** True for tracked files at or below it, and for a link or submodule above, in whatever case: some file systems fold it. */
async function isTracked(git: Git, place: string): Promise<boolean> {
  const wanted = `${place}/`.toLowerCase();
  const names = (await git.run(['ls-files', '-z'])).toString().toLowerCase().split('\0');
  return names.some(
    (name) => name !== '' && (`${name}/`.startsWith(wanted) || wanted.startsWith(`${name}/`)),
  );
}
