import type { Repository } from '../repository.ts';

/**
 * A GitHub for tests, shaped like an Enterprise Server: REST, GraphQL and git on one port of 127.0.0.1, with real state
 * and real refusals. Every exchange is held against GitHub's own OpenAPI document and GraphQL schema.
 */

export { startGitHub } from './server.ts';

/** What a person may do in a repository. */
export type Permission = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export type Scope = 'contents' | 'pull_requests' | 'issues' | 'checks' | 'statuses' | 'metadata';

export type TestGitHub = {
  /** `http://127.0.0.1:port`: pages, and git at `/owner/name.git`; no final slash. */
  readonly url: string;
  /** The REST API: `url` + `/api/v3`. */
  readonly api: string;
  /** `url` + `/api/graphql`. */
  readonly graphql: string;
  /** Every request to REST and GraphQL in order, with the status it was answered with. */
  readonly requests: readonly Requested[];
  /** What was against the documents or asked for what is not implemented; a test checks that it is empty. */
  readonly violations: readonly string[];
  /** Makes an account; accounts are also made when first named. `name[bot]` is a Bot. */
  readonly user: (login: string) => void;
  /** Makes a repository with one commit on `main`. */
  readonly repository: (fullName: string, options?: RepositoryOptions) => TestRepository;
  /** `owner/name` of a fork of `fullName`, with all its branches. */
  readonly fork: (fullName: string, owner: string) => TestRepository;
  /** What a person may do in a repository from now on. Accounts without a word have `read` in public ones, else `none`. */
  readonly permit: (fullName: string, login: string, permission: Permission) => void;
  /** A token that works at once. Without `permissions` a person's own, which may do what the person may. */
  readonly token: (options?: TokenOptions) => string;
  /** Opens a pull request; gives its number. */
  readonly open: (fullName: string, options: PullOptions) => number;
  readonly edit: (fullName: string, number: number, changes: PullChanges) => void;
  /** What stands there now. */
  readonly pull: (fullName: string, number: number) => PullView;
  /** A person at the keyboard. */
  readonly as: (login: string) => Person;
  /** The next requests that match are answered so, before anything happens. */
  readonly failNext: (failure: Failure) => void;
  /** Runs once, right before the next request that matches is carried out. */
  readonly beforeNext: (match: Match, work: () => void) => void;
  /** The event that a workflow would be started by. */
  readonly event: <Name extends EventName>(name: Name, options: EventOptions<Name>) => TestEvent;
  /** Moves the server's clock on; every change of state moves it by one second. */
  readonly pass: (seconds: number) => void;
  readonly close: () => Promise<void>;
};

export type RepositoryOptions = {
  /** Then nothing can be read without a token, and a token needs the permission; default false. */
  readonly private?: boolean;
  /** The first commit on `main`. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** Branches that count as protected. */
  readonly protected?: readonly string[];
};

export type TestRepository = {
  readonly fullName: string;
  /** Where git is served: `http://127.0.0.1:port/owner/name.git`. */
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
  /** Login of author and committer; default `octocat`. */
  readonly author?: string;
  readonly message?: string;
  /** Where a new branch begins; default `main`. */
  readonly from?: string;
  /** Author's and committer's date, ISO. */
  readonly date?: string;
};

export type TokenOptions = {
  /** Default `github-actions[bot]`. */
  readonly login?: string;
  /** Of an app's token such as GITHUB_TOKEN; `metadata: read` always holds. Default for bots: contents read, pull_requests write. */
  readonly permissions?: Readonly<Partial<Record<Scope, 'read' | 'write'>>>;
};

export type PullOptions = {
  /** `branch`, or `owner:branch` of a fork. */
  readonly head: string;
  /** Default `main`. */
  readonly base?: string;
  /** Default `octocat`. */
  readonly author?: string;
  readonly title?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly labels?: readonly string[];
};

export type PullChanges = {
  readonly draft?: boolean;
  readonly labels?: readonly string[];
  readonly state?: 'open' | 'closed';
  readonly base?: string;
};

