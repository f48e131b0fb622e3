import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/ci/index.ts';

const head = 'a'.repeat(40);
const base = 'b'.repeat(40);
const merge = 'c'.repeat(40);

const table: readonly {
  name: string;
  env: Record<string, string>;
  event?: unknown;
  place: Record<string, unknown>;
}[] = [
  {
    name: 'a GitHub pull request has the head of the change, not the merge that was checked out',
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_BASE_REF: 'main',
      GITHUB_SHA: merge,
      GITHUB_REF: 'refs/pull/7/merge',
    },
    event: {
      pull_request: { number: 7, head: { sha: head }, base: { sha: base } },
      repository: { default_branch: 'main' },
    },
    place: {
      ci: 'github',
      change: '7',
      targetBranch: 'main',
      defaultBranch: 'main',
      trusted: false,
      head,
      base,
    },
  },
  {
    name: 'a GitHub push to the default branch is trusted',
    env: { GITHUB_ACTIONS: 'true', GITHUB_SHA: head, GITHUB_REF: 'refs/heads/main' },
    event: { before: base, repository: { default_branch: 'main' } },
    place: { ci: 'github', defaultBranch: 'main', trusted: true, head, base },
  },
  {
    name: 'a GitHub push of a new branch has no base and no trust',
    env: { GITHUB_ACTIONS: 'true', GITHUB_SHA: head, GITHUB_REF: 'refs/heads/topic', GITHUB_BASE_REF: '' },
    event: { before: '0'.repeat(40), repository: { default_branch: 'main' } },
    place: { ci: 'github', defaultBranch: 'main', trusted: false, head },
  },
  {
    name: 'a GitHub tag named like the default branch is not trusted',
    env: { GITHUB_ACTIONS: 'true', GITHUB_SHA: head, GITHUB_REF: 'refs/tags/main' },
    event: { repository: { default_branch: 'main' } },
    place: { ci: 'github', defaultBranch: 'main', trusted: false, head },
  },
  {
    name: 'a GitHub run whose event cannot be read still knows where it is',
    env: { GITHUB_ACTIONS: 'true', GITHUB_SHA: head },
    event: 'nonsense',
    place: { ci: 'github', trusted: false, head },
  },
  {
    name: 'a CircleCI pull request is numbered by its URL',
    env: { CIRCLECI: 'true', CIRCLE_PULL_REQUEST: 'https://github.com/o/r/pull/44', CIRCLE_SHA1: head },
    place: {
      ci: 'circleci',
      trigger: 'change',
      change: '44',
      forge: { kind: 'github', api: 'https://api.github.com', web: 'https://github.com', repository: 'o/r' },
      trusted: false,
      head,
    },
  },
  {
    name: 'a Woodpecker pull request',
    env: {
      CI: 'woodpecker',
      CI_COMMIT_PULL_REQUEST: '5',
      CI_COMMIT_TARGET_BRANCH: 'main',
      CI_REPO_DEFAULT_BRANCH: 'main',
      CI_COMMIT_SHA: head,
      CI_PIPELINE_EVENT: 'pull_request',
    },
    place: {
      ci: 'woodpecker',
      trigger: 'change',
      change: '5',
      targetBranch: 'main',
      defaultBranch: 'main',
      trusted: false,
      head,
    },
  },
  {
    name: 'a Drone push to the default branch is trusted',
    env: {
      DRONE: 'true',
      CI: 'true',
      DRONE_BUILD_EVENT: 'push',
      DRONE_BRANCH: 'main',
      DRONE_REPO_BRANCH: 'main',
      DRONE_COMMIT_SHA: head,
    },
    place: { ci: 'drone', trigger: 'push', defaultBranch: 'main', trusted: true, head },
  },
  {
    name: 'a Bitbucket pull request',
    env: {
      BITBUCKET_BUILD_NUMBER: '1',
      BITBUCKET_PR_ID: '2',
      BITBUCKET_PR_DESTINATION_BRANCH: 'main',
      BITBUCKET_PR_DESTINATION_COMMIT: base,
      BITBUCKET_COMMIT: head,
    },
    place: {
      ci: 'bitbucket',
      trigger: 'change',
      change: '2',
      targetBranch: 'main',
      trusted: false,
      head,
      base,
    },
  },
  {
    name: 'an Azure pull request has the source commit as head',
    env: {
      TF_BUILD: 'True',
      SYSTEM_PULLREQUEST_PULLREQUESTID: '9',
      SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
      SYSTEM_PULLREQUEST_SOURCECOMMITID: head,
      BUILD_SOURCEVERSION: merge,
    },
    place: { ci: 'azure', trigger: 'change', change: '9', targetBranch: 'main', trusted: false, head },
  },
  { name: 'a CI without a name of its own', env: { CI: 'true' }, place: { ci: 'generic', trusted: false } },
  { name: 'a terminal', env: {}, place: { ci: 'none', trusted: false } },
  {
    name: 'a terminal of a person who exports CI=false',
    env: { CI: 'false' },
    place: { ci: 'none', trusted: false },
  },
];

describe('placeOf', () => {
  it.each(table)('reads $name', ({ env, event, place }) => {
    const { historyHint, ...facts } = placeOf({ env, event });
    expect(facts).toEqual(place);
    expect(historyHint).not.toBe('');
  });
});
