import { beforeAll, describe, expect, it } from 'vitest';
import { ParseError } from '../../../src/errors.ts';
import { LANGUAGES, type Language, type Match, openSyntax, type Syntax } from '../../../src/syntax/index.ts';

let syntax: Syntax;
beforeAll(async () => {
  syntax = await openSyntax(LANGUAGES);
});

function find(language: Language, text: string, rule: object): Match[] {
  const tree = syntax.parse(language, text);
  try {
    return tree.find(rule);
  } finally {
    tree.free();
  }
}

describe('find', () => {
  it.each<[Language, string, object]>([
    ['typescript', 'f(1);', { pattern: 'f($A)' }],
    ['tsx', 'f(1);', { pattern: 'f($A)' }],
    ['javascript', 'f(1);', { pattern: 'f($A)' }],
    ['python', 'f(1)', { pattern: 'f($A)' }],
    ['java', 'class A { void g() { f(1); } }', { pattern: 'f($A)' }],
    ['go', 'package a\nfunc g() { f(1) }', { pattern: 'f($A)' }],
    ['c', 'int g() { f(1); }', { pattern: 'f($A)' }],
    ['cpp', 'int g() { f(1); }', { pattern: 'f($A)' }],
    ['csharp', 'class A { void G() { f(1); } }', { pattern: 'f($A)' }],
    ['ruby', 'f(1)', { pattern: 'f($A)' }],
    ['php', '<?php f(1);', { pattern: { context: '<?php f($A);', selector: 'function_call_expression' } }],
    ['rust', 'fn g() { f(1); }', { pattern: 'f($A)' }],
    ['bash', 'f 1', { pattern: 'f $A' }],
  ])('takes a pattern with a variable in %s', (language, text, rule) => {
    expect(find(language, text, rule).map(({ variables }) => variables)).toEqual([{ A: '1' }]);
  });

  it('lets a PHP variable stand for any expression or name', () => {
    const rule = { pattern: { context: '<?php $F($A);', selector: 'function_call_expression' } };
    expect(find('php', '<?php run($x[1]);', rule)[0]?.variables).toEqual({ F: 'run', A: '$x[1]' });
  });

  it('gives lines and columns from 1, columns in UTF-16 code units, the end exclusive', () => {
    const line = 'const s = "é😀\u3042"; a == NaN;';
    const [match] = find('typescript', `// ü😀\n${line}\n`, { pattern: '$A == NaN' });
    const column = line.indexOf('a ==') + 1;
    expect(match).toEqual({
      start: 2,
      end: 2,
      startColumn: column,
      endColumn: column + 'a == NaN'.length,
      text: 'a == NaN',
      variables: { A: 'a' },
    });
  });

  it.each([
    ['a byte order mark', '\uFEFFa == NaN;', 2],
    ['lone surrogates', '"\ud800\udc00\udc00"; a == NaN;', 8],
    ['a tab', '\ta == NaN;', 2],
    ['a NUL', '"\0"; a == NaN;', 6],
  ])('counts columns right after %s', (_what, text, column) => {
    expect(find('javascript', text, { pattern: '$A == NaN' })[0]?.startColumn).toBe(column);
  });

  it('ends a match over several lines on its last', () => {
    const [match] = find('typescript', 'f(\n  1,\n  2,\n);\n', { pattern: 'f($$$ARGS)' });
    expect(match).toMatchObject({ start: 1, end: 4, startColumn: 1, endColumn: 2 });
    expect(match?.variables.ARGS).toContain('1,\n  2');
  });

  it('leaves out variables that match nothing', () => {
    expect(find('typescript', 'f();', { pattern: 'f($$$ARGS)' })[0]?.variables).toEqual({});
  });

  it('gives all matches in the order of the text', () => {
    const text = 'f(g(1));\nf(2);\n';
    expect(find('typescript', text, { pattern: 'f($A)' }).map(({ start }) => start)).toEqual([1, 2]);
  });

  it('takes a document with constraints and utils', () => {
    const rule = {
      id: 'x',
      rule: { pattern: 'f($A)', not: { matches: 'two' } },
      constraints: { A: { kind: 'number' } },
      utils: { two: { pattern: 'f(2)' } },
    };
    expect(find('typescript', 'f(1); f(2); f(a);', rule).map(({ text }) => text)).toEqual(['f(1)']);
  });

  it.each<[string, object]>([
    ['has an unknown node kind', { kind: 'no_such_kind' }],
    ['has a pattern of two statements', { pattern: 'a; b' }],
    ['has an unknown key', { shape: 'round' }],
  ])('refuses a rule that %s, each time', (_what, rule) => {
    for (let time = 0; time < 2; time += 1) expect(() => find('typescript', '', rule)).toThrow(ParseError);
  });

  it.each<[string, object, number]>([
    ['a kind that is absent', { kind: 'class_declaration' }, 0],
    ['a kind that is there', { kind: 'call_expression' }, 1],
    ['one of two kinds', { any: [{ kind: 'class_declaration' }, { kind: 'call_expression' }] }, 1],
    ['both of two kinds', { all: [{ kind: 'call_expression' }, { kind: 'class_declaration' }] }, 0],
    [
      'a kind without another',
      { kind: 'call_expression', not: { has: { kind: 'class_declaration', stopBy: 'end' } } },
      1,
    ],
    ['a kind around one that is absent', { kind: 'call_expression', has: { kind: 'string' } }, 0],
  ])('finds the same the second time, when a rule asks for %s', (_what, rule, count) => {
    expect([find('typescript', 'f(1);', rule).length, find('typescript', 'f(1);', rule).length]).toEqual([
      count,
      count,
    ]);
  });
});
