import type { Repository } from '../repository.ts';

/**
 * An Azure DevOps for tests: REST and git on one port of 127.0.0.1, with real state and real refusals. Requests are held against the
 * parameters that https://learn.microsoft.com/rest/api/azure/devops documents for 7.1.
 */

export { startAzure } from './server.ts';

/** Of a person in a repository: Contributors may push and comment, Readers read; nobody reads what is private. */
export type Level = 'contributor' | 'reader' | 'none';

export type TestAzure = {
  /** Of the collection: `http://127.0.0.1:port/acme`; no final slash. */
  readonly url: string;
  /** Every request to REST in order, with the status it was answered with. */
  readonly requests: readonly Requested[];
  /** What Azure documents no such parameter for, or would show at a wrong place; a test checks that it is empty. */
  readonly violations: readonly string[];
  /** Makes a repository with one commit on `main`: `project/name`. */
  readonly repository: (fullName: string, options?: RepositoryOptions) => TestRepository;
  /** `project/name.owner`, with all branches. */
  readonly fork: (fullName: string, owner: string) => TestRepository;
  readonly permit: (fullName: string, login: string, level: Level) => void;
  /** A token of the project's build service: with `write` it may contribute to pull requests. */
  readonly token: (fullName: string, access: 'write' | 'read') => string;
  /** Login that such a token acts as. */
  readonly service: (fullName: string) => string;
  /** Opens a pull request; gives its number. */
  readonly open: (fullName: string, options: PullOptions) => number;
  /** What stands there now. */
  readonly pull: (number: number) => PullView;
  /** A person at the keyboard, by the name before `@acme.example`. */
  readonly as: (login: string) => Person;
  /** The next requests that match `METHOD /path?query` are answered so, before anything happens. */
  readonly failNext: (failure: Failure) => void;
  /** A run is made and a job of it started. */
  readonly job: (options: JobOptions) => TestJob;
  readonly close: () => Promise<void>;
};

export type RepositoryOptions = {
  /** Then nothing can be read without a token; default false. */
  readonly private?: boolean;
  readonly files?: Files;
};

/** `undefined` deletes the file. */
export type Files = Readonly<Record<string, string | Buffer | undefined>>;

export type TestRepository = {
  /** `project/name`. */
  readonly fullName: string;
  /** Where git is served. */
  readonly cloneUrl: string;
  readonly bare: string;
  /** A work tree whose commits get there by `push`. */
  readonly work: Repository;
  /** Commits on a branch (made from `from`, by default `main`, when it is new) and pushes; gives the commit id. */
  readonly commit: (branch: string, files: Files, options?: CommitOptions) => string;
  /** Forces a branch of `work` to the server; gives its commit id. */
  readonly push: (branch?: string) => string;
  readonly tip: (branch: string) => string;
};

export type CommitOptions = { readonly author?: string; readonly from?: string };

export type PullOptions = {
  /** `branch`, or `owner:branch` of a fork. */
  readonly head: string;
  readonly author: string;
  readonly draft?: boolean;
  readonly labels?: readonly string[];
};

export type CommentView = { readonly id: string; readonly author: string; readonly body: string };

export type ThreadView = {
  readonly id: string;
  readonly path: string;
  /** Where it is in the newest iteration, of its own side; null when its line is gone. */
  readonly line: number | null;
  readonly startLine: number | null;
  readonly status: string;
  readonly isResolved: boolean;
  readonly resolvedBy: string | undefined;
  readonly comments: readonly CommentView[];
};

export type StatusView = { readonly state: string; readonly description: string; readonly iteration: number };

export type PullView = {
  readonly head: string;
  /** Of threads that are on no file, without Azure's own remarks. */
  readonly comments: readonly CommentView[];
  readonly threads: readonly ThreadView[];
  readonly statuses: readonly StatusView[];
};

export type Person = {
  readonly comment: (pull: number, body: string) => CommentView;
  readonly commentOnLine: (
    pull: number,
    comment: { readonly path: string; readonly line: number; readonly body: string },
  ) => ThreadView;
  readonly reply: (thread: ThreadView, body: string) => CommentView;
  /** Sets the status to `fixed`. Throws when the person may not. */
  readonly resolve: (thread: ThreadView) => void;
};

export type Failure = {
  readonly match: RegExp;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default 1. */
  readonly times?: number;
};

export type Requested = {
  readonly method: string;
  /** Below the collection, with query. */
  readonly path: string;
  status: number;
};

export type JobOptions = { readonly repository: string } & (
  | { readonly pull: number }
  | { readonly branch: string; readonly reason?: 'IndividualCI' | 'Schedule' | 'Manual' }
);

export type TestJob = {
  readonly env: Readonly<Record<string, string>>;
  /** Of the commit that the agent checks out. */
  readonly sha: string;
  readonly bare: string;
  readonly cloneUrl: string;
};
