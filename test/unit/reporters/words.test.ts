import { describe, expect, test } from 'vitest';
import {
  counted,
  cut,
  duration,
  explanation,
  listed,
  rangeList,
  sentence,
} from '../../../src/reporters/words.ts';

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [999, '999 files'],
  [1000, '1,000 files'],
  [1234567, '1,234,567 files'],
])('%d is counted as "%s"', (count, words) => {
  expect(counted(count, 'file')).toBe(words);
});

test('a plural that is no added s can be given', () => {
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
});

test.each([
  [0, '0.0 s'],
  [230, '0.2 s'],
  [9_940, '9.9 s'],
  [9_960, '10 s'],
  [59_400, '59 s'],
  [59_600, '1 min 0 s'],
  [102_000, '1 min 42 s'],
  [3_599_000, '59 min 59 s'],
  [3_900_000, '1 h 5 min'],
])('%d ms are told as %s', (ms, words) => {
  expect(duration(ms)).toBe(words);
});

test('lines and ranges are listed in the order they come', () => {
  expect(
    rangeList([
      { start: 3, end: 3 },
      { start: 7, end: 9 },
    ]),
  ).toBe('3, 7-9');
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as "%s"', (items, words) => {
  expect(listed(items)).toBe(words);
});

describe('cut', () => {
  test('leaves a text that fits', () => {
    expect(cut('abcd', 4)).toBe('abcd');
  });

  test('ends what it cut in an ellipsis within the limit', () => {
    expect(cut('abcde', 4)).toBe('abc…');
  });

  test('never leaves half of a character', () => {
    expect(cut('ab😀cd', 4)).toBe('ab…');
  });
});

test.each([
  ['no stop', 'no stop.'],
  ['a stop.', 'a stop.'],
  ['really?', 'really?'],
  ['two\nlines', 'two lines.'],
  ['', ''],
])('%j becomes the sentence %j', (text, expected) => {
  expect(sentence(text)).toBe(expected);
});

test('an explanation starts with the title as a whole sentence and leaves out what is empty', () => {
  expect(explanation({ title: 'T', message: '', consequence: 'C', check: '' })).toBe('T.\nConsequence: C.');
});
