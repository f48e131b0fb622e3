import { loginOf } from './people.ts';

export type Account = {
  /** With its braces: `{7c3ab8a5-…}`. */
  readonly uuid: string;
  /** `user`, `team`, or `app_user` for the account of an access token or an app. */
  readonly type: string;
  readonly nickname?: string;
  readonly display_name?: string;
};

export type Names = {
  /** What people call an account here; no two accounts have the same. */
  readonly name: (account: Account) => string;
  /** The account of that name; `undefined` for a name that nobody has. */
  readonly uuid: (name: string) => string | undefined;
};

/**
 * Bitbucket's accounts have no login: a nickname is chosen freely, and somebody else's too. So the first one keeps it, and a second
 * account of that name is told by its id.
 */
export function openNames(): Names {
  const owners = new Map<string, string>();
  return {
    name: (account) => {
      const nickname = account.nickname || account.display_name || account.uuid;
      const owner = owners.get(loginOf(nickname)) ?? account.uuid;
      const name = owner === account.uuid ? nickname : `${nickname} ${account.uuid}`;
      owners.set(loginOf(name), account.uuid);
      return name;
    },
    uuid: (name) => owners.get(loginOf(name)),
  };
}
