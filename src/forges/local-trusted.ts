import { posix } from 'node:path';
import type { Subject } from '../domain.ts';
import { UsageError } from '../errors.ts';
import type { Git } from '../git.ts';

type Trusted = Subject['trusted'];

/** Nothing is trusted: a diff outside a repository. */
export const noTrusted: Trusted = { read: async () => undefined, list: async () => [] };

/** Reads configuration at one commit. */
export function trustedAt(git: Git, ref: string): Trusted {
  return {
    ref,
    read: async (path) => {
      const inside = insidePath(path);
      const object = inside === undefined ? undefined : await git.object(`${ref}:${inside}`);
      return object?.type === 'blob' ? object.bytes.toString('utf8') : undefined;
    },
    list: async (folder) => {
      const args = ['ls-tree', '-r', '-z', '--name-only', '--full-tree', '--end-of-options', ref];
      return below(folder, (await git.run(args)).toString('utf8').split('\0'));
    },
  };
}

/** Reads configuration in the working tree; links are refused by name and not followed. */
export function trustedWorkTree(git: Git): Trusted {
  return {
    read: async (path) => {
      const inside = insidePath(path);
      const file = inside === undefined ? undefined : await git.workFile(inside);
      if (file?.kind === 'link')
        throw new UsageError(`${path} is a link: links are not followed, put the file there`);
      return file?.bytes.toString('utf8');
    },
    list: async (folder) => {
      const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
      return below(folder, (await git.run(args)).toString('utf8').split('\0'));
    },
  };
}

/** `undefined` for a path that leaves the repository. */
function insidePath(path: string): string | undefined {
  const normal = posix.normalize(path);
  return posix.isAbsolute(normal) || normal === '.' || normal.startsWith('..') ? undefined : normal;
}

function below(folder: string, paths: readonly string[]): string[] {
  const inside = insidePath(folder === '' ? '.' : folder);
  const start = inside === undefined ? '' : `${inside.replace(/\/$/, '')}/`;
  return paths.filter((path) => path !== '' && path.startsWith(start)).sort();
}
