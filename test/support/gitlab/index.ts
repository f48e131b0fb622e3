import type { Repository } from '../repository.ts';

/**
 * A GitLab for tests: REST, GraphQL and git on one port of 127.0.0.1, with real state and real refusals, below a
 * relative URL root where one is asked for. Requests are held against the parameters that GitLab documents.
 */

export { startGitLab } from './server.ts';

export type StartOptions = {
  /** Relative URL root, `/gl`; default none. */
  readonly root?: string;
};

/** Role of a member: 50, 40, 30, 20, 10 and nothing. */
export type AccessLevel = 'owner' | 'maintainer' | 'developer' | 'reporter' | 'guest' | 'none';

export type Scope = 'api' | 'read_api' | 'read_repository' | 'write_repository' | 'read_user';

export type TestGitLab = {
  /** `http://127.0.0.1:port` and the root: pages, and git at `/group/project.git`; no final slash. */
  readonly url: string;
  /** The REST API: `url` + `/api/v4`. */
  readonly api: string;
  /** `url` + `/api/graphql`. */
  readonly graphql: string;
  /** Every request to REST and GraphQL in order, with the status it was answered with. */
  readonly requests: readonly Requested[];
  /** What GitLab documents no such parameter for, or what is not implemented; a test checks that it is empty. */
  readonly violations: readonly string[];
  /** Makes an account; accounts are also made when first named. */
  readonly user: (login: string) => void;
  /** Makes a project with one commit on `main`; groups may be nested: `acme/web/shop`. */
  readonly repository: (fullPath: string, options?: RepositoryOptions) => TestRepository;
  /** `owner/name` of a fork of a project, with all its branches; the owner is its owner. */
  readonly fork: (fullPath: string, owner: string) => TestRepository;
  /** Role of a person in a project from now on. Accounts without a word are not members; a public project they read. */
  readonly permit: (fullPath: string, login: string, level: AccessLevel) => void;
  /** A token that works at once: without `login` a project access token of a bot that becomes a member. */
  readonly token: (options?: TokenOptions) => string;
  /** Login of the bot that a project's access tokens act as. */
  readonly bot: (fullPath: string) => string;
  /** Opens a merge request; gives its number in the project (`iid`). */
  readonly open: (fullPath: string, options: MergeRequestOptions) => number;
  readonly edit: (fullPath: string, number: number, changes: MergeRequestChanges) => void;
  /** What stands there now. */
  readonly mergeRequest: (fullPath: string, number: number) => MergeRequestView;
  /** A person at the keyboard. */
  readonly as: (login: string) => Person;
  /** The diff of this file comes collapsed and without text from now on. */
  readonly collapse: (fullPath: string, number: number, path: string) => void;
  /** The next requests that match are answered so, before anything happens. */
  readonly failNext: (failure: Failure) => void;
  /** Runs once, right before the next request that matches is carried out. */
  readonly beforeNext: (match: Match, work: () => void) => void;
  /** A pipeline is made and one job of it started. */
  readonly job: (options: JobOptions) => TestJob;
  /** Artifacts of a job from now on, by their path; for `GET …/jobs/:id/artifacts/PATH`. */
  readonly keep: (job: Pick<TestJob, 'id'>, files: Readonly<Record<string, string>>) => void;
  /** A pipeline trigger token of a project. */
  readonly trigger: (fullPath: string) => string;
  /** Pipelines that were started by such a token. */
  readonly triggered: readonly Triggered[];
  /** Moves the server's clock on; every change of state moves it by one second. */
  readonly pass: (seconds: number) => void;
  readonly close: () => Promise<void>;
};

export type RepositoryOptions = {
  /** Then nothing can be read without being a member; default false, which is public. */
  readonly private?: boolean;
  /** The first commit on `main`. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** Branches that are protected; default `main`, as GitLab does it. */
  readonly protected?: readonly string[];
};

