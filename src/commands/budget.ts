const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = { s: 1000, m: MINUTE, h: 60 * MINUTE };

/** Time for the model in ms: what the option says, else 10 minutes or half of what the CI leaves, the smaller (promise 5). */
export function budgetOf(budget: string, timeLeft: number | undefined): number {
  const [, number, unit] = /^([\d.]+)([smh])$/.exec(budget) ?? [];
  if (number !== undefined && unit !== undefined) return Number(number) * (UNITS[unit] ?? 0);
  return Math.min(10 * MINUTE, (timeLeft ?? Number.POSITIVE_INFINITY) / 2);
}

/** What is left by now of the ms that the CI left when this process began; `ran` are ms since then. */
export function leftNow(timeLeft: number | undefined, ran = performance.now()): number | undefined {
  return timeLeft === undefined ? undefined : Math.max(0, timeLeft - ran);
}

/**
 * Does `work` with a signal that aborts also when half of `timeLeft` ms is over: a job that the CI ends keeps no report.
 * What it gives may live on, for the signal is silent afterwards.
 */
export async function inTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { signal, timeLeft }: { readonly signal: AbortSignal; readonly timeLeft: number | undefined },
): Promise<T> {
  if (timeLeft === undefined) return work(signal);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeLeft / 2);
  try {
    return await work(AbortSignal.any([signal, late.signal]));
  } finally {
    clearTimeout(timer);
  }
}
