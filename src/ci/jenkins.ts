import type { ChangeRequest, Place } from '../domain.ts';
import { changeAt } from './change-url.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

type Env = Facts['env'];

/**
 * Multibranch builds say what they review (CHANGE_*, BRANCH_IS_PRIMARY); any other job has the commit alone. Where a change lives, the
 * address of its page tells. https://plugins.jenkins.io/branch-api and …/git (GIT_*)
 */
export const jenkins: Ci = {
  isHere: ({ env }) => Boolean(env.JENKINS_URL || env.JENKINS_HOME),
  place: ({ env }: Facts): Place => {
    const subject = env.CHANGE_ID ? changed(env) : pushed(env);
    return withoutAbsent<Place>({
      ci: 'jenkins',
      ...subject,
      runUrl: env.RUN_DISPLAY_URL || env.BUILD_URL,
      historyHint:
        "gitCredentialsId in ollamacodeReview, git fetch inside withCredentials([gitUsernamePassword(…)]), or a clone without 'shallow'",
    });
  },
};

type Subject = Pick<Place, 'trusted'> & { readonly [Key in keyof Place]?: Place[Key] | undefined };

function changed(env: Env): Subject {
  const there = changeAt(env.CHANGE_URL);
  const isMerge = strategyOf(env) !== 'head';
  return {
    trusted: false,
    trigger: 'change',
    change: env.CHANGE_ID,
    forge: there?.forge,
    request: requestOf(env),
    targetBranch: env.CHANGE_TARGET,
    // Under the merge strategy GIT_COMMIT is a merge that exists in this clone only.
    head: isMerge ? undefined : env.GIT_COMMIT,
    merged: isMerge || undefined,
    // Agents keep their workspaces, and under the head strategy fetch nothing but the head.
    stale: true,
  };
}

/** Where a job builds changes in both ways, their names tell which this is: PR-7-merge, PR-7-head. */
function strategyOf({ BRANCH_NAME: name = '' }: Env): string | undefined {
  return /^[A-Z]+-\d+-(merge|head)$/.exec(name)?.[1];
}

/** Labels and drafts are the forge's to tell. */
function requestOf(env: Env): ChangeRequest | undefined {
  const { CHANGE_ID: number, CHANGE_URL: url, CHANGE_AUTHOR: author } = env;
  if (!number || !url) return undefined;
  const fork = Boolean(env.CHANGE_FORK);
  return { number, url, ...(author ? { author } : {}), draft: false, labels: [], fork };
}

function pushed(env: Env): Subject {
  const isPrimary = env.BRANCH_IS_PRIMARY === 'true';
  return {
    trusted: isPrimary,
    trigger: env.BRANCH_NAME || env.TAG_NAME ? 'push' : undefined,
    defaultBranch: isPrimary ? env.BRANCH_NAME : undefined,
    head: env.GIT_COMMIT,
    // Of this branch's build before; on other branches the whole branch is looked at.
    base: isPrimary ? env.GIT_PREVIOUS_COMMIT : undefined,
  };
}
