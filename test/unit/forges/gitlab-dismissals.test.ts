import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommentView, ThreadView } from '../../support/gitlab/index.ts';
import { removeFolders } from '../../support/repository.ts';
import { MR, REPO, type Scene, startScene } from './gitlab-place.ts';
import { comment, print, text } from './posts.ts';

afterAll(removeFolders);

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
  await (await scene.forge()).apply(scene.plan({ create: [comment(0xabcdef01)] }));
});
afterEach(() => scene.close());

const thread = (): ThreadView => {
  const found = scene.gitlab.mergeRequest(REPO, 1).threads[0];
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
    ['a developer', 'wil', [{ who: 'wil', trusted: true }]],
    ['the author: quieter only', 'ann', [{ who: 'ann', trusted: false }]],
    ['a reporter: nothing', 'rob', []],
  ])('by a command of %s', async (_, who, expected) => {
    // Others whose names hold the same letters.
    scene.gitlab.permit(REPO, `${who}2`, 'owner');
    scene.gitlab.as(who).comment(MR, BY_ID);
    const found = await dismissals();
    expect(found).toMatchObject(expected);
    for (const one of found)
      expect(one).toMatchObject({ fingerprint: print(0xabcdef01), why: 'not reachable' });
  });

  it.each([
    ['a maintainer', 'mia', [{ who: 'mia', trusted: true }]],
    ['the author', 'ann', [{ who: 'ann', trusted: false }]],
    ['a reporter', 'rob', []],
  ])('by a down-vote of %s, dated by the vote', async (_, who, expected) => {
    scene.gitlab.pass(3 * 24 * 3600);
    const voted = scene.gitlab.as('rob').comment(MR, 'Now').createdAt.slice(0, 10);
    scene.gitlab.as(who).react(first(), 'thumbsdown');
    expect(await dismissals()).toMatchObject(expected.map((one) => ({ ...one, when: voted })));
  });

  it.each([
    ['mia', true],
    ['ann', false],
  ])('by resolving as %s', async (who, trusted) => {
    scene.gitlab.as(who).resolve(thread());
    const { comments, dismissals } = await (await scene.forge()).posted();
    expect(comments).toMatchObject([{ open: false, closedBy: 'person' }]);
    expect(dismissals).toMatchObject([{ who, trusted }]);
  });

  it('by a reply without an id, which is also an answer', async () => {
    scene.gitlab.as('mia').reply(thread(), '/ollamacode dismiss known');
    const { comments, dismissals } = await (await scene.forge()).posted();
    expect(comments).toMatchObject([{ answered: true, open: true }]);
    expect(dismissals).toMatchObject([{ why: 'known', trusted: true }]);
  });

  it('is not done by an edited comment', async () => {
    const said = scene.gitlab.as('mia').comment(MR, 'I see');
    scene.gitlab.as('mia').editComment(said, BY_ID);
    expect(await dismissals()).toEqual([]);
  });

  it('is no answer when GitLab remarks that a push changed the line', async () => {
    scene.repository.commit('feature', { 'a.txt': text({ 10: '10', 11: 'eleven' }) }, { author: 'ann' });
    expect(thread().remarks).toHaveLength(1);
    const { comments, dismissals } = await (await scene.forge()).posted();
    expect(comments).toMatchObject([{ open: true, answered: false }]);
    expect(dismissals).toEqual([]);
  });
});

describe('trust', () => {
  it('is not in one who made a commit of the change', async () => {
    scene.repository.commit('feature', { 'b.txt': 'b\n' }, { author: 'mia' });
    scene.gitlab.as('mia').comment(MR, BY_ID);
    scene.gitlab.as('wil').comment(MR, BY_ID);
    expect(await dismissals()).toMatchObject([
      { who: 'mia', trusted: false },
      { who: 'wil', trusted: true },
    ]);
  });

  it('is in nobody when a commit is by somebody unknown', async () => {
    const { work } = scene.repository;
    const as = ['-c', 'user.name=X', '-c', 'user.email=x@nowhere.example'];
    work.git('checkout', '-q', 'feature');
    work.git(...as, 'commit', '-q', '--allow-empty', '-m', 'x');
    scene.repository.push('feature');
    scene.gitlab.as('mia').comment(MR, BY_ID);
    expect(await dismissals()).toMatchObject([{ who: 'mia', trusted: false }]);
  });

  it.each([
    ['the commits', /query Commits/, [{ who: 'mia', trusted: false }]],
    ['the members', /members/, []],
  ])('is in nobody when %s cannot be read', async (_, match, expected) => {
    scene.gitlab.as('mia').comment(MR, BY_ID);
    scene.gitlab.failNext({ match, status: 403 });
    expect(await dismissals()).toMatchObject(expected);
  });
});
