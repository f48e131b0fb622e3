import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/ci/index.ts';
import type { Place } from '../../../src/domain.ts';

const head = 'a'.repeat(40);
const base = 'b'.repeat(40);
const merge = 'c'.repeat(40);
const tip = 'd'.repeat(40);
const zeros = '0'.repeat(40);

/** As a job of a project on an instance below a path has them. */
const job = {
  GITLAB_CI: 'true',
  CI: 'true',
  CI_API_V4_URL: 'https://gitlab.example/git/api/v4',
  CI_SERVER_URL: 'https://gitlab.example/git',
  CI_PROJECT_PATH: 'shop/web/app',
  CI_DEFAULT_BRANCH: 'main',
  CI_PIPELINE_ID: '900',
  CI_JOB_URL: 'https://gitlab.example/git/shop/web/app/-/jobs/1',
  CI_JOB_TIMEOUT: '3600',
  CI_JOB_STARTED_AT: '2026-01-31T16:47:55Z',
  GIT_DEPTH: '0',
};

const common = {
  ci: 'gitlab',
  forge: {
    kind: 'gitlab',
    api: 'https://gitlab.example/git/api/v4',
    web: 'https://gitlab.example/git',
    repository: 'shop/web/app',
  },
  defaultBranch: 'main',
  pipeline: { id: '900', sha: head },
  timeLeft: 3_600_000,
  startedAt: Date.UTC(2026, 0, 31, 16, 47, 55),
  runUrl: 'https://gitlab.example/git/shop/web/app/-/jobs/1',
} as const;

const mergeRequest = {
  ...job,
  CI_PIPELINE_SOURCE: 'merge_request_event',
  CI_COMMIT_SHA: head,
  CI_COMMIT_BEFORE_SHA: zeros,
  CI_MERGE_REQUEST_IID: '3',
  CI_MERGE_REQUEST_EVENT_TYPE: 'detached',
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
  CI_MERGE_REQUEST_TARGET_BRANCH_PROTECTED: 'true',
  CI_MERGE_REQUEST_TARGET_BRANCH_SHA: '',
  CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '',
  CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
  CI_MERGE_REQUEST_PROJECT_ID: '7',
  CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '7',
  CI_MERGE_REQUEST_PROJECT_PATH: 'shop/web/app',
  CI_MERGE_REQUEST_PROJECT_URL: 'https://gitlab.example/git/shop/web/app',
  CI_MERGE_REQUEST_LABELS: 'wip,needs review',
  CI_MERGE_REQUEST_DRAFT: 'false',
  CI_MERGE_REQUEST_TITLE: 'Add a cart',
};

const request = {
  number: '3',
  draft: false,
  labels: ['wip', 'needs review'],
  fork: false,
  url: 'https://gitlab.example/git/shop/web/app/-/merge_requests/3',
};

const asked = {
  ...common,
  trigger: 'change',
  change: '3',
  request,
  targetBranch: 'main',
  targetProtected: true,
  trusted: false,
  head,
  mergeBase: base,
} as const;

const merged = {
  ...mergeRequest,
  CI_COMMIT_SHA: merge,
  CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: head,
  CI_MERGE_REQUEST_TARGET_BRANCH_SHA: tip,
};

const branch = {
  ...job,
  CI_PIPELINE_SOURCE: 'push',
  CI_COMMIT_BRANCH: 'topic',
  CI_COMMIT_SHA: head,
  CI_COMMIT_BEFORE_SHA: base,
  CI_COMMIT_REF_PROTECTED: 'false',
};

const { change: _, request: __, ...queued } = asked;

