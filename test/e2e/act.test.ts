import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Review } from '../../src/domain.ts';
import { brokenSum, sum } from '../scenarios/fixtures.ts';
import { startGitHub, type TestGitHub, type TestRepository } from '../support/github/index.ts';
import { removeFolders, temporaryFolder } from '../support/repository.ts';
import { type ActDone, type ActRun, act, runAct, runnerImage, startAct } from './support/act.ts';
import { forwardFrom } from './support/forward.ts';
import { docker, modelStore, reasonOf, valueIn } from './support/parts.ts';

const model = 'qwen2.5-coder:0.5b';
const store = await modelStore(model);
const daemon = await docker('ollama/ollama:latest', runnerImage);
const program = act();
const missing = reasonOf(store, daemon, program);

const example = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../examples/workflows/${name}.yml`, import.meta.url)), 'utf8');

/** The small model that lies on this machine, and no more time than a test has. */
const env = { OLLAMACODE_MODEL: model, OLLAMACODE_BUDGET: '4m', OLLAMACODE_OFFLINE: 'true' };

let github: TestGitHub;
let repository: TestRepository;
let number: number;
beforeEach(async () => {
  github = await startGitHub();
  repository = github.repository('acme/shop', { files: { 'src/sum.ts': sum } });
  repository.commit('feature', { 'src/sum.ts': brokenSum }, { author: 'ann' });
  number = github.open('acme/shop', { head: 'feature', author: 'ann' });
});
afterEach(() => github.close());
afterAll(removeFolders);

function job(workflow: string, more: Readonly<Record<string, string>> = {}) {
  const event = github.event('pull_request', { repository: 'acme/shop', number, action: 'opened' });
  const token = github.token({ permissions: { contents: 'read', pull_requests: 'write' } });
  const place = { program: valueIn(program), github, repository, event, token, store: valueIn(store) };
  return { ...place, workflow, env: { ...env, ...more } };
}

const inDocker = (...args: readonly string[]) =>
  execFileSync(valueIn(daemon), args, { encoding: 'utf8' }).trim();

/** The address of this machine for containers that have a network of their own. */
function dockerGateway(): string {
  const subnet = inDocker('network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Subnet}}');
  return subnet.trim().replace(/\d+\/\d+$/, '1');
}

/** What jobs have left in Docker; what runs without a job have there is other tests' own. */
function left(): string {
  const facts = ['--format', '{{.ID}} {{.Label "ollamacode.job"}}', '--filter', 'label=ollamacode.job'];
  return [inDocker('container', 'ls', '--all', ...facts), inDocker('network', 'ls', ...facts)]
    .flatMap((lines) => lines.split('\n'))
    .filter((line) => /^\w+ \S/.test(line))
    .join('\n');
}

/** Waits until a job has an Ollama: its container and its network. */
async function serves(run: ActRun): Promise<void> {
  await vi.waitFor(() => expect(left(), run.log()).toMatch(/\n/), { timeout: 120_000, interval: 100 });
}

function reviewIn(done: ActDone): Review {
  expect(Object.keys(done.files), done.log).toContain('ollamacode.json');
  return JSON.parse(done.files['ollamacode.json'] ?? '') as Review;
}

/** Everything that the README promises of one run. */
function expectReview(done: ActDone, service: string): void {
  expect(done.code, done.log).toBe(0);
  const review = reviewIn(done);
  expect(review.model, done.log).toMatchObject({ name: model, service });
  expect(review.usage.asked).toBeGreaterThan(0);
  expect(done.outputs).toMatchObject({
    outcome: 'findings',
    complete: 'true',
    'sarif-file': '/tmp/ollamacode/ollamacode.sarif',
    'report-dir': '/tmp/ollamacode',
    'summary-url': expect.stringContaining(`/acme/shop/pull/${number}`),
  });
  expect(Number(done.outputs.high)).toBeGreaterThan(0);
  expect(done.files['ollamacode.sarif']).toContain('js/off-by-one-loop');
  const pull = github.pull('acme/shop', number);
  expect(pull.comments.map(({ author }) => author)).toEqual(['github-actions[bot]']);
  expect(pull.comments[0]?.body).toContain('OllamaCode');
  expect(pull.threads.map(({ path }) => path)).toContain('src/sum.ts');
  expect(github.violations).toEqual([]);
}

describe.skipIf(missing)(`the README’s workflow, run by act${missing ? `: ${missing}` : ''}`, () => {
  it('reviews with an Ollama of its own, posts, writes everything, and leaves nothing behind', async () => {
    const done = await runAct(job(example('review')));
    expectReview(done, 'docker');
    expect(done.log).toMatch(/Summary - /);
    expect(done.log).toMatch(/Success - Post/);
    expect(left()).toBe('');
  });

  it('never asks an Ollama on the usual port that the workflow did not declare', async () => {
    const fake = `node -e 'require("http").createServer((q,a)=>{console.log("ASKED",q.url);a.end("{}")}).listen(11434)' &`;
    const workflow = example('review').replace(
      '      - uses: ollamacode/',
      `      - run: |\n          ${fake}\n          sleep 1\n          curl -s http://127.0.0.1:11434/planted\n      - uses: ollamacode/`,
    );
    const done = await runAct(job(workflow, { OLLAMACODE_BUDGET: '1s' }));
    expect(done.code, done.log).toBe(0);
    expect(done.log).not.toMatch(/ASKED \/api/);
    expect(reviewIn(done).model?.service).toBe('docker');
  });

  it('leaves nothing behind after a failure', async () => {
    const done = await runAct(job(example('review'), { OLLAMACODE_FAIL_ON: 'high' }));
    expect([done.code, done.outputs.outcome], done.log).toEqual([1, 'findings']);
    expect(done.log).toMatch(/Success - Post/);
    expect(left()).toBe('');
  });

  it('leaves nothing behind after a cancellation', async () => {
    const run = startAct(job(example('review')));
    await serves(run);
    run.process.kill('SIGINT');
    const done = await run.done;
    expect(done.code).not.toBe(0);
    expect(done.log).toMatch(/Run Post/);
    expect(left(), done.log).toBe('');
  });

  it('reviews in a job that is a container itself', async () => {
    const gateway = await forwardFrom(dockerGateway(), github.url);
    const { url, close } = gateway;
    try {
      const there = { ...github, url, api: `${url}/api/v3`, graphql: `${url}/api/graphql` };
      const reports = temporaryFolder();
      const mounts = [`${valueIn(store)}:${valueIn(store)}`, `${reports}:/tmp/ollamacode`].join('", "');
      const container = `    container:\n      image: ${runnerImage}\n      volumes: ["${mounts}"]\n`;
      const workflow = example('review').replace(/^ +runs-on: .*\n/m, (line) => line + container);
      expectReview(await runAct({ ...job(workflow), github: there, reports }), 'docker');
      expect(left()).toBe('');
    } finally {
      await close();
    }
  });

  it('goes on when a second job on this machine is killed, and the next start sweeps', async () => {
    const victim = startAct(job(example('review')));
    await serves(victim);
    const [container = ''] = inDocker('ps', '--quiet', '--filter', `ancestor=${runnerImage}`).split('\n');
    // act names a job's container by its workflow.
    const other = startAct(job(example('review').replace('name: review', 'name: other')));
    inDocker('kill', '--signal', 'KILL', container);
    const [killed, done] = await Promise.all([victim.done, other.done]);
    expect(killed.code).not.toBe(0);
    expect(reviewIn(done).model, done.log).toMatchObject({ name: model, service: 'docker' });
    await runAct(job(example('review'), { OLLAMACODE_BUDGET: '1s' }));
    expect(left()).toBe('');
  });
});

describe.skipIf(missing)(`an Ollama that the workflow declares${missing ? `: ${missing}` : ''}`, () => {
  it('is asked, and no other is started', async () => {
    // act does not fill `job.services`, which GitHub gives by the input's default.
    const services = JSON.stringify({ ollama: { ports: { 11434: '11434' } } });
    const workflow = example('services')
      .replace(
        /^( +)image: ollama.*$/m,
        (line, indent) => `${line}\n${indent}volumes: ["${valueIn(store)}:/root/.ollama/models"]`,
      )
      .trimEnd()
      .concat(`\n        with: { job-services: '${services}' }\n`);
    expectReview(await runAct(job(workflow)), 'given');
    expect(left()).toBe('');
  });
});
