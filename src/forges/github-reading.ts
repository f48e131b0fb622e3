import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import type { GitHubClient } from './github-client.ts';
import { commitsAt, pullAt } from './github-commits.ts';
import { fetchFrom, type Reading, type ReadingInput, readAt, untold, withoutRequest } from './reading.ts';

export type GitHubReadingInput = ReadingInput & {
  readonly config: ReadingInput['config'] & Pick<Config, 'change'>;
  /** Empty for none. */
  readonly token: string;
  readonly client: Pick<GitHubClient, 'request'>;
};

/** The change of a repository at GitHub; which commits are meant is asked of the API. */
export function readGitHub(input: GitHubReadingInput): Reading {
  return readAt(input, {
    place: () => placeWithPull(input),
    commits: (place) => commitsAt({ ...input, place }),
    fetch: fetchFrom(input, [{ user: 'x-access-token', token: input.token }]),
  });
}

/** With what GitHub says of the change request, where the event does not: a number by option, a commented conversation. */
async function placeWithPull(input: GitHubReadingInput): Promise<Place> {
  const { config, place, client, address } = input;
  const number = config.change || place.change;
  if (number === undefined) return place;
  const isOfEvent = number === place.change;
  if (isOfEvent && place.request && place.head && place.base) return place;
  const pull = await pullAt(client, address, number).catch((error: unknown) => untold(input, error));
  if (!pull) return withoutRequest(place);
  return {
    ...place,
    change: number,
    request: pull.request,
    targetBranch: pull.targetBranch,
    defaultBranch: place.defaultBranch ?? pull.defaultBranch,
    trusted: false,
    head: (isOfEvent ? place.head : undefined) ?? pull.head,
    base: pull.base,
  };
}
