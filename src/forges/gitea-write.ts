import type { CheckReport, Comment } from '../domain.ts';
import { readMarker, type Signer } from '../marker.ts';
import type { GiteaClient } from './gitea-client.ts';
import { commentsOf, type RawReview } from './gitea-standing.ts';
import { isProblem } from './refusal.ts';

/** The writing requests to a pull request, one function each. All throw GiteaError. */

export type Pull = { readonly client: GiteaClient; readonly number: string };

/** A review that only comments; gives its page. */
export async function postReview(
  { client, number }: Pull,
  head: string,
  comments: readonly Comment[],
): Promise<string> {
  const { html_url } = await client.send<RawReview>('POST', `pulls/${number}/reviews`, {
    body: '',
    commit_id: head,
    event: 'COMMENT',
    comments: comments.map(({ path, body, side, end }) => ({
      path,
      body,
      // These are line numbers, whatever they are called; 0 means the other side.
      new_position: side === 'after' ? end : 0,
      old_position: side === 'before' ? end : 0,
    })),
  });
  return html_url;
}

/**
 * The server adds comments to the review that the account has begun and not sent, and sends all of it. True when there is none by
 * now: what a run of ours left behind is deleted, a person's stays.
 */
export async function clearPending({ client, number }: Pull, sign: Signer | undefined): Promise<boolean> {
  const self = await client.self();
  const reviews = await client.all<RawReview>(`pulls/${number}/reviews`);
  for (const { id, state, user } of reviews) {
    if (state !== 'PENDING' || user?.login !== self) continue;
    const comments = await commentsOf(client, { number, id });
    if (!comments.every(({ body }) => readMarker(body, sign)?.kind === 'finding')) return false;
    await deleteReview({ client, number }, id);
  }
  return true;
}

/** With its comments: no other request deletes a comment on a line. */
export async function deleteReview({ client, number }: Pull, id: number): Promise<void> {
  await client.send('DELETE', `pulls/${number}/reviews/${id}`).catch(unlessMissing);
}

/** A comment of the conversation; gives its page. */
export async function postComment({ client, number }: Pull, body: string): Promise<string> {
  const path = `issues/${number}/comments`;
  return (await client.send<{ readonly html_url: string }>('POST', path, { body })).html_url;
}

/** Rewords a comment, on a line or not. */
export async function editComment({ client }: Pull, id: string, body: string): Promise<void> {
  await client.send('PATCH', `issues/comments/${id}`, { body });
}

/** Of the conversation. */
export async function deleteComment({ client }: Pull, id: string): Promise<void> {
  await client.send('DELETE', `issues/comments/${id}`).catch(unlessMissing);
}

/** False where the server or the token cannot. */
export async function resolveComment(
  { client }: Pull,
  id: string,
  verb: 'resolve' | 'unresolve',
): Promise<boolean> {
  if (!(await client.canResolve())) return false;
  try {
    await client.send('POST', `pulls/comments/${id}/${verb}`);
    return true;
  } catch (error) {
    if (!isProblem(error, 'permission', 'missing', 'invalid')) throw error;
    return false;
  }
}

/** Where a status is required, only `success` lets merge: https://docs.gitea.com/usage/access-control/protected-branches. */
const STATES = { success: 'success', neutral: 'warning', failure: 'failure' } as const;

/** UTF-16 code units that are shown of a description. */
const LONGEST = 255;

export async function writeStatus(
  { client }: Pull,
  head: string,
  { check, url }: { readonly check: CheckReport; readonly url: string | undefined },
): Promise<void> {
  await client.send('POST', `statuses/${head}`, {
    context: 'OllamaCode',
    state: STATES[check.conclusion],
    description: check.title.slice(0, LONGEST),
    ...(url === undefined ? {} : { target_url: url }),
  });
}

function unlessMissing(error: unknown): void {
  if (!isProblem(error, 'missing')) throw error;
}
