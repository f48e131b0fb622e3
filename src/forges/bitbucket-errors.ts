import { type Problem, problemOf, Refusal, type Refused, refusedWords } from './refusal.ts';

/** What Bitbucket's refusals mean, in words that say what to do. */

export class BitbucketError extends Refusal {}

export function bitbucketError(refused: Refused, cause: unknown): BitbucketError {
  const problem = problemOf(refused.status);
  return new BitbucketError(problem, `${refusedWords('Bitbucket', refused)}. ${ADVICE[problem]}`, { cause });
}

/** https://support.atlassian.com/bitbucket-cloud/docs/repository-access-token-permissions/ */
const ADVICE: Readonly<Record<Problem, string>> = {
  token: 'Give the option token (OLLAMACODE_TOKEN) a repository access token that has not expired.',
  permission: 'Give a repository access token with the permissions repository read and pull request write.',
  missing: 'Check the repository and number, and that the token may read them.',
  invalid: 'Nothing was changed by this request.',
  limit: 'Run it again later.',
  server: 'Run it again later; https://bitbucket.status.atlassian.com knows of outages.',
  unreachable: 'Check the address, the proxy variables and `ca-file`.',
};

/** The sentence in an answer that is no success: https://developer.atlassian.com/cloud/bitbucket/rest/intro/#standardized-error-responses */
export function sentenceIn(body: unknown): string {
  const { error } = recordOf(body);
  if (typeof error === 'string') return error;
  const { message, detail, fields } = recordOf(error);
  const told = [message, detail].filter((words) => typeof words === 'string');
  const byField = Object.entries(recordOf(fields)).map(([field, words]) => `${field} ${String(words)}`);
  return [...told, ...byField].join(': ');
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
