import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/ci/index.ts';

const head = 'a'.repeat(40);
const step = {
  BITBUCKET_BUILD_NUMBER: '12',
  BITBUCKET_REPO_FULL_NAME: 'acme/shop',
  BITBUCKET_GIT_HTTP_ORIGIN: 'http://bitbucket.org/acme/shop',
  BITBUCKET_COMMIT: head,
  BITBUCKET_BRANCH: 'feature',
};
const forge = {
  kind: 'bitbucket',
  api: 'https://api.bitbucket.org/2.0',
  web: 'https://bitbucket.org',
  repository: 'acme/shop',
};

function here(env: Readonly<Record<string, string>>) {
  return placeOf({ env: { ...step, ...env }, event: undefined });
}

describe('a step of Bitbucket Pipelines', () => {
  it('of a pull request reviews its head, not the merge', () => {
    const place = here({
      BITBUCKET_PR_ID: '2',
      BITBUCKET_PR_DESTINATION_BRANCH: 'main',
      BITBUCKET_PR_DESTINATION_COMMIT: 'b2c3d4e5f6a7',
    });
    expect(place).toEqual({
      ci: 'bitbucket',
      trigger: 'change',
      forge,
      change: '2',
      targetBranch: 'main',
      trusted: false,
      head,
      base: 'b2c3d4e5f6a7',
      runUrl: 'https://bitbucket.org/acme/shop/pipelines/results/12',
      historyHint: 'clone: { depth: full }',
    });
  });

  it('of a push says whose, and trusts nothing', () => {
    const origin = { repository: 'acme/shop', branch: 'feature' };
    expect(here({})).toMatchObject({ trigger: 'push', trusted: false, head, origin });
  });

  it('of a tag is of no branch', () => {
    const place = here({ BITBUCKET_BRANCH: '', BITBUCKET_TAG: 'v1' });
    expect(place).toMatchObject({ trigger: 'push', trusted: false });
    expect(place.origin).toBeUndefined();
  });

  it.each([undefined, '', 'nonsense'])('knows Bitbucket Cloud also by the origin %s', (origin) => {
    const { BITBUCKET_GIT_HTTP_ORIGIN: _, ...env } = step;
    const given = origin === undefined ? env : { ...env, BITBUCKET_GIT_HTTP_ORIGIN: origin };
    expect(placeOf({ env: given, event: undefined }).forge).toEqual(forge);
  });

  it.each(['', 'acme', 'acme/shop/../x', 'acme/shop?x'])('has no forge for the repository %j', (name) => {
    expect(here({ BITBUCKET_REPO_FULL_NAME: name }).forge).toBeUndefined();
  });
});
