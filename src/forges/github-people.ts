import type { ForgeAddress } from '../domain.ts';
import { type GitHubClient, ownerOf } from './github-client.ts';
import { isProblem } from './github-errors.ts';
import { type PullAddress, variablesOf, type Writer } from './github-standing.ts';
import { loginOf, type People, peopleBy } from './people.ts';

/** Who may decide about a pull request, asked of GitHub itself. */
export function openPeople(client: GitHubClient, address: PullAddress): People {
  return peopleBy({
    mayWrite: (login) => hasWriteAccess(client, address, login),
    makers: () => makersOf(client, address).catch(unreadable),
  });
}

async function hasWriteAccess(client: GitHubClient, address: ForgeAddress, login: string): Promise<boolean> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
      ...ownerOf(address),
      username: login,
    });
    // `maintain` is told as `write`: https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
    return data.permission === 'admin' || data.permission === 'write';
  } catch (error) {
    if (isProblem(error, 'missing', 'permission', 'invalid')) return false;
    throw error;
  }
}

/** Commits that the token may not read are not known. */
function unreadable(error: unknown): undefined {
  if (!isProblem(error, 'missing', 'permission', 'invalid')) throw error;
}

type GitActor = { readonly user: { readonly login: string } | null };

type RawCommit = {
  readonly committer: GitActor | null;
  readonly authors: { readonly totalCount: number; readonly nodes: readonly GitActor[] };
};

type Commits = {
  readonly repository: {
    readonly pullRequest: {
      readonly author: Writer | null;
      readonly commits: {
        readonly totalCount: number;
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly { readonly commit: RawCommit }[];
      };
    } | null;
  } | null;
};

const QUERY = `
query Commits($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      author { __typename login }
      commits(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { commit {
          committer { user { login } }
          authors(first: 20) { totalCount nodes { user { login } } }
        } }
      }
    }
  }
}`;

/** Everybody who made the pull request or one of its commits; `undefined` when not all of them are known. */
async function makersOf(
  client: GitHubClient,
  address: PullAddress,
): Promise<ReadonlySet<string> | undefined> {
  const makers = new Set<string>();
  let read = 0;
  let after: string | null = null;
  for (;;) {
    const answer: Commits = await client.graphql(QUERY, { ...variablesOf(address), after });
    const pull = answer.repository?.pullRequest;
    if (!pull?.author) return undefined;
    makers.add(loginOf(pull.author.login));
    for (const { commit } of pull.commits.nodes) {
      const known = makersOfCommit(commit);
      if (!known) return undefined;
      for (const login of known) makers.add(login);
    }
    read += pull.commits.nodes.length;
    // GitHub lists 250 commits of a pull request: https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request
    if (!pull.commits.pageInfo.hasNextPage)
      return read === pull.commits.totalCount && read < 250 ? makers : undefined;
    after = pull.commits.pageInfo.endCursor;
  }
}

function makersOfCommit({ committer, authors }: RawCommit): readonly string[] | undefined {
  if (authors.totalCount > authors.nodes.length) return undefined;
  const logins = [committer, ...authors.nodes].map((actor) => actor?.user?.login);
  return logins.includes(undefined) ? undefined : logins.map((login) => loginOf(login ?? ''));
}
