import type { ForgeAddress, SpokenComment } from '../domain.ts';
import { answerMarker, readMarker, type Signer } from '../marker.ts';
import { type GitHubClient, ownerOf } from './github-client.ts';
import { pullAt } from './github-commits.ts';
import { isProblem } from './github-errors.ts';
import { openPeople } from './github-people.ts';
import { type GitHubThread, talkOf } from './github-posted.ts';
import { type PullAddress, type RawComment, readStanding } from './github-standing.ts';
import { type OwnComment, ownComments } from './talk.ts';

export type ConversationInput = {
  readonly client: GitHubClient;
  readonly address: ForgeAddress;
  readonly comment: SpokenComment;
  readonly sign?: Signer | undefined;
};

/** A thread that one of our findings began. */
export type OwnThread = {
  /** Node id, for `resolve`. */
  readonly id: string;
  /** Of its first comment, as REST and events count. */
  readonly root: number;
  readonly fingerprint: string;
  /** It stands open and the token may resolve it. */
  readonly resolvable: boolean;
};

/** What a conversation holds that is ours. */
export type OwnWords = {
  readonly threads: readonly OwnThread[];
  /** REST id and body of our answer to this very comment, when an earlier run gave one. */
  readonly answer?: { readonly id: number; readonly body: string };
};

/** The pull request's head, and since when the forge has it. */
export type SpokenHead = {
  readonly sha: string;
  /** ms since 1970. */
  readonly since: number;
};

/** The place where a person spoke to us. Every verb throws ForgeError when the forge fails or refuses. */
export type Conversation = {
  /** True for write access and more, as the forge says now; false where it does not tell. */
  readonly mayWrite: () => Promise<boolean>;
  /** Shows with 👀 that the comment was read. */
  readonly acknowledge: () => Promise<void>;
  readonly head: () => Promise<SpokenHead>;
  readonly own: () => Promise<OwnWords>;
  /** Answers where the person wrote; a run that is repeated edits its answer. `markdown` is complete but for the marker. */
  readonly answer: (markdown: string, own: OwnWords) => Promise<void>;
  readonly resolve: (thread: OwnThread) => Promise<void>;
};

export function openConversation(input: ConversationInput): Conversation {
  const there: There = { ...input, ...ownerOf(input.address) };
  return {
    mayWrite: () => openPeople(there.client, numbered(there)).mayWrite(there.comment.writer),
    acknowledge: () => acknowledge(there),
    head: () => headOf(there),
    own: () => ownWords(there),
    answer: (markdown, own) => answer(there, markdown, own),
    resolve: ({ id }) => resolve(there, id),
  };
}

/** True for what the token may not do, which is no failure of the forge. */
export function isForbidden(error: unknown): boolean {
  return isProblem(error, 'permission');
}

type There = ConversationInput & { readonly owner: string; readonly repo: string };

function numbered({ address, comment }: There): PullAddress {
  return { ...address, number: String(comment.pull) };
}

async function acknowledge({ client, owner, repo, comment }: There): Promise<void> {
  const list = comment.kind === 'line' ? 'pulls' : 'issues';
  const route = `POST /repos/{owner}/{repo}/${list}/comments/{comment_id}/reactions`;
  await client.request(route, { owner, repo, comment_id: comment.id, content: 'eyes' });
}

async function headOf(there: There): Promise<SpokenHead> {
  const pull = await pullAt(there.client, there.address, String(there.comment.pull));
  const pushed = await pushTime(there, { sha: pull.head, branch: pull.headBranch });
  return { sha: pull.head, since: pushed ?? (await commitTime(there, pull.head)) };
}

/**
 * When the head came to its branch, by the forge's own clock: apps get a check suite with each push. Suites of other branches
 * tell nothing, since the commit may have stood there for long. `undefined` where there are none or the token may not see them.
 */
async function pushTime(
  { client, owner, repo }: There,
  { sha, branch }: { readonly sha: string; readonly branch: string },
): Promise<number | undefined> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-suites';
  try {
    const { data } = await client.request(route, { owner, repo, ref: sha, per_page: 100 });
    const times = data.check_suites
      .filter(({ head_branch }) => head_branch === null || head_branch === branch)
      .map(({ created_at }) => Date.parse(created_at ?? ''))
      .filter((time) => !Number.isNaN(time));
    return times.length === 0 ? undefined : Math.min(...times);
  } catch (error) {
    if (isProblem(error, 'permission', 'missing')) return undefined;
    throw error;
  }
}

/** The committer's own word, which is the best there is without check suites; a commit without a date counts as new. */
async function commitTime({ client, owner, repo }: There, sha: string): Promise<number> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
  const { data } = await client.request(route, { owner, repo, ref: sha });
  const time = Date.parse(data.commit.committer?.date ?? '');
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}

async function ownWords(there: There): Promise<OwnWords> {
  const raw = await readStanding(there.client, numbered(there));
  const said = [...raw.comments, ...raw.threads.flatMap(({ comments }) => comments.nodes)];
  const earlier = said.find((comment) => isAnswer(comment, there));
  return {
    threads: ownComments(talkOf(raw), there.sign).map(ownThread),
    ...(earlier ? { answer: { id: restId(earlier), body: earlier.body } } : {}),
  };
}

function isAnswer({ viewerDidAuthor, body }: RawComment, { comment, sign }: There): boolean {
  const marker = viewerDidAuthor ? readMarker(body, sign) : undefined;
  return marker?.kind === 'answer' && marker.to === nameOf(comment);
}

/** Comments on lines and comments of the conversation are counted apart. */
function nameOf({ kind, id }: SpokenComment): string {
  return `${kind}-${id}`;
}

function ownThread({ thread: { raw, first }, fingerprint }: OwnComment<GitHubThread>): OwnThread {
  const resolvable = !raw.isResolved && raw.viewerCanResolve;
  return { id: raw.id, root: restId(first), fingerprint, resolvable };
}

/** Of a comment, as REST and events count. */
function restId({ fullDatabaseId }: RawComment): number {
  return Number(fullDatabaseId);
}

async function answer(there: There, markdown: string, { answer: earlier }: OwnWords): Promise<void> {
  const { client, owner, repo, comment, sign } = there;
  const body = `${answerMarker(nameOf(comment), sign)}\n${markdown}`;
  if (earlier?.body === body) return;
  const list = comment.kind === 'line' ? 'pulls' : 'issues';
  if (earlier) {
    const route = `PATCH /repos/{owner}/{repo}/${list}/comments/{comment_id}`;
    await client.request(route, { owner, repo, comment_id: earlier.id, body });
  } else if (comment.kind === 'line') {
    const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies';
    await client.request(route, {
      owner,
      repo,
      pull_number: comment.pull,
      comment_id: comment.root ?? comment.id,
      body,
    });
  } else {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    await client.request(route, { owner, repo, issue_number: comment.pull, body });
  }
}

async function resolve({ client }: There, threadId: string): Promise<void> {
  const mutation =
    'mutation OllamaCodeResolve($threadId: ID!) { resolveReviewThread(input: { threadId: $threadId }) { thread { id } } }';
  await client.graphql(mutation, { threadId });
}
