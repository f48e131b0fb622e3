import type { Hunk, Line } from '../domain.ts';

/** Lines of context around a group of changes, as git shows them. */
const CONTEXT = 3;

/** Neighbouring changes that belong to no function, as both sides have them. */
export type Group = {
  readonly before: readonly Line[];
  readonly after: readonly Line[];
  readonly changed: readonly number[];
  readonly removed: readonly number[];
  /** Where the group stands on each side, also where it has no line there. */
  readonly oldStart: number;
  readonly start: number;
};

/** Groups the lines of a hunk that `isFree` leaves over. Changed lines of functions never stand in a group. */
export function groupsOf(hunk: Hunk, isFree: (line: Line) => boolean): Group[] {
  const roles = hunk.lines.map((line) =>
    line.kind === 'context' ? 'context' : isFree(line) ? 'free' : 'foreign',
  );
  const clusters: { from: number; to: number }[] = [];
  roles.forEach((role, i) => {
    if (role !== 'free') return;
    const last = clusters.at(-1);
    const isNear = last && i - last.to <= 2 * CONTEXT && !roles.slice(last.to, i).includes('foreign');
    if (last && isNear) last.to = i;
    else clusters.push({ from: i, to: i });
  });
  return clusters.map(({ from, to }) =>
    groupOf(hunk, from - reach(roles, from, -1), to + reach(roles, to, 1)),
  );
}

/** Lines of context on one side of a cluster. */
function reach(roles: readonly string[], from: number, step: -1 | 1): number {
  let length = 0;
  while (length < CONTEXT && roles[from + step * (length + 1)] === 'context') length += 1;
  return length;
}

function groupOf(hunk: Hunk, from: number, to: number): Group {
  const lines = hunk.lines.slice(from, to + 1);
  const earlier = hunk.lines.slice(0, from);
  return {
    before: lines.filter(({ old }) => old !== undefined),
    after: lines.filter((line) => line.new !== undefined),
    changed: lines.flatMap((line) => (line.kind === 'added' && line.new ? [line.new] : [])),
    removed: lines.flatMap((line) => (line.kind === 'removed' && line.old ? [line.old] : [])),
    oldStart: hunk.oldStart + earlier.filter(({ old }) => old !== undefined).length,
    start: hunk.newStart + earlier.filter((line) => line.new !== undefined).length,
  };
}
