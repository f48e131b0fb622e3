import type { ForgeAddress, Place } from '../domain.ts';
import { changeAt } from './change-url.ts';
import { forgeOfClone } from './clone-url.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

type Env = Facts['env'];

/**
 * https://circleci.com/docs/reference/variables/. What only a pipeline's values tell, the orb hands on as `ORB_…`
 * (scripts/targets/circleci-parameters.ts); an empty one arrives there as the text `<nil>`.
 */
export const circleci: Ci = {
  isHere: ({ env }) => env.CIRCLECI === 'true',
  place: ({ env: all }: Facts): Place => {
    const env = given(all);
    const request = requestOf(env);
    const { CIRCLE_BRANCH: branch, ORB_DEFAULT_BRANCH: defaultBranch } = env;
    const forge = request ? request.forge : repositoryAt(env);
    const isDefault = request === undefined && branch !== undefined && branch === defaultBranch;
    return withoutAbsent<Place>({
      ci: 'circleci',
      trigger: request ? 'change' : 'push',
      change: request?.number,
      forge,
      // Pushes are often built before CircleCI knows of their request: the forge does.
      origin: request || !forge || !branch ? undefined : { repository: forge.repository, branch },
      targetBranch: env.ORB_TARGET_BRANCH,
      defaultBranch,
      trusted: isDefault,
      head: env.CIRCLE_SHA1,
      runUrl: env.CIRCLE_BUILD_URL,
      historyHint: 'method: full under checkout',
    });
  },
};

function given(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '' && value !== '<nil>'));
}

type Requested = { readonly number: string; readonly forge: ForgeAddress | undefined };

/**
 * The change request of this pipeline. Of several that have the branch CircleCI names any one as CIRCLE_PULL_REQUEST: the oldest is
 * the same in every run.
 */
function requestOf(env: Env): Requested | undefined {
  const urls = [...(env.CIRCLE_PULL_REQUESTS?.split(',') ?? []), env.CIRCLE_PULL_REQUEST];
  const several = urls.flatMap((url) => changeAt(url?.trim()) ?? []);
  const oldest = several.sort((one, other) => Number(one.number) - Number(other.number))[0];
  const found = changeAt(env.ORB_PULL_REQUEST) ?? oldest;
  if (found) return { number: found.number, forge: found.forge };
  // The branch of a fork's pull request: `pull/7`, with or without `/head`.
  const number = env.CIRCLE_PR_NUMBER ?? /^pull\/(\d+)(\/|$)/.exec(env.CIRCLE_BRANCH ?? '')?.[1];
  return number === undefined ? undefined : { number, forge: repositoryAt(env) };
}

/** Where the project lives, by the address of its clone. CircleCI knows GitHub by any name, others by their own. */
function repositoryAt({ CIRCLE_REPOSITORY_URL: url = '' }: Env): ForgeAddress | undefined {
  return /bitbucket/.test(url) ? undefined : forgeOfClone(url, 'github');
}
