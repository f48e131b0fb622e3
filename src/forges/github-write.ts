import type { Comment, Side } from '../domain.ts';
import { type GitHubClient, ownerOf } from './github-client.ts';
import { isProblem } from './github-errors.ts';
import type { PullAddress } from './github-standing.ts';

/** The writing requests to a pull request, one function each. All throw GitHubError. */

export type Pull = { readonly client: GitHubClient; readonly address: PullAddress };

const SIDES: Readonly<Record<Side, 'LEFT' | 'RIGHT'>> = { before: 'LEFT', after: 'RIGHT' };

/** A review that only comments; gives its page. */
export async function postReview(pull: Pull, head: string, comments: readonly Comment[]): Promise<string> {
  const { data } = await pull.client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    ...placeOf(pull),
    commit_id: head,
    event: 'COMMENT',
    comments: comments.map((comment) => ({
      path: comment.path,
      body: comment.body,
      ...linesOf(comment),
    })),
  });
  return data.html_url;
}

export async function postComment(pull: Pull, head: string, comment: Comment): Promise<void> {
  await pull.client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
    ...placeOf(pull),
    commit_id: head,
    path: comment.path,
    body: comment.body,
    ...linesOf(comment),
  });
}

/** Gives the comment's page. */
export async function postSummary(pull: Pull, body: string): Promise<string> {
  const { owner, repo, pull_number } = placeOf(pull);
  const { data } = await pull.client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner,
    repo,
    issue_number: pull_number,
    body,
  });
  return data.html_url;
}

export type Settling = {
  /** Node id of the comment. */
  readonly id: string;
  readonly body: string;
  /** What is done to its thread besides. */
  readonly by: { readonly verb: 'resolve' | 'unresolve'; readonly thread: string } | undefined;
};

/** Rewords a comment, and resolves its thread or opens it again, in one request. */
export async function settle({ client }: Pull, { id, body, by }: Settling): Promise<void> {
  const verb = by ? `${by.verb}ReviewThread(input: { threadId: $thread }) { thread { id } }` : '';
  const variables = by ? { id, body, thread: by.thread } : { id, body };
  await client.graphql(
    `mutation Settle($id: ID!, $body: String!${by ? ', $thread: ID!' : ''}) {
      ${verb}
      updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id, body: $body }) {
        pullRequestReviewComment { id }
      }
    }`,
    variables,
  );
}

/** `issue`: of the conversation. */
export type Target = { readonly kind: 'issue' | 'review'; readonly id: string };

/** Rewords a comment of the conversation. */
export async function edit({ client }: Pull, { id, body }: Pick<Settling, 'id' | 'body'>): Promise<void> {
  await client.graphql(
    `mutation Edit($id: ID!, $body: String!) {
      updateIssueComment(input: { id: $id, body: $body }) { issueComment { id } }
    }`,
    { id, body },
  );
}

/** A comment that is gone already is fine. */
export async function deleteComment({ client }: Pull, { kind, id }: Target): Promise<void> {
  const field = kind === 'issue' ? 'deleteIssueComment' : 'deletePullRequestReviewComment';
  try {
    await client.graphql(`mutation Delete($id: ID!) { ${field}(input: { id: $id }) { clientMutationId } }`, {
      id,
    });
  } catch (error) {
    if (!isProblem(error, 'missing')) throw error;
  }
}

function placeOf({ address }: Pull) {
  return { ...ownerOf(address), pull_number: Number(address.number) };
}

/** GitHub refuses a `start_line` that is the line itself. */
function linesOf({ side, start, end }: Comment) {
  const where = SIDES[side];
  const range = start < end ? { start_line: start, start_side: where } : {};
  return { line: end, side: where, ...range };
}
