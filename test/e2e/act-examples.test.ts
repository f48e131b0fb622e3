import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeFolders, temporaryFolder } from '../support/repository.ts';
import { runAct } from './support/act.ts';
import {
  type ActScene,
  example,
  inDocker,
  missing,
  model,
  openActScene,
  reviewIn,
} from './support/act-scene.ts';
import { platformActions } from './support/platform-actions.ts';

const WARNING = 'warning src/sum.ts:3 high: Loop runs one past the end';

let scene: ActScene;
beforeEach(async () => {
  scene = await openActScene();
});
afterEach(() => scene.github.close());
afterAll(removeFolders);

const pull = () => scene.github.pull('acme/shop', scene.number);
const commented = () => pull().threads.map(({ path, startLine }) => `${path}:${startLine}`);
const at = () => ({ repository: 'acme/shop', number: scene.number });

/** The rules alone: what the model says is another test's, and takes minutes. */
describe.skipIf(missing)(`a workflow of the README, run by act${missing ? `: ${missing}` : ''}`, () => {
  it('in two steps: the first may only read and annotates, the second posts its report', async () => {
    const { folder, ...platform } = platformActions();
    const first = await runAct(
      scene.quickJob(example('two-steps-review'), { ...platform, permissions: { contents: 'read' } }),
    );
    expect(first.code, first.log).toBe(0);
    expect(first.annotations).toEqual([WARNING]);
    expect([pull().comments, pull().threads]).toEqual([[], []]);
    expect(readFileSync(join(folder, 'ollamacode/ollamacode.json'), 'utf8')).toContain('js/off-by-one-loop');
    const event = scene.github.event('workflow_run', at());
    const permissions = { actions: 'read', contents: 'read', pull_requests: 'write' } as const;
    const second = await runAct(
      scene.quickJob(example('two-steps-publish'), { ...platform, event, permissions }),
    );
    expect(second.code, second.log).toBe(0);
    expect(commented()).toEqual(['src/sum.ts:3']);
    expect(pull().comments).toHaveLength(1);
    expect(scene.github.violations).toEqual([]);
  });

  it('hands SARIF with the head’s ref and commit to the upload', async () => {
    const { folder, ...platform } = platformActions();
    const done = await runAct(scene.quickJob(example('sarif'), platform));
    expect(done.code, done.log).toBe(0);
    expect(readFileSync(join(folder, 'uploaded.sarif'), 'utf8')).toContain('js/off-by-one-loop');
    const given = `refs/pull/${scene.number}/head ${pull().head}`;
    expect(readFileSync(join(folder, 'uploaded.txt'), 'utf8')).toBe(given);
  });

  it('fails the check of the pull request and that of the merge queue, which posts nothing', async () => {
    const first = await runAct(scene.quickJob(example('merge-queue')));
    expect([first.code, first.outputs.outcome], first.log).toEqual([1, 'findings']);
    expect(pull().threads).toHaveLength(1);
    const { comments, threads } = pull();
    const event = scene.github.event('merge_group', at());
    const queued = await runAct(scene.quickJob(example('merge-queue'), { event }));
    expect([queued.code, queued.outputs.findings], queued.log).toEqual([1, '1']);
    expect(pull()).toMatchObject({ comments, threads });
  });

  it('obeys a command in a comment, and starts for no other comment', async () => {
    const { github } = scene;
    github.permit('acme/shop', 'maria', 'maintain');
    const permissions = { contents: 'read', pull_requests: 'write', checks: 'read' } as const;
    const said = (body: string) => {
      const comment = github.as('maria').comment(at(), body);
      return github.event('issue_comment', { ...at(), comment });
    };
    const idle = await runAct(
      scene.quickJob(example('commands'), { event: said('Thank you!'), permissions }),
    );
    expect(idle.log).not.toContain('ollamacode@v1');
    const done = await runAct(
      scene.quickJob(example('commands'), { event: said('/ollamacode review'), permissions }),
    );
    expect(done.code, done.log).toBe(0);
    expect(commented()).toEqual(['src/sum.ts:3']);
    const [asking] = pull().comments.filter(({ body }) => body === '/ollamacode review');
    expect(asking?.reactions.map(({ content }) => content)).toEqual(['eyes']);
  });

  it('at an Enterprise Server takes Ollama from a mirror, and the certificate authorities of a file', async () => {
    const mirrored = 'registry.example/ollama/ollama:0.24.0';
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'company.pem'), rootCertificates[0] ?? '');
    inDocker('tag', 'ollama/ollama:latest', mirrored);
    try {
      const env = { OLLAMACODE_BUDGET: '1s', OLLAMACODE_LOG_LEVEL: 'verbose' };
      const given = scene.job(example('enterprise'), env);
      const done = await runAct({ ...given, mounts: [`${folder}/company.pem:/etc/ssl/certs/company.pem`] });
      expect(done.code, done.log).toBe(0);
      expect(done.log).toContain(`The server runs in the image ${mirrored}`);
      expect(reviewIn(done).model, done.log).toMatchObject({ name: model, service: 'docker' });
      expect(commented()).toEqual(['src/sum.ts:3']);
      expect(scene.left()).toBe('');
    } finally {
      inDocker('rmi', mirrored);
    }
  });

  it('reviews a fork as data, without a checkout', async () => {
    const event = scene.github.event('pull_request_target', { ...at(), action: 'opened' });
    const done = await runAct(scene.quickJob(example('forks'), { event }));
    expect(done.code, done.log).toBe(0);
    expect(commented()).toEqual(['src/sum.ts:3']);
  });
});

it('each workflow of the README is run by act somewhere', () => {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const tests = readdirSync(here).filter((name) => /^act.*\.test\.ts$/.test(name));
  const run = tests.flatMap((name) =>
    [...readFileSync(join(here, name), 'utf8').matchAll(/example\('([\w-]+)'\)/g)].map(
      ([, found]) => `${found}.yml`,
    ),
  );
  const workflows = readdirSync(join(here, '../../examples/workflows'));
  expect([...new Set(run)].sort()).toEqual(workflows.sort());
});
