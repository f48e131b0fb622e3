import type { ChangeRequest } from '../domain.ts';
import { UsageError } from '../errors.ts';
import type { GiteaClient } from './gitea-client.ts';

export type PullFacts = {
  readonly head: string;
  /** Absent where the branches have no common history. */
  readonly mergeBase?: string;
  readonly targetBranch: string;
  readonly defaultBranch: string;
  readonly request: ChangeRequest & { readonly author: string };
};

type RawPull = {
  readonly user: { readonly login: string } | null;
  readonly draft?: boolean;
  readonly labels: readonly { readonly name: string }[] | null;
  readonly html_url: string;
  readonly merge_base: string;
  readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
  readonly base: {
    readonly ref: string;
    readonly repo: { readonly full_name: string; readonly default_branch: string };
  };
};

/** What the server says of a pull request now. Throws GiteaError; UsageError for what is no number. */
export async function pullAt({ get }: Pick<GiteaClient, 'get'>, number: string): Promise<PullFacts> {
  if (!/^[1-9]\d{0,9}$/.test(number))
    throw new UsageError(`change: ${number} is not the number of a pull request`);
  const found = await get<RawPull>(`pulls/${number}`);
  const { head, base } = found;
  return {
    head: head.sha,
    ...(found.merge_base ? { mergeBase: found.merge_base } : {}),
    targetBranch: base.ref,
    defaultBranch: base.repo.default_branch,
    request: {
      number,
      author: found.user?.login ?? '',
      draft: found.draft === true,
      labels: (found.labels ?? []).map(({ name }) => name),
      fork: head.repo?.full_name !== base.repo.full_name,
      url: found.html_url,
    },
  };
}
