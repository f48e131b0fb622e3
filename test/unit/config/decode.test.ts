import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/config/decode.ts';

const boolean = { type: 'boolean' };
const integer = { type: 'integer' };
const number = { type: 'number' };
const string = { type: 'string' };
const list = { type: 'array', items: { type: 'string' } };
const sentences = { ...list, 'x-split': 'lines' } as const;
const mappings = { type: 'array', items: { type: 'object' } };

describe('decode', () => {
  test.each([
    ['true', boolean, true],
    ['TRUE', boolean, true],
    ['1', boolean, true],
    ['false', boolean, false],
    ['False', boolean, false],
    ['0', boolean, false],
    ['yes', boolean, 'yes'],
    ['01', boolean, '01'],
    ['12', integer, 12],
    [' 12\n', integer, 12],
    ['-3', integer, -3],
    ['1.5', integer, 1.5],
    ['1e3', integer, '1e3'],
    ['0x10', integer, '0x10'],
    ['12 tokens', integer, '12 tokens'],
    ['NaN', number, 'NaN'],
    ['Infinity', number, 'Infinity'],
    ['0.5', number, 0.5],
    ['text', string, 'text'],
    [' trimmed\n', string, 'trimmed'],
    ['true', string, 'true'],
  ])('reads %j as %j', (text, schema, value) => {
    expect(decode(text, schema)).toEqual(value);
  });

  test.each([
    ['a,b', ['a', 'b']],
    ['a\nb', ['a', 'b']],
    ['a, b ,\n c\n', ['a', 'b', 'c']],
    ['a', ['a']],
    ['src/{a,b}/**,docs/**', ['src/{a,b}/**', 'docs/**']],
    ['{a,{b,c}},d', ['{a,{b,c}}', 'd']],
    ['{a,b\nc,d', ['{a,b', 'c', 'd']],
    ['a},b', ['a}', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['["a", "{b,c}.ts"]', ['a', '{b,c}.ts']],
    ['["a", 1]', ['["a"', '1]']],
    ['[a],b', ['[a]', 'b']],
  ])('splits %j into %j', (text, entries) => {
    expect(decode(text, list)).toEqual(entries);
  });

  test.each(['', ' ', '\n', '\t\n '])('takes %j as not given, whatever the type', (text) => {
    for (const schema of [boolean, integer, number, string, list, sentences, mappings])
      expect(decode(text, schema)).toBeUndefined();
  });

  test.each([',', ', \n,', '[]'])('takes a list of nothing, %j, as not given', (text) => {
    expect(decode(text, list)).toBeUndefined();
  });

  test('leaves the commas of sentences alone', () => {
    expect(decode('Tabs, not spaces.\nNo `any`, ever.\n', sentences)).toEqual([
      'Tabs, not spaces.',
      'No `any`, ever.',
    ]);
    expect(decode('["Tabs, not spaces."]', sentences)).toEqual(['Tabs, not spaces.']);
  });

  test('reads mappings from JSON and leaves other texts to validation', () => {
    expect(decode('[{"reason":"x","rule":"a"}]', mappings)).toEqual([{ reason: 'x', rule: 'a' }]);
    expect(decode('rule=a', mappings)).toBe('rule=a');
  });
});
