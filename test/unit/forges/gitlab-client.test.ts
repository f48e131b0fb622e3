import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import {
  type GitLabClient,
  type GitLabClientInput,
  openGitLabClient,
} from '../../../src/forges/gitlab-client.ts';
import { GitLabError } from '../../../src/forges/gitlab-errors.ts';
import { silentLog } from '../../../src/log.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
type Asked = {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

let asked: Asked[] = [];
const open: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  asked = [];
});
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** The address of an instance below `/git`. */
async function serve(handler: Handler): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, url, headers } = request;
    asked.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    response.setHeader('content-type', 'application/json');
    handler(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(() => new Promise((done) => server.close(done)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/git`;
}

async function client(web: string, over: Partial<GitLabClientInput> = {}): Promise<GitLabClient> {
  const made = await openGitLabClient({
    address: { api: `${web}/api/v4` },
    token: 'secret-token',
    jobToken: 'job-token',
    caFile: '',
    log: silentLog,
    signal: new AbortController().signal,
    ...over,
  });
  open.push(() => made.close());
  return made;
}

const ok: Handler = (_, response) => response.end('{"username":"us","data":{}}');

type Failing = { status: number; headers?: Record<string, string>; body?: unknown };

/** Answers with each of these in turn, then with success. */
function answers(...failures: readonly Failing[]): Handler {
  const left = [...failures];
  return (request, response) => {
    const failure = left.shift();
    if (!failure) return ok(request, response);
    response.writeHead(failure.status, failure.headers ?? {});
    response.end(JSON.stringify(failure.body ?? { message: 'It failed' }));
  };
}

function soon(): string {
  return String(Math.floor(Date.now() / 1000) + 1);
}

describe('the credential', () => {
  it.each([
    [{}, 'token', { 'private-token': 'secret-token' }],
    [{ token: '' }, 'job', { 'job-token': 'job-token' }],
    [{ token: '', jobToken: '' }, 'none', {}],
  ])('with %j is that of %s, and one only', async (over, access, expected) => {
    const made = await client(await serve(ok), over);
    await made.api.users.showCurrentUser();
    await made.graphql('query Me { currentUser { username } }', {});
    expect(made.access).toBe(access);
    for (const { headers } of asked) {
      const { 'private-token': token, 'job-token': job, authorization } = headers;
      expect(JSON.parse(JSON.stringify({ 'private-token': token, 'job-token': job, authorization }))).toEqual(
        expected,
      );
    }
    expect(asked.map(({ url }) => url)).toEqual(['/git/api/v4/user', '/git/api/graphql']);
  });

  it('goes to no other host', async () => {
    const other = await serve(ok);
    const { origin } = new URL(other);
    const made = await client(
      await serve((request, response) =>
        response.writeHead(302, { location: origin + (request.url ?? '') }).end(),
      ),
    );
    await expect(made.api.users.showCurrentUser()).rejects.toThrow(
      /redirects to .* where the token does not go/,
    );
    expect(asked).toHaveLength(1);
  });

  it('follows a project that was renamed', async () => {
    const made = await client(
      await serve((request, response) => {
        if (request.url?.includes('old')) response.writeHead(301, { location: '/git/api/v4/projects/7' });
        response.end('{"id":7}');
      }),
    );
    expect((await made.api.projects.show('shop/old')).id).toBe(7);
    expect(asked.map(({ url }) => url)).toEqual([
      '/git/api/v4/projects/shop%2Fold',
      '/git/api/v4/projects/7',
    ]);
  });
});

describe('requests', () => {
  it('read lists to their end, by the address that the answer names', async () => {
    const made = await client(
      await serve((request, response) => {
        const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1);
        if (page < 3)
          response.setHeader('link', `<http://elsewhere/x?page=${page + 1}&per_page=2>; rel="next"`);
        response.end(JSON.stringify([{ id: page * 2 - 1 }, { id: page * 2 }]));
      }),
    );
    const found = await made.api.notes.all('shop/app', 1, { perPage: 2 });
    expect(found.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(asked.map(({ url }) => url?.replace(/^.*\?/, ''))).toEqual([
      'per_page=2',
      'page=2&per_page=2',
      'page=3&per_page=2',
    ]);
  });

  it("send a draft as JSON with GitLab's own names, whatever its path holds", async () => {
    const made = await client(await serve(ok));
    const position = { newPath: 'a&b=c.ts', newLine: 3, lineRange: { start: { lineCode: 'x' } } };
    await made.api.drafts.create('shop/app', 1, 'Words', { position } as never);
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      note: 'Words',
      position: { new_path: 'a&b=c.ts', new_line: 3, line_range: { start: { line_code: 'x' } } },
    });
  });

  it('take an answer without a body', async () => {
    const made = await client(await serve((_, response) => response.writeHead(204).end()));
    await expect(made.api.drafts.remove('shop/app', 1, 2)).resolves.toBeUndefined();
  });

  it('refuse the page of something that is no API', async () => {
    const made = await client(await serve((_, response) => response.end('<html>Sign in</html>')));
    await expect(made.api.users.showCurrentUser()).rejects.toThrow(/no JSON/);
  });
});

