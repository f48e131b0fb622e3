import { describe, expect, it } from 'vitest';
import { talkOf, voted } from '../../../src/forges/gitlab-posted.ts';
import type { Account, RawDiscussion, RawNote } from '../../../src/forges/gitlab-standing.ts';
import { ownComments } from '../../../src/forges/talk.ts';
import { findingMarker } from '../../../src/marker.ts';

const US: Account = { id: 'gid://gitlab/User/1', username: 'project_1_bot', bot: true };
const ANN: Account = { id: 'gid://gitlab/User/2', username: 'ann', bot: false };
const OTHER: Account = { id: 'gid://gitlab/User/3', username: 'renovate', bot: true };
const BODY = `${findingMarker('v1:0123456789abcdef')}\nA finding.`;

function note(over: Partial<RawNote> = {}): RawNote {
  return {
    id: 'gid://gitlab/DiffNote/7',
    body: BODY,
    url: 'https://gitlab.example/acme/shop/-/merge_requests/1#note_7',
    system: false,
    createdAt: '2030-01-02T03:04:05Z',
    lastEditedAt: null,
    author: US,
    awardEmoji: { nodes: [] },
    ...over,
  };
}

function discussion(over: Partial<RawDiscussion> = {}, ...notes: readonly RawNote[]): RawDiscussion {
  return {
    id: `gid://gitlab/DiffDiscussion/${'a'.repeat(40)}`,
    resolved: false,
    resolvedAt: null,
    resolvedBy: null,
    notes: { nodes: notes.length === 0 ? [note()] : notes },
    ...over,
  };
}

const talk = (...discussions: readonly RawDiscussion[]) =>
  talkOf({ viewer: US.id, author: 'ann', discussions }, new Map());
const own = (one: RawDiscussion) => ownComments(talk(one), undefined)[0];

const resolved = (by: Account | null): Partial<RawDiscussion> => ({
  resolved: true,
  resolvedAt: '2030-01-02T04:00:00Z',
  resolvedBy: by,
});
const remark = (over: Partial<RawNote>) =>
  note({ id: 'gid://gitlab/DiffNote/8', system: true, body: 'changed this line', author: ANN, ...over });

describe('what stands on a merge request', () => {
  it('tells ours by account and marker', () => {
    expect(own(discussion())).toMatchObject({
      id: '7',
      fingerprint: 'v1:0123456789abcdef',
      open: true,
      answered: false,
      thread: { discussion: 'a'.repeat(40) },
    });
    expect(own(discussion({}, note({ author: ANN })))).toBeUndefined();
    expect(own(discussion({}, note({ body: 'Nothing of ours' })))).toBeUndefined();
  });

  it.each([
    ['a person', note({ author: ANN, body: 'Why?' }), true],
    ['GitLab itself', remark({}), false],
    ['a bot', note({ author: OTHER, body: 'Rebased' }), false],
    ['an account that is gone', note({ author: null, body: 'Bye' }), false],
    ['ourselves', note({ body: 'More' }), false],
  ])('is answered by %s', (_, reply, answered) => {
    expect(own(discussion({}, note(), reply))?.answered).toBe(answered);
  });

  it('keeps all but threads on lines as conversation', () => {
    const plain = discussion({ id: `gid://gitlab/IndividualNoteDiscussion/${'b'.repeat(40)}` }, note());
    const { threads, comments } = talk(plain, discussion());
    expect(threads).toHaveLength(1);
    expect(comments.map(({ id, writer }) => [id, writer])).toEqual([['7', 'us']]);
  });

  it('counts votes of people only, at the time that REST tells', () => {
    const nodes = [
      { name: 'thumbsdown', user: ANN },
      { name: 'thumbsdown', user: OTHER },
      { name: 'thumbsup', user: ANN },
      { name: 'thumbsdown_tone3', user: { ...ANN, id: 'gid://gitlab/User/9', username: 'mia' } },
    ];
    const raw = {
      viewer: US.id,
      author: 'ann',
      discussions: [discussion({}, note({ awardEmoji: { nodes } }))],
    };
    expect(voted(raw)).toEqual(['7']);
    const times = new Map([['7', new Map([['ann', '2031-01-01T00:00:00Z']])]]);
    expect(talkOf(raw, times).threads[0]?.votes).toEqual([
      { who: 'ann', at: '2031-01-01T00:00:00Z' },
      { who: 'mia', at: '2030-01-02T03:04:05Z' },
    ]);
    expect(voted({ ...raw, viewer: ANN.id })).toEqual([]);
  });
});

describe('a resolved thread', () => {
  it.each([
    ['a person', discussion(resolved(ANN)), 'person'],
    ['our own bot', discussion(resolved(US)), 'us'],
    ['an account that is gone', discussion(resolved(null)), 'person'],
    [
      'a push that changed its line',
      discussion(resolved(ANN), note(), remark({ createdAt: '2030-01-02T04:00:01Z' })),
      'us',
    ],
    [
      'a person after a push had changed its line',
      discussion(resolved(ANN), note(), remark({ createdAt: '2030-01-02T03:59:00Z' })),
      'person',
    ],
    [
      'a person, whose line another one changed',
      discussion(resolved(ANN), note(), remark({ createdAt: '2030-01-02T04:00:01Z', author: OTHER })),
      'person',
    ],
  ])('is closed by %s', (_, raw, closedBy) => {
    expect(own(raw)).toMatchObject({ open: false, closedBy });
  });

  it('is a click of whom GitLab names', () => {
    expect(talk(discussion(resolved(ANN))).threads[0]?.resolution?.click).toEqual({
      who: 'ann',
      at: '2030-01-02T04:00:00Z',
    });
  });

  it('cannot be told from the person whose token we have', () => {
    const raw = discussion(resolved(ANN), note({ author: ANN }));
    const [mine] = ownComments(
      talkOf({ viewer: ANN.id, author: 'bo', discussions: [raw] }, new Map()),
      undefined,
    );
    expect(mine).toMatchObject({ open: false, closedBy: 'person' });
  });
});
