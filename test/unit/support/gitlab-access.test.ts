import { describe, expect, it } from 'vitest';
import { startGitLab } from '../../support/gitlab/index.ts';
import { CHANGED, gitlabPlace, MR, REPO } from './gitlab-place.ts';

const place = gitlabPlace();
const PROJECT = `/projects/${encodeURIComponent(REPO)}`;
const job = (options: object = { mr: 1 }) =>
  place.gitlab.job({ repository: REPO, ...options } as Parameters<typeof place.gitlab.job>[0]);
const jobToken = (options?: object) => ({ 'job-token': job(options).env.CI_JOB_TOKEN ?? '' });

describe('who asks', () => {
  it.each([
    ['nobody', () => ({}), 404, '404 Project Not Found'],
    ['a token that is none', () => ({ 'private-token': 'glpat-no' }), 401, '401 Unauthorized'],
    ['a job token that is none', () => ({ 'job-token': 'no' }), 401, '401 Unauthorized'],
    [
      'a stranger',
      () => ({ 'private-token': place.gitlab.token({ login: 'eve' }) }),
      404,
      '404 Project Not Found',
    ],
    ['a member', () => ({ 'private-token': place.gitlab.token({ login: 'ann' }) }), 200, undefined],
    ['a bearer', () => ({ authorization: `Bearer ${place.token}` }), 200, undefined],
    ['a job', () => jobToken(), 200, undefined],
  ])('is %s', async (...[, headers, status, message]) => {
    const got = await place.ask('GET', MR, undefined, headers());
    expect([got.status, got.body.message]).toEqual([status, message]);
  });

  it.each([
    ['GET', '/discussions', ['read_api'], 200],
    ['POST', '/notes', ['read_api'], 403],
    ['GET', '/discussions', ['read_repository'], 403],
  ] as const)('%s %s with the scopes %j', async (...[method, path, scopes, status]) => {
    const headers = { 'private-token': place.gitlab.token({ scopes }) };
    const got = await place.ask(
      method,
      `${MR}${path}`,
      method === 'POST' ? { body: 'x' } : undefined,
      headers,
    );
    expect(got.status).toBe(status);
    if (status === 403) expect(got.body.error).toBe('insufficient_scope');
  });

  it.each([
    ['GET', '', 200],
    ['GET', '/notes', 200],
    ['POST', '/notes', 401],
    ['GET', '/discussions', 401],
    ['POST', '/draft_notes', 401],
    ['GET', '/versions', 401],
    ['GET', '/diffs', 404],
  ])('a job may or may not %s %s', async (method, path, status) => {
    const body = method === 'POST' ? { body: 'x', note: 'x' } : undefined;
    const got = await place.ask(method, `${MR}${path}`, body, jobToken());
    place.expectedViolations = place.gitlab.violations.length; // one body for two operations
    expect(got.status).toBe(status);
  });

  it('a job of a fork reads a public target, and no private one', async () => {
    const fork = place.gitlab.fork(REPO, 'eve');
    fork.commit('patch', { 'a.txt': CHANGED }, { author: 'eve' });
    place.gitlab.open(REPO, { head: 'eve:patch', author: 'eve' });
    const got = await place.ask('GET', MR, undefined, jobToken({ mr: 2 }));
    const words = '403 Forbidden - Authentication by CI/CD job token not allowed from shop to shop.';
    expect([got.status, got.body.message]).toEqual([403, words]);
    expect((await place.ask('GET', MR, undefined, jobToken({ mr: 2, in: 'target' }))).status).toBe(200);
  });

  it('a public project is read by everybody, but its notes with a token only', async () => {
    place.gitlab.repository('acme/open', { files: { 'a.txt': 'a\n' } }).commit('feature', { 'a.txt': 'b\n' });
    place.gitlab.open('acme/open', { head: 'feature' });
    const path = '/projects/acme%2Fopen/merge_requests/1';
    expect((await place.ask('GET', path, undefined, {})).status).toBe(200);
    expect((await place.ask('GET', `${path}/notes`, undefined, {})).status).toBe(401);
  });
});

describe('members', () => {
  it('have their role, strangers none', async () => {
    const { body } = await place.ask('GET', `${PROJECT}/members/all?query=mar&per_page=100`);
    expect(body).toMatchObject([{ username: 'maria', access_level: 40 }]);
    expect((await place.ask('GET', `${PROJECT}/members/all/${body[0]?.id}`)).status).toBe(200);
    place.gitlab.user('eve');
    const { body: users } = await place.ask('GET', '/users?username=eve');
    expect((await place.ask('GET', `${PROJECT}/members/all/${users[0]?.id}`)).status).toBe(404);
    expect((await place.ask('GET', '/user')).body).toMatchObject({
      username: place.gitlab.bot(REPO),
      bot: true,
    });
  });
});

