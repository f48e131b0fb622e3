import { describe, expect, it } from 'vitest';
import { bindsName, missingNames } from '../../../src/findings/missing-names.ts';
import { definition, text } from '../../support/findings.ts';

describe('missingNames', () => {
  it.each([
    ['`a` is not defined', ['a']],
    ['"a" has never been declared', ['a']],
    ["'a()' isn't in scope", ['a']],
    ['undefined reference to `a`', ['a']],
    ['unresolved symbol: a', ['a']],
    ['no import of a, and missing declaration for `b`', ['a', 'b']],
    ['`a` is used without an import', ['a']],
    ['a is undefined when the list is empty', []],
    ['this may be undefined', []],
    ['the null check is missing', []],
  ])('in "%s" are %j', (message, expected) => expect(missingNames(message)).toEqual(expected));
});

describe('bindsName', () => {
  it.each([
    ['JavaScript', 'const a = 1'],
    ['JavaScript', 'let { b, a } = c'],
    ['JavaScript', 'import { b as a } from "c"'],
    ['JavaScript', 'import {\n  b,\n  a,\n} from "c"'],
    ['JavaScript', 'list.map((a) => 1)'],
    ['JavaScript', 'list.map(a => 1)'],
    ['TypeScript', 'function f(b: string, a: number) {'],
    ['Python', 'from b import (\n    c,\n    a,\n)'],
    ['Python', 'import b.a'],
    ['Python', 'a = 1'],
    ['Python', 'for b, a in c:'],
    ['Python', 'except E as a:'],
    ['Java', 'final List<String> a = c;'],
    ['Java', 'void f(int[] a) {'],
    ['Go', 'b, a := c()'],
    ['Go', 'import (\n\t"a"\n)'],
    ['C', 'char *a;'],
    ['C', '#define a 1'],
    ['C', 'static int a(void)'],
    ['Rust', 'let mut a = 1;'],
    ['Rust', 'use b::{c, a};'],
    ['PHP', 'use B\\a;'],
    ['Ruby', 'items.each do |b|\n  a = b'],
    ['Bash', 'a=1'],
  ])('sees a binding in %s: %s', (_, source) => expect(bindsName(text('f', source), 'a')).toBe(true));

  it.each([
    'return a;',
    'b = a;',
    'f(a);',
    'if (a == 1) {',
    'const b = a',
    'throw a;',
    'new a();',
    'for (const b of a) {',
    'abc = 1',
    '$a = 1',
    'x.a',
  ])('sees none in: %s', (source) => expect(bindsName(text('f', source), 'a')).toBe(false));

  it('sees a parameter in the header of a definition', () => {
    expect(bindsName(text('f', '', [definition('g', [1, 1], 'def g(b, a)')]), 'a')).toBe(true);
  });

  it('takes a name with a dollar sign literally', () => {
    expect(bindsName(text('f', 'const a$ = 1'), 'a$')).toBe(true);
    expect(bindsName(text('f', 'const ab = 1'), 'a$')).toBe(false);
  });
});
