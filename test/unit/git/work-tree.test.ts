import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import { readWorkFile } from '../../../src/git/work-tree.ts';
import { createRepository, removeFolders, temporaryFolder } from '../../support/repository.ts';

afterAll(removeFolders);

const outside = temporaryFolder();
writeFileSync(join(outside, 'secret.txt'), 'secret\n');
const repository = createRepository();
repository.write('in/a.txt', 'text\n');
repository.write('run.sh', 'run\n');
repository.chmod('run.sh', 0o755);
repository.write(Buffer.from('latin\xe9', 'latin1'), 'latin\n');
repository.link('link', join(outside, 'secret.txt'));
repository.link('inner', 'in/a.txt');
repository.link('folder', outside);
repository.link('loop', 'loop');
repository.write('empty', '');
execFileSync('mkfifo', [repository.path('pipe')]);

it.each([
  ['in/a.txt', { kind: 'file', executable: false, bytes: Buffer.from('text\n') }],
  ['run.sh', { kind: 'file', executable: true, bytes: Buffer.from('run\n') }],
  ['empty', { kind: 'file', executable: false, bytes: Buffer.alloc(0) }],
  [Buffer.from('latin\xe9', 'latin1'), { kind: 'file', executable: false, bytes: Buffer.from('latin\n') }],
  ['inner', { kind: 'link', executable: false, bytes: Buffer.from('in/a.txt') }],
  ['link', { kind: 'link', executable: false, bytes: Buffer.from(join(outside, 'secret.txt')) }],
  ['loop', { kind: 'link', executable: false, bytes: Buffer.from('loop') }],
])('reads %s as what it is', async (path, file) =>
  expect(await readWorkFile(repository.root, path)).toEqual(file),
);

it.each([
  ['a file behind a linked folder', 'folder/secret.txt'],
  ['a file behind a link to itself', 'loop/a'],
  ['a path that climbs out', `../${outside.split('/').at(-1)}/secret.txt`],
  ['a path that climbs out and back', 'in/../in/a.txt'],
  ['an absolute path', join(outside, 'secret.txt')],
  ['a folder', 'in'],
  ['a pipe, which would never answer', 'pipe'],
  ['a missing file', 'missing'],
  ['a path through a file', 'run.sh/a'],
  ['the repository itself', '.git/config'],
  ['the repository in other letters', '.GIT/config'],
  ['an empty name', ''],
])('reads nothing of %s', async (_, path) =>
  expect(await readWorkFile(repository.root, path)).toBeUndefined(),
);

it('keeps only as many bytes as wanted', async () => {
  expect((await readWorkFile(repository.root, 'in/a.txt', 3))?.bytes.toString()).toBe('tex');
});

it('reads below a root that is itself reached through a link', async () => {
  const alias = join(temporaryFolder(), 'alias');
  symlinkSync(repository.root, alias);
  expect((await readWorkFile(alias, 'in/a.txt'))?.bytes.toString()).toBe('text\n');
});

it.skipIf(process.getuid?.() === 0)('says which file it may not read', async () => {
  repository.write('locked', 'x');
  repository.chmod('locked', 0);
  await expect(readWorkFile(repository.root, 'locked')).rejects.toThrow(UsageError);
});
