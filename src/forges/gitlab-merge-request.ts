import type { ChangeRequest, ForgeAddress } from '../domain.ts';
import { UsageError } from '../errors.ts';
import type { GitLabClient } from './gitlab-client.ts';

export type MergeRequestFacts = {
  readonly head: string;
  /** Absent where the branches have no common history. */
  readonly mergeBase?: string;
  readonly targetBranch: string;
  readonly request: ChangeRequest;
};

/** What GitLab says of a merge request now. Throws GitLabError; UsageError for what is no number. */
export async function mergeRequestAt(
  { api }: Pick<GitLabClient, 'api'>,
  { repository }: Pick<ForgeAddress, 'repository'>,
  number: string,
): Promise<MergeRequestFacts> {
  if (!/^[1-9]\d{0,9}$/.test(number))
    throw new UsageError(`change: ${number} is not the number of a merge request`);
  const found = await api.mergeRequests.show(repository, Number(number));
  // Null until GitLab has made the diff, whatever the types say.
  const refs = found.diff_refs as typeof found.diff_refs | null;
  const labels: readonly unknown[] = found.labels ?? [];
  return {
    head: refs?.head_sha ?? found.sha,
    ...(refs?.base_sha ? { mergeBase: refs.base_sha } : {}),
    targetBranch: found.target_branch,
    request: {
      number,
      author: found.author.username,
      draft: found.draft === true,
      labels: labels.filter((label) => typeof label === 'string'),
      fork: found.source_project_id !== found.target_project_id,
      url: found.web_url,
    },
  };
}

/** True where the branch is protected. Throws GitLabError. */
export async function isProtected(
  { api }: Pick<GitLabClient, 'api'>,
  { repository }: Pick<ForgeAddress, 'repository'>,
  branch: string,
): Promise<boolean> {
  return (await api.branches.show(repository, branch)).protected === true;
}
