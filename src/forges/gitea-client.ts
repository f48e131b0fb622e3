import type { ForgeAddress } from '../domain.ts';
import type { Log } from '../log.ts';
import { authoritiesIn, openNetwork } from '../network.ts';
import { VERSION } from '../version.ts';
import { GiteaError, giteaError, sentenceIn } from './gitea-errors.ts';
import { Failure, type JsonAnswer, jsonIn, setbackOf } from './json-answer.ts';
import { patiently, type Setback } from './patience.ts';
import { fetchOnHost, Refusal, wordsOf } from './refusal.ts';

/** The API of a Gitea or Forgejo, by paths below the repository: `pulls/7`. Every failure is a GiteaError. */
export type GiteaClient = {
  readonly get: <T>(path: string) => Promise<T>;
  /** All pages of a list. */
  readonly all: <T>(path: string) => Promise<readonly T[]>;
  /** An answer without a body is `undefined`. */
  readonly send: <T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<T>;
  /** Login that the token acts as. */
  readonly self: () => Promise<string>;
  /** The server can resolve comments and open them again: Gitea 1.26 can, Forgejo 15 cannot. Read from its own description. */
  readonly canResolve: () => Promise<boolean>;
  /** A token is sent. */
  readonly authorized: boolean;
  readonly close: () => Promise<void>;
};

export type GiteaClientInput = {
  readonly address: Pick<ForgeAddress, 'api' | 'web' | 'repository'>;
  /** Empty for none. */
  readonly token: string;
  /** PEM file with authorities besides the built-in ones; empty for none. */
  readonly caFile: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** ms to wait for a limit or an outage at most, over all requests; default two minutes. */
  readonly patience?: number | undefined;
};

/** Items of a page; a server never gives more: https://docs.gitea.com/administration/config-cheat-sheet#api-api */
const PAGE = 50;

/** Pages of a list at most. */
const PAGES = 400;

/**
 * Obeys the environment's proxy, waits for limits and outages within `patience`, follows redirects on its own host only. Throws
 * UsageError for a `caFile` that is none.
 */
export async function openGiteaClient(input: GiteaClientInput): Promise<GiteaClient> {
  const { address, token, caFile } = input;
  const authorities = caFile === '' ? undefined : authoritiesIn(caFile);
  const network = await openNetwork({ authorities, proxied: true });
  const send = sending(input, network.fetch);
  const below = (path: string) => `${address.api}/repos/${address.repository}/${path}`;
  const get = async <T>(path: string) => (await send<T>('GET', below(path))).body;
  let self: Promise<string> | undefined;
  let resolves: Promise<boolean> | undefined;
  return {
    get,
    all: async <T>(path: string) => readPages<T>((query) => send('GET', below(`${path}?${query}`))),
    send: async <T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) =>
      (await send<T>(method, below(path), body)).body,
    self: () => {
      self ??= send<{ readonly login: string }>('GET', `${address.api}/user`).then(({ body }) => body.login);
      return self;
    },
    canResolve: () => {
      resolves ??= send<Description>('GET', `${address.web}/swagger.v1.json`).then(
        ({ body }) => '/repos/{owner}/{repo}/pulls/comments/{id}/resolve' in (body?.paths ?? {}),
        () => false,
      );
      return resolves;
    },
    authorized: token !== '',
    close: network.close,
  };
}

/** What a server says about itself; an administrator may have switched it off. */
type Description = { readonly paths?: Readonly<Record<string, unknown>> } | undefined;

async function readPages<T>(
  page: (query: string) => Promise<JsonAnswer<readonly T[] | null>>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (let number = 1; number <= PAGES; number += 1) {
    const { body, headers } = await page(`limit=${PAGE}&page=${number}`);
    items.push(...(body ?? []));
    // A server may give shorter pages than it is asked for.
    const total = headers.get('x-total-count');
    const isLast = total === null ? (body ?? []).length < PAGE : items.length >= Number(total);
    if (isLast || (body ?? []).length === 0) return items;
  }
  throw new GiteaError('invalid', 'A list of this pull request is longer than can be read.');
}

type Send = <T>(method: string, url: string, body?: unknown) => Promise<JsonAnswer<T>>;

/** Sends one request until it is answered or not worth another try. */
function sending(
  { log, signal, patience, token }: GiteaClientInput,
  fetch: Parameters<typeof fetchOnHost>[0],
): Send {
  const patient = patiently({ forge: 'Gitea', log, signal, patience });
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    'user-agent': `ollamacode/${VERSION}`,
    ...(token === '' ? {} : { authorization: `token ${token}` }),
  };
  return async <T>(method: string, url: string, body?: unknown) => {
    const text = body === undefined ? null : JSON.stringify(body);
    const request = { method, headers, body: text, signal };
    try {
      return await patient(
        async () => jsonIn<T>(await fetchOnHost(fetch, url, request), { sentenceIn }),
        (error, attempt) => setback(error, { attempt, method }),
      );
    } catch (error) {
      signal.throwIfAborted();
      throw named(error, {
        route: `${method} ${url.replace(/^.*\/api\/v1\//, '')}`,
        authorized: token !== '',
      });
    }
  };
}

/** A server that failed over a review may have written a part of it, so that is told to the caller and not sent again. */
function setback(
  error: unknown,
  { attempt, method }: { readonly attempt: number; readonly method: string },
): Setback {
  const wrote = method === 'POST' && error instanceof Failure && error.status === 500;
  return wrote ? { pause: undefined, words: wordsOf(error) } : setbackOf(error, attempt);
}

function named(error: unknown, where: { readonly route: string; readonly authorized: boolean }): Refusal {
  if (error instanceof Refusal) return new GiteaError(error.problem, error.message, { cause: error });
  const status = error instanceof Failure ? error.status : undefined;
  return giteaError({ ...where, status, message: wordsOf(error) }, error);
}
