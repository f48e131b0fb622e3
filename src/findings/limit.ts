import type { Finding } from '../domain.ts';
import { byWorst } from '../order.ts';
import { type FilterContext, hideWhere } from './context.ts';

/** Shows the worst `max-findings`; the rest is listed as hidden and still counts in the gate. */
export function limit(
  findings: readonly Finding[],
  { maxFindings }: Pick<FilterContext, 'maxFindings'>,
): Finding[] {
  const shown = findings.filter(({ state }) => state.kind === 'shown').toSorted(byWorst);
  const best = new Set(shown.slice(0, maxFindings));
  const why = `only the ${maxFindings} worst are shown`;
  return hideWhere(findings, 'limit', (finding) => (best.has(finding) ? undefined : { why, gated: true }));
}
