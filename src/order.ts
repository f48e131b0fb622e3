import { bySeverity, CONFIDENCES, type Finding } from './domain.ts';

/** Orders that are the same on every host, and the names by which a finding is known; part of the domain. */

/** The worst first, then the surest, then by place. */
export function byWorst(a: Finding, b: Finding): number {
  const surer = CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence);
  return bySeverity(a.severity, b.severity) || surer || byPlace(a, b);
}

/** By path, place and rule, and by words where one looker says two things of one place: nothing is left to chance. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    byText(a.path, b.path) ||
    a.start - b.start ||
    a.end - b.end ||
    (a.startColumn ?? 0) - (b.startColumn ?? 0) ||
    byText(a.rule, b.rule) ||
    byText(a.fingerprint, b.fingerprint) ||
    byText(a.title, b.title) ||
    byText(a.message, b.message)
  );
}

/** By code units, so that no locale has a say. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** All fingerprints under which a finding may be known, its own first. */
export function namesOf(finding: Finding): string[] {
  return [finding.fingerprint, ...finding.aka];
}
