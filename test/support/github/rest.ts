import { type Answer, authorize, type Call, notFound, Refusal } from './call.ts';
import { filled } from './filler.ts';
import {
  answerFaults,
  answerSchema,
  bodyFaults,
  documentsStatus,
  type Found,
  findOperation,
  queryFaults,
} from './openapi.ts';
import { observe } from './repositories.ts';
import { checkRoutes } from './rest-checks.ts';
import { issueRoutes } from './rest-issues.ts';
import { pullRoutes } from './rest-pulls.ts';
import { otherRoutes, repoRoutes } from './rest-repos.ts';
import type { Token, World } from './state.ts';

/** REST: finds the operation, holds request and answer against the document, refuses what the token may not. */

export type RestRequest = {
  readonly method: string;
  /** Below `/api/v3`, with query. */
  readonly path: string;
  readonly body: unknown;
  readonly accept: string;
  readonly actor: Token | undefined;
};

const routes = { ...repoRoutes, ...pullRoutes, ...issueRoutes, ...checkRoutes };

export function answerRest(world: World, request: RestRequest): Answer {
  const { pathname, searchParams } = new URL(request.path, 'http://any');
  const found = findOperation(request.method, pathname);
  if (!found)
    return violation(world, request, { status: 501, faults: ['GitHub documents no such operation'] });
  const { tooMuch, wrong } = bodyFaults(found, request.body);
  const faults = [...queryFaults(found, searchParams), ...wrong];
  if (faults.length > 0) return violation(world, request, { status: 500, faults });
  const answer = attempted(() => {
    const call = { ...callOf(world, request, found), query: searchParams };
    return carryOut({ found, call, tooMuch });
  });
  if (answer.status === 501)
    return violation(world, request, {
      status: 501,
      faults: ['the GitHub made for tests does not do this yet'],
    });
  return checked(world, request, { found, answer });
}

function callOf(
  world: World,
  { path, body, accept, actor }: RestRequest,
  { values }: Found,
): Omit<Call, 'repo'> {
  return {
    world,
    actor,
    values: { ...values, 'path-of-request': path.split('?')[0] ?? '' },
    query: new URLSearchParams(),
    body: (body ?? {}) as Call['body'],
    accept,
  };
}

type Task = { readonly found: Found; readonly call: Omit<Call, 'repo'>; readonly tooMuch: readonly string[] };

function carryOut({ found, call, tooMuch }: Task): Answer {
  const other = otherRoutes[found.name];
  if (other) return other(call);
  const route = routes[found.name];
  if (!route) return { status: 501 };
  const repo = call.world.repos.get(`${call.values.owner}/${call.values.repo}`.toLowerCase());
  if (!repo) throw notFound();
  for (const one of new Set([repo, ...[...repo.pulls.values()].map(({ headRepo }) => headRepo)]))
    observe(call.world, one);
  authorize({ ...call, repo }, route);
  if (tooMuch.length > 0) throw new Refusal(422, 'Invalid request.', { errors: tooMuch });
  const answer = route.run({ ...call, repo });
  const accepted = route.scopes.map((scope) => `${scope}=${route.level}`).join('; ');
  return { ...answer, headers: { ...answer.headers, 'x-accepted-github-permissions': accepted } };
}

function attempted(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

type Made = { readonly found: Found; readonly answer: Answer };

/** A success is completed and then held against the document. */
function checked(world: World, request: RestRequest, { found, answer }: Made): Answer {
  if (answer.status >= 400 || answer.text) return answer;
  const schema = answerSchema(found, answer.status);
  if (!schema) {
    if (documentsStatus(found, answer.status)) return answer;
    return violation(world, request, {
      status: 500,
      faults: [`the status ${answer.status} is not documented`],
    });
  }
  const body = filled(schema, answer.body);
  const faults = answerFaults(schema, body);
  if (faults.length > 0)
    return violation(world, request, { status: 500, faults: faults.map((one) => `the answer: ${one}`) });
  return { ...answer, body };
}

type Wrong = { readonly status: number; readonly faults: readonly string[] };

function violation(world: World, { method, path }: RestRequest, { status, faults }: Wrong): Answer {
  const words = `${method} ${path}: ${faults.join('; ')}`;
  world.violations.push(words);
  return { status, body: { message: `Not GitHub: ${words}` } };
}
