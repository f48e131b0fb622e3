import { type Answer, type Call, demand, paged, Refused } from './call.ts';
import {
  createComment,
  editComment,
  listComments,
  pullAt,
  removeComment,
  reopenComment,
  resolveComment,
} from './comments.ts';
import { removeReport, writeAnnotations, writeReport } from './reports.ts';
import { gitIn, headOf, mergeBaseOf, type Repo } from './state.ts';
import { accountView, commitView, pullView } from './views.ts';

/** The operations that the product uses. */

type Route = readonly [method: string, path: RegExp, run: (call: Call) => Answer];

const repo = '/repositories/([\\w.-]+/[\\w.-]+)';
const pull = `${repo}/pullrequests/(\\d+)`;
const comment = `${pull}/comments/(\\d+)`;
const report = `${repo}/commit/([0-9a-f]+)/reports/([\\w-]+)`;

const routes: readonly Route[] = [
  route('GET', '/user', currentUser),
  route('GET', repo, showRepository),
  route('GET', `${repo}/commit/([0-9a-f]+)`, showCommit),
  route('GET', `${repo}/permissions-config/users/([^/]+)`, showPermission),
  route('GET', '/workspaces/([\\w-]+)/permissions/repositories/([\\w.-]+)', listPermissions),
  route('GET', pull, showPull),
  route('GET', `${pull}/commits`, listCommits),
  route('GET', `${pull}/comments`, listComments),
  route('POST', `${pull}/comments`, createComment),
  route('PUT', comment, editComment),
  route('DELETE', comment, removeComment),
  route('POST', `${comment}/resolve`, resolveComment),
  route('DELETE', `${comment}/resolve`, reopenComment),
  route('PUT', report, writeReport),
  route('DELETE', report, removeReport),
  route('POST', `${report}/annotations`, writeAnnotations),
];

function route(method: string, path: string, run: Route[2]): Route {
  return [method, new RegExp(`^${path}$`), run];
}

/** What Bitbucket answers; a request that it does not know is a violation. */
export function answerRest(method: string, call: Omit<Call, 'parts'>): Answer {
  for (const [wanted, path, run] of routes) {
    const found = method === wanted ? path.exec(call.path) : null;
    if (found) return run({ ...call, parts: found.slice(1).map(decodeURIComponent) });
  }
  call.world.violations.push(`no such operation: ${method} ${call.path}`);
  return { status: 404, body: { type: 'error', error: { message: 'Resource not found' } } };
}

/** Access tokens have no scope of accounts. */
function currentUser({ token }: Call): Answer {
  if (!token) throw new Refused(401, 'Token is invalid or not supported for this endpoint.');
  if (!token.scopes.has('account'))
    throw new Refused(403, 'Your credentials lack one or more required privilege scopes.');
  return { status: 200, body: accountView(token.account) };
}

function repoAt({ world, parts: [name = ''] }: Call): Repo {
  const found = world.repos.get(name);
  if (!found) throw new Refused(404, `Repository ${name} not found`);
  return found;
}

function showRepository(call: Call): Answer {
  const found = repoAt(call);
  demand(call, found, 'repository');
  return { status: 200, body: { full_name: found.fullName, mainbranch: { type: 'branch', name: 'main' } } };
}

function showCommit(call: Call): Answer {
  const found = repoAt(call);
  demand(call, found, 'repository');
  const hash = gitIn(found, 'rev-parse', '--verify', `${call.parts[1]}^{commit}`);
  return { status: 200, body: commitView(call.world, found, hash) };
}

function showPull(call: Call): Answer {
  const found = pullAt(call);
  demand(call, found.repo, 'pullrequest');
  return { status: 200, body: pullView(call.world, found) };
}

function listCommits(call: Call): Answer {
  const found = pullAt(call);
  demand(call, found.repo, 'pullrequest');
  const range = `${mergeBaseOf(found)}..${headOf(found)}`;
  const hashes = gitIn(found.repo, 'rev-list', range).split('\n').filter(Boolean);
  return paged(
    call,
    hashes.map((hash) => commitView(call.world, found.repo, hash)),
  );
}

/** Of those who are named in the settings; only for an administrator. */
function showPermission(call: Call): Answer {
  const found = repoAt(call);
  demand(call, found, 'repository:admin');
  const account = [...call.world.accounts.values()].find(({ uuid }) => uuid === call.parts[1]);
  const permission = account && found.members.get(account.nickname);
  if (!account || !permission) throw new Refused(404, 'There is no such user of this repository.');
  return {
    status: 200,
    body: { type: 'repository_user_permission', permission, user: accountView(account) },
  };
}

/** Only for a person who administers. */
function listPermissions({ world, token, query, parts: [workspace, slug] }: Call): Answer {
  const found = world.repos.get(`${workspace}/${slug}`);
  if (!found || !token?.scopes.has('account'))
    throw new Refused(403, 'Your credentials lack one or more required privilege scopes.');
  const wanted = /^user\.uuid="([^"]+)"$/.exec(query.get('q') ?? '')?.[1];
  const accounts = [...world.accounts.values()].filter(({ uuid }) => uuid === wanted);
  return {
    status: 200,
    body: {
      values: accounts.map((account) => ({
        type: 'repository_permission',
        permission: found.members.get(account.nickname) ?? 'none',
        user: accountView(account),
      })),
    },
  };
}
