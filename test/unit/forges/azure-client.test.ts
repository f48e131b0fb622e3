import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import {
  type AzureClient,
  type AzureClientInput,
  identitiesAt,
  openAzureClient,
} from '../../../src/forges/azure-client.ts';
import { AzureError } from '../../../src/forges/azure-errors.ts';
import { silentLog } from '../../../src/log.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function serve(handler: Handler): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    handler(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(() => new Promise((done) => server.close(done)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/acme`;
}

async function client(api: string, over: Partial<AzureClientInput> = {}): Promise<AzureClient> {
  const signal = new AbortController().signal;
  const made = await openAzureClient({
    address: { api },
    token: 'pat',
    caFile: '',
    log: silentLog,
    signal,
    ...over,
  });
  open.push(() => made.close());
  return made;
}

const asked = { path: 'git/repositories/app', project: 'Web%20Shop', query: { $top: '5' } };

describe('a request', () => {
  it('has the version, the token and no page of a sign-in', async () => {
    let seen: IncomingMessage | undefined;
    const api = await serve((request, response) => {
      seen = request;
      response.end('{"id":"1"}');
    });
    expect(await (await client(api)).request(asked)).toEqual({ id: '1' });
    expect(seen?.url).toBe('/acme/Web%20Shop/_apis/git/repositories/app?%24top=5&api-version=7.1');
    expect(seen?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from(':pat').toString('base64')}`,
      'x-tfs-fedauthredirect': 'Suppress',
    });
  });

  it('without a token has none', async () => {
    let header: string | undefined = 'none yet';
    const api = await serve(({ headers }, response) => {
      header = headers.authorization;
      response.end('{}');
    });
    await (await client(api, { token: '' })).request(asked);
    expect(header).toBeUndefined();
  });

  it('waits for a limit as long as it says, and for an outage', async () => {
    const answers = [429, 503, 200];
    const api = await serve((_, response) => {
      response.writeHead(answers.shift() ?? 500, { 'retry-after': '0' });
      response.end('{"ok":true}');
    });
    expect(await (await client(api)).request(asked)).toEqual({ ok: true });
  });

  it.each([
    [203, '<html>', 'token', 'wants a sign-in'],
    [302, '', 'token', 'wants a sign-in'],
    [401, '{"message":"no"}', 'token', 'valid for this organization'],
    [403, '{"message":"TF401027: You need it."}', 'permission', 'Contribute to pull requests'],
    [404, '{}', 'missing', 'Check project'],
    [400, '{"message":"wrong"}', 'invalid', 'Nothing was changed'],
    [200, '<html>', 'invalid', 'not the address of an API'],
  ])('that gets %i %s is refused as %s', async (status, body, ...refusal) => {
    const [problem, words] = refusal;
    const api = await serve((_, response) => {
      response.writeHead(status, status === 302 ? { location: 'https://login.example/' } : {});
      response.end(body);
    });
    const error = await (await client(api)).request(asked).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(AzureError);
    expect(error).toMatchObject({ problem, message: expect.stringContaining(words) });
  });

  it('without a token says how to hand one over', async () => {
    const api = await serve((_, response) => response.writeHead(401).end('{}'));
    const request = (await client(api, { token: '' })).request(asked);
    await expect(request).rejects.toThrow('SYSTEM_ACCESSTOKEN: $(System.AccessToken)');
  });

  it('that never gets an answer is refused as unreachable', async () => {
    const api = 'http://127.0.0.1:1/acme';
    await expect((await client(api, { patience: 0 })).request(asked)).rejects.toMatchObject({
      problem: 'unreachable',
    });
  });

  it('is not sent with a file of certificates that is none', async () => {
    await expect(client('http://127.0.0.1:1', { caFile: '/does/not/exist' })).rejects.toThrow(UsageError);
  });
});

it.each([
  ['https://dev.azure.com/acme', 'https://vssps.dev.azure.com/acme'],
  ['https://acme.visualstudio.com', 'https://acme.vssps.visualstudio.com'],
  ['https://tfs.example/tfs/Default', 'https://tfs.example/tfs/Default'],
])('people of %s are known at %s', (api, at) => {
  expect(identitiesAt(api)).toBe(at);
});
