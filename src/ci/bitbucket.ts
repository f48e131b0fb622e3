import type { ForgeAddress, Place, Trigger } from '../domain.ts';
import { bitbucketAt } from './change-url.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

type Env = Facts['env'];

/**
 * Bitbucket Pipelines: https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/. In pipelines of pull requests the
 * work tree is a merge with the destination, and BITBUCKET_COMMIT is the head.
 */
export const bitbucket: Ci = {
  isHere: ({ env }) => env.BITBUCKET_BUILD_NUMBER !== undefined,
  place: ({ env }: Facts): Place => {
    const forge = addressOf(env);
    return withoutAbsent<Place>({
      ci: 'bitbucket',
      trigger: triggerOf(env),
      forge,
      change: env.BITBUCKET_PR_ID,
      targetBranch: env.BITBUCKET_PR_DESTINATION_BRANCH,
      // Nothing tells which branch is the default one, and everybody who can push can start a pipeline.
      trusted: false,
      head: env.BITBUCKET_COMMIT,
      base: env.BITBUCKET_PR_DESTINATION_COMMIT,
      origin: originOf(env, forge),
      runUrl: runOf(env, forge),
      historyHint: 'clone: { depth: full }',
    });
  },
};

/** A pipeline that a person starts or a schedule has tells no branch apart from a push. */
function triggerOf(env: Env): Trigger | undefined {
  if (env.BITBUCKET_PR_ID) return 'change';
  return env.BITBUCKET_BRANCH || env.BITBUCKET_TAG ? 'push' : undefined;
}

/** BITBUCKET_GIT_HTTP_ORIGIN is the page, with the scheme that Pipelines itself fetches by. */
function addressOf(env: Env): ForgeAddress | undefined {
  const { BITBUCKET_REPO_FULL_NAME: repository = '', BITBUCKET_GIT_HTTP_ORIGIN: origin = '' } = env;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  const site = URL.canParse(origin) ? new URL(origin).origin : CLOUD;
  return bitbucketAt(site === 'http://bitbucket.org' ? CLOUD : site, repository);
}

const CLOUD = 'https://bitbucket.org';

function originOf(env: Env, forge: ForgeAddress | undefined): Place['origin'] {
  const { BITBUCKET_BRANCH: branch, BITBUCKET_PR_ID: change } = env;
  return change || !branch || !forge ? undefined : { repository: forge.repository, branch };
}

function runOf({ BITBUCKET_BUILD_NUMBER: number }: Env, forge: ForgeAddress | undefined): string | undefined {
  return forge && number ? `${forge.web}/${forge.repository}/pipelines/results/${number}` : undefined;
}
