import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommentView, ThreadView } from '../../support/github/index.ts';
import { removeFolders } from '../../support/repository.ts';
import { PULL, REPO, type Scene, startScene } from './github-place.ts';
import { comment, print, text } from './posts.ts';

afterAll(removeFolders);

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
  await (await scene.forge()).apply(scene.plan({ create: [comment(0xabcdef01)] }));
});
afterEach(() => scene.close());

const thread = (): ThreadView => {
  const found = scene.github.pull(REPO, 1).threads[0];
  if (!found) throw new Error('no thread');
  return found;
};
const first = (): CommentView => {
  const found = thread().comments[0];
  if (!found) throw new Error('no comment');
  return found;
};
const dismissals = async () => (await (await scene.forge()).posted()).dismissals;

const BY_ID = '/ollamacode dismiss abcdef01 not reachable';

describe('dismissing', () => {
  it.each([
    ['a maintainer', 'mia', [{ who: 'mia', trusted: true }]],
    ['somebody with write access', 'wil', [{ who: 'wil', trusted: true }]],
    ['the author: quieter only', 'ann', [{ who: 'ann', trusted: false }]],
    ['an outsider: nothing', 'rob', []],
  ])('by a command of %s', async (_, who, expected) => {
    scene.github.as(who).comment(PULL, BY_ID);
    const found = await dismissals();
    expect(found).toMatchObject(expected);
    for (const one of found)
      expect(one).toMatchObject({ fingerprint: print(0xabcdef01), why: 'not reachable' });
    for (const one of found) expect(one.when).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each([
    ['a maintainer', 'mia', [{ who: 'mia', trusted: true }]],
    ['the author', 'ann', [{ who: 'ann', trusted: false }]],
    ['an outsider', 'rob', []],
  ])('by a down-vote of %s', async (_, who, expected) => {
    scene.github.as(who).react(first(), '-1');
    expect(await dismissals()).toMatchObject(expected);
  });

  it.each([
    ['mia', true],
    ['ann', false],
  ])('by resolving as %s', async (who, trusted) => {
    scene.github.as(who).resolve(thread());
    const { comments, dismissals } = await (await scene.forge()).posted();
    expect(comments).toMatchObject([{ open: false, closedBy: 'person' }]);
    expect(dismissals).toMatchObject([{ who, trusted }]);
  });

  it('by a reply without an id, which is also an answer', async () => {
    scene.github.as('mia').reply(thread(), '/ollamacode dismiss known');
    const { comments, dismissals } = await (await scene.forge()).posted();
    expect(comments).toMatchObject([{ answered: true, open: true }]);
    expect(dismissals).toMatchObject([{ why: 'known', trusted: true }]);
  });

  it.each([
    ['an unknown id', '/ollamacode dismiss 12345678 no'],
    ['no id outside of a thread', '/ollamacode dismiss'],
    ['a quote', `> ${BY_ID}`],
  ])('is not done by %s', async (_, words) => {
    scene.github.as('mia').comment(PULL, words);
    expect(await dismissals()).toEqual([]);
  });

  it('is not done by an edited comment', async () => {
    const said = scene.github.as('mia').comment(PULL, 'I see');
    scene.github.as('mia').editComment(said, BY_ID);
    expect(await dismissals()).toEqual([]);
  });

  it('counts once a person and finding', async () => {
    scene.github.as('mia').react(first(), '-1');
    scene.github.as('mia').comment(PULL, BY_ID);
    expect(await dismissals()).toHaveLength(1);
  });

  it('asks for a permission once a login', async () => {
    for (let i = 0; i < 3; i += 1) scene.github.as('rob').comment(PULL, BY_ID);
    await dismissals();
    expect(scene.github.requests.filter(({ path }) => path.includes('/collaborators/'))).toHaveLength(1);
  });
});

describe('trust', () => {
  it('is not in one who made a commit of the change', async () => {
    scene.repository.commit('feature', { 'b.txt': 'b\n' }, { author: 'mia' });
    scene.github.as('mia').comment(PULL, BY_ID);
    scene.github.as('wil').comment(PULL, BY_ID);
    expect(await dismissals()).toMatchObject([
      { who: 'mia', trusted: false },
      { who: 'wil', trusted: true },
    ]);
  });

  it('is not in one whom a commit names as co-author', async () => {
    scene.repository.commit('mine', { 'c.txt': 'c\n' }, { author: 'mia' });
    const message = `Together\n\nCo-authored-by: mia <${emailOf('mia')}>`;
    scene.repository.commit('feature', { 'b.txt': 'b\n' }, { author: 'ann', message });
    scene.github.as('mia').comment(PULL, BY_ID);
    scene.github.as('wil').comment(PULL, BY_ID);
    expect(await dismissals()).toMatchObject([
      { who: 'mia', trusted: false },
      { who: 'wil', trusted: true },
    ]);
  });

  it('is in nobody when a commit is by somebody unknown', async () => {
    const { work } = scene.repository;
    work.git('checkout', '-q', 'feature');
    work.git(
      '-c',
      'user.name=X',
      '-c',
      'user.email=x@nowhere.example',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      'x',
    );
    scene.repository.push('feature');
    scene.github.as('mia').comment(PULL, BY_ID);
    expect(await dismissals()).toMatchObject([{ who: 'mia', trusted: false }]);
  });

  it('is in nobody when the commits cannot be read', async () => {
    scene.github.as('mia').comment(PULL, BY_ID);
    scene.github.failNext({ match: /query Commits/, status: 403 });
    expect(await dismissals()).toMatchObject([{ who: 'mia', trusted: false }]);
  });

  it('is in nobody whose permission cannot be asked', async () => {
    scene.github.as('mia').comment(PULL, BY_ID);
    scene.github.failNext({ match: /collaborators/, status: 403 });
    expect(await dismissals()).toEqual([]);
  });

  it('reads more than one page of commits', async () => {
    scene.repository.commit('feature', { 'a.txt': text({ 1: 'mine' }) }, { author: 'mia' });
    scene.repository.commit('feature', { 'b.txt': 'b\n' }, { author: 'ann' });
    const commit = `commit refs/heads/feature\ncommitter ann <${emailOf('ann')}> 1700000000 +0000\ndata 1\nx\n`;
    const input = `${commit}from refs/heads/feature^0\n\n${`${commit}\n`.repeat(100)}`;
    execFileSync('git', ['fast-import', '--quiet'], { cwd: scene.repository.work.root, input });
    scene.repository.push('feature');
    scene.github.as('mia').comment(PULL, BY_ID);
    scene.github.as('wil').comment(PULL, BY_ID);
    expect(await dismissals()).toMatchObject([{ trusted: false }, { trusted: true }]);
  });
});

/** As the test GitHub gives it to an account that has made a commit. */
function emailOf(login: string): string {
  const { work } = scene.repository;
  const found = work.git('log', '--all', '-1', `--author=${login}`, '--format=%ae').trim();
  if (found === '') throw new Error(`no commit by ${login}`);
  return found;
}
