import type { Annotation } from './forge.ts';

/** The words for a CI's own channels beside the forge; part of the domain. */

/** Files that outlive the job, kept by the CI under keys. Nothing may rest on it: each verb gives up with a reason, never throws. */
export type RunnerCache = {
  /** Restores the newest entry whose key is `key` or begins with one of `prefixes`; gives its key. */
  readonly restore: (paths: readonly string[], key: string, prefixes: readonly string[]) => Promise<Kept>;
  /** Saves under a key that does not exist yet. */
  readonly save: (paths: readonly string[], key: string) => Promise<Kept>;
};

/** The key, or why there is none. */
export type Kept = { readonly key?: string; readonly why?: string };

export type Runner = {
  /** Plain text; each is shown beside its line by the CI. */
  readonly annotate: (annotations: readonly Annotation[]) => void;
  /** Shows a sentence on the run's page: why the step could not do its job. Plain text. */
  readonly problem: (message: string) => void;
  /** Writes the job's summary page; Markdown, at most `summaryLimit` bytes. */
  readonly summarize: (markdown: string) => Promise<void>;
  /** Bytes; 0 where the CI has no such page. */
  readonly summaryLimit: number;
  /** Tells later steps or jobs, all values at once. Throws UsageError where a file for them cannot be written. */
  readonly outputs: (values: Readonly<Record<string, string>>) => Promise<void>;
  /** Remembers a word for the step that cleans up after the job. */
  readonly remember: (name: string, value: string) => void;
  readonly recall: (name: string) => string;
  /** Hides a text wherever the CI shows the log. */
  readonly mask: (secret: string) => void;
  /** Folds what `work` logs under a title. */
  readonly group: <T>(title: string, work: () => Promise<T>) => Promise<T>;
  /** Absent where the CI itself keeps the folders that its configuration names. */
  readonly cache?: RunnerCache;
};
