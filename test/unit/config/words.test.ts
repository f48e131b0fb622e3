import { describe, expect, test } from 'vitest';
import { allowedBy, optionAt, sentenceOf, shown } from '../../../src/config/words.ts';

describe('sentenceOf', () => {
  test('names option, place and complaint', () => {
    const problem = { option: 'fail-on', place: 'OLLAMACODE_FAIL_ON', complaint: '"x" is not one of a, b' };
    expect(sentenceOf(problem)).toBe('fail-on (from OLLAMACODE_FAIL_ON): "x" is not one of a, b.');
  });

  test('names the nearest of what could have been meant', () => {
    const problem = { option: 'modle', place: 'f:1', complaint: 'no', instead: ['seed', 'model'] };
    expect(sentenceOf(problem)).toBe('modle (from f:1): no; the nearest is model.');
  });
});

describe('allowedBy', () => {
  test.each([
    [{ type: 'string', enum: ['a', 'b'] }, 'one of a, b'],
    [{ type: 'boolean' }, 'true or false'],
    [{ type: 'integer', minimum: 1, maximum: 9 }, 'a whole number from 1 to 9'],
    [{ type: 'number', minimum: 0 }, 'a number of at least 0'],
    [{ type: 'number', maximum: 5 }, 'a number of at most 5'],
    [{ type: 'integer' }, 'a whole number'],
    [{ type: 'string' }, 'a text'],
    [{ type: 'string', minLength: 1 }, 'a text that says something'],
    [{ type: 'string', pattern: 'x', 'x-form': 'an x' }, 'an x'],
    [{ type: 'array' }, 'a list'],
    [{ type: 'array', items: { type: 'string' } }, 'a list of texts'],
    [{ type: 'array', items: { type: 'string', 'x-form': 'numbers' } }, 'a list of numbers'],
    [{ type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } }, 'a mapping with a, b'],
  ])('%j is %s', (schema, words) => {
    expect(allowedBy(schema)).toBe(words);
  });
});

describe('shown', () => {
  test.each([
    ['x', '"x"'],
    [5, '5'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [[1], 'a list'],
    [{ a: 1 }, 'a mapping'],
    ['a\nb\u001b', '"a b␛"'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(61), `"${'x'.repeat(57)}..."`],
  ])('%j as %s', (value, words) => {
    expect(shown(value)).toBe(words);
  });
});

test.each([
  [['failOn'], 'fail-on'],
  [['suppress', 0, 'until'], 'suppress[0].until'],
  [['suppress', 0, 'a\nb'], 'suppress[0].a b'],
])('optionAt(%j) is %s', (path, words) => {
  expect(optionAt(path)).toBe(words);
});
