import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, openSyntax, type Syntax } from '../../../src/syntax/index.ts';

let syntax: Syntax;
beforeAll(async () => {
  syntax = await openSyntax(LANGUAGES);
});

function definitionsOf(language: Language, text: string) {
  const tree = syntax.parse(language, text);
  try {
    return tree.definitions();
  } finally {
    tree.free();
  }
}

/** `kind path start-end`, one a definition. */
function listed(language: Language, lines: readonly string[]): string[] {
  return definitionsOf(language, `${lines.join('\n')}\n`).map(
    ({ kind, path, start, end }) => `${kind} ${path} ${start}-${end}`,
  );
}

type Case = readonly [what: string, lines: readonly string[], definitions: readonly string[]];

const SCRIPT: readonly Case[] = [
  ['a function', ['function f(a) {', '  return a;', '}'], ['function f 1-3']],
  ['an async generator', ['async function* f() {', '}'], ['function f 1-2']],
  [
    'a class with methods',
    ['class A {', '  #p() {', '  }', '  get q() { return 1; }', '}'],
    ['class A 1-5', 'function A.#p 2-3', 'function A.q 4-4'],
  ],
  ['an arrow function with a name', ['const f = () => {', '};'], ['function f 1-2']],
  ['each of several names', ['const f = () => 1,', '  g = () => 2;'], ['function f 1-1', 'function g 2-2']],
  ['a function expression on exports', ['exports.run = function () {', '};'], ['function run 1-2']],
  ['a function as the module', ['module.exports = function () {', '};'], ['function module.exports 1-2']],
  [
    'a method added to a prototype',
    ['Store.prototype.save = function () {', '};'],
    ['function Store.save 1-2'],
  ],
  [
    'functions within an object',
    ['const api = {', '  get() {', '  },', '  put: () => {', '  },', '};'],
    ['class api 1-6', 'function api.get 2-3', 'function api.put 4-5'],
  ],
  ['no plain object', ['const table = {', '  a: 1,', '};'], []],
  [
    'a field that holds a function',
    ['class A {', '  on = () => {', '  };', '}'],
    ['class A 1-4', 'function A.on 2-3'],
  ],
  ['the default export without a name', ['export default function () {', '}'], ['function default 1-2']],
  [
    'a function wrapped at top level',
    ['export const handler = wrap(async () => {', '  run();', '});'],
    ['function handler 1-3'],
  ],
  ['no callback of a test', ["it('adds', () => {", '  add();', '});'], []],
  [
    'no callback of a call whose result is kept inside a function',
    ['function f() {', '  const x = a.map((b) => {', '    return b;', '  });', '}'],
    ['function f 1-5'],
  ],
  [
    'a function within a function',
    ['function f() {', '  function g() {', '  }', '}'],
    ['function f 1-4', 'function f.g 2-3'],
  ],
  ['an exported function from the line of export', ['export async function f() {', '}'], ['function f 1-2']],
];

