import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changeReaders } from '../../../src/change/readers.ts';
import { placeOf } from '../../../src/ci/index.ts';
import type { Place } from '../../../src/domain.ts';
import { UsageError } from '../../../src/errors.ts';
import { openGitLabClient } from '../../../src/forges/gitlab-client.ts';
import { type GitLabReadingInput, readGitLab } from '../../../src/forges/gitlab-reading.ts';
import type { Reading } from '../../../src/forges/reading.ts';
import { openGit } from '../../../src/git.ts';
import { silentLog } from '../../../src/log.ts';
import {
  type JobOptions,
  startGitLab,
  type TestGitLab,
  type TestRepository,
} from '../../support/gitlab/index.ts';
import { jobPlace } from '../../support/gitlab-job.ts';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';

const REPO = 'acme/web/shop';
const OPEN = 'acme/open';
const rule = '.ollamacode.yml';

let gitlab: TestGitLab;
let shop: TestRepository;
let open: TestRepository;
let fork: TestRepository;
/** The commit that the merge requests start from. */
let start: string;

beforeAll(async () => {
  // Other processes fetch into the usual folder at the same time.
  vi.stubEnv('TMPDIR', temporaryFolder());
  gitlab = await startGitLab({ root: '/git' });
  const files = { 'a.txt': 'one\n', [rule]: 'model: none\n' };
  shop = gitlab.repository(REPO, { private: true, files, protected: ['main', 'release'] });
  gitlab.permit(REPO, 'ann', 'developer');
  start = shop.tip('main');
  shop.commit('release', { [rule]: 'model: auto\n' });
  shop.commit('plain', { [rule]: 'model: evil\n' });
  shop.commit('feature', { 'a.txt': 'one\ntwo\n', [rule]: 'exclude: ["**"]\n' }, { author: 'ann' });
  shop.commit('feature', { 'c.txt': 'more\n' }, { author: 'ann' });
  shop.commit('main', { 'b.txt': 'meanwhile\n' });
  gitlab.open(REPO, { head: 'feature', author: 'ann', labels: ['wip'] });
  gitlab.open(REPO, { head: 'feature', base: 'release', author: 'ann' });
  gitlab.open(REPO, { head: 'feature', base: 'plain', author: 'ann' });
  open = gitlab.repository(OPEN, { files });
  fork = gitlab.fork(OPEN, 'zoe');
  fork.commit('main', { [rule]: 'exclude: ["**"]\n' }, { author: 'zoe' });
  fork.commit('patch', { 'a.txt': 'zero\none\n' }, { author: 'zoe', from: 'main~1' });
  gitlab.open(OPEN, { head: 'zoe:patch', author: 'zoe', draft: true });
});

afterAll(async () => {
  await gitlab.close();
  vi.unstubAllEnvs();
  removeFolders();
  expect(gitlab.violations).toEqual([]);
});

type Over = {
  readonly config?: Partial<GitLabReadingInput['config']>;
  readonly place?: Partial<Place>;
  /** `GIT_DEPTH` of the checkout; absent for none. */
  readonly depth?: number;
  readonly token?: string;
  readonly jobToken?: string;
};

async function reading(options: JobOptions, over: Over = {}): Promise<Reading> {
  const job = gitlab.job(options);
  const { cwd, env } = jobPlace({ job, checkout: over.depth ?? 'none' });
  const depth = over.depth === undefined ? {} : { GIT_DEPTH: String(over.depth) };
  const place = { ...placeOf({ env: { ...env, ...depth }, event: undefined }), ...over.place };
  const address = place.forge;
  if (!address) throw new Error('the place names no forge');
  const git = over.depth === undefined ? undefined : await openGit(cwd);
  const tokens = { token: over.token ?? '', jobToken: over.jobToken ?? job.env.CI_JOB_TOKEN ?? '' };
  const signal = new AbortController().signal;
  const common = { address, caFile: '', log: silentLog, signal, ...tokens };
  const client = await openGitLabClient({ ...common, patience: 1000 });
  const made = readGitLab({
    ...common,
    git,
    config: { base: '', head: '', diff: '', scope: 'branch', change: '', ...over.config },
    place,
    read: changeReaders,
    directory: cwd,
    client,
  });
  const close = async () => {
    await made.close();
    await client.close();
    await git?.close();
  };
  return { ...made, close };
}

