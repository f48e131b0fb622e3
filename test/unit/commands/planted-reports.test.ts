import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { clearReportFolder } from '../../../src/commands/planted-reports.ts';
import { openGit } from '../../../src/git.ts';
import { silentLog } from '../../../src/log.ts';
import {
  createRepository,
  type Repository,
  removeFolders,
  temporaryFolder,
} from '../../support/repository.ts';

afterEach(removeFolders);

async function cleared({ root }: Repository, reportDir = 'out'): Promise<string> {
  const said: string[] = [];
  const git = await openGit(root);
  const log = { ...silentLog, warn: (text: string) => void said.push(text) };
  await clearReportFolder(join(root, reportDir), { git, log }).finally(git.close);
  return said.join('\n');
}

function withFiles(files: Readonly<Record<string, string>>): Repository {
  const repository = createRepository();
  repository.commit({ 'a.txt': 'a\n', 'outside.txt': 'x\n', ...files });
  return repository;
}

test('what a job has written before stays, and nothing is said', async () => {
  const repository = withFiles({});
  mkdirSync(join(repository.root, 'out'));
  writeFileSync(join(repository.root, 'out/ollamacode.json'), '{}');
  expect(await cleared(repository)).toBe('');
  expect(readdirSync(join(repository.root, 'out'))).toEqual(['ollamacode.json']);
});

test('files that the change brings go, also folders with the name of a report, and no other file', async () => {
  const repository = withFiles({ 'out/ollamacode.env': 'PATH=/tmp\n', 'out/ollamacode.json/x/y': 'x\n' });
  writeFileSync(join(repository.root, 'out/other'), 'x');
  expect(await cleared(repository)).toMatch(
    /^Removed from this checkout.*: out\/ollamacode\.(env|json\/x\/y) and 1 more\. /,
  );
  expect(readdirSync(join(repository.root, 'out'))).toEqual(['other']);
  expect(readdirSync(repository.root).toSorted()).toEqual(['.git', 'a.txt', 'out', 'outside.txt']);
});

test('a file in its place goes', async () => {
  const repository = withFiles({ out: 'x\n' });
  expect(await cleared(repository)).toContain(': out. ');
  expect(existsSync(join(repository.root, 'out'))).toBe(false);
});

test.each(['out', 'out/deep'])(
  'a link goes and what it leads to stays, for the folder %s',
  async (folder) => {
    const elsewhere = temporaryFolder();
    mkdirSync(join(elsewhere, 'deep'));
    writeFileSync(join(elsewhere, 'deep/kept'), 'x');
    const repository = createRepository();
    repository.link('out', elsewhere);
    repository.commit({ 'a.txt': 'a\n' });
    expect(await cleared(repository, folder)).toContain(': out. ');
    expect(existsSync(join(repository.root, 'out'))).toBe(false);
    expect(readdirSync(join(elsewhere, 'deep'))).toEqual(['kept']);
  },
);

test('nothing is removed through a link that somebody put where a folder was', async () => {
  const elsewhere = temporaryFolder();
  writeFileSync(join(elsewhere, 'kept'), 'x');
  const repository = withFiles({ 'out/sub/kept': 'x\n' });
  const sub = join(repository.root, 'out/sub');
  rmSync(sub, { recursive: true });
  symlinkSync(elsewhere, sub);
  expect(await cleared(repository)).toBe('');
  expect(readdirSync(elsewhere)).toEqual(['kept']);
  expect(lstatSync(sub).isSymbolicLink()).toBe(true);
});

test.each(['.', '../elsewhere'])('the folder %s is not one of the checkout', async (folder) => {
  const repository = withFiles({ 'out/x': 'x\n' });
  expect(await cleared(repository, folder)).toBe('');
  expect(existsSync(join(repository.root, 'out/x'))).toBe(true);
});
