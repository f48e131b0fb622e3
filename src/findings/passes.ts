import type { Finding, PassName } from '../domain.ts';
import { byPlace } from '../order.ts';
import { anchor } from './anchor.ts';
import { baseline } from './baseline.ts';
import { claim } from './claim.ts';
import { confidence } from './confidence.ts';
import type { FilterContext, Pass } from './context.ts';
import { dismissed } from './dismissed.ts';
import { duplicate } from './duplicate.ts';
import { limit } from './limit.ts';
import { onlyNew } from './new.ts';
import { pragma } from './pragma.ts';
import { suggestion } from './suggestion.ts';
import { suppress } from './suppress.ts';

/** Every pass, in the order in which it runs. A finding that one pass hid is left alone by all that follow. */
export const passes: readonly { readonly name: PassName; readonly run: Pass }[] = [
  // First: all others ask where a finding stands, and moving it gives it another fingerprint.
  { name: 'anchor', run: anchor },
  // Before anything costly: most of what analyzers find in a changed file was there already.
  { name: 'new', run: onlyNew },
  // Before duplicate: what the model made up must not be folded into, nor add to, what is true.
  { name: 'claim', run: claim },
  // Before duplicate, so that only suggestions that can be applied are compared; after claim, since it parses whole files.
  { name: 'suggestion', run: suggestion },
  // Before every silence: a silence of any of the folded fingerprints is one of the finding that stays.
  { name: 'duplicate', run: duplicate },
  // The silences, nearest to the code first, so that a reader is pointed to the reason that lies closest.
  { name: 'pragma', run: pragma },
  { name: 'suppress', run: suppress },
  { name: 'dismissed', run: dismissed },
  { name: 'baseline', run: baseline },
  // After the silences: "somebody decided" says more than "below a threshold".
  { name: 'confidence', run: confidence },
  // Last: only what would be shown takes up room.
  { name: 'limit', run: limit },
];

/**
 * Runs all passes and gives every finding back, hidden ones with the name and reason of what hid them, sorted by place.
 * Pure; linear in the findings and in the texts of the files in which they stand, but for sorting.
 */
export function filter(findings: readonly Finding[], context: FilterContext): Finding[] {
  return passes
    .reduce<readonly Finding[]>((marked, { run }) => run(marked, context), findings)
    .map((finding, index) => (NEVER_HIDDEN.test(finding.rule) ? unhidden(finding, findings[index]) : finding))
    .toSorted(byPlace);
}

// Rules about the reviewer's own configuration (DESIGN 8.14): no change may quiet the news that it touches what reviews it.
const NEVER_HIDDEN = /^ollamacode\//;

function unhidden(finding: Finding, original: Finding | undefined): Finding {
  const isOurs = finding.source === 'analyzer' && original !== undefined;
  return isOurs && finding.state.kind === 'hidden' ? original : finding;
}
