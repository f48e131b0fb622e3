import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import { ForgeError, UsageError } from '../errors.ts';
import type { BitbucketClient } from './bitbucket-client.ts';
import { commitAt, type PullRequest, pageOf, type RawPull, readPull } from './bitbucket-write.ts';
import { commitsAt } from './commits.ts';
import {
  type Credential,
  type Fetch,
  fetchFrom,
  isId,
  type Reading,
  type ReadingInput,
  readAt,
  untold,
  withoutRequest,
} from './reading.ts';

export type BitbucketReadingInput = ReadingInput & {
  readonly config: ReadingInput['config'] & Pick<Config, 'change'>;
  /** Empty for none. */
  readonly token: string;
  readonly client: BitbucketClient;
};

/**
 * The change of a repository at Bitbucket. In its own pipelines git alone tells the commits; a pull request that the CI does not
 * name is asked of the API.
 */
export function readBitbucket(input: BitbucketReadingInput): Reading {
  // Bitbucket keeps no ref of a fork's head in the repository that it goes to.
  let headUrl: string | undefined;
  const fetch: Fetch = (wanted, history) =>
    fetchFrom({ ...input, headUrl }, credentialsOf(input))(wanted, history);
  return readAt(input, {
    place: async () => {
      const { fork, ...place } = await placeWithRequest(input);
      headUrl = fork === undefined ? undefined : `${input.address.web}/${fork}.git`;
      return place;
    },
    commits: (place) => commitsAt({ ...input, place: withWholeIds(place), fetch }),
    fetch,
  });
}

/** https://support.atlassian.com/bitbucket-cloud/docs/using-access-tokens/ */
function credentialsOf({ token }: BitbucketReadingInput): readonly Credential[] {
  const none = { user: '', token: '' };
  return token === '' ? [none] : [{ user: 'x-token-auth', token }, none];
}

/** No host is asked for a part of an id: then the branch of that name tells. */
function withWholeIds({ base, ...place }: Place): Place {
  return base !== undefined && isId(base) ? { ...place, base } : place;
}

/** `fork` is the repository of the head, when it is another one. */
type Found = Place & { readonly fork?: string };

async function placeWithRequest(input: BitbucketReadingInput): Promise<Found> {
  const { config, place } = input;
  const number = config.change || place.change;
  if (number === undefined) return withHome(input);
  if (!/^[1-9]\d{0,9}$/.test(number))
    throw new UsageError(`change: ${number} is not the number of a pull request`);
  const pull = { client: input.client, address: { ...input.address, number } };
  if (number === place.change && place.head !== undefined && place.targetBranch !== undefined)
    return withRequest(input, pull);
  const told = await readPull(pull).catch((error: unknown) => untold(input, error));
  if (!told) return withoutRequest(place);
  const head = await commitAt(pull, told.source);
  const { base: _, mergeBase: __, targetProtected: ___, ...rest } = place;
  return {
    ...rest,
    ...(head === '' ? {} : { head }),
    ...forkOf(told),
    targetBranch: told.destination.branch.name,
    request: requestOf(pull, told),
    change: number,
    trusted: false,
  };
}

function forkOf({ source, destination }: RawPull): { readonly fork?: string } {
  const fork = source.repository?.full_name;
  return fork === undefined || fork === destination.repository?.full_name ? {} : { fork };
}

type Home = { readonly mainbranch?: { readonly name: string } | null };

/** Variables do not tell the default branch, whose pushes are trusted; where nobody answers, none is. */
async function withHome({ place, address, client, log }: BitbucketReadingInput): Promise<Place> {
  const path = `repositories/${address.repository}`;
  const told = await client.request<Home>('GET', path).catch((error: unknown) => {
    if (!(error instanceof ForgeError)) throw error;
    log.verbose(`The default branch is not known. ${error.message}`);
  });
  const defaultBranch = told?.mainbranch?.name;
  if (defaultBranch === undefined) return place;
  return { ...place, defaultBranch, trusted: place.origin?.branch === defaultBranch };
}

/** Variables tell neither author nor draft; a review does without where nobody answers. */
async function withRequest({ place, log }: BitbucketReadingInput, pull: PullRequest): Promise<Found> {
  const told = await readPull(pull).catch((error: unknown) => {
    if (!(error instanceof ForgeError)) throw error;
    log.verbose(`The pull request is not fully known. ${error.message}`);
  });
  return told ? { ...place, ...forkOf(told), request: requestOf(pull, told) } : place;
}

function requestOf(pull: PullRequest, told: RawPull): NonNullable<Place['request']> {
  const author = told.author?.nickname ?? told.author?.display_name;
  return {
    number: pull.address.number,
    ...(author === undefined ? {} : { author }),
    draft: told.draft === true,
    labels: [],
    fork: told.source.repository?.full_name !== told.destination.repository?.full_name,
    url: told.links?.html?.href ?? pageOf(pull),
  };
}
