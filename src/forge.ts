import type { Change, Side, Source } from './domain.ts';

/** The words for where a review runs and where the change lives; part of the domain. */

/** What started the run, in one vocabulary for all CIs. */
export type Trigger =
  /** A pull or merge request was opened or pushed to. */
  | 'change'
  /** A merge queue or train wants to know before it merges. */
  | 'queue'
  | 'push'
  | 'schedule'
  /** A person pressed a button. */
  | 'manual'
  /** A person wrote a comment. */
  | 'comment'
  /** Another run has ended and left a report to publish. */
  | 'report';

/** Where a change lives. */
export type ForgeAddress = {
  readonly kind: 'github' | 'gitlab' | 'gitea' | 'bitbucket' | 'azure';
  /** Base URL of the REST API, without final slash: `https://ghe.example/api/v3`, `https://gitlab.example/path/api/v4`. */
  readonly api: string;
  /** Base URL of the pages and of git over http, with a relative root, without final slash. */
  readonly web: string;
  /** `owner/name`, or the full path of a GitLab project: where the change goes to, not where it comes from. */
  readonly repository: string;
};

/** What the forge says of a pull or merge request besides its commits. Text of the author; never enters a prompt. */
export type ChangeRequest = {
  readonly number: string;
  /** Login name; absent where the CI does not tell. */
  readonly author?: string;
  readonly draft: boolean;
  readonly labels: readonly string[];
  /** The head lives in another repository than the target. */
  readonly fork: boolean;
  /** Its page. */
  readonly url: string;
};

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
    | 'buildkite'
    | 'teamcity'
    | 'generic'
    | 'none';
  readonly trigger?: Trigger;
  /** Absent where the CI does not say where the change lives, or no adapter knows that forge. */
  readonly forge?: ForgeAddress;
  /** Number or id of the change request. */
  readonly change?: string;
  /** Of that change request, when the CI knows. */
  readonly request?: ChangeRequest;
  /** The target branch's name of a change request. */
  readonly targetBranch?: string;
  /** Not everybody who can push may write to the target branch: its configuration is obeyed. */
  readonly targetProtected?: boolean;
  /** Of the repository that the change goes to. */
  readonly defaultBranch?: string;
  /** True for a push to the default branch or a schedule: the commit itself is trusted. */
  readonly trusted: boolean;
  /** The change's own head commit, never the merge that a CI checked out. */
  readonly head?: string;
  /** What is checked out may be a merge that the CI made of the target and the head, which it does not name. */
  readonly merged?: boolean;
  /** The target's commit when the CI names it. */
  readonly base?: string;
  /** Commit id of the merge base itself, when the CI names it. */
  readonly mergeBase?: string;
  /** The clone is of another repository than the change goes to: its branches are not the target's. */
  readonly foreign?: boolean;
  /** The clone's remote branches may be those of an earlier job. */
  readonly stale?: boolean;
  /** The run that a commit status belongs to: its id, and the commit it runs for, which may be a merge. */
  readonly pipeline?: { readonly id: string; readonly sha: string };
  /** Where the head was pushed to, when the event of another run or a push names it: full name of the repository, and branch. Untrusted. */
  readonly origin?: { readonly repository: string; readonly branch: string };
  /** ms that the CI leaves for this job, when it says so. */
  readonly timeLeft?: number;
  /** ms since 1970 at which the job's time began to run, when the CI says so. */
  readonly startedAt?: number;
  /** Page of this run. */
  readonly runUrl?: string;
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

export type Subject = {
  readonly change: Change;
  readonly source: Source;
  readonly trusted: Trusted;
  readonly request?: ChangeRequest;
};

/** A comment of ours that stands on the forge. */
export type Posted = {
  readonly id: string;
  readonly fingerprint: string;
  /** Neither resolved nor edited to say that its finding is gone. */
  readonly open: boolean;
  /** Who closed it, when it is not open. What we closed ourselves is said again when its finding is back. */
  readonly closedBy?: 'us' | 'person';
  /** A person wrote in its thread. */
  readonly answered: boolean;
};

