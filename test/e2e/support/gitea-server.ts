import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../../support/repository.ts';
import { type Part, part } from './parts.ts';

/** A real Gitea in a folder of its own, with people who do what they would do in their browsers. */

/** The program `gitea`; beside it `work` has its templates. */
export function giteaProgram(): Part<string> {
  const tools = process.env.OLLAMACODE_TOOLS || join(homedir(), '.cache', 'ollamacode-tools');
  const folders = existsSync(tools) ? readdirSync(tools).filter((name) => name.startsWith('gitea-')) : [];
  const found = folders.map((name) => join(tools, name, 'gitea')).find((path) => existsSync(path));
  return part(found, 'the program gitea');
}

/** Of the one administrator, who does what the site's owner does. */
const ADMIN = 'owner';
const PASSWORD = randomBytes(12).toString('hex');

export type Gitea = {
  /** Without final slash. */
  readonly url: string;
  /** As a person, or the administrator; the answer's body. Throws for what is refused. */
  readonly api: <T>(method: string, path: string, call?: ApiCall) => Promise<T>;
  readonly user: (login: string) => Promise<void>;
  /** An access token with these scopes. */
  readonly token: (login: string, scopes?: readonly string[]) => Promise<string>;
  readonly browser: (login: string) => Promise<Browser>;
  readonly close: () => Promise<void>;
};

export type ApiCall = { readonly body?: unknown; readonly as?: string };

/** Somebody who is signed in. */
export type Browser = {
  /** Sends a form. Throws for what is refused. */
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<void>;
};

/** Starts with an empty database on a free port of this machine. */
export async function startGitea(program: string): Promise<Gitea> {
  const folder = temporaryFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = configured({ folder, url, port, work: join(dirname(program), 'work') });
  const env = { PATH: process.env.PATH ?? '', HOME: folder, USER: userName(), GITEA_WORK_DIR: folder };
  const run = (...args: string[]) =>
    execFileSync(program, ['--config', config, ...args], { env, stdio: 'pipe' });
  run('migrate');
  const account = ['--username', ADMIN, '--password', PASSWORD, '--email', `${ADMIN}@example.com`];
  run('admin', 'user', 'create', '--admin', '--must-change-password=false', ...account);
  const server = spawn(program, ['--config', config, 'web'], { env, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.on('close', () => resolve()));
  await answering(`${url}/api/v1/version`);
  const api = apiOf(url);
  return {
    url,
    api,
    user: async (login) => {
      const body = { username: login, email: `${login}@example.com`, password: PASSWORD };
      await api('POST', 'admin/users', { body: { ...body, must_change_password: false } });
    },
    token: async (login, scopes = ['all']) => {
      const body = { name: randomBytes(6).toString('hex'), scopes };
      const made = await api<{ sha1: string }>('POST', `users/${login}/tokens`, { body, as: login });
      return made.sha1;
    },
    browser: (login) => signedIn(url, login),
    close: async () => {
      server.kill();
      await ended;
    },
  };
}

function userName(): string {
  return execFileSync('id', ['-un'], { encoding: 'utf8' }).trim();
}

type Setup = {
  readonly folder: string;
  readonly url: string;
  readonly port: number;
  readonly work: string;
};

/** https://docs.gitea.com/administration/config-cheat-sheet */
function configured({ folder, url, port, work }: Setup): string {
  for (const name of ['data', 'log']) mkdirSync(join(folder, name));
  const path = join(folder, 'app.ini');
  const secret = () => randomBytes(32).toString('base64url');
  writeFileSync(
    path,
    `RUN_USER = ${userName()}
RUN_MODE = prod
WORK_PATH = ${folder}
I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${port}
ROOT_URL = ${url}/
STATIC_ROOT_PATH = ${work}
OFFLINE_MODE = true
DISABLE_SSH = true
[database]
DB_TYPE = sqlite3
PATH = ${join(folder, 'data/gitea.db')}
[repository]
ROOT = ${join(folder, 'data/repositories')}
[security]
INSTALL_LOCK = true
SECRET_KEY = ${secret()}
[oauth2]
ENABLED = false
JWT_SECRET = ${secret()}
[log]
ROOT_PATH = ${join(folder, 'log')}
LEVEL = warn
MODE = file
`,
  );
  return path;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('there is no free port');
  return address.port;
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}

function apiOf(url: string): Gitea['api'] {
  return async <T>(method: string, path: string, { body, as = ADMIN }: ApiCall = {}) => {
    const answer = await fetch(`${url}/api/v1/${path}`, {
      method,
      headers: {
        authorization: `Basic ${btoa(`${as}:${PASSWORD}`)}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
}

/** A session as the sign-in page makes it; forms carry the token of its cookie. */
async function signedIn(url: string, login: string): Promise<Browser> {
  const jar = new Map<string, string>();
  const send = async (path: string, fields?: Readonly<Record<string, string>>) => {
    const answer = await fetch(`${url}/${path}`, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(fields
        ? { method: 'POST', body: new URLSearchParams({ ...fields, _csrf: jar.get('_csrf') ?? '' }) }
        : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, decodeURIComponent(value));
    }
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`POST ${path}: ${answer.status} ${text.slice(0, 300)}`);
  };
  await send('user/login');
  await send('user/login', { user_name: login, password: PASSWORD });
  return { post: send };
}
