import type { GiteaClient } from './gitea-client.ts';
import { pullAt } from './gitea-pull.ts';

/** What stands on a pull request, as the API tells it. */

/** Null for an account that is gone; ids below 1 are the server's own. */
export type RawUser = { readonly id: number; readonly login: string } | null;

export type RawComment = {
  readonly id: number;
  readonly body: string;
  readonly html_url: string;
  /** ISO 8601, as whole seconds. */
  readonly created_at: string;
  /** Also grows when a push changes the line of a comment. */
  readonly updated_at: string;
  readonly user: RawUser;
};

export type RawLineComment = RawComment & {
  readonly pull_request_review_id: number;
  readonly path: string;
  /** Line of the after side; 0 for none. */
  readonly position: number;
  /** Line of the before side; 0 for none. */
  readonly original_position: number;
  readonly resolver: RawUser;
};

export type RawReview = {
  readonly id: number;
  readonly state: string;
  readonly comments_count: number;
  readonly user: RawUser;
  readonly html_url: string;
};

export type RawReaction = { readonly user: RawUser; readonly content: string; readonly created_at: string };

export type RawStanding = {
  /** Login of the pull request's author; empty for an account that is gone. */
  readonly author: string;
  /** Login that our token acts as. */
  readonly self: string;
  readonly comments: readonly RawComment[];
  /** Of all reviews that were submitted, in the order of their ids. */
  readonly lines: readonly RawLineComment[];
  /** Votes against our comments on lines, by the comment's id. */
  readonly votes: ReadonlyMap<number, readonly RawReaction[]>;
};

/** Throws GiteaError. */
export async function readStanding(client: GiteaClient, number: string): Promise<RawStanding> {
  const self = await client.self();
  const { request } = await pullAt(client, number);
  const comments = await client.get<readonly RawComment[] | null>(`issues/${number}/comments`);
  const reviews = await client.all<RawReview>(`pulls/${number}/reviews`);
  const lines: RawLineComment[] = [];
  for (const { id, state, comments_count } of reviews)
    if (state !== 'PENDING' && comments_count > 0) lines.push(...(await commentsOf(client, { number, id })));
  const votes = new Map<number, readonly RawReaction[]>();
  for (const { id, user } of lines) if (user?.login === self) votes.set(id, await votesAgainst(client, id));
  return {
    author: request.author,
    self,
    comments: comments ?? [],
    lines: lines.toSorted((a, b) => a.id - b.id),
    votes,
  };
}

/** The comments of one review. */
export async function commentsOf(
  { get }: Pick<GiteaClient, 'get'>,
  { number, id }: { readonly number: string; readonly id: number },
): Promise<readonly RawLineComment[]> {
  return (await get<readonly RawLineComment[] | null>(`pulls/${number}/reviews/${id}/comments`)) ?? [];
}

async function votesAgainst(
  { get }: Pick<GiteaClient, 'get'>,
  comment: number,
): Promise<readonly RawReaction[]> {
  const reactions = await get<readonly RawReaction[] | null>(`issues/comments/${comment}/reactions`);
  return (reactions ?? []).filter(({ content }) => content === '-1');
}
