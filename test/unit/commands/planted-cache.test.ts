import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ownCache } from '../../../src/commands/planted-cache.ts';
import { openGit } from '../../../src/git.ts';
import { silentLog } from '../../../src/log.ts';
import {
  createRepository,
  type Repository,
  removeFolders,
  temporaryFolder,
} from '../../support/repository.ts';

afterEach(removeFolders);

/** Whether the cache in this folder may be used, and what was said. */
async function asked(repository: Repository, cacheDir: string, cache = true) {
  const said: string[] = [];
  const git = await openGit(repository.root);
  const log = { ...silentLog, warn: (text: string) => void said.push(text) };
  const own = await ownCache({ cache, cacheDir }, { git, log });
  await git.close();
  return { own, said: said.join() };
}

function withFiles(files: Readonly<Record<string, string>>): Repository {
  const repository = createRepository();
  repository.commit({ 'a.txt': 'a\n', ...files });
  return repository;
}

test('a folder that nobody has committed is ours, though files of former runs lie in it', async () => {
  const repository = withFiles({});
  mkdirSync(join(repository.root, '.ollamacode/answers/ab'), { recursive: true });
  expect(await asked(repository, join(repository.root, '.ollamacode'))).toEqual({ own: true, said: '' });
});

test.each([
  ['the same name', '.ollamacode/answers/ab/x.json'],
  ['another case, which some file systems fold', '.OllamaCode/answers/ab/x.json'],
  ['a file in its place', '.ollamacode'],
])('answers that the change brings are not read: %s', async (_, path) => {
  const repository = withFiles({ [path]: '{}\n' });
  const { own, said } = await asked(repository, join(repository.root, '.ollamacode'));
  expect(own).toBe(false);
  expect(said).toContain('the checkout itself has files there');
});

test('a link that the change brings is not followed', async () => {
  const repository = createRepository();
  repository.link('build', temporaryFolder());
  repository.commit({ 'a.txt': 'a\n' });
  expect((await asked(repository, join(repository.root, 'build/cache'))).own).toBe(false);
});

test('the folder is known by another way to the checkout too', async () => {
  const repository = withFiles({ '.ollamacode/x.json': '{}\n' });
  const link = join(temporaryFolder(), 'link');
  symlinkSync(repository.root, link);
  expect((await asked(repository, join(link, '.ollamacode'))).own).toBe(false);
});

test.each(['a[b', 'c*', 'a b'])('a folder %j is no pattern', async (name) => {
  const repository = withFiles({ 'ab/x': 'x\n', 'cc/x': 'x\n' });
  expect((await asked(repository, join(repository.root, name))).own).toBe(true);
});

test('a folder elsewhere is not the checkout’s', async () => {
  const repository = withFiles({ '.ollamacode/x.json': '{}\n' });
  expect((await asked(repository, join(dirname(repository.root), '.ollamacode'))).own).toBe(true);
});

test('a cache that is off stays off', async () => {
  expect((await asked(withFiles({}), '', false)).own).toBe(false);
});
