import { setTimeout as sleep } from 'node:timers/promises';
import { Octokit } from '@octokit/core';
import type { ForgeAddress } from '../domain.ts';
import type { Log } from '../log.ts';
import { authoritiesIn, openNetwork } from '../network.ts';
import { VERSION } from '../version.ts';
import { GitHubError, gitHubError, isLimit, wordsOf } from './github-errors.ts';

export type GitHubClient = {
  /** REST, by route: `GET /repos/{owner}/{repo}`. Throws GitHubError. */
  readonly request: Octokit['request'];
  /** A named operation. Throws GitHubError, also when only a part of the answer failed. */
  readonly graphql: <T>(query: string, variables: Readonly<Record<string, unknown>>) => Promise<T>;
  /** False without a token: public repositories can still be read. */
  readonly authorized: boolean;
  readonly close: () => Promise<void>;
};

/** The two parts of `owner/name` as routes call them. */
export function ownerOf({ repository }: Pick<ForgeAddress, 'repository'>): { owner: string; repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}

export type ClientInput = {
  readonly address: ForgeAddress;
  /** Empty for none. */
  readonly token: string;
  /** PEM file with authorities besides the built-in ones; empty for none. */
  readonly caFile: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** ms to wait for a limit or an outage at most, over all requests; default two minutes. */
  readonly patience?: number;
};

const PATIENCE = 120_000;
/** Where GitHub does not say how long a secondary limit lasts: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api. */
const LIMIT_PAUSE = 60_000;
const OUTAGE_PAUSES = [1000, 4000, 9000];
const REDIRECTS = 3;

/**
 * The way to GitHub's API, github.com or an Enterprise Server by its address. Obeys the environment's proxy, waits for limits
 * and outages within `patience`, follows redirects on its own host only. Throws UsageError for a `caFile` that is none.
 */
export async function openClient(input: ClientInput): Promise<GitHubClient> {
  const { address, token, caFile } = input;
  const authorities = caFile === '' ? undefined : authoritiesIn(caFile);
  const network = await openNetwork({ authorities, proxied: true });
  const octokit = new Octokit({
    baseUrl: address.api,
    userAgent: `ollamacode/${VERSION}`,
    ...(token === '' ? {} : { auth: token }),
    log: quiet(input.log),
    request: { fetch: fetching(network.fetch, input.signal) },
  });
  const wait = waiting(input);
  octokit.hook.wrap('request', async (request, options) => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await request(options);
      } catch (error) {
        input.signal.throwIfAborted();
        if (!(await wait(error, attempt))) throw named(error, `${options.method} ${options.url}`);
      }
    }
  });
  return {
    request: octokit.request,
    graphql: (query, variables) => askGraphql(octokit, query, variables),
    authorized: token !== '',
    close: network.close,
  };
}

type Fetch = Awaited<ReturnType<typeof openNetwork>>['fetch'];

/** What Octokit calls: a redirect is followed with the same method, but never off the host that the token is for. */
function fetching(fetch: Fetch, signal: AbortSignal) {
  return async (url: string, init: RequestInit): Promise<Response> => {
    const request = {
      method: init.method ?? 'GET',
      headers: init.headers as Record<string, string>,
      body: typeof init.body === 'string' ? init.body : null,
      signal,
    };
    let at = url;
    for (let redirects = 0; ; redirects += 1) {
      const answer = await fetch(at, request);
      const location = answer.headers.get('location');
      if (![301, 302, 307, 308].includes(answer.status) || location === null) return answer;
      await answer.body?.cancel();
      at = next(at, location, redirects);
    }
  };
}

function next(from: string, location: string, redirects: number): string {
  const to = new URL(location, from);
  if (redirects < REDIRECTS && to.origin === new URL(from).origin) return to.href;
  throw new GitHubError(
    'unreachable',
    `${new URL(from).host} redirects to ${to.host}, where the token does not go. Check the address of the API.`,
  );
}

type Failed = {
  readonly status?: number;
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> };
};

/** True when the same request may be sent again, after a wait that the limits allow. */
function waiting({ log, signal, patience = PATIENCE }: ClientInput) {
  let left = patience;
  return async (error: unknown, attempt: number): Promise<boolean> => {
    const pause = pauseOf(error, attempt);
    if (pause === undefined || pause > left || attempt >= OUTAGE_PAUSES.length) return false;
    left -= pause;
    log.verbose(`GitHub asks for patience (${wordsOf(error)}): trying again in ${pause} ms.`);
    await sleep(pause, undefined, { signal });
    return true;
  };
}

/** ms; `undefined` when the same request would be refused again. */
function pauseOf(error: unknown, attempt: number): number | undefined {
  const { status, response } = error as Failed;
  const headers = response?.headers ?? {};
  const after = Number(headers['retry-after']);
  if (isLimit(status, wordsOf(error)) || (status === 403 && after > 0)) {
    if (Number.isFinite(after)) return after * 1000;
    const reset = Number(headers['x-ratelimit-reset']) * 1000 - Date.now();
    return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? reset : LIMIT_PAUSE;
  }
  if (status === undefined || status < 500) return undefined;
  // Octokit gives what never got an answer the status 500 and no response: once more, then it is an address or a certificate.
  if (response === undefined) return attempt === 0 ? OUTAGE_PAUSES[0] : undefined;
  return Number.isFinite(after) ? after * 1000 : OUTAGE_PAUSES[attempt];
}

function named(error: unknown, route: string): GitHubError {
  if (error instanceof GitHubError) return error;
  const inner = error instanceof Error ? error.cause : undefined;
  if (inner instanceof GitHubError) return inner;
  const { status, response } = error as Failed;
  return gitHubError({ status: response ? status : undefined, message: wordsOf(error), route }, error);
}

type GraphqlFailure = { readonly errors?: readonly { readonly type?: string; readonly message: string }[] };

const STATUSES: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
};

async function askGraphql<T>(
  octokit: Octokit,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<T> {
  try {
    return await octokit.graphql<T>(query, variables);
  } catch (error) {
    if (error instanceof GitHubError) throw error;
    const first = (error as GraphqlFailure).errors?.[0];
    const route = /^\s*(?:query|mutation) (\w+)/.exec(query)?.[1] ?? 'GraphQL';
    throw gitHubError(
      { status: STATUSES[first?.type ?? ''] ?? 422, message: first?.message ?? wordsOf(error), route },
      error,
    );
  }
}

function quiet(log: Log) {
  return { debug() {}, info: log.verbose, warn: log.verbose, error: log.verbose };
}
