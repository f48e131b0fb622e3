import type { Dismissal, Finding } from '../domain.ts';
import { hideWhere, type Pass } from './context.ts';
import { dismissedSilence, stepBack, trustedSilence } from './silences.ts';

/** Hides what a person dismissed on the forge; out of the gate only for one with write access who wrote no commit of the change. */
export const dismissed: Pass = (findings, context) => {
  const silence = dismissedSilence(context);
  const trusted = trustedSilence(context);
  return hideWhere(findings, 'dismissed', (finding) => stepBack(silence(finding), finding, trusted));
};

/** The same where nothing else could silence: what people put aside, of findings that were filtered elsewhere. */
export function putAside(findings: readonly Finding[], dismissals: readonly Dismissal[]): Finding[] {
  return hideWhere(findings, 'dismissed', dismissedSilence({ dismissed: dismissals }));
}
