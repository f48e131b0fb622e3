import type { Account, Names } from './bitbucket-names.ts';
import { type PullRequest, pullPath } from './bitbucket-write.ts';
import { loginOf, type People, peopleBy } from './people.ts';
import { isProblem } from './refusal.ts';

/** Who may decide about a pull request, asked of Bitbucket itself. */
export function openPeople(pull: PullRequest, names: Names): People {
  return peopleBy({
    mayWrite: (name) => hasWriteAccess(pull, names.uuid(name)),
    makers: () => makersOf(pull, names).catch(unreadable),
  });
}

type Permission = { readonly permission: 'admin' | 'write' | 'read' | 'none' };

/** Only a token that may administer the repository is told; without that right nobody counts. */
async function hasWriteAccess(pull: PullRequest, uuid: string | undefined): Promise<boolean> {
  if (uuid === undefined) return false;
  return (await hasByAnyWay(pull, uuid)) ?? (await hasByName(pull, uuid)) ?? false;
}

/** By groups and projects too; `undefined` where the token may not ask. */
async function hasByAnyWay({ client, address }: PullRequest, uuid: string): Promise<boolean | undefined> {
  const [workspace = '', slug = ''] = address.repository.split('/');
  const query = new URLSearchParams({ q: `user.uuid="${uuid}"`, pagelen: '100' });
  const path = `workspaces/${workspace}/permissions/repositories/${slug}?${query}`;
  type Row = Permission & { readonly user?: Pick<Account, 'uuid'> };
  const rows = await client.all<Row>(path).catch(unreadable);
  return rows?.some(({ permission, user }) => user?.uuid === uuid && mayWrite(permission));
}

/** Of those who are named in the repository's own settings. */
async function hasByName({ client, address }: PullRequest, uuid: string): Promise<boolean | undefined> {
  const path = `repositories/${address.repository}/permissions-config/users/${encodeURIComponent(uuid)}`;
  const found = await client.request<Permission>('GET', path).catch(unreadable);
  return found && mayWrite(found.permission);
}

function mayWrite(permission: Permission['permission']): boolean {
  return permission === 'admin' || permission === 'write';
}

/** What the token may not read is not known. */
function unreadable(error: unknown): undefined {
  if (!isProblem(error, 'missing', 'permission', 'invalid')) throw error;
}

type RawCommit = {
  readonly message?: string;
  /** The account is absent for an address that Bitbucket does not know. */
  readonly author?: { readonly raw?: string; readonly user?: Account };
  readonly committer?: { readonly raw?: string; readonly user?: Account };
};

type Made = { readonly author?: Account | null };

async function makersOf(pull: PullRequest, names: Names): Promise<ReadonlySet<string> | undefined> {
  const { author } = await pull.client.request<Made>('GET', pullPath(pull));
  const commits = await pull.client.all<RawCommit>(`${pullPath(pull)}/commits?pagelen=100`);
  return makersIn(author ?? null, commits, names);
}

/** Everybody who made the pull request or one of its commits; `undefined` when not all of them are known. Pure but for the names. */
export function makersIn(
  author: Account | null,
  commits: readonly RawCommit[],
  names: Names,
): ReadonlySet<string> | undefined {
  if (!author || commits.length === 0 || !commits.every(isKnown)) return undefined;
  const makers = [author, ...commits.flatMap(({ author: by, committer }) => [by?.user, committer?.user])];
  return new Set(makers.flatMap((account) => (account ? [loginOf(names.name(account))] : [])));
}

/** Who is named in a message by an address alone is nobody that Bitbucket knows. */
function isKnown({ author, committer, message = '' }: RawCommit): boolean {
  const isCommitterKnown = committer === undefined || committer.user !== undefined;
  return author?.user !== undefined && isCommitterKnown && !/^co-authored-by:/im.test(message);
}
