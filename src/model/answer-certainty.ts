import type { Confidence } from '../domain.ts';
import type { TokenChoice } from '../ollama/client.ts';

/**
 * How sure the model was that there is something to say, 0..1: an answer begins with `[]` or with `[{`, and the share of
 * the second among both is the model's own weighing, free of charge. `undefined` where the server gave no probabilities.
 */
export function certaintyOf(tokens: readonly TokenChoice[]): number | undefined {
  const [first, second] = tokens;
  if (first === undefined) return undefined;
  const shares = sharesOf(first);
  const empty = sum(shares, (token) => token.startsWith('[]'));
  const open = sum(shares, (token) => token.startsWith('[') && !token.startsWith('[]'));
  const bare = sum(shares, (token) => token === '[');
  const closed = second !== undefined && first.token.trim() === '[' ? bare * shareOfEnd(second) : 0;
  const all = empty + open;
  return all === 0 ? undefined : Math.min(1, Math.max(0, (open - closed) / all));
}

/** From here on a finding is worth a look by default; below, it stands in the summary only. */
const worthALook = 0.8;

/** Nothing confirms a model's word, so it never has more than `medium`; without probabilities it gets the benefit of the doubt. */
export function confidenceOf(certainty: number | undefined): Confidence {
  return certainty === undefined || certainty >= worthALook ? 'medium' : 'low';
}

type Share = { readonly token: string; readonly share: number };

/** The token that was chosen may or may not stand among the others. */
function sharesOf({ token, logprob, others }: TokenChoice): readonly Share[] {
  const all = others.some((other) => other.token === token) ? others : [{ token, logprob }, ...others];
  return all.map((other) => ({ token: other.token.trim(), share: Math.exp(other.logprob) }));
}

function sum(shares: readonly Share[], wanted: (token: string) => boolean): number {
  return shares.reduce((total, { token, share }) => total + (wanted(token) ? share : 0), 0);
}

function shareOfEnd(second: TokenChoice): number {
  const shares = sharesOf(second);
  const end = sum(shares, (token) => token.startsWith(']'));
  const more = sum(shares, (token) => token.startsWith('{'));
  return end + more === 0 ? 0 : end / (end + more);
}
