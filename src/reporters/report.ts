import type { Review } from '../domain.ts';

export type ReportOptions = {
  /** ANSI colours; only `text` uses them. */
  readonly color: boolean;
  /** Columns that a line of `text` may fill; others ignore it. */
  readonly width: number;
  /** May print source and model text. False in the log of a CI job without `log-code`. */
  readonly code: boolean;
};

/** A pure function of its arguments: no file, process, network or clock. The text ends with a line feed. */
export type Render = (review: Review, options: ReportOptions) => string;

export type Reporter = {
  /** Where it is written when the user names no path; relative to the report folder. */
  readonly fileName: string;
  /** Loads the format on first use, strips what `options.code` forbids, renders. */
  readonly render: (review: Review, options: ReportOptions) => Promise<string>;
};
