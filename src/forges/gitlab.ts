import type { Forge, ForgeAddress, Place, Subject } from '../domain.ts';
import type { Log } from '../log.ts';
import type { Signer } from '../marker.ts';
import { gitLabHands } from './gitlab-apply.ts';
import type { GitLabClient } from './gitlab-client.ts';
import { openPeople } from './gitlab-people.ts';
import { postingBy } from './posting.ts';

export type GitLabInput = {
  readonly client: GitLabClient;
  /** Of the project that the merge request goes to. */
  readonly address: ForgeAddress;
  /** Of the merge request in its project. */
  readonly number: string;
  readonly sign?: Signer | undefined;
  /** The pipeline that runs, for the commit status. */
  readonly pipeline?: Place['pipeline'] | undefined;
  /** Reads the change; elsewhere. */
  readonly change: () => Promise<Subject>;
  readonly log: Log;
};

/**
 * GitLab takes a million characters and any number of comments, and shows neither well:
 * https://docs.gitlab.com/administration/instance_limits/#size-of-comments-and-descriptions-of-issues-merge-requests-and-epics.
 */
const LIMITS = { body: 65_000, comments: 100 };

/** A merge request on a GitLab. CI_JOB_TOKEN can post nothing. */
export function openGitLab(input: GitLabInput): Forge {
  const { client, sign, pipeline, log } = input;
  const address = { ...input.address, number: input.number };
  const people = openPeople(client, address);
  const change = async () => (await input.change()).change;
  const hands = gitLabHands({ client, address, sign, pipeline, change });
  return {
    limits: LIMITS,
    suggestionStyle: 'gitlab',
    canPost: client.access === 'token',
    change: input.change,
    ...postingBy({ hands, people, sign, log }),
  };
}
