import { beforeAll, describe, expect, it } from 'vitest';
import { type SplitFile, split, tokensOf } from '../../../src/change/units.ts';
import { addedLines, removedLines, type Unit } from '../../../src/domain.ts';
import { LANGUAGES, type Language, openSyntax, type Syntax } from '../../../src/syntax/index.ts';
import { changeOf } from '../../support/line-diff.ts';

let syntax: Syntax;
beforeAll(async () => {
  syntax = await openSyntax(LANGUAGES);
});

function sideOf(language: Language | undefined, text: string) {
  if (!language) return { text };
  const tree = syntax.parse(language, text);
  const outline = tree.outline();
  tree.free();
  return { text, outline };
}

function fileOf(
  language: Language | undefined,
  before: readonly string[],
  after: readonly string[],
): SplitFile {
  const texts = [before, after].map((lines) => lines.map((line) => `${line}\n`).join('')) as [string, string];
  return {
    file: changeOf(`src/file.${language ?? 'txt'}`, texts),
    ...(language && { language }),
    ...(texts[0] !== '' && { before: sideOf(language, texts[0]) }),
    ...(texts[1] !== '' && { after: sideOf(language, texts[1]) }),
  };
}

function unitsOf(
  language: Language | undefined,
  before: readonly string[],
  after: readonly string[],
): Unit[] {
  const file = fileOf(language, before, after);
  const units = split([file]);
  expectWhole(units, file);
  return units;
}

/** Every changed line is in exactly one unit, and stands in the unit's text where it says. */
function expectWhole(units: readonly Unit[], { file, before, after }: SplitFile): void {
  expect(units.flatMap(({ changed }) => changed).sort((a, b) => a - b)).toEqual(addedLines(file));
  expect(units.flatMap(({ removed }) => removed).sort((a, b) => a - b)).toEqual(removedLines(file));
  for (const unit of units) {
    expectLines(unit.after, unit.start, { lines: unit.changed, text: after?.text });
    expectLines(unit.before, unit.oldStart, { lines: unit.removed, text: before?.text });
  }
}

function expectLines(
  text: string,
  start: number,
  whole: { lines: readonly number[]; text: string | undefined },
): void {
  const [own, all] = [text.split('\n'), (whole.text ?? '').split('\n')];
  if (whole.text !== undefined && text !== '')
    expect(own).toEqual(all.slice(start - 1, start - 1 + own.length));
  for (const line of whole.lines) expect(line - start, `line ${line}`).toBeLessThan(own.length);
}

function brief(units: readonly Unit[]): string[] {
  return units
    .map(({ scope, changed, removed }) => `${scope || '-'} +${changed.join(',')} -${removed.join(',')}`)
    .sort();
}

/** One change within the body of a named function, in every language: the function is the unit. */
const BODIES: Readonly<
  Record<Language, { readonly lines: readonly string[]; readonly scope: string; readonly headers: string }>
> = {
  typescript: {
    lines: ['class A {', '  save(): void {', '    one();', '  }', '}'],
    scope: 'A.save',
    headers: 'class A {',
  },
  tsx: {
    lines: ['export const Box = () => {', '  one();', '  return <b />;', '};'],
    scope: 'Box',
    headers: '',
  },
  javascript: { lines: ['exports.run = function () {', '  one();', '};'], scope: 'run', headers: '' },
  python: {
    lines: ['class A:', '    def save(self):', '        one()'],
    scope: 'A.save',
    headers: 'class A:',
  },
  java: {
    lines: ['@X', 'class A {', '  void save() {', '    one();', '  }', '}'],
    scope: 'A.save',
    headers: '@X class A {',
  },
  go: { lines: ['package a', 'func (a *A) Save() {', '  one()', '}'], scope: 'A.Save', headers: '' },
  c: { lines: ['int save(void) {', '  one();', '}'], scope: 'save', headers: '' },
  cpp: {
    lines: ['namespace n {', 'class A {', '  void save() {', '    one();', '  }', '};', '}'],
    scope: 'n.A.save',
    headers: 'namespace n {\nclass A {',
  },
  csharp: {
    lines: ['class A {', '  void Save() {', '    one();', '  }', '}'],
    scope: 'A.Save',
    headers: 'class A {',
  },
  ruby: {
    lines: ['module M', '  class A', '    def save', '      one()', '    end', '  end', 'end'],
    scope: 'M.A.save',
    headers: 'module M\nclass A',
  },
  php: {
    lines: ['<?php', 'class A {', '  function save() {', '    one();', '  }', '}'],
    scope: 'A.save',
    headers: 'class A {',
  },
  rust: {
    lines: ['impl A {', '  fn save(&self) {', '    one();', '  }', '}'],
    scope: 'A.save',
    headers: 'impl A {',
  },
  bash: { lines: ['save() {', '  one', '}'], scope: 'save', headers: '' },
};

