import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/ci/index.ts';

const head = 'a'.repeat(40);
const merge = 'c'.repeat(40);

/** As a job of Azure Repos has them. */
const job = {
  TF_BUILD: 'True',
  SYSTEM_COLLECTIONURI: 'https://dev.azure.com/acme/',
  SYSTEM_TEAMPROJECT: 'Web Shop',
  BUILD_BUILDID: '77',
  BUILD_REPOSITORY_PROVIDER: 'TfsGit',
  BUILD_REPOSITORY_NAME: 'shop app',
  BUILD_REPOSITORY_URI: 'https://acme@dev.azure.com/acme/Web%20Shop/_git/shop%20app',
};

const pull = {
  ...job,
  BUILD_REASON: 'PullRequest',
  BUILD_SOURCEBRANCH: 'refs/pull/7/merge',
  BUILD_SOURCEVERSION: merge,
  SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
  SYSTEM_PULLREQUEST_SOURCECOMMITID: head,
  SYSTEM_PULLREQUEST_SOURCEBRANCH: 'refs/heads/feature/x',
  SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/release/1',
};

const forge = {
  kind: 'azure',
  api: 'https://dev.azure.com/acme',
  web: 'https://dev.azure.com/acme',
  repository: 'Web Shop/shop app',
};

function place(env: Readonly<Record<string, string>>) {
  return placeOf({ env, event: undefined });
}

describe('Azure Pipelines', () => {
  it('names the head of a pull request, and not the merge that it checked out', () => {
    expect(place(pull)).toEqual({
      ci: 'azure',
      trigger: 'change',
      forge,
      change: '7',
      targetBranch: 'release/1',
      trusted: false,
      head,
      stale: true,
      runUrl: 'https://dev.azure.com/acme/Web%20Shop/_build/results?buildId=77',
      historyHint: 'fetchDepth: 0 under checkout: self',
    });
  });

  it.each([
    ['IndividualCI', 'push'],
    ['BatchedCI', 'push'],
    ['Schedule', 'schedule'],
    ['Manual', 'manual'],
  ])('started by %s is a %s, and trusts nothing before the default branch is known', (reason, trigger) => {
    const env = {
      ...job,
      BUILD_REASON: reason,
      BUILD_SOURCEBRANCH: 'refs/heads/main',
      BUILD_SOURCEVERSION: head,
    };
    expect(place(env)).toMatchObject({
      trigger,
      head,
      trusted: false,
      origin: { repository: 'Web Shop/shop app', branch: 'main' },
    });
  });

  it('builds a tag without a branch', () => {
    const env = { ...job, BUILD_REASON: 'IndividualCI', BUILD_SOURCEBRANCH: 'refs/tags/v1' };
    expect(place(env).origin).toBeUndefined();
  });

  it('knows a repository of another project than the pipeline’s', () => {
    const uri = 'https://dev.azure.com/acme/Other/_git/lib';
    const env = { ...pull, BUILD_REPOSITORY_URI: uri, BUILD_REPOSITORY_NAME: 'lib' };
    expect(place(env).forge?.repository).toBe('Other/lib');
  });

  it('of a server has the collection in its address', () => {
    const web = 'https://tfs.example/tfs/DefaultCollection';
    const env = {
      ...pull,
      SYSTEM_COLLECTIONURI: `${web}/`,
      BUILD_REPOSITORY_URI: `${web}/Shop/_git/app`,
      BUILD_REPOSITORY_NAME: 'app',
    };
    expect(place(env).forge).toEqual({ kind: 'azure', api: web, web, repository: 'Shop/app' });
  });

  it('of a repository at GitHub names the pull request there', () => {
    const env = {
      ...pull,
      BUILD_REPOSITORY_PROVIDER: 'GitHub',
      BUILD_REPOSITORY_NAME: 'acme/shop',
      BUILD_REPOSITORY_URI: 'https://github.com/acme/shop',
      SYSTEM_PULLREQUEST_PULLREQUESTID: '1234567',
      SYSTEM_PULLREQUEST_PULLREQUESTNUMBER: '7',
      SYSTEM_PULLREQUEST_TARGETBRANCH: 'main',
    };
    expect(place(env)).toMatchObject({
      change: '7',
      targetBranch: 'main',
      forge: { kind: 'github', api: 'https://api.github.com', repository: 'acme/shop' },
    });
  });

  it.each([
    ['another host', { BUILD_REPOSITORY_PROVIDER: 'Bitbucket', BUILD_REPOSITORY_NAME: 'a/b' }],
    ['no collection', { SYSTEM_COLLECTIONURI: '' }],
    ['an address that is none', { SYSTEM_COLLECTIONURI: 'file:///etc/' }],
  ])('knows no forge with %s', (_name, more) => {
    expect(place({ ...pull, ...more }).forge).toBeUndefined();
  });
});
