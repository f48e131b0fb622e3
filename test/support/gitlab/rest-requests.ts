import { type Answer, type Call, listed, notFound, projectIn, requestIn } from './call.ts';
import { gitBytes, gitIn } from './git.ts';
import { PAGES } from './parameters.ts';
import { commitView, diffView, filesOf, requestView, type View, versionView } from './rest-views.ts';
import { closed, open, type Routes } from './route.ts';
import { isDraft, type MergeRequest, newestVersion, type Version } from './state.ts';

/** Merge requests, their versions, diffs and commits. */

const REQUEST = '/projects/:id/merge_requests/:merge_request_iid';

export const requestRoutes: Routes = {
  'GET /projects/:id/merge_requests': open(list, {
    jobToken: true,
    params: {
      ...PAGES,
      iids: 'strings',
      state: 'string',
      source_branch: 'string',
      target_branch: 'string',
      source_project_id: 'integer',
      author_username: 'string',
      order_by: 'string',
      sort: 'string',
      scope: 'string',
      wip: 'string',
      view: 'string',
    },
  }),
  [`GET ${REQUEST}`]: open((call) => ({ status: 200, body: requestView(call.world, requestIn(call)) }), {
    jobToken: true,
    params: {
      include_diverged_commits_count: 'boolean',
      include_rebase_in_progress: 'boolean',
      render_html: 'boolean',
    },
  }),
  [`GET ${REQUEST}/commits`]: open(commits, { params: PAGES }),
  [`GET ${REQUEST}/diffs`]: open(diffs, { params: { ...PAGES, unidiff: 'boolean' } }),
  [`GET ${REQUEST}/raw_diffs`]: open(rawDiffs),
  [`GET ${REQUEST}/versions`]: closed(
    (call) => {
      const request = requestIn(call);
      const views = request.versions.map((version) => versionView(request, version));
      return listed(call, views.reverse());
    },
    { params: PAGES },
  ),
  [`GET ${REQUEST}/versions/:version_id`]: closed(version, { params: { unidiff: 'boolean' } }),
};

/** Newest first. */
function list(call: Call): Answer {
  const { params, world } = call;
  const iids = params.iids as readonly string[] | undefined;
  const state = String(params.state ?? 'all');
  const found = [...projectIn(call).requests.values()]
    .filter((one) => !iids || iids.includes(String(one.number)))
    .filter((one) => state === 'all' || one.state === state)
    .filter((one) => isAsked(one, params))
    .reverse();
  return listed(
    call,
    found.map((one) => requestView(world, one)),
  );
}

function isAsked(request: MergeRequest, params: Call['params']): boolean {
  const wanted: readonly (readonly [string, unknown])[] = [
    ['source_branch', request.sourceBranch],
    ['target_branch', request.targetBranch],
    ['source_project_id', request.source.id],
    ['author_username', request.author],
    ['wip', isDraft(request) ? 'yes' : 'no'],
  ];
  return wanted.every(([name, value]) => params[name] === undefined || params[name] === value);
}

/** Newest first, as GitLab lists them. */
function commits(call: Call): Answer {
  const request = requestIn(call);
  return listed(
    call,
    commitIds(request).map((id) => commitView(call.world, request.project, id)),
  );
}

export function commitIds(request: MergeRequest): readonly string[] {
  const { base, head } = newestVersion(request);
  return gitIn(request.project, 'rev-list', `${base}..${head}`).split('\n').filter(Boolean);
}

function diffs(call: Call): Answer {
  const request = requestIn(call);
  return listed(call, diffViews(request, newestVersion(request)));
}

function diffViews(request: MergeRequest, at: Version): readonly View[] {
  return filesOf(request, at).map((file) => diffView(file, request.collapsed.has(file.newPath)));
}

function rawDiffs(call: Call): Answer {
  const request = requestIn(call);
  const { base, head } = newestVersion(request);
  const content = gitBytes(request.project, 'diff', base, head).toString('utf8');
  return { status: 200, text: { type: 'text/plain', content } };
}

function version(call: Call): Answer {
  const request = requestIn(call);
  const found = request.versions.find(({ id }) => id === Number(call.values.version_id));
  if (!found) throw notFound();
  const ids = gitIn(request.project, 'rev-list', `${found.base}..${found.head}`).split('\n').filter(Boolean);
  const views = ids.map((id) => commitView(call.world, request.project, id));
  const body = { ...versionView(request, found), commits: views, diffs: diffViews(request, found) };
  return { status: 200, body };
}
