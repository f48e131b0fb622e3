import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import { GitFailure, openGit } from '../../../src/git.ts';
import { createRepository, removeFolders, temporaryFolder } from '../../support/repository.ts';

afterAll(removeFolders);

it('opens the repository from any folder inside, also a linked work tree', async () => {
  const repository = createRepository();
  repository.commit({ 'deep/in/a.txt': '1\n' });
  const linked = join(temporaryFolder(), 'linked');
  repository.git('worktree', 'add', '--quiet', linked);
  expect((await openGit(repository.path('deep/in'))).root).toBe(repository.root);
  const git = await openGit(linked);
  expect(git.root).toBe(linked);
  expect((await git.run(['ls-files'])).toString()).toBe('deep/in/a.txt\n');
  expect(git.version).toMatch(/^\d+\.\d+/);
});

it('says where there is no repository, and what to do', async () => {
  const folder = temporaryFolder();
  await expect(openGit(folder)).rejects.toThrow(UsageError);
  await expect(openGit(folder)).rejects.toThrow(`no git repository at ${folder} or above it: run in a clone`);
  await expect(openGit(join(folder, 'missing'))).rejects.toThrow(
    'missing cannot be read: name one that exists',
  );
});

it.each([
  ['is not there', undefined, 'git was not found on the PATH: install git 2.30 or newer'],
  ['is too old', 'echo git version 2.17.1', 'git 2.17.1 is too old: install git 2.30 or newer'],
  ['is no git', 'echo hello', 'git of unknown version is too old'],
  ['fails', 'echo broken >&2; exit 3', 'git version ended with code 3: broken'],
])('says so when git %s', async (...[, script, words]) => {
  const folder = temporaryFolder();
  if (script) writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  await expect(openGit(createRepository().root, { env: { PATH: folder } })).rejects.toThrow(words);
});

it('gives the word of git and its exit code when it fails', async () => {
  const git = await openGit(createRepository().root);
  const failure = await git.run(['rev-parse', '--verify', 'nothing']).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(GitFailure);
  expect(String(failure)).toContain('git rev-parse ended with code 128: fatal: Needed a single revision');
});

it('takes an exit code for an answer where the caller says so', async () => {
  const git = await openGit(createRepository().root);
  expect((await git.run(['config', '--get', 'no.such'], { allowExit: [1] })).toString()).toBe('');
  await expect(git.run(['config', '--get', 'no.such'])).rejects.toThrow('ended with code 1');
});

it('gives input, and ends when the caller does', async () => {
  const git = await openGit(createRepository().root);
  const oid = await git.run(['hash-object', '--stdin'], { input: 'hello\n' });
  expect(oid.toString().trim()).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(git.run(['cat-file', '--batch'], { signal })).rejects.toThrow('enough');
});

it('ends what git does at an interruption, and answers what is asked after it', async () => {
  const repository = createRepository();
  repository.commit({ 'a.txt': 'line\n'.repeat(500_000) });
  const controller = new AbortController();
  const git = await openGit(repository.root, { interruption: controller.signal });
  const reading = async () => {
    for await (const _ of git.stream(['cat-file', 'blob', 'HEAD:a.txt'])) controller.abort();
  };
  await expect(reading()).rejects.toThrow('git cat-file was interrupted');
  expect((await git.run(['ls-files'])).toString()).toBe('a.txt\n');
  await git.close();
});

it('stops git when the reader of a stream stops', async () => {
  const repository = createRepository();
  repository.commit({ 'a.txt': 'line\n'.repeat(500_000) });
  const git = await openGit(repository.root);
  let chunks = 0;
  for await (const _ of git.stream(['cat-file', 'blob', 'HEAD:a.txt'])) {
    chunks++;
    break;
  }
  expect(chunks).toBe(1);
});

it('reads the index that git names to a pre-commit hook, and no index elsewhere', async () => {
  const repository = createRepository();
  repository.commit({ 'a.txt': '1\n' });
  repository.write('a.txt', '2\n');
  const hook = repository.path('.git/hooks/pre-commit');
  writeFileSync(
    hook,
    `#!/bin/sh\nenv | grep ^GIT_INDEX_FILE= > '${repository.path('hook-env')}'\ncp "$GIT_INDEX_FILE" .git/kept.lock\n`,
    { mode: 0o755 },
  );
  repository.git('commit', '--quiet', '--all', '-m', 'two');
  const at = async (GIT_INDEX_FILE: string) => {
    const git = await openGit(repository.root, { env: { ...process.env, GIT_INDEX_FILE } });
    return (await git.run(['diff', '--cached', '--name-only', 'HEAD'])).toString();
  };
  repository.git('reset', '--quiet', 'HEAD~1');
  expect(await at('.git/kept.lock')).toBe('a.txt\n');
  expect(await at(repository.path('.git/kept.lock'))).toBe('a.txt\n');
  expect(await at('../../.git/kept.lock')).toBe('');
});

it('reads that index in a further working tree too', async () => {
  const repository = createRepository();
  repository.commit({ 'a.txt': '1\n' });
  const tree = join(temporaryFolder(), 'tree');
  repository.git('worktree', 'add', '--quiet', tree);
  writeFileSync(join(tree, 'a.txt'), '2\n');
  const own = repository.path('.git/worktrees/tree');
  repository.git('-C', tree, 'add', 'a.txt');
  copyFileSync(join(own, 'index'), join(own, 'kept.lock'));
  repository.git('-C', tree, 'reset', '--quiet');
  const git = await openGit(tree, { env: { ...process.env, GIT_INDEX_FILE: join(own, 'kept.lock') } });
  expect((await git.run(['diff', '--cached', '--name-only', 'HEAD'])).toString()).toBe('a.txt\n');
  const other = await openGit(tree, {
    env: { ...process.env, GIT_INDEX_FILE: repository.path('.git/index') },
  });
  expect((await other.run(['diff', '--cached', '--name-only', 'HEAD'])).toString()).toBe('');
});

it.each(['HOME', 'XDG_CONFIG_HOME'])(
  'honours what the user ignores everywhere, below %s, and no such file of the repository',
  async (name) => {
    const home = temporaryFolder();
    const folder = join(home, ...(name === 'HOME' ? ['.config'] : []), 'git');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'ignore'), '*.swp\n');
    const repository = createRepository();
    repository.write('hide', '*.ts\n');
    repository.git('config', 'core.excludesFile', repository.path('hide'));
    repository.write('a.ts', '');
    repository.write('a.swp', '');
    const git = await openGit(repository.root, { env: { PATH: process.env.PATH, [name]: home } });
    const untracked = await git.run(['ls-files', '--others', '--exclude-standard']);
    expect(untracked.toString()).toBe('a.ts\nhide\n');
  },
);