describe.each(LANGUAGES)('a change within a function in %s', (language) => {
  it('is one unit: that function on both sides, with the headers around it', () => {
    const { lines, scope, headers } = BODIES[language];
    const after = lines.map((line) => line.replace('one', 'two'));
    const at = lines.findIndex((line) => line.includes('one')) + 1;
    const units = unitsOf(language, lines, after);
    expect(units).toHaveLength(1);
    expect(units[0]).toMatchObject({ scope, headers, changed: [at], removed: [at], language });
    expect(units[0]?.before).toContain('one');
    expect(units[0]?.after).toBe(units[0]?.before.replace('one', 'two'));
  });
});

describe('split', () => {
  const cls = [
    'class A {',
    '  x = 1;',
    '',
    '  f() {',
    '    one();',
    '  }',
    '',
    '  g() {',
    '    one();',
    '  }',
    '}',
  ];

  it('makes one unit of each changed function, and one of each run of changes outside', () => {
    const after = cls.map((line) => line.replace('x = 1', 'x = 2').replace('one', 'two'));
    expect(brief(unitsOf('typescript', cls, after))).toEqual(['A +2 -2', 'A.f +5 -5', 'A.g +9 -9']);
  });

  it('gives a new function no before', () => {
    const units = unitsOf('typescript', cls, [...cls.slice(0, 10), '', '  h() {', '    run();', '  }', '}']);
    expect(units.find(({ scope }) => scope === 'A.h')).toMatchObject({
      before: '',
      start: 12,
      changed: [12, 13, 14],
      removed: [],
    });
  });

  it('gives a deleted function no after', () => {
    const units = unitsOf('typescript', cls, [...cls.slice(0, 7), '}']);
    expect(units.find(({ scope }) => scope === 'A.g')).toMatchObject({
      after: '',
      start: 1,
      oldStart: 8,
      changed: [],
      removed: [8, 9, 10],
    });
  });

  it('sees the function on both sides when lines only went', () => {
    const units = unitsOf('typescript', ['f() ', ...cls], ['f() ', ...cls.slice(0, 4), ...cls.slice(5)]);
    expect(units).toHaveLength(1);
    expect(units[0]).toMatchObject({
      scope: 'A.f',
      before: '  f() {\n    one();\n  }',
      after: '  f() {\n  }',
      changed: [],
      removed: [6],
    });
  });

  it('knows a renamed function by the lines it kept', () => {
    const units = unitsOf(
      'typescript',
      cls,
      cls.map((line) => line.replace('g()', 'renamed()')),
    );
    expect(units).toHaveLength(1);
    expect(units[0]).toMatchObject({ scope: 'A.renamed', changed: [8], removed: [8] });
    expect(units[0]?.before).toContain('g() {');
  });

  it('does not take a function for the one that came instead of it', () => {
    const before = ['function a() {', '  one();', '}'];
    const after = ['function b() {', '  return two(1);', '} // end'];
    expect(brief(unitsOf('typescript', before, after))).toEqual(['a + -1,2,3', 'b +1,2,3 -']);
  });

  it('compares overloads in their order', () => {
    const before = [
      'class A {',
      '  void f(int a) {',
      '    one();',
      '  }',
      '  void f(long a) {',
      '    three();',
      '  }',
      '}',
    ];
    const units = unitsOf(
      'java',
      before,
      before.map((line) => line.replace('three', 'four')),
    );
    expect(units).toHaveLength(1);
    expect(units[0]?.before).toContain('long a');
  });

  it('finds a function again that moved', () => {
    const [f, g] = [
      ['function f() {', '  one();', '}'],
      ['function g() {', '  two();', '}'],
    ];
    const units = unitsOf('typescript', [...f, ...g], [...g, ...f.map((line) => line.replace('one', 'uno'))]);
    expect(units.find(({ scope }) => scope === 'f')).toMatchObject({ before: f.join('\n') });
  });

  it('reads a small function within a function with the one around it', () => {
    const before = ['function f() {', '  const g = () => {', '    one();', '  };', '  g();', '}'];
    expect(
      brief(
        unitsOf(
          'typescript',
          before,
          before.map((line) => line.replace('one', 'two')),
        ),
      ),
    ).toEqual(['f +3 -3']);
  });

  it('reads a large function within a function by itself', () => {
    const inner = Array.from({ length: 8 }, (_, i) => `    step${i}();`);
    const before = ['function f() {', '  function g() {', ...inner, '  }', '  g();', '}'];
    const units = unitsOf(
      'typescript',
      before,
      before.map((line) => line.replace('step3', 'stop')),
    );
    expect(brief(units)).toEqual(['f.g +6 -6']);
    expect(units[0]?.headers).toBe('function f() {');
  });

  it('asks once where a function and the one around it both changed', () => {
    const inner = Array.from({ length: 8 }, (_, i) => `    step${i}();`);
    const before = ['function f() {', '  function g() {', ...inner, '  }', '  one();', '}'];
    const units = unitsOf(
      'typescript',
      before,
      before.map((line) => line.replace('step3', 'stop').replace('one', 'two')),
    );
    expect(brief(units)).toEqual(['f +6,12 -6,12']);
  });

  it('leaves a callback of a test to its hunk', () => {
    const before = ["it('adds', () => {", '  expect(add(1)).toBe(1);', '});'];
    const [unit] = unitsOf(
      'typescript',
      before,
      before.map((line) => line.replace('toBe(1)', 'toBe(2)')),
    );
    expect(unit).toMatchObject({ scope: '', headers: '', changed: [2] });
  });

  it('makes hunk groups of three lines of context without grammar', () => {
    const before = Array.from({ length: 30 }, (_, i) => `line ${i + 1}`);
    const after = before.map((line, i) => (i === 9 || i === 24 ? `${line}!` : line));
    const units = unitsOf(undefined, before, after);
    expect(units.map(({ start, after: text }) => [start, text.split('\n').length])).toEqual([
      [7, 7],
      [22, 7],
    ]);
  });

  it('shows no change of a function in the group beside it', () => {
    const before = ['const a = 1;', 'function f() {', '  one();', '}'];
    const after = ['const a = 2;', 'function f() {', '  two();', '}'];
    const group = unitsOf('typescript', before, after).find(({ scope }) => scope === '');
    expect(group).toMatchObject({
      before: 'const a = 1;\nfunction f() {',
      after: 'const a = 2;\nfunction f() {',
    });
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['an added file', [], ['function f() {', '}', 'run();']],
    ['a deleted file', ['function f() {', '}', 'run();'], []],
    ['an emptied function', ['function f() {', '  one();', '}'], ['function f() {', '}']],
    ['lines at the very start', ['b();', 'c();'], ['a();', 'b();', 'c();']],
    ['lines at the very end', ['a();', 'b();'], ['a();', 'b();', 'c();']],
    [
      'a function that became two',
      ['function f() {', '  one();', '  two();', '}'],
      ['function f() {', '  one();', '}', 'function g() {', '  two();', '}'],
    ],
    [
      'two functions that became one',
      ['function f() {', '  one();', '}', 'function g() {', '  two();', '}'],
      ['function f() {', '  one();', '  two();', '}'],
    ],
  ])('puts each line of %s into one unit', (_what, before, after) => {
    expect(unitsOf('typescript', before, after).length).toBeGreaterThan(0);
  });

  it('works from the hunks alone when neither text is at hand', () => {
    const { file } = fileOf(undefined, ['a', 'b', 'c'], ['a', 'x', 'c']);
    expect(split([{ file }])).toMatchObject([
      { before: 'a\nb\nc', after: 'a\nx\nc', start: 1, changed: [2], removed: [2] },
    ]);
  });

  it('has nothing to say about a file without hunks', () => {
    expect(split([{ file: changeOf('a.ts', ['x\n', 'x\n']) }])).toEqual([]);
  });

  it('asks the riskiest first', () => {
    const before = ['function a() {', '  // one', '}', 'function b() {', '  return 1;', '}'];
    const after = [
      'function a() {',
      '  // two',
      '}',
      'function b() {',
      '  if (x !== null) return exec(x);',
      '}',
    ];
    const units = unitsOf('typescript', before, after);
    expect(units.map(({ scope }) => scope)).toEqual(['b', 'a']);
  });
});

