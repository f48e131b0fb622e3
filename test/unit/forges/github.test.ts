import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPull } from '../../../src/forges/github.ts';
import { signerOf } from '../../../src/marker.ts';
import type { ThreadView } from '../../support/github/index.ts';
import { removeFolders } from '../../support/repository.ts';
import { PULL, REPO, type Scene, startScene } from './github-place.ts';
import { body, comment, print, summary, text } from './posts.ts';

afterAll(removeFolders);

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.close());

const pull = () => scene.github.pull(REPO, 1);
const thread = (index = 0): ThreadView => {
  const found = pull().threads[index];
  if (!found) throw new Error(`no thread ${index}`);
  return found;
};
const writer = () => scene.github.token({ permissions: { contents: 'write', pull_requests: 'write' } });

/** Posts comments with these numbers, by default one. */
async function post(...numbers: readonly number[]) {
  const forge = await scene.forge();
  return forge.apply(scene.plan({ create: numbers.map((number) => comment(number)) }));
}

describe('posting', () => {
  it('posts one review and one summary, with few requests', async () => {
    const forge = await scene.forge();
    await forge.posted();
    const create = Array.from({ length: 10 }, (_, i) => comment(i));
    const applied = await forge.apply(scene.plan({ create, summary: summary('All in all') }));
    expect(applied).toMatchObject({ created: 10, resolved: 0, moved: false, refused: [] });
    expect(applied.commented).toEqual(create.map(({ fingerprint }) => fingerprint));
    expect(pull().reviews.map(({ state, body }) => [state, body])).toEqual([['COMMENTED', '']]);
    expect(pull().threads).toHaveLength(10);
    expect(pull().comments.map(({ body }) => body)).toEqual([summary('All in all')]);
    expect(applied.url).toBe(pull().comments[0]?.url);
    expect(scene.github.requests.length).toBeLessThanOrEqual(12);
  });

  it.each([
    ['a line', { start: 10, end: 10 }, { side: 'RIGHT', originalLine: 10, originalStartLine: null }],
    ['a range', { start: 10, end: 11 }, { side: 'RIGHT', originalLine: 11, originalStartLine: 10 }],
    ['a deleted line', { side: 'before', start: 50, end: 50 }, { side: 'LEFT', originalLine: 50 }],
  ] as const)('places %s', async (_, place, expected) => {
    const forge = await scene.forge();
    await forge.apply(scene.plan({ create: [comment(1, place)] }));
    expect(thread()).toMatchObject(expected);
  });

  it('posts the others alone when one is refused, and says which', async () => {
    const forge = await scene.forge();
    const create = [comment(1), comment(2, { start: 30, end: 30 }), comment(3)];
    const applied = await forge.apply(scene.plan({ create }));
    expect(applied).toMatchObject({ created: 2, commented: [print(1), print(3)] });
    expect(applied.refused).toHaveLength(1);
    expect(applied.refused[0]).toMatch(/a\.txt:30 is not posted.*part of the diff/);
    expect(pull().threads).toHaveLength(2);
  });

  it('posts nothing when the head has moved', async () => {
    const plan = scene.plan({ create: [comment(1)], summary: summary('old') });
    scene.repository.commit('feature', { 'b.txt': 'more\n' }, { author: 'ann' });
    const applied = await (await scene.forge()).apply(plan);
    expect(applied).toEqual({
      commented: [],
      created: 0,
      resolved: 0,
      checked: false,
      moved: true,
      refused: [],
    });
    expect([pull().threads, pull().comments]).toEqual([[], []]);
  });

  it('edits the one summary, and only when it says something else', async () => {
    await (await scene.forge()).apply(scene.plan({ summary: summary('one') }));
    await (await scene.forge()).apply(scene.plan({ summary: summary('one') }));
    const unchanged = pull().comments[0];
    expect(unchanged?.updatedAt).toBe(unchanged?.createdAt);
    const { url } = await (await scene.forge()).apply(scene.plan({ summary: summary('two') }));
    expect(pull().comments.map((one) => one.body)).toEqual([summary('two')]);
    expect(url).toBe(unchanged?.url);
  });

  it('says when the summary is refused, and posts the rest', async () => {
    const forge = await scene.forge();
    const applied = await forge.apply(
      scene.plan({ create: [comment(1)], summary: summary('x'.repeat(66_000)) }),
    );
    expect(applied).toMatchObject({ created: 1, commented: [print(1)] });
    expect(applied.refused).toEqual([expect.stringContaining('422')]);
  });

  it('waits for a secondary limit', async () => {
    const forge = await scene.forge();
    scene.github.failNext({ match: /pulls\/1\/reviews/, status: 403, headers: { 'retry-after': '1' } });
    expect(await forge.apply(scene.plan({ create: [comment(1)] }))).toMatchObject({
      created: 1,
      refused: [],
    });
    expect(pull().threads).toHaveLength(1);
  });

  it('finds what is ours on later pages', async () => {
    await (await scene.forge()).apply(scene.plan({ summary: summary('one') }));
    for (let i = 0; i < 105; i += 1) scene.github.as('rob').comment(PULL, `word ${i}`);
    for (let i = 0; i < 55; i += 1)
      scene.github.as('wil').commentOnLine(PULL, { path: 'a.txt', line: 10, body: `line ${i}` });
    await post(7);
    const forge = await scene.forge();
    expect((await forge.posted()).comments).toMatchObject([{ fingerprint: print(7), open: true }]);
    await forge.apply(scene.plan({ summary: summary('two') }));
    expect(pull().comments.filter(({ body }) => body.startsWith('<!-- ollamacode'))).toHaveLength(1);
  });

  it('ends with one of each after two runs at once', async () => {
    const one = scene.plan({ create: [comment(1), comment(2)], summary: summary('same') });
    const [first, second] = [await scene.forge(), await scene.forge()];
    await Promise.all([first.posted(), second.posted()]);
    await Promise.all([first.apply(one), second.apply(one)]);
    expect(
      pull()
        .threads.map(({ comments }) => comments[0]?.body)
        .toSorted(),
    ).toEqual([body(1), body(2)]);
    expect(pull().comments).toHaveLength(1);
  });

  it('writes a check run in pages of fifty annotations', async () => {
    const token = scene.github.token({
      permissions: { contents: 'read', pull_requests: 'write', checks: 'write' },
    });
    const annotations = Array.from({ length: 120 }, (_, i) => ({
      level: 'error' as const,
      path: 'a.txt',
      start: i + 1,
      end: i + 1,
      title: `T${i}`,
      message: 'Look',
      fingerprint: print(i),
    }));
    const check = { title: '120 findings', summary: 'Many', conclusion: 'failure' as const, annotations };
    await (await scene.forge({ token })).apply(scene.plan({ check }));
    expect(pull().checks).toMatchObject([
      { name: 'OllamaCode', conclusion: 'failure', title: '120 findings' },
    ]);
    expect(pull().checks[0]?.annotations.map(({ title }) => title)).toEqual(
      annotations.map(({ title }) => title),
    );
    const denied = await (await scene.forge()).apply(scene.plan({ check, summary: summary('s') }));
    expect(denied.refused).toEqual([expect.stringContaining('checks: write')]);
    expect(pull().comments).toHaveLength(1);
  });
});

