import { type Identity, inPull, loginIn, type PullRequest, pageOf, pullAt } from './azure-requests.ts';
import type { Said, Talk, Thread } from './talk.ts';

/** What stands on a pull request, in the words of all forges. https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-threads/list?view=azure-devops-rest-7.1 */

export type RawComment = {
  /** Counts from 1 in its thread. */
  readonly id: number;
  /** Absent once deleted. */
  readonly content?: string;
  readonly author: Identity;
  readonly publishedDate: string;
  readonly lastContentUpdatedDate?: string;
  readonly commentType?: 'text' | 'codeChange' | 'system' | 'unknown';
  readonly isDeleted?: boolean;
};

export type RawThread = {
  readonly id: number;
  readonly status?: 'active' | 'pending' | 'fixed' | 'wontFix' | 'closed' | 'byDesign' | 'unknown';
  /** Null for what hangs on no file. */
  readonly threadContext?: { readonly filePath: string } | null;
  readonly comments: readonly RawComment[];
  readonly isDeleted?: boolean;
};

export type AzureThread = Thread & { readonly thread: number; readonly status: RawThread['status'] };

/** Threads on files are threads; all others are the conversation. */
export async function readTalk(pull: PullRequest): Promise<Talk<AzureThread>> {
  const { client } = pull;
  // https://learn.microsoft.com/javascript/api/azure-devops-extension-api/connectiondata
  const viewing = client.request<{ readonly authenticatedUser: Identity }>({
    path: 'connectionData',
    query: { 'api-version': '7.1-preview' },
  });
  const listing = client.request<{ readonly value: readonly RawThread[] }>(inPull(pull, '/threads'));
  const [{ authenticatedUser }, { value }, { createdBy }] = await Promise.all([
    viewing,
    listing,
    pullAt(pull),
  ]);
  return talkOf(pull, value, { viewer: authenticatedUser.id, author: loginIn(createdBy) });
}

type Persons = {
  /** Id of whom the token acts as. */
  readonly viewer: string;
  /** Login. */
  readonly author: string;
};

export function talkOf(
  pull: Pick<PullRequest, 'address' | 'number'>,
  raw: readonly RawThread[],
  { viewer, author }: Persons,
): Talk<AzureThread> {
  const threads: AzureThread[] = [];
  const comments: Said[] = [];
  for (const thread of raw.filter(({ isDeleted }) => isDeleted !== true)) {
    const said = thread.comments
      .filter(({ isDeleted }) => isDeleted !== true)
      .map((comment) => saidOf(pull, thread, { comment, viewer }));
    const [first, ...replies] = said;
    if (first && thread.threadContext)
      threads.push({ ...standOf(thread), said: [first, ...replies], votes: [], thread: thread.id });
    else comments.push(...said);
  }
  return { author, threads, comments };
}

/** Azure does not tell who closed a thread, so a click decides nothing about the gate; likes are its only votes. */
function standOf({ status }: RawThread): Pick<AzureThread, 'status' | 'resolution'> {
  const isOpen = status === undefined || ['active', 'pending', 'unknown'].includes(status);
  return { status, ...(isOpen ? {} : { resolution: { byUs: false } }) };
}

function saidOf(
  { address, number }: Pick<PullRequest, 'address' | 'number'>,
  thread: RawThread,
  { comment, viewer }: { readonly comment: RawComment; readonly viewer: string },
): Said {
  const { id, content = '', author, publishedDate, lastContentUpdatedDate = publishedDate } = comment;
  return {
    id: `${thread.id}/${id}`,
    serial: thread.id,
    body: content,
    url: `${pageOf(address, number)}?discussionId=${thread.id}`,
    at: publishedDate,
    edited: Date.parse(lastContentUpdatedDate) > Date.parse(publishedDate),
    who: loginIn(author),
    writer: writerOf(comment, viewer),
  };
}

/** Build services and groups have no login with an address in it. */
function writerOf({ commentType, author }: RawComment, viewer: string): Said['writer'] {
  if (commentType === 'system') return 'machine';
  if (author.id === viewer) return 'us';
  return /[@\\]/.test(loginIn(author)) && !/^(Build|Agent|ServiceIdentity)\\/i.test(loginIn(author))
    ? 'person'
    : 'machine';
}
