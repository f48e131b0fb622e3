import type { Change, Source } from './domain.ts';

/** The words for where a review runs and where the change lives; part of the domain. */

/** What a CI's environment says. Pure data made from `process.env` by one function per CI. */
export type Place = {
  readonly ci:
    | 'github'
    | 'gitlab'
    | 'jenkins'
    | 'circleci'
    | 'woodpecker'
    | 'drone'
    | 'bitbucket'
    | 'azure'
    | 'generic'
    | 'none';
  /** Number or id of the change request. */
  readonly change?: string;
  /** The target branch's name of a change request. */
  readonly targetBranch?: string;
  readonly defaultBranch?: string;
  /** True for a push to the default branch or a schedule: the commit itself is trusted. */
  readonly trusted: boolean;
  /** The change's own head commit, never the merge that a CI checked out. */
  readonly head?: string;
  /** The target's commit when the CI names it. */
  readonly base?: string;
  /** ms that the CI leaves for this job, when it says so. */
  readonly timeLeft?: number;
  /** What to write in this CI so that history is complete: `fetch-depth: 0`. */
  readonly historyHint: string;
};

/** Reads at the trust ref only. */
export type Trusted = {
  /** Commit id; absent for the working tree outside CI. */
  readonly ref?: string;
  readonly read: (path: string) => Promise<string | undefined>;
  /** Paths of the files below a folder, sorted. */
  readonly list: (folder: string) => Promise<readonly string[]>;
};

export type Subject = { readonly change: Change; readonly source: Source; readonly trusted: Trusted };

/** A comment of ours that stands on the forge. */
export type Posted = {
  readonly id: string;
  readonly fingerprint: string;
  readonly open: boolean;
  readonly answered: boolean;
};

export type Comment = {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly body: string;
  readonly fingerprint: string;
};

/** What publishing will do; an adapter carries it out and decides nothing. */
export type Plan = {
  readonly summary: string;
  readonly create: readonly Comment[];
  readonly keep: readonly string[];
  readonly resolve: readonly string[];
};

export type ForgeLimits = { readonly body: number; readonly comments: number };

export type Forge = {
  readonly limits: ForgeLimits;
  readonly change: () => Promise<Subject>;
  readonly posted: () => Promise<readonly Posted[]>;
  readonly apply: (plan: Plan) => Promise<void>;
};
