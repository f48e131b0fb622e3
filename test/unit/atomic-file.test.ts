import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, writeAtomic } from '../../src/atomic-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atomic-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writing a file atomically', () => {
  it('writes text and bytes, and leaves nothing beside them', async () => {
    await writeAtomic(join(folder, 'text'), 'größe');
    await writeAtomic(join(folder, 'bytes'), new Uint8Array([0, 255, 10]));
    expect(await readFile(join(folder, 'text'), 'utf8')).toBe('größe');
    expect([...(await readFile(join(folder, 'bytes')))]).toEqual([0, 255, 10]);
    expect((await readdir(folder)).sort()).toEqual(['bytes', 'text']);
  });

  it('replaces what was there', async () => {
    await writeAtomic(join(folder, 'a'), 'a long first text');
    await writeAtomic(join(folder, 'a'), 'short');
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('short');
  });

  it('gives a secret to its owner alone', async () => {
    await writeAtomic(join(folder, 'a'), 'x', 'secret');
    expect((await lstat(join(folder, 'a'))).mode & 0o777).toBe(0o600);
  });

  it('replaces a link and leaves alone what it led to', async () => {
    await writeFile(join(folder, 'target'), 'mine');
    await symlink(join(folder, 'target'), join(folder, 'link'));
    await writeAtomic(join(folder, 'link'), 'new');
    expect(await readFile(join(folder, 'target'), 'utf8')).toBe('mine');
    expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(false);
  });

  it('never shows half of a file to a reader', async () => {
    const path = join(folder, 'a');
    await writeAtomic(path, 'a'.repeat(200_000));
    const seen = new Set<string>();
    const writing = Promise.all(['b', 'c', 'd'].map((letter) => writeAtomic(path, letter.repeat(200_000))));
    for (let at = 0; at < 20; at += 1) {
      const text = await readFile(path, 'utf8');
      seen.add(`${text.length} ${new Set(text).size}`);
    }
    await writing;
    expect([...seen]).toEqual(['200000 1']);
  });

  it.each([
    ['a folder that is not there', ['missing', 'a'], 'ENOENT'],
    ['a folder of that name', ['taken'], 'EISDIR'],
  ])('fails for %s and leaves nothing behind', async (_name, path, code) => {
    await mkdir(join(folder, 'taken'));
    await expect(writeAtomic(join(folder, ...path), 'x')).rejects.toMatchObject({ code });
    expect(await readdir(folder)).toEqual(['taken']);
  });
});

describe('making a folder', () => {
  it('makes what is missing above it, and leaves one that is there', async () => {
    await makeFolder(join(folder, 'a', 'b', 'c'));
    await makeFolder(join(folder, 'a', 'b'));
    expect((await lstat(join(folder, 'a/b/c'))).isDirectory()).toBe(true);
  });

  it.runIf(process.platform === 'linux')('comes back where no folder can be made', async () => {
    await expect(makeFolder('/proc/ollamacode/reports')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
