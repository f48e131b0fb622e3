import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changeReaders } from '../../../src/change/readers.ts';
import { UsageError } from '../../../src/errors.ts';
import { openLocal } from '../../../src/forges/local.ts';
import {
  branched,
  changeOf,
  closeAfterAll,
  fileAt,
  inCi,
  marked,
  type Options,
  onDesk,
  summary,
} from '../../support/local-change.ts';
import { cloneRepository, createRepository, temporaryFolder } from '../../support/repository.ts';

closeAfterAll();

it('compares a branch with its merge base and not with where main is now', async () => {
  const repository = branched();
  const { change } = await changeOf(repository);
  expect(change.files.map(summary)).toEqual(['modified text a.txt']);
  expect(change).toMatchObject({ title: 'main...feature', head: repository.tip, mergeBase: repository.fork });
  expect(marked(change.files[0])).toEqual([' one', '-two', '+TWO', ' three']);
});

it('gives the texts of both sides', async () => {
  const { source } = await changeOf(branched());
  expect(await source.read('before', 'a.txt')).toBe('one\ntwo\nthree\n');
  expect(await source.read('after', 'a.txt')).toBe('one\nTWO\nthree\n');
  expect(await source.read('after', 'missing.txt')).toBeUndefined();
});

it('leaves uncommitted work out of a branch, and takes it up in staged and working-tree', async () => {
  const repository = branched();
  repository.write('a.txt', 'one\nTWO\nstaged\n');
  repository.git('add', 'a.txt');
  repository.write('a.txt', 'one\nTWO\nwork\n');
  repository.write('new.txt', 'untracked\n');
  repository.write('.gitignore', 'ignored.txt\n');
  repository.write('ignored.txt', 'ignored\n');
  const branch = await changeOf(repository);
  const staged = await changeOf(repository, { scope: 'staged' });
  const work = await changeOf(repository, { scope: 'working-tree' });
  expect(marked(fileAt(branch, 'a.txt'))).toContain('+TWO');
  expect(marked(fileAt(staged, 'a.txt'))).toEqual([' one', ' TWO', '-three', '+staged']);
  expect(await staged.source.read('after', 'a.txt')).toBe('one\nTWO\nstaged\n');
  expect(marked(fileAt(work, 'a.txt'))).toEqual([' one', ' TWO', '-three', '+work']);
  expect(work.change.files.map(({ path }) => path)).toEqual(['a.txt', '.gitignore', 'new.txt']);
  expect(await work.source.read('after', 'new.txt')).toBe('untracked\n');
});

it('reviews every tracked file as added with scope all', async () => {
  const { change } = await changeOf(branched(), { scope: 'all' });
  expect(change.files.map(summary)).toEqual(['added text a.txt']);
  expect(change.title).toBe('all files of feature');
});

it('reads what two revisions differ in', async () => {
  const repository = branched();
  const { change } = await changeOf(repository, { base: 'feature~1', head: 'main' });
  expect(change.files.map(summary)).toEqual(['added text other.txt']);
});

it('compares two trees where a merge would give a combined diff', async () => {
  const repository = branched();
  repository.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'main');
  const { change } = await changeOf(repository);
  expect(change.files.map(summary)).toEqual(['modified text a.txt']);
});

it('reads a file in conflict from the working tree, and refuses to from the index', async () => {
  const repository = branched();
  repository.git('checkout', '--quiet', 'main');
  repository.commit({ 'a.txt': 'one\nMINE\nthree\n' });
  try {
    repository.git('merge', 'feature');
  } catch {} // the conflict is what is wanted
  const { change } = await changeOf(repository, { scope: 'working-tree' });
  expect(marked(change.files[0])).toContain('+<<<<<<< HEAD');
  await expect(changeOf(repository, { scope: 'staged' })).rejects.toThrow('a.txt has a merge conflict');
});

it('reviews the index and the working tree before the first commit, and says so for a branch', async () => {
  const repository = createRepository();
  repository.write('a.txt', 'first\n');
  repository.git('add', 'a.txt');
  repository.write('b.txt', 'second\n');
  const staged = await changeOf(repository, { scope: 'staged' });
  const work = await changeOf(repository, { scope: 'working-tree' });
  expect(staged.change.files.map(summary)).toEqual(['added text a.txt']);
  expect(work.change.files.map(summary)).toEqual(['added text a.txt', 'added text b.txt']);
  await expect(changeOf(repository)).rejects.toThrow('no commit yet');
});

