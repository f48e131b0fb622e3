import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Git } from '../git.ts';

/** Folders of ours that lie in the checkout, which the change under review fills too. */

/** Relative to the root, with `/`; `undefined` for the root itself and for a folder outside. The folder need not be there yet. */
export async function placeInCheckout(
  { root }: Pick<Git, 'root'>,
  folder: string,
): Promise<string | undefined> {
  const path = resolve(folder);
  return placeBelow(root, path) ?? placeBelow(root, await withoutLinks(path));
}

function placeBelow(root: string, folder: string): string | undefined {
  const place = relative(root, folder);
  const outside = place === '' || place === '..' || place.startsWith(`..${sep}`) || isAbsolute(place);
  return outside ? undefined : place.split(sep).join('/');
}

/** Only the folder that holds it is there for sure. */
async function withoutLinks(folder: string): Promise<string> {
  return realpath(dirname(folder)).then(
    (parent) => join(parent, basename(folder)),
    () => folder,
  );
}

/**
 * Tracked paths at or below `place`, and links, files and submodules above it, in whatever case, since some file systems fold it:
 * as far as they are the same they are spelled as `place` is. Throws GitFailure.
 */
export async function trackedAt(git: Pick<Git, 'run'>, place: string): Promise<readonly string[]> {
  const wanted = `${place}/`.toLowerCase();
  const names = (await git.run(['ls-files', '-z'])).toString().split('\0').filter(Boolean);
  return names.flatMap((name) => {
    const folded = `${name}/`.toLowerCase();
    if (folded.startsWith(wanted)) return [place + name.slice(place.length)];
    return wanted.startsWith(folded) ? [place.slice(0, name.length)] : [];
  });
}