describe('closing and opening', () => {
  it.each([
    ['resolves where the token may', true],
    ['rewords where it may not', false],
  ])('%s', async (_, may) => {
    await post(1);
    const forge = await scene.forge(may ? { token: writer() } : {});
    const [own] = (await forge.posted()).comments;
    const gone = { id: own?.id ?? '', body: body(1, { gone: true }) };
    expect(await forge.apply(scene.plan({ resolve: [gone] }))).toMatchObject({
      resolved: 1,
      commented: [],
      refused: [],
    });
    expect(thread().isResolved).toBe(may);
    expect(thread().comments[0]?.body).toBe(gone.body);
    expect((await forge.posted()).comments).toMatchObject([{ open: false, closedBy: 'us' }]);

    const back = await forge.apply(scene.plan({ reopen: [{ id: gone.id, body: body(1) }] }));
    expect(back.commented).toEqual([print(1)]);
    expect(thread().isResolved).toBe(false);
    expect((await forge.posted()).comments).toMatchObject([{ open: true }]);
  });

  it('rewords when the token may not resolve after all', async () => {
    await post(1);
    const forge = await scene.forge({ token: writer() });
    const [own] = (await forge.posted()).comments;
    scene.github.failNext({ match: /resolveReviewThread/, status: 403 });
    const gone = { id: own?.id ?? '', body: body(1, { gone: true }) };
    expect(await forge.apply(scene.plan({ resolve: [gone] }))).toMatchObject({ resolved: 1, refused: [] });
    expect(thread()).toMatchObject({ isResolved: false, comments: [{ body: gone.body }] });
  });

  it('does nothing to a comment that is not ours', async () => {
    const theirs = scene.github.as('wil').commentOnLine(PULL, { path: 'a.txt', line: 10, body: body(1) });
    const id = theirs.comments[0]?.nodeId ?? '';
    const plan = scene.plan({ resolve: [{ id, body: 'gone' }], reopen: [{ id, body: 'back' }] });
    expect(await (await scene.forge({ token: writer() })).apply(plan)).toMatchObject({ resolved: 0 });
    expect(thread()).toMatchObject({ isResolved: false, comments: [{ body: body(1) }] });
  });

  it('lets a comment be that a person deleted meanwhile', async () => {
    await post(1);
    const forge = await scene.forge({ token: writer() });
    const [own] = (await forge.posted()).comments;
    const first = thread().comments[0];
    if (first) scene.github.as('mia').deleteComment(first);
    const applied = await forge.apply(scene.plan({ resolve: [{ id: own?.id ?? '', body: 'gone' }] }));
    expect(applied).toMatchObject({ resolved: 0, refused: [] });
  });
});

