import { describe, expect, it } from 'vitest';
import { type Account, openNames } from '../../../src/forges/bitbucket-names.ts';
import { makersIn } from '../../../src/forges/bitbucket-people.ts';
import { type RawComment, type RawTalk, talkOf } from '../../../src/forges/bitbucket-posted.ts';

const bot: Account = { uuid: '{b}', type: 'app_user', nickname: 'reviewer' };
const ann: Account = { uuid: '{a}', type: 'user', nickname: 'ann' };
const other: Account = { uuid: '{x}', type: 'user', nickname: 'Ann' };

let last = 0;
function comment(over: Partial<RawComment> = {}): RawComment {
  last += 1;
  const created_on = `2024-01-01T00:00:${String(last % 60).padStart(2, '0')}.000000+00:00`;
  return { id: last, content: { raw: 'text' }, created_on, updated_on: created_on, user: ann, ...over };
}

function talk(comments: readonly RawComment[], over: Partial<RawTalk> = {}) {
  return talkOf({ viewer: undefined, author: ann, comments, ...over }, openNames());
}

const inline = { path: 'a.ts', to: 3 };

describe('what stands on a pull request', () => {
  it('has threads on lines with all their answers, and a conversation', () => {
    const first = comment({ inline, user: bot });
    const answer = comment({ inline, parent: { id: first.id } });
    const second = comment({ inline, parent: { id: answer.id } });
    const said = comment();
    const reply = comment({ parent: { id: said.id } });
    const { threads, comments } = talk([first, answer, second, said, reply]);
    expect(threads.map((thread) => thread.said.map(({ id }) => Number(id)))).toEqual([
      [first.id, answer.id, second.id],
    ]);
    expect(comments.map(({ id }) => Number(id))).toEqual([said.id, reply.id]);
  });

  it('leaves out drafts and what was deleted', () => {
    const gone = comment({ inline, deleted: true });
    const found = talk([
      gone,
      comment({ pending: true }),
      comment({ inline, pending: true }),
      comment({ deleted: true }),
    ]);
    expect([found.threads, found.comments]).toEqual([[], []]);
  });

  it('is ours by the token’s account, where that is told', () => {
    const app: Account = { ...bot, uuid: '{c}' };
    const comments = [comment({ user: bot }), comment({ user: app }), comment(), comment({ user: null })];
    const writers = (viewer?: string) => talk(comments, { viewer }).comments.map(({ writer }) => writer);
    expect(writers()).toEqual(['us', 'us', 'person', 'machine']);
    expect(writers('{b}')).toEqual(['us', 'machine', 'person', 'machine']);
    expect(writers('{a}')).toEqual(['machine', 'machine', 'us', 'machine']);
  });

  it('tells who resolved a thread, and whether it was us', () => {
    const by = (user: Account | null) =>
      talk([comment({ inline, resolution: { user, created_on: '2024-01-02T00:00:00Z' } })]).threads[0]
        ?.resolution;
    expect(by(ann)).toEqual({ byUs: false, click: { who: 'ann', at: '2024-01-02T00:00:00Z' } });
    expect(by(bot)).toMatchObject({ byUs: true });
    expect(by(null)).toEqual({ byUs: false });
  });

  it('knows what was edited', () => {
    const edited = comment({ updated_on: '2025-01-01T00:00:00+00:00' });
    expect(talk([comment(), edited]).comments.map((said) => said.edited)).toEqual([false, true]);
  });

  it('tells two accounts of one nickname apart', () => {
    const names = openNames();
    expect([ann, other, ann, other].map(names.name)).toEqual(['ann', 'Ann {x}', 'ann', 'Ann {x}']);
    expect([names.uuid('ANN'), names.uuid('Ann {x}'), names.uuid('tom')]).toEqual(['{a}', '{x}', undefined]);
  });
});

describe('who made a pull request', () => {
  const names = openNames();
  const commit = { author: { user: ann }, committer: { user: ann }, message: 'change' };

  it.each([
    ['everybody is known', [commit, { author: { user: bot } }], ['ann', 'reviewer']],
    ['there is no commit', [], undefined],
    ['an author is known by an address alone', [{ author: { raw: 'x <x@example.org>' } }], undefined],
    ['a committer is', [{ ...commit, committer: { raw: 'x <x@example.org>' } }], undefined],
    ['another one had a part', [{ ...commit, message: 'a\n\nCo-authored-by: x <x@example.org>' }], undefined],
  ])('%s', (_name, commits, makers) => {
    expect(makersIn(ann, commits, names)).toEqual(makers && new Set(makers));
  });

  it('is not known without an author', () => {
    expect(makersIn(null, [commit], names)).toBeUndefined();
  });
});
