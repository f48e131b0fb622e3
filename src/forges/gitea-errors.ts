import { type Problem, problemOf, Refusal, type Refused, refusedWords } from './refusal.ts';

/** What the refusals of a Gitea or Forgejo mean, in words that say what to do. */

export class GiteaError extends Refusal {}

export type RefusedByGitea = Refused & {
  /** A token was sent. */
  readonly authorized: boolean;
};

export function giteaError(refused: RefusedByGitea, cause: unknown): GiteaError {
  const problem = problemOf(refused.status);
  return new GiteaError(problem, `${refusedWords('Gitea', refused)}. ${adviceFor(problem, refused)}`, {
    cause,
  });
}

/** https://docs.gitea.com/development/oauth2-provider#scopes; what the user of the token may do limits them. */
const TOKEN =
  'a token with the scopes `write:repository`, `write:issue` and `read:user` of a user who may write to this repository';

function adviceFor(problem: Problem, { authorized }: RefusedByGitea): string {
  if (!authorized && ['token', 'permission', 'missing'].includes(problem))
    return `Give the option token (OLLAMACODE_TOKEN) ${TOKEN}.`;
  return ADVICE[problem];
}

const ADVICE: Readonly<Record<Problem, string>> = {
  token: 'Give a token that is valid on this server.',
  permission: `Give ${TOKEN}.`,
  missing: 'Check the repository and number, and that the token may read them.',
  invalid: 'Nothing was changed by this request.',
  limit: 'Run it again later.',
  server: 'Run it again later; the log of the server tells why.',
  unreachable: 'Check the address, the proxy variables and `ca-file`.',
};

/** The sentence in an answer that is no success. */
export function sentenceIn(body: unknown): string {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) return '';
  const { message, errors } = body as { readonly message?: unknown; readonly errors?: unknown };
  if (typeof message === 'string' && message !== '') return message;
  return Array.isArray(errors) ? errors.filter((one) => typeof one === 'string').join(', ') : '';
}
