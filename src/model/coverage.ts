import { type Coverage, type CoverageState, rangesOf, type Side, type Unit } from '../domain.ts';

/** How one unit ended, for every changed line of it. */
export type UnitState = { readonly state: CoverageState; readonly why: string };

/** One entry for each run of changed lines, after side first. A unit without changed lines gives none. */
export function coverageOf(unit: Unit, { state, why }: UnitState): readonly Coverage[] {
  return [...entries('after', unit.changed), ...entries('before', unit.removed)];

  function entries(side: Side, lines: readonly number[]): Coverage[] {
    return rangesOf(lines).map(({ start, end }) => ({
      path: unit.path,
      side,
      start,
      end,
      looker: 'model',
      state,
      why,
    }));
  }
}

/** Where a unit lies, for the log: `src/a.ts:3-9`. */
export function placeOf(unit: Unit): string {
  const lines = unit.changed.length > 0 ? unit.changed : unit.removed;
  const first = lines[0] ?? unit.start;
  const last = lines.at(-1) ?? first;
  return `${unit.path}:${first}${last === first ? '' : `-${last}`}`;
}
