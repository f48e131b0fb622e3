import { describe, expect, test } from 'vitest';
import { type ReportFormat, reporters } from '../../../src/reporters/index.ts';
import { withoutText } from '../../../src/reporters/without-text.ts';
import { richReview } from '../../support/review.ts';

const SECRETIVE = [
  'users.find',
  'total === NaN',
  'Number.isNaN',
  'onerror',
  'unknown id',
  'Store.nameOf',
  'getUser',
];

describe.each(Object.keys(reporters) as ReportFormat[])('%s', (format) => {
  test('shows no source and no word of a model where the log may have none', async () => {
    const report = await reporters[format].render(richReview, { color: false, width: 80, code: false });
    expect(SECRETIVE.filter((text) => report.includes(text))).toEqual([]);
  });
});

test('the same words are there where they are allowed, so that the test above can fail', async () => {
  const report = await reporters.json.render(richReview, { color: false, width: 80, code: true });
  expect(SECRETIVE.filter((text) => report.includes(text))).toEqual(SECRETIVE);
});

test('paths, lines, rules, severities and counts stay', () => {
  const bare = withoutText(richReview);
  const facts = ({ findings }: typeof bare) =>
    findings.map(({ path, start, end, rule, severity, fingerprint }) => ({
      path,
      start,
      end,
      rule,
      severity,
      fingerprint,
    }));
  expect(facts(bare)).toEqual(facts(richReview));
  expect(bare.coverage).toEqual(richReview.coverage);
  expect(bare.verdict).toEqual(richReview.verdict);
});

test('what an embedded rule says of itself stays, and what others say goes', () => {
  const titles = new Map(withoutText(richReview).findings.map(({ rule, title }) => [rule, title]));
  expect(titles.get('js/nan-compare')).toBe('Comparison with NaN is never true');
  expect(titles.get('model/null')).toBe('model/null');
  expect(titles.get('othertool/S100')).toBe('othertool/S100');
});

test('the review that was given is left as it was', () => {
  const copy = structuredClone(richReview);
  withoutText(richReview);
  expect(richReview).toEqual(copy);
});