describe('requests', () => {
  it('have pages by headers', async () => {
    for (let i = 0; i < 5; i += 1) await place.ask('POST', `${MR}/notes`, { body: `note ${i}` });
    const { body, headers } = await place.ask('GET', `${MR}/notes?sort=asc&per_page=2&page=2`);
    expect(body.map((one) => one.body)).toEqual(['note 2', 'note 3']);
    expect(headers.get('x-next-page')).toBe('3');
    expect(headers.get('x-total')).toBe('5');
    const next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? '';
    const last = await fetch(next, { headers: { 'private-token': place.token } });
    expect(await last.json()).toMatchObject([{ body: 'note 4' }]);
    expect(last.headers.get('x-next-page')).toBe('');
    expect(last.headers.get('link')).not.toContain('rel="next"');
  });

  it.each([
    ['a parameter that nobody documents', '/notes?sorted=asc', /no parameter sorted/],
    ['an operation that is none', '/everything', /not an operation/],
  ])('%s is told', async (_name, path, words) => {
    await place.ask('GET', `${MR}${path}`);
    place.expectedViolations = 1;
    expect(place.gitlab.violations[0]).toMatch(words);
  });

  it.each([
    [{}, 'body is missing'],
    [{ body: 'x', position: { new_line: 1 } }, 'position[base_sha] is missing'],
    [
      {
        body: 'x',
        position: { base_sha: 'a', start_sha: 'a', head_sha: 'a', position_type: 'text', new_line: 'x' },
      },
      'position[new_line] is invalid',
    ],
  ])('with the body %j are refused', async (body, error) => {
    const got = await place.ask('POST', `${MR}/discussions`, body);
    expect(got.status).toBe(400);
    expect(got.body.error).toContain(error);
  });

  it('fail as often as asked, with the headers of a limit', async () => {
    place.gitlab.failNext({ match: /^GET .*notes/, status: 429, headers: { 'retry-after': '7' } });
    place.gitlab.failNext({ method: 'GET', path: MR, status: 502 });
    const limited = await place.ask('GET', `${MR}/notes`);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    expect(limited.headers.get('ratelimit-remaining')).toBe('0');
    expect(limited.body.text).toBe('Retry later\n');
    expect((await place.ask('GET', MR)).status).toBe(502);
    expect((await place.ask('GET', MR)).status).toBe(200);
    expect(place.gitlab.requests.map(({ status }) => status)).toEqual([429, 502, 200]);
  });

  it('let something happen in between', async () => {
    const push = () => void place.repository.commit('feature', { 'c.txt': 'c\n' }, { author: 'ann' });
    place.gitlab.beforeNext({ method: 'GET', path: MR }, push);
    const { body } = await place.ask('GET', MR);
    expect(body.sha).toBe(place.repository.tip('feature'));
  });

  it('are answered below a relative root, and nowhere else', async () => {
    const other = await startGitLab({ root: '/code/gl' });
    other.repository('acme/web/shop', { files: { 'a.txt': 'a\n' } });
    const got = await fetch(`${other.api}/projects/acme%2Fweb%2Fshop`);
    expect(await got.json()).toMatchObject({ web_url: `${other.url}/acme/web/shop` });
    expect((await fetch(`${new URL(other.url).origin}/api/v4/version`)).status).toBe(404);
    await other.close();
  });
});

describe('diffs', () => {
  it('come collapsed where asked, by pages', async () => {
    place.repository.commit('feature', { 'c.txt': 'c\n' });
    place.gitlab.collapse(REPO, 1, 'a.txt');
    const { body } = await place.ask('GET', `${MR}/diffs?per_page=1`);
    expect(body).toMatchObject([{ new_path: 'a.txt', collapsed: true, diff: '' }]);
    const { body: more } = await place.ask('GET', `${MR}/diffs?per_page=1&page=2`);
    expect(more).toMatchObject([{ new_path: 'c.txt', new_file: true, diff: '@@ -0,0 +1 @@\n+c\n' }]);
  });
});

