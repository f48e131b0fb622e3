import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/domain.ts';
import { excerpt, unitLines } from '../../../src/model/prompt-lines.ts';
import { unitOf } from './unit-of.ts';

const marks = { added: '+', removed: '-', context: ' ' } as const;
const diffOf = (lines: readonly Line[]) => lines.map((line) => marks[line.kind] + line.text).join('\n');

describe('the lines of a unit', () => {
  it.each([
    ['a replaced line', ' a\n-b\n+c\n d'],
    ['several runs', '-a\n+b\n c\n-d\n-e\n f\n+g'],
    ['an addition at the end', ' a\n b\n+c'],
    ['a removal at the end', ' a\n-b'],
    ['a removal at the start', '-a\n b'],
    ['a new definition', '+a\n+b'],
    ['a deleted definition', '-a\n-b'],
    ['equal lines on both sides', ' }\n-}\n+}\n }'],
    ['empty lines', ' a\n \n+\n b'],
  ])('merge both sides: %s', (_name, diff) => {
    expect(diffOf(unitLines(unitOf(diff)))).toBe(diff);
  });

  it('carry their numbers on their own side', () => {
    const lines = unitLines(unitOf(' a\n-b\n-c\n+d\n e', { start: 10, oldStart: 20 }));
    expect(lines).toEqual([
      { kind: 'context', text: 'a', new: 10 },
      { kind: 'removed', text: 'b', old: 21 },
      { kind: 'removed', text: 'c', old: 22 },
      { kind: 'added', text: 'd', new: 11 },
      { kind: 'context', text: 'e', new: 12 },
    ]);
  });

  it('hold every changed line also where the sides do not fit together', () => {
    const unit = { ...unitOf(' a\n-b\n+c'), before: 'x\nb\ny\nz', removed: [2, 4] };
    const lines = unitLines(unit);
    expect(lines.filter((line) => line.kind === 'removed').map((line) => line.text)).toEqual(['b', 'z']);
    expect(lines.filter((line) => line.kind === 'added').map((line) => line.text)).toEqual(['c']);
  });

  it('do not count a final line feed or a carriage return as text', () => {
    const unit = { ...unitOf('+a'), after: 'a\r\nb\r\n', changed: [1] };
    expect(unitLines(unit).map((line) => line.text)).toEqual(['a', 'b']);
  });
});

describe('the excerpt of a long unit', () => {
  const filler = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `   step${from + at}();`).join('\n');
  const long = ` function big(total) {\n${filler(0, 30)}\n   log(rate);\n${filler(30, 60)}\n-  return total;\n+  return total * rate;\n }`;

  it('is the whole of a short one', () => {
    const lines = unitLines(unitOf(' a\n+b\n c'));
    expect(excerpt(lines)).toEqual(lines);
  });

  it('keeps the first line, all changed lines and what stands near them', () => {
    const kept = excerpt(unitLines(unitOf(long)));
    const texts = kept.map((line) => line?.text.trim());
    expect(texts[0]).toBe('function big(total) {');
    expect(texts).toContain('return total * rate;');
    expect(texts).toContain('return total;');
    expect(texts).toContain('step59();');
    expect(texts).not.toContain('step20();');
    expect(kept.length).toBeLessThan(30);
  });

  it('keeps far lines that share a name with a changed one', () => {
    expect(excerpt(unitLines(unitOf(long))).map((line) => line?.text.trim())).toContain('log(rate);');
  });

  it('says once where lines are left out', () => {
    const kept = excerpt(unitLines(unitOf(long)));
    expect(kept.filter((line) => line === undefined)).toHaveLength(2);
    expect(kept.some((line, at) => line === undefined && kept[at + 1] === undefined)).toBe(false);
  });
});