/** A finding that a person put aside on the forge; `trusted` for one with write access who wrote no commit of the change. */
export type Dismissal = {
  readonly fingerprint: string;
  /** Login name. */
  readonly who: string;
  /** `YYYY-MM-DD`. */
  readonly when: string;
  readonly why: string;
  readonly trusted: boolean;
};

/** All that stands on the forge about the change and is ours to know. */
export type Standing = { readonly comments: readonly Posted[]; readonly dismissals: readonly Dismissal[] };

export type Comment = {
  readonly path: string;
  readonly side: Side;
  /** Lines of that side, inside one hunk of the change. */
  readonly start: number;
  readonly end: number;
  readonly body: string;
  readonly fingerprint: string;
};

/** A comment that stands, and what it says from now on where it cannot be resolved or opened again. */
export type Rewording = { readonly id: string; readonly body: string };

/** What publishing will do; an adapter carries it out and decides nothing. */
export type Plan = {
  /** Commit id that was reviewed; a forge whose head has moved posts nothing. */
  readonly head?: string;
  /** The sticky summary; absent where none is wanted. */
  readonly summary?: string;
  readonly create: readonly Comment[];
  readonly keep: readonly string[];
  /** Their findings are gone. */
  readonly resolve: readonly Rewording[];
  /** We closed them and their findings are back. */
  readonly reopen: readonly Rewording[];
  /** A check run or commit report besides; absent where none is wanted. */
  readonly check?: CheckReport;
};

/** A check run's page and annotations, all of them; the adapter sends them in portions. */
export type CheckReport = {
  readonly title: string;
  readonly summary: string;
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly annotations: readonly Annotation[];
};

/** One line in a CI's or check run's own list. Plain text; lines of the after side. */
export type Annotation = {
  readonly level: 'notice' | 'warning' | 'error';
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly message: string;
  readonly fingerprint: string;
};

/** A person's comment on a pull request, as the event that started the run tells it. */
export type SpokenComment = {
  /** `conversation` for `issue_comment`, `line` for `pull_request_review_comment`. */
  readonly kind: 'conversation' | 'line';
  readonly id: number;
  /** The first comment of its thread, which may be itself; of a line only. */
  readonly root?: number;
  /** Number of the pull request. */
  readonly pull: number;
  /** Login name. */
  readonly writer: string;
  readonly body: string;
  /** ms since 1970, by the forge's clock. */
  readonly at: number;
  /** The pull request's head when the forge made the event; of a line only. */
  readonly head?: string;
};

/** What came of a plan. */
export type Applied = {
  /** Page of the summary, or of the review. */
  readonly url?: string;
  /** Fingerprints of the comments that stand open now. */
  readonly commented: readonly string[];
  readonly created: number;
  readonly resolved: number;
  /** A check run was made of `check`. */
  readonly checked: boolean;
  /** The head is another commit by now: nothing was posted. */
  readonly moved: boolean;
  /** A sentence for each part that the forge or the token did not allow; nothing of it is lost, it stands elsewhere. */
  readonly refused: readonly string[];
};

/** UTF-16 code units of a body, and inline comments of one review. */
export type ForgeLimits = { readonly body: number; readonly comments: number };

export type Forge = {
  readonly limits: ForgeLimits;
  /** How it writes a replacement that a click applies. */
  readonly suggestionStyle: SuggestionStyle;
  /** False where nothing can be posted: no forge, no change request, no token. */
  readonly canPost: boolean;
  readonly change: () => Promise<Subject>;
  /** Reads anew each time. Throws ForgeError. */
  readonly posted: () => Promise<Standing>;
  /** Throws ForgeError when the forge fails; what it refuses is in the answer. */
  readonly apply: (plan: Plan) => Promise<Applied>;
};

/** GitHub's fence, GitLab's with its line offsets, or a diff for reading only. */
export type SuggestionStyle = 'github' | 'gitlab' | 'diff';
