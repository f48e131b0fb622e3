import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeFolders, temporaryFolder } from '../support/repository.ts';
import { type ActDone, type ActRun, runAct, runnerImage, startAct } from './support/act.ts';
import {
  type ActScene,
  dockerGateway,
  example,
  inDocker,
  missing,
  model,
  openActScene,
  reviewIn,
  theStore,
} from './support/act-scene.ts';
import { forwardFrom } from './support/forward.ts';

let scene: ActScene;
beforeEach(async () => {
  scene = await openActScene();
});
afterEach(() => scene.github.close());
afterAll(removeFolders);

const job = (...given: Parameters<ActScene['job']>) => scene.job(...given);

/** Waits until a job has an Ollama: its container and its network. */
async function serves(run: ActRun): Promise<void> {
  await vi.waitFor(() => expect(scene.left(), run.log()).toMatch(/\n/), { timeout: 120_000, interval: 100 });
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
    'summary-url': expect.stringContaining(`/acme/shop/pull/${scene.number}`),
  });
  expect(Number(done.outputs.high)).toBeGreaterThan(0);
  expect(done.files['ollamacode.sarif']).toContain('js/off-by-one-loop');
  const { github, number } = scene;
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
    expect(scene.left()).toBe('');
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
    expect(scene.left()).toBe('');
  });

  it('leaves nothing behind after a cancellation', async () => {
    const run = startAct(job(example('review')));
    await serves(run);
    run.process.kill('SIGINT');
    const done = await run.done;
    expect(done.code).not.toBe(0);
    expect(done.log).toMatch(/Run Post/);
    expect(scene.left(), done.log).toBe('');
  });

  it('reviews in a job that is a container itself', async () => {
    const { github } = scene;
    const gateway = await forwardFrom(dockerGateway(), github.url);
    const { url, close } = gateway;
    try {
      const there = { ...github, url, api: `${url}/api/v3`, graphql: `${url}/api/graphql` };
      const reports = temporaryFolder();
      const mounts = [`${theStore()}:${theStore()}`, `${reports}:/tmp/ollamacode`].join('", "');
      const container = `    container:\n      image: ${runnerImage}\n      volumes: ["${mounts}"]\n`;
      const workflow = example('review').replace(/^ +runs-on: .*\n/m, (line) => line + container);
      expectReview(await runAct({ ...job(workflow), github: there, reports }), 'docker');
      expect(scene.left()).toBe('');
    } finally {
      await close();
    }
  });

  it('goes on when a second job on this machine is killed, and the next start sweeps', async () => {
    // act names a job's container by its workflow.
    const named = (name: string) => job(example('review').replace('name: review', `name: ${name}`));
    const name = `victim-${process.pid}`;
    const victim = startAct(named(name));
    await serves(victim);
    const container = inDocker('ps', '--quiet', '--filter', `name=${name}`);
    const other = startAct(named('other'));
    inDocker('kill', '--signal', 'KILL', container);
    const [killed, done] = await Promise.all([victim.done, other.done]);
    expect(killed.code).not.toBe(0);
    expect(reviewIn(done).model, done.log).toMatchObject({ name: model, service: 'docker' });
    await runAct(job(example('review'), { OLLAMACODE_BUDGET: '1s' }));
    expect(scene.left()).toBe('');
  });
});

describe.skipIf(missing)(`an Ollama that the workflow declares${missing ? `: ${missing}` : ''}`, () => {
  it('is asked, and no other is started', async () => {
    // act does not fill `job.services`, which GitHub gives by the input's default.
    const services = JSON.stringify({ ollama: { ports: { 11434: '11434' } } });
    const workflow = example('services')
      .replace(
        /^( +)image: ollama.*$/m,
        (line, indent) => `${line}\n${indent}volumes: ["${theStore()}:/root/.ollama/models"]`,
      )
      .trimEnd()
      .concat(`\n        with: { job-services: '${services}' }\n`);
    expectReview(await runAct(job(workflow)), 'given');
    expect(scene.left()).toBe('');
  });
});
