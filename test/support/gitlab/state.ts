import type { Repository } from '../repository.ts';
import type {
  AccessLevel,
  Failure,
  Match,
  Reaction,
  Requested,
  Scope,
  StatusView,
  Triggered,
} from './index.ts';

/** What the server knows; changed in place by everything that acts. */

export type Account = {
  readonly id: number;
  readonly login: string;
  readonly isBot: boolean;
  readonly email: string;
};

export type Project = {
  readonly id: number;
  readonly fullPath: string;
  readonly isPrivate: boolean;
  readonly protectedBranches: ReadonlySet<string>;
  readonly bare: string;
  readonly work: Repository;
  readonly parent: Project | undefined;
  readonly members: Map<string, AccessLevel>;
  readonly requests: Map<number, MergeRequest>;
  readonly pipelines: Pipeline[];
  readonly statuses: Status[];
};

export type MergeRequest = {
  readonly id: number;
  readonly project: Project;
  readonly number: number;
  readonly source: Project;
  readonly sourceBranch: string;
  readonly author: string;
  readonly body: string;
  readonly createdAt: string;
  title: string;
  targetBranch: string;
  labels: readonly string[];
  state: 'opened' | 'closed' | 'merged';
  /** The source branch when it was last seen. */
  head: string;
  /** Oldest first. */
  readonly versions: Version[];
  readonly discussions: Discussion[];
  readonly drafts: Draft[];
  /** Paths whose diff comes without text. */
  readonly collapsed: Set<string>;
};

/** A state of the diff. */
export type Version = {
  readonly id: number;
  readonly head: string;
  /** The merge base. */
  readonly base: string;
  /** The target branch. */
  readonly start: string;
  readonly createdAt: string;
};

export type Discussion = {
  /** 40 hexadecimal digits. */
  readonly id: string;
  readonly request: MergeRequest;
  /** A single note that nobody has answered; cannot be resolved. */
  isIndividual: boolean;
  readonly isOnDiff: boolean;
  resolvedBy: string | undefined;
  resolvedAt: string | undefined;
  readonly notes: Note[];
};

export type Note = {
  readonly id: number;
  readonly discussion: Discussion;
  readonly author: string;
  readonly createdAt: string;
  /** Written by GitLab itself in the author's name. */
  readonly isSystem: boolean;
  /** Where it was written, and where it is. */
  readonly original: Position | undefined;
  position: Position | undefined;
  body: string;
  updatedAt: string;
  /** When its text was last changed. */
  editedAt: string | undefined;
  readonly awards: Award[];
};

export type Award = {
  readonly id: number;
  readonly name: Reaction;
  readonly user: string;
  readonly createdAt: string;
};

/** As the API takes and gives it. */
export type Position = {
  readonly base_sha: string;
  readonly start_sha: string;
  readonly head_sha: string;
  readonly old_path: string;
  readonly new_path: string;
  readonly position_type: 'text';
  readonly old_line: number | null;
  readonly new_line: number | null;
  readonly line_range: LineRange | null;
};

export type LineRange = { readonly start: LineEnd; readonly end: LineEnd };

export type LineEnd = {
  readonly line_code: string;
  readonly type: 'old' | 'new' | null;
  readonly old_line: number | null;
  readonly new_line: number | null;
};

export type Draft = {
  readonly id: number;
  readonly author: string;
  body: string;
  position: Position | undefined;
  /** Null when the position is on no line: publishing will lose the note. */
  lineCode: string | null;
  readonly replyTo: Discussion | undefined;
  readonly resolves: boolean;
};

export type Pipeline = {
  readonly id: number;
  readonly number: number;
  readonly project: Project;
  readonly sha: string;
  readonly ref: string;
  readonly source: string;
};

export type Job = {
  readonly id: number;
  readonly project: Project;
  /** Artifacts by path. */
  readonly files: Map<string, string>;
};

