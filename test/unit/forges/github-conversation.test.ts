import { describe, expect, it } from 'vitest';
import type { SpokenComment } from '../../../src/domain.ts';
import type { GitHubClient } from '../../../src/forges/github-client.ts';
import { openConversation } from '../../../src/forges/github-conversation.ts';
import { gitHubError } from '../../../src/forges/github-errors.ts';
import { answerMarker, findingMarker } from '../../../src/marker.ts';

const comment: SpokenComment = { kind: 'conversation', id: 7, pull: 3, writer: 'ann', body: '', at: 0 };
const address = {
  kind: 'github',
  api: 'https://a.example',
  web: 'https://a.example',
  repository: 'o/r',
} as const;
const fingerprint = `v1:${'ab'.repeat(16)}`;

const pull = {
  head: { sha: 'abc', ref: 'feature', repo: { full_name: 'o/r' } },
  base: { sha: 'def', ref: 'main', repo: { full_name: 'o/r', default_branch: 'main' } },
  user: { login: 'ann' },
  labels: [],
  html_url: 'https://a.example/o/r/pull/3',
};

type Data = Readonly<Record<string, unknown>>;

/** A client whose REST answers are looked up by the route's last word, and whose GraphQL answers come in turn. */
function conversation(rest: Readonly<Record<string, Data | Error>>, pages: readonly Data[] = []) {
  const asked: Data[] = [];
  const request = async (route: string) => {
    const data = rest[route.split('/').at(-1) ?? ''];
    if (data instanceof Error) throw data;
    return { data };
  };
  const graphql = async (_query: string, variables: Data) => {
    asked.push(variables);
    return { repository: { pullRequest: pages[asked.length - 1] } };
  };
  const client = { request, graphql } as unknown as GitHubClient;
  return { ...openConversation({ client, address, comment }), asked };
}

function refusal(status: number): Error {
  return gitHubError({ status, message: 'no', route: 'GET /' }, undefined);
}

describe('the head', () => {
  const suite = (head_branch: string | null, created_at: string) => ({ head_branch, created_at });
  const commit = { commit: { committer: { date: '2026-01-01T00:00:00Z' } } };
  const at = (day: number) => Date.UTC(2026, 0, day);

  it.each([
    [
      'the first suite of its branch',
      [suite('feature', '2026-01-05'), suite('feature', '2026-01-04')],
      at(4),
    ],
    ['not that of another branch', [suite('other', '2026-01-02'), suite('feature', '2026-01-04')], at(4)],
    ['a suite without a branch', [suite(null, '2026-01-03')], at(3)],
    ["the committer's word without suites", [], at(1)],
    ["the committer's word with suites of other branches only", [suite('other', '2026-01-02')], at(1)],
    ["the committer's word where a time is none", [suite('feature', 'soon')], at(1)],
  ])('is as old as %s', async (_name, check_suites, since) => {
    const { head } = conversation({
      '{pull_number}': pull,
      'check-suites': { check_suites },
      '{ref}': commit,
    });
    expect(await head()).toEqual({ sha: 'abc', since });
  });

  it.each([403, 404])('is as old as the commit says where the token sees no suites (%i)', async (status) => {
    const { head } = conversation({
      '{pull_number}': pull,
      'check-suites': refusal(status),
      '{ref}': commit,
    });
    expect(await head()).toEqual({ sha: 'abc', since: at(1) });
  });

  it('is new when nothing tells its age, and unknown when the forge fails', async () => {
    const ageless = conversation({
      '{pull_number}': pull,
      'check-suites': { check_suites: [] },
      '{ref}': { commit: { committer: null } },
    });
    expect(await ageless.head()).toEqual({ sha: 'abc', since: Number.POSITIVE_INFINITY });
    const broken = conversation({ '{pull_number}': pull, 'check-suites': refusal(422) });
    await expect(broken.head()).rejects.toThrow('no');
  });
});

describe('our own words', () => {
  const said = (fullDatabaseId: string, body: string, viewerDidAuthor = true) => ({
    id: `C${fullDatabaseId}`,
    fullDatabaseId,
    body,
    viewerDidAuthor,
    createdAt: `2026-01-0${fullDatabaseId}T00:00:00Z`,
    author: { __typename: 'Bot', login: 'us' },
    reactions: { nodes: [] },
  });
  const thread = (id: string, nodes: readonly Data[]) => ({
    id,
    isResolved: false,
    resolvedBy: null,
    viewerCanResolve: true,
    comments: { nodes },
  });
  const page = (threads: readonly Data[], comments: readonly Data[] = [], endCursor?: string) => ({
    author: { login: 'ann' },
    reviewThreads: { nodes: threads, pageInfo: { hasNextPage: endCursor !== undefined, endCursor } },
    comments: { nodes: comments, pageInfo: { hasNextPage: false, endCursor: null } },
  });

  it('are read through all pages, without those of others', async () => {
    const body = findingMarker(fingerprint);
    const pages = [
      page([thread('T1', [said('1', body, false)])], [], 'next'),
      page([thread('T2', [said('2', body)])]),
    ];
    const { own, asked } = conversation({}, pages);
    expect(await own()).toEqual({ threads: [{ id: 'T2', root: 2, fingerprint, resolvable: true }] });
    expect(asked.map(({ threads }) => threads)).toEqual([undefined, 'next']);
  });

  it('hold our answer to this comment, wherever it stands, and no other', async () => {
    const mine = `${answerMarker('conversation-7')}\nYes.`;
    const others = [
      said('4', answerMarker('line-7')),
      said('5', mine, false),
      said('6', answerMarker('conversation-8')),
    ];
    const { own } = conversation({}, [page([thread('T1', others)], [said('3', mine)])]);
    expect(await own()).toEqual({ threads: [], answer: { id: 3, body: mine } });
  });
});

describe('write access', () => {
  it.each([
    ['admin', true],
    ['write', true],
    ['read', false],
    ['none', false],
    [undefined, false],
  ])('%s is %s', async (permission, may) => {
    expect(await conversation({ permission: { permission } }).mayWrite()).toBe(may);
  });

  it.each([403, 404])('nobody has it of whom the forge does not tell (%i)', async (status) => {
    expect(await conversation({ permission: refusal(status) }).mayWrite()).toBe(false);
  });
});
