import { expect, it } from 'vitest';
import { placeOf } from '../../../src/ci/index.ts';

const head = 'a'.repeat(40);
const before = 'b'.repeat(40);

const build = {
  CI: 'true',
  DRONE: 'true',
  DRONE_REPO_BRANCH: 'main',
  DRONE_BRANCH: 'main',
  DRONE_COMMIT_SHA: head,
  DRONE_COMMIT_BEFORE: before,
  DRONE_BUILD_LINK: 'https://drone.example/acme/shop/8',
};
const request = {
  ...build,
  DRONE_BUILD_EVENT: 'pull_request',
  DRONE_PULL_REQUEST: '7',
  DRONE_TARGET_BRANCH: 'main',
  DRONE_COMMIT_LINK: 'https://git.example/acme/shop/pulls/7',
};

const here = (env: Readonly<Record<string, string>>) => placeOf({ env, event: undefined });

it('a pull request lives where its page is', () => {
  expect(here(request)).toEqual({
    ci: 'drone',
    trigger: 'change',
    trusted: false,
    change: '7',
    targetBranch: 'main',
    defaultBranch: 'main',
    forge: {
      kind: 'gitea',
      api: 'https://git.example/api/v1',
      web: 'https://git.example',
      repository: 'acme/shop',
    },
    head,
    runUrl: build.DRONE_BUILD_LINK,
    historyHint: 'clone: { depth: 0 }',
  });
});

it.each([
  ['https://github.com/acme/shop/pull/7.diff', 'github'],
  ['https://gitlab.example/acme/shop/merge_requests/7', 'gitlab'],
])('%s is %s', (link, kind) => {
  expect(here({ ...request, DRONE_COMMIT_LINK: link })).toMatchObject({ change: '7', forge: { kind } });
});

it.each([
  ['push', 'push'],
  ['cron', 'schedule'],
  ['custom', 'manual'],
])('%s on the default branch is trusted', (event, trigger) => {
  const place = here({ ...build, DRONE_BUILD_EVENT: event });
  expect(place).toMatchObject({ trusted: true, trigger, base: before });
});

it.each([
  ['another branch', { DRONE_BRANCH: 'topic' }],
  ['a tag', { DRONE_BUILD_EVENT: 'tag' }],
  ['a promotion', { DRONE_BUILD_EVENT: 'promote' }],
])('%s is not trusted', (_name, env) => {
  expect(here({ ...build, DRONE_BUILD_EVENT: 'push', ...env }).trusted).toBe(false);
});

it('a new branch has no base', () => {
  const env = { ...build, DRONE_BUILD_EVENT: 'push', DRONE_COMMIT_BEFORE: '0'.repeat(40) };
  expect(here(env).base).toBeUndefined();
});
