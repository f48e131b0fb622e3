import { hideWhere, type Pass } from './context.ts';
import { baselineSilence } from './silences.ts';

/** Hides what the baseline file at the trust ref lists; always out of the gate, since nobody but the trust ref wrote it. */
export const baseline: Pass = (findings, context) => {
  const silence = baselineSilence(context);
  return hideWhere(findings, 'baseline', silence);
};
