import type { Scope } from './index.ts';
import { LEVELS, levelOf, type MergeRequest, type Project, type Token, type World } from './state.ts';

/** One request to REST on its way through the server. */
export type Call = {
  readonly world: World;
  /** Who asks; undefined without a token, or where a job's token counts for nothing. */
  readonly actor: Token | undefined;
  /** Of the path, decoded. */
  readonly values: Readonly<Record<string, string>>;
  /** Of query and body together. */
  readonly params: Readonly<Record<string, unknown>>;
  /** With query, below `/api/v4`. */
  readonly path: string;
};

export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, with its media type. */
  readonly text?: { readonly type: string; readonly content: string };
};

/** Ends a call with GitLab's own words: `{"message": …}`, or `{"error": …}` of what checks parameters and scopes. */
export class Refusal extends Error {
  readonly answer: Answer;
  constructor(status: number, message: unknown, key: 'message' | 'error' = 'message') {
    super(typeof message === 'string' ? message : JSON.stringify(message));
    this.answer = { status, body: { [key]: message } };
  }
}

export function notFound(what?: string): Refusal {
  return new Refusal(404, what === undefined ? '404 Not found' : `404 ${what} Not Found`);
}

export function unauthorized(): Refusal {
  return new Refusal(401, '401 Unauthorized');
}

export function forbidden(reason?: string): Refusal {
  return new Refusal(403, reason === undefined ? '403 Forbidden' : `403 Forbidden - ${reason}`);
}

export function badRequest(reason: string): Refusal {
  return new Refusal(400, `400 Bad request - ${reason}`);
}

/** https://docs.gitlab.com/api/rest/#offset-based-pagination */
export function listed(call: Call, items: readonly unknown[]): Answer {
  const size = Math.min(100, Math.max(1, Number(call.params.per_page ?? 20)));
  const page = Math.max(1, Number(call.params.page ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const neighbour = (number: number) => (number >= 1 && number <= last ? String(number) : '');
  const [previous, next] = [neighbour(page - 1), neighbour(page + 1)];
  const links = [
    ...(previous === '' ? [] : [['prev', previous]]),
    ...(next === '' ? [] : [['next', next]]),
    ['first', '1'],
    ['last', String(last)],
  ].map(([rel = '', number = '']) => `<${pageUrl(call, { number, size })}>; rel="${rel}"`);
  return {
    status: 200,
    body: items.slice((page - 1) * size, page * size),
    headers: {
      link: links.join(', '),
      'x-next-page': next,
      'x-page': String(page),
      'x-per-page': String(size),
      'x-prev-page': previous,
      'x-total': String(items.length),
      'x-total-pages': String(last),
    },
  };
}

type PageAsked = { readonly number: string; readonly size: number };

function pageUrl({ world, path }: Call, { number, size }: PageAsked): string {
  const [plain = '', text = ''] = path.split('?', 2);
  const query = new URLSearchParams(text);
  query.set('page', number);
  query.set('per_page', String(size));
  return `${world.url}/api/v4${plain}?${query}`;
}

const SCOPES: Readonly<Record<'read' | 'write', readonly Scope[]>> = {
  read: ['api', 'read_api'],
  write: ['api'],
};

/** A token whose scopes do not reach is told which would. */
export function checkScopes(actor: Token | undefined, kind: 'read' | 'write', also: readonly Scope[] = []) {
  const wanted = [...SCOPES[kind], ...also];
  if (!actor || actor.job || wanted.some((scope) => actor.scopes.includes(scope))) return;
  const refusal = new Refusal(403, 'insufficient_scope', 'error');
  const body = {
    error: 'insufficient_scope',
    error_description: 'The request requires higher privileges than provided by the access token.',
    scope: wanted.join(' '),
  };
  throw Object.assign(refusal, { answer: { status: 403, body } });
}

/** The project that a path names by number or by its encoded full path, if the caller may know of it. */
export function projectIn({ world, actor, values }: Pick<Call, 'world' | 'actor' | 'values'>): Project {
  const name = values.id ?? '';
  const isNumber = /^\d+$/.test(name);
  const project = isNumber
    ? [...world.projects.values()].find(({ id }) => id === Number(name))
    : world.projects.get(name.toLowerCase());
  if (!project) throw notFound('Project');
  if (canSee(actor, project)) return project;
  if (actor?.job)
    throw forbidden(
      `Authentication by CI/CD job token not allowed from ${nameOf(actor.job)} to ${nameOf(project)}.`,
    );
  throw notFound('Project');
}

function nameOf({ fullPath }: Project): string {
  return fullPath.split('/').at(-1) ?? '';
}

/** Code and merge requests: everybody where the project is public, else reporters; a job's token in its own project. */
export function canSee(actor: Token | undefined, project: Project): boolean {
  if (!project.isPrivate || actor?.job === project) return true;
  return actor !== undefined && !actor.job && levelOf(project, actor.login) >= LEVELS.reporter;
}

export function isDeveloper(project: Project, login: string): boolean {
  return levelOf(project, login) >= LEVELS.developer;
}

export function requestIn(call: Call): MergeRequest {
  const request = projectIn(call).requests.get(Number(call.values.merge_request_iid));
  if (!request) throw notFound();
  return request;
}

export function loginOf({ actor }: Pick<Call, 'actor'>): string {
  if (!actor) throw unauthorized();
  return actor.login;
}
