import type { ForgeAddress } from '../domain.ts';
import { ForgeError } from '../errors.ts';
import { type GitHubClient, ownerOf } from './github-client.ts';

/** What stands on a pull request, as GitHub's GraphQL tells it: all pages of conversation and review threads. */

export type Writer = { readonly __typename: string; readonly login: string };

export type RawComment = {
  readonly id: string;
  /** Grows with time; orders comments of one second. */
  readonly fullDatabaseId: string | null;
  readonly body: string;
  readonly url: string;
  readonly createdAt: string;
  readonly lastEditedAt: string | null;
  /** Null for an account that is gone. */
  readonly author: Writer | null;
  readonly viewerDidAuthor: boolean;
  readonly reactions: {
    readonly nodes: readonly { readonly createdAt: string; readonly user: Writer | null }[];
  };
};

export type RawThread = {
  readonly id: string;
  readonly isResolved: boolean;
  readonly resolvedBy: { readonly login: string } | null;
  readonly viewerCanResolve: boolean;
  readonly viewerCanUnresolve: boolean;
  /** The first one began it; at most 100 are read. */
  readonly comments: { readonly nodes: readonly RawComment[] };
};

export type RawStanding = {
  /** Login of the pull request's author; empty for an account that is gone. */
  readonly author: string;
  readonly threads: readonly RawThread[];
  readonly comments: readonly RawComment[];
};

export type PullAddress = ForgeAddress & { readonly number: string };

type Page<T> = {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

type Answer = {
  readonly repository: {
    readonly pullRequest: {
      readonly author: Writer | null;
      readonly reviewThreads?: Page<RawThread>;
      readonly comments?: Page<RawComment>;
    } | null;
  } | null;
};

// 50 threads of 100 comments with 10 reactions stay far below GitHub's 500,000 nodes a query.
const QUERY = `
query Standing($owner: String!, $name: String!, $number: Int!, $threads: String, $comments: String, $moreThreads: Boolean!, $moreComments: Boolean!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      author { __typename login }
      reviewThreads(first: 50, after: $threads) @include(if: $moreThreads) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved viewerCanResolve viewerCanUnresolve
          resolvedBy { login }
          comments(first: 100) { nodes { ...Said } }
        }
      }
      comments(first: 100, after: $comments) @include(if: $moreComments) {
        pageInfo { hasNextPage endCursor }
        nodes { ...Said }
      }
    }
  }
}
fragment Said on Comment {
  id body createdAt lastEditedAt viewerDidAuthor
  author { __typename login }
  ... on IssueComment { fullDatabaseId url }
  ... on PullRequestReviewComment { fullDatabaseId url }
  ... on Reactable { reactions(first: 10, content: THUMBS_DOWN) { nodes { createdAt user { __typename login } } } }
}`;

/** Pages at most: 20,000 comments. */
const PAGES = 200;

export async function readStanding(client: GitHubClient, address: PullAddress): Promise<RawStanding> {
  const threads: RawThread[] = [];
  const comments: RawComment[] = [];
  let at: Cursors = { moreThreads: true, moreComments: true };
  for (let page = 0; page < PAGES; page += 1) {
    const answer: Answer = await client.graphql(QUERY, { ...variablesOf(address), ...at });
    const pull = answer.repository?.pullRequest;
    if (!pull) throw new ForgeError(`${address.repository} has no pull request ${address.number}.`);
    threads.push(...(pull.reviewThreads?.nodes ?? []));
    comments.push(...(pull.comments?.nodes ?? []));
    at = after(pull.reviewThreads, pull.comments);
    if (!at.moreThreads && !at.moreComments) return { author: pull.author?.login ?? '', threads, comments };
  }
  throw new ForgeError(`Pull request ${address.number} holds more comments than can be read.`);
}

type Cursors = {
  readonly moreThreads: boolean;
  readonly moreComments: boolean;
  readonly threads?: string | null;
  readonly comments?: string | null;
};

function after(threads: Page<unknown> | undefined, comments: Page<unknown> | undefined): Cursors {
  return {
    moreThreads: threads?.pageInfo.hasNextPage === true,
    moreComments: comments?.pageInfo.hasNextPage === true,
    threads: threads?.pageInfo.endCursor ?? null,
    comments: comments?.pageInfo.endCursor ?? null,
  };
}

/** What every query about the pull request is asked with. */
export function variablesOf({ repository, number }: PullAddress) {
  const { owner, repo } = ownerOf({ repository });
  return { owner, name: repo, number: Number(number) };
}
