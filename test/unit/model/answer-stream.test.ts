import { describe, expect, it } from 'vitest';
import { goesOn } from '../../../src/model/answer-stream.ts';

describe('an answer that streams in', () => {
  it.each([
    ['nothing yet', ''],
    ['a beginning', '[{"line":"return a'],
    ['a finished answer', '[]'],
    ['some white space', '[ \n ]\n\n'],
    ['code that repeats a little', '[{"fix":"a(1); a(1); a(1);'],
    ['deeply indented code', `[{"line":"a \\"b\\"","fix":"${' '.repeat(40)}`],
    ['ordinary prose', 'The list can be empty and then the first element of the list is undefined.'],
  ])('goes on: %s', (_name, text) => {
    expect(goesOn(text)).toBe(true);
  });

  it.each([
    ['white space without end', `[]${'\n '.repeat(6)}`],
    ['white space inside', `[${' '.repeat(12)}`],
    ['white space without end in a text', `[{"problem":"${' '.repeat(60)}`],
    ['a phrase over and over', `[{"problem":"${'is wrong and '.repeat(4)}`],
    ['a long phrase over and over', `x${'0123456789abcdefghijklmnopqrstuvwxyz'.repeat(4)}`],
    ['one character over and over', 'a'.repeat(40)],
  ])('is cut at %s', (_name, text) => {
    expect(goesOn(text)).toBe(false);
  });
});
