import type { ChangeRequest, ForgeAddress, Place } from '../domain.ts';
import { forgeOfClone } from './clone-url.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

type Env = Facts['env'];

/** https://buildkite.com/docs/pipelines/configure/environment-variables. Which forge it is, BUILDKITE_REPO and the provider's name tell. */
export const buildkite: Ci = {
  isHere: ({ env }) => env.BUILDKITE === 'true',
  place: ({ env }: Facts): Place => {
    const forge = forgeOfClone(env.BUILDKITE_REPO, env.BUILDKITE_PIPELINE_PROVIDER);
    const number = numberIn(env);
    const common = {
      ci: 'buildkite',
      forge,
      defaultBranch: env.BUILDKITE_PIPELINE_DEFAULT_BRANCH,
      // An API or a person may name a branch and leave the commit to the agent.
      head: env.BUILDKITE_COMMIT === 'HEAD' ? undefined : env.BUILDKITE_COMMIT,
      // Agents keep their checkouts, and fetch one branch.
      stale: true,
      runUrl: env.BUILDKITE_BUILD_URL,
      historyHint: 'git fetch --unshallow, or no BUILDKITE_GIT_CLONE_FLAGS with --depth',
    } as const;
    return withoutAbsent<Place>({
      ...common,
      ...(number === undefined ? pushed(env, forge) : changed(env, { number, forge })),
    });
  },
};

type Subject = Pick<Place, 'trusted'> & { readonly [Key in keyof Place]?: Place[Key] | undefined };

/** `false` where there is none. */
function numberIn({ BUILDKITE_PULL_REQUEST: number = '' }: Env): string | undefined {
  return /^\d+$/.test(number) ? number : undefined;
}

function changed(
  env: Env,
  { number, forge }: { readonly number: string; readonly forge: ForgeAddress | undefined },
): Subject {
  // Pipelines can be set to build the merge that GitHub makes.
  const merged = env.BUILDKITE_PULL_REQUEST_USING_MERGE_REFSPEC === 'true';
  return {
    trusted: false,
    trigger: 'change',
    change: number,
    request: forge && requestOf(env, number, forge),
    targetBranch: env.BUILDKITE_PULL_REQUEST_BASE_BRANCH,
    ...(merged ? { merged, head: undefined } : {}),
  };
}

function requestOf(env: Env, number: string, { kind, web, repository }: ForgeAddress): ChangeRequest {
  const from = forgeOfClone(env.BUILDKITE_PULL_REQUEST_REPO, env.BUILDKITE_PIPELINE_PROVIDER);
  const labels = env.BUILDKITE_PULL_REQUEST_LABELS?.split(',') ?? [];
  return {
    number,
    url: `${web}/${repository}/${kind === 'gitlab' ? '-/merge_requests' : 'pull'}/${number}`,
    draft: env.BUILDKITE_PULL_REQUEST_DRAFT === 'true',
    labels: labels.map((label) => label.trim()).filter((label) => label !== ''),
    fork: from !== undefined && from.repository !== repository,
  };
}

const triggers: Readonly<Record<string, Place['trigger']>> = {
  webhook: 'push',
  schedule: 'schedule',
  ui: 'manual',
  api: 'manual',
  trigger_job: 'push',
};

function pushed(env: Env, forge: ForgeAddress | undefined): Subject {
  const branch = env.BUILDKITE_TAG ? undefined : env.BUILDKITE_BRANCH;
  const queue = env.BUILDKITE_MERGE_QUEUE_BASE_BRANCH;
  if (queue)
    return {
      trusted: false,
      trigger: 'queue',
      targetBranch: queue,
      base: env.BUILDKITE_MERGE_QUEUE_BASE_COMMIT,
    };
  const trusted = branch !== undefined && branch === env.BUILDKITE_PIPELINE_DEFAULT_BRANCH;
  return {
    trusted,
    trigger: triggers[env.BUILDKITE_SOURCE ?? ''],
    // A push is often built before there is a pull request: the forge knows.
    origin: trusted || !forge || !branch ? undefined : { repository: forge.repository, branch },
  };
}
