import type { Forge, ForgeAddress, Subject } from '../domain.ts';
import type { Log } from '../log.ts';
import type { Signer } from '../marker.ts';
import { bitbucketHands } from './bitbucket-apply.ts';
import type { BitbucketClient } from './bitbucket-client.ts';
import { openNames } from './bitbucket-names.ts';
import { openPeople } from './bitbucket-people.ts';
import { postingBy } from './posting.ts';

export type BitbucketInput = {
  readonly client: BitbucketClient;
  /** Of the repository that the pull request goes to. */
  readonly address: ForgeAddress;
  readonly number: string;
  readonly sign?: Signer | undefined;
  /** Reads the change; elsewhere. */
  readonly change: () => Promise<Subject>;
  readonly log: Log;
};

/** 32,768 characters are taken, of which our own words for what is not shown need some. */
const LIMITS = { body: 30_000, comments: 100 };

/** A pull request on Bitbucket Cloud, whose comments have no blocks that a click applies: a replacement is shown as a diff. */
export function openBitbucket(input: BitbucketInput): Forge {
  const { client, sign, log } = input;
  const pull = { client, address: { ...input.address, number: input.number } };
  const names = openNames();
  return {
    limits: LIMITS,
    suggestionStyle: 'diff',
    canPost: client.canWrite,
    change: input.change,
    ...postingBy({ hands: bitbucketHands(pull, names), people: openPeople(pull, names), sign, log }),
  };
}
