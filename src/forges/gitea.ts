import type { Forge, Subject } from '../domain.ts';
import type { Log } from '../log.ts';
import type { Signer } from '../marker.ts';
import { giteaHands } from './gitea-apply.ts';
import type { GiteaClient } from './gitea-client.ts';
import { openPeople } from './gitea-people.ts';
import { postingBy } from './posting.ts';

export type GiteaInput = {
  readonly client: GiteaClient;
  /** Of the pull request. */
  readonly number: string;
  readonly sign?: Signer | undefined;
  /** Reads the change; elsewhere. */
  readonly change: () => Promise<Subject>;
  readonly log: Log;
};

/** No limits are documented; these are GitHub's, and every comment costs the server a look into history. */
const LIMITS = { body: 65_000, comments: 100 };

/** A pull request on a Gitea or Forgejo. It shows replacements as code and has no button that applies them. */
export function openGitea({ client, number, sign, change, log }: GiteaInput): Forge {
  return {
    limits: LIMITS,
    suggestionStyle: 'diff',
    canPost: client.authorized,
    change,
    ...postingBy({
      hands: giteaHands({ client, number, sign }),
      people: openPeople(client, number),
      sign,
      log,
    }),
  };
}