describe('waiting', () => {
  it.each([
    ['429 with a time', () => ({ status: 429, headers: { 'retry-after': '0' } })],
    [
      '429 with the time of its end',
      () => ({ status: 429, headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': soon() } }),
    ],
    ['an outage', () => ({ status: 502, headers: { 'retry-after': '0' } })],
  ])('asks again after %s', async (_, failure) => {
    const made = await client(await serve(answers(failure())));
    expect((await made.api.users.showCurrentUser()).username).toBe('us');
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['a long limit', { status: 429, headers: { 'retry-after': '3600' } }, 'limit'],
    [
      'a limit of its own',
      { status: 429, headers: { 'ratelimit-remaining': '9', 'ratelimit-reset': '1' } },
      'limit',
    ],
    ['a bad token', { status: 401, body: { message: '401 Unauthorized' } }, 'token'],
    [
      'a missing scope',
      { status: 403, body: { error: 'insufficient_scope', error_description: 'No' } },
      'permission',
    ],
    ['what is not there', { status: 404 }, 'missing'],
    ['a wrong request', { status: 400 }, 'invalid'],
  ] as const)('does not ask again after %s', async (_, failure, problem) => {
    const made = await client(await serve(answers(failure)), { patience: 1000 });
    const refused = await made.api.users.showCurrentUser().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(GitLabError);
    expect(refused).toHaveProperty('problem', problem);
    expect(asked).toHaveLength(1);
  });

  it('gives up after a few outages', async () => {
    const outage = { status: 503, headers: { 'retry-after': '0' } };
    const made = await client(await serve(answers(...Array(9).fill(outage))));
    await expect(made.api.users.showCurrentUser()).rejects.toThrow(/503.*Run it again/);
    expect(asked).toHaveLength(4);
  });

  it('ends with the run', async () => {
    const abort = new AbortController();
    const web = await serve(answers({ status: 502, headers: { 'retry-after': '60' } }));
    const asking = (await client(web, { signal: abort.signal })).api.users.showCurrentUser();
    setTimeout(() => abort.abort(), 50);
    await expect(asking).rejects.toThrow();
    expect(asked).toHaveLength(1);
  });

  it('tells an address where nobody is', async () => {
    const closed = await serve(ok);
    await open.pop()?.();
    const made = await client(closed, { patience: 0 });
    const refused = await made.api.users.showCurrentUser().catch((error: unknown) => error);
    expect(refused).toMatchObject({
      problem: 'unreachable',
      message: expect.stringMatching(/ECONNREFUSED.*ca-file/),
    });
  });
});

describe('refusals', () => {
  it.each([
    [
      { message: { position: ['is incomplete'], line_code: ["can't be blank"] } },
      "position is incomplete, line_code can't be blank",
    ],
    [{ message: '400 (Bad request) "note" not given' }, '"note" not given'],
    [{ error: 'position[new_line] is invalid' }, 'position[new_line] is invalid'],
    [['one', 'two'], 'one, two'],
  ])('say %j in words', async (body, words) => {
    const made = await client(await serve(answers({ status: 400, body })));
    await expect(made.api.drafts.create('shop/app', 1, 'x')).rejects.toThrow(
      new RegExp(
        `^GitLab refused POST projects/shop%2Fapp/merge_requests/1/draft_notes \\(400\\): .*${words.replace(/[[\]]/g, '\\$&')}`,
      ),
    );
  });

  it("say which token and scope is needed where there is only the job's own", async () => {
    const made = await client(await serve(answers({ status: 403 })), { token: '' });
    await expect(made.api.drafts.create('shop/app', 1, 'x')).rejects.toThrow(
      /OLLAMACODE_TOKEN.*scope `api`.*CI_JOB_TOKEN may not/,
    );
  });

  it('never hold a token', async () => {
    const made = await client(await serve(answers({ status: 401 })));
    const refused = await made.api.users.showCurrentUser().catch(String);
    expect(refused).not.toContain('secret');
  });

  it("of a file without certificates are the user's to mend", async () => {
    await expect(client('http://127.0.0.1:1', { caFile: '/dev/null' })).rejects.toThrow(UsageError);
  });
});

describe('GraphQL', () => {
  it('gives the data of a named operation', async () => {
    const made = await client(
      await serve((_, response) => response.end('{"data":{"currentUser":{"id":"1"}}}')),
    );
    const query = 'query Me($a: Int) { currentUser { id } }';
    expect(await made.graphql(query, { a: 1 })).toEqual({ currentUser: { id: '1' } });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ query, variables: { a: 1 } });
  });

  it.each([
    ["The resource does not exist or you don't have permission to perform this action", 'permission'],
    ["Field 'x' doesn't exist on type 'Y'", 'invalid'],
  ])('fails when a part of the answer has: %s', async (message, problem) => {
    const made = await client(
      await serve((_, response) => response.end(JSON.stringify({ data: {}, errors: [{ message }] }))),
    );
    const refused = await made.graphql('query Me { x }', {}).catch((error: unknown) => error);
    expect(refused).toMatchObject({ problem, message: expect.stringContaining('GitLab refused Me') });
  });
});
