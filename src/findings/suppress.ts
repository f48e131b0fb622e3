import { hideWhere, type Pass } from './context.ts';
import { stepBack, suppressSilence, trustedSilence } from './silences.ts';

/** Hides what an entry of the option `suppress` names by rule, path or fingerprint until the entry's last day. */
export const suppress: Pass = (findings, context) => {
  const silence = suppressSilence(context);
  const trusted = trustedSilence(context);
  return hideWhere(findings, 'suppress', (finding) => stepBack(silence(finding), finding, trusted));
};
