import type { CheckReport, Place } from '../domain.ts';
import { readMarker, type Signer } from '../marker.ts';
import type { GitLabClient } from './gitlab-client.ts';
import { GitLabError } from './gitlab-errors.ts';
import type { DiffRefs, Position } from './gitlab-position.ts';
import type { MergeRequestAddress } from './gitlab-standing.ts';
import { isProblem, type Problem } from './refusal.ts';

/** The requests to a merge request beside GraphQL, one function each. All throw GitLabError. */

export type MergeRequest = {
  readonly client: GitLabClient;
  readonly address: MergeRequestAddress;
};

/** The newest version of its diff. */
export async function newestVersion({ client, address }: MergeRequest): Promise<DiffRefs> {
  const { diff_refs } = await client.api.mergeRequests.show(address.repository, Number(address.number));
  // Null until GitLab has made the diff, whatever the types say.
  const refs = diff_refs as typeof diff_refs | null;
  if (!refs) throw new GitLabError('invalid', 'GitLab has not made the diff of the merge request yet.');
  return { base: refs.base_sha, start: refs.start_sha, head: refs.head_sha };
}

/** By login, when it voted this note down. */
export async function voteTimes(
  { client, address }: MergeRequest,
  note: string,
): Promise<ReadonlyMap<string, string>> {
  try {
    const { repository, number } = address;
    const emojis = await client.api.emojis.all(repository, Number(number), Number(note), { perPage: 100 });
    const down = emojis.filter(({ name }) => name.startsWith('thumbsdown'));
    return new Map(down.map(({ user, created_at }) => [user.username, created_at]));
  } catch (error) {
    if (!isProblem(error, 'missing', 'permission')) throw error;
    return new Map();
  }
}

/** Deletes what a run that was cut off left; a person's own drafts are shown to a token of that person too, and stay. */
export async function deleteStaleDrafts(mr: MergeRequest, sign: Signer | undefined): Promise<void> {
  const { repository, number } = mr.address;
  const drafts = await mr.client.api.drafts.all(repository, Number(number), { perPage: 100 });
  for (const { id, note } of drafts)
    if (readMarker(note, sign)?.kind === 'finding') await deleteDraft(mr, id);
}

export type DraftedThread = { readonly body: string; readonly position: Position };

/**
 * Posts a thread as a draft that is published at once; tells why there is none. GitLab takes a draft for a line that its diff
 * does not have, gives it no line code, and throws it away when it is published.
 */
export async function postThread(
  mr: MergeRequest,
  { body, position }: DraftedThread,
): Promise<string | undefined> {
  const { drafts } = mr.client.api;
  const [project, number] = [mr.address.repository, Number(mr.address.number)];
  let draft: number | undefined;
  try {
    const made = await drafts.create(project, number, body, { position: typed(position) });
    draft = made.id;
    if (made.line_code) await drafts.publish(project, number, draft);
    else await deleteDraft(mr, draft);
    return made.line_code ? undefined : 'GitLab does not find the line in the diff.';
  } catch (error) {
    if (draft !== undefined) await deleteDraft(mr, draft).catch(() => undefined);
    // What is wrong with one draft is nothing against the next one.
    const own: readonly Problem[] = draft === undefined ? ['invalid'] : ['invalid', 'missing', 'server'];
    if (!isProblem(error, ...own)) throw error;
    return error.message;
  }
}

type TypedPosition = NonNullable<
  NonNullable<Parameters<GitLabClient['api']['drafts']['create']>[3]>['position']
>;

/** The library's types take a number for the range, and texts for lines. */
function typed(position: Position): TypedPosition {
  return position as unknown as TypedPosition;
}

async function deleteDraft({ client, address }: MergeRequest, id: number): Promise<void> {
  await client.api.drafts.remove(address.repository, Number(address.number), id).catch(unlessMissing);
}

/** A note of the conversation; gives its page. */
export async function postNote({ client, address }: MergeRequest, body: string): Promise<string> {
  const { id } = await client.api.notes.create(address.repository, Number(address.number), body);
  return `${pageOf(address)}#note_${id}`;
}

/** Rewords a note, on a line or not. */
export async function editNote({ client, address }: MergeRequest, id: string, body: string): Promise<void> {
  await client.api.notes.edit(address.repository, Number(address.number), Number(id), { body });
}

/** A note that is gone already is fine. */
export async function deleteNote({ client, address }: MergeRequest, id: string): Promise<void> {
  await client.api.notes.remove(address.repository, Number(address.number), Number(id)).catch(unlessMissing);
}

/** False where the token may not: that takes the role Developer, or being the author. */
export async function resolveDiscussion(
  { client, address }: MergeRequest,
  discussion: string,
  resolved: boolean,
): Promise<boolean> {
  try {
    await client.api.discussions.resolve(address.repository, Number(address.number), discussion, resolved);
    return true;
  } catch (error) {
    if (!isProblem(error, 'permission')) throw error;
    return false;
  }
}

export type Status = {
  readonly head: string;
  readonly check: CheckReport;
  /** Page to show. */
  readonly url: string | undefined;
  /** Where it is shown. */
  readonly pipeline: Place['pipeline'] | undefined;
};

/** `skipped` neither lets a pipeline pass nor fail: https://docs.gitlab.com/api/commits/#set-commit-pipeline-status. */
const STATES = { success: 'success', neutral: 'skipped', failure: 'failed' } as const;

/** UTF-16 code units of a description or an address: https://docs.gitlab.com/api/commits/#set-commit-pipeline-status. */
const LONGEST = 255;

/** A status in the pipeline that runs, which is the one that the merge request shows; else of the head alone. */
export async function writeStatus(mr: MergeRequest, status: Status): Promise<void> {
  const { head, check, url, pipeline } = status;
  const options = {
    name: 'OllamaCode',
    description: check.title.slice(0, LONGEST),
    ...(url !== undefined && url.length <= LONGEST ? { targetUrl: url } : {}),
  };
  const { commits } = mr.client.api;
  // The library's type does not know `skipped` yet.
  const state = STATES[check.conclusion] as 'success';
  const write = (sha: string, more = {}) =>
    commits.editStatus(mr.address.repository, sha, state, { ...options, ...more });
  try {
    // GitLab takes it for the pipeline's own commit only, which is a merge in pipelines of merged results.
    await (pipeline ? write(pipeline.sha, { pipelineId: Number(pipeline.id) }) : write(head));
  } catch (error) {
    if (!isProblem(error, 'missing')) throw error;
    // The pipeline of a fork is none of the project, nor is its commit in any branch there.
    await (pipeline ? write(head) : Promise.reject(error)).catch(asInvalid);
  }
}

function asInvalid(error: unknown): never {
  if (!isProblem(error, 'missing')) throw error;
  throw new GitLabError('invalid', `The commit status is not written. ${error.message}`, { cause: error });
}

export function pageOf({ web, repository, number }: MergeRequestAddress): string {
  return `${web}/${repository}/-/merge_requests/${number}`;
}

function unlessMissing(error: unknown): void {
  if (!isProblem(error, 'missing')) throw error;
}
