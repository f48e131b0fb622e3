import type { Scope } from './index.ts';
import type { Repo, Token, World } from './state.ts';

/** A request and its answer. */

export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Call = {
  readonly world: World;
  readonly token: Token | undefined;
  readonly query: URLSearchParams;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly list: readonly Readonly<Record<string, unknown>>[];
  /** Parts of the path that the route names. */
  readonly parts: readonly string[];
};

/** What Bitbucket does not do. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A scope holds what it is above. */
const HELD: Readonly<Record<Scope, readonly Scope[]>> = {
  account: ['account'],
  repository: ['repository', 'repository:admin', 'pullrequest', 'pullrequest:write'],
  'repository:admin': ['repository:admin'],
  pullrequest: ['pullrequest', 'pullrequest:write'],
  'pullrequest:write': ['pullrequest:write'],
};

/** Public repositories are read by everybody. Throws Refused. */
export function demand({ token }: Call, repo: Repo, scope: Scope): void {
  const isReading = scope === 'repository' || scope === 'pullrequest';
  if (!token) {
    if (isReading && !repo.isPrivate) return;
    throw new Refused(repo.isPrivate ? 404 : 401, 'You may not have access to this repository.');
  }
  const reaches = token.repository === repo.fullName || !repo.isPrivate;
  if (!reaches) throw new Refused(404, 'You may not have access to this repository.');
  const holds = HELD[scope].some((one) => token.scopes.has(one));
  const mayWriteHere = isReading || token.repository === repo.fullName;
  if (!holds || !mayWriteHere)
    throw new Refused(403, `Your credentials lack one or more required privilege scopes: ${scope}.`);
}

/** One page of a list, whose next one Bitbucket names by its address. */
export function paged({ world, path, query }: Call, values: readonly unknown[]): Answer {
  const size = Number(query.get('pagelen') ?? 10);
  const page = Number(query.get('page') ?? 1);
  const isLast = page * size >= values.length;
  const next = new URLSearchParams(query);
  next.set('page', String(page + 1));
  const body = { values: values.slice((page - 1) * size, page * size), pagelen: size, page };
  return {
    status: 200,
    body: isLast ? body : { ...body, next: `${world.url}/!api/2.0${path}?${next}` },
  };
}
