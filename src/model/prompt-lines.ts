import type { Line, Unit } from '../domain.ts';

/** Lines on each side of a change that are always shown. */
const reach = 4;
/** Up to this many lines a unit is shown whole. */
const whole = 16;
/** At most this many further lines are shown because they share a name with a changed one. */
const related = 5;

/** A unit as one text: both sides merged, each line once. The two sides are walked together by their changed line numbers. */
export function unitLines(unit: Unit): readonly Line[] {
  const before = linesOf(unit.before);
  const after = linesOf(unit.after);
  const removed = new Set(unit.removed.map((line) => line - unit.oldStart));
  const added = new Set(unit.changed.map((line) => line - unit.start));
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const now = after[j];
    if (old !== undefined && (removed.has(i) || now === undefined)) {
      if (removed.has(i)) lines.push({ kind: 'removed', text: old, old: unit.oldStart + i });
      i += 1;
    } else if (now !== undefined) {
      const kind = added.has(j) ? 'added' : 'context';
      lines.push({ kind, text: now, new: unit.start + j });
      j += 1;
      if (kind === 'context' && old !== undefined) i += 1;
    }
  }
  return lines;
}

/**
 * The lines worth their tokens: all of a short unit; of a long one every changed line, its first line, what stands near a
 * change, and lines that share a name with one. `undefined` stands for lines left out.
 */
export function excerpt(lines: readonly Line[]): readonly (Line | undefined)[] {
  if (lines.length <= whole) return lines;
  const kept = keptOf(lines);
  return lines.flatMap((line, at) => {
    if (kept.has(at)) return [line];
    return kept.has(at - 1) ? [undefined] : [];
  });
}

function keptOf(lines: readonly Line[]): ReadonlySet<number> {
  const changed = lines.flatMap((line, at) => (line.kind === 'context' ? [] : [at]));
  const kept = new Set<number>([0]);
  for (const at of changed) {
    for (let near = Math.max(0, at - reach); near <= Math.min(lines.length - 1, at + reach); near += 1)
      kept.add(near);
  }
  const names = new Set(changed.flatMap((at) => namesIn(lines[at]?.text ?? '')));
  const others = lines.flatMap((line, at) => (!kept.has(at) && shares(line.text, names) ? [at] : []));
  for (const at of others.slice(0, related)) kept.add(at);
  return kept;
}

function shares(text: string, names: ReadonlySet<string>): boolean {
  return namesIn(text).some((name) => names.has(name));
}

const KEYWORDS = new Set(
  'return const let var function async await class this self else elif null none true false throw new import from string number boolean void public private static final def func type struct for while case break continue switch with try catch except finally'.split(
    ' ',
  ),
);

function namesIn(text: string): string[] {
  return (text.match(/[A-Za-z_]\w{2,}/g) ?? []).filter((name) => !KEYWORDS.has(name.toLowerCase()));
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}