/** What is read, in the words that a test compares. */
async function seen(options: JobOptions, over: Over = {}) {
  const from = await reading(options, over);
  try {
    const { change, source, request, trusted } = await from.change();
    const texts: Record<string, readonly (string | undefined)[]> = {};
    for (const { path } of change.files)
      texts[path] = [await source.read('before', path), await source.read('after', path)];
    return { change, texts, request, trusted, rules: await trusted.read(rule) };
  } finally {
    await from.close();
  }
}

async function failure(options: JobOptions, over: Over = {}): Promise<unknown> {
  const from = await reading(options, over);
  const error = await from.change().catch((thrown: unknown) => thrown);
  await from.close();
  return error;
}

function leftovers(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('ollamacode-fetch-'));
}

const changed = {
  'a.txt': ['one\n', 'one\ntwo\n'],
  'c.txt': [undefined, 'more\n'],
  [rule]: ['model: none\n', 'exclude: ["**"]\n'],
};
const mr = { repository: REPO, mr: 1 };

describe("readGitLab, with the job's own token", () => {
  it.each([
    ['no checkout at all', {}],
    ['all history', { depth: 0 }],
    ["the runner's usual depth", { depth: 20 }],
    ['one commit', { depth: 1 }],
  ] as const)('reads the same change with %s', async (_, over) => {
    const { change, texts, rules, request } = await seen(mr, over);
    expect(texts).toEqual(changed);
    expect(change).toMatchObject({ head: shop.tip('feature'), mergeBase: start, trustRef: shop.tip('main') });
    expect(rules).toBe('model: none\n');
    expect(request).toMatchObject({ number: '1', author: 'ann', labels: ['wip'], fork: false, draft: false });
    expect(leftovers()).toEqual([]);
  });

  it.each(['merged', 'train'] as const)(
    'reads the own commit of the request in a pipeline of kind %s',
    async (kind) => {
      for (const depth of [0, 20]) {
        const options = kind === 'merged' ? { repository: REPO, merged: 1 } : { repository: REPO, train: 1 };
        const { change, texts, rules, request } = await seen(options, { depth });
        expect(texts).toEqual(changed);
        expect(change).toMatchObject({ head: shop.tip('feature'), mergeBase: start });
        expect(rules).toBe('model: none\n');
        expect(request?.number).toBe(kind === 'merged' ? '1' : undefined);
      }
    },
  );

  it.each([
    { name: 'obeys a protected', mr: 2, trusted: 'release', expected: 'model: auto\n' },
    { name: 'does not obey an unprotected', mr: 3, trusted: 'main', expected: 'model: none\n' },
  ])('$name target branch', async ({ mr, trusted, expected }) => {
    for (const depth of [0, 20]) {
      const found = await seen({ repository: REPO, mr }, { depth });
      expect(found.trusted.ref).toBe(shop.tip(trusted));
      expect(found.rules).toBe(expected);
    }
  });

  it('takes the trust ref of now, whatever an earlier job has left in the clone', async () => {
    const from = await reading(mr, { depth: 0 });
    const git = await from.git();
    await git?.run(['update-ref', 'refs/remotes/origin/main', shop.tip('feature')]);
    expect((await from.trusted()).ref).toBe(shop.tip('feature')); // its branches were all fetched
    await from.close();
    expect((await seen(mr, { depth: 20 })).trusted.ref).toBe(shop.tip('main'));
  });

  it('compares the first push of a branch with the default branch, by a history without files', async () => {
    for (const over of [{}, { depth: 1 }, { depth: 0 }]) {
      const { texts, change, trusted } = await seen(
        { repository: REPO, branch: 'feature' },
        { ...over, place: { base: undefined } as never },
      );
      expect(texts).toEqual(changed);
      expect(change.mergeBase).toBe(start);
      expect(trusted.ref).toBe(shop.tip('main'));
    }
  });

  it('takes the default branch, and not a tag that somebody gave its name', async () => {
    const options = { repository: REPO, branch: 'feature' } as const;
    const { bare } = gitlab.job(options);
    shop.work.git('push', '--quiet', bare, 'feature~1:refs/tags/main');
    const { texts, change } = await seen(options, { depth: 1, place: { base: undefined } as never });
    shop.work.git('push', '--quiet', bare, ':refs/tags/main');
    expect(change.mergeBase).toBe(start);
    expect(texts).toEqual(changed);
  });

  it('compares a push with what was there before', async () => {
    const base = shop.work.git('rev-parse', 'feature~1').trim();
    for (const over of [{}, { depth: 1 }, { depth: 20 }, { depth: 0 }]) {
      const { texts } = await seen({ repository: REPO, branch: 'feature' }, { ...over, place: { base } });
      expect(texts).toEqual({ 'c.txt': changed['c.txt'] });
    }
  });

  it('compares a forced push, whose former commit is gone, with the default branch', async () => {
    const over = { depth: 20, place: { base: 'e'.repeat(40) } };
    expect((await seen({ repository: REPO, branch: 'feature' }, over)).texts).toEqual(changed);
  });

  it('compares a schedule of the default branch with the first parent, and trusts it', async () => {
    for (const over of [{}, { depth: 1 }, { depth: 0 }]) {
      const { texts, trusted } = await seen({ repository: REPO, schedule: 'main' }, over);
      expect(texts).toEqual({ 'b.txt': [undefined, 'meanwhile\n'] });
      expect(trusted.ref).toBe(shop.tip('main'));
    }
  });

  it('takes a first commit as new', async () => {
    const { change } = await seen({ repository: REPO, schedule: 'main' }, { place: { head: start } });
    expect(change.mergeBase).toBeUndefined();
    expect(change.files).toHaveLength(2);
  });

  it('reads a tag, which nobody need trust', async () => {
    shop.work.git('checkout', '--quiet', '-B', 'tagged', 'feature');
    const { trusted, change } = await seen({ repository: REPO, tag: 'v1' }, { depth: 20 });
    expect(trusted.ref).toBe(shop.tip('main'));
    expect(change.files).toEqual([]);
  });

  it('reads all files of a head', async () => {
    const { texts } = await seen({ repository: REPO, branch: 'feature' }, { config: { scope: 'all' } });
    expect(Object.keys(texts).sort()).toEqual([rule, 'a.txt', 'c.txt']);
  });

  it('reads a range of revisions', async () => {
    const over = { config: { base: 'main', head: 'feature' } };
    expect((await seen({ repository: REPO, branch: 'main', source: 'web' }, over)).texts).toEqual(changed);
  });

  it('asks the API nothing but who wrote the request', async () => {
    const before = gitlab.requests.length;
    await seen(mr, { depth: 20 });
    await seen({ repository: REPO, branch: 'feature' }, { depth: 1 });
    const asked = gitlab.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
    expect(asked).toEqual(['GET /projects/acme%2Fweb%2Fshop/merge_requests/1']);
  });

  it.each([403, 404, 500])('does without knowing the author where the API answers %i', async (status) => {
    gitlab.failNext({ method: 'GET', path: '/projects/', status, times: 4, headers: { 'retry-after': '0' } });
    const { texts, request } = await seen(mr);
    expect(texts).toEqual(changed);
    expect(request?.author).toBeUndefined();
    for (const left of [1, 2, 3]) await fetch(`${gitlab.api}/projects/${left}`); // what was not used up
  });

  it('needs no API at all where variables and clone tell all', async () => {
    const forge = {
      kind: 'gitlab',
      api: 'http://127.0.0.1:9/api/v4',
      web: 'http://127.0.0.1:9',
      repository: REPO,
    } as const;
    for (const request of [undefined, { number: '1', draft: false, labels: [], fork: false, url: '' }]) {
      const { texts } = await seen(mr, { depth: 0, place: { forge, request } as never });
      expect(texts).toEqual(changed);
    }
  });

  it('leaves no token on disk', async () => {
    const from = await reading(mr);
    const root = (await from.git())?.root ?? '';
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(3);
    const told = files.filter(({ parentPath, name }) =>
      /glcbt-|Z2l0bGFiLWNpLXRva2Vu/.test(readFileSync(join(parentPath, name), 'latin1')),
    );
    expect(told).toEqual([]);
    await from.close();
    expect(existsSync(root)).toBe(false);
  });
});

