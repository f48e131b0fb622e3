/** Where the run speaks to its reader while it works. Reports go to stdout or files; everything here goes to stderr. */
export type LogLevel = 'quiet' | 'normal' | 'verbose';

export type Progress = {
  /** `done` of `total`, in whatever unit the label names; `note` may give a rate or the time left. */
  readonly update: (done: number, total: number, note?: string) => void;
  readonly end: () => void;
};

export type Log = {
  readonly info: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly verbose: (text: string) => void;
  /** A bar on a terminal, plain lines with percentages in CI logs. */
  readonly progress: (label: string) => Progress;
};

/** Says nothing; for tests and pure callers. */
export const silentLog: Log = {
  info() {},
  warn() {},
  verbose() {},
  progress: () => ({ update() {}, end() {} }),
};
