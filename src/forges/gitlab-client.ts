import {
  Branches,
  Commits,
  MergeRequestDiscussions,
  MergeRequestDraftNotes,
  MergeRequestNoteAwardEmojis,
  MergeRequestNotes,
  MergeRequests,
  ProjectMembers,
  Projects,
  Repositories,
  Users,
} from '@gitbeaker/core';
import { createRequesterFn, type FormattedResponse } from '@gitbeaker/requester-utils';
import type { ForgeAddress } from '../domain.ts';
import type { Log } from '../log.ts';
import { authoritiesIn, type Network, openNetwork } from '../network.ts';
import { VERSION } from '../version.ts';
import { type Access, GitLabError, gitLabError, sentenceIn } from './gitlab-errors.ts';
import { Failure, jsonIn, setbackOf } from './json-answer.ts';
import { patiently } from './patience.ts';
import { fetchOnHost, Refusal, wordsOf } from './refusal.ts';

/**
 * GitLab's API, typed; lists are read to their last page. What is typed wrong or sent wrong is not to be used: positions of
 * `discussions.create` break at a `&` in a path, `drafts.edit` posts where GitLab wants a PUT, and a draft's `line_range`,
 * `commit_id` and discussion id are typed as numbers. https://docs.gitlab.com/api/draft_notes/
 */
export type GitLabApi = {
  readonly branches: Branches;
  readonly commits: Commits;
  readonly discussions: MergeRequestDiscussions;
  readonly drafts: MergeRequestDraftNotes;
  readonly emojis: MergeRequestNoteAwardEmojis;
  readonly members: ProjectMembers;
  readonly mergeRequests: MergeRequests;
  readonly notes: MergeRequestNotes;
  readonly projects: Projects;
  readonly repositories: Repositories;
  readonly users: Users;
};

export type GitLabClient = {
  /** Every failure is a GitLabError. */
  readonly api: GitLabApi;
  /** A named operation. Throws GitLabError, also when only a part of the answer failed. */
  readonly graphql: <T>(query: string, variables: Readonly<Record<string, unknown>>) => Promise<T>;
  readonly access: Access;
  readonly close: () => Promise<void>;
};

export type GitLabClientInput = {
  readonly address: Pick<ForgeAddress, 'api'>;
  /** An access token; empty for none. */
  readonly token: string;
  /** CI_JOB_TOKEN, used where there is no other; empty for none. */
  readonly jobToken: string;
  /** PEM file with authorities besides the built-in ones; empty for none. */
  readonly caFile: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** ms to wait for a limit or an outage at most, over all requests; default two minutes. */
  readonly patience?: number | undefined;
};

/**
 * The way to the API of a GitLab. Obeys the environment's proxy, waits for limits and outages within `patience`, follows
 * redirects on its own host only. Throws UsageError for a `caFile` that is none.
 */
export async function openGitLabClient(input: GitLabClientInput): Promise<GitLabClient> {
  const { address, token, jobToken, caFile } = input;
  const authorities = caFile === '' ? undefined : authoritiesIn(caFile);
  const network = await openNetwork({ authorities, proxied: true });
  const access: Access = token !== '' ? 'token' : jobToken !== '' ? 'job' : 'none';
  const send = sending(input, { fetch: network.fetch, access });
  const host = address.api.replace(/\/api\/v4$/, '');
  return {
    api: apiOf(host, send),
    graphql: (query, variables) => askGraphql(send, `${host}/api/graphql`, { query, variables, access }),
    access,
    close: network.close,
  };
}

