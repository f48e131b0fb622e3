import { oneLine } from '../plain-text.ts';
import { type Problem, problemOf, Refusal } from './refusal.ts';

/** What refusals of Azure DevOps mean, in words that say what to do. */

export class AzureError extends Refusal {}

export type Refused = {
  /** Absent when no answer came. */
  readonly status?: number | undefined;
  /** Azure's own sentence. */
  readonly message: string;
  /** `POST git/repositories/…`. */
  readonly route: string;
  /** A token was sent. */
  readonly signedIn: boolean;
};

export function azureError({ status, message, route, signedIn }: Refused, cause: unknown): AzureError {
  // Who is not signed in gets the page of a sign-in, with 203 or a redirect.
  const isSignIn = status === 203 || status === 302;
  const problem = isSignIn ? 'token' : problemOf(status);
  const said = isSignIn
    ? 'it wants a sign-in'
    : oneLine(message)
        .slice(0, 300)
        .replace(/[.\s]*$/, '');
  const what =
    status === undefined
      ? `Azure DevOps gave no answer to ${route}: ${said}`
      : `Azure DevOps refused ${route} (${status}): ${said}`;
  const isLacking = !signedIn && ['token', 'permission', 'missing'].includes(problem);
  return new AzureError(problem, `${what}. ${isLacking ? TOKEN_NEEDED : ADVICE[problem]}`, { cause });
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
