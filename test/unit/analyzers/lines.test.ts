import { describe, expect, test } from 'vitest';
import { linesOf, positionsOf } from '../../../src/analyzers/lines.ts';

describe('linesOf', () => {
  test.each([
    ['', ['']],
    ['a', ['a']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b', '']],
    ['a\rb\nc', ['a\rb', 'c']],
    ['\n\n', ['', '', '']],
  ])('splits %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('positionsOf', () => {
  test.each([
    ['abc', 0, { line: 1, column: 1 }],
    ['abc', 2, { line: 1, column: 3 }],
    ['a\nb', 1, { line: 1, column: 2 }],
    ['a\nb', 2, { line: 2, column: 1 }],
    ['\n\n\nx', 3, { line: 4, column: 1 }],
    ['a\r\nb', 3, { line: 2, column: 1 }],
    ['😀b\nc', 2, { line: 1, column: 3 }],
  ])('in %j offset %i is %j', (text, offset, position) => {
    expect(positionsOf(text)(offset)).toEqual(position);
  });
});
