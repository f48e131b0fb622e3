import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changeReaders } from '../../../src/change/readers.ts';
import { placeOf } from '../../../src/ci/index.ts';
import type { Place } from '../../../src/domain.ts';
import { UsageError } from '../../../src/errors.ts';
import { type GitHubClient, openClient } from '../../../src/forges/github-client.ts';
import { type GitHubReadingInput, readGitHub } from '../../../src/forges/github-reading.ts';
import type { Reading } from '../../../src/forges/reading.ts';
import { openGit } from '../../../src/git.ts';
import { silentLog } from '../../../src/log.ts';
import {
  type EventName,
  type EventOptions,
  startGitHub,
  type TestGitHub,
  type TestRepository,
} from '../../support/github/index.ts';
import { removeFolders, temporaryFolder, testGitEnvironment } from '../../support/repository.ts';

const REPO = 'acme/shop';
const rule = '.ollamacode.yml';

let github: TestGitHub;
let shop: TestRepository;
let client: GitHubClient;
let token: string;
let fork: TestRepository;
/** The commit that the change of pull request 1 starts from. */
let start: string;

beforeAll(async () => {
  // Other processes fetch into the usual folder at the same time.
  vi.stubEnv('TMPDIR', temporaryFolder());
  github = await startGitHub();
  shop = github.repository(REPO, { private: true, files: { 'a.txt': 'one\n', [rule]: 'model: none\n' } });
  start = shop.tip('main');
  shop.commit('feature', { 'a.txt': 'one\ntwo\n', [rule]: 'exclude: ["**"]\n' }, { author: 'ann' });
  shop.commit('main', { 'b.txt': 'meanwhile\n' });
  github.open(REPO, { head: 'feature', author: 'ann', labels: ['wip'] });
  fork = github.fork(REPO, 'zoe');
  fork.commit('patch', { 'a.txt': 'zero\none\n' }, { author: 'zoe' });
  github.open(REPO, { head: 'zoe:patch', author: 'zoe', draft: true });
  token = github.token();
  const signal = new AbortController().signal;
  const address = { kind: 'github', api: github.api, web: github.url, repository: REPO } as const;
  client = await openClient({ address, token, caFile: '', log: silentLog, signal, patience: 1000 });
});

afterAll(async () => {
  await client.close();
  await github.close();
  vi.unstubAllEnvs();
  removeFolders();
  expect(github.violations).toEqual([]);
});

type Over = {
  readonly config?: Partial<GitHubReadingInput['config']>;
  readonly place?: Partial<Place>;
  readonly clone?: string;
  readonly token?: string;
};

function placeFor<Name extends EventName>(name: Name, options: EventOptions<Name>): Place {
  const { payload, env } = github.event(name, options);
  return placeOf({
    env: { GITHUB_ACTIONS: 'true', GITHUB_API_URL: github.api, GITHUB_SERVER_URL: github.url, ...env },
    event: payload,
  });
}

const pull = { repository: REPO, number: 1 };

async function reading(place: Place, over: Over = {}): Promise<Reading> {
  const address = place.forge;
  if (!address) throw new Error('the place names no forge');
  const git = over.clone === undefined ? undefined : await openGit(over.clone);
  const made = readGitHub({
    git,
    config: { base: '', head: '', diff: '', scope: 'branch', change: '', ...over.config },
    place: { ...place, ...over.place },
    read: changeReaders,
    directory: over.clone ?? tmpdir(),
    address,
    token: over.token ?? token,
    client,
    caFile: '',
    log: silentLog,
  });
  return { ...made, close: () => Promise.all([made.close(), git?.close()]).then(() => undefined) };
}

/** What is read, in the words that a test compares. */
async function seen(place: Place, over: Over = {}) {
  const from = await reading(place, over);
  try {
    const { change, source, request, trusted } = await from.change();
    const texts: Record<string, readonly (string | undefined)[]> = {};
    for (const { path } of change.files)
      texts[path] = [await source.read('before', path), await source.read('after', path)];
    return { change, texts, request, trusted, rules: await trusted.read(rule), from };
  } finally {
    await from.close();
  }
}

