/** Tokens per second. */
export type Speed = { readonly promptPerSecond: number; readonly outputPerSecond: number };

/** A two-core machine with a 1.5B model (DESIGN 1); used until something was measured. */
export const slowSpeed: Speed = { promptPerSecond: 40, outputPerSecond: 12 };

export type Work = {
  /** Tokens of the prompt that no cache holds. */
  readonly prompt: number;
  /** Tokens that the answer will probably have. */
  readonly output: number;
};

/** How long questions take, learned from those that were answered. */
export type Pace = {
  /** ms that a question will probably take. */
  readonly predict: (work: Work) => number;
  /** Takes in what one took, in ms of wall clock. */
  readonly learn: (work: Work, took: number) => void;
};

/** How much the newest question weighs against all before it. */
const weight = 0.3;
/** One odd question may not turn the prediction over. */
const bounds = { least: 0.2, most: 5 };

/** Starts with the speed of the warm-up and corrects it by the ratio of took to predicted. */
export function newPace(speed: Speed): Pace {
  let factor = 1;
  const plain = ({ prompt, output }: Work) =>
    (prompt / Math.max(speed.promptPerSecond, 0.1) + output / Math.max(speed.outputPerSecond, 0.1)) * 1000 +
    50;
  return {
    predict: (work) => plain(work) * factor,
    learn: (work, took) => {
      const ratio = took / plain(work);
      const bounded = Math.min(Math.max(ratio, bounds.least * factor), bounds.most * factor);
      factor += weight * (bounded - factor);
    },
  };
}

/** `40 s left`, `3 min left`; rounded up so that it is kept. */
export function timeLeft(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return seconds < 90 ? `about ${seconds} s left` : `about ${Math.ceil(seconds / 60)} min left`;
}
