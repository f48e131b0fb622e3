import type { ChangeRequest, ForgeAddress } from '../domain.ts';
import { UsageError } from '../errors.ts';
import type { AzureClient, AzureRequest } from './azure-client.ts';
import { AzureError } from './azure-errors.ts';

/** Requests about one pull request, and what Azure answers. https://learn.microsoft.com/rest/api/azure/devops/git/?view=azure-devops-rest-7.1 */

export type PullRequest = {
  readonly client: AzureClient;
  readonly address: ForgeAddress;
  readonly number: string;
};

export type Identity = { readonly id: string; readonly uniqueName?: string; readonly displayName?: string };

type Commit = { readonly commitId: string };

export type RawPull = {
  readonly createdBy: Identity;
  readonly isDraft?: boolean;
  readonly sourceRefName: string;
  readonly targetRefName: string;
  /** Of a pull request from a fork. */
  readonly forkSource?: unknown;
  readonly labels?: readonly { readonly name: string; readonly active?: boolean }[];
  readonly lastMergeSourceCommit?: Commit;
  readonly repository: RawRepository;
};

export type RawRepository = {
  readonly id: string;
  readonly project: { readonly id: string };
  /** `refs/heads/main`; absent for an empty repository. */
  readonly defaultBranch?: string;
};

/** A push to the pull request. */
export type Iteration = {
  readonly id: number;
  /** Who pushed. */
  readonly author?: Identity;
  readonly sourceRefCommit: Commit;
  /** The merge base. */
  readonly commonRefCommit?: Commit;
};

type List<T> = { readonly value: readonly T[] };

/** What all requests about a repository begin with. */
export function inRepository({ repository }: Pick<ForgeAddress, 'repository'>, path = '') {
  const [project = '', name = ''] = repository.split('/', 2);
  return {
    project: encodeURIComponent(project),
    path: `git/repositories/${encodeURIComponent(name)}${path}`,
  } satisfies AzureRequest;
}

export function inPull({ address, number }: Omit<PullRequest, 'client'>, path = ''): AzureRequest {
  return inRepository(address, `/pullRequests/${number}${path}`);
}

/** Throws AzureError; UsageError for what is no number. */
export async function pullAt(pull: PullRequest): Promise<RawPull> {
  if (!/^[1-9]\d{0,9}$/.test(pull.number))
    throw new UsageError(`change: ${pull.number} is not the number of a pull request`);
  return pull.client.request<RawPull>(inPull(pull));
}

export function repositoryAt(client: AzureClient, address: ForgeAddress): Promise<RawRepository> {
  return client.request<RawRepository>(inRepository(address));
}

export async function iterationsOf(pull: PullRequest): Promise<readonly Iteration[]> {
  return (await pull.client.request<List<Iteration>>(inPull(pull, '/iterations'))).value;
}

/** Throws AzureError. */
export async function newestIteration(pull: PullRequest): Promise<Iteration> {
  const newest = (await iterationsOf(pull)).toSorted((a, b) => a.id - b.id).at(-1);
  if (newest) return newest;
  throw new AzureError('invalid', 'Azure DevOps has not made the diff of the pull request yet.');
}

/** Login by which the person signs in; empty for an account without one. */
export function loginIn(identity: Identity | undefined): string {
  return identity?.uniqueName ?? '';
}

/** The words for a change request. */
export function requestOf(raw: RawPull, { address, number }: Omit<PullRequest, 'client'>): ChangeRequest {
  return {
    number,
    author: loginIn(raw.createdBy),
    draft: raw.isDraft === true,
    labels: (raw.labels ?? []).filter(({ active }) => active !== false).map(({ name }) => name),
    fork: raw.forkSource !== undefined && raw.forkSource !== null,
    url: pageOf(address, number),
  };
}

export function pageOf(address: ForgeAddress, number: string): string {
  return `${gitAt(address)}/pullrequest/${number}`;
}

/** Where git is served and the pages of the repository are. */
export function gitAt({ web, repository }: Pick<ForgeAddress, 'web' | 'repository'>): string {
  const [project = '', name = ''] = repository.split('/', 2).map(encodeURIComponent);
  return `${web}/${project}/_git/${name}`;
}
