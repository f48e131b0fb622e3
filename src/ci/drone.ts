import type { Place, Trigger } from '../domain.ts';
import { changeAt } from './change-url.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

type Env = Facts['env'];

/** https://docs.drone.io/pipeline/environment/reference/ */
export const drone: Ci = {
  isHere: ({ env }) => env.DRONE === 'true',
  place: ({ env }: Facts): Place =>
    withoutAbsent<Place>({
      ci: 'drone',
      ...(env.DRONE_PULL_REQUEST ? changed(env) : pushed(env)),
      trigger: triggers[env.DRONE_BUILD_EVENT ?? ''],
      defaultBranch: env.DRONE_REPO_BRANCH,
      head: env.DRONE_COMMIT_SHA,
      runUrl: env.DRONE_BUILD_LINK,
      historyHint: 'clone: { depth: 0 }',
    }),
};

/** https://docs.drone.io/pipeline/environment/reference/drone-build-event/ */
const triggers: Readonly<Record<string, Trigger>> = {
  pull_request: 'change',
  push: 'push',
  cron: 'schedule',
  custom: 'manual',
};

type Subject = Pick<Place, 'trusted'> & { readonly [Key in keyof Place]?: Place[Key] | undefined };

/** Drone does not name the forge; the page of the pull request shows whose it is: `…/pull/7`, on GitHub with an ending `.diff`. */
function changed(env: Env): Subject {
  return {
    trusted: false,
    change: env.DRONE_PULL_REQUEST,
    targetBranch: env.DRONE_TARGET_BRANCH,
    forge: changeAt(env.DRONE_COMMIT_LINK)?.forge,
  };
}

function pushed(env: Env): Subject {
  const branch = env.DRONE_BRANCH;
  const isOfBranch = ['push', 'cron', 'custom'].includes(env.DRONE_BUILD_EVENT ?? '');
  const isDefault = isOfBranch && Boolean(branch) && branch === env.DRONE_REPO_BRANCH;
  return { trusted: isDefault, base: isDefault ? beforeOf(env) : undefined };
}

/** Where the branch stood before a push; all zeros for a new one. */
function beforeOf({ DRONE_COMMIT_BEFORE: before = '' }: Env): string | undefined {
  return /^0*$/.test(before) ? undefined : before;
}
