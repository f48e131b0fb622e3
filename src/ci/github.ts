import type { Place } from '../domain.ts';
import { branchOf, type Ci, type Facts, textAt, withoutAbsent } from './facts.ts';

/** https://docs.github.com/actions/reference/workflows-and-actions/variables; GITHUB_SHA is a merge on pull_request. */
export const github: Ci = {
  isHere: ({ env }) => env.GITHUB_ACTIONS === 'true' && env.GITEA_ACTIONS !== 'true',
  place: ({ env, event }: Facts): Place => {
    const defaultBranch = textAt(event, 'repository', 'default_branch');
    const change = textAt(event, 'pull_request', 'number');
    const pushedTo = branchOf(env.GITHUB_REF);
    return withoutAbsent<Place>({
      ci: 'github',
      change,
      targetBranch: env.GITHUB_BASE_REF,
      defaultBranch,
      trusted: change === undefined && pushedTo !== undefined && pushedTo === defaultBranch,
      head: textAt(event, 'pull_request', 'head', 'sha') ?? env.GITHUB_SHA,
      base: textAt(event, 'pull_request', 'base', 'sha') ?? pushedFrom(event),
      historyHint: 'fetch-depth: 0 under actions/checkout',
    });
  },
};

/** The commit a branch stood at before a push; absent for a new branch (all zeros). */
function pushedFrom(event: unknown): string | undefined {
  const before = textAt(event, 'before');
  return before === undefined || /^0+$/.test(before) ? undefined : before;
}
