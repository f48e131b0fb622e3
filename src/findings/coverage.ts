import {
  addedLines,
  type Change,
  type Coverage,
  type CoverageState,
  type FileChange,
  LOOKERS,
  type Looker,
  rangesOf,
  removedLines,
  type Side,
} from '../domain.ts';

/** Who looked, with what end, and why. */
export type Account = { readonly looker: Looker; readonly state: CoverageState; readonly why: string };

/** Changed line numbers of both sides, ascending. */
export type SideLines = { readonly after: readonly number[]; readonly before: readonly number[] };

/** One account for all changed lines of a file; for a file without changed lines the one entry 0–0. */
export function coverageFor(file: FileChange, account: Account): Coverage[] {
  const lines = { after: addedLines(file), before: removedLines(file) };
  if (lines.after.length + lines.before.length > 0) return coverageOf(file.path, lines, account);
  return [{ path: file.path, side: soleSide(file), start: 0, end: 0, ...account }];
}

/** One account for some changed lines of a file, such as those of a unit, as the fewest ranges. */
export function coverageOf(path: string, lines: SideLines, account: Account): Coverage[] {
  return (['after', 'before'] as const).flatMap((side) =>
    rangesOf(lines[side]).map((range) => ({ path, side, ...range, ...account })),
  );
}

/** For each looker, the changed lines of which no entry says what became of them, as `failed: not accounted for`. */
export function unaccounted(
  change: Change,
  coverage: readonly Coverage[],
  lookers: readonly Looker[] = LOOKERS,
): Coverage[] {
  const covered = coveredLines(coverage);
  return lookers.flatMap((looker) => {
    const account: Account = { looker, state: 'failed', why: 'not accounted for' };
    return change.files.flatMap((file) =>
      coverageFor(file, account).flatMap((entry) => {
        const there = covered.get(keyOf(entry));
        const missing = linesOf(entry).filter((line) => !there?.has(line));
        return rangesOf(missing).map((range) => ({ ...entry, ...range }));
      }),
    );
  });
}

/** The invariant that a review's coverage holds: `path:start-end (side, looker)` for what nobody accounts for; empty when it adds up. */
export function addsUp(
  change: Change,
  coverage: readonly Coverage[],
  lookers: readonly Looker[] = LOOKERS,
): string[] {
  return unaccounted(change, coverage, lookers).map(
    ({ path, start, end, side, looker }) => `${path}:${start}-${end} (${side}, ${looker})`,
  );
}

/** How many changed lines entries speak of; 0–0 speaks of none. */
export function linesIn(entries: readonly Coverage[]): number {
  return entries.reduce((sum, { start, end }) => sum + (start === 0 ? 0 : end - start + 1), 0);
}

function soleSide(file: FileChange): Side {
  return file.status === 'deleted' ? 'before' : 'after';
}

function coveredLines(coverage: readonly Coverage[]): Map<string, Set<number>> {
  const covered = new Map<string, Set<number>>();
  for (const entry of coverage) {
    const lines = covered.get(keyOf(entry)) ?? new Set<number>();
    covered.set(keyOf(entry), lines);
    for (const line of linesOf(entry)) lines.add(line);
  }
  return covered;
}

/** A file without lines has one account, on whichever side it is given. */
function keyOf({ path, looker, side, start }: Coverage): string {
  return `${looker}\n${start === 0 ? '' : side}\n${path}`;
}

function linesOf({ start, end }: Coverage): number[] {
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index);
}
