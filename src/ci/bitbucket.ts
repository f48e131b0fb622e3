import type { Place } from '../domain.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

/** Bitbucket Pipelines; in pull request pipelines the work tree is a merge and BITBUCKET_COMMIT is the head. */
export const bitbucket: Ci = {
  isHere: ({ env }) => env.BITBUCKET_BUILD_NUMBER !== undefined,
  place: ({ env }: Facts): Place =>
    withoutAbsent<Place>({
      ci: 'bitbucket',
      change: env.BITBUCKET_PR_ID,
      targetBranch: env.BITBUCKET_PR_DESTINATION_BRANCH,
      trusted: false,
      head: env.BITBUCKET_COMMIT,
      base: env.BITBUCKET_PR_DESTINATION_COMMIT,
      historyHint: 'clone: { depth: full }',
    }),
};
