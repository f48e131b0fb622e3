import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/** Who may read the file: the umask's word (`shared`) or its owner alone (`secret`). */
export type Access = 'shared' | 'secret';

const modes = { shared: 0o666, secret: 0o600 } as const;

/**
 * Writes `bytes` beside `path`, flushes and renames: a reader sees the old file or the new one, never half of one.
 * The folder must be there. A link at `path` is replaced and never followed, and the name beside it is random and must
 * be new: a checkout can hold links under any name that can be guessed. (write-file-atomic 7 follows both.)
 * Throws Node's `ENOSPC`, `EACCES`, `EROFS`, `ENOENT`, `EISDIR`; nothing is left behind then.
 */
export async function writeAtomic(path: string, bytes: Uint8Array | string, access: Access = 'shared') {
  const draft = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    await writeNew(draft, bytes, modes[access]);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeNew(path: string, bytes: Uint8Array | string, mode: number) {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
