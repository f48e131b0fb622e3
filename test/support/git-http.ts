import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Git over smart HTTP by git's own CGI program; who may do what is asked of the forge. */

export type GitExchange = readonly [IncomingMessage, ServerResponse];

/** What a request of git wants. */
export type GitAsked = {
  /** Between the root and `.git`: `owner/name`, `group/sub/name`. */
  readonly repository: string;
  readonly isWriting: boolean;
};

/** May happen in this folder, or is refused with a status and words. */
export type GitVerdict =
  | {
      /** Absolute path of the bare repository. */
      readonly bare: string;
      /** Login; empty for nobody. */
      readonly user: string;
      /** After a push. */
      readonly pushed: () => void;
    }
  | { readonly status: number; readonly words: string };

const PATH = /^\/(.+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/;

/** True when the request was one of git's; `url` is the request's, without the forge's root. */
export function serveGit(
  url: string,
  exchange: GitExchange,
  judge: (asked: GitAsked) => GitVerdict,
): boolean {
  const { pathname, search } = new URL(url, 'http://any');
  const match = PATH.exec(pathname);
  if (!match) return false;
  const isWriting = pathname.endsWith('/git-receive-pack') || search.includes('service=git-receive-pack');
  const verdict = judge({ repository: match[1] ?? '', isWriting });
  const [, response] = exchange;
  if ('status' in verdict) {
    const headers = { 'www-authenticate': 'Basic realm="Git"', 'content-type': 'text/plain' };
    response.writeHead(verdict.status, headers).end(verdict.words);
    return true;
  }
  runBackend(exchange, {
    GIT_PROJECT_ROOT: verdict.bare,
    PATH_INFO: match[2] ?? '',
    QUERY_STRING: search.slice(1),
    REMOTE_USER: verdict.user,
  });
  response.on('close', () => isWriting && verdict.pushed());
  return true;
}

function runBackend([request, response]: GitExchange, variables: Readonly<Record<string, string>>): void {
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
