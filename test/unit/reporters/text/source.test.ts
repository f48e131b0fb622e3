import { describe, expect, test } from 'vitest';
import type { Change, Finding, Line } from '../../../../src/domain.ts';
import { sourceLines } from '../../../../src/reporters/text/source.ts';
import { findingOf } from '../../../support/review.ts';

const empty: Change = { title: '', files: [] };

describe('the mark', () => {
  test.each([
    ['the columns of the finding', 'if (a === NaN) {', 5, 14, 'if (a === NaN) {', '    ^^^^^^^^^'],
    ['no indentation', '    call(x);', 5, 9, 'call(x);', '^^^^'],
    ['tabs as two columns', '\t\tx\ty = 1;', 5, 6, 'x  y = 1;', '   ^'],
    ['wide characters', 'f("日本", x);', 9, 10, 'f("日本", x);', '          ^'],
    ['one column at least', 'abc', 3, 3, 'abc', '  ^'],
    ['nothing beyond the line', 'abc', 2, 99, 'abc', ' ^^'],
    ['a column past the end', 'abc', 50, 60, 'abc', '   ^'],
  ] as const)('respects %s', (...[, quote, startColumn, endColumn, line, mark]) => {
    expect(rows({ quote, startColumn, endColumn })).toEqual([`    41 │ ${line}`, `       │ ${mark}`]);
  });

  test('is below the whole line when no columns are known', () => {
    expect(rows(wholeLine('  return x;'))).toEqual(['    41 │ return x;', '       │ ^^^^^^^^^']);
  });

  test('is seen on a line that is much too long', () => {
    const quote = `${'x'.repeat(500)}BAD${'y'.repeat(500)}`;
    const [line = '', mark = ''] = rows({ quote, startColumn: 501, endColumn: 504 });
    expect(line.length).toBeLessThanOrEqual(60);
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('BAD');
  });

  test('ends where a long line is cut', () => {
    const [line = '', mark = ''] = rows(wholeLine('x'.repeat(500)));
    expect(line).toMatch(/x…$/);
    expect(mark.length).toBeLessThanOrEqual(60);
  });
});

describe('the lines', () => {
  const change = changeOf([
    { kind: 'context', text: '  before();', old: 40, new: 40 },
    { kind: 'added', text: '  if (x) {', new: 41 },
    { kind: 'added', text: '    go();', new: 42 },
    { kind: 'added', text: '  }', new: 43 },
  ]);

  test('of a range come from the change, outdented, with a bar', () => {
    expect(rows({ ...wholeLine('if (x) {'), end: 43 }, change)).toEqual([
      '    41 ┃ if (x) {',
      '    42 ┃   go();',
      '    43 ┃ }',
    ]);
  });

  test('that the change does not have are told by number', () => {
    expect(rows({ ...wholeLine('if (x) {'), end: 50 }, change)).toEqual([
      '    41 ┃ if (x) {',
      '    42 ┃   go();',
      '    43 ┃ }',
      '       ┃ … to line 50',
    ]);
  });

  test('are the quote when the change says otherwise', () => {
    expect(rows(wholeLine('other();'), change)[0]).toBe('    41 │ other();');
  });

  test('are whole where the quote is only the start', () => {
    expect(rows(wholeLine('if'), change)[0]).toBe('    41 │ if (x) {');
  });

  test('are left out when there is no text', () => {
    expect(rows(wholeLine(''))).toEqual([]);
  });
});

test('a source line commands no CI and moves no cursor', () => {
  expect(rows(wholeLine('x ##[group]y \u001b[2J\r z'))[0]).toBe('    41 │ x # #[group]y ␛[2J␍ z');
});

function wholeLine(quote: string): Partial<Finding> {
  return { quote };
}

function rows(changes: Partial<Finding>, change = empty): string[] {
  const { startColumn: _, endColumn: __, ...base } = findingOf();
  const ink = (_: unknown, text: string) => text;
  return sourceLines({ ...base, ...changes }, change, { width: 60, ink });
}

function changeOf(lines: readonly Line[]): Change {
  const hunk = { oldStart: 40, oldLines: 1, newStart: 40, newLines: 4, lines };
  return { title: '', files: [{ path: 'src/cart.ts', status: 'modified', kind: 'text', hunks: [hunk] }] };
}
