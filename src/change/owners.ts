import type { Definition, FileChange, Hunk } from '../domain.ts';

/** A function within a function that is shorter is read with the one around it: alone it says too little. */
const SMALL_LINES = 6;

/** The named function that a line belongs to; undefined for class bodies, top level and texts without grammar. */
export function ownerOf(definitions: readonly Definition[], line: number): Definition | undefined {
  const around = definitions.filter((one) => one.kind === 'function' && one.start <= line && line <= one.end);
  const wide = around.findLast((one, i) => i === 0 || one.end - one.start + 1 >= SMALL_LINES);
  return wide ?? around.at(-1);
}

/** Everything named around a definition or a line, outermost first. */
export function enclosing(
  definitions: readonly Definition[],
  inner: { start: number; end: number },
): Definition[] {
  return definitions.filter(
    (one) => one !== inner && one.start <= inner.start && inner.end <= one.end && !isSame(one, inner),
  );
}

function isSame(one: Definition, inner: { start: number; end: number }): boolean {
  return 'path' in inner && one.start === inner.start && one.end === inner.end && one.path === inner.path;
}

/** A changed function on both sides; one of them is absent where it was added or deleted. */
export type Pair = { readonly before?: Definition; readonly after?: Definition };

export type Touched = {
  /** Functions of each side that own a changed line, with all functions of that side to match them with. */
  readonly before: readonly Definition[];
  readonly after: readonly Definition[];
  readonly allBefore: readonly Definition[];
  readonly allAfter: readonly Definition[];
};

/** Matches by path (the nth of several by the same path), then, for renamed ones, by the hunk they share. */
export function pairsOf(touched: Touched, file: FileChange): Pair[] {
  const [left, right] = [ranked(touched.allBefore), ranked(touched.allAfter)];
  const [beforeBy, afterBy] = [inverse(left), inverse(right)];
  const pairs: Pair[] = [];
  const lone: Definition[] = [];
  for (const after of touched.after) {
    const before = beforeBy.get(right.get(after) ?? '');
    if (before) pairs.push({ before, after });
    else lone.push(after);
  }
  const gone = touched.before.filter((before) => !afterBy.has(left.get(before) ?? ''));
  const taken = new Set<Definition>();
  for (const after of lone) {
    const before = gone.find((one) => !taken.has(one) && shareHunk(file.hunks, one, after));
    if (before) taken.add(before);
    pairs.push(before ? { before, after } : { after });
  }
  const known = new Set(pairs.map(({ before }) => before));
  for (const before of touched.before) {
    const after = afterBy.get(left.get(before) ?? '');
    if (!known.has(before)) pairs.push(after ? { before, after } : { before });
  }
  return pairs;
}

/** Path and number among those of the same path: overloads keep their order. */
function ranked(definitions: readonly Definition[]): Map<Definition, string> {
  const seen = new Map<string, number>();
  return new Map(
    definitions.map((one) => {
      const count = seen.get(one.path) ?? 0;
      seen.set(one.path, count + 1);
      return [one, `${one.path}#${count}`];
    }),
  );
}

function inverse(ranks: ReadonlyMap<Definition, string>): Map<string, Definition> {
  return new Map([...ranks].map(([one, rank]) => [rank, one]));
}

/** True where one hunk takes a line from the first's header and puts one into the second's. */
function shareHunk(hunks: readonly Hunk[], before: Definition, after: Definition): boolean {
  return hunks.some(
    (hunk) =>
      hunk.lines.some(({ kind, old }) => kind === 'removed' && old !== undefined && isIn(old, before)) &&
      hunk.lines.some(({ kind, new: now }) => kind === 'added' && now !== undefined && isIn(now, after)) &&
      hunk.lines.some(
        ({ kind, old, new: now }) =>
          kind === 'context' &&
          old !== undefined &&
          now !== undefined &&
          isIn(old, before) &&
          isIn(now, after),
      ),
  );
}

function isIn(line: number, { start, end }: Definition): boolean {
  return start <= line && line <= end;
}
