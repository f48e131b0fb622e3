import { describe, expect, test } from 'vitest';
import { parseYaml, parseYamlDocument, YamlError } from '../../src/yaml.ts';

describe('parseYaml', () => {
  test.each([
    ['a: 1\nb: [x, "y"]', { a: 1, b: ['x', 'y'] }],
    ['', undefined],
    ['  \n\n', undefined],
    ['a: 2020-01-01', { a: '2020-01-01' }],
    ['a: yes', { a: 'yes' }],
    ['a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['\uFEFFa: 1', { a: 1 }],
    ['a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
  ])('reads %j', (text, value) => {
    expect(parseYaml(text)).toEqual(value);
  });

  test.each([
    ['a: 1\nb: [', 2, 'line '],
    ['a: 1\na: 2', 2, 'dup'],
    ['a: 1\nb: *nowhere', 2, 'alias'],
    ['a: !!js/function "x"', 1, 'tag'],
    ['a: 1\n---\nb: 2', 1, 'document'],
  ])('refuses %j and names the line', (text, line, words) => {
    const error = thrownBy(() => parseYaml(text));
    expect(error).toBeInstanceOf(YamlError);
    expect(error.message.toLowerCase()).toContain(words);
    expect((error as YamlError).line).toBeGreaterThanOrEqual(line);
    expect(error.message).toMatch(/^line \d+: /);
  });

  test('refuses a text over the bound, measured in bytes', () => {
    expect(thrownBy(() => parseYaml('a: "é"', { maxBytes: 6 })).message).toBe(
      'line 1: 7 bytes, at most 6 are read',
    );
    expect(parseYaml('a: "e"', { maxBytes: 6 })).toEqual({ a: 'e' });
  });

  test('refuses nesting without end', () => {
    expect(thrownBy(() => parseYaml('['.repeat(5000))).message).toContain('nesting');
  });

  test('refuses a bomb of aliases', () => {
    const bomb = `a: &a [1]\nb: [${'*a,'.repeat(300)}]`;
    expect(thrownBy(() => parseYaml(bomb)).message).toContain('aliases');
  });

  test('a key that names the prototype stays a plain key', () => {
    const value = parseYaml('__proto__: { polluted: true }') as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it threw nothing');
}

describe('parseYamlDocument', () => {
  const text = [
    '# comment', // 1
    'a: 1',
    'b:', // 3
    '  - x',
    '  - y: 2', // 5
    '    z: [1,',
    '      2]', // 7
    '"q q": !!str 5',
    'n: &n { r: 1 }', // 9
    'm: *n',
    'l: |', // 11
    '  - no item',
    'p: {}', // 13
    '__proto__: 3',
  ].join('\n');

  test.each<[(string | number)[], number]>([
    [[], 1],
    [['a'], 2],
    [['b'], 3],
    [['b', 0], 4],
    [['b', 1], 5],
    [['b', 1, 'y'], 5],
    [['b', 1, 'z'], 6],
    [['b', 1, 'z', 0], 6],
    [['b', 1, 'z', 1], 7],
    [['q q'], 8],
    [['n', 'r'], 9],
    [['m'], 10],
    [['m', 'r'], 10],
    [['l'], 11],
    [['l', 0], 11],
    [['p'], 13],
    [['__proto__'], 14],
    [['absent', 'key'], 1],
    [['b', 7], 3],
  ])('%j stands on line %i', (path, line) => {
    expect(parseYamlDocument(text).lineOf(path)).toBe(line);
  });

  test('gives the value that parseYaml gives', () => {
    expect(parseYamlDocument(text).value).toEqual(parseYaml(text));
  });

  test('counts lines behind a byte order mark and CR LF', () => {
    expect(parseYamlDocument('\uFEFFa: 1\r\nb: 2\r\n').lineOf(['b'])).toBe(2);
  });

  test.each(['', '# only a comment', '\uFEFF# comment\n\n'])('%j holds nothing', (blank) => {
    const { value, lineOf } = parseYamlDocument(blank);
    expect([value, lineOf(['a'])]).toEqual([undefined, 1]);
  });
});
