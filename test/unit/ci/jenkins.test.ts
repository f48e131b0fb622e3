import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/ci/index.ts';

const head = 'a'.repeat(40);
const before = 'b'.repeat(40);

const build = { JENKINS_URL: 'https://ci.example/', BUILD_URL: 'https://ci.example/job/shop/1/' };
const change = {
  ...build,
  BRANCH_NAME: 'PR-12',
  CHANGE_ID: '12',
  CHANGE_URL: 'https://github.com/acme/shop/pull/12',
  CHANGE_TARGET: 'main',
  CHANGE_BRANCH: 'feature',
  CHANGE_AUTHOR: 'ann',
  GIT_COMMIT: head,
};
const placeIn = (env: Readonly<Record<string, string>>) => placeOf({ env, event: undefined });

describe('a build of a change', () => {
  it('says which, where it lives, and that what is checked out may be a merge', () => {
    const { historyHint, ...place } = placeIn(change);
    expect(historyHint).toContain('gitUsernamePassword');
    expect(place).toEqual({
      ci: 'jenkins',
      trigger: 'change',
      change: '12',
      forge: {
        kind: 'github',
        api: 'https://api.github.com',
        web: 'https://github.com',
        repository: 'acme/shop',
      },
      request: {
        number: '12',
        url: 'https://github.com/acme/shop/pull/12',
        author: 'ann',
        draft: false,
        labels: [],
        fork: false,
      },
      targetBranch: 'main',
      merged: true,
      stale: true,
      trusted: false,
      runUrl: 'https://ci.example/job/shop/1/',
    });
  });

  it.each([
    ['MR-12-head', { head }],
    ['PR-12-merge', { merged: true }],
  ])('whose job builds both ways is told by its name %s', (name, expected) => {
    const { head: own, merged } = placeIn({ ...change, BRANCH_NAME: name });
    expect({ ...(own && { head: own }), ...(merged && { merged }) }).toEqual(expected);
  });

  it('of a fork is one, and is never trusted', () => {
    const place = placeIn({ ...change, CHANGE_FORK: 'ann', BRANCH_IS_PRIMARY: 'true' });
    expect(place).toMatchObject({ trusted: false, request: { fork: true } });
  });

  it('lives at the GitLab of its address', () => {
    const CHANGE_URL = 'https://gitlab.example/acme/web/shop/-/merge_requests/12';
    expect(placeIn({ ...change, CHANGE_URL }).forge).toEqual({
      kind: 'gitlab',
      api: 'https://gitlab.example/api/v4',
      web: 'https://gitlab.example',
      repository: 'acme/web/shop',
    });
  });

  it.each([
    ['gitea', 'https://git.example/acme/shop/pulls/12'],
    ['bitbucket', 'https://bitbucket.org/acme/shop/pull-requests/12'],
  ])('lives at the %s of its address', (kind, CHANGE_URL) => {
    const place = placeIn({ ...change, CHANGE_URL });
    expect(place).toMatchObject({ change: '12', forge: { kind, repository: 'acme/shop' } });
  });

  it('at a forge without an adapter has its number and target all the same', () => {
    const place = placeIn({
      ...change,
      CHANGE_URL: 'https://bitbucket.example/projects/ACME/repos/shop/pull-requests/12',
    });
    expect(place).toMatchObject({ change: '12', targetBranch: 'main' });
    expect(place.forge).toBeUndefined();
  });
});

describe('a build of a branch', () => {
  it('that is the primary one is trusted, and is compared with the build before', () => {
    const env = { ...build, BRANCH_NAME: 'trunk', BRANCH_IS_PRIMARY: 'true', GIT_COMMIT: head };
    expect(placeIn({ ...env, GIT_PREVIOUS_COMMIT: before })).toMatchObject({
      trusted: true,
      trigger: 'push',
      defaultBranch: 'trunk',
      head,
      base: before,
    });
  });

  it('that is another one is compared with the default branch as a whole', () => {
    const place = placeIn({
      ...build,
      BRANCH_NAME: 'feature',
      GIT_COMMIT: head,
      GIT_PREVIOUS_COMMIT: before,
    });
    expect(place).toMatchObject({ trusted: false, head });
    expect([place.base, place.defaultBranch, place.forge]).toEqual([undefined, undefined, undefined]);
  });

  it('without multibranch says nothing but where its page is', () => {
    const { historyHint: _, ...place } = placeIn({ ...build, RUN_DISPLAY_URL: 'https://ci.example/run/1' });
    expect(place).toEqual({ ci: 'jenkins', trusted: false, runUrl: 'https://ci.example/run/1' });
  });
});
