import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Git, openGit } from '../../../src/git.ts';
import { createRepository, removeFolders } from '../../support/repository.ts';

const repository = createRepository();
let git: Git;

beforeAll(async () => {
  repository.commit({
    'a.txt': 'text\n',
    'empty.txt': '',
    'with space.txt': 'space',
    'big.bin': Buffer.alloc(3_000_000, 7),
  });
  git = await openGit(repository.root);
});
afterAll(async () => {
  await git.close();
  removeFolders();
});

it('reads a blob by revision and path, a commit by name, a blob by id', async () => {
  const blob = await git.object('HEAD:a.txt');
  expect(blob).toMatchObject({ type: 'blob', bytes: Buffer.from('text\n') });
  expect(await git.object(blob?.oid ?? '')).toEqual(blob);
  expect((await git.object('main^{commit}'))?.oid).toBe(repository.git('rev-parse', 'main'));
  expect((await git.object('HEAD:with space.txt'))?.bytes.toString()).toBe('space');
});

it.each([
  'HEAD:missing.txt',
  'nothing',
  '0'.repeat(40),
  'HEAD:a.txt\nHEAD:a.txt',
  'a\0b',
  '',
  '--batch',
  ' ',
])('has no object for %j', async (name) => expect(await git.object(name)).toBeUndefined());

it('reads an empty blob, and nothing of a blob when asked so', async () => {
  expect((await git.object('HEAD:empty.txt'))?.bytes).toEqual(Buffer.alloc(0));
  expect((await git.object('HEAD:a.txt', 0))?.bytes).toEqual(Buffer.alloc(0));
  expect((await git.object('HEAD:a.txt', 2))?.bytes.toString()).toBe('te');
});

it('answers many questions at once, each with its own object', async () => {
  const names = Array.from(
    { length: 300 },
    (_, n) => ['HEAD:a.txt', 'HEAD:big.bin', 'HEAD:no', 'HEAD:empty.txt'][n % 4] ?? '',
  );
  const objects = await Promise.all(names.map((name, n) => git.object(name, n % 8 < 4 ? 10 : undefined)));
  expect(objects.map((object) => object?.bytes.length)).toEqual(
    names.map((_, n) => [5, n % 8 < 4 ? 10 : 3_000_000, undefined, 0][n % 4]),
  );
});

it('fails every open question when its process goes away, and later ones too', async () => {
  const own = await openGit(repository.root);
  await own.object('HEAD:a.txt');
  const open = own.object('HEAD:big.bin').catch((error: unknown) => String(error));
  await own.close();
  expect(await open).not.toContain('error');
  await expect(own.object('HEAD:a.txt')).rejects.toThrow('git cat-file ended early');
});

it('closes without having been asked anything', async () => {
  await expect((await openGit(repository.root)).close()).resolves.toBeUndefined();
});