it('readGitLab reads what names hold that addresses and shells take otherwise', async () => {
  const [repository, base, head] = ['acme.io/a-b_c/my.shop', "rel/1.0#x'%20+ü$(id)", 'fix/ü%2F&=;`id`'];
  const odd = gitlab.repository(repository, { private: true, protected: ['main', base] });
  gitlab.permit(repository, 'ann', 'developer');
  odd.commit(base, { [rule]: 'model: auto\n' });
  odd.commit(head, { 'a.txt': 'one\n' }, { author: 'ann' });
  gitlab.open(repository, { head, base, author: 'ann' });
  const named = { config: { change: '1' }, token: gitlab.token({ repository }) };
  for (const depth of [0, 20])
    for (const found of [
      await seen({ repository, mr: 1 }, { depth }),
      await seen({ repository, branch: head }, { depth, ...named }),
    ]) {
      expect(Object.keys(found.texts)).toEqual(['a.txt']);
      expect(found.rules).toBe('model: auto\n');
    }
});

describe('readGitLab, in the pipeline of a fork', () => {
  const options = { repository: OPEN, mr: 1 };

  it.each([[{ depth: 20 }], [{ depth: 0 }], [{}]])(
    'obeys the target and not the fork, with %j',
    async (over) => {
      const { texts, rules, trusted, request } = await seen(options, over);
      expect(texts).toEqual({ 'a.txt': ['one\n', 'zero\none\n'] });
      expect(rules).toBe('model: none\n');
      expect(trusted.ref).toBe(open.tip('main'));
      expect(request).toMatchObject({ number: '1', fork: true, draft: true });
    },
  );

  it('is no other where a member runs it in the target', async () => {
    const { texts, trusted } = await seen({ ...options, in: 'target' }, { depth: 20 });
    expect(texts).toEqual({ 'a.txt': ['one\n', 'zero\none\n'] });
    expect(trusted.ref).toBe(open.tip('main'));
  });

  it('needs no token at all where the project is public', async () => {
    const { texts } = await seen(options, { depth: 20, jobToken: '' });
    expect(texts).toEqual({ 'a.txt': ['one\n', 'zero\none\n'] });
  });
});

