import type { Repository } from '../repository.ts';

/**
 * A Bitbucket Cloud for tests: the REST API 2.0 and git on one port of 127.0.0.1, with real state and real refusals, by the
 * published description (https://dac-static.atlassian.com/cloud/bitbucket/swagger.v3.json). What it has no operation or parameter
 * for, and a comment on a line that the diff does not have, is a violation.
 */

export { startBitbucket } from './server.ts';

/** https://support.atlassian.com/bitbucket-cloud/docs/repository-access-token-permissions/ */
export type Scope = 'repository' | 'repository:admin' | 'pullrequest' | 'pullrequest:write' | 'account';

export type Permission = 'admin' | 'write' | 'read' | 'none';

export type TestBitbucket = {
  /** `http://127.0.0.1:port`: git at `/workspace/name.git`, the API at `/!api/2.0`. */
  readonly url: string;
  readonly requests: readonly Requested[];
  readonly violations: readonly string[];
  /** `workspace/name` with one commit on `main`. */
  readonly repository: (fullName: string, options?: RepositoryOptions) => TestRepository;
  /** `owner/name` with all branches of another repository. */
  readonly fork: (fullName: string, owner: string) => TestRepository;
  readonly permit: (fullName: string, login: string, permission: Permission) => void;
  /** An access token of a repository, which acts as an account of its own. */
  readonly token: (fullName: string, scopes?: readonly Scope[]) => string;
  /** Nickname of that account. */
  readonly bot: (fullName: string) => string;
  readonly open: (fullName: string, options: PullOptions) => number;
  readonly pull: (fullName: string, number: number) => PullView;
  readonly as: (login: string) => Person;
  /** Another account with the nickname of this one. */
  readonly impostor: (login: string) => Person;
  readonly failNext: (failure: Failure) => void;
  /** Of a commit; absent where none was made. */
  readonly report: (fullName: string, commit: string) => ReportView | undefined;
  /** Variables of a step. */
  readonly step: (options: StepOptions) => TestStep;
  readonly close: () => Promise<void>;
};

export type Requested = { readonly method: string; readonly path: string };

export type Files = Readonly<Record<string, string | Buffer | undefined>>;

export type RepositoryOptions = { readonly private?: boolean; readonly files?: Files };

export type TestRepository = {
  readonly fullName: string;
  readonly bare: string;
  readonly work: Repository;
  readonly commit: (branch: string, files: Files, options?: CommitOptions) => string;
  readonly push: (branch?: string) => string;
  readonly tip: (branch: string) => string;
};

export type CommitOptions = {
  /** Login; default `root`. */
  readonly author?: string;
  /** Where a new branch begins; default `main`. */
  readonly from?: string;
};

export type PullOptions = {
  /** `branch`, or `owner:branch` of a fork. */
  readonly head: string;
  readonly author: string;
  readonly draft?: boolean;
};

export type CommentView = { readonly id: number; readonly author: string; readonly body: string };

export type ThreadView = {
  readonly id: string;
  readonly path: string;
  readonly line: number | null;
  readonly startLine: number | null;
  readonly isResolved: boolean;
  readonly resolvedBy: string | undefined;
  readonly comments: readonly CommentView[];
};

export type PullView = {
  readonly head: string;
  readonly comments: readonly CommentView[];
  readonly threads: readonly ThreadView[];
};

type At = { readonly repository: string; readonly number: number };

export type Person = {
  readonly comment: (at: At, body: string) => CommentView;
  readonly commentOnLine: (
    at: At,
    words: { readonly path: string; readonly line: number; readonly body: string },
  ) => ThreadView;
  readonly reply: (at: At, thread: string, body: string) => CommentView;
  /** Throws when the person may not. */
  readonly resolve: (at: At, thread: string) => void;
};

export type Failure = {
  /** Against `METHOD /path?query`. */
  readonly match: RegExp;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default 1. */
  readonly times?: number;
};

export type ReportView = {
  readonly report: Readonly<Record<string, unknown>>;
  readonly annotations: readonly Readonly<Record<string, unknown>>[];
};

export type StepOptions = { readonly repository: string } & (
  | { readonly pull: number }
  | { readonly branch: string }
);

export type TestStep = {
  readonly env: Readonly<Record<string, string>>;
  /** What is checked out: of a pull request its head, with which the destination is merged. */
  readonly sha: string;
  readonly merge?: string;
  /** Bare repository of the clone. */
  readonly bare: string;
  /** Where the head is, of a fork. */
  readonly from: string;
};
