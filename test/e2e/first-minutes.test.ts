import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import type { Review } from '../../src/domain.ts';
import { removeFolders, temporaryFolder } from '../support/repository.ts';
import { docker, modelStore, ollamaBinary, reasonOf, valueIn } from './support/parts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const exec = promisify(execFile);
const model = 'qwen2.5-coder:0.5b';
const [ollama, store, daemon] = [
  await ollamaBinary(),
  await modelStore(model),
  await docker('ollama/ollama:latest'),
];

afterAll(removeFolders);

/** A stranger's machine: git, a shell and the named program on the PATH, an empty home. */
async function firstCommand(program: {
  name: string;
  path: string;
}): Promise<{ review: Review; stdout: string; pid: number | undefined }> {
  const home = temporaryFolder();
  const bin = join(home, 'bin');
  mkdirSync(bin);
  for (const name of ['git', 'sh', 'mkfifo', 'rm', 'cat', 'sleep'])
    symlinkSync(pathOf(name), join(bin, name));
  symlinkSync(program.path, join(bin, program.name));
  const report = join(home, 'report');
  const run = exec(
    process.execPath,
    [
      ...[
        'dist/main.js',
        'review',
        '--diff',
        'examples/cart/change.diff',
        '--model',
        model,
        '--budget',
        '3m',
      ],
      ...['--report-dir', report, '--reports', 'text,json=review.json'],
    ],
    { cwd: root, env: { PATH: bin, HOME: home, OLLAMA_MODELS: valueIn(store) } },
  );
  const { stdout } = await run;
  return {
    stdout,
    pid: run.child.pid,
    review: JSON.parse(readFileSync(join(report, 'review.json'), 'utf8')),
  };
}

function pathOf(program: string): string {
  return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
}

describe('the README’s first command', () => {
  it.skipIf(reasonOf(ollama, store))(
    'starts the ollama on the PATH, asks it, and leaves nothing behind',
    async () => {
      const { review, stdout } = await firstCommand({ name: 'ollama', path: valueIn(ollama) });
      expect(review.model).toMatchObject({ name: model, service: 'process' });
      expect(review.usage.asked).toBeGreaterThan(0);
      expect(stdout).toContain('js/off-by-one-loop');
      const left = execFileSync('ps', ['-eo', 'ppid,args'], { encoding: 'utf8' }).split('\n');
      expect(left.filter((line) => /^\s*1 (\S*\/)?ollama (serve|runner)/.test(line))).toEqual([]);
    },
  );

  it.skipIf(reasonOf(daemon, store))(
    'starts a container where there is only Docker, and removes it',
    async () => {
      const { review, stdout, pid } = await firstCommand({ name: 'docker', path: valueIn(daemon) });
      expect(review.model).toMatchObject({ name: model, service: 'docker' });
      expect(review.usage.asked).toBeGreaterThan(0);
      expect(stdout).toContain('js/off-by-one-loop');
      // Its own: others on this machine may run the same image.
      const filter = ['ps', '--all', '--quiet', '--filter', `label=ollamacode.pid=${pid}`];
      expect(execFileSync(valueIn(daemon), filter, { encoding: 'utf8' })).toBe('');
    },
  );
});