describe('readGitLab, with an access token', () => {
  it('finds a merge request by number', async () => {
    const options = { repository: REPO, branch: 'main', source: 'web' } as const;
    const over = { config: { change: '2' }, token: gitlab.token({ repository: REPO }) };
    for (const depth of [0, 1]) {
      const { texts, request, trusted } = await seen(options, { ...over, depth });
      expect(texts).toEqual(changed);
      expect(request).toMatchObject({ number: '2', author: 'ann' });
      expect(trusted.ref).toBe(shop.tip('release'));
    }
  });

  it("reads another project than the job's, which takes only the token", async () => {
    const forge = { kind: 'gitlab', api: gitlab.api, web: gitlab.url, repository: REPO } as const;
    const place = { forge, change: undefined, defaultBranch: undefined, foreign: true } as never;
    const options = { repository: OPEN, branch: 'main', source: 'pipeline' } as const;
    const over = { config: { change: '1' }, token: gitlab.token({ repository: REPO }), place };
    const { texts, trusted } = await seen(options, over);
    expect(texts).toEqual(changed);
    expect(trusted.ref).toBe(shop.tip('main'));
  });
});

describe('readGitLab says', () => {
  it('the line of the checkout where fetching is refused', async () => {
    const error = await failure(mr, { depth: 20, jobToken: 'wrong' });
    // The clone has head and merge base; only the trusted branch is missing.
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toMatch(/main, whose configuration is obeyed.*127\.0\.0\.1.*GIT_DEPTH: 0/);
    expect(leftovers()).toEqual([]);
  });

  it('what the fork needs where the target is private', async () => {
    const theirs = gitlab.fork(REPO, 'ann');
    theirs.commit('idea', { 'a.txt': 'idea\n' }, { author: 'ann' });
    const number = gitlab.open(REPO, { head: 'ann:idea', author: 'ann' });
    gitlab.permit(REPO, 'ann', 'none');
    const error = await failure({ repository: REPO, mr: number }, { depth: 0 });
    gitlab.permit(REPO, 'ann', 'developer');
    expect(String(error)).toMatch(/clone is not of acme\/web\/shop.*allowlist/);
  });

  it.each(['0', 'x', '-1'])('that %s is no number', async (change) => {
    const error = await failure({ repository: REPO, branch: 'main' }, { config: { change } });
    expect(String(error)).toContain('not the number of a merge request');
  });

  it('that a branch has no name that git knows', async () => {
    const error = await failure(mr, { place: { targetBranch: 'a:b' } });
    expect(String(error)).toContain('no name that git knows');
  });
});
