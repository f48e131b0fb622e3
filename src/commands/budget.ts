const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = { s: 1000, m: MINUTE, h: 60 * MINUTE };

/** Time for the model in ms: what the option says, else 10 minutes or half of what the CI leaves, the smaller (promise 5). */
export function budgetOf(budget: string, timeLeft: number | undefined): number {
  const [, number, unit] = /^([\d.]+)([smh])$/.exec(budget) ?? [];
  if (number !== undefined && unit !== undefined) return Number(number) * (UNITS[unit] ?? 0);
  return Math.min(10 * MINUTE, (timeLeft ?? Number.POSITIVE_INFINITY) / 2);
}
