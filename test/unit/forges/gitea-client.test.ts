import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type GiteaClient, openGiteaClient } from '../../../src/forges/gitea-client.ts';

type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A server that gives these answers, one after the other, and remembers what it was asked. */
async function served(...answers: readonly Answer[]): Promise<{
  client: GiteaClient;
  requests: (Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { body: string })[];
}> {
  const requests: (Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { body: string })[] = [];
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { method, url, headers } = request;
    requests.push({ method, url, headers, body });
    const answer = answers[requests.length - 1] ?? { status: 418 };
    response.writeHead(answer.status ?? 200, answer.headers);
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}/git`;
  const client = await openGiteaClient({
    address: { api: `${web}/api/v1`, web, repository: 'acme/shop' },
    token: 'secret',
    caFile: '',
    log: { verbose: () => undefined } as unknown as Parameters<typeof openGiteaClient>[0]['log'],
    signal: new AbortController().signal,
    patience: 50,
  });
  closing.push(() => new Promise((resolve) => server.close(resolve)), client.close);
  return { client, requests };
}

it('asks below the repository, with the token', async () => {
  const { client, requests } = await served({ body: { number: 7 } });
  expect(await client.get('pulls/7')).toEqual({ number: 7 });
  expect(requests).toMatchObject([
    { method: 'GET', url: '/git/api/v1/repos/acme/shop/pulls/7', headers: { authorization: 'token secret' } },
  ]);
});

it('reads a list to its end, also in shorter pages than it asked for', async () => {
  const headers = { 'x-total-count': '3' };
  const { client, requests } = await served({ headers, body: [1, 2] }, { headers, body: [3] });
  expect(await client.all('pulls/7/reviews')).toEqual([1, 2, 3]);
  expect(requests.map(({ url }) => url?.split('?')[1])).toEqual(['limit=50&page=1', 'limit=50&page=2']);
});

it('reads an empty list that is told as null', async () => {
  const { client } = await served({ body: null });
  expect(await client.all('pulls/7/reviews')).toEqual([]);
});

it('waits for a limit and repeats', async () => {
  const { client, requests } = await served(
    { status: 429, headers: { 'retry-after': '0' } },
    { status: 201, body: { id: 1 } },
  );
  expect(await client.send('POST', 'issues/7/comments', { body: 'Hm' })).toEqual({ id: 1 });
  expect(requests.map(({ body }) => body)).toEqual(['{"body":"Hm"}', '{"body":"Hm"}']);
});

it('does not repeat a review that the server failed over', async () => {
  const { client, requests } = await served({ status: 500, body: { message: 'boom' } });
  await expect(client.send('POST', 'pulls/7/reviews', {})).rejects.toMatchObject({
    problem: 'server',
    message: expect.stringContaining('(500): boom.') as string,
  });
  expect(requests).toHaveLength(1);
});

it.each([
  [401, 'token', 'valid on this server'],
  [403, 'permission', '`write:repository`'],
  [404, 'missing', 'Check the repository'],
  [422, 'invalid', 'Nothing was changed'],
])('%s is told as %s', async (status, problem, advice) => {
  const { client } = await served({ status, body: { message: 'no' } });
  await expect(client.get('pulls/7')).rejects.toMatchObject({
    problem,
    message: expect.stringContaining(advice) as string,
  });
});

it.each([
  [{ body: { paths: { '/repos/{owner}/{repo}/pulls/comments/{id}/resolve': {} } } }, true],
  [{ body: { paths: { '/repos/{owner}/{repo}/pulls/{index}/reviews': {} } } }, false],
  [{ status: 404 }, false],
])('reads what the server can from its description: %j', async (answer, can) => {
  const { client, requests } = await served(answer);
  expect([await client.canResolve(), await client.canResolve()]).toEqual([can, can]);
  expect(requests.map(({ url }) => url)).toEqual(['/git/swagger.v1.json']);
});
