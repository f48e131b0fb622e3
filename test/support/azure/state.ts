import type { Repository } from '../repository.ts';
import type { Failure, Level, Requested } from './index.ts';

/** What an Azure DevOps for tests knows. */

export type Account = { readonly id: string; readonly uniqueName: string; readonly displayName: string };

export type Repo = {
  readonly id: string;
  readonly project: { readonly id: string; readonly name: string };
  readonly name: string;
  readonly isPrivate: boolean;
  readonly bare: string;
  readonly work: Repository;
  readonly parent: Repo | undefined;
  /** By unique name. */
  readonly levels: Map<string, Level>;
};

export type Iteration = {
  readonly id: number;
  readonly head: string;
  readonly common: string;
  readonly target: string;
  readonly author: Account;
};

export type Position = { readonly line: number; readonly offset: number };

export type Context = {
  readonly filePath: string;
  readonly rightFileStart?: Position;
  readonly rightFileEnd?: Position;
  readonly leftFileStart?: Position;
  readonly leftFileEnd?: Position;
};

export type Comment = {
  readonly id: number;
  readonly parentCommentId: number;
  readonly author: Account;
  content: string;
  readonly publishedDate: string;
  lastContentUpdatedDate: string;
  readonly commentType: 'text' | 'system';
  isDeleted: boolean;
};

export type Thread = {
  readonly id: number;
  status: string | undefined;
  closedBy: Account | undefined;
  readonly context: Context | undefined;
  /** The commit that its lines are of. */
  readonly at: string;
  readonly comments: Comment[];
};

export type Pull = {
  readonly number: number;
  readonly repo: Repo;
  readonly source: Repo;
  readonly branch: string;
  readonly target: string;
  readonly author: Account;
  readonly isDraft: boolean;
  readonly labels: readonly string[];
  readonly iterations: Iteration[];
  readonly threads: Thread[];
  readonly statuses: { state: string; description: string; iteration: number }[];
  /** Numbers that follow files through iterations, by path. */
  readonly tracking: Map<string, number>;
};

export type Token = { readonly account: Account; readonly repo: Repo; readonly mayWrite: boolean };

export type World = {
  url: string;
  readonly repos: Map<string, Repo>;
  readonly accounts: Map<string, Account>;
  readonly tokens: Map<string, Token>;
  readonly pulls: Map<number, Pull>;
  readonly requests: Requested[];
  readonly violations: string[];
  readonly failures: { readonly failure: Failure; left: number }[];
  clock: number;
  serial: number;
};

export function emptyWorld(): World {
  return {
    url: '',
    repos: new Map(),
    accounts: new Map(),
    tokens: new Map(),
    pulls: new Map(),
    requests: [],
    violations: [],
    failures: [],
    clock: Date.parse('2024-05-01T00:00:00Z'),
    serial: 0,
  };
}

/** Moves the clock by a second; ISO. */
export function tick(world: World): string {
  world.clock += 1000;
  return new Date(world.clock).toISOString();
}

export function nextId(world: World): number {
  world.serial += 1;
  return world.serial;
}

export function guid(world: World): string {
  return `00000000-0000-4000-8000-${String(nextId(world)).padStart(12, '0')}`;
}

const DOMAIN = '@acme.example';

/** Made when first named. */
export function accountOf(world: World, login: string): Account {
  const uniqueName = /[@\\]/.test(login) ? login : `${login}${DOMAIN}`;
  const known = world.accounts.get(uniqueName);
  if (known) return known;
  const account = { id: guid(world), uniqueName, displayName: login };
  world.accounts.set(uniqueName, account);
  return account;
}

/** The name that tests use. */
export function loginOf({ uniqueName }: Account): string {
  return uniqueName.endsWith(DOMAIN) ? uniqueName.slice(0, -DOMAIN.length) : uniqueName;
}

export function serviceOf(world: World, { project }: Repo): Account {
  return accountOf(world, `Build\\${project.id}`);
}

export function repoOf(world: World, fullName: string): Repo {
  const repo = world.repos.get(fullName);
  if (!repo) throw new Error(`The test made no repository ${fullName}.`);
  return repo;
}

export function pullOf(world: World, number: number): Pull {
  const pull = world.pulls.get(number);
  if (!pull) throw new Error(`There is no pull request ${number}.`);
  return pull;
}

export function levelOf(repo: Repo, { uniqueName }: Account): Level {
  return repo.levels.get(uniqueName) ?? (repo.isPrivate ? 'none' : 'reader');
}

export function newestOf({ iterations, number }: Pull): Iteration {
  const newest = iterations.at(-1);
  if (!newest) throw new Error(`Pull request ${number} has no iteration.`);
  return newest;
}
