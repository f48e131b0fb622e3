import { expect, test } from 'vitest';
import {
  blockersOf,
  excludedStretches,
  hiddenCounts,
  lineCounts,
  missedStretches,
  shownFindings,
} from '../../../src/reporters/facts.ts';
import { covered, findingOf, passingReview, reviewOf, richReview } from '../../support/review.ts';

test('shown findings come the worst first and by place, whatever order they were found in', () => {
  const findings = [
    findingOf({ severity: 'low', path: 'a.ts' }),
    findingOf({ severity: 'high', path: 'b.ts', start: 9, end: 9 }),
    findingOf({ severity: 'high', path: 'b.ts', start: 2, end: 2 }),
    findingOf({ severity: 'critical', path: 'z.ts' }),
  ];
  const expected = ['z.ts:41', 'b.ts:2', 'b.ts:9', 'a.ts:41'];
  for (const order of [findings, findings.toReversed()]) {
    const places = shownFindings(reviewOf({ findings: order })).map(({ path, start }) => `${path}:${start}`);
    expect(places).toEqual(expected);
  }
});

test('hidden findings are counted by pass in the order of the passes', () => {
  expect(hiddenCounts(richReview)).toEqual([
    { by: 'claim', count: 1 },
    { by: 'pragma', count: 1 },
    { by: 'baseline', count: 2 },
    { by: 'limit', count: 1 },
  ]);
});

test('a review that names no blockers has none', () => {
  const { blockers: _, ...verdict } = passingReview.verdict;
  expect(blockersOf(reviewOf({ verdict })).size).toBe(0);
});

test('neighbouring ranges with one reason are one stretch and others stay apart', () => {
  const coverage = [
    covered('a.ts', [5, 6], 'model', 'failed', 'x'),
    covered('a.ts', [1, 2], 'model', 'failed', 'x'),
    covered('a.ts', [3, 4], 'model', 'failed', 'x'),
    covered('a.ts', [9, 9], 'model', 'failed', 'y'),
    covered('a.ts', [11, 11], 'model', 'failed', 'x'),
  ];
  const found = missedStretches(reviewOf({ coverage }));
  expect(found.map(({ why, ranges, lines }) => ({ why, ranges, lines }))).toEqual([
    {
      why: 'x',
      ranges: [
        { start: 1, end: 6 },
        { start: 11, end: 11 },
      ],
      lines: 7,
    },
    { why: 'y', ranges: [{ start: 9, end: 9 }], lines: 1 },
  ]);
});

test('stretches do not depend on the order of the coverage', () => {
  const reversed = { ...richReview, coverage: richReview.coverage.toReversed() };
  expect(missedStretches(reversed)).toEqual(missedStretches(richReview));
  expect(excludedStretches(reversed)).toEqual(excludedStretches(richReview));
});

test('a file without lines is a stretch without ranges', () => {
  const coverage = [covered('logo.png', [0, 0], 'model', 'failed', 'unreadable')];
  expect(missedStretches(reviewOf({ coverage }))).toMatchObject([{ path: 'logo.png', ranges: [], lines: 0 }]);
});

test('lines are counted by state and a file without lines counts none', () => {
  expect(lineCounts(richReview, 'model')).toEqual({
    reviewed: 10,
    cached: 6,
    excluded: 800,
    failed: 5,
    'out-of-budget': 9,
  });
});
