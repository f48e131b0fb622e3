import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orbOf } from '../../src/config/names.ts';
import { options } from '../../src/config/options.ts';
import type { Review } from '../../src/domain.ts';
import { brokenSum, sum } from '../scenarios/fixtures.ts';
import {
  type CacheEntry,
  type Entries,
  expandBody,
  expandJob,
  type JobDone,
  type LocalJob,
  localJob,
  type Node,
  packed,
  runSteps,
} from '../support/circleci/index.ts';
import { startGitHub, type TestGitHub, type TestRepository } from '../support/github/index.ts';
import { removeFolders } from '../support/repository.ts';
import { checkedOut, homeWith, startContainers } from './support/circleci.ts';
import { type Forward, forwardFrom } from './support/forward.ts';
import { bases, buildOllama, buildReviewer, storeWith } from './support/gitlab-images.ts';
import { inputValues } from './support/gitlab-inputs.ts';
import { docker, modelStore, reasonOf, valueIn } from './support/parts.ts';

const model = 'qwen2.5-coder:0.5b';
const store = await modelStore(model);
const daemon = await docker(...bases);
const missing = reasonOf(store, daemon);
const orb = packed();

const inDocker = (...args: readonly string[]) =>
  execFileSync(valueIn(daemon), args, { encoding: 'utf8' }).trim();

