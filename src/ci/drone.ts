import type { Place } from '../domain.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

/** https://docs.drone.io/pipeline/environment/reference/ */
export const drone: Ci = {
  isHere: ({ env }) => env.DRONE === 'true',
  place: ({ env }: Facts): Place =>
    withoutAbsent<Place>({
      ci: 'drone',
      change: env.DRONE_PULL_REQUEST,
      targetBranch: env.DRONE_PULL_REQUEST ? env.DRONE_TARGET_BRANCH : undefined,
      defaultBranch: env.DRONE_REPO_BRANCH,
      trusted: env.DRONE_BUILD_EVENT === 'push' && env.DRONE_BRANCH === env.DRONE_REPO_BRANCH,
      head: env.DRONE_COMMIT_SHA,
      historyHint: 'clone: { depth: 0 }',
    }),
};
