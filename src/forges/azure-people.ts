import { inPull, iterationsOf, loginIn, type PullRequest, pullAt } from './azure-requests.ts';
import { loginOf, type People, peopleBy } from './people.ts';
import { isProblem } from './refusal.ts';

/** Who may decide about a pull request, asked of Azure DevOps itself. */
export function openPeople(pull: PullRequest): People {
  return peopleBy({
    mayWrite: (login) => hasWriteAccess(pull, login).catch(unreadable).then(Boolean),
    makers: () => makersOf(pull).catch(unreadable),
  });
}

/** What the token may not read is not known. */
function unreadable(error: unknown): undefined {
  if (!isProblem(error, 'missing', 'permission', 'invalid', 'token')) throw error;
}

/** Git repositories, and the bit “Contribute”. https://learn.microsoft.com/azure/devops/organizations/security/namespace-reference#git-repositories */
const GIT = '2e9eb7ed-3c0a-47d4-87c1-0ffdd275fd87';
const CONTRIBUTE = 4;

type Lists = {
  readonly value: readonly {
    readonly acesDictionary: Readonly<
      Record<string, { readonly extendedInfo?: { readonly effectiveAllow?: number } }>
    >;
  }[];
};

/** May push to the target repository, by what all groups give: https://learn.microsoft.com/rest/api/azure/devops/security/access-control-lists/query */
async function hasWriteAccess(pull: PullRequest, login: string): Promise<boolean> {
  const account = await accountBy(pull, 'General', login);
  if (!account) return false;
  const { repository } = await pullAt(pull);
  const { value } = await pull.client.request<Lists>({
    path: `accesscontrollists/${GIT}`,
    query: {
      token: `repoV2/${repository.project.id}/${repository.id}`,
      descriptors: account.descriptor,
      includeExtendedInfo: 'true',
    },
  });
  return value.some(
    ({ acesDictionary }) =>
      ((acesDictionary[account.descriptor]?.extendedInfo?.effectiveAllow ?? 0) & CONTRIBUTE) !== 0,
  );
}

type Account = { readonly login: string; readonly descriptor: string };

type Identities = {
  readonly value: readonly ({
    readonly descriptor: string;
    readonly properties?: { readonly Account?: { readonly $value?: string } };
  } | null)[];
};

/** The one account that signs in by this name, or has this address. https://learn.microsoft.com/rest/api/azure/devops/ims/identities/read-identities */
async function accountBy(
  { client }: PullRequest,
  searchFilter: 'General' | 'MailAddress',
  filterValue: string,
): Promise<Account | undefined> {
  const { value } = await client.request<Identities>({
    path: 'identities',
    service: 'identities',
    query: { searchFilter, filterValue },
  });
  const [found, ...more] = value.flatMap((one) => {
    const login = one?.properties?.Account?.$value;
    // The general search also looks at names that everybody may choose.
    const isOther = searchFilter === 'General' && loginOf(login ?? '') !== loginOf(filterValue);
    return one && login && !isOther ? [{ login, descriptor: one.descriptor }] : [];
  });
  return more.length === 0 ? found : undefined;
}

type Commits = {
  readonly value: readonly {
    readonly author?: { readonly email?: string };
    readonly committer?: { readonly email?: string };
    readonly comment?: string;
    readonly commentTruncated?: boolean;
  }[];
};

/** Commits at a time; Azure's own default is 100. */
const PAGE = 100;

/** Who opened the pull request, pushed to it, or made one of its commits; `undefined` when an address is nobody's. */
async function makersOf(pull: PullRequest): Promise<ReadonlySet<string> | undefined> {
  const [{ createdBy }, iterations] = await Promise.all([pullAt(pull), iterationsOf(pull)]);
  const logins = [createdBy, ...iterations.map(({ author }) => author)].map(loginIn);
  if (logins.includes('')) return undefined;
  for (const address of await addressesIn(pull)) {
    const account = await accountBy(pull, 'MailAddress', address);
    if (!account) return undefined;
    logins.push(account.login);
  }
  return new Set(logins.map(loginOf));
}

async function addressesIn(pull: PullRequest): Promise<ReadonlySet<string>> {
  const addresses = new Set<string>();
  for (let skip = 0; ; skip += PAGE) {
    const query = { $top: String(PAGE), $skip: String(skip) };
    const { value } = await pull.client.request<Commits>({ ...inPull(pull, '/commits'), query });
    for (const { author, committer, comment = '', commentTruncated } of value) {
      const trailers = [...comment.matchAll(/^co-authored-by:[^\n<]*<([^>\n]*)>/gim)].map(([, at]) => at);
      // An end that is not told may name another one: the empty address is nobody's.
      for (const at of [author?.email, committer?.email, ...trailers, ...(commentTruncated ? [''] : [])])
        addresses.add((at ?? '').trim().toLowerCase());
    }
    if (value.length < PAGE) return addresses;
  }
}
