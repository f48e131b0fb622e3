import { bySeverity, type Finding } from '../domain.ts';
import { byWorst, namesOf } from '../order.ts';
import { groupBy, hidden, type Pass } from './context.ts';

/**
 * Folds what is said twice of one definition. A model's finding folds into any finding whose lines it overlaps; one of an
 * analyzer or another tool folds into one with its fingerprint, or of its category that begins on the same line and speaks of
 * no other weakness (CWE). The analyzer's word beats the model's, among equals the worse finding stays, and what stays keeps all
 * fingerprints in `aka`. What was folded counts in the gate only if it is worse than what it was folded into: saying a thing
 * once never opens the gate. Near-linear in the findings.
 */
export const duplicate: Pass = (findings) => {
  const shown = findings.filter(({ state }) => state.kind === 'shown').toSorted(byWorst);
  const firsts = new Map<Finding, Finding>();
  for (const group of groupBy(shown, ({ path, scope }) => `${path}\n${scope}`).values()) {
    for (const [folded, first] of foldsOf(group)) firsts.set(folded, first);
  }
  const names = groupBy([...firsts.keys()], (folded) => firsts.get(folded));
  return findings.map((finding) => {
    const first = firsts.get(finding);
    if (first) return foldedInto(finding, first);
    const folded = names.get(finding) ?? [];
    return folded.length === 0 ? finding : { ...finding, aka: joined(finding, folded) };
  });
};

function foldedInto(finding: Finding, first: Finding): Finding {
  const why = `it says the same as ${first.rule} in line ${first.start}`;
  return hidden(finding, 'duplicate', { why, gated: bySeverity(finding.severity, first.severity) < 0 });
}

function joined(finding: Finding, folded: readonly Finding[]): string[] {
  const names = new Set([...finding.aka, ...folded.flatMap(namesOf)]);
  names.delete(finding.fingerprint);
  return [...names];
}

/** Pairs of folded and first within one definition; the worst come first in `group`. */
function foldsOf(group: readonly Finding[]): Map<Finding, Finding> {
  const isModel = ({ source }: Finding) => source === 'model';
  const folds = toolFolds(group.filter((finding) => !isModel(finding)));
  const tools = overlapSearch(group.filter((finding) => !isModel(finding) && !folds.has(finding)));
  const models = new Map<number, Finding>();
  for (const finding of group.filter(isModel)) {
    const first = tools(finding) ?? lineSearch(models, finding);
    if (first) folds.set(finding, first);
    else for (let line = finding.start; line <= finding.end; line += 1) models.set(line, finding);
  }
  return folds;
}

function toolFolds(group: readonly Finding[]): Map<Finding, Finding> {
  const folds = new Map<Finding, Finding>();
  const kept = new Map<string, Finding[]>();
  for (const finding of group) {
    const key = `${finding.start} ${finding.category}`;
    const there = kept.get(key) ?? [];
    const first = there.find((other) => isSame(finding, other));
    if (first) folds.set(finding, first);
    else kept.set(key, [...there, finding]);
  }
  return folds;
}

function isSame(a: Finding, b: Finding): boolean {
  return a.fingerprint === b.fingerprint || a.cwe === undefined || b.cwe === undefined || a.cwe === b.cwe;
}

/** Finds, by binary search, the finding that reaches furthest among those that begin no later than a range ends. */
function overlapSearch(findings: readonly Finding[]): (range: Finding) => Finding | undefined {
  const byStart = findings.toSorted((a, b) => a.start - b.start);
  const furthest: Finding[] = [];
  for (const finding of byStart) {
    const before = furthest.at(-1);
    furthest.push(before && before.end >= finding.end ? before : finding);
  }
  return (range) => {
    let low = 0;
    let high = byStart.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byStart[middle]?.start ?? 0) <= range.end) low = middle + 1;
      else high = middle;
    }
    const found = furthest[low - 1];
    return found && found.end >= range.start ? found : undefined;
  };
}

function lineSearch(lines: ReadonlyMap<number, Finding>, range: Finding): Finding | undefined {
  for (let line = range.start; line <= range.end; line += 1) {
    const found = lines.get(line);
    if (found) return found;
  }
  return undefined;
}
