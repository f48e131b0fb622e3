import { expect, it } from 'vitest';
import { talkOf } from '../../../src/forges/gitea-posted.ts';
import type { RawLineComment, RawStanding } from '../../../src/forges/gitea-standing.ts';
import { ownComments, ownSummaries } from '../../../src/forges/talk.ts';
import { findingMarker, summaryMarker } from '../../../src/marker.ts';

const bot = { id: 3, login: 'bot' };
const maria = { id: 4, login: 'maria' };
const at = '2026-01-02T03:04:05Z';
const [first, second] = [`v1:${'a'.repeat(16)}`, `v1:${'b'.repeat(16)}`];
const finding = (fingerprint: string, gone = false) => `${findingMarker(fingerprint, { gone })}\nA bug.`;

function line(id: number, more: Partial<RawLineComment> = {}): RawLineComment {
  return {
    id,
    body: 'Hm',
    html_url: `https://gitea.example/${id}`,
    created_at: at,
    updated_at: at,
    user: bot,
    pull_request_review_id: 1,
    path: 'a.ts',
    position: 3,
    original_position: 0,
    resolver: null,
    ...more,
  };
}

function standing(more: Partial<RawStanding>): RawStanding {
  return { author: 'ann', self: 'bot', comments: [], lines: [], votes: new Map(), ...more };
}

const own = (more: Partial<RawStanding>) => ownComments(talkOf(standing(more)), undefined);

it('a comment of ours has the answers on its line in its review', () => {
  const lines = [
    line(1, { body: finding(first) }),
    line(2, { user: maria }),
    line(3, { user: maria, position: 4 }),
    line(4, { user: maria, pull_request_review_id: 2 }),
    line(5, { user: maria, position: 0, original_position: 3 }),
  ];
  const [one, ...more] = own({ lines });
  expect(more).toEqual([]);
  expect(one).toMatchObject({ id: '1', open: true, answered: true });
  expect(one?.thread).toMatchObject({ root: '1', review: 1, alone: true, single: false });
  expect(one?.thread.said.map(({ id }) => id)).toEqual(['1', '2']);
});

it('two of ours on one line share the conversation, and an answer is to the last one', () => {
  const lines = [
    line(1, { body: finding(first) }),
    line(2, { body: finding(second) }),
    line(3, { user: maria }),
  ];
  expect(own({ lines })).toMatchObject([
    { id: '1', answered: false, thread: { root: '1', alone: false } },
    { id: '2', answered: true, thread: { root: '1', alone: false } },
  ]);
});

it('the conversation is resolved where its first comment is', () => {
  const lines = [line(1, { user: maria, resolver: maria }), line(2, { body: finding(first) })];
  const [one] = own({ lines });
  expect(one).toMatchObject({ open: false, closedBy: 'person' });
  expect(one?.thread.resolution).toEqual({ byUs: false, click: { who: 'maria', at } });
});

it('what our text calls gone is closed by us, whoever resolved it', () => {
  const lines = [line(1, { body: finding(first, true), resolver: maria })];
  expect(own({ lines })).toMatchObject([{ open: false, closedBy: 'us' }]);
});

it('an account that is gone and the server itself are no persons', () => {
  const votes = new Map([
    [
      1,
      [
        { user: { id: -1, login: 'Ghost' }, content: '-1', created_at: at },
        { user: maria, content: '-1', created_at: at },
      ],
    ],
  ]);
  const lines = [
    line(1, { body: finding(first) }),
    line(2, { user: { id: -2, login: 'gitea-actions' } }),
    line(3, { user: null }),
  ];
  const [one] = own({ lines, votes });
  expect(one).toMatchObject({ answered: false });
  expect(one?.thread.votes).toEqual([{ who: 'maria', at }]);
});

it('a comment with our marker by somebody else is none of ours', () => {
  const body = summaryMarker();
  const comments = [line(1, { user: maria, body }), line(2, { body })];
  const talk = talkOf(standing({ comments, lines: [line(3, { user: maria, body: finding(first) })] }));
  expect(ownSummaries(talk, undefined)).toMatchObject([{ id: '2' }]);
  expect(ownComments(talk, undefined)).toEqual([]);
});

it('a comment that was changed says so', () => {
  const comments = [
    line(1),
    line(2, { updated_at: '2026-01-02T03:04:06Z' }),
    line(3, { updated_at: '2026-01-02T04:04:05+01:00' }),
  ];
  expect(talkOf(standing({ comments })).comments.map(({ edited }) => edited)).toEqual([false, true, false]);
});
