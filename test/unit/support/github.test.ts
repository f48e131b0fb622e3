import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startGitHub, type TestGitHub, type TestRepository } from '../../support/github/index.ts';
import { removeFolders } from '../../support/repository.ts';

afterAll(removeFolders);

const REPO = 'acme/shop';
const lines = Array.from({ length: 40 }, (_, i) => `line ${i + 1}`);
const text = (change: Readonly<Record<number, string>> = {}) =>
  `${lines.map((line, i) => change[i + 1] ?? line).join('\n')}\n`;

let github: TestGitHub;
let repository: TestRepository;
let token: string;
let expectedViolations: number;

beforeEach(async () => {
  github = await startGitHub();
  repository = github.repository(REPO, { private: true, files: { 'a.txt': text(), 'b.txt': 'b\n' } });
  repository.commit('feature', { 'a.txt': text({ 10: 'changed', 30: 'changed too' }) }, { author: 'ann' });
  github.open(REPO, { head: 'feature', author: 'ann' });
  token = github.token();
  expectedViolations = 0;
});

afterEach(async () => {
  expect(github.violations.length, github.violations.join('\n')).toBe(expectedViolations);
  await github.close();
});

type Ask = [method: string, path: string, body?: unknown, token?: string];
type Got = { readonly status: number; readonly body: Record<string, unknown>; readonly headers: Headers };

