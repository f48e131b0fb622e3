import type { ForgeAddress } from '../domain.ts';
import type { Log } from '../log.ts';
import { authoritiesIn, type Network, openNetwork } from '../network.ts';
import { VERSION } from '../version.ts';
import { BitbucketError, bitbucketError, sentenceIn } from './bitbucket-errors.ts';
import { Failure, jsonIn, setbackOf } from './json-answer.ts';
import { patiently } from './patience.ts';
import { fetchOnHost, Refusal, wordsOf } from './refusal.ts';

/** Bitbucket Cloud's REST API 2.0: https://developer.atlassian.com/cloud/bitbucket/rest/ */
export type BitbucketClient = {
  /** `path` is below the API's address and may have a query. `undefined` for an answer without a body. Throws BitbucketError. */
  readonly request: <T>(method: Method, path: string, body?: unknown) => Promise<T>;
  /** All values of a list, to its last page. Throws BitbucketError. */
  readonly all: <T>(path: string) => Promise<readonly T[]>;
  /** True with a token. */
  readonly canWrite: boolean;
  readonly close: () => Promise<void>;
};

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export type BitbucketClientInput = {
  readonly address: Pick<ForgeAddress, 'api'>;
  /** Of a repository, project or workspace; empty for none. */
  readonly token: string;
  /** PEM file with authorities besides the built-in ones; empty for none. */
  readonly caFile: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** ms to wait for a limit or an outage at most, over all requests; default two minutes. */
  readonly patience?: number | undefined;
};

/**
 * The way to the API. Obeys the environment's proxy, waits for limits and outages within `patience`, follows redirects and pages on
 * its own host only. Throws UsageError for a `caFile` that is none.
 */
export async function openBitbucketClient(input: BitbucketClientInput): Promise<BitbucketClient> {
  const authorities = input.caFile === '' ? undefined : authoritiesIn(input.caFile);
  const network = await openNetwork({ authorities, proxied: true });
  const request = requesting(input, network.fetch);
  return {
    request,
    all: (path) => allPages(input.address.api, path, request),
    canWrite: input.token !== '',
    close: network.close,
  };
}

function requesting(input: BitbucketClientInput, fetch: Network['fetch']): BitbucketClient['request'] {
  const { address, token, log, signal, patience } = input;
  const patient = patiently({ forge: 'Bitbucket', log, signal, patience });
  const common = {
    accept: 'application/json',
    'user-agent': `ollamacode/${VERSION}`,
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
  };
  return async <T>(method: Method, path: string, body?: unknown) => {
    const hasBody = body !== undefined;
    const headers = hasBody ? { ...common, 'content-type': 'application/json' } : common;
    const init = { method, headers, body: hasBody ? JSON.stringify(body) : null, signal };
    const url = `${address.api}/${path}`;
    try {
      // The limit is a rolling hour, whose end no header tells: https://support.atlassian.com/bitbucket-cloud/docs/api-request-limits/
      const answer = async () => jsonIn<T>(await fetchOnHost(fetch, url, init), { sentenceIn });
      return (await patient(answer, setbackOf)).body;
    } catch (error) {
      signal.throwIfAborted();
      throw named(error, `${method} ${path.replace(/\?.*$/, '')}`);
    }
  };
}

type Page<T> = { readonly values: readonly T[]; readonly next?: string };

/** Bitbucket takes any number of comments; this many pages of 100 are read. */
const PAGES = 100;

/** https://developer.atlassian.com/cloud/bitbucket/rest/intro/#pagination: the address of the next page is Bitbucket's own. */
async function allPages<T>(
  api: string,
  path: string,
  request: BitbucketClient['request'],
): Promise<readonly T[]> {
  const values: T[] = [];
  let at: string | undefined = path;
  for (let page = 0; at !== undefined; page += 1) {
    if (page === PAGES) throw new BitbucketError('invalid', `Bitbucket lists more at ${path} than is read.`);
    const found: Page<T> = await request<Page<T>>('GET', at);
    values.push(...found.values);
    at = found.next === undefined ? undefined : below(api, found.next);
  }
  return values;
}

function below(api: string, next: string): string {
  if (next.startsWith(`${api}/`)) return next.slice(api.length + 1);
  throw new BitbucketError('unreachable', `Bitbucket names a next page at another address than ${api}.`);
}

function named(error: unknown, route: string): BitbucketError {
  if (error instanceof BitbucketError) return error;
  if (error instanceof Refusal) return new BitbucketError(error.problem, error.message, { cause: error });
  const status = error instanceof Failure ? error.status : undefined;
  return bitbucketError({ status, message: wordsOf(error), route }, error);
}
