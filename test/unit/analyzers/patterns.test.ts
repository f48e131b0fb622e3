import { beforeAll, describe, expect, test } from 'vitest';
import { patternOf as checkedPattern, type Pattern } from '../../../src/analyzers/pattern.ts';
import {
  candidates,
  checkPattern,
  embeddedPatterns,
  findPatterns,
  sourceRules,
} from '../../../src/analyzers/patterns.ts';
import { readRuleFile } from '../../../src/analyzers/rule-file.ts';
import type { Spot } from '../../../src/analyzers/spot.ts';
import { openSyntax, type Syntax } from '../../../src/syntax/index.ts';

let syntax: Syntax;
beforeAll(async () => {
  syntax = await openSyntax(['javascript', 'python']);
});

function patternOf(fields: Record<string, unknown>): Pattern {
  const defaults = { id: 'a/b', language: 'javascript', message: 'Says $A.' };
  return readRuleFile('a.yml', JSON.stringify({ ...defaults, ...fields }));
}

function find(text: string, ...patterns: Pattern[]): Spot[] {
  const tree = syntax.parse('javascript', text);
  try {
    return findPatterns(tree, text, patterns);
  } finally {
    tree.free();
  }
}

const evalRule = { rule: { pattern: 'eval($A)' } };

describe('findPatterns', () => {
  test('gives place and message, with variables filled in', () => {
    expect(find('a();\n  eval(x + 1);', patternOf(evalRule))).toMatchObject([
      { start: 2, end: 2, startColumn: 3, endColumn: 14, message: 'Says x + 1.' },
    ]);
  });

  test('columns count UTF-16 units', () => {
    expect(find("'😀é'; eval(x);", patternOf(evalRule))).toMatchObject([{ startColumn: 8, endColumn: 15 }]);
  });

  test('a long variable is cut and put on one line', () => {
    const [spot] = find(`eval(${'a +\n'.repeat(40)} b)`, patternOf(evalRule));
    expect(spot?.message.length).toBeLessThan(80);
    expect(spot?.message).toMatch(/^Says a \+ a \+ .*…\.$/);
  });

  test('a dollar sign that is no variable of the rule stays', () => {
    expect(find('eval(x)', patternOf({ ...evalRule, message: 'Costs $B, or $5.' }))[0]?.message).toBe(
      'Costs $B, or $5.',
    );
  });

  test.each([
    [2, { start: 1, end: 2, endColumn: 3 }],
    [3, { start: 1, end: 3, endColumn: 3 }],
    [4, { start: 1, end: 1, endColumn: 6 }],
  ])('a match of %i lines ends at its end or, when long, at its first line', (lines, place) => {
    const text = `eval(${'\n'.repeat(lines - 1)}x)`;
    expect(find(text, patternOf(evalRule))).toMatchObject([place]);
  });

  test('a fix replaces the match and keeps what stands around it', () => {
    const [spot] = find('  a(eval(x), 1);', patternOf({ ...evalRule, fix: 'run($A)' }));
    expect(spot?.suggestion).toEqual({
      start: 1,
      end: 1,
      before: '  a(eval(x), 1);',
      after: '  a(run(x), 1);',
    });
  });

  test('a fix of several lines replaces whole lines', () => {
    const [spot] = find('if (a) eval(\n  x\n); b();', patternOf({ ...evalRule, fix: 'run($A)' }));
    expect(spot?.suggestion).toEqual({
      start: 1,
      end: 3,
      before: 'if (a) eval(\n  x\n); b();',
      after: 'if (a) run(x); b();',
    });
  });

  test('a fix that changes nothing is none', () => {
    expect(find('eval(x)', patternOf({ ...evalRule, fix: 'eval($A)' }))[0]?.suggestion).toBeUndefined();
  });

  test('many rules find what each finds alone', () => {
    const patterns = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      patternOf({ id: `x/${name}`, rule: { pattern: `${name}($A)` } }),
    );
    const constrained = patternOf({
      id: 'x/f',
      rule: { pattern: 'f($A)' },
      constraints: { A: { kind: 'number' } },
    });
    const text = 'b(1); d(2); d(3); f(4); f(x);';
    const ids = (found: Spot[]) => found.map(({ rule }) => rule.id);
    expect(ids(find(text, ...patterns))).toEqual(['x/b', 'x/d', 'x/d']);
    expect(ids(find(text, ...patterns, constrained))).toEqual(['x/b', 'x/d', 'x/d', 'x/f']);
    expect(ids(find('z(1)', ...patterns))).toEqual([]);
  });
});

describe('candidates', () => {
  const always = patternOf({ id: 'x/always', ...evalRule });
  const needy = patternOf({ id: 'x/needy', needs: ['eval', 'exec'], ...evalRule });
  const python = patternOf({ id: 'x/python', language: 'python', ...evalRule });

  test.each([
    ['javascript', 'a()', ['x/always']],
    ['javascript', 'exec()', ['x/always', 'x/needy']],
    ['python', 'eval()', ['x/python']],
    ['go', 'eval()', []],
  ] as const)('for %s and %j are %j', (language, text, ids) => {
    expect(
      candidates([always, needy, python], { path: 'src/a', language, text }).map(({ rule }) => rule.id),
    ).toEqual(ids);
  });
});

describe('candidates of a test file', () => {
  const quiet = patternOf({ id: 'x/quiet', 'in-tests': false, ...evalRule });
  const tried = (path: string) => candidates([quiet], { path, language: 'javascript', text: '' }).length;

  test.each([
    'test/a.js',
    'src/__tests__/a.js',
    'src/a.test.ts',
    'a_test.go',
    'pkg/testdata/a.go',
    'test_a.py',
    'src/test/java/a/B.java',
    'src/a/BTest.java',
    'spec/a_spec.rb',
    'examples/a.js',
  ])('%s leaves out the rules that say so', (path) => {
    expect(tried(path)).toBe(0);
  });

  test.each([
    'src/a.js',
    'src/latest.js',
    'contest/a.py',
    'src/testament.js',
    'attest/a.go',
    'src/Latest.java',
  ])('%s is none', (path) => {
    expect(tried(path)).toBe(1);
  });
});

describe('checkPattern', () => {
  test('accepts what ast-grep accepts', () => {
    expect(() => checkPattern(patternOf(evalRule), 'a.yml', syntax)).not.toThrow();
  });

  test.each([
    ['an unknown kind', { rule: { kind: 'no_such_kind' } }],
    ['an unknown key', { rule: { patern: 'a' } }],
    ['a regex that does not compile', { rule: { kind: 'identifier', regex: '(' } }],
    ['a rule that says nothing', { rule: {} }],
    ['a utility that is not there', { rule: { matches: 'nothing' } }],
    [
      'an unknown kind in one of two languages',
      { languages: ['javascript', 'python'], rule: { kind: 'arrow_function' } },
    ],
  ])('refuses %s and names the file', (_, fields) => {
    const pattern = patternOf({ ...('languages' in fields ? { language: undefined } : {}), ...fields });
    expect(() => checkPattern(pattern, 'rules/a.yml', syntax)).toThrow(/^rules\/a\.yml: rule: for \w+: /);
  });
});

test('the embedded rules are read once', async () => {
  expect(await embeddedPatterns()).toBe(await embeddedPatterns());
});

test('rules survive the JSON in which the bundle keeps them', async () => {
  const packed = JSON.parse(JSON.stringify(await sourceRules())) as Awaited<ReturnType<typeof sourceRules>>;
  const unpacked = Object.entries(packed).map(([name, fields]) => checkedPattern(name, fields));
  expect(unpacked).toEqual(await embeddedPatterns());
});
