import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type BitbucketClient, openBitbucketClient } from '../../../src/forges/bitbucket-client.ts';
import { isProblem } from '../../../src/forges/refusal.ts';
import { silentLog } from '../../../src/log.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

type Handler = (request: IncomingMessage, response: ServerResponse, api: string) => void;

async function client(handler: Handler): Promise<BitbucketClient> {
  let api = '';
  const server = createServer((request, response) => handler(request, response, api));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/2.0`;
  const { signal } = new AbortController();
  const log = silentLog;
  const made = await openBitbucketClient({ address: { api }, token: 't0p', caFile: '', log, signal });
  open.push(made.close, async () => void server.close());
  return made;
}

function answer(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

it('reads a list to its last page, with its token', async () => {
  const seen: (string | undefined)[] = [];
  const { all } = await client(({ url = '', headers }, response, api) => {
    seen.push(headers.authorization);
    answer(response, url.includes('page=2') ? { values: [3] } : { values: [1, 2], next: `${api}/x?page=2` });
  });
  expect(await all('x')).toEqual([1, 2, 3]);
  expect(seen).toEqual(['Bearer t0p', 'Bearer t0p']);
});

it('follows no page to another host', async () => {
  const { all } = await client((_request, response) =>
    answer(response, { values: [], next: 'https://elsewhere.example/2.0/x?page=2' }),
  );
  await expect(all('x')).rejects.toSatisfy((error) => isProblem(error, 'unreachable'));
});

it.each([
  [401, 'token'],
  [403, 'permission'],
  [404, 'missing'],
  [400, 'invalid'],
  [409, 'invalid'],
] as const)('%s is a problem of the kind %s, in its own words', async (status, problem) => {
  const { request } = await client((_request, response) =>
    answer(response, { type: 'error', error: { message: 'So it is.', detail: 'Look.' } }, status),
  );
  const failed = request('POST', 'repositories/a/b/pullrequests/1/comments', {});
  await expect(failed).rejects.toSatisfy((error) => isProblem(error, problem));
  await expect(failed).rejects.toThrow(`(${status}): So it is.: Look`);
});

it('waits as long as a limit asks for', async () => {
  let asked = 0;
  const { request } = await client((_request, response) => {
    asked += 1;
    if (asked > 1) return answer(response, { id: 7 });
    response.writeHead(429, { 'retry-after': '0' }).end('{}');
  });
  expect(await request('GET', 'x')).toEqual({ id: 7 });
});

it('answers nothing for no content', async () => {
  const { request } = await client((_request, response) => void response.writeHead(204).end());
  expect(await request('DELETE', 'x')).toBeUndefined();
});
