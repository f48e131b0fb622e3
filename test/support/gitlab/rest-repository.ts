import { type Answer, badRequest, type Call, listed, notFound, projectIn } from './call.ts';
import { diffBetween } from './diff.ts';
import { gitBytes, gitIn, gitOrNothing } from './git.ts';
import { PAGES } from './parameters.ts';
import { commitView, diffView, requestView } from './rest-views.ts';
import { closed, open, type Routes } from './route.ts';
import type { Project } from './state.ts';

/** Commits, branches and files. */

const REPOSITORY = '/projects/:id/repository';

export const repositoryRoutes: Routes = {
  [`GET ${REPOSITORY}/commits`]: open(
    (call) => {
      const project = projectIn(call);
      const from = resolvedIn(project, String(call.params.ref_name ?? 'main'));
      const ids = gitIn(project, 'rev-list', from).split('\n').filter(Boolean);
      return listed(
        call,
        ids.map((id) => commitView(call.world, project, id)),
      );
    },
    { params: { ...PAGES, ref_name: 'string', since: 'date', until: 'date', path: 'string' } },
  ),
  [`GET ${REPOSITORY}/commits/:sha`]: open(
    (call) => {
      const project = projectIn(call);
      const id = resolvedIn(project, call.values.sha ?? '');
      return { status: 200, body: commitView(call.world, project, id) };
    },
    { jobToken: true, params: { stats: 'boolean' } },
  ),
  [`GET ${REPOSITORY}/commits/:sha/merge_requests`]: open(requestsOfCommit, {
    jobToken: true,
    params: { ...PAGES, state: 'string' },
  }),
  [`GET ${REPOSITORY}/merge_base`]: open(mergeBase, {
    params: { refs: 'strings' },
    scopes: ['read_repository'],
  }),
  [`GET ${REPOSITORY}/compare`]: open(compare, {
    params: {
      from: 'string!',
      to: 'string!',
      from_project_id: 'integer',
      straight: 'boolean',
      unidiff: 'boolean',
    },
  }),
  [`GET ${REPOSITORY}/branches`]: open(
    (call) => {
      const project = projectIn(call);
      const names = gitIn(project, 'for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads').split('\n');
      return listed(
        call,
        names.filter(Boolean).map((name) => branchView(call, project, name)),
      );
    },
    { jobToken: true, params: { ...PAGES, search: 'string', regex: 'string' } },
  ),
  [`GET ${REPOSITORY}/branches/:branch`]: open((call) => {
    const project = projectIn(call);
    const name = call.values.branch ?? '';
    if (gitOrNothing(project, 'rev-parse', '--verify', '--quiet', `refs/heads/${name}`) === undefined)
      throw notFound('Branch');
    return { status: 200, body: branchView(call, project, name) };
  }),
  'GET /projects/:id/protected_branches/:name': closed((call) => {
    const { protectedBranches } = projectIn(call);
    const name = call.values.name ?? '';
    if (!protectedBranches.has(name)) throw notFound();
    return { status: 200, body: { id: 1, name, push_access_levels: [], merge_access_levels: [] } };
  }),
  [`GET ${REPOSITORY}/files/:file_path`]: open(file, {
    params: { ref: 'string!' },
    scopes: ['read_repository'],
  }),
  [`GET ${REPOSITORY}/files/:file_path/raw`]: open(
    (call) => {
      const content = blobOf(call).bytes.toString('utf8');
      return { status: 200, text: { type: 'text/plain; charset=utf-8', content } };
    },
    { jobToken: true, params: { ref: 'string', lfs: 'boolean' }, scopes: ['read_repository'] },
  ),
};

/** A commit by id, branch or tag. */
export function resolvedIn(project: Project, name: string): string {
  for (const candidate of [name, `refs/heads/${name}`, `refs/tags/${name}`]) {
    if (candidate.startsWith('-') || candidate === '') continue;
    const id = gitOrNothing(project, 'rev-parse', '--verify', '--quiet', `${candidate}^{commit}`);
    if (id !== undefined) return id;
  }
  throw notFound('Commit');
}

function requestsOfCommit(call: Call): Answer {
  const project = projectIn(call);
  const id = resolvedIn(project, call.values.sha ?? '');
  const found = [...project.requests.values()].filter(({ versions }) =>
    versions.some(({ base, head }) =>
      gitIn(project, 'rev-list', `${base}..${head}`).split('\n').includes(id),
    ),
  );
  return listed(
    call,
    found.map((one) => requestView(call.world, one)),
  );
}

function mergeBase(call: Call): Answer {
  const project = projectIn(call);
  const refs = (call.params.refs as readonly string[] | undefined) ?? [];
  if (refs.length < 2) throw badRequest('Provide exactly 2 refs');
  const ids = refs.map((ref) => {
    const id = gitOrNothing(project, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
    if (id === undefined) throw badRequest(`Could not find ref: ${ref}`);
    return id;
  });
  const base = gitOrNothing(project, 'merge-base', ...ids);
  if (base === undefined) throw notFound('Merge Base');
  return { status: 200, body: commitView(call.world, project, base) };
}

/** From the merge base on, unless `straight`. */
function compare(call: Call): Answer {
  const { params, world } = call;
  const project = projectIn(call);
  const [from, to] = [resolvedIn(project, String(params.from)), resolvedIn(project, String(params.to))];
  const base = gitOrNothing(project, 'merge-base', from, to);
  const start = params.straight === true || base === undefined ? from : base;
  const ids = gitIn(project, 'rev-list', '--reverse', `${start}..${to}`).split('\n').filter(Boolean);
  const files = diffBetween(project, { from: start, to });
  return {
    status: 200,
    body: {
      commit: commitView(world, project, to),
      commits: ids.map((id) => commitView(world, project, id)),
      diffs: files.map((one) => diffView(one, false)),
      compare_timeout: false,
      compare_same_ref: from === to,
      web_url: `${world.url}/${project.fullPath}/-/compare/${from}...${to}`,
    },
  };
}

function branchView({ world }: Call, project: Project, name: string) {
  const id = gitIn(project, 'rev-parse', `refs/heads/${name}`);
  return {
    name,
    commit: commitView(world, project, id),
    merged: false,
    protected: project.protectedBranches.has(name),
    default: name === 'main',
    web_url: `${world.url}/${project.fullPath}/-/tree/${name}`,
  };
}

type Blob = { readonly path: string; readonly commit: string; readonly bytes: Buffer };

function blobOf(call: Call): Blob {
  const project = projectIn(call);
  const path = call.values.file_path ?? '';
  const ref = String(call.params.ref ?? 'HEAD');
  const commit = resolvedIn(project, ref === 'HEAD' ? 'main' : ref);
  const id = gitOrNothing(project, 'rev-parse', '--verify', '--quiet', `${commit}:${path}`);
  if (id === undefined || gitIn(project, 'cat-file', '-t', id) !== 'blob') throw notFound('File');
  return { path, commit, bytes: gitBytes(project, 'cat-file', 'blob', id) };
}

function file(call: Call): Answer {
  const { path, commit, bytes } = blobOf(call);
  const body = {
    file_name: path.split('/').at(-1),
    file_path: path,
    size: bytes.length,
    encoding: 'base64',
    content: bytes.toString('base64'),
    ref: call.params.ref,
    commit_id: commit,
  };
  return { status: 200, body };
}
