import { expect, test } from 'vitest';
import { json, printable, REPORT_FORMAT } from '../../../src/reporters/json.ts';
import { passingReview, richReview } from '../../support/review.ts';

test.each([
  ['rich', richReview],
  ['passing', passingReview],
])('the %s review comes back as it was, with the version of the format', (_, review) => {
  expect(JSON.parse(json(review))).toEqual({ formatVersion: REPORT_FORMAT, ...review });
});

test('the version is the first field, so that a reader can stop there', () => {
  expect(json(passingReview)).toMatch(/^\{\n {2}"formatVersion": 1,/);
});

test('characters that a terminal obeys or hides are written as escapes', () => {
  expect(json(richReview)).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u200b-\u200f\u2028\u2029]/u);
});

test.each([
  ['\u202e', '\\u202e'],
  ['\u{e0041}', '\\udb40\\udc41'],
  ['\u009b', '\\u009b'],
  ['größe 日本 😀', 'größe 日本 😀'],
])('%j is written %s', (text, expected) => {
  expect(printable(text)).toBe(expected);
});
