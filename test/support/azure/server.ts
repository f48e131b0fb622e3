import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GitExchange, serveGit } from '../git-http.ts';
import { gitIn } from '../gitlab/git.ts';
import { temporaryFolder } from '../repository.ts';
import { personAs, pullSeen } from './acts.ts';
import type { JobOptions, TestAzure, TestJob } from './index.ts';
import { createRepo, mergeOf, observe, openPull, testRepository, urlOf } from './repositories.ts';
import { type Answer, answerRest } from './rest.ts';
import {
  accountOf,
  emptyWorld,
  loginOf,
  newestOf,
  pullOf,
  repoOf,
  serviceOf,
  type Token,
  type World,
} from './state.ts';

const COLLECTION = '/acme';

/** Starts an empty Azure DevOps on 127.0.0.1, or another address of this machine; its folders go with `removeFolders` of the tests' repositories. */
export async function startAzure(address = '127.0.0.1'): Promise<TestAzure> {
  const world = emptyWorld();
  const server = createServer((request, response) => {
    receive(world, request, response).catch((error: unknown) => {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      world.violations.push(`${request.method} ${request.url}: the Azure made for tests failed: ${words}`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: words }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  world.url = `http://${address}:${(server.address() as AddressInfo).port}${COLLECTION}`;
  return {
    ...controls(world, temporaryFolder()),
    url: world.url,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function controls(world: World, folder: string): Omit<TestAzure, 'url' | 'close'> {
  return {
    requests: world.requests,
    violations: world.violations,
    repository: (fullName, options = {}) =>
      testRepository(world, createRepo(world, { folder, fullName }, options)),
    fork: (fullName, owner) => {
      const parent = repoOf(world, fullName);
      return testRepository(world, createRepo(world, { folder, fullName: `${fullName}.${owner}`, parent }));
    },
    permit: (fullName, login, level) =>
      void repoOf(world, fullName).levels.set(accountOf(world, login).uniqueName, level),
    token: (fullName, access) => {
      const repo = repoOf(world, fullName);
      const token = `token${world.tokens.size + 1}${'x'.repeat(46)}`;
      world.tokens.set(token, { account: serviceOf(world, repo), repo, mayWrite: access === 'write' });
      return token;
    },
    service: (fullName) => loginOf(serviceOf(world, repoOf(world, fullName))),
    open: (fullName, options) => openPull(world, fullName, options),
    pull: (number) => pullSeen(world, number),
    as: (login) => personAs(world, login),
    failNext: (failure) => void world.failures.push({ failure, left: failure.times ?? 1 }),
    job: (options) => jobOf(world, options),
  };
}

async function receive(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const full = request.url ?? '/';
  const url = full.slice(COLLECTION.length);
  if (serveGitOf(world, url, [request, response])) return;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const asked = { method: request.method ?? 'GET', path: url, status: 0 };
  world.requests.push(asked);
  const { status, body, headers = {} } = answer(world, request, { ...asked, text });
  asked.status = status;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

type Asked = { readonly method: string; readonly path: string; readonly text: string };

function answer(world: World, { headers }: IncomingMessage, { method, path, text }: Asked): Answer {
  const waiting = world.failures.find(
    ({ failure, left }) => left > 0 && failure.match.test(`${method} ${path}`),
  );
  if (waiting) {
    waiting.left -= 1;
    const { status, headers: more = {} } = waiting.failure;
    return { status, headers: more, body: { message: `It failed with ${status}.` } };
  }
  observe(world);
  const token = tokenIn(world, headers.authorization);
  if (token === 'unknown') return { status: 401, body: { message: 'Access Denied: the token is invalid.' } };
  return answerRest(world, { method, path, token, body: text === '' ? undefined : JSON.parse(text) });
}

function tokenIn(world: World, authorization = ''): Token | undefined | 'unknown' {
  if (authorization === '') return undefined;
  const [kind = '', value = ''] = authorization.split(' ', 2);
  if (kind !== 'Basic') return 'unknown';
  const password = Buffer.from(value, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '');
  return world.tokens.get(password) ?? 'unknown';
}

/** Below `/project/_git/name`; there is no `.git` at its end. */
function serveGitOf(world: World, url: string, exchange: GitExchange): boolean {
  return serveGit(url, exchange, ({ repository, isWriting }) => {
    const [project = '', name = ''] = decodeURIComponent(repository).split('/_git/');
    const repo = world.repos.get(`${project}/${name}`);
    const token = tokenIn(world, exchange[0].headers.authorization);
    if (isWriting) return { status: 403, words: 'Nobody pushes over http here.' };
    if (token === 'unknown' || (!token && repo?.isPrivate !== false))
      return { status: 401, words: 'Access denied.' };
    return repo ? { bare: repo.bare, user: '', pushed: () => undefined } : { status: 404, words: 'TF401019' };
  });
}

/** https://learn.microsoft.com/azure/devops/pipelines/build/variables */
function jobOf(world: World, options: JobOptions): TestJob {
  observe(world);
  const repo = repoOf(world, options.repository);
  const subject = 'pull' in options ? pullSubject(world, options.pull) : pushSubject(world, options);
  return {
    bare: repo.bare,
    cloneUrl: urlOf(world, repo),
    sha: subject.BUILD_SOURCEVERSION ?? '',
    env: {
      TF_BUILD: 'True',
      SYSTEM_COLLECTIONURI: `${world.url}/`,
      SYSTEM_TEAMPROJECT: repo.project.name,
      BUILD_BUILDID: '77',
      BUILD_REPOSITORY_PROVIDER: 'TfsGit',
      BUILD_REPOSITORY_NAME: repo.name,
      BUILD_REPOSITORY_ID: repo.id,
      BUILD_REPOSITORY_URI: urlOf(world, repo),
      ...subject,
    },
  };
}

type Variables = Readonly<Record<string, string>>;

function pullSubject(world: World, number: number): Variables {
  const pull = pullOf(world, number);
  return {
    BUILD_REASON: 'PullRequest',
    BUILD_SOURCEBRANCH: `refs/pull/${number}/merge`,
    BUILD_SOURCEVERSION: mergeOf(pull),
    SYSTEM_PULLREQUEST_PULLREQUESTID: String(number),
    SYSTEM_PULLREQUEST_SOURCEBRANCH: `refs/heads/${pull.branch}`,
    SYSTEM_PULLREQUEST_SOURCECOMMITID: newestOf(pull).head,
    SYSTEM_PULLREQUEST_TARGETBRANCH: `refs/heads/${pull.target}`,
    SYSTEM_PULLREQUEST_TARGETBRANCHNAME: pull.target,
    SYSTEM_PULLREQUEST_ISFORK: pull.source === pull.repo ? 'False' : 'True',
  };
}

function pushSubject(world: World, options: Exclude<JobOptions, { readonly pull: number }>): Variables {
  const { repository, branch, reason = 'IndividualCI' } = options;
  return {
    BUILD_REASON: reason,
    BUILD_SOURCEBRANCH: `refs/heads/${branch}`,
    BUILD_SOURCEBRANCHNAME: branch,
    BUILD_SOURCEVERSION: gitIn(repoOf(world, repository), 'rev-parse', `refs/heads/${branch}`),
  };
}
