import type { GitLabClient } from './gitlab-client.ts';
import { type Account, type MergeRequestAddress, variablesOf } from './gitlab-standing.ts';
import { loginOf, type People, peopleBy } from './people.ts';
import { isProblem } from './refusal.ts';

/** Who may decide about a merge request, asked of GitLab itself. */
export function openPeople(client: GitLabClient, address: MergeRequestAddress): People {
  return peopleBy({
    mayWrite: (login) => hasWriteAccess(client, address, login),
    makers: () => makersOf(client, address).catch(unreadable),
  });
}

/** The role that may push: https://docs.gitlab.com/api/members/#roles. */
const DEVELOPER = 30;

/** Also by a group above the project or by one that was invited. */
async function hasWriteAccess(
  { api }: GitLabClient,
  { repository }: MergeRequestAddress,
  login: string,
): Promise<boolean> {
  try {
    // GitLab looks for the words in names and addresses too.
    const members = await api.members.all(repository, { includeInherited: true, query: login, perPage: 100 });
    return members.some(
      ({ username, access_level }) => loginOf(username) === loginOf(login) && access_level >= DEVELOPER,
    );
  } catch (error) {
    return unreadable(error) ?? false;
  }
}

/** What the token may not read is not known. */
function unreadable(error: unknown): undefined {
  if (!isProblem(error, 'missing', 'permission', 'invalid')) throw error;
}

type RawCommit = {
  /** By the author's address; null for one that GitLab does not know. */
  readonly author: Pick<Account, 'username'> | null;
  readonly authorEmail: string | null;
  readonly committerEmail: string | null;
  readonly message: string | null;
};

type Commits = {
  readonly project: {
    readonly mergeRequest: {
      readonly author: Pick<Account, 'username'> | null;
      readonly commitCount: number | null;
      /** Accounts by the committers' addresses, without merge commits. */
      readonly committers: { readonly nodes: readonly Pick<Account, 'username'>[] };
      readonly commits: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly RawCommit[];
      };
    } | null;
  } | null;
};

const QUERY = `
query Commits($project: ID!, $iid: String!, $after: String) {
  project(fullPath: $project) {
    mergeRequest(iid: $iid) {
      author { username }
      commitCount
      committers(first: 100) { nodes { username } }
      commits(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { author { username } authorEmail committerEmail message }
      }
    }
  }
}`;

/** Everybody who made the merge request or one of its commits; `undefined` when not all of them are known. */
async function makersOf(
  client: GitLabClient,
  address: MergeRequestAddress,
): Promise<ReadonlySet<string> | undefined> {
  const commits: RawCommit[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: Commits = await client.graphql(QUERY, { ...variablesOf(address), after });
    const found = answer.project?.mergeRequest;
    if (!found?.author) return undefined;
    commits.push(...found.commits.nodes);
    const { hasNextPage, endCursor } = found.commits.pageInfo;
    if (!hasNextPage) {
      if (commits.length !== found.commitCount) return undefined;
      const makers = makersIn(commits, found.committers.nodes);
      return makers && new Set([loginOf(found.author.username), ...makers]);
    }
    after = endCursor;
  }
}

/**
 * GitLab names the author of each commit, and the committers of all of them in one list that leaves out whom it does not know. An
 * address belongs to one account, so all are known when there are as many accounts as addresses that are no author's.
 */
export function makersIn(
  commits: readonly RawCommit[],
  committers: readonly Pick<Account, 'username'>[],
): ReadonlySet<string> | undefined {
  const authors = commits.map(({ author }) => author && loginOf(author.username));
  const addresses = new Set(commits.map(({ authorEmail }) => authorEmail?.toLowerCase()));
  const others = new Set(commits.flatMap(othersIn).filter((address) => !addresses.has(address)));
  const makers = new Set(authors);
  const known = new Set(
    committers.map(({ username }) => loginOf(username)).filter((login) => !makers.has(login)),
  );
  if (makers.has(null) || others.size !== known.size) return undefined;
  return new Set([...authors, ...known].filter((login) => login !== null));
}

/** Addresses of who had a part in a commit besides its author. */
function othersIn({ committerEmail, message }: RawCommit): readonly string[] {
  const trailers = (message ?? '').matchAll(/^co-authored-by:[^\n<]*<([^>\n]*)>/gim);
  return [committerEmail ?? '', ...[...trailers].map(([, address = '']) => address)].map((address) =>
    address.trim().toLowerCase(),
  );
}
