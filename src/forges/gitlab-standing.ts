import type { ForgeAddress } from '../domain.ts';
import { ForgeError } from '../errors.ts';
import type { GitLabClient } from './gitlab-client.ts';

/**
 * What stands on a merge request, as GitLab's GraphQL tells it: all pages of its discussions. REST tells neither whether a note
 * was edited nor whether its writer is a bot: https://docs.gitlab.com/api/graphql/reference/#note.
 */

export type Account = {
  /** `gid://gitlab/User/3`. */
  readonly id: string;
  readonly username: string;
  /** Also of the accounts behind project and group access tokens. */
  readonly bot: boolean;
};

export type RawNote = {
  /** `gid://gitlab/DiffNote/12`. */
  readonly id: string;
  readonly body: string;
  readonly url: string | null;
  /** GitLab's own remark: `changed this line in version 2 of the diff`. */
  readonly system: boolean;
  readonly createdAt: string;
  readonly lastEditedAt: string | null;
  /** Null for an account that is gone. */
  readonly author: Account | null;
  readonly awardEmoji: {
    readonly nodes: readonly { readonly name: string; readonly user: Account }[];
  } | null;
};

export type RawDiscussion = {
  /** `gid://gitlab/DiffDiscussion/6a9c…`; a discussion on no line is another class. */
  readonly id: string;
  readonly resolved: boolean;
  readonly resolvedAt: string | null;
  readonly resolvedBy: Account | null;
  /** The first one began it; at most 100 are read. */
  readonly notes: { readonly nodes: readonly RawNote[] };
};

export type RawStanding = {
  /** Whom the token acts as. */
  readonly viewer: string;
  /** Login of the merge request's author; empty for an account that is gone. */
  readonly author: string;
  readonly discussions: readonly RawDiscussion[];
};

export type MergeRequestAddress = ForgeAddress & { readonly number: string };

type Answer = {
  readonly currentUser: Pick<Account, 'id'> | null;
  readonly project: {
    readonly mergeRequest: {
      readonly author: Pick<Account, 'username'> | null;
      readonly discussions: {
        readonly nodes: readonly RawDiscussion[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    } | null;
  } | null;
};

// Pages are of 100 at most: https://docs.gitlab.com/api/graphql/#limits.
const QUERY = `
query Standing($project: ID!, $iid: String!, $after: String) {
  currentUser { id }
  project(fullPath: $project) {
    mergeRequest(iid: $iid) {
      author { username }
      discussions(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id resolved resolvedAt
          resolvedBy { id username bot }
          notes(first: 100) { nodes {
            id body url system createdAt lastEditedAt
            author { id username bot }
            awardEmoji(first: 100) { nodes { name user { id username bot } } }
          } }
        }
      }
    }
  }
}`;

/** GitLab takes 5,000 comments, besides its own remarks: https://docs.gitlab.com/administration/instance_limits/. */
const PAGES = 200;

export async function readStanding(
  client: Pick<GitLabClient, 'graphql'>,
  address: MergeRequestAddress,
): Promise<RawStanding> {
  const discussions: RawDiscussion[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const answer: Answer = await client.graphql(QUERY, { ...variablesOf(address), after });
    const found = answer.project?.mergeRequest;
    if (!found) throw new ForgeError(`${address.repository} has no merge request ${address.number}.`);
    discussions.push(...found.discussions.nodes);
    const { hasNextPage, endCursor } = found.discussions.pageInfo;
    if (!hasNextPage)
      return { viewer: answer.currentUser?.id ?? '', author: found.author?.username ?? '', discussions };
    after = endCursor;
  }
  throw new ForgeError(`Merge request ${address.number} holds more comments than can be read.`);
}

/** What every query about the merge request is asked with. */
export function variablesOf({ repository, number }: MergeRequestAddress) {
  return { project: repository, iid: number };
}

/** The part of a global id that REST knows: https://docs.gitlab.com/api/graphql/#global-ids. */
export function restId(globalId: string): string {
  return globalId.slice(globalId.lastIndexOf('/') + 1);
}
