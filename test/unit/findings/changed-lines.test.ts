import { describe, expect, it } from 'vitest';
import { changedLines, meets } from '../../../src/findings/changed-lines.ts';
import { change, fileChange, hunk } from '../../support/findings.ts';

describe('changedLines', () => {
  it('knows added lines, and where lines were only taken out', () => {
    const lines = of([' 1', '-x', ' 2', '+3', ' 4', '-y', '+5', ' 6']);
    expect([...(lines?.added ?? [])]).toEqual([3, 5]);
    expect([...(lines?.touched ?? [])].toSorted()).toEqual([1, 2, 3, 5]);
  });

  it('maps unchanged lines to their numbers before, in hunks and around them', () => {
    const file = fileChange('a', [], {
      hunks: [hunk([' 3', '+new', ' 4'], 3, 3), hunk([' 8', '-gone', '-gone', ' 11'], 8, 9)],
    });
    const lines = changedLines(change(file))('a');
    expect([1, 3, 4, 5, 6, 8, 9, 10, 11, 20].map((line) => lines?.oldLine(line))).toEqual([
      1,
      3,
      undefined,
      4,
      5,
      7,
      8,
      11,
      12,
      21,
    ]);
  });

  it('maps lines around hunks without context', () => {
    const removal = { oldStart: 2, oldLines: 1, newStart: 1, newLines: 0, lines: hunk(['-x'], 2, 2).lines };
    const lines = changedLines(change(fileChange('a', [], { hunks: [removal] })))('a');
    expect([lines?.oldLine(1), lines?.oldLine(2)]).toEqual([1, 3]);
    expect([...(lines?.touched ?? [])]).toEqual([1, 2]);
  });

  it('maps all lines of a pure rename to themselves', () => {
    const lines = changedLines(change(fileChange('b', [], { hunks: [], oldPath: 'a', status: 'renamed' })));
    expect(lines('b')?.oldLine(7)).toBe(7);
  });
});

describe('meets', () => {
  it.each([
    [{ start: 1, end: 2 }, false],
    [{ start: 2, end: 3 }, true],
    [{ start: 3, end: 3 }, true],
    [{ start: 4, end: 9 }, false],
  ])('says of %j and line 3: %j', (range, expected) => expect(meets(new Set([3]), range)).toBe(expected));
});

function of(marked: readonly string[]) {
  return changedLines(change(fileChange('a', marked)))('a');
}