export type TestRepository = {
  /** Full path: `acme/shop`. */
  readonly fullName: string;
  /** Of the project, as CI_PROJECT_ID. */
  readonly id: number;
  /** Where git is served: `http://127.0.0.1:port/group/name.git`. */
  readonly cloneUrl: string;
  /** The served bare repository on disk. */
  readonly bare: string;
  /** A work tree whose commits get there by `push`. */
  readonly work: Repository;
  /** Commits on a branch (made from `main` when it is new) and pushes; gives the commit id. `author` is a login. */
  readonly commit: (branch: string, files: Files, options?: CommitOptions) => string;
  /** Forces a branch of `work` to the server, by default the one that is checked out; gives its commit id. */
  readonly push: (branch?: string) => string;
  readonly tip: (branch: string) => string;
};

/** `undefined` deletes the file. */
export type Files = Readonly<Record<string, string | Buffer | undefined>>;

export type CommitOptions = {
  /** Login of author and committer; default `root`. */
  readonly author?: string;
  readonly message?: string;
  /** Where a new branch begins; default `main`. */
  readonly from?: string;
  /** Author's and committer's date, ISO. */
  readonly date?: string;
};

export type TokenOptions = {
  /** A person's own token; without it a project access token. */
  readonly login?: string;
  /** Default `['api']`. */
  readonly scopes?: readonly Scope[];
  /** Of a project access token: the role of its bot, from now on; default `developer`. */
  readonly level?: AccessLevel;
  /** Of a project access token: the project; default the first one made. */
  readonly repository?: string;
};

export type MergeRequestOptions = {
  /** `branch`, or `owner:branch` of a fork. */
  readonly head: string;
  /** Default `main`. */
  readonly base?: string;
  /** Default `root`. */
  readonly author?: string;
  readonly title?: string;
  readonly body?: string;
  /** Puts `Draft: ` before the title, which is what makes a draft. */
  readonly draft?: boolean;
  readonly labels?: readonly string[];
};

export type MergeRequestChanges = {
  readonly draft?: boolean;
  readonly labels?: readonly string[];
  readonly state?: 'opened' | 'closed' | 'merged';
  readonly base?: string;
};