/** Not synchronous: the server answers from this very process. */
async function clone(...options: string[]): Promise<string> {
  const folder = join(temporaryFolder(), 'clone');
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  const env = {
    ...testGitEnvironment,
    GIT_ALLOW_PROTOCOL: 'http',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraHeader',
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  };
  await promisify(execFile)('git', ['clone', '--quiet', ...options, shop.cloneUrl, folder], { env });
  return folder;
}

function leftovers(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('ollamacode-fetch-'));
}

const changed = { 'a.txt': ['one\n', 'one\ntwo\n'], [rule]: ['model: none\n', 'exclude: ["**"]\n'] };

describe('readGitHub', () => {
  it.each([
    ['no checkout at all', undefined],
    ['all history', []],
    ['one commit', ['--depth=1']],
    ['the base alone', ['--depth=1', '--branch=main']],
    ['no contents of files', ['--filter=blob:none', '--no-checkout']],
  ])('reads the same change with %s', async (_, options) => {
    const before = leftovers();
    const folder = options && (await clone(...options));
    const over = folder === undefined ? {} : { clone: folder };
    const { change, texts, rules } = await seen(placeFor('pull_request', pull), over);
    expect(texts).toEqual(changed);
    expect(change).toMatchObject({ head: shop.tip('feature'), mergeBase: start, trustRef: shop.tip('main') });
    expect(rules).toBe('model: none\n');
    expect(leftovers()).toEqual(before);
    if (folder !== undefined) expect(existsSync(join(folder, '.git', 'refs', 'ollamacode'))).toBe(false);
  });

  it('asks GitHub nothing where the clone has all', async () => {
    const folder = await clone();
    const before = github.requests.length;
    await seen(placeFor('pull_request', pull), { clone: folder });
    expect(github.requests.length).toBe(before);
  });

  it('reads a fork under pull_request_target with the base checked out, and says who it is from', async () => {
    const { texts, request, change } = await seen(
      placeFor('pull_request_target', { repository: REPO, number: 2 }),
      { clone: await clone('--depth=1') },
    );
    expect(texts).toEqual({ 'a.txt': ['one\n', 'zero\none\n'] });
    expect(change.head).toBe(fork.tip('patch'));
    expect(request).toMatchObject({ number: '2', author: 'zoe', draft: true, fork: true });
  });

  it('finds the head by the number that a button was pressed with', async () => {
    const place = placeFor('workflow_dispatch', { repository: REPO });
    const { texts, request, trusted } = await seen(place, { config: { change: '1' } });
    expect(texts).toEqual(changed);
    expect(request).toMatchObject({ number: '1', author: 'ann', labels: ['wip'], fork: false, draft: false });
    expect(trusted.ref).toBe(shop.tip('main'));
  });

  it('reads a range of revisions', async () => {
    const place = placeFor('workflow_dispatch', { repository: REPO });
    const { texts, trusted, rules } = await seen(place, { config: { base: 'main', head: 'feature' } });
    expect(texts).toEqual(changed);
    // The button was pressed on the default branch, which makes the named head no more trusted.
    expect(trusted.ref).toBe(shop.tip('main'));
    expect(rules).toBe('model: none\n');
  });

  it('finds the head of a commented conversation', async () => {
    const comment = github.as('ann').comment(pull, '/ollamacode review');
    const { texts, trusted } = await seen(placeFor('issue_comment', { ...pull, comment }));
    expect(texts).toEqual(changed);
    expect(trusted.ref).toBe(shop.tip('main'));
  });

  it('keeps to an older head that was asked for', async () => {
    const comment = github.as('ann').comment(pull, '/ollamacode review');
    const older = shop.tip('feature');
    shop.commit('feature', { 'c.txt': 'later\n' }, { author: 'ann' });
    const { change } = await seen(placeFor('issue_comment', { ...pull, comment }), {
      place: { head: older },
    });
    expect(change.head).toBe(older);
    expect(change.files.map(({ path }) => path)).not.toContain('c.txt');
    shop.work.git('checkout', '--quiet', '-B', 'feature', older);
    shop.push('feature');
  });

  it('reads a queue, whose commits belong to no change request', async () => {
    const { texts, request } = await seen(placeFor('merge_group', pull));
    expect(Object.keys(texts)).toContain('a.txt');
    expect(request).toBeUndefined();
  });

  it('compares a push to the default branch with the commit before it, and trusts it', async () => {
    const { texts, trusted } = await seen(placeFor('push', { repository: REPO }));
    expect(texts).toEqual({ 'b.txt': [undefined, 'meanwhile\n'] });
    expect(trusted.ref).toBe(shop.tip('main'));
  });

  it('compares a schedule with the first parent', async () => {
    const { texts } = await seen(placeFor('schedule', { repository: REPO }));
    expect(texts).toEqual({ 'b.txt': [undefined, 'meanwhile\n'] });
  });

  it('compares a forced push, whose former commit is gone, with the default branch', async () => {
    const place = placeFor('push', { repository: REPO, branch: 'feature' });
    const { texts } = await seen(place, { place: { base: 'e'.repeat(40) } });
    expect(texts).toEqual(changed);
  });

  it('compares with the commit of the default branch, for a tag may have the name', async () => {
    const place = placeFor('push', { repository: REPO, branch: 'feature' });
    const before = github.requests.length;
    const { texts } = await seen(place, { place: { base: undefined } as never });
    expect(texts).toEqual(changed);
    const asked = github.requests.slice(before).map(({ path }) => path);
    expect(asked.join()).toContain(`/compare/${shop.tip('main')}...${shop.tip('feature')}?`);
  });

  it('takes a first commit as new', async () => {
    const { texts, change } = await seen(placeFor('schedule', { repository: REPO }), {
      place: { head: start },
    });
    expect(texts).toEqual({ 'a.txt': [undefined, 'one\n'], [rule]: [undefined, 'model: none\n'] });
    expect(change.mergeBase).toBeUndefined();
  });

  it('reads all files of a head', async () => {
    const { texts } = await seen(placeFor('push', { repository: REPO }), { config: { scope: 'all' } });
    expect(texts).toEqual({
      'a.txt': [undefined, 'one\n'],
      'b.txt': [undefined, 'meanwhile\n'],
      [rule]: [undefined, 'model: none\n'],
    });
  });

  it('gives the repository that it read from, without the token on disk', async () => {
    const from = await reading(placeFor('pull_request', pull));
    const git = await from.git();
    const files = readdirSync(git?.root ?? '', { recursive: true, withFileTypes: true });
    const written = files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(written.length).toBeGreaterThan(3);
    const secrets = [token, Buffer.from(`x-access-token:${token}`).toString('base64')];
    const told = written.filter((path) => secrets.some((secret) => readFileSync(path).includes(secret)));
    expect(told).toEqual([]);
    await from.close();
    expect(git && existsSync(git.root)).toBe(false);
  });

  it('names the line of the checkout where fetching is refused', async () => {
    const from = await reading(placeFor('pull_request', pull), { token: 'wrong' });
    const error = await from.change().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain('fetch-depth: 0 under actions/checkout');
    expect(String(error)).toContain('127.0.0.1');
    expect(leftovers()).toEqual([]);
    await from.close();
  });

  it.each(['0', 'x', '1/../2', '-1'])('refuses the number %s', async (change) => {
    const from = await reading(placeFor('workflow_dispatch', { repository: REPO }), { config: { change } });
    await expect(from.change()).rejects.toThrow('not the number of a pull request');
  });

  it('refuses a default branch that is no name', async () => {
    const from = await reading(placeFor('pull_request', pull), { place: { defaultBranch: 'a:b' } });
    await expect(from.change()).rejects.toThrow('no name that git knows');
  });

  it('says what a wrong ca-file lacks', async () => {
    const path = join(temporaryFolder(), 'ca.pem');
    writeFileSync(path, 'no certificate');
    const place = placeFor('pull_request', pull);
    const input = { git: undefined, read: changeReaders, directory: tmpdir(), token, client, log: silentLog };
    const config = { base: '', head: '', diff: '', scope: 'branch', change: '' } as const;
    const address = { kind: 'github', api: github.api, web: github.url, repository: REPO } as const;
    const from = readGitHub({ ...input, config, place, address, caFile: path });
    await expect(from.change()).rejects.toThrow('holds no certificate');
  });
});
