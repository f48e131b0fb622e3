import { Octokit } from '@octokit/core';
import type { ForgeAddress } from '../domain.ts';
import type { Log } from '../log.ts';
import { authoritiesIn, type Network, openNetwork } from '../network.ts';
import { VERSION } from '../version.ts';
import { gitHubError, isLimit, wordsOf } from './github-errors.ts';
import { LIMIT_PAUSE, OUTAGE_PAUSES, patiently, retryAfter, type Setback } from './patience.ts';
import { fetchOnHost, Refusal } from './refusal.ts';

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
  const patient = patiently({ ...input, forge: 'GitHub' });
  octokit.hook.wrap('request', async (request, options) => {
    try {
      return await patient(async () => request(options), setback);
    } catch (error) {
      input.signal.throwIfAborted();
      throw named(error, `${options.method} ${options.url}`);
    }
  });
  return {
    request: octokit.request,
    graphql: (query, variables) => askGraphql(octokit, query, variables),
    authorized: token !== '',
    close: network.close,
  };
}

/** What Octokit calls. */
function fetching(fetch: Network['fetch'], signal: AbortSignal) {
  return (url: string, init: RequestInit): Promise<Response> =>
    fetchOnHost(fetch, url, {
      method: init.method ?? 'GET',
      headers: init.headers as Record<string, string>,
      body: typeof init.body === 'string' ? init.body : null,
      signal,
    });
}

type Failed = {
  readonly status?: number;
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> };
};

function setback(error: unknown, attempt: number): Setback {
  return { pause: pauseOf(error, attempt), words: wordsOf(error) };
}

/** ms; `undefined` when the same request would be refused again. */
function pauseOf(error: unknown, attempt: number): number | undefined {
  const { status, response } = error as Failed;
  const headers = response?.headers ?? {};
  const after = retryAfter(headers['retry-after']);
  if (isLimit(status, wordsOf(error)) || (status === 403 && after)) {
    if (after !== undefined) return after;
    const reset = Number(headers['x-ratelimit-reset']) * 1000 - Date.now();
    return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? reset : LIMIT_PAUSE;
  }
  if (status === undefined || status < 500) return undefined;
  // Octokit gives what never got an answer the status 500 and no response: once more, then it is an address or a certificate.
  if (response === undefined) return attempt === 0 ? OUTAGE_PAUSES[0] : undefined;
  return after ?? OUTAGE_PAUSES[attempt];
}

function named(error: unknown, route: string): Refusal {
  if (error instanceof Refusal) return error;
  const inner = error instanceof Error ? error.cause : undefined;
  if (inner instanceof Refusal) return inner;
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
    if (error instanceof Refusal) throw error;
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
