import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { jobPlace } from '../support/gitlab-job.ts';
import { removeFolders } from '../support/repository.ts';
import { bases, buildOllama, buildReviewer, mirror } from './support/gitlab-images.ts';
import { inputValues } from './support/gitlab-inputs.ts';
import { expectReports, REPORT, rulesIn, sarifOfOthers } from './support/gitlab-reports.ts';
import { gitlabCiLocal, helperImages } from './support/gitlab-run.ts';
import { exampleText, including, openScene, type Scene } from './support/gitlab-scene.ts';
import { startModelRegistry } from './support/model-registry.ts';
import { docker, modelStore, reasonOf, valueIn } from './support/parts.ts';

const model = 'qwen2.5-coder:0.5b';
const store = await modelStore(model);
const daemon = await docker(...bases, ...helperImages);
const program = gitlabCiLocal();
const missing = reasonOf(store, daemon, program);

/** The address of this machine for containers on networks of their own. */
function bridgeAddress(): string {
  const format = '{{(index .IPAM.Config 0).Subnet}}';
  const args = ['network', 'inspect', 'bridge', '--format', format];
  const subnet = execFileSync(valueIn(daemon), args, { encoding: 'utf8' });
  return subnet.trim().replace(/\d+\/\d+$/, '1');
}