const CASES: Readonly<Record<Language, readonly Case[]>> = {
  javascript: SCRIPT,
  typescript: [
    ...SCRIPT,
    [
      'a method with its decorators',
      ['class A {', '  @log()', '  @once', '  save(): void {', '  }', '}'],
      ['class A 1-6', 'function A.save 2-5'],
    ],
    [
      'types',
      [
        'interface I {',
        '  a(): void;',
        '}',
        'enum E { A }',
        'abstract class C {',
        '  abstract z(): void;',
        '}',
      ],
      ['class I 1-3', 'class E 4-4', 'class C 5-7'],
    ],
    [
      'a namespace',
      ['namespace N {', '  export function q() {', '  }', '}'],
      ['class N 1-4', 'function N.q 2-3'],
    ],
    [
      'no overload without body',
      ['function f(a: string): void;', 'function f(a: unknown): void {', '}'],
      ['function f 2-3'],
    ],
  ],
  tsx: [
    [
      'a component',
      ['export const Box = ({ a }: P) => {', '  return <b>{a}</b>;', '};'],
      ['function Box 1-3'],
    ],
  ],
  python: [
    [
      'a function with its decorators',
      ['@cached', '@traced(1)', 'def f(a):', '    return a'],
      ['function f 1-4'],
    ],
    [
      'a class with methods',
      [
        'class A(B):',
        '    x = 1',
        '    @property',
        '    def g(self):',
        '        pass',
        '    async def h(self):',
        '        pass',
      ],
      ['class A 1-7', 'function A.g 3-5', 'function A.h 6-7'],
    ],
    [
      'a function within a function',
      ['def f():', '    def g():', '        pass', '    return g'],
      ['function f 1-4', 'function f.g 2-3'],
    ],
    ['a lambda with a name', ['key = lambda x: x.id'], ['function key 1-1']],
  ],
  java: [
    [
      'a class with methods',
      [
        '@X',
        'public class A<T> extends B {',
        '  @Override',
        '  public void save(String a) {',
        '  }',
        '  A() {',
        '  }',
        '}',
      ],
      ['class A 1-8', 'function A.save 3-5', 'function A.A 6-7'],
    ],
    [
      'nested types',
      [
        'class A {',
        '  enum C { X; void q() {} }',
        '  record R(int a) { R { } }',
        '  interface I { default void z() {} void y(); }',
        '}',
      ],
      [
        'class A 1-5',
        'class A.C 2-2',
        'function A.C.q 2-2',
        'class A.R 3-3',
        'function A.R.R 3-3',
        'class A.I 4-4',
        'function A.I.z 4-4',
      ],
    ],
    [
      'overloads, each by itself',
      ['class A {', '  void f(int a) {}', '  void f(long a) {}', '}'],
      ['class A 1-4', 'function A.f 2-2', 'function A.f 3-3'],
    ],
    [
      'a field that holds a function',
      ['class A {', '  Runnable r = () -> {', '  };', '}'],
      ['class A 1-4', 'function A.r 2-3'],
    ],
  ],
  go: [
    ['a function', ['package a', 'func F() {', '}'], ['function F 2-3']],
    [
      'a method under its receiver',
      [
        'package a',
        'type S struct {',
        '  n int',
        '}',
        'func (s *S[T]) Save(k string) error {',
        '  return nil',
        '}',
        'func (S) Load() {',
        '}',
      ],
      ['class S 2-4', 'function S.Save 5-7', 'function S.Load 8-9'],
    ],
    [
      'a function value with a name',
      ['package a', 'var h = func() {', '}', 'func g() {', '  x := func() {', '  }', '}'],
      ['function h 2-3', 'function g 4-7', 'function g.x 5-6'],
    ],
    [
      'no goroutine without a name',
      ['package a', 'func g() {', '  go func() {', '  }()', '}'],
      ['function g 2-5'],
    ],
  ],
  c: [
    [
      'functions, also of pointers',
      ['static char *dup(const char *s) {', '  return 0;', '}', 'int main(void) {', '}'],
      ['function dup 1-3', 'function main 4-5'],
    ],
    ['structures, not their uses', ['struct S {', '  int a;', '};', 'int f(struct S *s);'], ['class S 1-3']],
  ],
  cpp: [
    [
      'a class with a template head',
      [
        'template <typename T>',
        'class A : public B {',
        ' public:',
        '  A() : x(1) {}',
        '  int save(int a) const {',
        '    return 1;',
        '  }',
        '  bool operator==(const A& o) { return true; }',
        '};',
      ],
      ['class A 1-9', 'function A.A 4-4', 'function A.save 5-7', 'function A.operator== 8-8'],
    ],
    [
      'a method outside of its class',
      ['int A<T>::get(int x) {', '  return 1;', '}', 'A::~A() {}'],
      ['function A.get 1-3', 'function A.~A 4-4'],
    ],
    ['a namespace', ['namespace a::b {', 'void f() {}', '}'], ['class a.b 1-3', 'function a.b.f 2-2']],
    [
      'a lambda with a name',
      ['auto less = [](int a, int b) {', '  return a < b;', '};'],
      ['function less 1-3'],
    ],
    ['no declaration', ['int f(int a);', 'class A;'], []],
  ],
  csharp: [
    [
      'a class with methods',
      [
        'namespace N;',
        '[Serializable]',
        'public class C<T> where T : E {',
        '  public C() { }',
        '  [Test]',
        '  public async Task Save(string a) {',
        '  }',
        '  ~C() { }',
        '}',
      ],
      ['class C 2-9', 'function C.C 4-4', 'function C.Save 5-7', 'function C.~C 8-8'],
    ],
    [
      'properties with code, not those without',
      [
        'class C {',
        '  public int P { get; set; }',
        '  public int Q { get { return 1; } }',
        '  public int R => 1;',
        '}',
      ],
      ['class C 1-5', 'function C.Q 3-3', 'function C.R 4-4'],
    ],
    [
      'a local function',
      ['class C {', '  void F() {', '    void g() { }', '  }', '}'],
      ['class C 1-5', 'function C.F 2-4', 'function C.F.g 3-3'],
    ],
    ['a namespace block', ['namespace A.B {', '  struct S { }', '}'], ['class A.B 1-3', 'class A.B.S 2-2']],
  ],
  ruby: [
    [
      'modules, classes, methods',
      [
        'module A',
        '  class B < C',
        '    def save(k)',
        '    end',
        '    def self.make; end',
        '    class << self',
        '      def z',
        '      end',
        '    end',
        '  end',
        'end',
      ],
      [
        'class A 1-11',
        'class A.B 2-10',
        'function A.B.save 3-4',
        'function A.B.make 5-5',
        'function A.B.z 7-8',
      ],
    ],
    [
      'a method behind private',
      ['class A', '  private def q(x) = x', 'end'],
      ['class A 1-3', 'function A.q 2-2'],
    ],
    ['a lambda with a name', ['twice = ->(a) { a * 2 }'], ['function twice 1-1']],
  ],
  php: [
    [
      'a class with methods',
      [
        '<?php',
        '#[Attr]',
        'final class C extends D {',
        '  public function save(string $k): void {',
        '  }',
        '  abstract function z();',
        '}',
      ],
      ['class C 2-7', 'function C.save 4-5'],
    ],
    [
      'functions, also in variables',
      ['<?php', 'function f() {}', '$g = function () use ($x) {', '};', '$h = fn($x) => $x;'],
      ['function f 2-2', 'function g 3-4', 'function h 5-5'],
    ],
    [
      'traits, interfaces, enums',
      ['<?php', 'trait T {}', 'interface I { function z(); }', 'enum E {}'],
      ['class T 2-2', 'class I 3-3', 'class E 4-4'],
    ],
  ],
  rust: [
    [
      'a method under its type, with its attributes',
      ['impl<T> fmt::Display for S<T> {', '  #[inline]', '  fn save(&self) -> Result<()> {', '  }', '}'],
      ['class S 1-5', 'function S.save 2-4'],
    ],
    [
      'types, modules, traits',
      [
        '#[derive(Debug)]',
        'pub struct S { a: i32 }',
        'mod m { fn q() {} }',
        'trait T { fn d(&self) {} fn e(&self); }',
        'enum E { A }',
      ],
      ['class S 1-2', 'class m 3-3', 'function m.q 3-3', 'class T 4-4', 'function T.d 4-4', 'class E 5-5'],
    ],
    [
      'a closure with a name',
      ['fn main() {', '  let c = |x| { x };', '}'],
      ['function main 1-3', 'function main.c 2-2'],
    ],
    ['a macro', ['macro_rules! mm {', '  () => {}', '}'], ['function mm 1-3']],
  ],
  bash: [
    [
      'both ways to write a function',
      ['f() {', '  x', '}', 'function g {', '  y', '}'],
      ['function f 1-3', 'function g 4-6'],
    ],
  ],
};

