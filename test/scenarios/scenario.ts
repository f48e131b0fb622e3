import type { Repository } from '../support/repository.ts';
import type { Script, ScriptedRequest } from '../support/scripted-ollama.ts';

/** One run of the product in a scenario's repository, and what must come of it. */
export type Step = {
  /** What happens before the run. */
  readonly given?: (repository: Repository) => void;
  readonly args?: readonly string[];
  /** Where it is started; by default the root of the repository. */
  readonly cwd?: (repository: Repository) => string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: (repository: Repository) => string;
  /** An Ollama that follows this script; absent means `--model none`. */
  readonly ollama?: Script;
  /** By default 0. */
  readonly exit?: number;
  /** Every finding by `path:line rule`, hidden ones with ` hidden by pass` and `, counts` where the gate counts them. */
  readonly findings?: readonly string[];
  /** What standard output and error together hold. */
  readonly says?: readonly (string | RegExp)[];
  readonly silent?: readonly (string | RegExp)[];
  readonly check?: (run: Run) => void;
};

/** Data: what a repository looks like and what each run in it must give, on whatever host. */
export type Scenario = {
  /** A sentence about behaviour. */
  readonly name: string;
  /** The base: files on `main`; the change is then made on the branch `feature`. */
  readonly base: Readonly<Record<string, string | Buffer>>;
  /** Committed on `feature` before the first step. */
  readonly change?: Readonly<Record<string, string | Buffer>>;
  readonly steps: readonly Step[];
};

/** The parts of the json report that scenarios look at. */
export type Report = {
  readonly findings: readonly ReportedFinding[];
  readonly coverage: readonly {
    readonly path: string;
    readonly looker: string;
    readonly state: string;
    readonly why: string;
  }[];
  readonly verdict: {
    readonly outcome: string;
    readonly complete: boolean;
    readonly blocking: number;
    readonly why: string;
  };
  readonly model?: { readonly name: string; readonly warnings: readonly string[] };
  readonly usage: { readonly asked: number; readonly cached: number };
};

export type ReportedFinding = {
  readonly rule: string;
  readonly severity: string;
  readonly source: string;
  readonly path: string;
  readonly start: number;
  readonly title: string;
  readonly message: string;
  readonly fingerprint: string;
  readonly suggestion?: { readonly before: string; readonly after: string };
  readonly state:
    | { readonly kind: 'shown' }
    | { readonly kind: 'hidden'; readonly by: string; readonly why: string; readonly gated: boolean };
};

/** What one run gave. */
export type Run = {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Reports that were written, by the name of the file; `json` and `sarif` always are. */
  readonly files: Readonly<Record<string, string>>;
  readonly report: Report;
  /** Questions about units of the change; the questions that check the server are left out. */
  readonly questions: readonly ScriptedRequest[];
  /** Every text below the cache folder. */
  readonly cached: readonly string[];
  /** Runs before this one. */
  readonly before: readonly Run[];
};

/** How a host starts the product. */
export type Host = { readonly name: string; readonly run: (call: HostCall) => Promise<Ended> };

export type HostCall = {
  readonly cwd: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly stdin?: string;
};

export type Ended = { readonly exit: number; readonly stdout: string; readonly stderr: string };
