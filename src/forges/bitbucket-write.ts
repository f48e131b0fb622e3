import type { CheckReport, Comment, ForgeAddress } from '../domain.ts';
import type { BitbucketClient } from './bitbucket-client.ts';
import { toBitbucket } from './bitbucket-markdown.ts';
import type { Account } from './bitbucket-names.ts';
import type { RawComment, Viewer } from './bitbucket-posted.ts';
import { isProblem } from './refusal.ts';

/** The requests about one pull request, one function each. All throw BitbucketError. */

export type PullRequest = {
  readonly client: BitbucketClient;
  /** Of the repository that it goes to. */
  readonly address: ForgeAddress & { readonly number: string };
};

export function pullPath({ address }: Pick<PullRequest, 'address'>): string {
  return `repositories/${address.repository}/pullrequests/${address.number}`;
}

export type RawPull = {
  readonly title: string;
  readonly draft?: boolean;
  readonly author: Account | null;
  readonly source: RawEnd;
  readonly destination: RawEnd;
  readonly links?: { readonly html?: { readonly href?: string } };
};

type RawEnd = {
  readonly branch: { readonly name: string };
  /** The first twelve digits of its id; null when the branch is gone. */
  readonly commit: { readonly hash: string } | null;
  /** Null when the fork is gone. */
  readonly repository: { readonly full_name: string } | null;
};

export async function readPull(pull: PullRequest): Promise<RawPull> {
  return pull.client.request<RawPull>('GET', pullPath(pull));
}

/** The whole commit id of one end; empty when it is gone. */
export async function commitAt({ client, address }: PullRequest, end: RawEnd): Promise<string> {
  if (!end.commit) return '';
  const repository = end.repository?.full_name ?? address.repository;
  const path = `repositories/${repository}/commit/${end.commit.hash}`;
  return (await client.request<{ readonly hash: string }>('GET', path)).hash;
}

/** Whom the token acts as; an access token often may not ask. */
export async function viewerOf({ client }: PullRequest): Promise<Viewer> {
  try {
    return (await client.request<Account>('GET', 'user')).uuid;
  } catch (error) {
    if (!isProblem(error, 'permission', 'token', 'missing')) throw error;
    return undefined;
  }
}

type Made = Pick<RawComment, 'id' | 'links'>;

/** A comment of the conversation; gives its page. */
export async function postComment(pull: PullRequest, body: string): Promise<string> {
  const content = { raw: toBitbucket(body) };
  const { id, links } = await pull.client.request<Made>('POST', `${pullPath(pull)}/comments`, { content });
  return links?.html?.href ?? `${pageOf(pull)}#comment-${id}`;
}

/** On its lines; tells why it does not stand. */
export async function postOnLine(pull: PullRequest, comment: Comment): Promise<string | undefined> {
  const content = { raw: toBitbucket(comment.body) };
  const inline = { path: comment.path, ...linesOf(comment) };
  try {
    await pull.client.request('POST', `${pullPath(pull)}/comments`, { content, inline });
    return undefined;
  } catch (error) {
    if (!isProblem(error, 'invalid')) throw error;
    return error.message;
  }
}

/** `to` is a line of the new side and `from` one of the old side; several lines begin at the other number. */
function linesOf({ side, start, end }: Comment): Readonly<Record<string, number>> {
  const isRange = start < end;
  if (side === 'after') return { to: end, ...(isRange ? { start_to: start } : {}) };
  return { from: end, ...(isRange ? { start_from: start } : {}) };
}

export async function editComment(pull: PullRequest, id: string, body: string): Promise<void> {
  const content = { raw: toBitbucket(body) };
  await pull.client.request('PUT', `${pullPath(pull)}/comments/${id}`, { content });
}

/** What is gone already is fine. */
export async function deleteComment(pull: PullRequest, id: string): Promise<void> {
  try {
    await pull.client.request('DELETE', `${pullPath(pull)}/comments/${id}`);
  } catch (error) {
    if (!isProblem(error, 'missing')) throw error;
  }
}

/** False where the token may not. A thread that is as wanted is refused as a conflict (409) or as missing. */
export async function resolveThread(pull: PullRequest, id: string, resolved: boolean): Promise<boolean> {
  try {
    await pull.client.request(resolved ? 'POST' : 'DELETE', `${pullPath(pull)}/comments/${id}/resolve`);
    return true;
  } catch (error) {
    if (isProblem(error, resolved ? 'invalid' : 'missing')) return true;
    if (!isProblem(error, 'permission')) throw error;
    return false;
  }
}

export type Report = {
  readonly head: string;
  readonly check: CheckReport;
  /** Page to show. */
  readonly url: string | undefined;
};

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/: annotations of one request, and of one report. */
const PAGE = 100;
const MOST = 1000;
/** UTF-16 code units of a report's or annotation's texts. */
const SUMMARY = 450;
const DETAILS = 2000;

const RESULTS = { success: { result: 'PASSED' }, neutral: {}, failure: { result: 'FAILED' } } as const;
const SEVERITIES = { notice: 'LOW', warning: 'MEDIUM', error: 'HIGH' } as const;

/** A Code Insights report of the head: made anew, since annotations of an older one would stay. */
export async function writeReport(pull: PullRequest, { head, check, url }: Report): Promise<void> {
  const { client, address } = pull;
  const path = `repositories/${address.repository}/commit/${head}/reports/ollamacode`;
  await client.request('DELETE', path).catch((error: unknown) => {
    if (!isProblem(error, 'missing')) throw error;
  });
  await client.request('PUT', path, {
    title: 'OllamaCode',
    details: check.title.slice(0, DETAILS),
    report_type: 'BUG',
    reporter: 'OllamaCode',
    ...RESULTS[check.conclusion],
    ...(url === undefined ? {} : { link: url }),
  });
  const annotations = check.annotations.slice(0, MOST).map((annotation, index) => ({
    external_id: `ollamacode-${index + 1}`,
    annotation_type: 'BUG',
    path: annotation.path,
    line: annotation.start,
    summary: (annotation.title || annotation.message).slice(0, SUMMARY),
    details: annotation.message.slice(0, DETAILS),
    severity: SEVERITIES[annotation.level],
  }));
  for (let from = 0; from < annotations.length; from += PAGE)
    await client.request('POST', `${path}/annotations`, annotations.slice(from, from + PAGE));
}

export function pageOf({ address: { web, repository, number } }: Pick<PullRequest, 'address'>): string {
  return `${web}/${repository}/pull-requests/${number}`;
}
