import { expect, it } from 'vitest';
import { placeOf } from '../../../src/ci/index.ts';

const head = 'a'.repeat(40);
const before = 'b'.repeat(40);
const web = 'https://git.example/forge';

const pipeline = {
  CI: 'woodpecker',
  CI_FORGE_TYPE: 'gitea',
  CI_FORGE_URL: `${web}/`,
  CI_REPO: 'acme/shop',
  CI_REPO_DEFAULT_BRANCH: 'main',
  CI_COMMIT_SHA: head,
  CI_PIPELINE_URL: 'https://ci.example/repos/7/pipeline/8',
};
const request = {
  ...pipeline,
  CI_PIPELINE_EVENT: 'pull_request',
  // The target's name, not the change's own.
  CI_COMMIT_BRANCH: 'main',
  CI_COMMIT_SOURCE_BRANCH: 'topic',
  CI_COMMIT_TARGET_BRANCH: 'main',
  CI_COMMIT_PULL_REQUEST: '7',
};
const onMain = {
  ...pipeline,
  CI_COMMIT_BRANCH: 'main',
  CI_PREV_COMMIT_BRANCH: 'main',
  CI_PREV_COMMIT_SHA: before,
};

const gitea = { kind: 'gitea', api: `${web}/api/v1`, web, repository: 'acme/shop' };
const here = (env: Readonly<Record<string, string>>) => placeOf({ env, event: undefined });

it('a pull request is of no trust, though its branch is called like the default one', () => {
  expect(here(request)).toEqual({
    ci: 'woodpecker',
    trigger: 'change',
    trusted: false,
    change: '7',
    targetBranch: 'main',
    defaultBranch: 'main',
    forge: gitea,
    head,
    runUrl: pipeline.CI_PIPELINE_URL,
    historyHint: 'a clone step with settings: { depth: 0, partial: false }',
  });
});

it.each([
  ['gitea', 'gitea', `${web}/api/v1`],
  ['forgejo', 'gitea', `${web}/api/v1`],
  ['github', 'github', `${web}/api/v3`],
  ['gitlab', 'gitlab', `${web}/api/v4`],
])('CI_FORGE_TYPE=%s', (type, kind, api) => {
  const { forge } = here({ ...request, CI_FORGE_TYPE: type });
  expect(forge).toEqual({ kind, api, web, repository: 'acme/shop' });
});

it.each([
  { CI_FORGE_TYPE: 'addon' },
  { CI_FORGE_URL: '' },
  { CI_FORGE_URL: 'file:///etc' },
  { CI_REPO: 'shop' },
  { CI_REPO: 'acme/../shop?x' },
])('no forge is known by %j', (env) => {
  expect(here({ ...request, ...env }).forge).toBeUndefined();
});

it.each([
  ['push', 'push'],
  ['cron', 'schedule'],
  ['manual', 'manual'],
])('%s on the default branch is trusted', (event, trigger) => {
  const place = here({ ...onMain, CI_PIPELINE_EVENT: event });
  expect(place).toMatchObject({ trusted: true, trigger, base: before });
});

it.each([
  ['another branch', { CI_COMMIT_BRANCH: 'topic' }],
  ['a tag', { CI_PIPELINE_EVENT: 'tag' }],
  ['a deployment', { CI_PIPELINE_EVENT: 'deployment' }],
])('%s is not trusted', (_name, env) => {
  const place = here({ ...onMain, CI_PIPELINE_EVENT: 'push', ...env });
  expect(place).toMatchObject({ trusted: false });
  expect(place.base).toBeUndefined();
});

it('the pipeline of another branch before is no base', () => {
  const env = { ...onMain, CI_PIPELINE_EVENT: 'push', CI_PREV_COMMIT_BRANCH: 'topic' };
  expect(here(env)).toMatchObject({ trusted: true });
  expect(here(env).base).toBeUndefined();
});
