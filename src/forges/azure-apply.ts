import type { Change, CheckReport, Comment } from '../domain.ts';
import type { Delivery, Hands, Settling } from './apply.ts';
import { AzureError } from './azure-errors.ts';
import { type AzureThread, readTalk } from './azure-posted.ts';
import { type Iteration, inPull, newestIteration, type PullRequest, pageOf } from './azure-requests.ts';
import { isProblem } from './refusal.ts';
import type { Said } from './talk.ts';

export type AzureHandsInput = PullRequest & {
  /** The change that comments are about, for the ends of its lines. */
  readonly change: () => Promise<Change>;
};

/** How a plan is carried out on a pull request. https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-threads?view=azure-devops-rest-7.1 */
export function azureHands(pull: AzureHandsInput): Hands<AzureThread> {
  let newest: Iteration | undefined;
  return {
    read: () => readTalk(pull),
    head: async () => {
      newest = await newestIteration(pull);
      return newest.sourceRefCommit.commitId;
    },
    post: async (_head, comments) => postAll(pull, newest ?? (await newestIteration(pull)), comments),
    settle: (thread, settling) => settle(pull, thread, settling),
    summarize: (body) => postSummary(pull, body),
    rewordSummary: ({ id }, body) => reword(pull, id, body),
    remove: (_kind, said) => remove(pull, said),
    check: async (head, check, url) => {
      const iteration = newest?.sourceRefCommit.commitId === head ? newest : await newestIteration(pull);
      await writeStatus(pull, check, { url, iteration: iteration.id });
    },
  };
}

async function postAll(
  pull: AzureHandsInput,
  iteration: Iteration,
  comments: readonly Comment[],
): Promise<Delivery> {
  const [change, tracking] = await Promise.all([pull.change(), changesOf(pull, iteration.id)]);
  const lost = new Map<string, string>();
  for (const comment of comments) {
    const why = await postThread(pull, comment, {
      change,
      iteration: iteration.id,
      changeTrackingId: tracking.get(comment.path),
    });
    if (why !== undefined) lost.set(comment.fingerprint, why);
  }
  return { url: pageOf(pull.address, pull.number), lost };
}

type Changes = {
  readonly changeEntries?: readonly {
    readonly changeTrackingId?: number;
    readonly item?: { readonly path?: string };
  }[];
  /** 0 at the end. */
  readonly nextSkip?: number;
};

/** Files of a page, which are 2,000 at most. https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-iteration-changes/get */
const PAGE = 2000;

/** By path, the number that a thread follows its file by from push to push. */
async function changesOf(pull: PullRequest, iteration: number): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (let skip = 0; ; ) {
    const query = { $top: String(PAGE), $skip: String(skip) };
    const path = `/iterations/${iteration}/changes`;
    const { changeEntries = [], nextSkip = 0 } = await pull.client.request<Changes>({
      ...inPull(pull, path),
      query,
    });
    for (const { changeTrackingId: id, item } of changeEntries)
      if (id !== undefined && item?.path) found.set(item.path.replace(/^\//, ''), id);
    if (nextSkip <= skip) return found;
    skip = nextSkip;
  }
}

type Placing = {
  readonly change: Change;
  readonly iteration: number;
  readonly changeTrackingId: number | undefined;
};

/** Tells why there is no thread. */
async function postThread(
  pull: PullRequest,
  comment: Comment,
  placing: Placing,
): Promise<string | undefined> {
  const { iteration, changeTrackingId } = placing;
  if (changeTrackingId === undefined) return 'Azure DevOps does not show its file in the pull request.';
  try {
    await pull.client.request({
      ...inPull(pull, '/threads'),
      method: 'POST',
      body: {
        comments: [firstComment(comment.body)],
        status: 'active',
        threadContext: contextOf(comment, placing.change),
        // Both the same: the left side is the merge base.
        pullRequestThreadContext: {
          changeTrackingId,
          iterationContext: { firstComparingIteration: iteration, secondComparingIteration: iteration },
        },
      },
    });
    return undefined;
  } catch (error) {
    if (!isProblem(error, 'invalid')) throw error;
    return error.message;
  }
}

function firstComment(content: string) {
  return { parentCommentId: 0, content, commentType: 'text' };
}

/** Lines and offsets count from 1; the last offset is behind the last character. */
function contextOf({ path, side, start, end }: Comment, { files }: Change) {
  const file = files.find((one) => one.path === path);
  const last = file?.hunks
    .flatMap(({ lines }) => lines)
    .find((line) => (side === 'after' ? line.new : line.old) === end);
  const from = { line: start, offset: 1 };
  const to = { line: end, offset: (last?.text.length ?? 0) + 1 };
  return side === 'after'
    ? { filePath: `/${path}`, rightFileStart: from, rightFileEnd: to }
    : { filePath: `/${file?.oldPath ?? path}`, leftFileStart: from, leftFileEnd: to };
}

/** The words first: they tell our own closing from a person's. */
async function settle(
  pull: PullRequest,
  { said: [first], thread, status }: AzureThread,
  { verb, body }: Settling,
): Promise<boolean> {
  await reword(pull, first.id, body);
  const wanted = verb === 'resolve' ? 'fixed' : 'active';
  if (status === wanted) return true;
  try {
    const request = inPull(pull, `/threads/${thread}`);
    await pull.client.request({ ...request, method: 'PATCH', body: { status: wanted } });
    return true;
  } catch (error) {
    if (!isProblem(error, 'permission')) throw error;
    return false;
  }
}

/** Closed from the start: a policy may ask for every thread to be. Gives its page. */
async function postSummary(pull: PullRequest, body: string): Promise<string> {
  const { id } = await pull.client.request<{ readonly id: number }>({
    ...inPull(pull, '/threads'),
    method: 'POST',
    body: { comments: [firstComment(body)], status: 'closed' },
  });
  return `${pageOf(pull.address, pull.number)}?discussionId=${id}`;
}

async function reword(pull: PullRequest, id: string, content: string): Promise<void> {
  await pull.client.request({ ...inPull(pull, commentPath(id)), method: 'PATCH', body: { content } });
}

async function remove(pull: PullRequest, { id }: Said): Promise<void> {
  try {
    await pull.client.request({ ...inPull(pull, commentPath(id)), method: 'DELETE' });
  } catch (error) {
    if (!isProblem(error, 'missing')) throw error;
  }
}

/** Of `thread/comment`. */
function commentPath(id: string): string {
  const [thread = '', comment = ''] = id.split('/');
  return `/threads/${thread}/comments/${comment}`;
}

const STATES = { success: 'succeeded', neutral: 'notApplicable', failure: 'failed' } as const;

/** UTF-16 code units that a description is cut at; Azure shows one line of it. */
const LONGEST = 255;

type Shown = { readonly url: string | undefined; readonly iteration: number };

/** A status of the push, which a branch policy can require. https://learn.microsoft.com/azure/devops/repos/git/pull-request-status */
async function writeStatus(pull: PullRequest, check: CheckReport, { url, iteration }: Shown): Promise<void> {
  try {
    await pull.client.request({
      ...inPull(pull, '/statuses'),
      method: 'POST',
      body: {
        context: { genre: 'ollamacode', name: 'review' },
        state: STATES[check.conclusion],
        description: check.title.slice(0, LONGEST),
        iterationId: iteration,
        ...(url === undefined ? {} : { targetUrl: url }),
      },
    });
  } catch (error) {
    if (!isProblem(error, 'missing')) throw error;
    throw new AzureError('invalid', `The status is not written. ${error.message}`, { cause: error });
  }
}
