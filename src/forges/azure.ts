import type { Forge, Subject } from '../domain.ts';
import type { Log } from '../log.ts';
import type { Signer } from '../marker.ts';
import { azureHands } from './azure-apply.ts';
import { openPeople } from './azure-people.ts';
import type { PullRequest } from './azure-requests.ts';
import { postingBy } from './posting.ts';

export type AzureInput = PullRequest & {
  readonly sign?: Signer | undefined;
  /** Reads the change; elsewhere. */
  readonly change: () => Promise<Subject>;
  readonly log: Log;
};

/** Azure takes 150,000 characters: https://learn.microsoft.com/azure/devops/repos/git/limits. Nobody reads that many, nor a hundred threads. */
const LIMITS = { body: 65_000, comments: 100 };

/** A pull request in Azure Repos. Replacements are written as at GitHub: https://learn.microsoft.com/azure/devops/repos/git/review-pull-requests#suggest-changes-in-comments */
export function openAzure({ client, address, number, sign, log, ...input }: AzureInput): Forge {
  const pull = { client, address, number };
  const change = async () => (await input.change()).change;
  return {
    limits: LIMITS,
    suggestionStyle: 'github',
    canPost: client.signedIn,
    change: input.change,
    ...postingBy({ hands: azureHands({ ...pull, change }), people: openPeople(pull), sign, log }),
  };
}
