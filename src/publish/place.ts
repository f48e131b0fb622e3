import type { Change, Finding, Hunk, LineRange } from '../domain.ts';

/**
 * The after-side lines on which a forge takes a comment: inside one hunk. A suggestion replaces exactly the commented lines, so
 * its lines are the comment's. `undefined` where the finding stands outside the diff: the summary alone tells of it.
 */
export function placesOf(change: Change): (finding: Finding) => LineRange | undefined {
  const hunks = new Map(
    change.files.map((file) => [
      file.path,
      file.hunks.map(newLines).filter(({ start, end }) => start <= end),
    ]),
  );
  return (finding) => {
    const wanted: LineRange = finding.suggestion ?? finding;
    const hunk = hunks
      .get(finding.path)
      ?.find(({ start, end }) => start <= wanted.end && wanted.start <= end);
    if (!hunk) return undefined;
    return { start: Math.max(hunk.start, wanted.start), end: Math.min(hunk.end, wanted.end) };
  };
}

function newLines({ newStart, newLines: count }: Hunk): LineRange {
  return { start: newStart, end: newStart + count - 1 };
}
