import type { ForgeAddress, Place, Trigger } from '../domain.ts';
import { decoded, githubAt } from './change-url.ts';
import { branchOf, type Ci, type Facts, withoutAbsent } from './facts.ts';

type Env = Facts['env'];

/** Azure Pipelines; its repositories live in Azure Repos, at GitHub or elsewhere. https://learn.microsoft.com/azure/devops/pipelines/build/variables */
export const azure: Ci = {
  isHere: ({ env }) => env.TF_BUILD === 'True',
  place: ({ env }: Facts): Place => {
    const forge = addressOf(env);
    const isChange = env.SYSTEM_PULLREQUEST_PULLREQUESTID !== undefined;
    return withoutAbsent<Place>({
      ci: 'azure',
      trigger: isChange ? 'change' : triggers[env.BUILD_REASON ?? ''],
      forge,
      change: env.SYSTEM_PULLREQUEST_PULLREQUESTNUMBER ?? env.SYSTEM_PULLREQUEST_PULLREQUESTID,
      targetBranch: isChange ? targetOf(env) : undefined,
      trusted: false,
      // What is checked out for a pull request is a merge, and of it alone BUILD_SOURCEVERSION speaks.
      head: isChange ? env.SYSTEM_PULLREQUEST_SOURCECOMMITID : env.BUILD_SOURCEVERSION,
      origin: isChange ? undefined : originOf(env, forge),
      // The agent of a machine of one's own keeps the clone, and fetches one commit of it.
      stale: forge ? true : undefined,
      runUrl: runOf(env),
      historyHint: 'fetchDepth: 0 under checkout: self',
    });
  },
};

/** https://learn.microsoft.com/azure/devops/pipelines/build/variables#build-variables-devops-services, Build.Reason */
const triggers: Readonly<Record<string, Trigger>> = {
  PullRequest: 'change',
  IndividualCI: 'push',
  BatchedCI: 'push',
  Schedule: 'schedule',
  Manual: 'manual',
  ResourceTrigger: 'manual',
  BuildCompletion: 'manual',
};

/** `refs/heads/main` in Azure Repos, `main` for a repository at GitHub. */
function targetOf(env: Env): string | undefined {
  const target = env.SYSTEM_PULLREQUEST_TARGETBRANCH;
  return branchOf(target) ?? target ?? env.SYSTEM_PULLREQUEST_TARGETBRANCHNAME;
}

function addressOf(env: Env): ForgeAddress | undefined {
  const name = env.BUILD_REPOSITORY_NAME ?? '';
  if (env.BUILD_REPOSITORY_PROVIDER === 'TfsGit') return azureAt(env, name);
  const isGitHub = /^GitHub/.test(env.BUILD_REPOSITORY_PROVIDER ?? '') && /^[\w.-]+\/[\w.-]+$/.test(name);
  const web = /^https?:\/\/[^/]+/.exec(env.BUILD_REPOSITORY_URI ?? '')?.[0];
  return isGitHub && web ? githubAt(web, name) : undefined;
}

/** The project of the repository is that of its address, which may be another than the pipeline's. */
function azureAt(env: Env, name: string): ForgeAddress | undefined {
  const collection = env.SYSTEM_COLLECTIONURI ?? env.SYSTEM_TEAMFOUNDATIONCOLLECTIONURI ?? '';
  const web = collection.replace(/\/+$/, '');
  const [, ofUrl] = /\/([^/]+)\/_git\/[^/]+\/?$/.exec(env.BUILD_REPOSITORY_URI ?? '') ?? [];
  const project = ofUrl === undefined ? (env.SYSTEM_TEAMPROJECT ?? '') : decoded(ofUrl);
  if (!/^https?:/.test(web) || [project, name].some((part) => part === '' || part.includes('/')))
    return undefined;
  return { kind: 'azure', api: web, web, repository: `${project}/${name}` };
}

function originOf(env: Env, forge: ForgeAddress | undefined): Place['origin'] {
  const branch = branchOf(env.BUILD_SOURCEBRANCH);
  return forge && branch !== undefined ? { repository: forge.repository, branch } : undefined;
}

function runOf(env: Env): string | undefined {
  const { SYSTEM_COLLECTIONURI: collection, SYSTEM_TEAMPROJECT: project, BUILD_BUILDID: id } = env;
  if (!collection || !project || !id) return undefined;
  return `${collection.replace(/\/+$/, '')}/${encodeURIComponent(project)}/_build/results?buildId=${id}`;
}
