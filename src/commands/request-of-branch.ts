import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import { ForgeError } from '../errors.ts';
import type { GitHubClient } from '../forges/github-client.ts';
import type { Log } from '../log.ts';

export type BranchInput = {
  readonly place: Place;
  readonly config: Pick<Config, 'change' | 'token'>;
  /** At GitHub; elsewhere nothing is asked. */
  readonly github?: GitHubClient;
  readonly log: Log;
};

/**
 * Number of the open request whose head was pushed, for a CI that builds pushes and does not always say whose; `undefined` for none,
 * without a token, and where nobody answers: then the branch is what is reviewed.
 */
export async function requestOfBranch(input: BranchInput): Promise<string | undefined> {
  const { place, config, github, log } = input;
  const { forge: address, origin, head, trigger, change } = place;
  if (trigger !== 'push' || change !== undefined || config.change !== '' || config.token === '') return;
  if (!github || !address || !origin || head === undefined) return;
  const { findPull } = await import('../forges/github.ts');
  const { repository: headRepository, branch: headBranch } = origin;
  try {
    return await findPull(github, address, { headRepository, headBranch, headSha: head });
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    log.warn(`Whether ${headBranch} has a pull request is not known. ${error.message}`);
    return undefined;
  }
}
