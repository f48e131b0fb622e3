import { expect, test } from 'vitest';
import type { Finding, Review } from '../../../src/domain.ts';
import { rdjson } from '../../../src/reporters/rdjson.ts';
import { findingOf, passingReview, reviewOf, richReview } from '../../support/review.ts';

test('the result names us and every shown finding', () => {
  const result = parsed(richReview);
  expect(result.source).toEqual({ name: 'OllamaCode', url: 'https://ollamacode.example/' });
  expect(result.diagnostics).toHaveLength(5);
  expect(parsed(passingReview).diagnostics).toEqual([]);
});

test.each([
  ['critical', 'ERROR'],
  ['high', 'ERROR'],
  ['medium', 'WARNING'],
  ['low', 'INFO'],
  ['info', 'INFO'],
] as const)('the severity %s is called %s', (severity, name) => {
  expect(only({ severity }).severity).toBe(name);
});

test('columns count bytes', () => {
  const found = only({ quote: 'a𐐀b = größe', startColumn: 4, endColumn: 5 });
  expect(found.location.range).toEqual({ start: { line: 41, column: 6 }, end: { line: 41, column: 7 } });
});

test.each([
  ['several lines', { end: 44 }, { start: { line: 41, column: 7 }, end: { line: 44 } }],
  ['a column that the quote does not reach', { quote: '' }, { start: { line: 41 }, end: { line: 41 } }],
] as const)('%s have no false columns', (...[, changes, range]) => {
  expect(only(changes).location.range).toEqual(range);
});

test('a suggestion replaces whole lines', () => {
  const suggestion = { start: 41, end: 43, before: 'a\nb\nc', after: 'd' };
  expect(only({ suggestion }).suggestions).toEqual([
    { range: { start: { line: 41 }, end: { line: 43 } }, text: 'd' },
  ]);
});

type Diagnostic = { severity: string; location: { range: unknown }; suggestions: unknown };

function parsed(review: Review): { source: unknown; diagnostics: Diagnostic[] } {
  return JSON.parse(rdjson(review));
}

function only(changes: Partial<Finding>): Diagnostic {
  const [first] = parsed(reviewOf({ findings: [findingOf(changes)] })).diagnostics;
  if (!first) throw new Error('no diagnostic');
  return first;
}
