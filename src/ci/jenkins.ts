import type { Place } from '../domain.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

/** Branch API's contributor: CHANGE_* in multibranch pull request builds, BRANCH_IS_PRIMARY for the default branch. */
export const jenkins: Ci = {
  isHere: ({ env }) => Boolean(env.JENKINS_URL ?? env.JENKINS_HOME),
  place: ({ env }: Facts): Place =>
    withoutAbsent<Place>({
      ci: 'jenkins',
      change: env.CHANGE_ID,
      targetBranch: env.CHANGE_TARGET,
      defaultBranch: env.BRANCH_IS_PRIMARY === 'true' ? env.BRANCH_NAME : undefined,
      trusted: !env.CHANGE_ID && env.BRANCH_IS_PRIMARY === 'true',
      // Under the merge strategy GIT_COMMIT is a merge; its second parent is the head, which git resolves.
      head: env.CHANGE_ID ? undefined : env.GIT_COMMIT,
      historyHint:
        'a clone without the shallow option, and git fetch of the target branch inside withCredentials([gitUsernamePassword(…)])',
    }),
};