/** A text of somebody that stands on a pull request. */
export type CommentView = {
  readonly id: number;
  readonly nodeId: string;
  /** As REST writes it: `github-actions[bot]`. */
  readonly author: string;
  readonly body: string;
  /** ISO, by the server's clock. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly url: string;
  readonly reactions: readonly { readonly content: Reaction; readonly user: string }[];
};

export type Reaction = '+1' | '-1' | 'laugh' | 'confused' | 'heart' | 'hooray' | 'rocket' | 'eyes';

export type ThreadView = {
  readonly id: string;
  readonly path: string;
  readonly side: 'LEFT' | 'RIGHT';
  /** Where it is now; null when it is outdated. */
  readonly line: number | null;
  readonly startLine: number | null;
  readonly originalLine: number;
  readonly originalStartLine: number | null;
  readonly isOutdated: boolean;
  readonly isResolved: boolean;
  readonly resolvedBy: string | undefined;
  /** The first one began it. */
  readonly comments: readonly CommentView[];
};

export type ReviewView = {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly state: 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED' | 'PENDING';
  readonly commit: string;
};

export type CheckView = {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly text: string | null;
  readonly annotations: readonly CheckAnnotation[];
};

export type CheckAnnotation = {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
  readonly start_column?: number;
  readonly end_column?: number;
};

export type PullView = {
  readonly number: number;
  /** Commit id of the head branch now. */
  readonly head: string;
  readonly mergeBase: string;
  readonly url: string;
  /** Of the conversation. */
  readonly comments: readonly CommentView[];
  readonly threads: readonly ThreadView[];
  readonly reviews: readonly ReviewView[];
  /** Check runs of the head. */
  readonly checks: readonly CheckView[];
};

/** Where a pull request is. */
export type PullPlace = { readonly repository: string; readonly number: number };

export type LineComment = {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly side?: 'LEFT' | 'RIGHT';
  readonly body: string;
};

export type Person = {
  /** In the conversation. */
  readonly comment: (pull: PullPlace, body: string) => CommentView;
  /** On a line of the diff. */
  readonly commentOnLine: (pull: PullPlace, comment: LineComment) => ThreadView;
  /** In the thread of a review comment, named by the thread or any comment's id. */
  readonly reply: (thread: ThreadView | number, body: string) => CommentView;
  /** Throws when the person may not: write access or the pull request's author. */
  readonly resolve: (thread: ThreadView) => void;
  readonly unresolve: (thread: ThreadView) => void;
  /** On a comment of the conversation or of a thread. */
  readonly react: (comment: CommentView, reaction: Reaction) => void;
  readonly editComment: (comment: CommentView, body: string) => void;
  readonly deleteComment: (comment: CommentView) => void;
};

/** A method and the start of a path below `/api/v3`, or `/graphql`; `POST /repos/o/r/pulls/1/reviews`. A pattern is tested on `METHOD /path?query`; GraphQL operations match their name or text after `POST /graphql `. */
export type Match = RegExp | { readonly method: string; readonly path: string };

export type Failure = {
  readonly match?: RegExp;
  readonly method?: string;
  readonly path?: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default what GitHub says with this status (403 with `retry-after`: the secondary limit). */
  readonly message?: string;
  /** Default 1. */
  readonly times?: number;
};

export type Requested = {
  readonly method: string;
  /** With query, below `/api/v3`; `/graphql`. */
  readonly path: string;
  /** 0 while it is not answered. */
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** ms of the machine's clock. */
  readonly at: number;
};

export type EventName =
  | 'pull_request'
  | 'pull_request_target'
  | 'merge_group'
  | 'push'
  | 'schedule'
  | 'workflow_dispatch'
  | 'issue_comment'
  | 'pull_request_review_comment'
  | 'workflow_run';

type PullEvent = PullPlace & { readonly action?: string };
type CommentEvent = PullPlace & { readonly comment: CommentView; readonly action?: 'created' | 'edited' };
type BranchEvent = { readonly repository: string; readonly branch?: string };

export type EventOptions<Name extends EventName> = Name extends
  | 'pull_request'
  | 'pull_request_target'
  | 'merge_group'
  | 'workflow_run'
  ? PullEvent
  : Name extends 'issue_comment' | 'pull_request_review_comment'
    ? CommentEvent
    : BranchEvent & { readonly inputs?: Readonly<Record<string, string>> };

export type TestEvent = {
  readonly name: EventName;
  /** What `GITHUB_EVENT_PATH` holds. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** What the runner sets besides: `GITHUB_EVENT_NAME`, `GITHUB_SHA`, `GITHUB_REF`, `GITHUB_HEAD_REF`, … */
  readonly env: Readonly<Record<string, string>>;
};