const table: readonly (readonly [string, Record<string, string>, Partial<Place>])[] = [
  ['a merge request pipeline', mergeRequest, asked],
  [
    "a merged results pipeline, whose head is the request's own commit",
    { ...merged, CI_MERGE_REQUEST_EVENT_TYPE: 'merged_result' },
    { ...asked, base: tip, pipeline: { id: '900', sha: merge } },
  ],
  [
    'a merge train, which belongs to no request',
    { ...merged, CI_MERGE_REQUEST_EVENT_TYPE: 'merge_train' },
    { ...queued, trigger: 'queue', base: tip, pipeline: { id: '900', sha: merge } },
  ],
  ['a child of a merge request pipeline', { ...mergeRequest, CI_PIPELINE_SOURCE: 'parent_pipeline' }, asked],
  ['a push to a branch', branch, { ...common, trigger: 'push', trusted: false, head, base }],
  [
    'the first push of a branch, in a clone that earlier jobs have used',
    { ...branch, CI_COMMIT_BEFORE_SHA: zeros, GIT_DEPTH: '20' },
    { ...common, trigger: 'push', trusted: false, head, stale: true },
  ],
  [
    'a push to the default branch',
    { ...branch, CI_COMMIT_BRANCH: 'main', GIT_DEPTH: '20' },
    { ...common, trigger: 'push', trusted: true, head, base },
  ],
  [
    "a tag of the default branch's name",
    {
      ...job,
      CI_PIPELINE_SOURCE: 'push',
      CI_COMMIT_TAG: 'main',
      CI_COMMIT_SHA: head,
      CI_COMMIT_BEFORE_SHA: zeros,
    },
    { ...common, trigger: 'push', trusted: false, head },
  ],
  [
    'a schedule of a protected branch',
    {
      ...branch,
      CI_PIPELINE_SOURCE: 'schedule',
      CI_COMMIT_REF_PROTECTED: 'true',
      CI_COMMIT_BEFORE_SHA: zeros,
    },
    { ...common, trigger: 'schedule', trusted: true, head },
  ],
  [
    'a schedule of a branch that everybody may write to',
    { ...branch, CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_BEFORE_SHA: zeros },
    { ...common, trigger: 'schedule', trusted: false, head },
  ],
  [
    'a pipeline that a person started',
    { ...branch, CI_PIPELINE_SOURCE: 'web', CI_COMMIT_BEFORE_SHA: zeros },
    { ...common, trigger: 'manual', trusted: false, head },
  ],
  [
    'a pull request of another host',
    {
      ...branch,
      CI_PIPELINE_SOURCE: 'external_pull_request_event',
      CI_COMMIT_SHA: merge,
      CI_EXTERNAL_PULL_REQUEST_IID: '12',
      CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_SHA: head,
      CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_SHA: tip,
    },
    {
      ...common,
      trigger: 'change',
      trusted: false,
      targetBranch: 'main',
      head,
      base: tip,
      pipeline: { id: '900', sha: merge },
    },
  ],
  ['hardly anything', { GITLAB_CI: 'true' }, { ci: 'gitlab', trusted: false, stale: true }],
];

function placeIn(env: Record<string, string>): Place {
  return placeOf({ env, event: undefined });
}

describe('GitLab', () => {
  it.each(table)('knows %s', (_name, env, expected) => {
    const { historyHint, ...place } = placeIn(env);
    expect(place).toEqual(expected);
    expect(historyHint).toBe("GIT_DEPTH: 0 in the job's variables");
  });

  it("knows the pipeline of a fork, whose clone and default branch are not the target's", () => {
    const place = placeIn({
      ...mergeRequest,
      CI_PROJECT_PATH: 'zoe/app',
      CI_DEFAULT_BRANCH: 'mine',
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '8',
    });
    const { defaultBranch: _, ...expected } = asked;
    expect(place).toEqual({
      ...expected,
      foreign: true,
      request: { ...request, fork: true },
      historyHint: expect.stringContaining('allowlist'),
    });
  });

  it.each([
    ['true', 'Add a cart', true],
    ['false', 'Draft: add a cart', false],
    ['', 'Draft: add a cart', true],
    ['', '[Draft] add a cart', true],
    ['', 'Drafting: a cart', false],
  ])('takes %j and the title %j for a draft: %s', (told, title, expected) => {
    const place = placeIn({ ...mergeRequest, CI_MERGE_REQUEST_DRAFT: told, CI_MERGE_REQUEST_TITLE: title });
    expect(place.request?.draft).toBe(expected);
  });

  it.each([
    { CI_API_V4_URL: '' },
    { CI_SERVER_URL: 'ssh://gitlab.example' },
    { CI_PROJECT_PATH: 'shop/../etc', CI_MERGE_REQUEST_PROJECT_PATH: 'no path' },
  ])('knows no forge with %j', (over) => {
    expect(placeIn({ ...mergeRequest, ...over }).forge).toBeUndefined();
  });

  it('knows no time where the clock of the job is not told', () => {
    const { timeLeft, startedAt } = placeIn({ ...job, CI_JOB_TIMEOUT: 'soon', CI_JOB_STARTED_AT: 'now' });
    expect([timeLeft, startedAt]).toEqual([undefined, undefined]);
  });
});
