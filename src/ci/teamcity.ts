import type { ChangeRequest, Place } from '../domain.ts';
import { changeAt } from './change-url.ts';
import { forgeOfClone } from './clone-url.ts';
import { branchOf, type Ci, type Facts, textAt, withoutAbsent } from './facts.ts';

/**
 * TeamCity tells a build little by its environment, and the rest in a file of parameters, which is the event here: of the branch, and what
 * the feature Pull Requests adds. https://www.jetbrains.com/help/teamcity/predefined-build-parameters.html, …/pull-requests.html
 */
export const teamcity: Ci = {
  isHere: ({ env }) => Boolean(env.TEAMCITY_VERSION),
  place: ({ env, event }: Facts): Place => {
    const of = (name: string) => textAt(event, name);
    const number = of('teamcity.pullRequest.number');
    const forge = changeAt(of('teamcity.pullRequest.url'))?.forge ?? forgeOfClone(of('vcsroot.url'));
    const isDefault = of('teamcity.build.branch.is_default') === 'true' && number === undefined;
    const branch = nameOf(of('teamcity.build.branch'));
    const isPushed = number === undefined && !isDefault && forge !== undefined && branch !== undefined;
    return withoutAbsent<Place>({
      ci: 'teamcity',
      trigger: number === undefined ? 'push' : 'change',
      forge,
      change: number,
      request: number === undefined ? undefined : requestOf(number, of),
      targetBranch: nameOf(of('teamcity.pullRequest.target.branch')),
      defaultBranch: branchOf(of('vcsroot.branch')) ?? (isDefault ? branch : undefined),
      trusted: isDefault,
      // A push is often built before there is a pull request: the forge knows.
      origin: isPushed ? { repository: forge.repository, branch } : undefined,
      head: env.BUILD_VCS_NUMBER,
      // Agents keep their checkouts, and fetch the branch of the build alone.
      stale: true,
      runUrl: of('teamcity.build.url') ?? env.BUILD_URL,
      historyHint: 'the parameter teamcity.git.fetchAllHeads with the value true, and no shallow clone',
    });
  },
};

type Parameters = (name: string) => string | undefined;

/** Labels, forks and drafts are the forge's to tell. */
function requestOf(number: string, of: Parameters): ChangeRequest | undefined {
  const url = of('teamcity.pullRequest.url');
  if (url === undefined) return undefined;
  const author = of('teamcity.pullRequest.author');
  return {
    number,
    url,
    ...(author === undefined ? {} : { author }),
    draft: false,
    labels: [],
    fork: false,
  };
}

function nameOf(branch: string | undefined): string | undefined {
  return branchOf(branch) ?? branch;
}