/** A text of somebody that stands on a merge request: a note. */
export type CommentView = {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  /** ISO, by the server's clock. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly url: string;
  readonly reactions: readonly { readonly content: Reaction; readonly user: string }[];
};

/** Name of an award emoji. */
export type Reaction = 'thumbsup' | 'thumbsdown' | 'eyes' | 'heart' | 'rocket';

/** A discussion on a line. */
export type ThreadView = {
  readonly id: string;
  /** Of the new side; a deleted file's old one. */
  readonly path: string;
  readonly side: 'LEFT' | 'RIGHT';
  /** Where it is in the newest version, of its own side; null when it is outdated. */
  readonly line: number | null;
  readonly startLine: number | null;
  readonly originalLine: number;
  readonly originalStartLine: number | null;
  readonly isOutdated: boolean;
  readonly isResolved: boolean;
  readonly resolvedBy: string | undefined;
  /** The first one began it; without GitLab's own remarks. */
  readonly comments: readonly CommentView[];
  /** What GitLab itself wrote into it: `changed this line in version 2 of the diff`. */
  readonly remarks: readonly string[];
};

/** A note that only its writer sees. */
export type DraftView = {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly path?: string;
  readonly line?: number;
};

/** A commit status. */
export type StatusView = {
  readonly id: number;
  readonly name: string;
  readonly state: 'pending' | 'running' | 'success' | 'failed' | 'canceled' | 'skipped';
  readonly description: string | undefined;
  readonly targetUrl: string | undefined;
  /** Of the pipeline that it is in. */
  readonly pipelineId: number;
  readonly sha: string;
  readonly author: string;
};

export type MergeRequestView = {
  readonly number: number;
  readonly state: 'opened' | 'closed' | 'merged';
  /** Commit id of the head branch now. */
  readonly head: string;
  readonly mergeBase: string;
  readonly url: string;
  /** Notes that are on no line, oldest first, without GitLab's own remarks. */
  readonly comments: readonly CommentView[];
  /** Discussions on lines, oldest first. */
  readonly threads: readonly ThreadView[];
  readonly drafts: readonly DraftView[];
  /** Of the head, and in pipelines of the merge request. */
  readonly statuses: readonly StatusView[];
  /** How many versions its diff has: one for each push. */
  readonly versions: number;
};

/** Where a merge request is. */
export type MergeRequestPlace = { readonly repository: string; readonly number: number };

export type LineComment = {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly side?: 'LEFT' | 'RIGHT';
  readonly body: string;
};

export type Person = {
  /** On the merge request; not a thread that can be resolved. */
  readonly comment: (at: MergeRequestPlace, body: string) => CommentView;
  /** On a line of the diff; throws where GitLab has no such line. */
  readonly commentOnLine: (at: MergeRequestPlace, comment: LineComment) => ThreadView;
  /** In the thread, named by itself or by any note's id. */
  readonly reply: (thread: ThreadView | number, body: string) => CommentView;
  /** Throws when the person may not: developers and the merge request's author. */
  readonly resolve: (thread: ThreadView) => void;
  readonly unresolve: (thread: ThreadView) => void;
  readonly react: (comment: CommentView, reaction: Reaction) => void;
  readonly editComment: (comment: CommentView, body: string) => void;
  readonly deleteComment: (comment: CommentView) => void;
  /** Starts a review: a draft note that nobody else sees. */
  readonly draft: (
    at: MergeRequestPlace,
    comment: Pick<LineComment, 'body'> & Partial<LineComment>,
  ) => DraftView;
};

/** A method and the start of a path below `/api/v4`, or `/graphql`. A pattern is tested on `METHOD /path?query`; GraphQL operations match their text after `POST /graphql `. The project is as it was written: `acme%2Fshop`. */
export type Match = RegExp | { readonly method: string; readonly path: string };

export type Failure = {
  readonly match?: RegExp;
  readonly method?: string;
  readonly path?: string;
  /** 429 brings `Retry-After` and the `RateLimit-…` headers as GitLab does, unless given here. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default what GitLab says with this status. */
  readonly message?: string;
  /** Default 1. */
  readonly times?: number;
};

export type Requested = {
  readonly method: string;
  /** With query, below `/api/v4`; `/graphql`. */
  readonly path: string;
  /** 0 while it is not answered. */
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** ms of the machine's clock. */
  readonly at: number;
};

/** What the pipeline is for; a merge request's in the way that GitLab makes them: detached, merged results, merge train. */
export type JobOptions = { readonly repository: string } & (
  | {
      readonly mr: number;
      /** A fork's merge request runs in the fork, unless a member of the target starts it; default `source`. */
      readonly in?: 'source' | 'target';
    }
  | { readonly merged: number }
  | { readonly train: number }
  | { readonly branch: string; readonly source?: 'push' | 'web' | 'api' | 'trigger' | 'pipeline' }
  | { readonly tag: string }
  | { readonly schedule: string }
) & {
    /** Who started it; default the author of the merge request or `root`. */
    readonly by?: string;
    /** Seconds; default 3600. */
    readonly timeout?: number;
  };

export type Triggered = {
  readonly repository: string;
  readonly ref: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly pipeline: number;
};

export type TestJob = {
  /** As CI_JOB_ID. */
  readonly id: number;
  /** CI, GITLAB_CI and CI_…, with a CI_JOB_TOKEN that works; without CI_PROJECT_DIR. */
  readonly env: Readonly<Record<string, string>>;
  /** Of the commit that the runner checks out. */
  readonly sha: string;
  /** In `bare`: what the runner checks out. */
  readonly ref: string;
  /** The served repository of the project that it runs in. */
  readonly bare: string;
  /** Its git over HTTP, with the job's token in it as the runner leaves it in `origin`. */
  readonly cloneUrl: string;
  readonly pipeline: number;
};
