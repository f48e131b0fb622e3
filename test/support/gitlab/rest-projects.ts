import {
  type Answer,
  type Call,
  forbidden,
  isDeveloper,
  listed,
  loginOf,
  notFound,
  projectIn,
  Refusal,
} from './call.ts';
import { gitIn } from './git.ts';
import type { StatusView } from './index.ts';
import { PAGES } from './parameters.ts';
import { resolvedIn } from './rest-repository.ts';
import { memberView, projectView, statusView, userView } from './rest-views.ts';
import { closed, open, type Routes } from './route.ts';
import {
  LEVELS,
  levelOf,
  nextId,
  type Pipeline,
  type Project,
  type Status,
  tick,
  type World,
} from './state.ts';

/** Projects, people and commit statuses. */

const PROJECT = '/projects/:id';

export const projectRoutes: Routes = {
  [`GET ${PROJECT}`]: open((call) => ({ status: 200, body: projectView(call.world, projectIn(call)) }), {
    params: { statistics: 'boolean', license: 'boolean', with_custom_attributes: 'boolean' },
  }),
  [`GET ${PROJECT}/members`]: closed(members, { params: { ...PAGES, query: 'string' } }),
  [`GET ${PROJECT}/members/all`]: closed(members, { params: { ...PAGES, query: 'string' } }),
  [`GET ${PROJECT}/members/:user_id`]: closed(member),
  [`GET ${PROJECT}/members/all/:user_id`]: closed(member),
  [`GET ${PROJECT}/repository/commits/:sha/statuses`]: open(statuses, {
    params: {
      ...PAGES,
      ref: 'string',
      stage: 'string',
      name: 'string',
      pipeline_id: 'integer',
      all: 'boolean',
      order_by: 'string',
      sort: 'string',
    },
  }),
  [`POST ${PROJECT}/statuses/:sha`]: closed(setStatus, {
    params: {
      state: 'string!',
      ref: 'string',
      target_url: 'string',
      description: 'string',
      name: 'string',
      context: 'string',
      coverage: 'string',
      pipeline_id: 'integer',
    },
  }),
};

export const otherRoutes: Routes = {
  'GET /user': closed(
    (call) => ({
      status: 200,
      body: {
        ...userView(call.world, loginOf(call)),
        bot: call.world.accounts.get(loginOf(call).toLowerCase())?.isBot === true,
      },
    }),
    { scopes: ['read_user'] },
  ),
  'GET /users': open(
    (call) => {
      const found = [...call.world.accounts.values()].filter(
        ({ login }) => call.params.username === undefined || login === call.params.username,
      );
      return listed(
        call,
        found.map(({ login }) => userView(call.world, login)),
      );
    },
    { params: { ...PAGES, username: 'string', search: 'string', active: 'boolean' } },
  ),
  'GET /personal_access_tokens/self': closed((call) => ({
    status: 200,
    body: {
      id: 1,
      name: 'review',
      revoked: false,
      active: true,
      scopes: call.actor?.scopes ?? [],
      expires_at: '2027-01-01',
    },
  })),
  'GET /version': closed(() => ({ status: 200, body: { version: '18.6.0', revision: '0123456789a' } })),
  'GET /metadata': closed(() => ({
    status: 200,
    body: { version: '18.6.0', revision: '0123456789a', enterprise: true },
  })),
};

function members(call: Call): Answer {
  const project = projectIn(call);
  const query = String(call.params.query ?? '').toLowerCase();
  const found = [...call.world.accounts.values()].filter(
    ({ login }) => levelOf(project, login) > 0 && login.toLowerCase().includes(query),
  );
  return listed(
    call,
    found.map(({ login }) => memberView(call.world, project, login)),
  );
}

function member(call: Call): Answer {
  const project = projectIn(call);
  const found = [...call.world.accounts.values()].find(({ id }) => id === Number(call.values.user_id));
  if (!found || levelOf(project, found.login) === 0) throw notFound();
  return { status: 200, body: memberView(call.world, project, found.login) };
}

