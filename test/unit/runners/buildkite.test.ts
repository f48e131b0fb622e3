import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { buildkiteRunner } from '../../../src/runners/buildkite.ts';
import { runnerOf } from '../../../src/runners/index.ts';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';

afterEach(() => {
  vi.restoreAllMocks();
  removeFolders();
});

/** A program of the agent's name that keeps each call: its words, then what it read. */
function agent(end = '') {
  const folder = temporaryFolder();
  const program = join(folder, 'buildkite-agent');
  writeFileSync(program, `#!/bin/sh\n{ echo "$*"; cat; } > "${folder}/call.$$"\n${end}\n`);
  chmodSync(program, 0o755);
  const env = { PATH: `${folder}:/usr/bin:/bin` };
  const calls = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('call.'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .sort();
  return { env, calls };
}

it('shows the page as the one annotation of the build, whatever its length', async () => {
  const { env, calls } = agent();
  const place = { ci: 'buildkite', trusted: false, historyHint: '' } as const;
  const runner = await runnerOf(place, { env, step: false });
  const page = `# Review\n${'x'.repeat(300_000)}`;
  await runner?.summarize(page);
  expect(calls()).toEqual([`annotate --context ollamacode --style info\n${page}`]);
  expect(runner?.summaryLimit).toBe(1024 * 1024);
});

it('keeps values for later steps, but for empty ones', async () => {
  const { env, calls } = agent();
  await buildkiteRunner({ env, step: false }).outputs({ outcome: 'pass', findings: '0', 'summary-url': '' });
  expect(calls()).toEqual(['meta-data set ollamacode:findings\n0', 'meta-data set ollamacode:outcome\npass']);
});

it('says why there is no annotation, and loses nothing else', async () => {
  const nobody = buildkiteRunner({ env: { PATH: temporaryFolder() }, step: false });
  await expect(nobody.summarize('a')).rejects.toThrow('there is no program buildkite-agent here');
  await expect(nobody.outputs({ outcome: 'pass' })).resolves.toBeUndefined();
  const refusing = buildkiteRunner({ env: agent('exit 3').env, step: false });
  await expect(refusing.summarize('a')).rejects.toThrow('buildkite-agent annotate ended with 3');
});

it('opens a group for what is logged, and another after it', async () => {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const work = buildkiteRunner({ env: {}, step: false }).group('Ollama\n+++ x', async () => {
    said.push('between\n');
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(said.join('')).toBe('--- Ollama +++ x\nbetween\n+++ OllamaCode\n');
});
