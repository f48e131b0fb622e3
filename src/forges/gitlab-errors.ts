import { type Problem, problemOf, Refusal, type Refused, refusedWords } from './refusal.ts';

/** What GitLab's refusals mean, in words that say what to do. */

export class GitLabError extends Refusal {}

/** `token`: an access token, which may write as far as its scope goes; `job`: CI_JOB_TOKEN, which reads a little; `none`. */
export type Access = 'token' | 'job' | 'none';

export type RefusedByGitLab = Refused & { readonly access: Access };

export function gitLabError(refused: RefusedByGitLab, cause: unknown): GitLabError {
  const problem = problemOf(refused.status);
  return new GitLabError(problem, `${refusedWords('GitLab', refused)}. ${adviceFor(problem, refused)}`, {
    cause,
  });
}

/** Which token can post, wherever it is missing. https://docs.gitlab.com/ci/jobs/ci_job_token/#job-token-access */
const TOKEN_NEEDED =
  'Give the option token (OLLAMACODE_TOKEN) a project or group access token with the scope `api` and the role Developer: CI_JOB_TOKEN may not do this.';

function adviceFor(problem: Problem, { access, message }: RefusedByGitLab): string {
  if (access !== 'token' && ['token', 'permission', 'missing'].includes(problem)) return TOKEN_NEEDED;
  if (problem === 'permission' && /insufficient_scope/.test(message))
    return 'Give a token with the scope `api`.';
  return ADVICE[problem];
}

const ADVICE: Readonly<Record<Problem, string>> = {
  token: 'Give a token that is valid for this project and has not expired.',
  permission: 'Give a token with the scope `api` and the role Developer in this project.',
  missing: 'Check the project and number, and that the token may read them.',
  invalid: 'Nothing was changed by this request.',
  limit: 'Run it again later.',
  server: 'Run it again later; an administrator of this GitLab knows of outages.',
  unreachable: 'Check the address, the proxy variables and `ca-file`.',
};

/** The sentence in an answer that is no success: a text, a list of them, or lists by field. */
export function sentenceIn(body: unknown): string {
  if (typeof body === 'string') return body;
  if (Array.isArray(body)) return body.map(sentenceIn).join(', ');
  if (typeof body !== 'object' || body === null) return '';
  const { message, error, error_description: description } = body as Readonly<Record<string, unknown>>;
  if (message !== undefined) return sentenceIn(message);
  if (error !== undefined) return [error, description].map(sentenceIn).filter(Boolean).join(': ');
  return Object.entries(body)
    .map(([field, words]) => `${field} ${sentenceIn(words)}`)
    .join(', ');
}
