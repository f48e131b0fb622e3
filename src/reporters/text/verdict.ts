import type { Outcome, Verdict } from '../../domain.ts';
import type { Color } from './ink.ts';

export const MARKS = { pass: '✔', findings: '✖', inconclusive: '?' } as const satisfies Record<
  Outcome,
  string
>;

/** Red only where the job ends with an error; what was not looked at is never green. */
export function verdictColor({ outcome, exitCode, complete }: Verdict): Color {
  if (exitCode !== 0) return 'red';
  return outcome === 'pass' && complete ? 'green' : 'yellow';
}
