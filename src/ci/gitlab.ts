import type { Place } from '../domain.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

/** https://docs.gitlab.com/ci/variables/predefined_variables/; SOURCE_BRANCH_SHA is set in merged-results pipelines only. */
export const gitlab: Ci = {
  isHere: ({ env }) => env.GITLAB_CI === 'true',
  place: ({ env }: Facts): Place => {
    const change = env.CI_MERGE_REQUEST_IID;
    return withoutAbsent<Place>({
      ci: 'gitlab',
      change,
      targetBranch: env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME,
      defaultBranch: env.CI_DEFAULT_BRANCH,
      trusted:
        !change && env.CI_COMMIT_BRANCH !== undefined && env.CI_COMMIT_BRANCH === env.CI_DEFAULT_BRANCH,
      head: env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || env.CI_COMMIT_SHA,
      base: env.CI_MERGE_REQUEST_DIFF_BASE_SHA || pushedFrom(env.CI_COMMIT_BEFORE_SHA),
      timeLeft: secondsToMs(env.CI_JOB_TIMEOUT),
      historyHint: "GIT_DEPTH: 0 in the job's variables",
    });
  },
};

function pushedFrom(before: string | undefined): string | undefined {
  return before === undefined || /^0*$/.test(before) ? undefined : before;
}

function secondsToMs(seconds: string | undefined): number | undefined {
  return seconds && /^\d+$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}
