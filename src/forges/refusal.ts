import { ForgeError, messageOf } from '../errors.ts';
import type { Network, NetworkRequest } from '../network.ts';
import { oneLine } from '../plain-text.ts';

/** What a forge's refusals mean, in one vocabulary for all of them. */

export type Problem =
  /** The token is unknown or has ended. */
  | 'token'
  /** The token lacks a permission. */
  | 'permission'
  | 'missing'
  /** The request itself is refused. */
  | 'invalid'
  | 'limit'
  | 'server'
  | 'unreachable';

/** Says what was refused and what to do about it. */
export class Refusal extends ForgeError {
  readonly problem: Problem;
  constructor(problem: Problem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

export function isProblem(error: unknown, ...problems: readonly Problem[]): error is Refusal {
  return error instanceof Refusal && problems.includes(error.problem);
}

/** By HTTP status, which is absent when no answer came. */
export function problemOf(status: number | undefined): Problem {
  if (status === undefined) return 'unreachable';
  return PROBLEMS[status] ?? (status >= 500 ? 'server' : 'invalid');
}

const PROBLEMS: Readonly<Record<number, Problem>> = {
  401: 'token',
  403: 'permission',
  404: 'missing',
  429: 'limit',
};

export type Refused = {
  /** HTTP status; absent when no answer came. */
  readonly status?: number | undefined;
  /** The forge's own sentence. */
  readonly message: string;
  /** `POST pulls/7/reviews`, or the name of a GraphQL operation. */
  readonly route: string;
};

/** What a forge refused, in one sentence without its full stop. */
export function refusedWords(forge: string, { status, message, route }: Refused): string {
  const what = status === undefined ? `gave no answer to ${route}` : `refused ${route} (${status})`;
  return `${forge} ${what}: ${oneLine(message).slice(0, 300)}`.replace(/[.\s]*$/, '');
}

/** The words of whatever a request was rejected with; the network's own cause is the telling one. */
export function wordsOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  return cause instanceof Error ? `${messageOf(error)}: ${wordsOf(cause)}` : messageOf(error);
}

const REDIRECTS = 3;

/** Follows a redirect with the same method, but never off the host that the token is for. Throws Refusal, and as `fetch` does. */
export async function fetchOnHost(
  fetch: Network['fetch'],
  url: string,
  request: NetworkRequest,
): Promise<Response> {
  let at = url;
  for (let redirects = 0; ; redirects += 1) {
    const answer = await fetch(at, request);
    const location = answer.headers.get('location');
    if (![301, 302, 307, 308].includes(answer.status) || location === null) return answer;
    await answer.body?.cancel();
    at = next(at, location, redirects);
  }
}

function next(from: string, location: string, redirects: number): string {
  const to = new URL(location, from);
  if (redirects < REDIRECTS && to.origin === new URL(from).origin) return to.href;
  throw new Refusal(
    'unreachable',
    `${new URL(from).host} redirects to ${to.host}, where the token does not go. Check the address of the API.`,
  );
}