it('finds a change without files empty', async () => {
  const repository = createRepository();
  repository.commit({ 'a.txt': '1\n' });
  expect((await changeOf(repository)).change.files).toEqual([]);
});

const shallow: readonly { lacks: string; clone: string[]; options: Options; words: string }[] = [
  {
    lacks: 'the merge base',
    clone: ['--depth=1', '--no-single-branch', '--branch=feature'],
    options: { place: inCi },
    words: 'the merge base of origin/HEAD and',
  },
  {
    lacks: 'the base branch',
    clone: ['--depth=1', '--branch=feature'],
    options: { place: { ...inCi, targetBranch: 'main' } },
    words: 'the base main of the change is not in this clone',
  },
  {
    lacks: 'any branch to compare with',
    clone: ['--depth=1', '--branch=feature'],
    options: { place: inCi },
    words: 'there is no branch to compare feature with',
  },
  {
    lacks: 'the head of the change',
    clone: ['--depth=1', '--branch=main'],
    options: { place: { ...inCi, head: 'f'.repeat(40) } },
    words: `head of the change: the revision ${'f'.repeat(40)} is not in this clone`,
  },
  {
    lacks: 'a revision that was named',
    clone: ['--depth=1', '--branch=feature'],
    options: { place: inCi, base: 'v1' },
    words: 'base: the revision v1 is not in this clone',
  },
  {
    lacks: 'the parent of a push',
    clone: ['--depth=1', '--branch=main'],
    options: { place: { ...inCi, trusted: true } },
    words: 'is not in this clone',
  },
];

it.each(shallow)(
  'names what to fetch when a shallow clone lacks $lacks',
  async ({ clone, options, words }) => {
    const source = branched();
    source.git('checkout', '--quiet', 'main');
    const failure = await changeOf(cloneRepository(source, ...clone), options).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(UsageError);
    expect(String(failure)).toContain(words);
    expect(String(failure)).toContain(
      'this clone is shallow, so fetch its history: fetch-depth: 0 under actions/checkout',
    );
  },
);

it('names a clone that lacks files', async () => {
  const source = branched();
  source.git('config', 'uploadpack.allowFilter', 'true');
  const clone = cloneRepository(source, '--filter=blob:none', '--no-checkout', '--branch=feature');
  await expect(changeOf(clone, { base: 'origin/main' })).rejects.toThrow('lacks files of the change');
});

it('takes the head of the change and not the merge that a CI checked out', async () => {
  const repository = branched();
  repository.git('checkout', '--quiet', '--detach', 'main');
  repository.git('merge', '--quiet', '--no-ff', '-m', 'merge of the CI', 'feature');
  repository.git('update-ref', 'refs/remotes/origin/main', 'main');
  const place = { ...inCi, change: '7', targetBranch: 'main', defaultBranch: 'main', head: repository.tip };
  const { change } = await changeOf(repository, { place });
  expect(change).toMatchObject({ head: repository.tip, mergeBase: repository.fork });
});

it('reads a diff file and finds the whole texts where the working tree agrees with it', async () => {
  const repository = branched();
  const file = join(temporaryFolder(), 'change.diff');
  writeFileSync(file, `${repository.git('diff', 'main...feature')}\n`);
  const { change, source } = await changeOf(repository, { diff: file });
  expect(change.files.map(summary)).toEqual(['modified text a.txt']);
  expect(await source.read('before', 'a.txt')).toBe('one\ntwo\nthree\n');
  expect(await source.read('after', 'a.txt')).toBe('one\nTWO\nthree\n');
  repository.write('a.txt', 'elsewhere\n');
  expect(await source.read('after', 'a.txt')).toBeUndefined();
});

it('reads a diff from standard input', async () => {
  const repository = branched();
  async function* stdin() {
    yield Buffer.from(`${repository.git('diff', 'main...feature')}\n`);
  }
  const { change } = await changeOf(repository, { diff: '-', stdin: stdin() });
  expect(change).toMatchObject({ title: 'standard input' });
  expect(change.files.map(summary)).toEqual(['modified text a.txt']);
});

it('compares a branch with the default branch when the former commit of a forced push is gone', async () => {
  const repository = branched();
  repository.git('update-ref', 'refs/remotes/origin/main', 'main');
  const place = { ...inCi, base: 'e'.repeat(40), defaultBranch: 'main' };
  expect((await changeOf(repository, { place })).change).toMatchObject({ mergeBase: repository.fork });
});

