import type { Place } from '../domain.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

/** https://woodpecker-ci.org/docs/usage/environment */
export const woodpecker: Ci = {
  isHere: ({ env }) => env.CI === 'woodpecker',
  place: ({ env }: Facts): Place =>
    withoutAbsent<Place>({
      ci: 'woodpecker',
      change: env.CI_COMMIT_PULL_REQUEST,
      targetBranch: env.CI_COMMIT_TARGET_BRANCH,
      defaultBranch: env.CI_REPO_DEFAULT_BRANCH,
      trusted: env.CI_PIPELINE_EVENT === 'push' && env.CI_COMMIT_BRANCH === env.CI_REPO_DEFAULT_BRANCH,
      head: env.CI_COMMIT_SHA,
      historyHint: 'a clone step with settings: { depth: 0, partial: false }',
    }),
};
