import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { canSee, holds } from './call.ts';
import { observe } from './repositories.ts';
import { mayAtLeast, type Repo, type Token, type World } from './state.ts';

/** Git over smart HTTP by git's own CGI program. */

const PATH = /^\/([^/]+\/[^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/;

export type GitRequest = { readonly folder: string; readonly actor: Token | undefined | 'unknown' };

/** True when the request was one of git's. */
export function serveGit(
  world: World,
  [request, response]: readonly [IncomingMessage, ServerResponse],
  { folder, actor }: GitRequest,
): boolean {
  const { pathname, search } = new URL(request.url ?? '/', 'http://any');
  const match = PATH.exec(pathname);
  if (!match) return false;
  const repo = world.repos.get((match[1] ?? '').toLowerCase());
  const isWriting = pathname.endsWith('/git-receive-pack') || search.includes('service=git-receive-pack');
  const status = refusalOf(repo, actor, isWriting);
  if (!repo || status !== undefined) {
    response.writeHead(status ?? 404, {
      'www-authenticate': 'Basic realm="GitHub"',
      'content-type': 'text/plain',
    });
    response.end(status === 403 ? 'Write access to repository not granted.' : 'Repository not found.');
    return true;
  }
  runBackend([request, response], {
    GIT_PROJECT_ROOT: folder,
    PATH_INFO: `/${repo.fullName}.git${match[2]}`,
    QUERY_STRING: search.slice(1),
    REMOTE_USER: actor && actor !== 'unknown' ? actor.login : '',
  });
  response.on('close', () => isWriting && observe(world, repo));
  return true;
}

function refusalOf(
  repo: Repo | undefined,
  actor: GitRequest['actor'],
  isWriting: boolean,
): number | undefined {
  if (actor === 'unknown') return 401;
  if (!repo || !canSee(actor, repo)) return actor ? 404 : 401;
  if (isWriting) return actor && mayWrite(repo, actor) ? undefined : 403;
  if (repo.isPrivate && actor?.permissions && !holds(actor, 'contents', 'read')) return 404;
  return repo.isPrivate && !actor ? 401 : undefined;
}

function mayWrite(repo: Repo, actor: Token): boolean {
  return actor.permissions ? holds(actor, 'contents', 'write') : mayAtLeast(repo, actor.login, 'write');
}

function runBackend(
  [request, response]: readonly [IncomingMessage, ServerResponse],
  variables: Readonly<Record<string, string>>,
): void {
  const { headers } = request;
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      LC_ALL: 'C',
      HOME: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: headers['content-type'] ?? '',
      CONTENT_LENGTH: headers['content-length'] ?? '',
      HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
      HTTP_GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      ...variables,
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined); // git reads no more than it needs
  request.pipe(child.stdin);
  response.on('close', () => child.kill());
  let head: Buffer | undefined = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    if (!head) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    writeHead(response, head.subarray(0, end).toString('latin1'));
    response.write(head.subarray(end + 4));
    head = undefined;
  });
  child.on('error', () => response.destroy()).on('close', () => response.end());
}

function writeHead(response: ServerResponse, head: string): void {
  const pairs = head
    .split('\r\n')
    .map((line) => [line.split(': ', 1)[0] ?? '', line.replace(/^[^:]*: /, '')] as const);
  const status = Number(pairs.find(([name]) => name.toLowerCase() === 'status')?.[1]?.slice(0, 3) ?? 200);
  response.writeHead(status, Object.fromEntries(pairs.filter(([name]) => name.toLowerCase() !== 'status')));
}
