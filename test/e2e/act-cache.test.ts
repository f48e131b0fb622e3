import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeFolders, temporaryFolder } from '../support/repository.ts';
import { type ActDone, runAct } from './support/act.ts';
import {
  type ActScene,
  dockerGateway,
  example,
  missing,
  model,
  openActScene,
  reviewIn,
  theStore,
} from './support/act-scene.ts';
import { type ModelRegistry, REGISTRY, startModelRegistry } from './support/model-registry.ts';
import { startProxy, type TestProxy } from './support/proxy.ts';

let scene: ActScene;
let registry: ModelRegistry;
let proxy: TestProxy;
beforeEach(async () => {
  const gateway = dockerGateway();
  [scene, registry] = await Promise.all([openActScene(), startModelRegistry(gateway, theStore())]);
  proxy = await startProxy(gateway, new Map([[`${REGISTRY}:443`, registry.host]]));
});
afterEach(() => Promise.all([scene.github.close(), proxy.close(), registry.close()]));
afterAll(removeFolders);

const KEY = /ollamacode-model-qwen2\.5-coder-0\.5b@[0-9a-f]{16}/;

/** Each job on a machine of its own, of which nothing is left but what the cache service keeps. */
function machine(cache: string, env: Readonly<Record<string, string>> = {}) {
  return {
    cache,
    mounts: [`${temporaryFolder()}:/tmp/kept`, `${registry.caFile}:${registry.caFile}`],
    env: {
      OLLAMACODE_MODEL: model,
      OLLAMACODE_BUDGET: '4m',
      OLLAMACODE_CACHE_DIR: '/tmp/kept',
      OLLAMACODE_CA_FILE: registry.caFile,
      ...env,
    },
  };
}

describe.skipIf(missing)(`the cache of act${missing ? `: ${missing}` : ''}`, () => {
  it('gives a pull request the model that a scheduled run fetched, and its next run the answers', async () => {
    const cache = temporaryFolder();
    const event = scene.github.event('workflow_dispatch', { repository: 'acme/shop' });
    const through = { HTTPS_PROXY: proxy.url };
    const warm = await runAct(scene.quickJob(example('warm'), { event, ...machine(cache, through) }));
    expect(warm.code, warm.log).toBe(0);
    expect(registry.asked, warm.log).toEqual([model]);
    expect(warm.log).toMatch(new RegExp(`Kept the model as ${KEY.source}`));

    const review = () =>
      runAct(scene.quickJob(example('review'), machine(cache, { OLLAMACODE_OFFLINE: 'true' })));
    const first = await review();
    expectReviewed(first);
    expect(first.log).toMatch(/Answers of former runs: ollamacode-answers-1-branch-/);
    expect(first.log).toMatch(/Kept the answers as ollamacode-answers-1-change-1-/);
    expect(reviewIn(first).usage.asked).toBeGreaterThan(0);

    const second = await review();
    expectReviewed(second);
    expect(second.log).toMatch(/Answers of former runs: ollamacode-answers-1-change-1-/);
    expect(reviewIn(second).usage).toMatchObject({ asked: 0, cached: reviewIn(first).usage.asked });
    expect(registry.asked).toHaveLength(1);
    expect(scene.github.violations).toEqual([]);
  });
});

function expectReviewed(done: ActDone): void {
  expect(done.code, done.log).toBe(0);
  expect(done.log).toMatch(
    new RegExp(`Restored the model ${model} of an earlier job in .* \\(${KEY.source}\\)`),
  );
  expect(reviewIn(done).model, done.log).toMatchObject({ name: model, service: 'docker' });
}
