import { describe, expect, test } from 'vitest';
import { cells, fitted, inert, para, wrapped } from '../../../../src/reporters/text/page.ts';

test.each([
  ['abc', 3],
  ['größe', 5],
  ['日本', 4],
  ['한글', 4],
  ['e\u0301', 1],
  ['😀', 2],
  ['│ ✔', 3],
])('%j fills %d columns', (text, columns) => {
  expect(cells(text)).toBe(columns);
});

describe('fitted', () => {
  test('leaves what fits', () => {
    expect(fitted('abcde', 5)).toBe('abcde');
  });

  test.each([
    ['abcdef', 5, 'abcd…'],
    ['日本語', 5, '日本…'],
    ['日本語', 4, '日…'],
  ])('cuts %j to %d columns', (text, width, expected) => {
    expect(fitted(text, width)).toBe(expected);
    expect(cells(expected)).toBeLessThanOrEqual(width);
  });
});

describe('wrapped', () => {
  test('breaks between words', () => {
    expect(wrapped('one two three four', 10)).toEqual(['one two', 'three four']);
  });

  test('breaks a word that is longer than a line', () => {
    expect(wrapped('abcdefghijklmno', 10)).toEqual(['abcdefghij', 'klmno']);
  });

  test('keeps line feeds and drops empty lines', () => {
    expect(wrapped('one\n\ntwo', 10)).toEqual(['one', 'two']);
  });

  test('lets no command come to stand at the start of a line', () => {
    expect(wrapped('abcdefgh ::error::x', 10)).toEqual(['abcdefgh', ': :error::x']);
  });
});

test('a paragraph hangs below its label', () => {
  const page = { width: 20, ink: (_: unknown, text: string) => text };
  expect(para('  label ', 'one two three four', page)).toEqual(['  label one two', '        three four']);
});

test('an inert text is one line that no terminal obeys', () => {
  expect(inert('a\n::b\u001b[31m')).toBe('a ::b␛[31m');
});
