import type { ForgeAddress, Place, Trigger } from '../domain.ts';
import { giteaAt, githubAt, gitlabAt } from './change-url.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

type Env = Facts['env'];

/** https://woodpecker-ci.org/docs/usage/environment */
export const woodpecker: Ci = {
  isHere: ({ env }) => env.CI === 'woodpecker',
  place: ({ env }: Facts): Place =>
    withoutAbsent<Place>({
      ci: 'woodpecker',
      ...subjectOf(env),
      trigger: triggers[env.CI_PIPELINE_EVENT ?? ''],
      forge: addressOf(env),
      defaultBranch: env.CI_REPO_DEFAULT_BRANCH,
      head: env.CI_COMMIT_SHA,
      runUrl: env.CI_STEP_URL || env.CI_PIPELINE_URL,
      historyHint: 'a clone step with settings: { depth: 0, partial: false }',
    }),
};

/** https://woodpecker-ci.org/docs/usage/workflow-syntax#event */
const triggers: Readonly<Record<string, Trigger>> = {
  pull_request: 'change',
  pull_request_metadata: 'change',
  push: 'push',
  cron: 'schedule',
  manual: 'manual',
};

type Subject = Pick<Place, 'trusted'> & { readonly [Key in keyof Place]?: Place[Key] | undefined };

/** Draft, labels and author are the forge's to tell. */
function subjectOf(env: Env): Subject {
  if (env.CI_COMMIT_PULL_REQUEST)
    return { trusted: false, change: env.CI_COMMIT_PULL_REQUEST, targetBranch: env.CI_COMMIT_TARGET_BRANCH };
  const branch = env.CI_COMMIT_BRANCH;
  const isOfBranch = ['push', 'cron', 'manual'].includes(env.CI_PIPELINE_EVENT ?? '');
  const isDefault = isOfBranch && Boolean(branch) && branch === env.CI_REPO_DEFAULT_BRANCH;
  // The pipeline before may be one of another branch.
  const isSame = isDefault && env.CI_PREV_COMMIT_BRANCH === branch;
  return { trusted: isDefault, base: isSame ? env.CI_PREV_COMMIT_SHA : undefined };
}

function addressOf(env: Env): ForgeAddress | undefined {
  const web = (env.CI_FORGE_URL ?? '').replace(/\/+$/, '');
  const repository = env.CI_REPO ?? '';
  if (!/^https?:\/\/[^/]/.test(web) || !/^[\w.-]+(\/[\w.-]+)+$/.test(repository)) return undefined;
  return addresses[env.CI_FORGE_TYPE ?? '']?.(web, repository);
}

const addresses: Readonly<Record<string, (web: string, repository: string) => ForgeAddress>> = {
  gitea: giteaAt,
  forgejo: giteaAt,
  github: githubAt,
  gitlab: gitlabAt,
};
