import type { Forge, ForgeAddress, Subject } from '../domain.ts';
import type { Log } from '../log.ts';
import type { Signer } from '../marker.ts';
import { gitHubHands } from './github-apply.ts';
import { type GitHubClient, ownerOf } from './github-client.ts';
import { openPeople } from './github-people.ts';
import { postingBy } from './posting.ts';

export type GitHubInput = {
  readonly client: GitHubClient;
  readonly address: ForgeAddress;
  /** Of the pull request. */
  readonly number: string;
  readonly sign?: Signer | undefined;
  /** Reads the change; elsewhere. */
  readonly change: () => Promise<Subject>;
  readonly log: Log;
};

/**
 * Below the 65,536 characters of a body. GitHub documents no number of comments a review; a hundred has always been taken.
 */
const LIMITS = { body: 65_000, comments: 100 };

/** A pull request on GitHub or GitHub Enterprise Server. */
export function openGitHub(input: GitHubInput): Forge {
  const { client, sign, log } = input;
  const address = { ...input.address, number: input.number };
  const people = openPeople(client, address);
  return {
    limits: LIMITS,
    suggestionStyle: 'github',
    canPost: client.authorized,
    change: input.change,
    ...postingBy({ hands: gitHubHands({ client, address }), people, sign, log }),
  };
}

export type PullSearch = {
  /** Full name of the repository that the head was pushed to. Untrusted, like the branch. */
  readonly headRepository: string;
  readonly headBranch: string;
  /** Commit id. */
  readonly headSha: string;
};

/** The number of the open pull request whose head is this commit of this branch now. Throws GitHubError. */
export async function findPull(
  client: GitHubClient,
  address: ForgeAddress,
  { headRepository, headBranch, headSha }: PullSearch,
): Promise<string | undefined> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/pulls', {
    ...ownerOf(address),
    state: 'open',
    head: `${headRepository.split('/')[0]}:${headBranch}`,
    per_page: 100,
  });
  const pulls = data as unknown as readonly FoundPull[];
  const found = pulls.find(
    ({ head }) => head.sha === headSha && head.repo?.full_name.toLowerCase() === headRepository.toLowerCase(),
  );
  return found === undefined ? undefined : String(found.number);
}

type FoundPull = {
  readonly number: number;
  readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
};
