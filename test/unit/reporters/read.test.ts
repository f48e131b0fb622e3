import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import { reporters } from '../../../src/reporters/index.ts';
import { parseReports } from '../../../src/reporters/read.ts';

test.each([
  [['text'], [{ format: 'text' }]],
  [['text=review.txt'], [{ format: 'text', path: 'review.txt' }]],
  [['sarif'], [{ format: 'sarif', path: 'ollamacode.sarif' }]],
  [[' sarif=out/a=b.sarif '], [{ format: 'sarif', path: 'out/a=b.sarif' }]],
  [['rdjson=-'], [{ format: 'rdjson' }]],
  [
    ['text', 'json', 'sarif-gitlab'],
    [
      { format: 'text' },
      { format: 'json', path: 'ollamacode.json' },
      { format: 'sarif-gitlab', path: 'ollamacode.gitlab.sarif' },
    ],
  ],
  [[], []],
])('%j asks for %j', (texts, requests) => {
  expect(parseReports(texts)).toEqual(requests);
});

describe('is refused with a sentence that says what to do', () => {
  test.each([
    [
      'an unknown format, with the nearest',
      ['sarrif'],
      /"sarrif" is not a report format\. Did you mean sarif\?/,
    ],
    ['an unknown format with a path', ['jsn=x'], /Did you mean json\?/],
    ["an object's own word", ['constructor'], /"constructor" is not a report format/],
    ['nothing', [''], /"" is not a report format/],
    ['a path that is missing', ['json='], /"json=" has no path/],
    ['two in one file', ['json=a', 'sarif=a'], /json and sarif both go to a;/],
    ['one twice', ['json', 'json'], /json and json both go to ollamacode\.json/],
    ['two on standard output', ['text', 'json=-'], /text and json both go to standard output/],
  ])('%s', (_, texts, message) => {
    expect(() => parseReports(texts)).toThrow(UsageError);
    expect(() => parseReports(texts)).toThrow(message);
  });
});

test('every format has a file name of its own', () => {
  const names = Object.values(reporters).map(({ fileName }) => fileName);
  expect(new Set(names).size).toBe(names.length);
});