describe('tokens', () => {
  it('says which permission is missing, and throws nothing', async () => {
    const token = scene.github.token({ permissions: { contents: 'read', pull_requests: 'read' } });
    const forge = await scene.forge({ token });
    const applied = await forge.apply(scene.plan({ create: [comment(1)], summary: summary('s') }));
    expect(applied).toMatchObject({ created: 0, commented: [] });
    expect(applied.refused).toEqual([expect.stringContaining('`pull-requests: write`')]);
  });

  it('writes nothing where it may not read, whatever else it may', async () => {
    const forge = await scene.forge();
    scene.github.failNext({ match: /query Standing/, status: 403 });
    expect(await forge.posted()).toEqual({ comments: [], dismissals: [] });
    const applied = await forge.apply(scene.plan({ create: [comment(1)] }));
    expect(applied.refused).toEqual([expect.stringContaining('permissions:')]);
    expect(pull().threads).toEqual([]);
  });

  it('fails when the forge fails', async () => {
    const forge = await scene.forge();
    scene.github.failNext({ match: /pulls\/1\/reviews/, status: 404 });
    await expect(forge.apply(scene.plan({ create: [comment(1)] }))).rejects.toThrow(/404/);
  });

  it('cannot post without a token, and says when a token is none', async () => {
    expect((await scene.forge({ token: '' })).canPost).toBe(false);
    await expect((await scene.forge({ token: 'wrong' })).posted()).rejects.toThrow(/401.*Give a token/s);
  });

  it('knows its comments only by identity and signature', async () => {
    const sign = signerOf('secret', `${REPO}#1`);
    scene.github.as('rob').comment(PULL, summary('copied'));
    scene.github.as('wil').commentOnLine(PULL, { path: 'a.txt', line: 10, body: body(9) });
    await post(1);
    const forge = await scene.forge({ sign });
    expect(await forge.posted()).toEqual({ comments: [], dismissals: [] });
    await forge.apply(scene.plan({ create: [comment(2, { body: body(2, { sign }) })] }));
    expect((await forge.posted()).comments.map(({ fingerprint }) => fingerprint)).toEqual([print(2)]);
  });
});

describe('finding the pull request of a run', () => {
  it('takes the open one whose head is that commit', async () => {
    const client = await scene.client();
    const search = { headRepository: REPO, headBranch: 'feature', headSha: scene.repository.tip('feature') };
    expect(await findPull(client, scene.address, search)).toBe('1');
    expect(await findPull(client, scene.address, { ...search, headSha: '0'.repeat(40) })).toBeUndefined();
    expect(
      await findPull(client, scene.address, { ...search, headRepository: 'acme/other' }),
    ).toBeUndefined();
  });

  it('tells the same branch name of a fork apart', async () => {
    const fork = scene.github.fork(REPO, 'zoe');
    const headSha = fork.commit('feature', { 'a.txt': text({ 3: 'three' }) }, { author: 'zoe' });
    const number = scene.github.open(REPO, { head: 'zoe:feature', author: 'zoe' });
    const search = { headRepository: 'zoe/shop', headBranch: 'feature', headSha };
    expect(await findPull(await scene.client(), scene.address, search)).toBe(String(number));
  });
});
