/** Who may decide about a change, asked of the forge itself. */

export type People = {
  /** Write access to the target repository; asked once a login. False where the forge does not tell. */
  readonly mayWrite: (login: string) => Promise<boolean>;
  /**
   * Write access, not the author of the change request, and author or committer of none of its commits. False for everybody
   * when a commit cannot be read or was made by somebody whom the forge does not know.
   */
  readonly isTrusted: (login: string) => Promise<boolean>;
};

/** How one forge answers; each is asked when it matters, and once. */
export type Asking = {
  readonly mayWrite: (login: string) => Promise<boolean>;
  /** By `loginOf`: everybody who made the change request or one of its commits; `undefined` when not all of them are known. */
  readonly makers: () => Promise<ReadonlySet<string> | undefined>;
};

export function peopleBy(asking: Asking): People {
  const permissions = new Map<string, Promise<boolean>>();
  let makers: ReturnType<Asking['makers']> | undefined;
  const mayWrite = (login: string): Promise<boolean> => {
    const known = permissions.get(loginOf(login)) ?? asking.mayWrite(login);
    permissions.set(loginOf(login), known);
    return known;
  };
  return {
    mayWrite,
    isTrusted: async (login) => {
      if (!(await mayWrite(login))) return false;
      makers ??= asking.makers();
      const found = await makers;
      return found !== undefined && !found.has(loginOf(login));
    },
  };
}

/** To compare logins by. GitHub's GraphQL names a bot without the `[bot]` that REST and people see. */
export function loginOf(login: string): string {
  return login.replace(/\[bot\]$/, '').toLowerCase();
}
