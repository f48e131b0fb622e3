import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import { commitsAt } from './commits.ts';
import type { GiteaClient } from './gitea-client.ts';
import { pullAt } from './gitea-pull.ts';
import { fetchFrom, type Reading, type ReadingInput, readAt, untold, withoutRequest } from './reading.ts';

export type GiteaReadingInput = ReadingInput & {
  readonly config: ReadingInput['config'] & Pick<Config, 'change'>;
  /** Empty for none. */
  readonly token: string;
  readonly client: Pick<GiteaClient, 'get'>;
};

/** The change of a repository at a Gitea or Forgejo: the API tells the merge base, git the rest. */
export function readGitea(input: GiteaReadingInput): Reading {
  const { token } = input;
  // The password decides, under any name: https://docs.gitea.com/development/api-usage#authentication
  const credentials = token === '' ? [] : [{ user: 'x-access-token', token }];
  const fetch = fetchFrom(input, [...credentials, { user: '', token: '' }]);
  return readAt(input, {
    place: () => placeWithPull(input),
    commits: (place) => commitsAt({ ...input, place, fetch }),
    fetch,
  });
}

/** With what the server says of the pull request; where the CI names its head, that is the one under review. */
async function placeWithPull(input: GiteaReadingInput): Promise<Place> {
  const { config, place, client } = input;
  const number = config.change || place.change;
  if (number === undefined) return place;
  const pull = await pullAt(client, number).catch((error: unknown) => untold(input, error));
  if (!pull) return withoutRequest(place);
  const { base: _, mergeBase: __, ...rest } = place;
  const isOther = number === place.change && place.head !== undefined && place.head !== pull.head;
  const { mergeBase, ...found } = pull;
  return {
    ...rest,
    ...found,
    change: number,
    trusted: false,
    // An older head may have another merge base, which git finds out.
    ...(isOther ? { head: place.head } : mergeBase === undefined ? {} : { mergeBase }),
  };
}
