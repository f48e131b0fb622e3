import type { Config } from '../config/schema.ts';
import type { ChangeRequest, ForgeAddress, Place } from '../domain.ts';
import { UsageError } from '../errors.ts';
import { type GitHubClient, ownerOf } from './github-client.ts';
import { isProblem } from './github-errors.ts';
import { short } from './local-revisions.ts';
import { branchRef, type Commits, isId } from './reading.ts';

export type CommitsInput = {
  readonly client: Client;
  readonly address: ForgeAddress;
  readonly config: Pick<Config, 'base' | 'head' | 'scope'>;
  readonly place: Place;
};

type Client = Pick<GitHubClient, 'request'>;

export type PullFacts = {
  readonly head: string;
  /** Name of the branch that the head was pushed to. */
  readonly headBranch: string;
  readonly base: string;
  readonly targetBranch: string;
  readonly defaultBranch: string;
  readonly request: ChangeRequest;
};

/** What GitHub says of a pull request now. Throws GitHubError; UsageError for what is no number. */
export async function pullAt(client: Client, address: ForgeAddress, number: string): Promise<PullFacts> {
  if (!/^[1-9]\d{0,9}$/.test(number))
    throw new UsageError(`change: ${number} is not the number of a pull request`);
  const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    ...ownerOf(address),
    pull_number: Number(number),
  });
  const { head, base } = data;
  // Null once the fork is gone, whatever the types say.
  const from = (head.repo as typeof head.repo | null)?.full_name;
  const author = data.user.login;
  return {
    head: head.sha,
    headBranch: head.ref,
    base: base.sha,
    targetBranch: base.ref,
    defaultBranch: base.repo.default_branch,
    request: {
      number,
      author,
      draft: data.draft === true,
      labels: data.labels.flatMap(({ name }) => (name === undefined ? [] : [name])),
      fork: from !== base.repo.full_name || author === 'dependabot[bot]',
      url: data.html_url,
    },
  };
}

/** Head, merge base and trust ref as a clone with all history would say. Throws GitHubError and UsageError. */
export async function commitsAt(input: CommitsInput): Promise<Commits> {
  const { config, place } = input;
  const defaultBranch = place.defaultBranch ?? (await defaultBranchOf(input));
  const head = await commitOf(input, config.head || place.head || `heads/${defaultBranch}`);
  // What the option names is under review, and no more trusted for it.
  const trust = place.trusted && place.head ? place.head : branchRef(defaultBranch);
  if (config.scope === 'all') return { title: `all files of ${short(head)}`, head, trust };
  const base = config.base || place.base || place.targetBranch || (place.trusted ? undefined : defaultBranch);
  const found =
    base === undefined ? undefined : await mergeBaseOf(input, { base, head, otherwise: defaultBranch });
  const isOwnBase = found?.mergeBase === head && place.trusted && config.base === '';
  if (found && !isOwnBase)
    return { title: `${found.name}...${short(head)}`, head, mergeBase: found.mergeBase, trust };
  const parent = await parentOf(input, head);
  if (parent === undefined) return { title: short(head), head, trust };
  return { title: `${short(parent)}...${short(head)}`, head, mergeBase: parent, trust };
}

type Compared = { readonly base: string; readonly head: string; readonly otherwise: string };
type MergeBase = { readonly name: string; readonly mergeBase: string };

/** The former commit of a forced push is often gone: then the default branch, or the parent where that is the branch. */
async function mergeBaseOf(
  input: CommitsInput,
  { base, head, otherwise }: Compared,
): Promise<MergeBase | undefined> {
  const { client, address, config, place } = input;
  const name = config.base || place.targetBranch || (isId(base) ? short(base) : base);
  try {
    // A tag may have the name of a branch, and everybody who may push may make one.
    const from = base === config.base || isId(base) ? base : await commitOf(input, `heads/${base}`);
    const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      ...ownerOf(address),
      basehead: `${from}...${head}`,
      per_page: 1,
      // Files come with the first page only.
      page: 2,
    });
    return { name, mergeBase: data.merge_base_commit.sha };
  } catch (error) {
    const isGone = isProblem(error, 'missing') && config.base === '' && place.change === undefined;
    if (!isGone || base !== place.base) throw error;
    return place.trusted
      ? undefined
      : mergeBaseOf(input, { base: place.targetBranch ?? otherwise, head, otherwise });
  }
}

async function commitOf({ client, address }: CommitsInput, revision: string): Promise<string> {
  if (isId(revision)) return revision;
  const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', {
    ...ownerOf(address),
    ref: revision,
  });
  return data.sha;
}

async function parentOf({ client, address }: CommitsInput, head: string): Promise<string | undefined> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', {
    ...ownerOf(address),
    ref: head,
  });
  return data.parents[0]?.sha;
}

async function defaultBranchOf({ client, address }: CommitsInput): Promise<string> {
  const { data } = await client.request('GET /repos/{owner}/{repo}', ownerOf(address));
  return data.default_branch;
}
