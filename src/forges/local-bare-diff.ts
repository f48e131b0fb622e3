import { readFile } from 'node:fs/promises';
import type { FileChange, Source } from '../domain.ts';
import { messageOf, UsageError } from '../errors.ts';
import type { ChangeReaders } from '../git/entry.ts';
import type { Git } from '../git.ts';

export type DiffOrigin = { readonly path: string } | { readonly stdin: AsyncIterable<Buffer | string> };

type Around = { readonly git: Git | undefined; readonly read: ChangeReaders };

/**
 * A unified diff from a file or standard input. Whole texts are had where the working tree holds either side of a file and
 * every line of its hunks agrees with it. Throws UsageError for a diff that cannot be read.
 */
export async function bareDiff(
  origin: DiffOrigin,
  { git, read }: Around,
): Promise<{ files: readonly FileChange[]; source: Source }> {
  const files = read.parsePatch(await bytesOf(origin));
  const after = new Map(files.map((file) => [file.path, file]));
  const before = new Map(files.map((file) => [file.oldPath ?? file.path, file]));
  const source: Source = {
    read: async (side, path) => {
      const file = (side === 'before' ? before : after).get(path);
      if (file?.kind !== 'text') return undefined;
      return read.sidesOf(file, await workText(git, file))?.[side];
    },
  };
  return { files, source };
}

async function bytesOf(origin: DiffOrigin): Promise<Buffer> {
  if ('path' in origin)
    return readFile(origin.path).catch((cause: unknown) => {
      throw new UsageError(`the diff ${origin.path} cannot be read: ${messageOf(cause)}`, { cause });
    });
  const chunks: Buffer[] = [];
  for await (const chunk of origin.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function workText(git: Git | undefined, file: FileChange): Promise<string | undefined> {
  const found =
    (await git?.workFile(file.path)) ?? (file.oldPath ? await git?.workFile(file.oldPath) : undefined);
  return found?.kind === 'file' ? found.bytes.toString('utf8') : undefined;
}