export type Status = {
  readonly id: number;
  readonly sha: string;
  readonly name: string;
  readonly author: string;
  readonly pipeline: Pipeline;
  readonly createdAt: string;
  state: StatusView['state'];
  description: string | undefined;
  targetUrl: string | undefined;
};

export type Token = {
  readonly login: string;
  readonly scopes: readonly Scope[];
  /** Of a CI_JOB_TOKEN: the project that the job runs in. */
  readonly job?: Project;
};

export type World = {
  /** With the relative root. */
  url: string;
  readonly root: string;
  readonly accounts: Map<string, Account>;
  readonly projects: Map<string, Project>;
  readonly tokens: Map<string, Token>;
  /** Trigger tokens. */
  readonly triggers: Map<string, Project>;
  readonly triggered: Triggered[];
  readonly jobs: Map<number, Job>;
  readonly requests: Mutable<Requested>[];
  readonly violations: string[];
  readonly failures: { readonly failure: Failure; left: number }[];
  readonly hooks: { readonly match: Match; readonly work: () => void; done: boolean }[];
  /** ms since 1970 by the server's clock. */
  now: number;
  lastId: number;
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export function emptyWorld(root: string): World {
  return {
    url: '',
    root,
    accounts: new Map(),
    projects: new Map(),
    tokens: new Map(),
    triggers: new Map(),
    triggered: [],
    jobs: new Map(),
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

/** The time of a change of state, ISO with ms as GitLab writes it. */
export function tick(world: World): string {
  world.now += 1000;
  return new Date(world.now).toISOString();
}

/** The account of a login, made when it is first named. */
export function accountOf(world: World, login: string): Account {
  const known = world.accounts.get(login.toLowerCase());
  if (known) return known;
  const id = nextId(world);
  const isBot = /^project_\d+_bot_/.test(login);
  const account = { id, login, isBot, email: `${id}-${login}@users.noreply.gitlab.example` };
  world.accounts.set(login.toLowerCase(), account);
  return account;
}

/** The account that a commit's e-mail address belongs to. */
export function accountWith(world: World, email: string): Account | undefined {
  return [...world.accounts.values()].find((one) => one.email === email);
}

export function projectOf(world: World, fullPath: string): Project {
  const project = world.projects.get(fullPath.toLowerCase());
  if (!project) throw new Error(`The test made no project ${fullPath}.`);
  return project;
}

export function requestOf(world: World, fullPath: string, number: number): MergeRequest {
  const request = projectOf(world, fullPath).requests.get(number);
  if (!request) throw new Error(`The test opened no merge request ${number} in ${fullPath}.`);
  return request;
}

export function requestUrl(world: World, { project, number }: MergeRequest): string {
  return `${world.url}/${project.fullPath}/-/merge_requests/${number}`;
}

export function newestVersion({ versions }: MergeRequest): Version {
  const newest = versions.at(-1);
  if (!newest) throw new Error('A merge request has a version.');
  return newest;
}

export function isDraft({ title }: MergeRequest): boolean {
  return /^(?:draft:|\[draft\]|\(draft\))/i.test(title);
}

/** https://docs.gitlab.com/api/members/#roles */
export const LEVELS: Readonly<Record<AccessLevel, number>> = {
  none: 0,
  guest: 10,
  reporter: 20,
  developer: 30,
  maintainer: 40,
  owner: 50,
};

/** The role of a member as a number; the owner of a personal namespace owns its projects. */
export function levelOf(project: Project, login: string): number {
  const namespace = project.fullPath.split('/')[0] ?? '';
  if (namespace.toLowerCase() === login.toLowerCase()) return LEVELS.owner;
  return LEVELS[project.members.get(login.toLowerCase()) ?? 'none'];
}

/** All notes of a project, published ones. */
export function notesOf(project: Project): readonly Note[] {
  return [...project.requests.values()].flatMap(({ discussions }) =>
    discussions.flatMap(({ notes }) => notes),
  );
}

/** Login of the bot that acts for a project's access tokens. */
export function botOf({ id }: Project): string {
  return `project_${id}_bot_${id.toString(16).padStart(8, '0')}`;
}