/** Newest first, of each name only the last one. */
function statuses(call: Call): Answer {
  const project = projectIn(call);
  const id = resolvedIn(project, call.values.sha ?? '');
  const { name, ref, pipeline_id: pipeline } = call.params;
  const found = project.statuses
    .filter((one) => one.sha === id)
    .filter((one) => name === undefined || one.name === name)
    .filter((one) => ref === undefined || one.pipeline.ref === ref)
    .filter((one) => pipeline === undefined || one.pipeline.id === pipeline)
    .reverse();
  const last = found.filter((one, index) => found.findIndex(({ name: same }) => same === one.name) === index);
  return listed(
    call,
    (call.params.all === true ? found : last).map((one) => statusView(call.world, one)),
  );
}

const STATES = ['pending', 'running', 'success', 'failed', 'canceled', 'skipped'] as const;

/** Source of the rules: https://docs.gitlab.com/api/commits/#set-commit-pipeline-status and its service. */
function setStatus(call: Call): Answer {
  const { world, params } = call;
  const project = projectIn(call);
  const login = loginOf(call);
  if (!isDeveloper(project, login)) throw forbidden();
  const state = STATES.find((one) => one === params.state);
  if (!state) throw new Refusal(400, 'state does not have a valid value', 'error');
  checkTexts(params);
  const sha = resolvedIn(project, call.values.sha ?? '');
  const pipeline = pipelineFor(world, project, { sha, params });
  if (project.protectedBranches.has(pipeline.ref) && levelOf(project, login) < LEVELS.maintainer)
    throw forbidden();
  const name = String(params.name ?? params.context ?? 'default');
  const known = project.statuses.find(
    (one) =>
      one.pipeline === pipeline &&
      one.name === name &&
      one.author === login &&
      ['pending', 'running'].includes(one.state),
  );
  if (known?.state === state)
    throw new Refusal(
      400,
      `Cannot transition status via :${state === 'pending' ? 'enqueue' : 'run'} from :${state}`,
    );
  const status = known ?? newStatus(world, { project, sha, name, author: login, pipeline, state });
  status.state = state;
  if (typeof params.description === 'string') status.description = params.description;
  if (typeof params.target_url === 'string') status.targetUrl = params.target_url;
  return { status: 201, body: statusView(world, status) };
}

/** 255 characters each; an address that is none is refused. */
function checkTexts({ name, context, description, target_url: target }: Call['params']): void {
  for (const [key, value] of Object.entries({ name, context, description, target_url: target }))
    if (typeof value === 'string' && value.length > 255)
      throw new Refusal(400, { [key]: ['is too long (maximum is 255 characters)'] });
  if (typeof target === 'string' && !/^https?:\/\/\S+$/.test(target))
    throw new Refusal(400, { target_url: ['is blocked: Only allowed schemes are http, https'] });
}

type New = Pick<Status, 'sha' | 'name' | 'author' | 'pipeline'> & {
  readonly project: Project;
  readonly state: StatusView['state'];
};

function newStatus(world: World, { project, ...given }: New): Status {
  const status = {
    id: nextId(world),
    createdAt: tick(world),
    description: undefined,
    targetUrl: undefined,
    ...given,
  };
  project.statuses.push(status);
  return status;
}

type Wanted = { readonly sha: string; readonly params: Call['params'] };

/** The named one must be of the same commit; without a name the newest of the commit, else a new external one. */
function pipelineFor(world: World, project: Project, { sha, params }: Wanted): Pipeline {
  const found = project.pipelines
    .filter((one) => one.sha === sha)
    .filter((one) => params.ref === undefined || one.ref === params.ref)
    .filter((one) => params.pipeline_id === undefined || one.id === params.pipeline_id)
    .at(-1);
  if (found) return found;
  if (params.pipeline_id !== undefined) throw notFound('Pipeline for pipeline_id, sha and ref');
  const [branch = ''] = gitIn(
    project,
    'for-each-ref',
    '--format=%(refname:lstrip=2)',
    `--contains=${sha}`,
    'refs/heads',
  ).split('\n');
  const ref = String(params.ref ?? branch);
  if (ref === '') throw notFound('References for commit');
  return addPipeline(world, project, { sha, ref, source: 'external' });
}

export function addPipeline(
  world: World,
  project: Project,
  given: Pick<Pipeline, 'sha' | 'ref' | 'source'>,
): Pipeline {
  const pipeline = { id: nextId(world), number: project.pipelines.length + 1, project, ...given };
  project.pipelines.push(pipeline);
  return pipeline;
}
