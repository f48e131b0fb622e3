import { byWorst } from '../order.ts';
import { hideWhere, type Pass } from './context.ts';

/** Shows the worst `max-findings`; the rest is listed as hidden and still counts in the gate. */
export const limit: Pass = (findings, { maxFindings }) => {
  const shown = findings.filter(({ state }) => state.kind === 'shown').toSorted(byWorst);
  const best = new Set(shown.slice(0, maxFindings));
  const why = `only the ${maxFindings} worst are shown`;
  return hideWhere(findings, 'limit', (finding) => (best.has(finding) ? undefined : { why, gated: true }));
};
