import { expect, it } from 'vitest';
import { placeOf } from '../../../src/ci/index.ts';

const head = 'a'.repeat(40);
const job = {
  CI: 'true',
  BUILDKITE: 'true',
  BUILDKITE_REPO: 'git@github.com:acme/shop.git',
  BUILDKITE_PIPELINE_PROVIDER: 'github',
  BUILDKITE_PIPELINE_DEFAULT_BRANCH: 'main',
  BUILDKITE_BRANCH: 'topic',
  BUILDKITE_COMMIT: head,
  BUILDKITE_PULL_REQUEST: 'false',
  BUILDKITE_SOURCE: 'webhook',
  BUILDKITE_BUILD_URL: 'https://buildkite.com/acme/shop/builds/5',
};
const request = { BUILDKITE_PULL_REQUEST: '7', BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'next' };
const github = {
  kind: 'github',
  api: 'https://api.github.com',
  web: 'https://github.com',
  repository: 'acme/shop',
};
const asked = {
  number: '7',
  url: 'https://github.com/acme/shop/pull/7',
  draft: false,
  labels: [],
  fork: false,
};
const both = { ci: 'buildkite', trusted: false, forge: github, head, defaultBranch: 'main', stale: true };
const changed = { ...both, trigger: 'change', change: '7', targetBranch: 'next', request: asked };

it.each([
  ['a push', {}, { ...both, trigger: 'push', origin: { repository: 'acme/shop', branch: 'topic' } }],
  ['a push to the default branch', { BUILDKITE_BRANCH: 'main' }, { ...both, trigger: 'push', trusted: true }],
  ['a tag of that name', { BUILDKITE_BRANCH: 'main', BUILDKITE_TAG: 'main' }, { ...both, trigger: 'push' }],
  [
    'a schedule',
    { BUILDKITE_BRANCH: 'main', BUILDKITE_SOURCE: 'schedule' },
    { ...both, trigger: 'schedule', trusted: true },
  ],
  ['a pull request', request, changed],
  [
    'a draft of a fork with labels',
    {
      ...request,
      BUILDKITE_PULL_REQUEST_DRAFT: 'true',
      BUILDKITE_PULL_REQUEST_LABELS: 'wip, later',
      BUILDKITE_PULL_REQUEST_REPO: 'https://github.com/guest/shop.git',
    },
    { ...changed, request: { ...asked, draft: true, labels: ['wip', 'later'], fork: true } },
  ],
  [
    'a merge that GitHub made',
    { ...request, BUILDKITE_PULL_REQUEST_USING_MERGE_REFSPEC: 'true' },
    { ...changed, merged: true, head: undefined },
  ],
  [
    'a merge queue',
    { BUILDKITE_MERGE_QUEUE_BASE_BRANCH: 'main', BUILDKITE_MERGE_QUEUE_BASE_COMMIT: 'b'.repeat(40) },
    { ...both, trigger: 'queue', targetBranch: 'main', base: 'b'.repeat(40) },
  ],
  [
    'a merge request of an own GitLab',
    {
      ...request,
      BUILDKITE_REPO: 'ssh://git@code.example:2222/web/shop.git',
      BUILDKITE_PIPELINE_PROVIDER: 'gitlab',
    },
    {
      ...changed,
      forge: {
        kind: 'gitlab',
        api: 'https://code.example/api/v4',
        web: 'https://code.example',
        repository: 'web/shop',
      },
      request: { ...asked, url: 'https://code.example/web/shop/-/merge_requests/7' },
    },
  ],
  [
    'a build that names a branch alone, of a forge that no adapter knows',
    { BUILDKITE_COMMIT: 'HEAD', BUILDKITE_REPO: 'https://example.com/a.git', BUILDKITE_SOURCE: 'api' },
    { ...both, trigger: 'manual', head: undefined, forge: undefined },
  ],
])('%s', (_name, env, place) => {
  const { historyHint, runUrl, ...found } = placeOf({ env: { ...job, ...env }, event: undefined });
  expect(found).toEqual(place);
  expect([historyHint.length > 0, runUrl]).toEqual([true, job.BUILDKITE_BUILD_URL]);
});
