import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ParseError } from '../../../src/errors.ts';
import { LANGUAGES, type Language, MAX_TEXT, openSyntax, type Syntax } from '../../../src/syntax/index.ts';

let syntax: Syntax;
beforeAll(async () => {
  syntax = await openSyntax(LANGUAGES);
});

/** What became of a text: `parsed`, or why not. */
function outcome(language: Language, text: string): string {
  try {
    syntax.parse(language, text).free();
    return 'parsed';
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return error.message;
  }
}

describe('a hostile text', () => {
  afterEach(() => {
    const tree = syntax.parse('go', 'package a\nfunc F() { g(1) }\n');
    expect(tree.definitions().map(({ path }) => path)).toEqual(['F']);
    expect(tree.find({ pattern: 'g($A)' })).toHaveLength(1);
    tree.free();
  });

  it.each(LANGUAGES)('of 100,000 nested parentheses is refused in %s', (language) => {
    expect(outcome(language, `${'('.repeat(100_000)}${')'.repeat(100_000)}`)).toMatch(
      /nested deeper than 1000/,
    );
  });

  it.each<[string, string]>([
    ['a sum', 'a+'.repeat(20_000)],
    ['a chain of properties', 'a.'.repeat(20_000)],
    ['a chain of else', 'if (a) {} else '.repeat(5_000)],
  ])('that nests without brackets, %s, is refused', (_what, text) => {
    expect(outcome('javascript', text)).toMatch(/nested deeper than 1000/);
  });

  it('of one line of 50 MB is refused before it is parsed', () => {
    expect(outcome('javascript', 'a'.repeat(50_000_000))).toMatch(/longer than/);
  });

  it('of the greatest length is parsed', () => {
    expect(outcome('javascript', `/*${'a'.repeat(MAX_TEXT - 4)}*/`)).toBe('parsed');
    expect(outcome('javascript', `/*${'a'.repeat(MAX_TEXT - 3)}*/`)).toMatch(/longer than/);
  });

  it('of too many nodes is refused', () => {
    expect(outcome('javascript', 'a;'.repeat(200_000))).toMatch(/more than \d+ syntax nodes/);
  });

  it.each<[string, string]>([
    ['NUL', '\0'.repeat(3_000)],
    ['lone surrogates', '\ud800'.repeat(3_000)],
    [
      'every byte',
      Array.from({ length: 5_000 }, (_, i) => String.fromCharCode((i * 7919 + (i >> 3)) & 0xff)).join(''),
    ],
    [
      'every code unit',
      Array.from({ length: 5_000 }, (_, i) => String.fromCharCode((i * 7919) & 0xffff)).join(''),
    ],
    ['back slashes', '\\'.repeat(3_000)],
    ['back quotes', '`'.repeat(3_000)],
    ['nothing', ''],
    ['line ends', '\n\r\u2028'.repeat(3_000)],
  ])('of %s is parsed or refused by name in every language', (_what, text) => {
    for (const language of LANGUAGES)
      expect(outcome(language, text)).toMatch(/^parsed$|deeper|nodes|parser failed/);
  });

  it('that takes all the memory ends with its own failure', () => {
    expect(outcome('java', 'a<'.repeat(MAX_TEXT / 2))).toMatch(/parser failed/);
  });
});

describe('memory', () => {
  it('is given back with free', () => {
    const text = 'class A {\n  f(a) { return a == null ? 1 : g(a, [1, 2]); }\n}\n'.repeat(2_000);
    const once = () => {
      const tree = syntax.parse('javascript', text);
      tree.find({ pattern: '$A == null' });
      tree.free();
    };
    for (let i = 0; i < 3; i += 1) once();
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
    for (let i = 0; i < 12; i += 1) once();
    const after = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
    expect((after - before) / 1e6).toBeLessThan(32);
  });
});
