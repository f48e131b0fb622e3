import { type Answer, type Call, listed, notFound, Refusal, type Route } from './call.ts';
import { diffBetween } from './diff.ts';
import { gitBytes, gitIn, gitOrNothing } from './repositories.ts';
import { commitView, permissionView, repoUrl, repoView, userView } from './rest-views.ts';
import type { Repo, World } from './state.ts';

/** Repositories, people, commits and files. */

const REPO = '/repos/{owner}/{repo}';

export const repoRoutes: Readonly<Record<string, Route>> = {
  [`get ${REPO}`]: {
    scopes: ['metadata'],
    level: 'read',
    run: ({ world, repo }) => ({ status: 200, body: repoView(world, repo) }),
  },
  [`get ${REPO}/collaborators/{username}/permission`]: {
    scopes: ['metadata'],
    level: 'read',
    run: permission,
  },
  [`get ${REPO}/branches/{branch}`]: contents(branch),
  [`get ${REPO}/git/ref/{ref}`]: contents(ref),
  [`get ${REPO}/commits/{ref}`]: contents((call) => ({
    status: 200,
    body: commitView(call.world, call.repo, commitId(call, call.values.ref ?? '')),
  })),
  [`get ${REPO}/compare/{basehead}`]: contents(compare),
  [`get ${REPO}/contents/{path}`]: contents(file),
};

function contents(run: Route['run']): Route {
  return { scopes: ['contents'], level: 'read', run };
}

/** Source: https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user. */
function permission({ world, repo, values, actor }: Call): Answer {
  const login = values.username ?? '';
  if (!actor) throw new Refusal(401, 'Requires authentication');
  if (!world.accounts.has(login.toLowerCase())) throw new Refusal(404, `${login} is not a user`);
  return { status: 200, body: permissionView(world, repo, login) };
}

/** A commit by id, branch or tag; `owner:branch` of a fork too. */
function commitId({ world, repo }: Pick<Call, 'world' | 'repo'>, name: string): string {
  const [owner, rest] = name.includes(':') ? name.split(':', 2) : ['', name];
  const where = owner ? forkIn(world, repo, owner) : repo;
  for (const candidate of [`refs/heads/${rest}`, `refs/tags/${rest}`, rest ?? '']) {
    if (candidate.startsWith('-') || candidate === '') continue;
    const id = gitOrNothing(where, 'rev-parse', '--verify', '--quiet', `${candidate}^{commit}`);
    if (id !== undefined) return id;
  }
  throw notFound();
}

function forkIn(world: World, repo: Repo, owner: string): Repo {
  const found = [...world.repos.values()].find(
    (one) => one.fullName.startsWith(`${owner}/`) && (one === repo || one.parent === repo),
  );
  if (!found) throw notFound();
  return found;
}

function branch(call: Call): Answer {
  const { world, repo, values } = call;
  const name = values.branch ?? '';
  const id = gitOrNothing(repo, 'rev-parse', '--verify', '--quiet', `refs/heads/${name}`);
  if (id === undefined) throw new Refusal(404, 'Branch not found');
  const isProtected = repo.protectedBranches.has(name);
  const commit = commitView(world, repo, id);
  return { status: 200, body: { name, commit, protected: isProtected } };
}

function ref({ world, repo, values }: Call): Answer {
  const name = `refs/${values.ref}`;
  const sha = gitOrNothing(repo, 'rev-parse', '--verify', '--quiet', name);
  if (sha === undefined) throw notFound();
  const url = `${repoUrl(world, repo)}/git/commits/${sha}`;
  return { status: 200, body: { ref: name, node_id: `REF_${sha}`, object: { type: 'commit', sha, url } } };
}

/** Of the two ends and their merge base; at most 300 files. */
function compare(call: Call): Answer {
  const { world, repo } = call;
  const [baseName = '', headName = ''] = (call.values.basehead ?? '').split('...', 2);
  const [base, head] = [commitId(call, baseName), commitId(call, headName)];
  const mergeBase = gitOrNothing(repo, 'merge-base', base, head);
  if (mergeBase === undefined)
    throw new Refusal(404, `No common ancestor between ${baseName} and ${headName}.`);
  const ids = gitIn(repo, 'rev-list', '--reverse', `${mergeBase}..${head}`).split('\n').filter(Boolean);
  const behind = Number(gitIn(repo, 'rev-list', '--count', `${mergeBase}..${base}`));
  const files = diffBetween({ repo }, mergeBase, head).slice(0, 300);
  const page = listed(
    call,
    ids.map((id) => commitView(world, repo, id)),
  );
  const body = {
    url: `${repoUrl(world, repo)}/compare/${baseName}...${headName}`,
    base_commit: commitView(world, repo, base),
    merge_base_commit: commitView(world, repo, mergeBase),
    status: ids.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged',
    ahead_by: ids.length,
    behind_by: behind,
    total_commits: ids.length,
    commits: page.body,
    files: files.map((one) => ({ filename: one.path, status: one.status, patch: one.patch })),
  };
  return { ...page, body };
}

function file(call: Call): Answer {
  const { repo, values, query } = call;
  const path = values.path ?? '';
  const id = commitId(call, query.get('ref') ?? 'main');
  const sha = gitOrNothing(repo, 'rev-parse', '--verify', '--quiet', `${id}:${path}`);
  if (sha === undefined || gitIn(repo, 'cat-file', '-t', sha) !== 'blob') throw notFound();
  const bytes = gitBytes(repo, 'cat-file', 'blob', sha);
  if (/vnd\.github\.(v3\.)?raw/.test(call.accept))
    return { status: 200, text: { type: 'application/vnd.github.raw', content: bytes.toString('utf8') } };
  const name = path.split('/').at(-1);
  const content = bytes.toString('base64');
  return {
    status: 200,
    body: { type: 'file', encoding: 'base64', size: bytes.length, name, path, sha, content },
  };
}

/** Routes that name no repository. */
export const otherRoutes: Readonly<Record<string, (call: Omit<Call, 'repo'>) => Answer>> = {
  'get /user': ({ world, actor }) => {
    if (!actor) throw new Refusal(401, 'Requires authentication');
    if (actor.permissions) throw new Refusal(403, 'Resource not accessible by integration');
    return { status: 200, body: userView(world, actor.login) };
  },
  'get /users/{username}': ({ world, values }) => {
    const login = values.username ?? '';
    if (!world.accounts.has(login.toLowerCase())) throw notFound();
    return { status: 200, body: userView(world, login) };
  },
  'get /meta': () => ({ status: 200, body: {} }),
  'get /rate_limit': () => ({ status: 200, body: {} }),
};