/** Typed resources over our own network; their own time limits and limiters are left out, since ours are shared by all requests. */
function apiOf(host: string, send: Send): GitLabApi {
  const requesterFn = createRequesterFn(
    async (_, request) => request,
    (endpoint, request) => {
      const { prefixUrl, ...sent } = request as Sent & { readonly prefixUrl: string };
      return send(`${prefixUrl.replace(/\/+$/, '')}/${endpoint}`, sent);
    },
  );
  const options = { host, requesterFn, queryTimeout: null, rateLimits: {} };
  return {
    branches: new Branches(options),
    commits: new Commits(options),
    discussions: new MergeRequestDiscussions(options),
    drafts: new MergeRequestDraftNotes(options),
    emojis: new MergeRequestNoteAwardEmojis(options),
    members: new ProjectMembers(options),
    mergeRequests: new MergeRequests(options),
    notes: new MergeRequestNotes(options),
    projects: new Projects(options),
    repositories: new Repositories(options),
    users: new Users(options),
  };
}

/** What a resource asks to be sent. */
type Sent = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly searchParams?: string;
  readonly body?: unknown;
};

type Send = <T extends FormattedResponse['body']>(
  url: string,
  request: Sent,
) => Promise<FormattedResponse<T>>;

type Way = { readonly fetch: Network['fetch']; readonly access: Access };

/** Sends one request until it is answered or not worth another try. */
function sending(input: GitLabClientInput, way: Way): Send {
  const { log, signal, patience } = input;
  const patient = patiently({ forge: 'GitLab', log, signal, patience });
  const common = { accept: 'application/json', 'user-agent': `ollamacode/${VERSION}`, ...credential(input) };
  return async <T extends FormattedResponse['body']>(at: string, request: Sent) => {
    const { method = 'GET', headers = {}, searchParams: query, body } = request;
    const url = query ? `${at}?${query}` : at;
    const init = {
      method,
      headers: { ...headers, ...common },
      body: typeof body === 'string' ? body : null,
      signal,
    };
    try {
      return await patient(
        async () => answerOf<T>(await fetchOnHost(way.fetch, url, init)),
        (error, attempt) => setbackOf(error, attempt, limitPause),
      );
    } catch (error) {
      signal.throwIfAborted();
      throw named(error, { route: `${method} ${at.replace(/^.*\/api\/(v4\/)?/, '')}`, access: way.access });
    }
  };
}

/** https://docs.gitlab.com/api/rest/authentication/ */
function credential({ token, jobToken }: GitLabClientInput): Readonly<Record<string, string>> {
  if (token !== '') return { 'private-token': token };
  return jobToken === '' ? {} : { 'job-token': jobToken };
}

async function answerOf<T extends FormattedResponse['body']>(
  answer: Response,
): Promise<FormattedResponse<T>> {
  const { headers, ...rest } = await jsonIn<T>(answer, { sentenceIn });
  return { ...rest, headers: Object.fromEntries(headers) };
}

/**
 * A limit says when it ends: https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/#response-headers. Where
 * requests remain, the limit is another one than the header speaks of.
 */
function limitPause(headers: Headers): number | undefined {
  const reset = Number(headers.get('ratelimit-reset')) * 1000 - Date.now();
  return headers.get('ratelimit-remaining') === '0' && reset > 0 ? reset : undefined;
}

function named(error: unknown, { route, access }: { readonly route: string; readonly access: Access }) {
  if (error instanceof GitLabError) return error;
  if (error instanceof Refusal) return new GitLabError(error.problem, error.message, { cause: error });
  const status = error instanceof Failure ? error.status : undefined;
  return gitLabError({ status, message: wordsOf(error), route, access }, error);
}

type Query = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly access: Access;
};

type Answered<T> = {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string }[];
};

/** GitLab says in words alone that a permission is missing. */
async function askGraphql<T>(send: Send, url: string, { query, variables, access }: Query): Promise<T> {
  const { body } = await send<Answered<T>>(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const message = body.errors?.[0]?.message;
  if (message === undefined && body.data) return body.data;
  const route = /^\s*(?:query|mutation) (\w+)/.exec(query)?.[1] ?? 'GraphQL';
  const status = /permission|not authorized|insufficient/i.test(message ?? '') ? 403 : 422;
  throw gitLabError({ status, message: message ?? 'no data', route, access }, undefined);
}
