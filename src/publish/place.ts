import type { Change, FileChange, Finding, Hunk, LineRange, Side } from '../domain.ts';

/** Where a forge takes a comment: lines of one side, inside one hunk. */
export type Place = LineRange & {
  readonly side: Side;
  /** The lines are exactly those that the finding's suggestion replaces, so that a click can apply it. */
  readonly applies: boolean;
};

/**
 * The place of a finding's inline comment. A suggestion replaces exactly the commented lines, so its lines are the comment's
 * where one hunk holds them all. A deleted file has only lines before the change. `undefined` where the finding stands outside
 * the diff: the summary alone tells of it.
 */
export function placesOf(change: Change): (finding: Finding) => Place | undefined {
  const files = new Map(
    change.files.map((file) => [file.path, { side: sideOf(file), hunks: hunksOf(file) }]),
  );
  return (finding) => {
    const { side = 'after', hunks = [] } = files.get(finding.path) ?? {};
    const { suggestion } = finding;
    if (suggestion && side === 'after' && hunks.some((hunk) => holds(hunk, suggestion)))
      return { side, start: suggestion.start, end: suggestion.end, applies: true };
    const hunk = hunks.find(({ start, end }) => start <= finding.end && finding.start <= end);
    if (!hunk) return undefined;
    const start = Math.max(hunk.start, finding.start);
    return { side, start, end: Math.min(hunk.end, finding.end), applies: false };
  };
}

function sideOf({ status }: FileChange): Side {
  return status === 'deleted' ? 'before' : 'after';
}

function hunksOf(file: FileChange): LineRange[] {
  const lines = sideOf(file) === 'before' ? oldLines : newLines;
  return file.hunks.map(lines).filter(({ start, end }) => start <= end);
}

function newLines({ newStart, newLines: count }: Hunk): LineRange {
  return { start: newStart, end: newStart + count - 1 };
}

function oldLines({ oldStart, oldLines: count }: Hunk): LineRange {
  return { start: oldStart, end: oldStart + count - 1 };
}

function holds(outer: LineRange, inner: LineRange): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}
