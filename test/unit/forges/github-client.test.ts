import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import { type ClientInput, type GitHubClient, openClient } from '../../../src/forges/github-client.ts';
import { silentLog } from '../../../src/log.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const folder = mkdtempSync(join(tmpdir(), 'github-client-'));
afterAll(() => rmSync(folder, { recursive: true }));

let asked: { readonly url: string; readonly auth: string | undefined }[] = [];
const open: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  asked = [];
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of open.splice(0).reverse()) await close();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(() => new Promise((done) => server.close(done)));
  return (server.address() as AddressInfo).port;
}

function recording(handler: Handler): Handler {
  return (request, response) => {
    asked.push({ url: request.url ?? '', auth: request.headers.authorization });
    response.setHeader('content-type', 'application/json');
    handler(request, response);
  };
}

async function serve(handler: Handler): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(recording(handler)))}`;
}

async function client(api: string, over: Partial<ClientInput> = {}): Promise<GitHubClient> {
  const made = await openClient({
    address: { kind: 'github', api, web: api, repository: 'acme/shop' },
    token: 'secret-token',
    caFile: '',
    log: silentLog,
    signal: new AbortController().signal,
    ...over,
  });
  open.push(() => made.close());
  return made;
}

const ok: Handler = (_, response) => response.end('{"data":{},"login":"x"}');

/** Answers with each of these in turn, then with success. */
function answers(
  ...failures: readonly { status: number; headers?: Record<string, string>; message?: string }[]
): Handler {
  const left = [...failures];
  return (request, response) => {
    const failure = left.shift();
    if (!failure) return ok(request, response);
    response.writeHead(failure.status, failure.headers ?? {});
    response.end(JSON.stringify({ message: failure.message ?? 'It failed' }));
  };
}

const SECONDARY = 'You have exceeded a secondary rate limit';

describe('waiting', () => {
  it.each([
    ['429 with retry-after', { status: 429, headers: { 'retry-after': '0' } }],
    ['a secondary limit', { status: 403, headers: { 'retry-after': '0' }, message: SECONDARY }],
    ['an outage', { status: 502, headers: { 'retry-after': '0' } }],
  ])('asks again after %s', async (_, failure) => {
    const { request } = await client(await serve(answers(failure)));
    expect((await request('GET /user')).status).toBe(200);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['a long limit', { status: 429, headers: { 'retry-after': '3600' } }, /Run it again later/],
    ['a secondary limit without a time', { status: 403, message: SECONDARY }, /Run it again later/],
    [
      'the hourly limit',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4000000000' },
        message: 'API rate limit exceeded',
      },
      /Run it again later/,
    ],
    [
      'a missing permission',
      { status: 403, message: 'Resource not accessible by integration' },
      /permissions:/,
    ],
    ['a bad token', { status: 401, message: 'Bad credentials' }, /token that is valid/],
    ['what is not there', { status: 404, message: 'Not Found' }, /Check the repository/],
  ] as const)('does not ask again after %s', async (_, failure, words) => {
    const { request } = await client(await serve(answers(failure)), { patience: 1000 });
    await expect(request('GET /user')).rejects.toThrow(words);
    expect(asked).toHaveLength(1);
  });

  it('gives up after a few outages', async () => {
    const outage = { status: 503, headers: { 'retry-after': '0' } };
    const { request } = await client(await serve(answers(...Array(9).fill(outage))));
    await expect(request('GET /user')).rejects.toThrow(/503.*Run it again/);
    expect(asked).toHaveLength(4);
  });

  it('ends with the run', async () => {
    const abort = new AbortController();
    const api = await serve(answers({ status: 502, headers: { 'retry-after': '60' } }));
    const { request } = await client(api, { signal: abort.signal });
    const asking = request('GET /user');
    setTimeout(() => abort.abort(), 50);
    await expect(asking).rejects.toThrow();
    expect(asked).toHaveLength(1);
  });
});

describe('the address', () => {
  it.each([
    ['', '/graphql'],
    ['/api/v3', '/api/graphql'],
  ])('of GraphQL below the host with %j is %s', async (prefix, expected) => {
    const { graphql } = await client(`${await serve(ok)}${prefix}`);
    await graphql('query Me { viewer { login } }', {});
    expect(asked).toEqual([{ url: expected, auth: expect.stringContaining('secret-token') }]);
  });

  it.each([
    ['FORBIDDEN', /refused Standing \(403\).*pull-requests: read/],
    ['NOT_FOUND', /404.*Check the repository/],
    ['RATE_LIMITED', /429.*Run it again later/],
    ['OTHER', /422.*Nothing was changed/],
  ])('tells GraphQL errors of type %s', async (type, words) => {
    const api = await serve((_, response) =>
      response.end(JSON.stringify({ errors: [{ type, message: 'No' }] })),
    );
    const { graphql } = await client(api);
    await expect(graphql('query Standing { viewer { login } }', {})).rejects.toThrow(words);
  });

  it('follows a redirect on its host', async () => {
    const api = await serve((request, response) => {
      if (request.url === '/user') response.writeHead(301, { location: '/user/1' }).end('{}');
      else ok(request, response);
    });
    expect((await (await client(api)).request('GET /user')).status).toBe(200);
    expect(asked.map(({ url }) => url)).toEqual(['/user', '/user/1']);
  });

  it('carries the token to no other host', async () => {
    const other = await serve(ok);
    const api = await serve((_, response) =>
      response.writeHead(302, { location: `${other}/steal` }).end('{}'),
    );
    await expect((await client(api)).request('GET /user')).rejects.toThrow(/where the token does not go/);
    expect(asked.map(({ url }) => url)).not.toContain('/steal');
  });

  it('is named when nobody listens', async () => {
    const server = createServer();
    const port = await listen(server);
    await open.pop()?.();
    const { request } = await client(`http://127.0.0.1:${port}`, { patience: 0 });
    await expect(request('GET /user')).rejects.toThrow(/ECONNREFUSED.*Check the address/);
  });

  it('needs no token', async () => {
    const made = await client(await serve(ok), { token: '' });
    await made.request('GET /user');
    expect([made.authorized, asked[0]?.auth]).toEqual([false, undefined]);
  });
});

