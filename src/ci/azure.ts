import type { Place } from '../domain.ts';
import { branchOf, type Ci, type Facts, withoutAbsent } from './facts.ts';

/** https://learn.microsoft.com/azure/devops/pipelines/build/variables */
export const azure: Ci = {
  isHere: ({ env }) => env.TF_BUILD === 'True',
  place: ({ env }: Facts): Place =>
    withoutAbsent<Place>({
      ci: 'azure',
      change: env.SYSTEM_PULLREQUEST_PULLREQUESTID,
      targetBranch: branchOf(env.SYSTEM_PULLREQUEST_TARGETBRANCH) ?? env.SYSTEM_PULLREQUEST_TARGETBRANCHNAME,
      trusted: false,
      head: env.SYSTEM_PULLREQUEST_SOURCECOMMITID ?? env.BUILD_SOURCEVERSION,
      historyHint: 'fetchDepth: 0 under checkout: self',
    }),
};