describe.skipIf(missing)(`the component, run by gitlab-ci-local${missing ? `: ${missing}` : ''}`, () => {
  let images: { readonly image: string; readonly 'ollama-image': string };
  let scene: Scene;
  let cwd: string;
  beforeAll(() => {
    const docker = valueIn(daemon);
    images = {
      image: buildReviewer(docker),
      'ollama-image': buildOllama(docker, { store: valueIn(store), model }),
    };
  });
  beforeEach(async () => {
    scene = await openScene({ program: valueIn(program), address: bridgeAddress() });
    cwd = scene.checkOut();
  });
  afterEach(async () => {
    await scene.close();
    expect(scene.gitlab.violations).toEqual([]);
  });
  afterAll(removeFolders);

  const withToken = () => ({ OLLAMACODE_TOKEN: scene.gitlab.token({ repository: 'acme/shop' }) });
  const mergeRequest = () => scene.gitlab.mergeRequest('acme/shop', scene.number);
  /** What needs no model, in seconds. */
  const byRules = () => ({ image: images.image, 'ollama-service': false, model: 'none' });
  const rulesOnly = () => including({ example: 'rules-only', inputs: { image: images.image } });

  it('reviews with mirrored images and the Ollama of its service, posts, reports, and asks nothing twice', async () => {
    mirror(valueIn(daemon), {
      [images.image]: `registry.example/mirror/ollamacode/ollamacode:${VERSION}`,
      [images['ollama-image']]: 'registry.example/mirror/reviews/ollama-with-model:1',
    });
    const pipeline = including({ example: 'self-managed', inputs: { model, budget: '5m' } });
    const review = { cwd, pipeline, variables: withToken() };
    const cold = await scene.run(review);
    expect(cold.result, cold.all).toBe('passed');
    const first = await expectReports(cold);
    expect(first.model, cold.log).toMatchObject({ name: model });
    expect(first.usage.asked, cold.log).toBeGreaterThan(0);
    expect(rulesIn(cold)).toContain('js/off-by-one-loop');
    const { comments, threads } = mergeRequest();
    expect(comments.map(({ author }) => author)).toEqual([scene.gitlab.bot('acme/shop')]);
    expect(comments[0]?.body).toContain('OllamaCode');
    expect(threads.map(({ path, startLine, line }) => [path, startLine, line])).toContainEqual([
      'src/sum.ts',
      3,
      5,
    ]);
    expect(cold.cached.join('\n')).toContain('/answers/');

    const warm = await scene.run(review);
    expect(warm.result, warm.all).toBe('passed');
    const second = await expectReports(warm);
    expect(second.usage, warm.log).toMatchObject({ asked: 0 });
    expect(second.findings).toEqual(first.findings);
    expect(mergeRequest().threads).toHaveLength(threads.length);
    expect(mergeRequest().comments).toHaveLength(1);
  });

  it('pulls the model into its service, and says how far it is', async () => {
    const { host, caFile, close } = await startModelRegistry(bridgeAddress(), valueIn(store));
    try {
      const name = `${host}/library/${model}`;
      const pipeline = including({ inputs: { image: images.image, model: name, budget: '1s' } });
      const done = await scene.run({ cwd, pipeline, caFile });
      expect(done.result, done.all).toBe('passed');
      expect((await expectReports(done)).model).toMatchObject({ name });
      expect(done.log).toMatch(/Fetching .*: \d+ %.*Fetched /s);
    } finally {
      await close();
    }
  });

  it('leaves every report behind when the gate fails the job', async () => {
    const [job, variables] = [scene.newJob(), withToken()];
    const pipeline = including({ example: 'gate', inputs: byRules() });
    const done = await scene.run({ cwd, job, pipeline, variables });
    expect(done.result, done.all).toBe('failed 1');
    await expectReports(done);
    const written = [done.log, ...Object.values(done.files)].join('\n');
    for (const secret of [variables.OLLAMACODE_TOKEN, job.env.CI_JOB_TOKEN])
      expect(written).not.toContain(secret);
    expect(rulesIn(done)).toEqual(['js/off-by-one-loop']);
    expect(mergeRequest().threads).toHaveLength(1);
  });

  it('only warns with the exit codes that may fail', async () => {
    const inputs = { ...byRules(), 'fail-on': 'high', 'allow-failure': [1, 2] };
    const done = await scene.run({ cwd, pipeline: including({ inputs }), variables: withToken() });
    expect(done.result, done.all).toBe('warned 1');
    await expectReports(done);
  });

  it('writes everything without a token, says which one would post, and posts nothing', async () => {
    const done = await scene.run({ cwd, pipeline: rulesOnly() });
    expect(done.result, done.all).toBe('passed');
    await expectReports(done);
    expect(done.log).toMatch(/OLLAMACODE_TOKEN/);
    expect(done.log).toMatch(/\bapi\b/);
    expect(scene.gitlab.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(done.log).not.toContain(scene.gitlab.bot('acme/shop'));
  });

  it.each(['image', 'root'] as const)(
    'fetches what a shallow clone lacks, as the user of %s',
    async (user) => {
      const done = await scene.run({
        cwd: scene.checkOut(1),
        pipeline: rulesOnly(),
        user,
        variables: withToken(),
      });
      expect(done.result, done.all).toBe('passed');
      expect((await expectReports(done)).findings.map(({ rule }) => rule)).toEqual(['js/off-by-one-loop']);
      expect(mergeRequest().threads).toHaveLength(1);
    },
  );

  it('says what is missing where no Ollama is, and is never falsely clean', async () => {
    const inputs = { image: images.image, 'ollama-service': false, model, offline: 'true' };
    const done = await scene.run({ cwd, pipeline: including({ inputs }), variables: withToken() });
    const review = await expectReports(done);
    expect(review.verdict.complete, done.log).toBe(false);
    expect(done.log).toMatch(/ollama-host|service/);
  });

  it('writes the Code Quality base on the default branch', async () => {
    const job = scene.gitlab.job({ repository: 'acme/shop', branch: 'main' });
    const keep = { 'ollamacode-base': { artifacts: { paths: ['gl-code-quality-report.json'] } } };
    const done = await scene.run({
      cwd,
      job,
      name: 'ollamacode-base',
      pipeline: including({ inputs: byRules(), more: keep }),
    });
    expect([done.result, done.files], done.all).toEqual([
      'passed',
      { 'gl-code-quality-report.json': '[]\n' },
    ]);
  });

  it('hands every input to the program as it was written', async () => {
    const inputs = Object.fromEntries(inputValues.map(({ name, text }) => [name, text]));
    const more = { ollamacode: { script: ['ollamacode config --json'] } };
    const done = await scene.run({
      cwd,
      pipeline: including({ inputs: { ...byRules(), ...inputs }, more }),
    });
    expect(done.result, done.all).toBe('passed');
    const said = JSON.parse(done.log.slice(done.log.indexOf('{'))) as Record<string, { value: unknown }>;
    const arrived = inputValues.map(({ name }) => [name, said[name]?.value]);
    expect(arrived).toEqual(inputValues.map(({ name, value }) => [name, value]));
  });

  it('shows what another job’s tool found', async () => {
    const script = [`printf %s '${sarifOfOthers}' > hadolint.sarif`];
    const pipeline = including({
      example: 'sarif-in',
      inputs: { ...byRules(), analyzers: 'secrets' },
      more: { hadolint: { image: images.image, script } },
    });
    const other = await scene.run({ cwd, name: 'hadolint', pipeline });
    expect(other.result, other.all).toBe('passed');
    const done = await scene.run({ cwd, pipeline });
    expect(done.result, done.all).toBe('passed');
    expect((await expectReports(done)).findings).toContainEqual(
      expect.objectContaining({ source: 'imported', path: 'src/sum.ts', state: { kind: 'shown' } }),
    );
  });

  it('reviews without a token here, and posts from a project whose token nobody else can read', async () => {
    const { gitlab } = scene;
    gitlab.repository('acme/reviews', { private: true });
    const job = scene.newJob();
    const { image } = images;
    const more = { 'publish-review': { image } };
    const pipeline = including({ example: 'two-steps-review', inputs: byRules(), more });
    const variables = { REVIEWS_TRIGGER: gitlab.trigger('acme/reviews') };
    const review = await scene.run({ cwd, job, pipeline, variables });
    expect(review.result, review.all).toBe('passed');
    gitlab.keep(job, { [REPORT]: review.files[REPORT] ?? '' });
    const asked = await scene.run({ cwd, name: 'publish-review', pipeline, variables });
    expect(asked.result, asked.all).toBe('passed');
    expect(gitlab.triggered).toMatchObject([
      { repository: 'acme/reviews', inputs: { change: `acme/shop!${scene.number}`, job: String(job.id) } },
    ]);
    expect(mergeRequest().threads).toEqual([]);

    const posting = gitlab.job({ repository: 'acme/reviews', branch: 'main', source: 'trigger' });
    const done = await scene.run({
      cwd: jobPlace({ job: posting }).cwd,
      job: posting,
      name: 'publish',
      pipeline: exampleText('two-steps-publish').replace(/image: .*/, `image: ${image}`),
      inputs: { change: `acme/shop!${scene.number}`, job: String(job.id) },
      variables: withToken(),
    });
    expect(done.result, done.all).toBe('passed');
    expect(mergeRequest().threads).toHaveLength(1);
  });

  it.each([
    ['ollama-service', 'perhaps', /ollama-service.*boolean/is],
    ['fail-on', 'sometimes', /fail-on.*(sometimes|options)/is],
    ['max-comments', 5, /max-comments.*string/is],
  ])('is no pipeline with the input %s: %s', async (name, value, words) => {
    const done = await scene.run({
      cwd,
      pipeline: including({ inputs: { ...byRules(), [name]: value } }),
    });
    expect(done.result).toBe('refused');
    expect(done.all).toMatch(words);
  });

  it('ends with 2 and a sentence for a value that only the program can judge', async () => {
    const inputs = { ...byRules(), 'max-comments': 'many', 'allow-failure': [] };
    const done = await scene.run({ cwd, pipeline: including({ inputs }) });
    expect(done.result, done.all).toBe('failed 2');
    expect(done.log).toMatch(/OLLAMACODE_MAX_COMMENTS.*many/);
  });
});
