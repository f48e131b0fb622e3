import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import { ForgeError } from '../errors.ts';
import type { AzureClient } from './azure-client.ts';
import { gitAt, newestIteration, pullAt, repositoryAt, requestOf } from './azure-requests.ts';
import { commitsAt } from './commits.ts';
import { fetchFrom, type Reading, type ReadingInput, readAt, untold, withoutRequest } from './reading.ts';

export type AzureReadingInput = ReadingInput & {
  readonly config: ReadingInput['config'] & Pick<Config, 'change'>;
  /** Of the option or of the job; empty for none. */
  readonly token: string;
  readonly client: AzureClient;
};

/** The change of a repository in Azure Repos. Its pipelines name neither merge base nor default branch: the API does, else git. */
export function readAzure(input: AzureReadingInput): Reading {
  const credentials = [
    ...(input.token === '' ? [] : [{ user: 'ollamacode', token: input.token }]),
    { user: '', token: '' },
  ];
  const fetch = fetchFrom({ ...input, gitUrl: gitAt(input.address) }, credentials);
  return readAt(input, {
    place: () => placeWithRequest(input),
    commits: (place) => commitsAt({ ...input, place, fetch }),
    fetch,
  });
}

async function placeWithRequest(input: AzureReadingInput): Promise<Place> {
  const { config, place, client, address } = input;
  const number = config.change || place.change;
  if (number === undefined) return pushedPlace(input);
  const pull = { client, address, number };
  const told = await Promise.all([pullAt(pull), newestIteration(pull)]).catch((error: unknown) =>
    untold(input, error),
  );
  if (!told) return withoutRequest(place);
  const [found, newest] = told;
  const { base: _, mergeBase: __, ...rest } = place;
  const defaultBranch = branchIn((await defaultBranchOf(input)) ?? found.repository.defaultBranch);
  // What the pipeline began with stays what is reviewed; publishing sees whether it is still the head.
  const head = number === place.change ? place.head : undefined;
  const { commonRefCommit: common, sourceRefCommit: source } = newest;
  const isNewest = head === undefined || head === source.commitId;
  return {
    ...rest,
    head: head ?? source.commitId,
    change: number,
    trusted: false,
    targetBranch: branchIn(found.targetRefName) ?? found.targetRefName,
    request: requestOf(found, pull),
    ...(isNewest && common ? { mergeBase: common.commitId } : {}),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
  };
}

/** A push to the default branch is trusted, and only the API tells which that is. */
async function pushedPlace(input: AzureReadingInput): Promise<Place> {
  const { place } = input;
  const defaultBranch = branchIn(await defaultBranchOf(input));
  if (defaultBranch === undefined) return place;
  const trusted =
    place.origin?.branch === defaultBranch && ['push', 'schedule'].includes(place.trigger ?? '');
  return { ...place, defaultBranch, trusted };
}

async function defaultBranchOf({ client, address, log }: AzureReadingInput): Promise<string | undefined> {
  try {
    return (await repositoryAt(client, address)).defaultBranch;
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    log.verbose(`The default branch is not known. ${error.message}`);
    return undefined;
  }
}

function branchIn(ref: string | undefined): string | undefined {
  return ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
}
