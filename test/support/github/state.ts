import type { Repository } from '../repository.ts';
import type {
  CheckAnnotation,
  Failure,
  Match,
  Permission,
  Reaction,
  Requested,
  ReviewView,
  Scope,
} from './index.ts';

/** What the server knows; changed in place by everything that acts. */

export type Account = {
  readonly id: number;
  readonly login: string;
  readonly isBot: boolean;
  readonly email: string;
};

export type Repo = {
  readonly id: number;
  readonly fullName: string;
  readonly isPrivate: boolean;
  readonly protectedBranches: ReadonlySet<string>;
  readonly bare: string;
  readonly work: Repository;
  readonly parent: Repo | undefined;
  readonly permissions: Map<string, Permission>;
  readonly pulls: Map<number, Pull>;
  readonly checks: Check[];
  /** When a commit first was the tip of a branch. */
  readonly pushed: Map<string, string>;
};

export type Pull = {
  readonly id: number;
  readonly repo: Repo;
  readonly number: number;
  readonly headRepo: Repo;
  readonly headBranch: string;
  readonly author: string;
  readonly title: string;
  readonly body: string;
  readonly createdAt: string;
  baseBranch: string;
  draft: boolean;
  labels: readonly string[];
  state: 'open' | 'closed';
  /** The head branch when it was last seen. */
  head: string;
  readonly comments: Text[];
  readonly reviews: Review[];
  readonly threads: Thread[];
};

export type Text = {
  readonly id: number;
  readonly nodeId: string;
  readonly kind: 'issue' | 'review';
  readonly pull: Pull;
  readonly author: string;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
  minimized: string | undefined;
  readonly reactions: { readonly id: number; readonly content: Reaction; readonly user: string }[];
  /** Of a review comment. */
  readonly thread?: Thread;
  readonly review?: Review;
};

export type Thread = {
  readonly id: string;
  readonly pull: Pull;
  readonly path: string;
  readonly side: 'LEFT' | 'RIGHT';
  readonly line: number;
  readonly startLine: number | null;
  readonly startSide: 'LEFT' | 'RIGHT' | null;
  /** The two ends of the diff that the lines are of. */
  readonly commit: string;
  readonly base: string;
  resolvedBy: string | undefined;
  readonly comments: Text[];
};

export type Review = {
  readonly id: number;
  readonly nodeId: string;
  readonly pull: Pull;
  readonly author: string;
  readonly body: string;
  readonly state: ReviewView['state'];
  readonly commit: string;
  readonly submittedAt: string;
};

export type Check = {
  readonly id: number;
  readonly repo: Repo;
  readonly headSha: string;
  readonly app: string;
  readonly startedAt: string;
  name: string;
  status: string;
  conclusion: string | null;
  completedAt: string | null;
  detailsUrl: string | null;
  externalId: string;
  title: string | null;
  summary: string | null;
  text: string | null;
  readonly annotations: CheckAnnotation[];
};

export type Token = {
  readonly login: string;
  /** Absent for a person's own token. */
  readonly permissions: Readonly<Partial<Record<Scope, 'read' | 'write'>>> | undefined;
};

export type World = {
  url: string;
  readonly accounts: Map<string, Account>;
  readonly repos: Map<string, Repo>;
  readonly tokens: Map<string, Token>;
  readonly requests: Mutable<Requested>[];
  readonly violations: string[];
  readonly failures: { readonly failure: Failure; left: number }[];
  readonly hooks: { readonly match: Match; readonly work: () => void; done: boolean }[];
  /** ms since 1970 by the server's clock. */
  now: number;
  lastId: number;
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export function emptyWorld(): World {
  return {
    url: '',
    accounts: new Map(),
    repos: new Map(),
    tokens: new Map(),
    requests: [],
    violations: [],
    failures: [],
    hooks: [],
    now: Date.UTC(2026, 0, 15, 12),
    lastId: 1000,
  };
}

export function nextId(world: World): number {
  world.lastId += 1;
  return world.lastId;
}

/** The time of a change of state, ISO without fractions as GitHub writes it. */
export function tick(world: World): string {
  world.now += 1000;
  return new Date(world.now).toISOString().replace('.000Z', 'Z');
}

/** The account of a login, made when it is first named. */
export function accountOf(world: World, login: string): Account {
  const known = world.accounts.get(login.toLowerCase());
  if (known) return known;
  const id = nextId(world);
  const email = `${id}+${login}@users.noreply.github.com`;
  const account = { id, login, isBot: login.endsWith('[bot]'), email };
  world.accounts.set(login.toLowerCase(), account);
  return account;
}

export function repoOf(world: World, fullName: string): Repo {
  const repo = world.repos.get(fullName.toLowerCase());
  if (!repo) throw new Error(`The test made no repository ${fullName}.`);
  return repo;
}

export function pullOf(world: World, fullName: string, number: number): Pull {
  const pull = repoOf(world, fullName).pulls.get(number);
  if (!pull) throw new Error(`The test opened no pull request ${number} in ${fullName}.`);
  return pull;
}

export function pullUrl(world: World, pull: Pull): string {
  return `${world.url}/${pull.repo.fullName}/pull/${pull.number}`;
}

export function textUrl(world: World, text: Text): string {
  const anchor = text.kind === 'issue' ? `issuecomment-${text.id}` : `discussion_r${text.id}`;
  return `${pullUrl(world, text.pull)}#${anchor}`;
}

const ORDER: readonly Permission[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

/** What a person may do in a repository; its owner everything. */
export function permissionOf(repo: Repo, login: string): Permission {
  const owner = repo.fullName.split('/')[0] ?? '';
  if (owner.toLowerCase() === login.toLowerCase()) return 'admin';
  return repo.permissions.get(login.toLowerCase()) ?? (repo.isPrivate ? 'none' : 'read');
}

export function mayAtLeast(repo: Repo, login: string, least: Permission): boolean {
  return ORDER.indexOf(permissionOf(repo, login)) >= ORDER.indexOf(least);
}

/** How GitHub names the relation of a writer to a repository. */
export function associationOf(repo: Repo, login: string): string {
  const owner = repo.fullName.split('/')[0] ?? '';
  if (owner.toLowerCase() === login.toLowerCase()) return 'OWNER';
  if (mayAtLeast(repo, login, 'triage')) return 'COLLABORATOR';
  return 'NONE';
}

/** All texts of a repository that have an id. */
export function textsOf(repo: Repo): readonly Text[] {
  return [...repo.pulls.values()].flatMap((pull) => [
    ...pull.comments,
    ...pull.threads.flatMap(({ comments }) => comments),
  ]);
}
