import { describe, expect, it } from 'vitest';
import { coverageOf, placeOf } from '../../../src/model/coverage.ts';
import { unitOf } from './unit-of.ts';

const reviewed = { state: 'reviewed', why: 'answered' } as const;

describe('the coverage of a unit', () => {
  it('holds every changed line on its side, in ranges', () => {
    const unit = unitOf(' a\n-b\n-c\n+d\n e\n+f', { start: 10, oldStart: 20 });
    expect(coverageOf(unit, reviewed).map(({ side, start, end }) => [side, start, end])).toEqual([
      ['after', 11, 11],
      ['after', 13, 13],
      ['before', 21, 22],
    ]);
  });

  it('names looker, state and reason', () => {
    expect(coverageOf(unitOf('+a'), { state: 'failed', why: 'busy' })).toEqual([
      { path: 'src/a.ts', side: 'after', start: 1, end: 1, looker: 'model', state: 'failed', why: 'busy' },
    ]);
  });

  it('of a deleted definition is on the before side alone', () => {
    expect(coverageOf(unitOf('-a\n-b', { oldStart: 5 }), reviewed)).toMatchObject([
      { side: 'before', start: 5, end: 6 },
    ]);
  });
});

describe('the place of a unit', () => {
  it.each([
    [unitOf(' a\n+b\n c\n+d', { start: 3 }), 'src/a.ts:4-6'],
    [unitOf(' a\n+b', { start: 3 }), 'src/a.ts:4'],
    [unitOf('-a\n-b', { oldStart: 8 }), 'src/a.ts:8-9'],
    [unitOf(' a', { start: 2 }), 'src/a.ts:2'],
  ])('%# is path and lines', (unit, expected) => {
    expect(placeOf(unit)).toBe(expected);
  });
});
