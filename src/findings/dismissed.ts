import { hideWhere, type Pass } from './context.ts';
import { dismissedSilence, stepBack, trustedSilence } from './silences.ts';

/** Hides what a person dismissed on the forge; out of the gate only for one with write access who wrote no commit of the change. */
export const dismissed: Pass = (findings, context) => {
  const silence = dismissedSilence(context);
  const trusted = trustedSilence(context);
  return hideWhere(findings, 'dismissed', (finding) => stepBack(silence(finding), finding, trusted));
};
