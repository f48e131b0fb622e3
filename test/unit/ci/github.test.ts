import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/ci/index.ts';

const head = 'a'.repeat(40);
const base = 'b'.repeat(40);
const other = 'c'.repeat(40);

const runner = {
  GITHUB_ACTIONS: 'true',
  GITHUB_API_URL: 'https://ghe.example/api/v3/',
  GITHUB_SERVER_URL: 'https://ghe.example',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_RUN_ID: '77',
  GITHUB_SHA: other,
  GITHUB_REF: 'refs/heads/main',
};

const repository = { default_branch: 'main', full_name: 'acme/shop' };

const pull = {
  number: 7,
  html_url: 'https://ghe.example/acme/shop/pull/7',
  draft: true,
  user: { login: 'ann' },
  labels: [{ name: 'wip' }, { name: 'big' }],
  head: { sha: head, ref: 'topic', repo: { full_name: 'acme/shop' } },
  base: { sha: base, ref: 'main', repo: { full_name: 'acme/shop' } },
};

const request = {
  number: '7',
  author: 'ann',
  draft: true,
  labels: ['wip', 'big'],
  fork: false,
  url: pull.html_url,
};

const requested = { change: '7', targetBranch: 'main', head, base, request, trusted: false };

const events: readonly {
  readonly name: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly event: Readonly<Record<string, unknown>>;
  readonly place: Readonly<Record<string, unknown>>;
}[] = [
  { name: 'pull_request', event: { pull_request: pull }, place: { trigger: 'change', ...requested } },
  { name: 'pull_request_target', event: { pull_request: pull }, place: { trigger: 'change', ...requested } },
  {
    name: 'pull_request_review_comment',
    event: { pull_request: pull, comment: { id: 1 } },
    place: { trigger: 'comment', ...requested },
  },
  {
    name: 'issue_comment',
    event: { issue: { number: 7, pull_request: { url: 'https://ghe.example/x' } } },
    place: { trigger: 'comment', change: '7', trusted: false },
  },
  { name: 'issue_comment', event: { issue: { number: 8 } }, place: { trigger: 'comment', trusted: false } },
  {
    name: 'merge_group',
    env: { GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7' },
    event: { merge_group: { head_sha: head, base_sha: base, base_ref: 'refs/heads/main' } },
    place: { trigger: 'queue', targetBranch: 'main', head, base, trusted: false },
  },
  { name: 'push', event: { before: base }, place: { trigger: 'push', head: other, base, trusted: true } },
  { name: 'schedule', event: {}, place: { trigger: 'schedule', head: other, trusted: true } },
  { name: 'workflow_dispatch', event: {}, place: { trigger: 'manual', head: other, trusted: true } },
  {
    name: 'workflow_dispatch',
    env: { GITHUB_REF: 'refs/heads/topic' },
    event: {},
    place: { trigger: 'manual', head: other, trusted: false },
  },
  {
    name: 'workflow_run',
    event: {
      workflow_run: {
        head_sha: head,
        head_branch: 'patch',
        head_repository: { full_name: 'zoe/shop' },
        pull_requests: [],
      },
    },
    place: {
      trigger: 'report',
      head,
      origin: { repository: 'zoe/shop', branch: 'patch' },
      trusted: false,
    },
  },
];

describe('a GitHub event', () => {
  it.each(events)('$name says what is under review', ({ name, env, event, place }) => {
    const { historyHint, ...facts } = placeOf({
      env: { ...runner, ...env, GITHUB_EVENT_NAME: name },
      event: { repository, ...event },
    });
    expect(facts).toEqual({
      ci: 'github',
      defaultBranch: 'main',
      forge: {
        kind: 'github',
        api: 'https://ghe.example/api/v3',
        web: 'https://ghe.example',
        repository: 'acme/shop',
      },
      runUrl: 'https://ghe.example/acme/shop/actions/runs/77',
      ...place,
    });
    expect(historyHint).toContain('fetch-depth: 0');
  });

  it('of a schedule need not name the default branch', () => {
    const env = { ...runner, GITHUB_EVENT_NAME: 'schedule' };
    expect(placeOf({ env, event: { schedule: '0 5 * * 1' } })).toMatchObject({
      defaultBranch: 'main',
      trusted: true,
    });
  });

  it.each(['shop', 'acme/shop/x', 'acme/sh op', '../..?x/y'])('names no forge for %s', (name) => {
    const place = placeOf({ env: { ...runner, GITHUB_REPOSITORY: name }, event: {} });
    expect(place.forge).toBeUndefined();
  });

  it.each(['GITEA_ACTIONS', 'FORGEJO_ACTIONS'])('knows the server behind %s', (name) => {
    const web = 'https://git.example/forge';
    const server = { GITHUB_SERVER_URL: `${web}/`, GITHUB_API_URL: `${web}/api/v1`, [name]: 'true' };
    const facts = { env: { ...runner, ...server, GITHUB_EVENT_NAME: 'pull_request' } };
    expect(placeOf({ ...facts, event: { repository, pull_request: pull } })).toMatchObject({
      ci: 'github',
      change: '7',
      forge: { kind: 'gitea', api: `${web}/api/v1`, web, repository: 'acme/shop' },
    });
  });

  const foreign = { ...pull, head: { ...pull.head, repo: { full_name: 'zoe/shop' } } };
  it.each([
    ['another repository', {}, foreign],
    ['a repository that is gone', {}, { ...pull, head: { ...pull.head, repo: null } }],
    ['Dependabot', {}, { ...pull, user: { login: 'dependabot[bot]' } }],
    ['a push by Dependabot', { GITHUB_ACTOR: 'dependabot[bot]' }, pull],
  ])('takes a head of %s for a fork', (_, env, pull_request) => {
    const facts = { env: { ...runner, ...env, GITHUB_EVENT_NAME: 'pull_request' } };
    expect(placeOf({ ...facts, event: { repository, pull_request } }).request?.fork).toBe(true);
  });
});
