import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './call.ts';
import { controls } from './controls.ts';
import { failureFor, runHooks } from './failures.ts';
import { serveGitOf } from './git-http.ts';
import { answerGraphql } from './graphql.ts';
import type { TestGitHub } from './index.ts';
import { repositoriesFolder } from './repositories.ts';
import { answerRest } from './rest.ts';
import { emptyWorld, type Token, type World } from './state.ts';

/** Starts an empty GitHub on 127.0.0.1; its folders go with `removeFolders` of the tests' repositories. */
export async function startGitHub(): Promise<TestGitHub> {
  const world = emptyWorld();
  const folder = repositoriesFolder();
  const server = createServer((request, response) => {
    receive(world, [request, response]).catch((error: unknown) => {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      world.violations.push(`${request.method} ${request.url}: the GitHub made for tests failed: ${words}`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: words }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...controls(world, folder),
    url: world.url,
    api: `${world.url}/api/v3`,
    graphql: `${world.url}/api/graphql`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function receive(world: World, exchange: readonly [IncomingMessage, ServerResponse]): Promise<void> {
  const [request, response] = exchange;
  const actor = actorOf(world, request.headers.authorization);
  if (serveGitOf(world, exchange, actor)) return;
  const url = request.url ?? '/';
  const path = url.startsWith('/api/v3')
    ? url.slice('/api/v3'.length)
    : url.replace(/^\/api\/graphql$/, '/graphql');
  const text = await textOf(request);
  if (!url.startsWith('/api/')) return void response.writeHead(404).end('Not Found');
  const method = request.method ?? 'GET';
  const body = text === '' ? undefined : (JSON.parse(text) as unknown);
  const record = { method, path, status: 0, body, headers: request.headers, at: Date.now() };
  world.requests.push(record);
  const asked = { method, path, body };
  const answer =
    failureFor(world, asked) ??
    (actor === 'unknown' ? badCredentials : undefined) ??
    (await carriedOut(world, asked, { actor: actor === 'unknown' ? undefined : actor, request }));
  record.status = answer.status;
  send(response, answer);
}

type Who = { readonly actor: Token | undefined; readonly request: IncomingMessage };
type Asked = { readonly method: string; readonly path: string; readonly body: unknown };

async function carriedOut(world: World, asked: Asked, { actor, request }: Who): Promise<Answer> {
  runHooks(world, asked);
  if (asked.path === '/graphql') return answerGraphql(world, { body: asked.body, actor });
  return answerRest(world, { ...asked, actor, accept: request.headers.accept ?? '' });
}

const badCredentials: Answer = {
  status: 401,
  body: { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
};

/** Of `token x`, `Bearer x` and git's `Basic` with the token as password. */
function actorOf(world: World, header: string | undefined): Token | undefined | 'unknown' {
  if (header === undefined || header === '') return undefined;
  const [kind = '', value = ''] = header.split(' ', 2);
  const isBasic = kind.toLowerCase() === 'basic';
  const token = isBasic
    ? Buffer.from(value, 'base64')
        .toString('utf8')
        .replace(/^[^:]*:/, '')
    : value;
  return world.tokens.get(token) ?? 'unknown';
}

function send(response: ServerResponse, { status, body, headers, text }: Answer): void {
  const content = text?.content ?? (body === undefined ? '' : JSON.stringify(body));
  response.writeHead(status, {
    ...(content === '' ? {} : { 'content-type': text?.type ?? 'application/json; charset=utf-8' }),
    'x-github-request-id': randomBytes(8).toString('hex').toUpperCase(),
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '900',
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
    ...headers,
  });
  response.end(content);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
