import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestOfBranch } from '../../../src/commands/request-of-branch.ts';
import type { Place } from '../../../src/domain.ts';
import { type GitHubClient, openClient } from '../../../src/forges/github-client.ts';
import { type Log, silentLog } from '../../../src/log.ts';
import { startGitHub, type TestGitHub } from '../../support/github/index.ts';
import { removeFolders } from '../../support/repository.ts';

let github: TestGitHub;
let client: GitHubClient;
let place: Place;
const token = 'given';

beforeAll(async () => {
  github = await startGitHub();
  const shop = github.repository('acme/shop', { files: { 'a.txt': 'one\n' } });
  const head = shop.commit('feature', { 'a.txt': 'two\n' }, { author: 'ann' });
  github.open('acme/shop', { head: 'feature', author: 'ann' });
  const forge = { kind: 'github', api: github.api, web: github.url, repository: 'acme/shop' } as const;
  const signal = new AbortController().signal;
  const own = { address: forge, token: github.token(), caFile: '', log: silentLog, signal };
  client = await openClient({ ...own, patience: 1000 });
  const origin = { repository: 'acme/shop', branch: 'feature' };
  place = { ci: 'circleci', trigger: 'push', trusted: false, forge, origin, head, historyHint: 'all' };
});
afterAll(async () => {
  await client.close();
  await github.close();
  removeFolders();
  expect(github.violations).toEqual([]);
});

const ask = (over: Partial<Place> = {}, config = { change: '', token }, log: Log = silentLog) =>
  requestOfBranch({ place: { ...place, ...over }, config, github: client, log });

describe('the request of a branch', () => {
  it('is the open one whose head was pushed', async () => {
    expect(await ask()).toBe('1');
  });

  it.each([
    ['another commit', { head: 'f'.repeat(40) }],
    ['another branch', { origin: { repository: 'acme/shop', branch: 'main' } }],
    ['a change that the CI names', { change: '7' }],
    ['another trigger', { trigger: 'schedule' as const }],
  ])('is none for %s', async (_name, over) => {
    expect(await ask(over)).toBeUndefined();
  });

  it.each([
    ['an option names one', { change: '7', token }],
    ['there is no token', { change: '', token: '' }],
  ])('is not asked for where %s', async (_name, config) => {
    const before = github.requests.length;
    expect(await ask({}, config)).toBeUndefined();
    expect(github.requests.length).toBe(before);
  });

  it('is not known, with a warning, where the forge refuses', async () => {
    github.failNext({ method: 'GET', path: '/repos/acme/shop/pulls', status: 403 });
    const warned: string[] = [];
    const log = { ...silentLog, warn: (text: string) => void warned.push(text) };
    expect(await ask({}, { change: '', token }, log)).toBeUndefined();
    expect(warned).toEqual([expect.stringContaining('Whether feature has a pull request is not known.')]);
  });
});
