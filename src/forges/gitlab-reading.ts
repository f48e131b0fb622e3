import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import { ForgeError } from '../errors.ts';
import { commitsAt } from './commits.ts';
import type { GitLabClient } from './gitlab-client.ts';
import { isProtected, mergeRequestAt } from './gitlab-merge-request.ts';
import {
  type Credential,
  fetchFrom,
  type Reading,
  type ReadingInput,
  readAt,
  untold,
  withoutRequest,
} from './reading.ts';

export type GitLabReadingInput = ReadingInput & {
  readonly config: ReadingInput['config'] & Pick<Config, 'change'>;
  /** An access token; empty for none. */
  readonly token: string;
  /** CI_JOB_TOKEN; empty for none. */
  readonly jobToken: string;
  readonly client: Pick<GitLabClient, 'api'>;
};

/**
 * The change of a project at GitLab. In its own pipelines git alone tells the commits, with CI_JOB_TOKEN or none; a merge request
 * that the CI does not name is asked of the API.
 */
export function readGitLab(input: GitLabReadingInput): Reading {
  const fetch = fetchFrom(input, credentialsOf(input));
  return readAt(input, {
    place: () => placeWithRequest(input),
    commits: (place) => commitsAt({ ...input, place, fetch }),
    fetch,
  });
}

/** The least of them first. https://docs.gitlab.com/ci/jobs/ci_job_token/, https://docs.gitlab.com/user/project/settings/project_access_tokens/ */
function credentialsOf({ token, jobToken }: GitLabReadingInput): readonly Credential[] {
  return [
    ...(jobToken === '' ? [] : [{ user: 'gitlab-ci-token', token: jobToken }]),
    ...(token === '' ? [] : [{ user: 'oauth2', token }]),
    { user: '', token: '' },
  ];
}

async function placeWithRequest(input: GitLabReadingInput): Promise<Place> {
  const { config, place, client, address } = input;
  const number = config.change || place.change;
  if (number === undefined) return place;
  if (number === place.change && isTold(place)) return withAuthor(input, { ...place, change: number });
  const told = await mergeRequestAt(client, address, number).catch((error: unknown) => untold(input, error));
  if (!told) return withoutRequest(place);
  const { mergeBase, ...found } = told;
  const isProtectedTarget = await isProtected(client, address, found.targetBranch).catch(forgiven(input));
  const { base: _, mergeBase: __, targetProtected: ___, ...rest } = place;
  return {
    ...rest,
    ...found,
    change: number,
    trusted: false,
    ...(mergeBase === undefined ? {} : { mergeBase }),
    ...(isProtectedTarget ? { targetProtected: true } : {}),
  };
}

/** The commits are what a review cannot do without. */
function isTold({ head, mergeBase, base, targetBranch }: Place): boolean {
  return head !== undefined && (mergeBase ?? base ?? targetBranch) !== undefined;
}

/** Variables do not tell who wrote a merge request; `skip-authors` wants to know, and does without where nobody answers. */
async function withAuthor(input: GitLabReadingInput, place: Place & { change: string }): Promise<Place> {
  const found = await mergeRequestAt(input.client, input.address, place.change).catch(forgiven(input));
  if (!found) return place;
  const { author } = found.request;
  const request = { ...(place.request ?? found.request), ...(author === undefined ? {} : { author }) };
  return { ...place, request };
}

function forgiven({ log }: GitLabReadingInput) {
  return (error: unknown): undefined => {
    if (!(error instanceof ForgeError)) throw error;
    log.verbose(`The merge request is not fully known. ${error.message}`);
  };
}