async function ask(...[method, path, body, with_ = token]: Ask): Promise<Got> {
  const answer = await fetch(`${github.api}${path}`, {
    method,
    headers: with_ === '' ? {} : { authorization: `Bearer ${with_}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const words = await answer.text();
  return { status: answer.status, headers: answer.headers, body: words === '' ? {} : JSON.parse(words) };
}

async function graphql(query: string, variables: object = {}, with_ = token) {
  const answer = await fetch(github.graphql, {
    method: 'POST',
    headers: { authorization: `Bearer ${with_}` },
    body: JSON.stringify({ query, variables }),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

const reviews = `/repos/${REPO}/pulls/1/reviews`;
const comment = (over: object = {}) => ({
  path: 'a.txt',
  line: 10,
  side: 'RIGHT',
  body: 'Look here',
  ...over,
});
const review = (...comments: object[]) => ({ event: 'COMMENT', body: '', comments });

describe('a review', () => {
  it('stands with all its comments', async () => {
    const range = comment({ line: 31, start_line: 29, start_side: 'RIGHT' });
    const { status } = await ask('POST', reviews, review(comment(), comment({ side: 'LEFT' }), range));
    expect(status).toBe(200);
    const { threads, reviews: made } = github.pull(REPO, 1);
    expect(threads.map(({ line, startLine, side }) => [side, startLine, line])).toEqual([
      ['RIGHT', null, 10],
      ['LEFT', null, 10],
      ['RIGHT', 29, 31],
    ]);
    expect(made).toMatchObject([{ author: 'github-actions[bot]', state: 'COMMENTED' }]);
  });

  it.each([
    ['a line outside the diff', comment({ line: 20 }), 'line must be part of the diff'],
    ['a file outside the diff', comment({ path: 'b.txt' }), 'path is invalid'],
    ['a start in another hunk', comment({ line: 30, start_line: 10 }), 'same hunk'],
    ['a start that is the end', comment({ start_line: 10 }), 'must precede the end line'],
    ['a body that is too long', comment({ body: 'x'.repeat(65_537) }), 'too long'],
  ])('is refused as a whole for %s', async (_name, bad, words) => {
    const { status, body } = await ask('POST', reviews, review(comment(), bad));
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain(words);
    expect(github.pull(REPO, 1)).toMatchObject({ threads: [], reviews: [] });
  });

  it('without a word is refused', async () => {
    expect((await ask('POST', reviews, review())).status).toBe(422);
  });

  it('for a commit that is not of the pull request is refused', async () => {
    const other = repository.commit('other', { 'b.txt': 'c\n' });
    expect((await ask('POST', reviews, { ...review(comment()), commit_id: other })).status).toBe(422);
  });
});

describe('a line comment', () => {
  it('moves with its line and is outdated when the line is gone', async () => {
    await ask('POST', reviews, review(comment(), comment({ line: 30 })));
    const moved = text({ 10: 'changed', 30: 'something else' });
    repository.commit('feature', { 'a.txt': `new\n${moved}` });
    expect(github.pull(REPO, 1).threads.map(({ line, isOutdated }) => [line, isOutdated])).toEqual([
      [11, false],
      [null, true],
    ]);
  });

  it('is answered also where it is outdated', async () => {
    await ask('POST', reviews, review(comment()));
    repository.commit('feature', { 'a.txt': text({ 10: 'other' }) });
    const [thread] = github.pull(REPO, 1).threads;
    expect(thread?.isOutdated).toBe(true);
    const path = `/repos/${REPO}/pulls/1/comments/${thread?.comments[0]?.id}/replies`;
    expect((await ask('POST', path, { body: 'Because' })).status).toBe(201);
  });

  it('outside the diff is refused alone', async () => {
    const commit_id = github.pull(REPO, 1).head;
    const path = `/repos/${REPO}/pulls/1/comments`;
    expect((await ask('POST', path, { ...comment({ line: 20 }), commit_id })).status).toBe(422);
    expect((await ask('POST', path, { ...comment(), commit_id })).status).toBe(201);
  });

  it('is answered in its thread', async () => {
    const thread = github
      .as('ann')
      .commentOnLine({ repository: REPO, number: 1 }, { path: 'a.txt', line: 10, body: 'Why?' });
    const path = `/repos/${REPO}/pulls/1/comments/${thread.comments[0]?.id}/replies`;
    expect((await ask('POST', path, { body: 'Because' })).status).toBe(201);
    expect(github.pull(REPO, 1).threads[0]?.comments.map(({ body }) => body)).toEqual(['Why?', 'Because']);
  });
});

describe('tokens', () => {
  const post = (with_: string) => ask('POST', `/repos/${REPO}/issues/1/comments`, { body: 'Hello' }, with_);

  it.each([
    ['none', () => '', 404],
    ['an unknown one', () => 'ghs_nobody', 401],
    [
      'one that may only read',
      () => github.token({ permissions: { contents: 'read', pull_requests: 'read' } }),
      403,
    ],
    [
      'one that may write pull requests',
      () => github.token({ permissions: { pull_requests: 'write' } }),
      201,
    ],
    ['one that may write issues', () => github.token({ permissions: { issues: 'write' } }), 201],
    ['a stranger', () => github.token({ login: 'mallory' }), 404],
  ])('%s', async (_name, make, status) => {
    expect((await post(make())).status).toBe(status);
  });

  it('say what a check run needs', async () => {
    const { status, body } = await ask('POST', `/repos/${REPO}/check-runs`, {
      name: 'x',
      head_sha: repository.tip('feature'),
    });
    expect([status, body.message]).toEqual([403, 'Resource not accessible by integration']);
  });

  it('resolve threads only with contents: write', async () => {
    await ask('POST', reviews, review(comment()));
    const id = github.pull(REPO, 1).threads[0]?.id;
    const mutation =
      'mutation R($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';
    const refused = await graphql(mutation, { id });
    expect(refused.body.errors).toMatchObject([{ type: 'FORBIDDEN' }]);
    expect(github.pull(REPO, 1).threads[0]?.isResolved).toBe(false);
    const strong = github.token({ permissions: { contents: 'write', pull_requests: 'write' } });
    const done = await graphql(mutation, { id }, strong);
    expect(done.body.data.resolveReviewThread.thread.isResolved).toBe(true);
    expect(github.pull(REPO, 1).threads[0]?.resolvedBy).toBe('github-actions[bot]');
  });
});

describe('GraphQL', () => {
  const query = `query T($number: Int!, $first: Int!, $after: String) {
    repository(owner: "acme", name: "shop") { pullRequest(number: $number) {
      headRefOid author { login }
      reviewThreads(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved viewerCanResolve resolvedBy { login } line
          comments(first: 10) { nodes { id databaseId body viewerDidAuthor author { login __typename }
            reactions(first: 5, content: THUMBS_DOWN) { nodes { user { login } } } } } } } } } }`;

  it('pages through threads by cursor and knows who looks', async () => {
    await ask(
      'POST',
      reviews,
      review(comment({ body: '1' }), comment({ body: '2' }), comment({ body: '3' })),
    );
    const { threads } = github.pull(REPO, 1);
    github.as('ann').react(threads[0]?.comments[0] ?? never(), '-1');
    const first = await graphql(query, { number: 1, first: 2 });
    const page = first.body.data.repository.pullRequest.reviewThreads;
    expect(page.nodes.map((node: { id: string }) => node.id)).toEqual(
      threads.slice(0, 2).map(({ id }) => id),
    );
    expect(page.nodes[0].comments.nodes[0]).toMatchObject({
      viewerDidAuthor: true,
      author: { login: 'github-actions', __typename: 'Bot' },
      reactions: { nodes: [{ user: { login: 'ann' } }] },
    });
    const rest = await graphql(query, { number: 1, first: 2, after: page.pageInfo.endCursor });
    expect(rest.body.data.repository.pullRequest.reviewThreads).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ id: threads[2]?.id }],
    });
  });

  it('gives at most 100 of a kind', async () => {
    const { body } = await graphql(query, { number: 1, first: 101 });
    expect(body.errors[0].message).toContain('exceeds');
  });

  it('tells what is not in the schema', async () => {
    expect((await graphql('{ viewer { shoeSize } }')).status).toBe(500);
    expectedViolations = 1;
  });
});

describe('the document', () => {
  it.each([
    ['a field that it does not know', 'POST', reviews, { ...review(comment()), colour: 'red' }],
    ['a comment without body', 'POST', reviews, review({ path: 'a.txt', line: 10 })],
    ['a query that it does not know', 'GET', `/repos/${REPO}/pulls?colour=red`, undefined],
    ['a path that it does not know', 'GET', `/repos/${REPO}/nothing`, undefined],
    ['what this server does not do', 'GET', `/repos/${REPO}/milestones`, undefined],
  ])('refuses %s', async (...[, ...asked]) => {
    expect((await ask(...(asked as Ask))).status).toBeGreaterThanOrEqual(500);
    expectedViolations = 1;
  });

  it.each([
    ['', 'full_name', REPO],
    ['/pulls/1', 'mergeable', true],
    ['/branches/main', 'protected', false],
    ['/collaborators/ann/permission', 'role_name', 'write'],
    ['/compare/main...feature', 'ahead_by', 1],
    ['/contents/b.txt', 'content', Buffer.from('b\n').toString('base64')],
    ['/commits/feature/check-suites', 'total_count', 1],
    ['/commits/feature/check-runs', 'total_count', 0],
  ])('holds for %s', async (path, key, value) => {
    github.permit(REPO, 'ann', 'write');
    const all = github.token({ permissions: { contents: 'read', pull_requests: 'read', checks: 'read' } });
    const { status, body } = await ask('GET', `/repos/${REPO}${path}`, undefined, all);
    expect([status, body[key]]).toEqual([200, value]);
  });

  it.each([
    '/pulls?head=acme:feature&state=open',
    '/pulls/1/files',
    '/pulls/1/commits',
    '/pulls/1/reviews',
    '/pulls/1/comments',
  ])('holds for the list %s', async (path) => {
    await ask('POST', reviews, review(comment()));
    const { status, body } = await ask('GET', `/repos/${REPO}${path}`);
    expect([status, (body as unknown as unknown[]).length]).toEqual([200, 1]);
  });
});

describe('lists', () => {
  it('have pages with links to the next', async () => {
    for (let i = 1; i <= 5; i += 1) github.as('ann').comment({ repository: REPO, number: 1 }, `Comment ${i}`);
    const { body, headers } = await ask('GET', `/repos/${REPO}/issues/1/comments?per_page=2&page=2`);
    expect(body).toMatchObject([{ body: 'Comment 3' }, { body: 'Comment 4' }]);
    expect(headers.get('link')).toContain(
      `<${github.api}/repos/${REPO}/issues/1/comments?per_page=2&page=3>; rel="next"`,
    );
  });
});

describe('check runs', () => {
  const run = (count: number) => ({
    name: 'review',
    head_sha: repository.tip('feature'),
    conclusion: 'neutral',
    output: {
      title: 'Review',
      summary: 'Words',
      annotations: Array.from({ length: count }, () => ({
        path: 'a.txt',
        start_line: 10,
        end_line: 10,
        annotation_level: 'notice',
        message: 'Look',
      })),
    },
  });

  it('take 50 annotations a call and add the next to them', async () => {
    token = github.token({ permissions: { checks: 'write', contents: 'read' } });
    expect((await ask('POST', `/repos/${REPO}/check-runs`, run(51))).status).toBe(422);
    const made = await ask('POST', `/repos/${REPO}/check-runs`, run(50));
    expect(made.status).toBe(201);
    const { output } = run(7);
    expect((await ask('PATCH', `/repos/${REPO}/check-runs/${made.body.id}`, { output })).status).toBe(200);
    const [check] = github.pull(REPO, 1).checks;
    expect([check?.annotations.length, check?.conclusion]).toEqual([57, 'neutral']);
  });
});

describe('on demand', () => {
  it('fails as often as asked', async () => {
    github.failNext({ method: 'POST', path: reviews, status: 403, headers: { 'retry-after': '1' } });
    const limited = await ask('POST', reviews, review(comment()));
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([403, '1']);
    expect(limited.body.message).toContain('secondary rate limit');
    expect((await ask('POST', reviews, review(comment()))).status).toBe(200);
    expect(github.requests.map(({ status }) => status)).toEqual([403, 200]);
  });

  it('lets something happen in between', async () => {
    github.beforeNext({ method: 'GET', path: `/repos/${REPO}/pulls/1` }, () => {
      repository.commit('feature', { 'b.txt': 'pushed meanwhile\n' });
    });
    const { body } = await ask('GET', `/repos/${REPO}/pulls/1`);
    expect(body.head).toMatchObject({ sha: repository.tip('feature') });
  });
});

function never(): never {
  throw new Error('There is none.');
}
