import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/domain.ts';
import { type ReportFormat, type ReportOptions, reporters } from '../../src/reporters/index.ts';
import { golden, goldenPath } from '../support/golden.ts';
import { passingReview, richReview } from '../support/review.ts';

const reviews: Record<string, Review> = { rich: richReview, passing: passingReview };
const plain: ReportOptions = { color: false, width: 80, code: true };

const cases: { file: string; format: ReportFormat; review: Review; options: ReportOptions }[] = [
  ...Object.entries(reviews).flatMap(([name, review]) =>
    formats().map((format) => ({
      file: `${name}/${reporters[format].fileName}`,
      format,
      review,
      options: plain,
    })),
  ),
  { file: 'rich/wide.txt', format: 'text', review: richReview, options: { ...plain, width: 120 } },
  { file: 'rich/color.txt', format: 'text', review: richReview, options: { ...plain, color: true } },
  { file: 'rich/without-text.txt', format: 'text', review: richReview, options: { ...plain, code: false } },
  { file: 'passing/color.txt', format: 'text', review: passingReview, options: { ...plain, color: true } },
];

describe('every report of the fixed reviews is what its golden file says', () => {
  test.each(cases)('$file', async ({ file, format, review, options }) => {
    const actual = await reporters[format].render(review, options);
    expect(actual).toBe(golden(file, actual));
  });
});

test('no golden file is left over from a format that is gone', () => {
  const known = cases.map(({ file }) => file).toSorted();
  const found = Object.keys(reviews).flatMap((name) =>
    readdirSync(goldenPath(name)).map((file) => `${name}/${file}`),
  );
  expect(found.toSorted()).toEqual(known);
});

test('every report ends with one line feed', async () => {
  for (const format of formats()) {
    expect(await reporters[format].render(passingReview, plain), format).toMatch(/[^\n]\n$/);
  }
});

function formats() {
  return Object.keys(reporters) as ReportFormat[];
}
