import { expect, test } from 'vitest';
import type { Review } from '../../../src/domain.ts';
import { codequality } from '../../../src/reporters/codequality.ts';
import { findingOf, passingReview, reviewOf, richReview } from '../../support/review.ts';

test('a finding is an issue with the fields that GitLab reads', () => {
  const finding = findingOf({ end: 43 });
  expect(issues(reviewOf({ findings: [finding] }))).toEqual([
    {
      description: expect.stringMatching(/^Comparison with NaN is never true\. .*Consequence: A cart/),
      check_name: 'js/nan-compare',
      fingerprint: finding.fingerprint,
      severity: 'critical',
      location: { path: 'src/cart.ts', lines: { begin: 41, end: 43 } },
    },
  ]);
});

test.each([
  ['critical', 'blocker'],
  ['high', 'critical'],
  ['medium', 'major'],
  ['low', 'minor'],
  ['info', 'info'],
] as const)('the severity %s is called %s', (severity, name) => {
  expect(issues(reviewOf({ findings: [findingOf({ severity })] }))[0]?.severity).toBe(name);
});

test('fingerprints are unique, since GitLab folds equal ones', () => {
  const prints = issues(richReview).map(({ fingerprint }) => fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
});

test('hidden findings are left out and nothing found is an empty array', () => {
  expect(issues(richReview)).toHaveLength(5);
  expect(codequality(passingReview)).toBe('[]\n');
});

function issues(review: Review): { fingerprint: string; severity: string }[] {
  return JSON.parse(codequality(review));
}