describe.skipIf(missing)(`the orb's jobs, step by step${missing ? `: ${missing}` : ''}`, () => {
  let images: { readonly image: string; readonly ollama_image: string };
  let github: TestGitHub;
  let outside: Forward;
  let repository: TestRepository;
  let number: number;
  let cache: CacheEntry[];
  beforeAll(() => {
    const program = valueIn(daemon);
    const ollama = buildOllama(program, { store: valueIn(store), model });
    images = { image: buildReviewer(program), ollama_image: ollama };
  });
  beforeEach(async () => {
    cache = [];
    github = await startGitHub();
    const subnet = inDocker('network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Subnet}}');
    outside = await forwardFrom(subnet.replace(/\d+\/\d+$/, '1'), github.url);
    repository = github.repository('acme/shop', { private: true, files: { 'src/sum.ts': sum } });
    repository.commit('feature', { 'src/sum.ts': brokenSum }, { author: 'ann' });
    number = github.open('acme/shop', { head: 'feature', author: 'ann' });
  });
  afterEach(async () => {
    await outside.close();
    await github.close();
    expect(github.violations).toEqual([]);
  });
  afterAll(removeFolders);

  const url = () => `${outside.url}/acme/shop`;
  const variables = () => ({
    CI: 'true',
    CIRCLECI: 'true',
    CIRCLE_BRANCH: 'feature',
    CIRCLE_SHA1: repository.tip('feature'),
    CIRCLE_PULL_REQUEST: `${url()}/pull/${number}`,
    CIRCLE_REPOSITORY_URL: url(),
    CIRCLE_BUILD_URL: 'https://circleci.example/acme/shop/5',
  });
  const token = () => ({
    OLLAMACODE_TOKEN: github.token({ permissions: { contents: 'read', pull_requests: 'write' } }),
  });
  const cloned = () => checkedOut({ bare: repository.bare, url: `${url()}.git`, branch: 'feature' });

  type Done = JobDone & { readonly report: (name: string) => string };

  /** A job on the docker executor: containers of its own, gone afterwards. */
  async function inContainers(job: Entries & { steps: readonly Node[] }, env = {}): Promise<Done> {
    const containers = startContainers(valueIn(daemon), job);
    try {
      const done = await runSteps({
        place: containers,
        steps: job.steps,
        env: { ...variables(), ...env },
        cache,
        checkout: () => containers.bring(cloned(), 'project'),
      });
      const files = await containers.texts('/tmp/ollamacode/reports');
      return { ...done, report: (name) => files[name] ?? '' };
    } finally {
      containers.close();
    }
  }
  const onDocker = (given: Entries = {}) => {
    const executor = { name: 'docker', ...images };
    return expandJob(orb, 'review', { executor, model, offline: 'true', budget: '5m', ...given });
  };
  const byRules = (given: Entries = {}) => {
    const executor = { name: 'without_ollama', image: images.image };
    return expandJob(orb, 'review', { executor, model: 'none', ...given });
  };
  const reviewIn = (done: Done) => JSON.parse(done.report('ollamacode.json')) as Review;

  it('reviews with the Ollama of the second container, comments, reports, and asks nothing twice', async () => {
    const cold = await inContainers(onDocker(), token());
    expect(cold.code, cold.log).toBe(0);
    const first = reviewIn(cold);
    expect(first.model, cold.log).toMatchObject({ name: model });
    expect(first.usage.asked, cold.log).toBeGreaterThan(0);
    expect(cold.report('ollamacode.junit.xml')).toContain('<testsuite');
    expect(cold.stored).toEqual({ tests: '/tmp/ollamacode/reports', ollamacode: '/tmp/ollamacode/reports' });
    const { comments, threads } = github.pull('acme/shop', number);
    expect(comments).toHaveLength(1);
    expect(threads.map(({ path }) => path)).toContain('src/sum.ts');

    const warm = await inContainers(onDocker(), token());
    expect(warm.code, warm.log).toBe(0);
    expect(warm.cached).toEqual([`restore ${cache[0]?.key}`]);
    expect(reviewIn(warm).usage, warm.log).toMatchObject({ asked: 0 });
    expect(warm.report('ollamacode.sarif')).toBe(cold.report('ollamacode.sarif'));
    expect(github.pull('acme/shop', number).comments).toHaveLength(1);
  });

  it('works without a token on a private project, and posts nothing', async () => {
    const done = await inContainers(byRules());
    expect(done.code, done.log).toBe(0);
    expect(done.log).toContain('Without a token the request cannot be read');
    expect(reviewIn(done).findings.map(({ rule }) => rule)).toEqual(['js/off-by-one-loop']);
    expect(github.pull('acme/shop', number).comments).toEqual([]);
  });

  it('compares a branch without a pull request with the default branch', async () => {
    const done = await inContainers(byRules(), { CIRCLE_PULL_REQUEST: '<nil>' });
    expect(done.code, done.log).toBe(0);
    expect(reviewIn(done).findings.map(({ rule }) => rule)).toEqual(['js/off-by-one-loop']);
  });

  it('finds the pull request of a branch that CircleCI does not name', async () => {
    const done = await inContainers(byRules(), { CIRCLE_PULL_REQUEST: '<nil>', ...token() });
    expect(done.code, done.log).toBe(0);
    expect(github.pull('acme/shop', number).threads, done.log).toHaveLength(1);
  });

  it('fails by the gate with everything stored', async () => {
    const done = await inContainers(byRules({ fail_on: 'high', token: 'REVIEW_BOT_TOKEN' }), {
      REVIEW_BOT_TOKEN: token().OLLAMACODE_TOKEN,
    });
    expect(done.code, done.log).toBe(1);
    expect(Object.keys(done.stored)).toEqual(['tests', 'ollamacode']);
    expect(done.report('ollamacode.txt')).toMatch(/off-by-one/);
    expect(github.pull('acme/shop', number).threads).toHaveLength(1);
  });

  it('ends with 2 and a sentence for a value that only the program can judge', async () => {
    const done = await inContainers(byRules({ max_comments: 'many' }));
    expect(done.code).toBe(2);
    expect(done.log).toMatch(/OLLAMACODE_MAX_COMMENTS.*many/);
  });

  it('is never falsely clean where no Ollama answers', async () => {
    const { docker: [primary] = [], ...job } = onDocker({
      executor: { name: 'docker', ...images },
    }) as Entries & {
      docker: readonly Entries[];
      steps: readonly Node[];
    };
    const waiting = JSON.parse(JSON.stringify(job.steps).replace('left=120', 'left=2')) as readonly Node[];
    const done = await inContainers({ ...job, docker: [primary ?? {}], steps: waiting });
    expect(done.log).toContain('No Ollama answers');
    expect(reviewIn(done).verdict.complete, done.log).toBe(false);
  });

  it('hands every parameter to the program as it was written', async () => {
    const values = inputValues.map((one) => ({ ...one, parameter: orbOf(camel(one.name)) }));
    const given = Object.fromEntries(values.map(({ parameter, text }) => [parameter, text]));
    expect(values).toHaveLength(options.filter(({ secret }) => !secret).length);
    const steps = byRules({ ...given, report_dir: '/tmp/ollamacode/reports' }).steps;
    const asked = JSON.parse(
      JSON.stringify(steps).replace('ollamacode review &', 'ollamacode config --json &'),
    ) as readonly Node[];
    const done = await inContainers({ ...byRules(), steps: asked });
    expect(done.code, done.log).toBe(0);
    const from = done.log.indexOf('{\n');
    const said = JSON.parse(done.log.slice(from)) as Record<string, { value: unknown }>;
    for (const { name, value } of values)
      if (name !== 'report-dir') expect([name, said[name]?.value]).toEqual([name, value]);
  });

  describe('on a machine', () => {
    /** This machine stands for one: with Docker, and without Ollama and OllamaCode on its path. */
    const machine = () => localJob([dirname(valueIn(daemon)), '/usr/bin', '/bin']);

    async function onMachine(place: LocalJob, given: Entries = {}) {
      const executor = { name: 'machine', resource_class: 'large' };
      const job = expandJob(orb, 'review', {
        ...{ executor, image: images.image, ollama_image: 'ollama/ollama:latest', model, offline: 'true' },
        ...{ budget: '5m', keep_models: true, ...given },
      });
      const done = await runSteps({
        place,
        steps: place.placed(job.steps) as readonly Node[],
        env: { ...variables(), GIT_WORK_TREE: '', ...token() },
        cache,
        checkout: async () => {
          execFileSync('sh', ['-c', `cp -a ${cloned()}/. ${place.project}`]);
        },
      });
      const report = (name: string) => readFileSync(join(place.state, 'reports', name), 'utf8');
      return { ...done, report };
    }

    it('takes the program out of the image, starts Ollama itself, and keeps model and answers', async () => {
      const kept = storeWith({ store: valueIn(store), model });
      const place = machine();
      homeWith(kept, place.home);
      const cold = await onMachine(place);
      expect(cold.code, cold.log).toBe(0);
      expect(cold.log).toContain(`Taking it from the image ${images.image}`);
      expect(reviewIn(cold).usage.asked, cold.log).toBeGreaterThan(0);
      expect(cold.cached.map((one) => one.replace(/-[0-9a-f]{64}/g, ''))).toEqual([
        'save ollamacode-answers-1-feature',
        'save ollamacode-models-1-amd64',
      ]);
      // The next job has a new machine with the same folders.
      for (const folder of [join(place.home, '.ollama'), place.state]) rmSync(folder, { recursive: true });

      const warm = await onMachine(place, { cache: 'false' });
      expect(warm.code, warm.log).toBe(0);
      expect(warm.cached.filter((one) => one.startsWith('restore'))).toHaveLength(2);
      expect(reviewIn(warm).usage.asked, warm.log).toBeGreaterThan(0);
    });

    it('gives own steps an Ollama and removes it, also when they fail', async () => {
      const { ollama_image } = images;
      const own = (command: string) => ({
        executor: 'machine',
        steps: [{ with_ollama: { model, ollama_image, steps: [{ run: command }] } }],
      });
      for (const [command, code] of [
        ['curl --silent --fail http://localhost:11434/api/tags', 0],
        ['exit 7', 7],
      ] as const) {
        const place = machine();
        homeWith(storeWith({ store: valueIn(store), model }), place.home);
        const { steps } = expandBody(orb, own(command));
        const run = { place, steps: place.placed(steps) as readonly Node[], env: {}, cache };
        const done = await runSteps({ ...run, checkout: async () => undefined });
        expect(done.code, done.log).toBe(code);
        expect(done.ran.at(-1)).toBe('Stop Ollama');
        if (code === 0) expect(done.log).toContain(model);
        expect(inDocker('ps', '--all', '--quiet', '--filter', 'label=ollamacode.orb=with_ollama')).toBe('');
      }
    });
  });

  it('gives own steps the Ollama of the second container', async () => {
    const executor = { name: 'docker', ...images };
    const command = `node -e 'fetch("http://localhost:11434/api/tags").then((r) => r.text()).then(console.log)'`;
    const job = expandBody(orb, { executor, steps: [{ with_ollama: { model, steps: [{ run: command }] } }] });
    const done = await inContainers(job);
    expect(done.code, done.log).toBe(0);
    expect(done.log).toContain(model);
  });
});

/** `fail-on` → `failOn` */
function camel(name: string): string {
  return name.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
}
