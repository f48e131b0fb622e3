import { lstat, open, readlink, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { UsageError } from '../errors.ts';

/** A file of the working tree; `link` bytes are the link's target as text, as git stores it. */
export type WorkFile = {
  readonly kind: 'file' | 'link';
  readonly executable: boolean;
  readonly bytes: Buffer;
};

/**
 * Reads one file below `root` without following a link: neither the file itself nor a folder on the way may be one.
 * `path` is relative with `/`, as bytes where it may not be UTF-8. `undefined` when there is no such file, when it is a
 * folder or a device, and when it lies outside. `limit` keeps that many bytes.
 */
export async function readWorkFile(
  root: string,
  path: Buffer | string,
  limit = Number.POSITIVE_INFINITY,
): Promise<WorkFile | undefined> {
  const relative = Buffer.from(path);
  if (!isInside(relative)) return undefined;
  const full = Buffer.concat([Buffer.from(join(root, sep)), relative]);
  try {
    if (!(await hasPlainFolder(root, relative))) return undefined;
    const facts = await lstat(full);
    if (facts.isSymbolicLink())
      return { kind: 'link', executable: false, bytes: await readlink(full, { encoding: 'buffer' }) };
    if (!facts.isFile()) return undefined;
    const bytes = await readBytes(full, Math.min(limit, facts.size));
    return { kind: 'file', executable: (facts.mode & 0o111) !== 0, bytes };
  } catch (cause) {
    if (isAbsence(cause)) return undefined;
    throw new UsageError(`${relative.toString()} cannot be read: ${String(cause)}`, { cause });
  }
}

function isInside(path: Buffer): boolean {
  const parts = path.toString('latin1').split('/');
  return !parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git');
}

/** The folder that holds the file is, links resolved, the folder that its name says. */
async function hasPlainFolder(root: string, path: Buffer): Promise<boolean> {
  const folder = path.subarray(0, Math.max(0, path.lastIndexOf('/')));
  if (folder.length === 0) return true;
  const native = Buffer.from(folder.map((byte) => (byte === 0x2f ? sep.charCodeAt(0) : byte)));
  const expected = Buffer.concat([Buffer.from(join(await realpath(root), sep)), native]);
  return expected.equals(await realpath(expected, { encoding: 'buffer' }));
}

async function readBytes(path: Buffer, size: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(size), length: size, position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP';
}
