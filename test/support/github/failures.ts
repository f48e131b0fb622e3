import type { Answer } from './call.ts';
import type { Match } from './index.ts';
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
  const { status, headers = {}, message = wordsOf(status, headers) } = found.failure;
  return {
    status,
    headers,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
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

function wordsOf(status: number, headers: Readonly<Record<string, string>>): string {
  const isLimit = status === 429 || (status === 403 && 'retry-after' in headers);
  if (isLimit)
    return 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  const words: Readonly<Record<number, string>> = {
    401: 'Bad credentials',
    403: 'Resource not accessible by integration',
    404: 'Not Found',
    500: 'Server Error',
    502: 'Server Error',
    503: 'Service Unavailable',
  };
  return words[status] ?? 'It failed.';
}
