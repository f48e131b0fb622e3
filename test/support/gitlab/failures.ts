import type { Answer } from './call.ts';
import type { Failure, Match } from './index.ts';
import type { World } from './state.ts';

/** What a test wants to go wrong, or to happen in between. */

type Asked = { readonly method: string; readonly path: string; readonly body: unknown };

/** The failure that waits for this request, if any; it is used up. */
export function failureFor(world: World, asked: Asked): Answer | undefined {
  const found = world.failures.find(
    ({ failure, left }) =>
      left > 0 && matches(failure.match ?? { method: failure.method ?? '', path: failure.path ?? '' }, asked),
  );
  if (!found) return undefined;
  found.left -= 1;
  const { failure } = found;
  const headers = { ...(failure.status === 429 ? limitHeaders(failure.headers) : {}), ...failure.headers };
  if (failure.status === 429 && failure.message === undefined)
    return { status: 429, headers, text: { type: 'text/plain', content: 'Retry later\n' } };
  return { status: failure.status, headers, body: { message: failure.message ?? wordsOf(failure.status) } };
}

/** https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/#response-headers */
function limitHeaders(given: Failure['headers'] = {}): Record<string, string> {
  const seconds = Number(given['retry-after'] ?? 60);
  const reset = Math.floor(Date.now() / 1000) + seconds;
  return {
    'ratelimit-limit': '60',
    'ratelimit-name': 'throttle_authenticated_api',
    'ratelimit-observed': '61',
    'ratelimit-remaining': '0',
    'ratelimit-reset': String(reset),
    'retry-after': String(seconds),
  };
}

/** Lets happen what a test wants to happen right before this request. */
export function runHooks(world: World, asked: Asked): void {
  for (const hook of world.hooks)
    if (!hook.done && matches(hook.match, asked)) {
      hook.done = true;
      hook.work();
    }
}

function matches(match: Match, { method, path, body }: Asked): boolean {
  const query = path === '/graphql' ? ` ${(body as { query?: string } | undefined)?.query ?? ''}` : '';
  if (match instanceof RegExp) return match.test(`${method} ${path}${query}`);
  return (match.method === '' || match.method === method) && path.startsWith(match.path);
}

const WORDS: Readonly<Record<number, string>> = {
  401: '401 Unauthorized',
  403: '403 Forbidden',
  404: '404 Not found',
  409: '409 Conflict',
  500: '500 Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

function wordsOf(status: number): string {
  return WORDS[status] ?? 'It failed.';
}