describe('the id of a unit', () => {
  const before = ['function f() {', '  one();', '}'];
  const idOf = (path: string, lead: readonly string[], word: string) => {
    const file = fileOf(
      'typescript',
      [...lead, ...before],
      [...lead, ...before.map((line) => line.replace('one', word))],
    );
    return split([{ ...file, file: { ...file.file, path } }])[0]?.id;
  };

  it('stays when lines come above it', () => {
    expect(idOf('a.ts', [], 'two')).toBe(idOf('a.ts', ['', 'let x;'], 'two'));
  });

  it.each<[string, string, string]>([
    ['path', 'b.ts', 'two'],
    ['text', 'a.ts', 'three'],
  ])('differs with its %s', (_what, path, word) => {
    expect(idOf(path, [], word)).not.toBe(idOf('a.ts', [], 'two'));
  });
});

describe('a function that is too long', () => {
  const body = Array.from({ length: 400 }, (_, i) =>
    i % 4 === 0 ? `  if (value${i} > limit) {` : i % 4 === 3 ? '  }' : `    store.put(value${i}, other);`,
  );
  const before = ['function long() {', ...body, '}'];

  it('is cut where statements begin, and only pieces with changes are asked', () => {
    const after = before.map((line) => line.replace('value5,', 'VALUE,').replace('value201,', 'VALUE,'));
    const units = unitsOf('typescript', before, after);
    expect(units).toHaveLength(2);
    for (const unit of units) {
      expect(unit.scope).toBe('long');
      expect(tokensOf(unit.before) + tokensOf(unit.after)).toBeLessThanOrEqual(1_650);
      expect(unit.after.split('\n')[0]).toMatch(/^function long|^ {2}if/);
    }
    expect(units.map(({ headers }) => headers).sort()).toEqual(['', 'function long() {']);
  });

  it('keeps both sides of each piece together when lines come and go', () => {
    const after = before.flatMap((line, i) =>
      i % 40 === 2 ? [] : i % 40 === 7 ? [line, '    log(line);'] : [line],
    );
    const units = unitsOf('typescript', before, after);
    expect(units.length).toBeGreaterThan(2);
    for (const unit of units) expect(Math.abs(unit.before.length - unit.after.length)).toBeLessThan(200);
  });

  it('is cut also when it was deleted', () => {
    const units = unitsOf('typescript', before, []);
    expect(units.length).toBeGreaterThan(2);
    for (const unit of units) expect(unit.after).toBe('');
  });

  it('is cut also without grammar', () => {
    const lines = Array.from({ length: 900 }, (_, i) => `some words of line ${i}`);
    expect(unitsOf(undefined, [], lines).length).toBeGreaterThan(2);
  });

  it('leaves a single long line whole', () => {
    expect(unitsOf(undefined, ['a'], ['x '.repeat(9_000)])).toHaveLength(1);
  });
});

/** Counted once with cl100k, digits one by one. */
describe('tokensOf', () => {
  it.each<[string, string, number]>([
    ['nothing', '', 0],
    ['a statement', 'const total = items.reduce((sum, item) => sum + item.price, 0);', 19],
    ['an indented block', '    if (value === null) {\n        return undefined;\n    }\n', 14],
    ['digits', '12345678', 8],
    ['Chinese', '数据库连接失败，请稍后重试', 8],
    ['letters with marks', 'Größe überschreitet', 7],
    [
      'Python',
      'def load(path: str) -> dict[str, int]:\n    with open(path) as file:\n        return json.load(file)\n',
      26,
    ],
    [
      'Go',
      'func (s *Store) Save(ctx context.Context, key string) error {\n\tif err := s.db.Put(ctx, key); err != nil {\n\t\treturn fmt.Errorf("save %s: %w", key, err)\n\t}\n\treturn nil\n}\n',
      52,
    ],
  ])('of %s is within a fifth of what a coder tokenizer counts', (_what, text, real) => {
    expect(tokensOf(text)).toBeGreaterThanOrEqual(Math.floor(real * 0.8));
    expect(tokensOf(text)).toBeLessThanOrEqual(Math.ceil(real * 1.2));
  });
});