describe('commit statuses', () => {
  const post = (sha: string, body: object) => place.ask('POST', `${PROJECT}/statuses/${sha}`, body);

  it('are changed until they end, in the pipeline that is named', async () => {
    const { sha, pipeline } = job();
    const status = { name: 'OllamaCode', pipeline_id: pipeline };
    expect((await post(sha, { ...status, state: 'running' })).status).toBe(201);
    expect((await post(sha, { ...status, state: 'running' })).status).toBe(400);
    await post(sha, { ...status, state: 'success', description: 'Done' });
    expect(place.gitlab.mergeRequest(REPO, 1).statuses).toMatchObject([
      { name: 'OllamaCode', state: 'success', description: 'Done', pipelineId: pipeline },
    ]);
    await post(sha, { ...status, state: 'failed' });
    expect((await place.ask('GET', `${PROJECT}/repository/commits/${sha}/statuses`)).body).toMatchObject([
      { status: 'failed' },
    ]);
  });

  it('are refused where pipeline and commit do not fit, and for who may not write', async () => {
    const { pipeline } = job({ merged: 1 });
    const head = place.repository.tip('feature');
    const { status, body } = await post(head, { state: 'success', pipeline_id: pipeline });
    expect([status, body.message]).toEqual([404, '404 Pipeline for pipeline_id, sha and ref Not Found']);
    const weak = { 'private-token': place.gitlab.token({ level: 'reporter' }) };
    const got = await place.ask('POST', `${PROJECT}/statuses/${head}`, { state: 'success' }, weak);
    expect(got.status).toBe(403);
    const { pipeline: own, sha } = job({ branch: 'main' });
    expect((await post(sha, { state: 'success', pipeline_id: own })).status).toBe(403);
  });
});

describe('two projects', () => {
  const trigger = (token: string) =>
    fetch(`${place.gitlab.api}/projects/acme%2Freviews/trigger/pipeline`, {
      method: 'POST',
      body: new URLSearchParams({ token, ref: 'main', 'inputs[change]': 'acme/shop!1', 'inputs[job]': '7' }),
    });

  it('trigger each other with the right token only', async () => {
    place.gitlab.repository('acme/reviews', { private: true });
    const token = place.gitlab.trigger('acme/reviews');
    expect((await trigger('glptt-no')).status).toBe(404);
    expect((await trigger(place.gitlab.trigger(REPO))).status).toBe(404);
    expect(place.gitlab.triggered).toEqual([]);
    expect((await trigger(token)).status).toBe(201);
    expect(place.gitlab.triggered).toMatchObject([
      { repository: 'acme/reviews', ref: 'main', inputs: { change: 'acme/shop!1', job: '7' } },
    ]);
  });

  it('hand on the artifacts of a job to who may read them', async () => {
    const review = job();
    place.gitlab.keep(review, { 'reports/ollamacode.json': '{}' });
    const path = `${PROJECT}/jobs/${review.id}/artifacts/reports/ollamacode.json`;
    expect((await place.ask('GET', path)).body).toEqual({ text: '{}' });
    expect((await place.ask('GET', path, undefined, {})).status).toBe(401);
    expect((await place.ask('GET', path.replace('ollamacode.json', 'other.json'))).status).toBe(404);
  });
});

describe('GraphQL', () => {
  const query = `{ currentUser { username } project(fullPath: "${REPO}") { mergeRequest(iid: "1") { author { username }
    committers(first: 5) { nodes { username } } commitCount
    discussions(first: 1) { pageInfo { hasNextPage endCursor } nodes { id resolved
      notes(first: 9) { nodes { id body system lastEditedAt author { username bot } awardEmoji { nodes { name user { username } } } } } } } } } }`;

  it('tells who wrote, edited and voted', async () => {
    const comment = place.gitlab.as('maria').comment({ repository: REPO, number: 1 }, 'Mine');
    place.gitlab.as('maria').editComment(comment, 'Changed');
    place.gitlab.as('ann').react(comment, 'thumbsdown');
    await place.ask('POST', `${MR}/notes`, { body: 'Ours' });
    const { body } = await place.graphql(query);
    expect(body.data).toMatchObject({
      currentUser: { username: place.gitlab.bot(REPO) },
      project: {
        mergeRequest: {
          author: { username: 'ann' },
          committers: { nodes: [{ username: 'ann' }] },
          commitCount: 1,
          discussions: {
            pageInfo: { hasNextPage: true },
            nodes: [
              {
                resolved: false,
                notes: {
                  nodes: [
                    {
                      id: `gid://gitlab/Note/${comment.id}`,
                      body: 'Changed',
                      lastEditedAt: expect.any(String),
                      author: { username: 'maria', bot: false },
                      awardEmoji: { nodes: [{ name: 'thumbsdown', user: { username: 'ann' } }] },
                    },
                  ],
                },
              },
            ],
          },
        },
      },
    });
  });

  it('tells nothing private to nobody and to a job, and of fields that GitLab has not', async () => {
    expect((await place.graphql(query, {})).body.data).toEqual({ currentUser: null, project: null });
    expect((await place.graphql(query, jobToken())).body.data).toEqual({ currentUser: null, project: null });
    await place.graphql('{ currentUser { shoeSize } }');
    place.expectedViolations = 1;
    expect(place.gitlab.violations[0]).toContain('shoeSize');
  });
});
