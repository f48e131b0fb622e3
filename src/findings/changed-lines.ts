import type { Change, FileChange, Hunk } from '../domain.ts';
import { remember } from './context.ts';

/** What the change did to one file, asked by after-side line. */
export type ChangedLines = {
  readonly file: FileChange;
  /** Added lines. */
  readonly added: ReadonlySet<number>;
  /** Added lines, and the two that meet where lines were only taken out. */
  readonly touched: ReadonlySet<number>;
  /** Before-side number of an unchanged line; `undefined` for an added one. */
  readonly oldLine: (line: number) => number | undefined;
};

/** Asked by path; each file's lines are counted when they are first asked for, and `undefined` is no file of the change. */
export function changedLines(change: Change): (path: string) => ChangedLines | undefined {
  const files = new Map(change.files.map((file) => [file.path, file]));
  return remember((path) => {
    const file = files.get(path);
    return file && linesOfFile(file);
  });
}

/** True where the range holds a line of the set. */
export function meets(lines: ReadonlySet<number>, range: { start: number; end: number }): boolean {
  for (let line = range.start; line <= range.end; line += 1) if (lines.has(line)) return true;
  return false;
}

function linesOfFile(file: FileChange): ChangedLines {
  const added = new Set<number>();
  const touched = new Set<number>();
  const contexts = new Map<number, number>();
  for (const hunk of file.hunks) {
    for (const line of hunk.lines) {
      if (line.kind === 'added' && line.new !== undefined) added.add(line.new);
      if (line.kind === 'context' && line.new !== undefined && line.old !== undefined)
        contexts.set(line.new, line.old);
    }
    for (const line of meetingLines(hunk)) touched.add(line);
  }
  for (const line of added) touched.add(line);
  const ends = file.hunks.map(endOf).toSorted((a, b) => a.new - b.new);
  return {
    file,
    added,
    touched,
    oldLine: (line) => (added.has(line) ? undefined : (contexts.get(line) ?? outsideHunks(ends, line))),
  };
}

/** Lines above and below each run of removed lines that nothing replaced. */
function meetingLines(hunk: Hunk): number[] {
  let last = firstNew(hunk) - 1;
  const runs: { readonly above: number; added: boolean }[] = [];
  let run: { readonly above: number; added: boolean } | undefined;
  for (const line of hunk.lines) {
    if (line.kind === 'context') run = undefined;
    else if (run === undefined) {
      run = { above: last, added: false };
      runs.push(run);
    }
    if (run && line.kind === 'added') run.added = true;
    if (line.new !== undefined) last = line.new;
  }
  return runs.filter(({ added }) => !added).flatMap(({ above }) => [above, above + 1]);
}

type Ends = { readonly new: number; readonly old: number };

/** First lines after a hunk on both sides. A side without lines is given by the line above it (unified diff format). */
function endOf(hunk: Hunk): Ends {
  const firstOld = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart;
  return { new: firstNew(hunk) + hunk.newLines, old: firstOld + hunk.oldLines };
}

function firstNew(hunk: Hunk): number {
  return hunk.newLines === 0 ? hunk.newStart + 1 : hunk.newStart;
}

/** Binary search for the last hunk that ends above the line. */
function outsideHunks(ends: readonly Ends[], line: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.new ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  const above = ends[low - 1];
  return above ? line - above.new + above.old : line;
}
