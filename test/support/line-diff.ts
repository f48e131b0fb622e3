import type { FileChange, Hunk, Line } from '../../src/domain.ts';

/** The change between two texts as git would show it: longest common lines, hunks with `context` lines around. */
export function changeOf(path: string, [before, after]: readonly [string, string], context = 3): FileChange {
  const lines = diffLines(linesOf(before), linesOf(after));
  const status = before === '' ? 'added' : after === '' ? 'deleted' : 'modified';
  return { path, status, kind: 'text', hunks: hunksOf(lines, context) };
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function diffLines(before: readonly string[], after: readonly string[]): Line[] {
  const common = commonTable(before, after);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [left, right] = [before[i], after[j]];
    if (left !== undefined && left === right) {
      i += 1;
      j += 1;
      lines.push({ kind: 'context', text: left, old: i, new: j });
    } else if (left !== undefined && (right === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      i += 1;
      lines.push({ kind: 'removed', text: left, old: i });
    } else {
      j += 1;
      lines.push({ kind: 'added', text: right ?? '', new: j });
    }
  }
  return lines;
}

function commonTable(before: readonly string[], after: readonly string[]): number[][] {
  const table: number[][] = Array.from({ length: before.length + 1 }, () => []);
  for (let i = before.length; i >= 0; i -= 1) {
    for (let j = after.length; j >= 0; j -= 1) {
      const row = table[i] ?? [];
      const isEnd = i === before.length || j === after.length;
      const longer = Math.max(at(table, i + 1, j), at(table, i, j + 1));
      row[j] = isEnd ? 0 : before[i] === after[j] ? at(table, i + 1, j + 1) + 1 : longer;
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function hunksOf(lines: readonly Line[], context: number): Hunk[] {
  const changed = lines.flatMap(({ kind }, i) => (kind === 'context' ? [] : [i]));
  const spans: [number, number][] = [];
  for (const i of changed) {
    const last = spans.at(-1);
    if (last && i - last[1] <= 2 * context) last[1] = i;
    else spans.push([i, i]);
  }
  return spans.map(([from, to]) => hunkOf(lines, Math.max(0, from - context), to + context + 1));
}

function hunkOf(lines: readonly Line[], from: number, to: number): Hunk {
  const earlier = lines.slice(0, from);
  const own = lines.slice(from, to);
  const [oldLines, newLines] = [count(own, 'old'), count(own, 'new')];
  return {
    oldStart: count(earlier, 'old') + (oldLines > 0 ? 1 : 0),
    oldLines,
    newStart: count(earlier, 'new') + (newLines > 0 ? 1 : 0),
    newLines,
    lines: own,
  };
}

function count(lines: readonly Line[], side: 'old' | 'new'): number {
  return lines.filter((line) => line[side] !== undefined).length;
}