/** A certificate of its own for 127.0.0.1. */
function certificate(): { readonly key: string; readonly cert: string } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const words =
    'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1 -addext basicConstraints=critical,CA:TRUE';
  execFileSync('openssl', [...words.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { key, cert };
}

describe('a private authority and a proxy', () => {
  const { key, cert } = certificate();

  async function serveTls(): Promise<string> {
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, recording(ok));
    return `https://127.0.0.1:${await listen(server)}`;
  }

  /** Lists what it was asked to connect to. */
  async function proxy(): Promise<{ readonly url: string; readonly targets: string[] }> {
    const targets: string[] = [];
    const server = createServer();
    server.on('connect', ({ url = '' }: IncomingMessage, socket) => {
      targets.push(url);
      const [host, port] = url.split(':');
      const far = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        far.pipe(socket).pipe(far);
      });
      far.on('error', () => socket.destroy());
      socket.on('error', () => far.destroy());
    });
    return { url: `http://127.0.0.1:${await listen(server)}`, targets };
  }

  it('is believed when the file names it, else not', async () => {
    const api = await serveTls();
    expect((await (await client(api, { caFile: cert })).request('GET /user')).status).toBe(200);
    const stranger = await client(api, { patience: 0 });
    await expect(stranger.request('GET /user')).rejects.toThrow(/self-signed certificate.*`ca-file`/);
  });

  it('is a usage error when the file holds none', async () => {
    const empty = join(folder, 'empty.pem');
    writeFileSync(empty, 'nothing');
    await expect(client('https://127.0.0.1:1', { caFile: empty })).rejects.toThrow(UsageError);
  });

  it('is used together with the proxy of the environment', async () => {
    const { url, targets } = await proxy();
    vi.stubEnv('HTTPS_PROXY', url);
    vi.stubEnv('NO_PROXY', '');
    const api = await serveTls();
    await (await client(api, { caFile: cert })).request('GET /user');
    expect(targets).toEqual([new URL(api).host]);
  });

  it('goes past the proxy where the environment says so', async () => {
    const { url, targets } = await proxy();
    vi.stubEnv('HTTPS_PROXY', url);
    vi.stubEnv('NO_PROXY', '127.0.0.1');
    await (await client(await serveTls(), { caFile: cert })).request('GET /user');
    expect(targets).toEqual([]);
  });
});