describe.each(LANGUAGES)('definitions in %s', (language) => {
  it.each(CASES[language].map(([what, lines, expected]) => ({ what, lines, expected })))(
    'finds $what',
    ({ lines, expected }) => {
      expect(listed(language, lines)).toEqual(expected);
    },
  );
});

describe('a header', () => {
  it.each<[Language, string, string]>([
    [
      'typescript',
      'class A {\n  async save(key: string): Promise<void> {\n  }\n}',
      '  async save(key: string): Promise<void> {',
    ],
    [
      'typescript',
      'class A {\n  async save(\n    key: string,\n  ): Promise<void> {\n  }\n}',
      '  async save(\n    key: string,\n  ): Promise<void> {',
    ],
    ['python', 'class A:\n    def g(self):\n        pass', '    def g(self):'],
    ['ruby', 'class A\n  def g(x)\n    1\n  end\nend', '  def g(x)'],
    ['go', 'package a\ntype A struct{}\nfunc (a A) g() {\n}', 'func (a A) g() {'],
    ['java', 'class A {\n  @Override\n  void g() {\n  }\n}', '  @Override\n  void g() {'],
  ])('of %s is what stands before the body', (language, text, header) => {
    expect(definitionsOf(language, text).at(-1)?.header).toBe(header);
  });

  it('has no carriage returns', () => {
    expect(definitionsOf('go', 'package a\r\nfunc g(\r\n  a int,\r\n) {\r\n}\r\n')[0]?.header).toBe(
      'func g(\n  a int,\n) {',
    );
  });
});

describe('an outline', () => {
  it('says where statements begin and how deep', () => {
    const tree = syntax.parse(
      'python',
      'def f():\n    a = 1\n    if a:\n        b = (1,\n             2)\n    return a\n',
    );
    expect(tree.outline().statements).toEqual([
      { line: 1, depth: 1 },
      { line: 2, depth: 2 },
      { line: 3, depth: 2 },
      { line: 4, depth: 3 },
      { line: 6, depth: 2 },
    ]);
    tree.free();
  });

  it('names the lines that the grammar could not read', () => {
    const tree = syntax.parse('javascript', 'ok();\nfoo(;\nok();\n');
    expect(tree.errors()).toEqual([{ start: 2, end: 2 }]);
    tree.free();
    const fine = syntax.parse('javascript', 'ok();\n');
    expect(fine.errors()).toEqual([]);
    fine.free();
  });

  it('knows the names that a text uses', () => {
    const tree = syntax.parse('javascript', 'const grün = $a.b_1;\n');
    expect([...tree.identifiers()].sort()).toEqual(['$a', 'b_1', 'const', 'grün']);
    tree.free();
  });
});

it('a grammar that was not asked for is refused, not taken for a text without syntax', async () => {
  const none = await openSyntax([]);
  expect(() => none.parse('go', 'package p')).toThrow('the grammar of go was not loaded');
});
