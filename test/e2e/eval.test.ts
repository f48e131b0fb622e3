import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRepository } from '../../scripts/bench/eval.ts';
import type { Review } from '../../src/domain.ts';
import { addsUp } from '../../src/findings/coverage.ts';
import { sarifProblems } from '../support/sarif-validator.ts';
import { docker, modelStore, ollamaBinary, reasonOf, valueIn } from './support/parts.ts';
import { type RealOllama, startOllama } from './support/server.ts';

const exec = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist/main.js');
const model = 'qwen2.5-coder:0.5b';
const image = 'node:24-bookworm-slim';

const set = process.env.EVAL_SET ?? '';
const folder = join(set, 'cases');
const isThere = set !== '' && existsSync(folder);
if (!isThere && process.env.OLLAMACODE_E2E === 'required')
  throw new Error('EVAL_SET names no evaluation set');
const ids = isThere ? readdirSync(folder).sort() : [];
const parts = [await ollamaBinary(), await modelStore(model)] as const;
const missing = isThere ? reasonOf(...parts) : 'EVAL_SET names no evaluation set';
const container = await docker(image);

const work = mkdtempSync(join(tmpdir(), 'ollamacode-eval-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.skipIf(missing)(`real changes, real Ollama, ${model}`, () => {
  let ollama: RealOllama;
  beforeAll(async () => {
    ollama = await startOllama(valueIn(parts[0]), valueIn(parts[1]));
    for (const id of ids)
      cpSync(caseRepository(join(folder, id)), join(work, 'cases', id), { recursive: true });
  });
  afterAll(() => ollama.close());

  it('reviews every case to its end and accounts for every changed line', async () => {
    for (const id of ids) {
      await reviewed(id, 'first', ollama);
      const review = reportOf(id, 'first');
      expect(addsUp(review.change, review.coverage), id).toEqual([]);
      expect(review.model?.digest, id).toMatch(/^sha256:/);
      expect(review.usage.asked, id).toBeGreaterThan(0);
    }
    const failed = ids.filter((id) => reportOf(id, 'first').coverage.some(({ state }) => state === 'failed'));
    expect(failed).toEqual([]);
  });

  it('asks nothing the second time and writes the same bytes', async () => {
    for (const id of ids) {
      await reviewed(id, 'second', ollama);
      expect(reportOf(id, 'second').usage.asked, id).toBe(0);
      expect(textOf(id, 'second', 'sarif'), id).toBe(textOf(id, 'first', 'sarif'));
    }
  });

  it('writes SARIF that the published validator accepts', async () => {
    expect(await sarifProblems(ids.map((id) => fileOf(id, 'first', 'sarif')))).toEqual([]);
  });

  it.skipIf(reasonOf(container))('does the same in a container with 2 CPUs and 6 GB', async () => {
    await reviewAllInContainer();
    for (const id of ids) {
      const [first, second] = [reportOf(id, 'boxed'), reportOf(id, 'boxed-again')];
      expect(addsUp(first.change, first.coverage), id).toEqual([]);
      expect(first.usage.asked, id).toBeGreaterThan(0);
      expect(second.usage.asked, id).toBe(0);
      expect(textOf(id, 'boxed-again', 'sarif'), id).toBe(textOf(id, 'boxed', 'sarif'));
      expect(textOf(id, 'replayed', 'sarif'), `${id}: the host's answers give the host's bytes`).toBe(
        textOf(id, 'first', 'sarif'),
      );
    }
  });
});

async function reviewed(id: string, run: string, ollama: RealOllama): Promise<void> {
  const options = [
    '--model',
    model,
    '--ollama-host',
    ollama.url,
    '--cache-dir',
    join(work, 'cache'),
    '--budget',
    '1h',
  ];
  const { stderr } = await exec(
    process.execPath,
    [main, 'review', ...options, ...reportsTo(join(work, 'reports', run, id))],
    {
      cwd: join(work, 'cases', id),
      env: { PATH: process.env.PATH, HOME: work },
    },
  );
  expect(stderr, id).not.toMatch(/\bat .*:\d+:\d+\)/); // no stack trace
}

function reportsTo(dir: string): string[] {
  return ['--report-dir', dir, '--reports', 'json=review.json,sarif=review.sarif'];
}

/** The same commands in one container: an Ollama of its own beside the bundle, then the host's cache without any Ollama question. */
async function reviewAllInContainer(): Promise<void> {
  const tools = dirname(
    dirname(execFileSync('readlink', ['-f', valueIn(parts[0])], { encoding: 'utf8' }).trim()),
  );
  const review = (run: string, cache: string) =>
    `for id in $(ls /box/cases); do cd /box/cases/$id && node /app/main.js review --model ${model} --ollama-host http://127.0.0.1:11434 --budget 1h --cache-dir /box/${cache} --report-dir /box/reports/${run}/$id --reports json=review.json,sarif=review.sarif || exit 1; done`;
  const script = [
    'export HOME=/tmp',
    '/ollama/bin/ollama serve >/tmp/ollama.log 2>&1 &',
    'for n in $(seq 100); do node -e "fetch(\'http://127.0.0.1:11434/\').then(()=>0,()=>process.exit(1))" && break; sleep 0.2; done',
    review('boxed', 'boxed-cache'),
    review('boxed-again', 'boxed-cache'),
    review('replayed', 'cache'),
  ].join('\n');
  writeFileSync(join(work, 'box.sh'), script);
  mkdirSync(join(work, 'boxed-cache'), { recursive: true });
  await exec(
    valueIn(container),
    [
      ...['run', '--rm', '--init', '--cpus', '2', '--memory', '6g', '--network', 'none'],
      ...['-v', `${work}:/box`, '-v', `${join(root, 'dist')}:/app:ro`, '-v', `${tools}:/ollama:ro`],
      ...['-v', `${valueIn(parts[1])}:/models:ro`, '-e', 'OLLAMA_MODELS=/models', '-e', 'OLLAMA_NO_CLOUD=1'],
      ...[image, 'bash', '/box/box.sh'],
    ],
    { maxBuffer: 1 << 26 },
  );
}

function fileOf(id: string, run: string, format: string): string {
  return join(work, 'reports', run, id, `review.${format}`);
}

function textOf(id: string, run: string, format: string): string {
  return readFileSync(fileOf(id, run, format), 'utf8');
}

function reportOf(id: string, run: string): Review {
  return JSON.parse(textOf(id, run, 'json'));
}
