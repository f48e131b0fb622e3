import { expect, it } from 'vitest';
import type { Comment } from '../../../src/domain.ts';
import { giteaHands } from '../../../src/forges/gitea-apply.ts';
import type { GiteaClient } from '../../../src/forges/gitea-client.ts';
import { giteaError } from '../../../src/forges/gitea-errors.ts';
import type { GiteaThread } from '../../../src/forges/gitea-posted.ts';
import { findingMarker } from '../../../src/marker.ts';

const fingerprint = `v1:${'a'.repeat(16)}`;
const body = `${findingMarker(fingerprint)}\nA bug.`;
const comment = (path: string, side: Comment['side'] = 'after'): Comment => ({
  path,
  side,
  start: 3,
  end: 5,
  body,
  fingerprint: `${fingerprint}${path.length}`,
});

type Reviews = readonly { readonly id: number; readonly comments: readonly string[] }[];

/** A server whose account of the token has begun these reviews, and that fails over what `fails` says. */
function serverWith(
  options: { readonly pending?: Reviews; readonly fails?: RegExp; readonly canResolve?: boolean } = {},
) {
  const sent: string[] = [];
  let pending = options.pending ?? [];
  const client: GiteaClient = {
    get: async <T>(path: string) => {
      const [, id] = /reviews\/(\d+)\/comments$/.exec(path) ?? [];
      const found = pending.find((review) => String(review.id) === id);
      return (found?.comments ?? []).map((text) => ({ body: text })) as T;
    },
    all: async <T>() =>
      pending.map(({ id }) => ({ id, state: 'PENDING', user: { login: 'bot' } })) as unknown as T[],
    send: async <T>(method: string, path: string, data?: unknown) => {
      sent.push(`${method} ${path}${data === undefined ? '' : ` ${JSON.stringify(data)}`}`);
      if (options.fails?.test(JSON.stringify(data))) {
        pending = [{ id: 99, comments: [body] }];
        throw giteaError({ status: 500, message: 'boom', route: path, authorized: true }, undefined);
      }
      if (method === 'DELETE') pending = pending.filter(({ id }) => !path.endsWith(`/${id}`));
      return { html_url: 'https://gitea.example/1' } as T;
    },
    self: async () => 'bot',
    canResolve: async () => options.canResolve ?? false,
    authorized: true,
    close: async () => undefined,
  };
  return { sent, hands: giteaHands({ client, number: '7', sign: undefined }) };
}

it('one review has all comments, each at the last of its lines on its side', async () => {
  const { sent, hands } = serverWith();
  const { lost, url } = await hands.post('abc', [comment('a'), comment('bb', 'before')]);
  expect([lost.size, url]).toEqual([0, 'https://gitea.example/1']);
  expect(sent).toHaveLength(1);
  expect(JSON.parse(sent[0]?.replace('POST pulls/7/reviews ', '') ?? '')).toEqual({
    body: '',
    commit_id: 'abc',
    event: 'COMMENT',
    comments: [
      { path: 'a', body, new_position: 5, old_position: 0 },
      { path: 'bb', body, new_position: 0, old_position: 5 },
    ],
  });
});

it('what the server fails over is lost alone, and what it began is deleted', async () => {
  const { sent, hands } = serverWith({ fails: /"path":"bb"/ });
  const { lost } = await hands.post('abc', [comment('a'), comment('bb')]);
  expect([...lost.keys()]).toEqual([`${fingerprint}2`]);
  expect(sent.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'POST pulls/7/reviews',
    'DELETE pulls/7/reviews/99',
    'POST pulls/7/reviews',
    'POST pulls/7/reviews',
    'DELETE pulls/7/reviews/99',
  ]);
});

it('a review that a person began under the same account is not sent', async () => {
  const { sent, hands } = serverWith({ pending: [{ id: 5, comments: [body, 'Wait'] }] });
  const { lost } = await hands.post('abc', [comment('a')]);
  expect([...lost.values()]).toEqual([expect.stringContaining('begun and not sent')]);
  expect(sent).toEqual([]);
});

it('a review that a run left behind is deleted before the next one', async () => {
  const { sent, hands } = serverWith({ pending: [{ id: 5, comments: [body] }] });
  expect((await hands.post('abc', [comment('a')])).lost.size).toBe(0);
  expect(sent[0]).toBe('DELETE pulls/7/reviews/5');
});

function thread(more: Partial<GiteaThread> = {}): GiteaThread {
  const said = {
    id: '8',
    serial: 8,
    body,
    url: '',
    at: '',
    edited: false,
    who: 'bot',
    writer: 'us',
  } as const;
  return { said: [said], votes: [], root: '6', review: 4, alone: true, single: false, ...more };
}

const gone = { verb: 'resolve', body: 'Gone' } as const;
const edit = 'PATCH issues/comments/8 {"body":"Gone"}';

it.each<{
  readonly where: string;
  readonly canResolve?: true;
  readonly more?: Partial<GiteaThread>;
  readonly asked: boolean;
  readonly isSo: boolean;
}>([
  { where: 'a server that can resolve', canResolve: true, asked: true, isSo: true },
  { where: 'one that cannot', asked: false, isSo: false },
  {
    where: 'a line with another finding of ours',
    canResolve: true,
    more: { alone: false },
    asked: false,
    isSo: false,
  },
  {
    where: 'what a person resolved',
    canResolve: true,
    more: { resolution: { byUs: false } },
    asked: false,
    isSo: true,
  },
])('the words are changed first: $where', async ({ canResolve, more, asked, isSo }) => {
  const { sent, hands } = serverWith(canResolve ? { canResolve } : {});
  expect(await hands.settle(thread(more), gone)).toBe(isSo);
  expect(sent).toEqual([edit, ...(asked ? ['POST pulls/comments/6/resolve'] : [])]);
});

it.each([
  [false, 'PATCH issues/comments/3 {"body":"This is said twice."}'],
  [true, 'DELETE pulls/7/reviews/4'],
])(
  'a comment that is there twice goes with its review, where it is alone there: %s',
  async (single, request) => {
    const raw = {
      id: 3,
      body,
      html_url: '',
      created_at: '',
      updated_at: '',
      user: { id: 3, login: 'bot' },
      pull_request_review_id: 4,
      path: 'a',
      position: 3,
      original_position: 0,
      resolver: null,
    };
    const answers: Readonly<Record<string, unknown>> = {
      'pulls/7': {
        user: { login: 'ann' },
        labels: [],
        html_url: '',
        merge_base: '',
        head: { sha: 'abc', repo: null },
        base: { ref: 'main', repo: { full_name: 'acme/shop', default_branch: 'main' } },
      },
      'pulls/7/reviews': [{ id: 4, state: 'COMMENT', comments_count: 2 }],
      'pulls/7/reviews/4/comments': [raw, ...(single ? [] : [{ ...raw, id: 9, position: 4 }])],
    };
    const sent: string[] = [];
    const answer = async <T>(path: string) => (answers[path] ?? null) as T;
    const hands = giteaHands({
      client: {
        get: answer,
        all: answer,
        send: async <T>(method: string, path: string, data?: unknown) => {
          sent.push(`${method} ${path}${data === undefined ? '' : ` ${JSON.stringify(data)}`}`);
          return undefined as T;
        },
        self: async () => 'bot',
        canResolve: async () => false,
        authorized: true,
        close: async () => undefined,
      },
      number: '7',
      sign: undefined,
    });
    const { threads } = await hands.read();
    const [first] = threads;
    if (!first) throw new Error('there is no thread');
    await hands.remove('thread', first.said[0]);
    expect(sent).toEqual([request]);
  },
);
