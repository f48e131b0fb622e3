import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { temporaryFolder } from '../repository.ts';
import { type Answer, Refusal, unauthorized } from './call.ts';
import { controls } from './controls.ts';
import { failureFor, runHooks } from './failures.ts';
import { serveGitOf } from './git-http.ts';
import { answerGraphql } from './graphql.ts';
import type { StartOptions, TestGitLab } from './index.ts';
import { fromQuery } from './parameters.ts';
import { answerRest } from './rest.ts';
import { emptyWorld, type Token, type World } from './state.ts';

/** Starts an empty GitLab on 127.0.0.1; its folders go with `removeFolders` of the tests' repositories. */
export async function startGitLab({ root = '' }: StartOptions = {}): Promise<TestGitLab> {
  const world = emptyWorld(root);
  const server = createServer((request, response) => {
    receive(world, request, response).catch((error: unknown) => {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      world.violations.push(`${request.method} ${request.url}: the GitLab made for tests failed: ${words}`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: words }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}`;
  return {
    ...controls(world, temporaryFolder()),
    url: world.url,
    api: `${world.url}/api/v4`,
    graphql: `${world.url}/api/graphql`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Nothing is served outside of the root. */
async function receive(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const full = request.url ?? '/';
  const isInside = full.startsWith(`${world.root}/`);
  const url = full.slice(world.root.length);
  if (isInside && serveGitOf(world, url, [request, response])) return;
  const text = await textOf(request);
  if (!isInside || !/^\/api\/(v4\/|graphql)/.test(url)) return void response.writeHead(404).end('Not Found');
  const method = request.method ?? 'GET';
  const path = url.replace(/^\/api\/v4/, '').replace(/^\/api\/graphql$/, '/graphql');
  const record = {
    method,
    path,
    status: 0,
    body: bodyOf(text, request.headers['content-type']),
    headers: request.headers,
    at: Date.now(),
  };
  world.requests.push(record);
  const answer = failureFor(world, record) ?? (await attempted(world, record));
  record.status = answer.status;
  send(response, answer);
}

type Received = { readonly method: string; readonly path: string; readonly body: unknown } & Pick<
  IncomingMessage,
  'headers'
>;

/** An object, or the text that is none: forms in several parts are not read here. */
function bodyOf(text: string, type = ''): unknown {
  if (text === '') return undefined;
  if (type.startsWith('application/x-www-form-urlencoded')) return fromQuery(new URLSearchParams(text));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

async function attempted(world: World, asked: Received): Promise<Answer> {
  if (typeof asked.body === 'string')
    world.violations.push(`${asked.method} ${asked.path}: the body is neither JSON nor a plain form`);
  runHooks(world, asked);
  try {
    const actor = actorOf(world, asked.headers);
    if (asked.path === '/graphql') return await answerGraphql(world, { body: asked.body, actor });
    const body = typeof asked.body === 'object' ? asked.body : undefined;
    return answerRest(world, { method: asked.method, path: asked.path, body, actor });
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

/** `PRIVATE-TOKEN`, `Authorization: Bearer`, `JOB-TOKEN`; https://docs.gitlab.com/api/rest/authentication/ */
function actorOf(world: World, headers: IncomingMessage['headers']): Token | undefined {
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  const own = headers['private-token'] ?? bearer;
  if (own !== undefined) {
    const token = world.tokens.get(String(own));
    if (!token || token.job) throw unauthorized();
    return token;
  }
  const job = headers['job-token'];
  if (job === undefined) return undefined;
  const token = world.tokens.get(String(job));
  if (!token?.job) throw unauthorized();
  return token;
}

function send(response: ServerResponse, { status, body, headers, text }: Answer): void {
  const content = text?.content ?? (body === undefined ? '' : JSON.stringify(body));
  response.writeHead(status, {
    ...(content === '' ? {} : { 'content-type': text?.type ?? 'application/json' }),
    'x-request-id': randomBytes(13).toString('hex').toUpperCase(),
    ...headers,
  });
  response.end(content);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