it('reviews a trusted push against its former commit, or against its parent', async () => {
  const repository = branched();
  const last = repository.commit({ 'b.txt': 'b\n' });
  const place = { ...inCi, trusted: true };
  expect((await changeOf(repository, { place })).change).toMatchObject({
    head: last,
    mergeBase: repository.tip,
  });
  const pushed = await changeOf(repository, { place: { ...place, base: repository.fork } });
  expect(pushed.change.files.map(summary)).toEqual(['modified text a.txt', 'added text b.txt']);
});

it('reviews a trusted first commit as a whole', async () => {
  const repository = createRepository();
  repository.commit({ 'a.txt': '1\n' });
  const { change } = await changeOf(repository, { place: { ...inCi, trusted: true } });
  expect(change.files.map(summary)).toEqual(['added text a.txt']);
  expect(change).not.toHaveProperty('mergeBase');
});

it('names a branch to give where there is nothing to compare with', async () => {
  const repository = createRepository();
  repository.git('checkout', '--quiet', '-b', 'trunk');
  repository.commit({ 'a.txt': '1\n' });
  await expect(changeOf(repository)).rejects.toThrow(
    'no branch main or master to compare trunk with: name one with --base',
  );
});

it('compares histories that have nothing in common when the base is given, and says so otherwise', async () => {
  const repository = branched();
  repository.git('checkout', '--quiet', '--orphan', 'other');
  repository.git('rm', '--quiet', '-r', '-f', '.');
  repository.commit({ 'new.txt': '1\n' });
  await expect(changeOf(repository)).rejects.toThrow('main and other have no common history');
  const { change } = await changeOf(repository, { base: 'main' });
  expect(change.files.map(summary)).toEqual([
    'deleted text a.txt',
    'added text new.txt',
    'deleted text other.txt',
  ]);
});

it.each<[Options, string]>([
  [{ scope: 'staged', base: 'main' }, 'base has no meaning with scope staged'],
  [{ scope: 'working-tree', head: 'main' }, 'head has no meaning with scope working-tree'],
  [{ scope: 'all', base: 'main' }, 'base has no meaning with scope all'],
  [{ base: 'nothing' }, 'base: the revision nothing is not in this clone'],
  [{ head: 'nothing' }, 'head: the revision nothing is not in this clone'],
  [{ diff: 'missing.diff' }, 'missing.diff cannot be read'],
])('refuses %j', async (options, words) => {
  const failure = changeOf(branched(), options);
  await expect(failure).rejects.toThrow(UsageError);
  await expect(failure).rejects.toThrow(words);
});

it('reviews every file of a named head with scope all', async () => {
  const { change } = await changeOf(branched(), { scope: 'all', head: 'main' });
  expect(change.files.map(summary)).toEqual(['added text a.txt', 'added text other.txt']);
});

it('reads a repository whose ids are SHA-256', async () => {
  const repository = createRepository('--object-format=sha256');
  repository.commit({ 'a.txt': '1\n' });
  repository.branch('feature');
  const head = repository.commit({ 'a.txt': '2\n' });
  expect(head).toHaveLength(64);
  expect((await changeOf(repository)).change.files.map(summary)).toEqual(['modified text a.txt']);
  expect((await changeOf(repository, { scope: 'all' })).change.files.map(summary)).toEqual([
    'added text a.txt',
  ]);
});

it('reads a diff outside a repository, and asks for one otherwise', async () => {
  const input = { git: undefined, place: onDesk, read: changeReaders, directory: temporaryFolder() };
  writeFileSync(join(input.directory, 'x.diff'), '--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+new\n');
  const config = { base: '', head: '', diff: 'x.diff', scope: 'branch' as const };
  const { change, source, trusted } = await openLocal({ ...input, config }).change();
  expect(change.files.map(summary)).toEqual(['added text x']);
  expect(await source.read('after', 'x')).toBe('new\n');
  expect(await trusted.read('.ollamacode.yml')).toBeUndefined();
  await expect(openLocal({ ...input, config: { ...config, diff: '' } }).change()).rejects.toThrow(
    'there is no git repository here',
  );
});

it('publishes nothing', async () => {
  const config = { base: '', head: '', diff: '', scope: 'branch' as const };
  const forge = openLocal({ git: undefined, place: onDesk, read: changeReaders, directory: '.', config });
  await forge.apply({ summary: 's', create: [], keep: [], resolve: [], reopen: [] });
  expect(await forge.posted()).toEqual({ comments: [], dismissals: [] });
});
