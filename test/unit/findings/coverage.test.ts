import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../../src/domain.ts';
import { addsUp, coverageFor, coverageOf, linesIn, unaccounted } from '../../../src/findings/coverage.ts';
import { change, fileChange } from '../../support/findings.ts';

const file = fileChange('a.ts', [' 1', '-x', '+2', '+3', ' 4', '+5', '-y']);
const empty = fileChange('logo.png', [], { kind: 'binary', hunks: [] });
const gone = fileChange('old.png', [], { kind: 'binary', status: 'deleted', hunks: [] });
const reviewed = { looker: 'model', state: 'reviewed', why: 'asked' } as const;
const excluded = { looker: 'analyzers', state: 'excluded', why: 'binary' } as const;

describe('coverageFor', () => {
  it('accounts for all changed lines of both sides in the fewest ranges', () => {
    expect(coverageFor(file, reviewed).map(({ side, start, end }) => [side, start, end])).toEqual([
      ['after', 2, 3],
      ['after', 5, 5],
      ['before', 2, 2],
      ['before', 4, 4],
    ]);
  });

  it('gives a file without lines its one entry, on the side that has the file', () => {
    expect(coverageFor(empty, excluded)).toEqual([
      { path: 'logo.png', side: 'after', start: 0, end: 0, ...excluded },
    ]);
    expect(coverageFor(gone, excluded)).toEqual([
      { path: 'old.png', side: 'before', start: 0, end: 0, ...excluded },
    ]);
  });
});

describe('coverageOf', () => {
  it('accounts for some lines of a file', () => {
    expect(
      coverageOf('a.ts', { after: [2, 3, 5], before: [] }, reviewed).map(({ start, end }) => [start, end]),
    ).toEqual([
      [2, 3],
      [5, 5],
    ]);
  });
});

describe('addsUp', () => {
  const all = [file, empty, gone].flatMap((one) => [
    ...coverageFor(one, reviewed),
    ...coverageFor(one, { ...excluded, state: 'reviewed' }),
  ]);

  it('is content when each looker accounts for every changed line', () => {
    expect(addsUp(change(file, empty, gone), all)).toEqual([]);
  });

  it.each(all.map((entry, index) => [`${entry.path} ${entry.side} ${entry.start} ${entry.looker}`, index]))(
    'names what is missing without the entry of %s',
    (_, index) => {
      const { path, start, end, side, looker } = all[Number(index)] as Coverage;
      const rest = all.filter((__, other) => other !== index);
      expect(addsUp(change(file, empty, gone), rest)).toEqual([
        `${path}:${start}-${end} (${side}, ${looker})`,
      ]);
    },
  );

  it('names single lines of a range', () => {
    const part = all.map((entry) => (entry.start === 2 && entry.end === 3 ? { ...entry, end: 2 } : entry));
    expect(addsUp(change(file), part)).toEqual(['a.ts:3-3 (after, analyzers)', 'a.ts:3-3 (after, model)']);
  });

  it('asks only the lookers that are switched on', () => {
    expect(
      addsUp(change(file), coverageFor(file, { ...reviewed, looker: 'analyzers' }), ['analyzers']),
    ).toEqual([]);
  });

  it('does not take one side or one file for another', () => {
    const wrong = all.map((entry) => ({ ...entry, side: 'after' as const }));
    expect(addsUp(change(file), wrong, ['model'])).toEqual(
      ['a.ts:4-4 (before, model)', 'a.ts:2-2 (before, model)'].toSorted(),
    );
  });

  it('takes an empty change', () => expect(addsUp(change(), [])).toEqual([]));

  it('takes a hundred thousand lines', () => {
    const big = fileChange(
      'big.ts',
      Array.from({ length: 100_000 }, () => '+x'),
    );
    expect(addsUp(change(big), coverageFor(big, reviewed), ['model'])).toEqual([]);
  });
});

describe('unaccounted', () => {
  it('gives entries that say that nobody accounted for the lines, and with which the sum adds up', () => {
    const part = coverageFor(file, reviewed).slice(1);
    const missing = unaccounted(change(file), part, ['model']);
    expect(missing).toEqual([
      {
        path: 'a.ts',
        side: 'after',
        start: 2,
        end: 3,
        looker: 'model',
        state: 'failed',
        why: 'not accounted for',
      },
    ]);
    expect(addsUp(change(file), [...part, ...missing], ['model'])).toEqual([]);
  });
});

describe('linesIn', () => {
  it('counts lines, and none for files without', () => {
    expect(linesIn([...coverageFor(file, reviewed), ...coverageFor(empty, excluded)])).toBe(5);
  });
});
