import { expect, it } from 'vitest';
import { commentOf } from '../../../src/ci/github-comment.ts';

const comment = {
  id: 7,
  body: '/ollamacode help',
  created_at: '2026-01-15T12:00:00Z',
  user: { login: 'ann', type: 'User' },
};
const spoken = { id: 7, writer: 'ann', body: '/ollamacode help', at: Date.UTC(2026, 0, 15, 12), pull: 3 };
const conversation = { action: 'created', comment, issue: { number: 3, pull_request: {} } };
const line = { action: 'created', comment, pull_request: { number: 3, head: { sha: 'abc' } } };

it.each([
  ['of a conversation', conversation, { ...spoken, kind: 'conversation' }],
  ['of a line', line, { ...spoken, kind: 'line', root: 7, head: 'abc' }],
  [
    'in a thread',
    { ...line, comment: { ...comment, in_reply_to_id: 5 } },
    { ...spoken, kind: 'line', root: 5, head: 'abc' },
  ],
  [
    'without a text',
    { ...conversation, comment: { ...comment, body: null } },
    { ...spoken, kind: 'conversation', body: '' },
  ],
  ['of an issue', { ...conversation, issue: { number: 3 } }, undefined],
  ['that was edited', { ...conversation, action: 'edited' }, undefined],
  [
    'of a bot',
    { ...conversation, comment: { ...comment, user: { login: 'x[bot]', type: 'Bot' } } },
    undefined,
  ],
  ['of an account that is gone', { ...conversation, comment: { ...comment, user: null } }, undefined],
  ['without a time', { ...conversation, comment: { ...comment, created_at: 'soon' } }, undefined],
  ['with an id that is none', { ...conversation, comment: { ...comment, id: '7' } }, undefined],
  ['in no event', undefined, undefined],
  ['in another event', { action: 'created', pull_request: { number: 3 } }, undefined],
])('a comment %s', (_name, event, expected) => {
  expect(commentOf(event)).toEqual(expected);
});
