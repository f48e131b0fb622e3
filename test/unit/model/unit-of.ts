import { createHash } from 'node:crypto';
import type { Unit } from '../../../src/domain.ts';

export type UnitWords = Partial<Pick<Unit, 'path' | 'headers' | 'risk' | 'start' | 'oldStart' | 'scope'>>;

/** A unit from lines marked ` `, `-` and `+`, as a reader of diffs would write it down. */
export function unitOf(diff: string, words: UnitWords = {}): Unit {
  const { path = 'src/a.ts', headers = '', risk = 0.5, start = 1, oldStart = 1, scope = 'f' } = words;
  const lines = diff.replace(/^\n|\n$/g, '').split('\n');
  const before = lines.filter((line) => !line.startsWith('+'));
  const after = lines.filter((line) => !line.startsWith('-'));
  return {
    id: createHash('sha256').update(`${path}\0${scope}\0${diff}`).digest('hex'),
    path,
    scope,
    headers,
    before: before.map((line) => line.slice(1)).join('\n'),
    after: after.map((line) => line.slice(1)).join('\n'),
    start,
    oldStart,
    changed: after.flatMap((line, at) => (line.startsWith('+') ? [start + at] : [])),
    removed: before.flatMap((line, at) => (line.startsWith('-') ? [oldStart + at] : [])),
    risk,
  };
}

/** A small unit of its own, told apart by its number. */
export function numbered(number: number, words: UnitWords = {}): Unit {
  return unitOf(
    ` function f${number}(list) {\n-  return list[${number}];\n+  return list[${number} + 1].name;\n }`,
    { path: `src/f${number}.ts`, ...words },
  );
}
