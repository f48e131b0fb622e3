import { type Problem, problemOf, Refusal, type Refused, refusedWords } from './refusal.ts';

export { isProblem, wordsOf } from './refusal.ts';

/** What GitHub's refusals mean, in words that say what to do. */

export class GitHubError extends Refusal {}

export function gitHubError(refused: Refused, cause: unknown): GitHubError {
  const problem = isLimit(refused.status, refused.message) ? 'limit' : problemOf(refused.status);
  return new GitHubError(problem, `${refusedWords('GitHub', refused)}. ${ADVICE[problem](refused.route)}`, {
    cause,
  });
}

/** A limit on how much or how fast, which passes: primary and secondary limits answer 403 or 429. */
export function isLimit(status: number | undefined, message: string): boolean {
  return status === 429 || (status === 403 && /rate limit|abuse detection/i.test(message));
}

const ADVICE: Readonly<Record<Problem, (route: string) => string>> = {
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
