import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/domain.ts';
import { signerOf } from '../../../src/marker.ts';
import type { ThreadView } from '../../support/gitlab/index.ts';
import { removeFolders } from '../../support/repository.ts';
import { MR, REPO, type Scene, startScene } from './gitlab-place.ts';
import { body, comment, print, summary } from './posts.ts';

afterAll(removeFolders);

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.close());

const mr = () => scene.gitlab.mergeRequest(REPO, 1);
const thread = (index = 0): ThreadView => {
  const found = mr().threads[index];
  if (!found) throw new Error(`no thread ${index}`);
  return found;
};
const requested = (words: RegExp) =>
  scene.gitlab.requests.filter(({ method, path }) => words.test(`${method} ${path}`));

/** Posts comments with these numbers. */
async function post(...numbers: readonly number[]) {
  const forge = await scene.forge();
  return forge.apply(scene.plan({ create: numbers.map((number) => comment(number)) }));
}

describe('posting', () => {
  it('posts threads and one summary, and leaves no draft', async () => {
    const forge = await scene.forge();
    await forge.posted();
    const create = Array.from({ length: 5 }, (_, i) => comment(i));
    const applied = await forge.apply(scene.plan({ create, summary: summary('All in all') }));
    expect(applied).toMatchObject({ created: 5, resolved: 0, moved: false, refused: [] });
    expect(applied.commented).toEqual(create.map(({ fingerprint }) => fingerprint));
    expect(mr().threads.map(({ comments }) => comments[0]?.body)).toEqual(create.map(({ body }) => body));
    expect(mr().comments.map(({ body }) => body)).toEqual([summary('All in all')]);
    expect(applied.url).toBe(mr().comments[0]?.url);
    expect(mr().drafts).toEqual([]);
    expect(scene.gitlab.requests.length).toBeLessThanOrEqual(16);
  });

  it.each([
    ['an added line', { start: 10, end: 10 }, { side: 'RIGHT', line: 10, startLine: null }],
    ['an unchanged line', { start: 9, end: 9 }, { side: 'RIGHT', line: 9, startLine: null }],
    ['an unchanged line below a removed one', { start: 51, end: 51 }, { side: 'RIGHT', line: 51 }],
    ['a range', { start: 9, end: 11 }, { side: 'RIGHT', line: 11, startLine: 9 }],
    ['a removed line', { side: 'before', start: 50, end: 50 }, { side: 'LEFT', line: 50 }],
  ] as const)('places %s', async (_, place, expected) => {
    const applied = await (await scene.forge()).apply(scene.plan({ create: [comment(1, place)] }));
    expect(applied.refused).toEqual([]);
    expect(thread()).toMatchObject(expected);
  });

  it('places lines of a file that was renamed, and of one with marks in its name', async () => {
    const name = 'ä & ? b#.txt';
    const old = scene.repository.work.git('show', 'feature:a.txt');
    scene.repository.commit('feature', { 'a.txt': undefined, [name]: old.replace('line 30', 'thirty') });
    const create = [comment(1, { path: name, start: 29, end: 30 })];
    const applied = await (await scene.forge()).apply(scene.plan({ create }));
    expect(applied).toMatchObject({ created: 1, refused: [] });
    expect(thread()).toMatchObject({ path: name, line: 30, startLine: 29 });
  });

  it('posts the others when one stands outside of the diff, and says which', async () => {
    const create = [comment(1), comment(2, { start: 30, end: 30 }), comment(3)];
    const applied = await (await scene.forge()).apply(scene.plan({ create }));
    expect(applied).toMatchObject({ created: 2, commented: [print(1), print(3)] });
    expect(applied.refused).toEqual([expect.stringMatching(/a\.txt:30 is not posted/)]);
    expect(mr().threads).toHaveLength(2);
  });

  it('throws a draft away that GitLab finds no line for', async () => {
    const usual = await (await scene.forge()).change();
    const [file] = usual.change.files;
    const line = { kind: 'added', text: 'x', new: 30 } as const;
    const hunk = { oldStart: 30, oldLines: 0, newStart: 30, newLines: 1, lines: [line] };
    const files = file ? [{ ...file, hunks: [...file.hunks, hunk] }] : [];
    const change = async () => ({ ...usual, change: { ...usual.change, files } });
    const create = [comment(1, { start: 30, end: 30 }), comment(2)];
    const applied = await (await scene.forge({ change })).apply(scene.plan({ create }));
    expect(applied).toMatchObject({ created: 1, commented: [print(2)] });
    expect(applied.refused).toEqual([expect.stringMatching(/a\.txt:30 is not posted.*does not find/)]);
    expect(mr()).toMatchObject({ threads: [{}], drafts: [] });
  });

  it.each([
    ['GitLab does not take a draft', { match: /POST .*draft_notes/, status: 400 }],
    ['a draft cannot be published', { match: /PUT .*publish/, status: 404 }],
  ] as const)('posts the others when %s', async (_, failure) => {
    const forge = await scene.forge();
    await forge.posted();
    scene.gitlab.failNext(failure);
    const applied = await forge.apply(scene.plan({ create: [comment(1), comment(2)] }));
    expect(applied).toMatchObject({ created: 1, commented: [print(2)] });
    expect(applied.refused).toEqual([expect.stringContaining('a.txt:10 is not posted')]);
    expect(mr()).toMatchObject({ threads: [{}], drafts: [] });
  });

  it('does not take a lost answer for a lost comment', async () => {
    const forge = await scene.forge();
    await forge.posted();
    scene.gitlab.beforeNext(/PUT .*publish/, () => {
      const [draft] = mr().drafts;
      scene.gitlab.as(scene.gitlab.bot(REPO)).commentOnLine(MR, {
        path: 'a.txt',
        line: 10,
        body: draft?.body ?? '',
      });
      scene.gitlab.failNext({ match: /PUT .*publish/, status: 404 });
    });
    const applied = await forge.apply(scene.plan({ create: [comment(1)] }));
    expect(applied).toMatchObject({ commented: [print(1)] });
    expect(mr().threads).toHaveLength(1);
  });

  it('deletes drafts that a run left, and no other ones', async () => {
    const token = scene.gitlab.token({ login: 'wil' });
    scene.gitlab.as('wil').draft(MR, { body: body(7), path: 'a.txt', line: 10 });
    scene.gitlab.as('wil').draft(MR, { body: 'My own thoughts', path: 'a.txt', line: 11 });
    scene.gitlab.as('mia').draft(MR, { body: 'Mine', path: 'a.txt', line: 11 });
    const applied = await (await scene.forge({ token })).apply(scene.plan({ create: [comment(1)] }));
    expect(applied).toMatchObject({ created: 1, refused: [] });
    expect(mr().drafts.map(({ body }) => body)).toEqual(['My own thoughts', 'Mine']);
    expect(mr().threads.map(({ comments }) => comments[0]?.body)).toEqual([body(1)]);
  });

  it('posts nothing when the head has moved', async () => {
    const plan = scene.plan({ create: [comment(1)], summary: summary('old') });
    scene.repository.commit('feature', { 'b.txt': 'more\n' }, { author: 'ann' });
    const applied = await (await scene.forge()).apply(plan);
    expect(applied).toMatchObject({ created: 0, moved: true, refused: [] });
    expect([mr().threads, mr().comments]).toEqual([[], []]);
  });

  it('edits the one summary, and only when it says something else', async () => {
    await (await scene.forge()).apply(scene.plan({ summary: summary('one') }));
    await (await scene.forge()).apply(scene.plan({ summary: summary('one') }));
    expect(requested(/PUT .*\/notes\//)).toEqual([]);
    const { url } = await (await scene.forge()).apply(scene.plan({ summary: summary('two') }));
    expect(mr().comments.map((one) => one.body)).toEqual([summary('two')]);
    expect(url).toBe(mr().comments[0]?.url);
  });

  it('waits for a limit', async () => {
    const forge = await scene.forge();
    scene.gitlab.failNext({ match: /POST .*draft_notes/, status: 429, headers: { 'retry-after': '1' } });
    expect(await forge.apply(scene.plan({ create: [comment(1)] }))).toMatchObject({
      created: 1,
      refused: [],
    });
  });

  it('finds what is ours on later pages', async () => {
    await (await scene.forge()).apply(scene.plan({ summary: summary('one') }));
    for (let i = 0; i < 105; i += 1) scene.gitlab.as('rob').comment(MR, `word ${i}`);
    await post(7);
    const forge = await scene.forge();
    expect((await forge.posted()).comments).toMatchObject([{ fingerprint: print(7), open: true }]);
    await forge.apply(scene.plan({ summary: summary('two') }));
    expect(mr().comments.filter(({ body }) => body.startsWith('<!-- ollamacode'))).toHaveLength(1);
  });

  it('ends with one of each after two runs at once', async () => {
    const one = scene.plan({ create: [comment(1), comment(2)], summary: summary('same') });
    const [first, second] = [await scene.forge(), await scene.forge()];
    await Promise.all([first.posted(), second.posted()]);
    await first.apply(one);
    await second.apply(one);
    const bodies = mr().threads.map(({ comments }) => comments[0]?.body);
    expect(bodies.toSorted()).toEqual([body(1), body(2)]);
    expect(mr().comments).toHaveLength(1);
  });
});

describe('the commit status', () => {
  const check = (conclusion: CheckReport['conclusion']) => ({
    title: '3 findings',
    summary: 'Many',
    conclusion,
    annotations: [],
  });

  it.each([
    ['success', 'success'],
    ['neutral', 'skipped'],
    ['failure', 'failed'],
  ] as const)('of %s is %s, in the pipeline that runs', async (conclusion, state) => {
    const { pipeline, sha } = scene.gitlab.job({ repository: REPO, mr: 1 });
    const forge = await scene.forge({ pipeline: { id: String(pipeline), sha } });
    const applied = await forge.apply(scene.plan({ check: check(conclusion), summary: summary('s') }));
    expect(applied).toMatchObject({ checked: true, refused: [] });
    expect(mr().statuses).toMatchObject([
      { name: 'OllamaCode', state, description: '3 findings', pipelineId: pipeline, targetUrl: applied.url },
    ]);
  });

  it('goes to the merge where the pipeline runs for one, and to the head where the pipeline is unknown', async () => {
    const { pipeline, sha } = scene.gitlab.job({ repository: REPO, merged: 1 });
    const plan = scene.plan({ check: check('failure') });
    const forge = await scene.forge({ pipeline: { id: String(pipeline), sha } });
    expect(await forge.apply(plan)).toMatchObject({ checked: true, refused: [] });
    expect(sha).not.toBe(mr().head);
    expect(requested(/POST .*statuses/)).toMatchObject([
      { path: expect.stringContaining(sha), status: 201, body: { pipeline_id: pipeline } },
    ]);
    expect(mr().statuses).toMatchObject([{ sha, pipelineId: pipeline }]);
    const other = await scene.forge({ pipeline: { id: '99999', sha } });
    expect(await other.apply(plan)).toMatchObject({ checked: true, refused: [] });
    expect(mr().statuses).toEqual(expect.arrayContaining([expect.objectContaining({ sha: mr().head })]));
  });

  it('is told where it cannot be, with the rest posted', async () => {
    scene.gitlab.failNext({ match: /POST .*statuses/, status: 404 });
    const applied = await (await scene.forge()).apply(
      scene.plan({ check: check('success'), summary: summary('s'), create: [comment(1)] }),
    );
    expect(applied).toMatchObject({ checked: false, created: 1 });
    expect(applied.refused).toEqual([expect.stringContaining('commit status is not written')]);
    expect(mr().comments).toHaveLength(1);
  });
});

describe('closing and opening', () => {
  it.each([
    ['resolves where the token may', 'developer', true],
    ['rewords where it may not', 'reporter', false],
  ] as const)('%s', async (_, level, may) => {
    const token = scene.gitlab.token({ level });
    await (await scene.forge({ token })).apply(scene.plan({ create: [comment(1)] }));
    const forge = await scene.forge({ token });
    const [own] = (await forge.posted()).comments;
    const gone = { id: own?.id ?? '', body: body(1, { gone: true }) };
    expect(await forge.apply(scene.plan({ resolve: [gone] }))).toMatchObject({
      resolved: 1,
      commented: [],
      refused: [],
    });
    expect(thread()).toMatchObject({ isResolved: may, comments: [{ body: gone.body }] });
    expect((await forge.posted()).comments).toMatchObject([{ open: false, closedBy: 'us' }]);

    const back = await forge.apply(scene.plan({ reopen: [{ id: gone.id, body: body(1) }] }));
    expect(back.commented).toEqual([print(1)]);
    expect(thread()).toMatchObject({ isResolved: false, comments: [{ body: body(1) }] });
    expect((await forge.posted()).comments).toMatchObject([{ open: true }]);
  });

  it('does nothing to a comment that is not ours', async () => {
    const theirs = scene.gitlab.as('wil').commentOnLine(MR, { path: 'a.txt', line: 10, body: body(1) });
    const id = String(theirs.comments[0]?.id);
    const plan = scene.plan({ resolve: [{ id, body: 'gone' }], reopen: [{ id, body: 'back' }] });
    expect(await (await scene.forge()).apply(plan)).toMatchObject({ resolved: 0 });
    expect(thread()).toMatchObject({ isResolved: false, comments: [{ body: body(1) }] });
  });

  it('lets a comment be that a person deleted meanwhile', async () => {
    await post(1);
    const forge = await scene.forge();
    const [own] = (await forge.posted()).comments;
    const [first] = thread().comments;
    if (first) scene.gitlab.as('mia').deleteComment(first);
    const applied = await forge.apply(scene.plan({ resolve: [{ id: own?.id ?? '', body: 'gone' }] }));
    expect(applied).toMatchObject({ resolved: 0, refused: [] });
  });
});

describe('tokens', () => {
  it('says which scope is missing, and throws nothing', async () => {
    const token = scene.gitlab.token({ scopes: ['read_api'] });
    const forge = await scene.forge({ token });
    await forge.posted();
    const applied = await forge.apply(scene.plan({ create: [comment(1)], summary: summary('s') }));
    expect(applied).toMatchObject({ created: 0, commented: [] });
    expect(applied.refused).toEqual([expect.stringContaining('scope `api`')]);
    expect(mr()).toMatchObject({ threads: [], comments: [], drafts: [] });
  });

  it('cannot post without one, whatever the job brings', async () => {
    const { env } = scene.gitlab.job({ repository: REPO, mr: 1 });
    expect((await scene.forge({ token: '', jobToken: env.CI_JOB_TOKEN ?? '' })).canPost).toBe(false);
    expect((await scene.forge({ token: '' })).canPost).toBe(false);
    expect((await scene.forge()).canPost).toBe(true);
  });

  it('says when a token is none', async () => {
    await expect((await scene.forge({ token: 'wrong' })).posted()).rejects.toThrow(/401.*Give a token/s);
  });

  it('fails when the forge fails', async () => {
    const forge = await scene.forge();
    scene.gitlab.failNext({ match: /POST .*draft_notes/, status: 404 });
    await expect(forge.apply(scene.plan({ create: [comment(1)] }))).rejects.toThrow(/404/);
  });

  it('knows its comments only by identity and signature', async () => {
    const sign = signerOf('secret', `${REPO}!1`);
    scene.gitlab.as('rob').comment(MR, summary('copied'));
    scene.gitlab.as('wil').commentOnLine(MR, { path: 'a.txt', line: 10, body: body(9) });
    await post(1);
    const forge = await scene.forge({ sign });
    expect(await forge.posted()).toEqual({ comments: [], dismissals: [] });
    await forge.apply(scene.plan({ create: [comment(2, { body: body(2, { sign }) })] }));
    expect((await forge.posted()).comments.map(({ fingerprint }) => fingerprint)).toEqual([print(2)]);
  });
});
