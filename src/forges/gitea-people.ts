import type { GiteaClient } from './gitea-client.ts';
import { pullAt } from './gitea-pull.ts';
import { loginOf, type People, peopleBy } from './people.ts';
import { isProblem } from './refusal.ts';

/** Who may decide about a pull request, asked of the server itself. */
export function openPeople(client: GiteaClient, number: string): People {
  return peopleBy({
    mayWrite: (login) => hasWriteAccess(client, login),
    makers: () => makersOf(client, number).catch(unreadable),
  });
}

/** The server tells it to administrators of the repository only: without that, nobody counts. */
async function hasWriteAccess({ get }: Pick<GiteaClient, 'get'>, login: string): Promise<boolean> {
  try {
    const path = `collaborators/${encodeURIComponent(login)}/permission`;
    const { permission } = await get<{ readonly permission: string }>(path);
    return ['owner', 'admin', 'write'].includes(permission);
  } catch (error) {
    return unreadable(error) ?? false;
  }
}

/** What the token may not read is not known. */
function unreadable(error: unknown): undefined {
  if (!isProblem(error, 'missing', 'permission', 'invalid')) throw error;
}

type Signature = { readonly email: string };
type Account = { readonly login: string } | null;

export type RawCommit = {
  /** By the address in the commit; null for one that the server does not know. */
  readonly author: Account;
  readonly committer: Account;
  readonly commit: { readonly author: Signature; readonly committer: Signature; readonly message: string };
};

async function makersOf(client: GiteaClient, number: string): Promise<ReadonlySet<string> | undefined> {
  const { request } = await pullAt(client, number);
  if (request.author === '') return undefined;
  const commits = await client.all<RawCommit>(`pulls/${number}/commits`);
  const makers = makersIn(commits);
  return makers && new Set([loginOf(request.author), ...makers]);
}

/** Everybody who made a commit; `undefined` when the account of an author, committer or co-author is not known. Pure. */
export function makersIn(commits: readonly RawCommit[]): ReadonlySet<string> | undefined {
  const known = new Map<string, string>();
  for (const { author, committer, commit } of commits) {
    if (!author || !committer) return undefined;
    known.set(commit.author.email.toLowerCase(), loginOf(author.login));
    known.set(commit.committer.email.toLowerCase(), loginOf(committer.login));
  }
  const others = commits.flatMap(({ commit }) => coAuthorsIn(commit.message));
  return others.every((address) => known.has(address)) ? new Set(known.values()) : undefined;
}

function coAuthorsIn(message: string): readonly string[] {
  const trailers = message.matchAll(/^co-authored-by:[^\n<]*<([^>\n]*)>/gim);
  return [...trailers].map(([, address = '']) => address.trim().toLowerCase());
}
