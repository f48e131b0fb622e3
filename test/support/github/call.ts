import type { Scope } from './index.ts';
import { permissionOf, type Repo, type Text, type Token, type World } from './state.ts';

/** One request to REST on its way through the server. */
export type Call = {
  readonly world: World;
  /** Who asks; undefined without a token. */
  readonly actor: Token | undefined;
  /** The repository of the path; only for paths that name one. */
  readonly repo: Repo;
  readonly values: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accept: string;
};

export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, with its media type. */
  readonly text?: { readonly type: string; readonly content: string };
};

export type Route = {
  /** One of them is enough for an app's token. */
  readonly scopes: readonly Scope[];
  readonly level: 'read' | 'write';
  readonly run: (call: Call) => Answer;
};

/** Ends a call with GitHub's own words. */
export class Refusal extends Error {
  readonly answer: Answer;
  constructor(status: number, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.answer = {
      status,
      body: { message, ...more, documentation_url: 'https://docs.github.com/rest', status: String(status) },
    };
  }
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

export function validationFailed(errors: readonly unknown[]): Refusal {
  return new Refusal(422, 'Validation Failed', { errors });
}

/** Source: https://docs.github.com/en/graphql and the answers of api.github.com to longer bodies. */
export const BODY_LIMIT = 65_536;

export function checkBody(resource: string, body: unknown): string {
  const text = typeof body === 'string' ? body : '';
  if (text.trim() === '') throw validationFailed([{ resource, code: 'missing_field', field: 'body' }]);
  if (text.length <= BODY_LIMIT) return text;
  const message = `body is too long (maximum is ${BODY_LIMIT} characters)`;
  throw validationFailed([{ resource, code: 'custom', field: 'body', message }]);
}

/** A page of a list with the `Link` header. */
export function listed(
  call: Call,
  items: readonly unknown[],
  wrap = (page: readonly unknown[]): unknown => page,
): Answer {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30)));
  const page = Math.max(1, Number(call.query.get('page') ?? 1));
  const body = wrap(items.slice((page - 1) * size, page * size));
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ...(page > 1
      ? ([
          ['first', 1],
          ['prev', page - 1],
        ] as const)
      : []),
    ...(page < last
      ? ([
          ['next', page + 1],
          ['last', last],
        ] as const)
      : []),
  ];
  if (links.length === 0) return { status: 200, body };
  const link = links.map(([rel, number]) => `<${pageUrl(call, number)}>; rel="${rel}"`).join(', ');
  return { status: 200, body, headers: { link } };
}

function pageUrl({ world, query, values }: Call, page: number): string {
  const next = new URLSearchParams(query);
  next.set('page', String(page));
  return `${world.url}/api/v3${values['path-of-request']}?${next}`;
}

/** What a token may do in a repository; nothing is said of public reading. */
export function holds(actor: Token | undefined, scope: Scope, level: 'read' | 'write'): boolean {
  const held =
    actor?.permissions?.[scope] ?? (scope === 'metadata' && actor?.permissions ? 'read' : undefined);
  return held === 'write' || held === level;
}

/** 404 for who may not know of it, 401 and 403 for who may not do it. */
export function authorize({ actor, repo }: Pick<Call, 'actor' | 'repo'>, route: Route): void {
  if (!canSee(actor, repo)) throw notFound();
  if (route.level === 'read' && !repo.isPrivate) return;
  if (!actor) throw new Refusal(401, 'Requires authentication');
  if (actor.permissions && !route.scopes.some((scope) => holds(actor, scope, route.level)))
    throw new Refusal(403, 'Resource not accessible by integration');
}

export function canSee(actor: Token | undefined, repo: Repo): boolean {
  if (!repo.isPrivate || actor?.permissions) return true;
  return actor !== undefined && permissionOf(repo, actor.login) !== 'none';
}

/** Changing or deleting a text: its writer, people with write access, apps with the permission. */
export function checkMayChange(
  { actor, repo }: Pick<Call, 'actor' | 'repo'>,
  text: Pick<Text, 'author'>,
): void {
  if (actor?.permissions || actor?.login === text.author) return;
  if (actor && ['admin', 'maintain', 'write'].includes(permissionOf(repo, actor.login))) return;
  throw new Refusal(403, 'Must have admin rights to Repository.');
}
