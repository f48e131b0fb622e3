import { type Problem, problemOf, Refusal, type Refused, refusedWords } from './refusal.ts';

/** What refusals of Azure DevOps mean, in words that say what to do. */

export class AzureError extends Refusal {}

export type RefusedByAzure = Refused & {
  /** A token was sent. */
  readonly signedIn: boolean;
};

export function azureError(refused: RefusedByAzure, cause: unknown): AzureError {
  // Who is not signed in gets the page of a sign-in, with 203 or a redirect.
  const isSignIn = refused.status === 203 || refused.status === 302;
  const problem = isSignIn ? 'token' : problemOf(refused.status);
  const told = isSignIn ? { ...refused, message: 'it wants a sign-in' } : refused;
  const isLacking = !refused.signedIn && ['token', 'permission', 'missing'].includes(problem);
  const advice = isLacking ? TOKEN_NEEDED : ADVICE[problem];
  return new AzureError(problem, `${refusedWords('Azure DevOps', told)}. ${advice}`, { cause });
}

const TOKEN_NEEDED =
  'Hand the job’s token over (env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)), or give the option token.';

const ADVICE: Readonly<Record<Problem, string>> = {
  token: 'Give a token that is valid for this organization and has not expired.',
  permission:
    'Allow the token to write: “Contribute to pull requests” for the build service in the security of the repository, or a token with the scope Code (Read & write).',
  missing: 'Check project, repository and number, and that the token may read them.',
  invalid: 'Nothing was changed by this request.',
  limit: 'Run it again later.',
  server: 'Run it again later; https://status.dev.azure.com tells of outages.',
  unreachable: 'Check the address, the proxy variables and `ca-file`.',
};
