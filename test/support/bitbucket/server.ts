import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GitVerdict, serveGit } from '../git-http.ts';
import { temporaryFolder } from '../repository.ts';
import { type Answer, Refused } from './call.ts';
import { controls } from './controls.ts';
import type { TestBitbucket } from './index.ts';
import { answerRest } from './rest.ts';
import { emptyWorld, type Token, type World } from './state.ts';

/** Starts an empty Bitbucket on 127.0.0.1; its folders go with `removeFolders` of the tests' repositories. */
export async function startBitbucket(): Promise<TestBitbucket> {
  const world = emptyWorld(temporaryFolder());
  const server = createServer((request, response) => {
    receive(world, request, response).catch((error: unknown) => {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      world.violations.push(
        `${request.method} ${request.url}: the Bitbucket made for tests failed: ${words}`,
      );
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...controls(world),
    url: world.url,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const API = '/!api/2.0';

async function receive(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '/', method = 'GET', headers } = request;
  if (!url.startsWith(API)) return fetched(world, request, response);
  const text = await textOf(request);
  const path = url.slice(API.length);
  world.requests.push({ method, path });
  const answer = failureFor(world, `${method} ${path}`) ?? answerTo(world, { method, path, text, headers });
  const content = answer.body === undefined ? '' : JSON.stringify(answer.body);
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(content);
}

type Asked = { readonly method: string; readonly path: string; readonly text: string } & Pick<
  IncomingMessage,
  'headers'
>;

function answerTo(world: World, { method, path: full, text, headers }: Asked): Answer {
  try {
    const { pathname: path, searchParams: query } = new URL(full, 'http://any');
    const given: unknown = text === '' ? {} : JSON.parse(text);
    const list = Array.isArray(given) ? given : [];
    const body = Array.isArray(given) ? {} : (given as Record<string, unknown>);
    return answerRest(method, { world, token: actorOf(world, headers), path, query, body, list });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { status, message } = error;
    return { status, body: { type: 'error', error: { message } } };
  }
}

function actorOf(world: World, { authorization = '' }: IncomingMessage['headers']): Token | undefined {
  if (authorization === '') return undefined;
  const token = world.tokens.get(authorization.replace(/^Bearer /, ''));
  if (token) return token;
  throw new Refused(401, 'Token is invalid, expired, or not supported for this endpoint.');
}

function failureFor({ failures }: World, line: string): Answer | undefined {
  const found = failures.find(({ failure, left }) => left > 0 && failure.match.test(line));
  if (!found) return undefined;
  found.left -= 1;
  const { status, headers = {} } = found.failure;
  return { status, headers, body: { type: 'error', error: { message: 'It failed.' } } };
}

function fetched(world: World, request: IncomingMessage, response: ServerResponse): void {
  const isGit = serveGit(request.url ?? '/', [request, response], ({ repository, isWriting }): GitVerdict => {
    const repo = world.repos.get(repository);
    const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const [user = '', password = ''] = Buffer.from(basic ?? '', 'base64')
      .toString('utf8')
      .split(':');
    const token = world.tokens.get(password);
    const reads = token?.repository === repository && user === 'x-token-auth';
    if (isWriting || !repo) return { status: 403, words: 'You may not have access to this repository.' };
    if (repo.isPrivate && !reads) return { status: 401, words: 'Authentication is required.' };
    return { bare: repo.bare, user, pushed: () => undefined };
  });
  if (!isGit) response.writeHead(404).end('Not found');
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
