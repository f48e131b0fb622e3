import { execFileSync } from 'node:child_process';
import type { Repository } from '../repository.ts';
import { testGitEnvironment } from '../repository.ts';
import type { Failure, Permission, Requested, Scope } from './index.ts';

/** All that a Bitbucket of a test knows. */

export type Account = {
  readonly uuid: string;
  readonly type: 'user' | 'app_user';
  readonly nickname: string;
};

export type Token = {
  readonly account: Account;
  readonly repository: string;
  readonly scopes: ReadonlySet<Scope>;
};

export type Inline = {
  readonly path: string;
  readonly from?: number;
  readonly to?: number;
  readonly start_from?: number;
  readonly start_to?: number;
};

export type Comment = {
  readonly id: number;
  raw: string;
  readonly user: Account;
  readonly created: string;
  updated: string;
  readonly inline: Inline | undefined;
  readonly parent: number | undefined;
  resolution: { readonly user: Account; readonly created: string } | undefined;
  deleted: boolean;
};

export type Pull = {
  readonly id: number;
  readonly repo: Repo;
  readonly source: Repo;
  readonly branch: string;
  readonly author: Account;
  readonly draft: boolean;
  readonly comments: Comment[];
};

export type Report = { report: Record<string, unknown>; readonly annotations: Record<string, unknown>[] };

export type Repo = {
  readonly fullName: string;
  readonly isPrivate: boolean;
  readonly bare: string;
  readonly work: Repository;
  readonly members: Map<string, Permission>;
  readonly pulls: Pull[];
  readonly reports: Map<string, Report>;
};

export type World = {
  url: string;
  readonly folder: string;
  readonly repos: Map<string, Repo>;
  readonly accounts: Map<string, Account>;
  readonly tokens: Map<string, Token>;
  readonly requests: Requested[];
  readonly violations: string[];
  readonly failures: { readonly failure: Failure; left: number }[];
  clock: number;
  ids: number;
};

export function emptyWorld(folder: string): World {
  return {
    url: '',
    folder,
    repos: new Map(),
    accounts: new Map(),
    tokens: new Map(),
    requests: [],
    violations: [],
    failures: [],
    clock: Date.parse('2024-02-01T00:00:00Z'),
    ids: 0,
  };
}

/** Every change of state moves the clock by ten seconds. */
export function now(world: World): string {
  world.clock += 10_000;
  return new Date(world.clock).toISOString().replace('Z', '+00:00');
}

export function nextId(world: World): number {
  world.ids += 1;
  return world.ids;
}

/** Accounts are made when they are first named. */
export function accountOf(world: World, nickname: string, type: Account['type'] = 'user'): Account {
  const digits = String(world.accounts.size + 1).padStart(12, '0');
  const uuid = `{7c3ab8a5-0000-4000-8000-${digits}}`;
  const account = world.accounts.get(nickname) ?? { uuid, type, nickname };
  world.accounts.set(nickname, account);
  return account;
}

export function accountByEmail(world: World, email: string): Account | undefined {
  return world.accounts.get(email.replace(/@users\.example$/, ''));
}

export function repoOf(world: World, fullName: string): Repo {
  const found = world.repos.get(fullName);
  if (!found) throw new Error(`There is no repository ${fullName}.`);
  return found;
}

export function pullOf(world: World, fullName: string, number: number): Pull {
  const found = repoOf(world, fullName).pulls.find(({ id }) => id === number);
  if (!found) throw new Error(`There is no pull request ${number} in ${fullName}.`);
  return found;
}

export function gitIn({ bare }: Pick<Repo, 'bare'>, ...args: string[]): string {
  return execFileSync('git', args, { cwd: bare, env: testGitEnvironment, stdio: 'pipe', maxBuffer: 1 << 28 })
    .toString('utf8')
    .replace(/\n$/, '');
}

export function headOf({ source, branch }: Pull): string {
  return gitIn(source, 'rev-parse', `refs/heads/${branch}`);
}

/** In the target's own repository, where a fork's head is brought. */
export function mergeBaseOf(pull: Pull): string {
  const head = headOf(pull);
  if (pull.source !== pull.repo) gitIn(pull.repo, 'fetch', '--quiet', pull.source.bare, head);
  return gitIn(pull.repo, 'merge-base', 'refs/heads/main', head);
}

export function personMayWrite({ members }: Repo, login: string): boolean {
  return ['admin', 'write'].includes(members.get(login) ?? 'none');
}
