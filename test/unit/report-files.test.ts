import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { writeReports } from '../../src/report-files.ts';

let base: string;
let dir: string;
let outside: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'ollamacode-reports-'));
  dir = join(base, 'reports');
  outside = join(base, 'outside');
  mkdirSync(dir);
  mkdirSync(outside);
});

afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

describe('what is asked for is written', () => {
  test('several at once, with folders that are not there yet', async () => {
    const written = await writeReports(
      [
        { path: 'a.json', text: '{}' },
        { path: 'deep/er/b.sarif', text: 'b' },
        { path: 'deep/er/c.txt', text: 'größe' },
      ],
      { dir },
    );
    expect(written).toEqual([join(dir, 'a.json'), join(dir, 'deep/er/b.sarif'), join(dir, 'deep/er/c.txt')]);
    expect(readFileSync(join(dir, 'a.json'), 'utf8')).toBe('{}');
    expect(readFileSync(join(dir, 'deep/er/c.txt'), 'utf8')).toBe('größe');
  });

  test('over what stood there, with nothing left beside it', async () => {
    writeFileSync(join(dir, 'a.txt'), 'old and longer');
    await writeReports([{ path: 'a.txt', text: 'new' }], { dir });
    expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('new');
    expect(readdirSync(dir)).toEqual(['a.txt']);
  });

  test('into a folder that is made for it', async () => {
    const fresh = join(base, 'not/yet');
    await writeReports([{ path: 'a.txt', text: 'a' }], { dir: fresh });
    expect(readFileSync(join(fresh, 'a.txt'), 'utf8')).toBe('a');
  });

  test("below a report folder that is a link, which is the user's word", async () => {
    symlinkSync(outside, join(base, 'link'));
    await writeReports([{ path: 'a.txt', text: 'a' }], { dir: join(base, 'link') });
    expect(readFileSync(join(outside, 'a.txt'), 'utf8')).toBe('a');
  });

  test.each(['./a.txt', 'b/../a.txt', 'absolute'])('to %s, which is inside', async (path) => {
    await writeReports([{ path: path === 'absolute' ? join(dir, 'a.txt') : path, text: 'a' }], { dir });
    expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('a');
  });

  test('and no folder is made where no report is asked for', async () => {
    expect(await writeReports([], { dir: join(base, 'none') })).toEqual([]);
    expect(existsSync(join(base, 'none'))).toBe(false);
  });
});

describe('nothing leaves the report folder', () => {
  test.each(['../outside/a.txt', 'x/../../outside/a.txt', '..', '.', '', 'absolute', 'sibling'])(
    'by the path "%s"',
    async (given) => {
      const paths: Record<string, string> = {
        absolute: join(outside, 'a.txt'),
        sibling: `${dir}-other/a.txt`,
      };
      const path = paths[given] ?? given;
      await expect(writeReports([{ path, text: 'a' }], { dir })).rejects.toThrow(
        /is outside the report folder/,
      );
      expect(readdirSync(outside)).toEqual([]);
      expect(readdirSync(base).toSorted()).toEqual(['outside', 'reports']);
    },
  );

  test('through a link in the place of a folder', async () => {
    symlinkSync(outside, join(dir, 'link'));
    mkdirSync(join(dir, 'real'));
    symlinkSync('../../outside', join(dir, 'real/link'));
    for (const path of ['link/a.txt', 'link/deeper/a.txt', 'real/link/a.txt']) {
      await expect(writeReports([{ path, text: 'a' }], { dir })).rejects.toThrow(/is a link/);
    }
    expect(readdirSync(outside)).toEqual([]);
  });

  test('through a link in the place of the file: the link goes, its target stays', async () => {
    writeFileSync(join(outside, 'target.txt'), 'precious');
    symlinkSync(join(outside, 'target.txt'), join(dir, 'a.txt'));
    await writeReports([{ path: 'a.txt', text: 'a' }], { dir });
    expect(readFileSync(join(outside, 'target.txt'), 'utf8')).toBe('precious');
    expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('a');
  });

  test('through a link to nowhere', async () => {
    symlinkSync(join(outside, 'not-there'), join(dir, 'link'));
    await expect(writeReports([{ path: 'link/a.txt', text: 'a' }], { dir })).rejects.toThrow(/is a link/);
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('what cannot be written is one sentence with the path and what to do', () => {
  test('a folder in the place of the file', async () => {
    mkdirSync(join(dir, 'a.txt'));
    await expectUsage([{ path: 'a.txt', text: 'a' }], /reports\/a\.txt is a folder; name a file in it/);
  });

  test('a file in the place of a folder', async () => {
    writeFileSync(join(dir, 'a'), '');
    await expectUsage(
      [{ path: 'a/b.txt', text: 'b' }],
      /reports\/a is a file, so no report can be written below it/,
    );
  });

  test('a file in the place of the report folder', async () => {
    writeFileSync(join(base, 'file'), '');
    dir = join(base, 'file');
    await expectUsage(
      [{ path: 'a.txt', text: 'a' }],
      /report folder .*file cannot be used: a file is in its place/,
    );
    dir = join(base, 'file/below');
    await expectUsage([{ path: 'a.txt', text: 'a' }], /cannot be used: a part of the path is a file/);
  });

  test('a name that is too long', async () => {
    await expectUsage([{ path: 'x'.repeat(300), text: 'a' }], /the name is too long; choose a shorter one/);
  });

  test('a folder without the right to write', async () => {
    chmodSync(dir, 0o555);
    chmodSync(base, 0o755);
    await asOrdinaryUser(() =>
      expectUsage(
        [{ path: 'a.txt', text: 'a' }],
        /permission is denied; let this user write there or set report-dir/,
      ),
    );
  });

  test('and the others are written all the same, with all faults told at once', async () => {
    mkdirSync(join(dir, 'b.txt'));
    const files = ['../a.txt', 'b.txt', 'c.txt'].map((path) => ({ path, text: 'x' }));
    await expectUsage(files, /\.\.\/a\.txt is outside.*\n.*b\.txt is a folder/);
    expect(readFileSync(join(dir, 'c.txt'), 'utf8')).toBe('x');
  });
});

describe('a full disk', () => {
  const mounted = process.platform === 'linux' && process.getuid?.() === 0 && canMount();

  test.runIf(mounted)('is named, the old report is kept and small ones are still written', async () => {
    mount(dir);
    try {
      writeFileSync(join(dir, 'big.json'), 'old');
      const files = [
        { path: 'big.json', text: 'x'.repeat(1_000_000) },
        { path: 'small.txt', text: 'small' },
      ];
      await expectUsage(
        files,
        /big\.json could not be written: the disk is full; free some space or set report-dir/,
      );
      expect(readFileSync(join(dir, 'big.json'), 'utf8')).toBe('old');
      await writeReports([{ path: 'small.txt', text: 'small' }], { dir });
      expect(readdirSync(dir).toSorted()).toEqual(['big.json', 'small.txt']);
    } finally {
      execFileSync('umount', [dir]);
    }
  });
});

async function expectUsage(files: readonly { path: string; text: string }[], message: RegExp) {
  const failure = await writeReports(files, { dir }).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(UsageError);
  expect(String(failure)).toMatch(message);
}

/** Root may write everywhere, so it becomes nobody for a while. */
async function asOrdinaryUser(work: () => Promise<void>) {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

function mount(folder: string) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'pipe' });
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'ollamacode-mount-'));
  try {
    mount(folder);
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
