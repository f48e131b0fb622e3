import type { Answer, Call } from './call.ts';
import type { Scope } from './index.ts';
import type { Parameters } from './parameters.ts';

/** One operation of the REST API. */
export type Route = {
  readonly params: Parameters;
  /** Without a token it is refused, even where the project is public. */
  readonly signedIn: boolean;
  /** A CI_JOB_TOKEN counts: https://docs.gitlab.com/ci/jobs/ci_job_token/#job-token-access */
  readonly jobToken: boolean;
  /** Scopes that are enough besides `api` and, for reading, `read_api`. */
  readonly scopes: readonly Scope[];
  readonly run: (call: Call) => Answer;
};

type Extras = Partial<Omit<Route, 'run'>>;

/** What everybody may read of a public project. */
export function open(run: Route['run'], extras: Extras = {}): Route {
  return { params: {}, signedIn: false, jobToken: false, scopes: [], run, ...extras };
}

/** What wants a token. */
export function closed(run: Route['run'], extras: Extras = {}): Route {
  return open(run, { ...extras, signedIn: true });
}

export type Routes = Readonly<Record<string, Route>>;
