import { type Answer, type Call, checkScopes, Refusal, unauthorized } from './call.ts';
import { checked } from './parameters.ts';
import { observe } from './pushes.ts';
import { textRoutes } from './rest-notes.ts';
import { pipelineRoutes } from './rest-pipelines.ts';
import { otherRoutes, projectRoutes } from './rest-projects.ts';
import { repositoryRoutes } from './rest-repository.ts';
import { requestRoutes } from './rest-requests.ts';
import type { Route, Routes } from './route.ts';
import type { Token, World } from './state.ts';

/** REST: finds the operation, checks token and parameters as GitLab does, and tells what GitLab documents nothing of. */

export type RestRequest = {
  readonly method: string;
  /** Below `/api/v4`, with query. */
  readonly path: string;
  readonly body: unknown;
  readonly actor: Token | undefined;
};

const routes: Routes = {
  ...otherRoutes,
  ...projectRoutes,
  ...requestRoutes,
  ...textRoutes,
  ...repositoryRoutes,
  ...pipelineRoutes,
};

type Pattern = { readonly route: Route; readonly method: string; readonly pattern: RegExp };

/** More text in a path goes before less. */
const patterns: readonly Pattern[] = Object.entries(routes)
  .sort(([a], [b]) => (a.match(/:/g)?.length ?? 0) - (b.match(/:/g)?.length ?? 0))
  .map(([name, route]) => {
    const [method = '', path = ''] = name.split(' ', 2);
    const source = path.replace(/:([a-z_]+)/g, '(?<$1>[^/]+)').replace(/\*([a-z_]+)/g, '(?<$1>.+)');
    return { route, method, pattern: new RegExp(`^${source}$`) };
  });

export function answerRest(world: World, request: RestRequest): Answer {
  const { pathname, searchParams } = new URL(request.path, 'http://any');
  const found = find(request.method, pathname);
  if (!found) {
    world.violations.push(
      `${request.method} ${request.path}: not an operation of this GitLab; is the path encoded?`,
    );
    return { status: 404, body: { error: '404 Not Found' } };
  }
  for (const project of world.projects.values()) observe(world, project);
  try {
    return carriedOut(world, request, { ...found, query: searchParams });
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

type Found = { readonly route: Route; readonly values: Readonly<Record<string, string>> };

function find(method: string, path: string): Found | undefined {
  for (const { route, method: wanted, pattern } of patterns) {
    const match = wanted === method ? pattern.exec(path) : undefined;
    if (!match) continue;
    const values = Object.entries(match.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return { route, values: Object.fromEntries(values) };
  }
  return undefined;
}

function carriedOut(
  world: World,
  { method, path, body, actor }: RestRequest,
  { route, values, query }: Found & { readonly query: URLSearchParams },
): Answer {
  checkScopes(actor, method === 'GET' ? 'read' : 'write', route.scopes);
  const counts = actor?.job && !route.jobToken ? undefined : actor;
  const { params, unknown } = checked(route.params, query, body);
  for (const name of unknown)
    world.violations.push(`${method} ${path}: GitLab documents no parameter ${name}`);
  if (route.signedIn && !counts) throw unauthorized();
  const call: Call = { world, actor: counts, values, params, path };
  return route.run(call);
}
