import { expect, it } from 'vitest';
import { placeOf } from '../../../src/ci/index.ts';

const job = {
  CI: 'true',
  CIRCLECI: 'true',
  CIRCLE_SHA1: 'a'.repeat(40),
  CIRCLE_BRANCH: 'topic',
  CIRCLE_BUILD_URL: 'https://circleci.com/gh/acme/shop/5',
  CIRCLE_REPOSITORY_URL: 'git@github.com:acme/shop.git',
};
const github = {
  kind: 'github',
  api: 'https://api.github.com',
  web: 'https://github.com',
  repository: 'acme/shop',
};
const gitlab = {
  kind: 'gitlab',
  api: 'https://gitlab.com/api/v4',
  web: 'https://gitlab.com',
  repository: 'acme/web/shop',
};
const page = 'https://github.com/acme/shop/pull';

const here = (env: Readonly<Record<string, string>>) =>
  placeOf({ env: { ...job, ...env }, event: undefined });

const both = { ci: 'circleci', trusted: false, forge: github, head: job.CIRCLE_SHA1 };
const pushed = { ...both, trigger: 'push', origin: { repository: 'acme/shop', branch: 'topic' } };
const changed = { ...both, trigger: 'change', change: '7' };

it.each([
  ['a push', {}, pushed],
  ['a pull request', { CIRCLE_PULL_REQUEST: `${page}/7` }, changed],
  [
    'several, of which the oldest counts',
    { CIRCLE_PULL_REQUESTS: `${page}/11,${page}/7`, CIRCLE_PULL_REQUEST: `${page}/11` },
    changed,
  ],
  ['a fork, by its number', { CIRCLE_PR_NUMBER: '7', CIRCLE_BRANCH: 'pull/7' }, changed],
  ['a fork, by its branch', { CIRCLE_BRANCH: 'pull/7/head' }, changed],
  [
    'a pipeline of a GitHub App',
    {
      ORB_PULL_REQUEST: 'https://api.github.com/repos/acme/shop/pulls/7',
      ORB_TARGET_BRANCH: 'next',
      CIRCLE_PULL_REQUEST: `${page}/3`,
    },
    { ...changed, targetBranch: 'next' },
  ],
  [
    'a merge request',
    {
      CIRCLE_PULL_REQUEST: 'https://gitlab.com/acme/web/shop/-/merge_requests/7',
      CIRCLE_REPOSITORY_URL: '<nil>',
    },
    { ...changed, forge: gitlab },
  ],
])('%s', (_name, env, place) => {
  const { historyHint, runUrl, ...facts } = here(env);
  expect(facts).toEqual(place);
  expect([historyHint, runUrl]).toEqual(['method: full under checkout', job.CIRCLE_BUILD_URL]);
});

it('knows a push to the default branch where the orb names that', () => {
  expect(here({ ORB_DEFAULT_BRANCH: 'topic' })).toMatchObject({ trusted: true, defaultBranch: 'topic' });
  expect(here({ ORB_DEFAULT_BRANCH: 'main' })).toMatchObject({ trusted: false, defaultBranch: 'main' });
  const request = { CIRCLE_PULL_REQUEST: `${page}/7`, ORB_DEFAULT_BRANCH: 'topic' };
  expect(here(request)).toMatchObject({ trusted: false });
});

it('takes an empty pipeline value, which arrives as <nil>, for absent', () => {
  const empty = { ORB_PULL_REQUEST: '<nil>', ORB_TARGET_BRANCH: '<nil>', ORB_DEFAULT_BRANCH: '<nil>' };
  expect(here({ ...empty, CIRCLE_PULL_REQUEST: '<nil>', CIRCLE_PULL_REQUESTS: '' })).toEqual(here({}));
});

it.each([
  ['https://github.com/acme/shop', github],
  ['https://github.com/acme/shop.git', github],
  ['ssh://git@github.com:22/acme/shop.git', github],
  ['git@gitlab.com:acme/web/shop.git', gitlab],
  [
    'git@ghe.example:acme/shop.git',
    { ...github, api: 'https://ghe.example/api/v3', web: 'https://ghe.example' },
  ],
  [
    'http://ghe.example:8080/acme/shop/',
    { ...github, api: 'http://ghe.example:8080/api/v3', web: 'http://ghe.example:8080' },
  ],
  ['https://x@bitbucket.org/acme/shop', undefined],
  ['file:///srv/acme/shop', undefined],
  ['git@bitbucket.org:acme/shop.git', undefined],
  ['git@github.com:acme/web/shop.git', undefined],
  ['', undefined],
])('finds the forge of the clone %s', (url, forge) => {
  expect(here({ CIRCLE_REPOSITORY_URL: url }).forge).toEqual(forge);
});

it('says no forge of a pull request that no adapter knows', () => {
  const place = here({
    CIRCLE_PULL_REQUEST: 'https://bitbucket.example/projects/ACME/repos/shop/pull-requests/7',
  });
  expect(place).toMatchObject({ change: '7' });
  expect(place.forge).toBeUndefined();
});
