import { ForgeError, messageOf } from '../errors.ts';
import { oneLine } from '../plain-text.ts';

/** What GitHub's refusals mean, in words that say what to do. */

export type GitHubProblem =
  /** The token is unknown or has ended. */
  | 'token'
  /** The token lacks a permission. */
  | 'permission'
  | 'missing'
  /** 422: the request itself is refused. */
  | 'invalid'
  | 'limit'
  | 'server'
  | 'unreachable';

export class GitHubError extends ForgeError {
  readonly problem: GitHubProblem;
  constructor(problem: GitHubProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

export type Refused = {
  /** Absent when no answer came. */
  readonly status?: number | undefined;
  /** GitHub's own sentence. */
  readonly message: string;
  /** `POST /repos/{owner}/{repo}/…` or the name of a GraphQL operation. */
  readonly route: string;
};

export function gitHubError(refused: Refused, cause: unknown): GitHubError {
  const problem = problemOf(refused);
  const said = oneLine(refused.message).slice(0, 300);
  const what = `GitHub refused ${refused.route}${refused.status === undefined ? '' : ` (${refused.status})`}: ${said}`;
  return new GitHubError(problem, `${what.replace(/[.\s]*$/, '')}. ${ADVICE[problem](refused.route)}`, {
    cause,
  });
}

/** A limit on how much or how fast, which passes: primary and secondary limits answer 403 or 429. */
export function isLimit(status: number | undefined, message: string): boolean {
  return status === 429 || (status === 403 && /rate limit|abuse detection/i.test(message));
}

export function isProblem(error: unknown, ...problems: readonly GitHubProblem[]): error is GitHubError {
  return error instanceof GitHubError && problems.includes(error.problem);
}

function problemOf({ status, message }: Refused): GitHubProblem {
  if (status === undefined) return 'unreachable';
  if (isLimit(status, message)) return 'limit';
  return PROBLEMS[status] ?? (status >= 500 ? 'server' : 'invalid');
}

const PROBLEMS: Readonly<Record<number, GitHubProblem>> = { 401: 'token', 403: 'permission', 404: 'missing' };

const ADVICE: Readonly<Record<GitHubProblem, (route: string) => string>> = {
  token: () => 'Give a token that is valid for this repository.',
  permission: (route) => `Add \`${permissionFor(route)}\` under \`permissions:\` in the workflow.`,
  missing: () => 'Check the repository and number, and that the token may read them.',
  invalid: () => 'Nothing was changed by this request.',
  limit: () => 'Run it again later.',
  server: () => 'Run it again; https://www.githubstatus.com tells of outages.',
  unreachable: () => 'Check the address, the proxy variables and `ca-file`.',
};

/** The line of a workflow's `permissions:` that a request needs. */
function permissionFor(route: string): string {
  if (route.includes('/check-')) return 'checks: write';
  if (/^GET .*\/(compare|commits|contents|git)\b/.test(route)) return 'contents: read';
  return /^GET |Standing|Commits/.test(route) ? 'pull-requests: read' : 'pull-requests: write';
}

/** The words of whatever a request was rejected with; the network's own cause is the telling one. */
export function wordsOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  return cause instanceof Error ? `${messageOf(error)}: ${wordsOf(cause)}` : messageOf(error);
}
