import {
  type Coverage,
  type CoverageState,
  type Finding,
  type LineRange,
  LOOKERS,
  type Looker,
  PASS_NAMES,
  type PassName,
  type Review,
  type Side,
} from '../domain.ts';
import { byText, byWorst } from '../order.ts';

/** What several formats count or list, in an order that depends on nothing but the review. */

/** The worst first, then by place. */
export function shownFindings(review: Review): Finding[] {
  return review.findings.filter((finding) => finding.state.kind === 'shown').toSorted(byWorst);
}

export type HiddenFinding = Finding & { readonly state: { readonly kind: 'hidden' } };

export function hiddenFindings(review: Review): HiddenFinding[] {
  return review.findings.filter(isHidden).toSorted(byWorst);
}

function isHidden(finding: Finding): finding is HiddenFinding {
  return finding.state.kind === 'hidden';
}

/** How many each pass hid, in the order of the passes; passes that hid nothing are left out. */
export function hiddenCounts(review: Review): { by: PassName; count: number }[] {
  const hidden = hiddenFindings(review);
  return PASS_NAMES.map((by) => ({
    by,
    count: hidden.filter((finding) => finding.state.by === by).length,
  })).filter(({ count }) => count > 0);
}

/** Fingerprints of the findings that close the gate. */
export function blockersOf(review: Review): ReadonlySet<string> {
  return new Set(review.verdict.blockers);
}

/** Coverage entries of one file that share looker, side, state and reason. */
export type Stretch = {
  readonly looker: Looker;
  readonly path: string;
  readonly side: Side;
  readonly state: CoverageState;
  readonly why: string;
  /** Ascending; empty for a file without lines. */
  readonly ranges: readonly LineRange[];
  readonly lines: number;
};

/** What should have been looked at and was not: the reason why a review is incomplete. */
export function missedStretches(review: Review): Stretch[] {
  return stretches(review.coverage, ({ state }) => state === 'failed' || state === 'out-of-budget');
}

/** What a rule left out. */
export function excludedStretches(review: Review): Stretch[] {
  return stretches(review.coverage, ({ state }) => state === 'excluded');
}

function stretches(coverage: readonly Coverage[], wanted: (entry: Coverage) => boolean): Stretch[] {
  const groups = new Map<string, Coverage[]>();
  for (const entry of coverage.filter(wanted)) {
    const key = JSON.stringify([entry.looker, entry.path, entry.side, entry.state, entry.why]);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].flatMap(stretchOf).toSorted(byStretch);
}

function stretchOf(entries: readonly Coverage[]): Stretch[] {
  const [first] = entries;
  if (!first) return [];
  const { looker, path, side, state, why } = first;
  const ranges = entries.filter((entry) => entry.end > 0).map(({ start, end }) => ({ start, end }));
  ranges.sort((a, b) => a.start - b.start);
  return [{ looker, path, side, state, why, ranges: joined(ranges), lines: sum(ranges.map(lengthOf)) }];
}

function joined(ranges: readonly LineRange[]): LineRange[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = result.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function byStretch(a: Stretch, b: Stretch): number {
  return (
    LOOKERS.indexOf(a.looker) - LOOKERS.indexOf(b.looker) ||
    byText(a.path, b.path) ||
    byText(b.side, a.side) ||
    (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0) ||
    byText(a.state + a.why, b.state + b.why)
  );
}

/** Changed lines of one looker by what became of them. */
export function lineCounts(review: Review, looker: Looker): Record<CoverageState, number> {
  const counts = { reviewed: 0, cached: 0, excluded: 0, failed: 0, 'out-of-budget': 0 };
  for (const entry of review.coverage) {
    if (entry.looker === looker && entry.end > 0) counts[entry.state] += lengthOf(entry);
  }
  return counts;
}

function lengthOf(range: LineRange): number {
  return range.end - range.start + 1;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
