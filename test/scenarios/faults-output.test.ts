import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { startProgram } from '../support/program.ts';
import { createRepository, type Repository, removeFolders, temporaryFolder } from '../support/repository.ts';
import { brokenSum, sum } from './fixtures.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const exec = promisify(execFile);
const isRoot = process.getuid?.() === 0;

afterAll(removeFolders);

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  it('behind standard output is one sentence, exit 2, and the reports are still written', async () => {
    const { root } = changed();
    const folder = temporaryFolder();
    const options = { cwd: root, env: environment(folder), stdoutTo: '/dev/full' };
    const args = ['review', '--model', 'none', '--reports', 'text,sarif=sarif', '--report-dir', folder];
    const program = startProgram(args, options);
    expect(await program.ended).toBe(2);
    expect(program.stderr()).toMatch(/^ollamacode: Standard output cannot be written: ENOSPC.*\n$/);
    expect(program.stderr()).not.toMatch(/^\s+at /m);
    expect(existsSync(join(folder, 'sarif'))).toBe(true);
  });

  it('behind the standard output of list is one sentence too', async () => {
    const { root } = changed();
    const program = startProgram(['list'], { cwd: root, env: environment(root), stdoutTo: '/dev/full' });
    expect(await program.ended).toBe(2);
    expect(program.stderr()).not.toMatch(/^\s+at /m);
  });
});

it.skipIf(!isRoot || process.platform !== 'linux')(
  'a full disk under the reports is named',
  async (context) => {
    const { root } = changed();
    const folder = temporaryFolder();
    const mounted = await exec('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', folder]).catch(
      () => undefined,
    );
    if (!mounted) return context.skip('this machine lets nobody mount');
    try {
      const args = ['review', '--model', 'none', '--reports', 'text,json=json', '--report-dir', folder];
      const program = startProgram(args, { cwd: root, env: environment(root) });
      expect(await program.ended).toBe(2);
      expect(program.stderr()).toContain('the disk is full');
      expect(program.stdout()).toContain('src/sum.ts:3');
    } finally {
      await exec('umount', [folder]);
    }
  },
);

it('reports that cannot be written leave a closed gate closed', async () => {
  const { root } = changed();
  const args = [
    'review',
    '--model',
    'none',
    '--fail-on',
    'high',
    '--reports',
    'json=x',
    '--report-dir',
    '/dev/null/x',
  ];
  const program = startProgram(args, { cwd: root, env: environment(temporaryFolder()) });
  expect(await program.ended).toBe(1);
  expect(program.stderr()).toMatch(/^ollamacode: The report folder .* cannot be used/m);
});

it.each([
  'review --model none',
  'list',
  'config',
  '--help',
  'review --model none --reports text --log-level verbose',
])('a reader of %s that goes away early is no error', async (args) => {
  const { root } = changed();
  const script = `'${process.execPath}' '${main}' ${args} | true; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await exec('bash', ['-c', script], { cwd: root, env: environment(root) });
  expect(stdout.trim()).toBe('0');
  expect(stderr).not.toMatch(/^\s+at |EPIPE/m);
});

function changed(): Repository {
  const repository = createRepository();
  repository.commit({ 'src/sum.ts': sum });
  repository.branch('feature');
  repository.commit({ 'src/sum.ts': brokenSum });
  return repository;
}

function environment(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: folder,
    XDG_CACHE_HOME: join(temporaryFolder(), 'cache'),
    NO_COLOR: '1',
  };
}
