import { describe, expect, test } from 'vitest';
import { type ImportedReport, importSarif } from '../../../src/analyzers/imported.ts';
import { UsageError } from '../../../src/errors.ts';

type Fields = Record<string, unknown>;

const texts: Record<string, string> = { 'src/a.js': 'one\r\n  two();\nthree' };

function read(runs: unknown, root = '/home/ci/repo'): ImportedReport {
  const text = JSON.stringify({ version: '2.1.0', runs });
  return importSarif({ name: 'scan.sarif', text, root, textOf: (path) => texts[path] });
}

function at(uri: string, region: Fields = { startLine: 2 }): Fields {
  return { physicalLocation: { artifactLocation: { uri }, region } };
}

function result(fields: Fields = {}): Fields {
  return { ruleId: 'no-eval', message: { text: 'Do not.' }, locations: [at('src/a.js')], ...fields };
}

function run(results: unknown, driver: Fields = {}, rest: Fields = {}): Fields {
  return { tool: { driver: { name: 'ESLint', ...driver } }, results, ...rest };
}

function only(report: ImportedReport) {
  expect(report.notes).toEqual([]);
  expect(report.drafts).toHaveLength(1);
  return report.drafts[0];
}

describe('importSarif', () => {
  test('makes a draft of a result with the words of its rule', () => {
    const rule = {
      id: 'no-eval',
      shortDescription: { text: 'No eval' },
      fullDescription: { text: 'It runs any text.' },
      helpUri: 'https://eslint.org/no-eval',
      properties: {
        tags: ['security', 'external/cwe/cwe-095'],
        'security-severity': '8.1',
        precision: 'very-high',
      },
    };
    const region = { startLine: 2, startColumn: 3, endColumn: 8 };
    const report = read([run([result({ locations: [at('src/a.js', region)] })], { rules: [rule] })]);
    expect(only(report)).toEqual({
      rule: 'ESLint/no-eval',
      category: 'security',
      severity: 'high',
      confidence: 'certain',
      source: 'imported',
      path: 'src/a.js',
      start: 2,
      end: 2,
      startColumn: 3,
      endColumn: 8,
      title: 'No eval',
      message: 'Do not.',
      consequence: 'It runs any text.',
      check: 'See https://eslint.org/no-eval',
      cwe: 'CWE-95',
      quote: '  two();',
    });
    expect(report.rules).toMatchObject([{ id: 'ESLint/no-eval', source: 'imported', cwe: 'CWE-95' }]);
  });

  test.each([
    [{ level: 'error' }, {}, 'high'],
    [{ level: 'warning' }, {}, 'medium'],
    [{ level: 'note' }, {}, 'low'],
    [{ level: 'none' }, {}, 'info'],
    [{}, {}, 'medium'],
    [{}, { defaultConfiguration: { level: 'error' } }, 'high'],
    [{ level: 'note' }, { defaultConfiguration: { level: 'error' } }, 'low'],
    [{ level: 'note' }, { properties: { 'security-severity': '9.8' } }, 'critical'],
    [{}, { properties: { 'security-severity': '7.0' } }, 'high'],
    [{}, { properties: { 'security-severity': 4 } }, 'medium'],
    [{}, { properties: { 'security-severity': '0.1' } }, 'low'],
    [{ level: 'error' }, { properties: { 'security-severity': 'much' } }, 'high'],
  ])('a result %j of a rule %j is %s', (fields, rule, severity) => {
    expect(only(read([run([result(fields)], { rules: [{ id: 'no-eval', ...rule }] })]))?.severity).toBe(
      severity,
    );
  });

  test.each([
    [{ properties: { tags: ['CWE-79: XSS'] } }, 'CWE-79'],
    [{ properties: { tags: ['external/cwe/cwe-022'] } }, 'CWE-22'],
    [{ properties: { tags: ['correctness', 3, null] } }, undefined],
    [{ relationships: [{ target: { id: '89', toolComponent: { name: 'CWE' } } }] }, 'CWE-89'],
    [{ relationships: [{ target: { id: 'A1', toolComponent: { name: 'OWASP' } } }] }, undefined],
  ])('a rule %j has %s', (rule, cwe) => {
    expect(only(read([run([result()], { rules: [{ id: 'no-eval', ...rule }] })]))?.cwe).toBe(cwe);
  });

  test.each([
    ['a relative path', { uri: 'src/a.js' }, 'src/a.js'],
    ['a leading dot', { uri: './src//x/../a.js' }, 'src/a.js'],
    ['percent escapes', { uri: 'src/a%20b%23.js' }, 'src/a b#.js'],
    ['a file URI below the root', { uri: 'file:///home/ci/repo/src/a.js' }, 'src/a.js'],
    ['a file URI with a host', { uri: 'file://build/home/ci/repo/src/a.js' }, 'src/a.js'],
    ['a file URI with one slash', { uri: 'file:/home/ci/repo/src/a.js' }, 'src/a.js'],
    ['an absolute path', { uri: '/home/ci/repo/src/a.js' }, 'src/a.js'],
    ['backslashes', { uri: 'src\\a.js' }, 'src/a.js'],
    ['a base without a place', { uri: 'src/a.js', uriBaseId: '%SRCROOT%' }, 'src/a.js'],
    ['a base with a place', { uri: 'a.js', uriBaseId: 'SRC' }, 'src/a.js'],
    ['a base upon a base', { uri: 'a.js', uriBaseId: 'LIB' }, 'src/lib/a.js'],
    ['an index alone', { index: 1 }, 'lib/b.js'],
  ])('resolves %s', (_, artifactLocation, path) => {
    const rest = {
      originalUriBaseIds: {
        SRC: { uri: 'file:///home/ci/repo/src/' },
        LIB: { uri: 'lib', uriBaseId: 'SRC' },
      },
      artifacts: [{ location: { uri: 'lib/a.js' } }, { location: { uri: 'lib/b.js' } }],
    };
    const locations = [{ physicalLocation: { artifactLocation } }];
    expect(only(read([run([result({ locations })], {}, rest)]))?.path).toBe(path);
  });

  test('resolves Windows places whatever their case', () => {
    const report = read(
      [run([result({ locations: [at('file:///c:/Build/Repo/src/a.js')] })])],
      'C:\\build\\repo',
    );
    expect(only(report)?.path).toBe('src/a.js');
  });

  test.each([
    ['outside the repository', 'file:///etc/passwd'],
    ['above the repository', '../x.js'],
    ['in a sibling whose name begins alike', '/home/ci/repository/a.js'],
    ['that is the repository itself', 'file:///home/ci/repo'],
    ['on the web', 'https://acme.test/a.js'],
    ['with a broken escape', 'src/%zz.js'],
    ['with a zero byte', 'src/%00.js'],
    ['behind an encoded climb', '%2e%2e/x.js'],
  ])('a place %s is a note', (_, uri) => {
    const { drafts, notes } = read([run([result({ locations: [at(uri)] })])]);
    expect(drafts).toEqual([]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^scan\.sarif: runs\[0\]\.results\[0\]: its place /);
  });

  test('bases that refer to each other end', () => {
    const rest = { originalUriBaseIds: { A: { uri: 'a', uriBaseId: 'B' }, B: { uri: 'b', uriBaseId: 'A' } } };
    const locations = [{ physicalLocation: { artifactLocation: { uri: 'x.js', uriBaseId: 'A' } } }];
    expect(only(read([run([result({ locations })], {}, rest)]))?.path).toMatch(/x\.js$/);
  });

  test.each([
    ['suppressed in the source', { suppressions: [{ kind: 'inSource' }] }],
    ['suppressed and accepted', { suppressions: [{ kind: 'external', status: 'accepted' }] }],
    ['passed', { kind: 'pass' }],
    ['not applicable', { kind: 'notApplicable' }],
    ['gone since the baseline', { baselineState: 'absent' }],
  ])('skips what is %s without a note', (_, fields) => {
    expect(read([run([result(fields)])])).toEqual({ drafts: [], rules: [], notes: [] });
  });

  test.each([
    ['not suppressed after all', { suppressions: [] }],
    ['whose suppression was rejected', { suppressions: [{ kind: 'external', status: 'rejected' }] }],
    ['whose suppression is under review', { suppressions: [{ kind: 'external', status: 'underReview' }] }],
    ['that was there before', { baselineState: 'unchanged' }],
  ])('takes a result %s', (_, fields) => {
    expect(read([run([result(fields)])]).drafts).toHaveLength(1);
  });

  test.each([
    ['by index', { ruleId: undefined, ruleIndex: 1 }, 'ESLint/second'],
    ['by reference', { ruleId: undefined, rule: { index: 1 } }, 'ESLint/second'],
    ['by id within an extension', { ruleId: 'third' }, 'ESLint/third'],
    ['by the start of a longer id', { ruleId: 'first/1' }, 'ESLint/first/1'],
  ])('finds the rule %s', (_, fields, id) => {
    const tool = {
      driver: {
        name: 'ESLint',
        rules: [
          { id: 'first', name: 'A' },
          { id: 'second', name: 'A' },
        ],
      },
      extensions: [{ name: 'more', rules: [{ id: 'third', name: 'A' }] }],
    };
    expect(only(read([{ tool, results: [result(fields)] }]))).toMatchObject({ rule: id, title: 'A' });
  });

  test('a message may be an id with arguments', () => {
    const rules = [{ id: 'no-eval', messageStrings: { bad: { text: 'No {0} in {1}, {7}.' } } }];
    const report = read([run([result({ message: { id: 'bad', arguments: ['eval', 'a.js'] } })], { rules })]);
    expect(only(report)?.message).toBe('No eval in a.js, {7}.');
  });

  test('without rules the words come from the message and the tool', () => {
    expect(only(read([run([result({ message: { text: 'Bad call. More of it.' } })])]))).toMatchObject({
      title: 'Bad call.',
      check: 'Run ESLint again.',
      confidence: 'high',
      category: 'correctness',
    });
  });

  test.each([
    ['its line', { uri: 'src/a.js', region: { startLine: 3, snippet: { text: 'other' } } }, 'three'],
    ['nothing past the end', { uri: 'src/a.js', region: { startLine: 30 } }, ''],
    [
      'the snippet where the file is not at hand',
      { uri: 'b.js', region: { startLine: 3, snippet: { text: 'x\ny' } } },
      'x',
    ],
    ['nothing where neither is', { uri: 'b.js', region: { startLine: 3 } }, ''],
  ])('quotes %s', (_, { uri, region }, quote) => {
    expect(only(read([run([result({ locations: [at(uri, region)] })])]))?.quote).toBe(quote);
  });

  test.each([
    ['no region', {}, { start: 1, end: 1 }],
    ['an end before the start', { startLine: 5, endLine: 2 }, { start: 5, end: 5 }],
    ['several lines', { startLine: 2, endLine: 3, endColumn: 1 }, { start: 2, end: 3, endColumn: 1 }],
    ['a line that is a text', { startLine: '2' }, { start: 1, end: 1 }],
    ['a line out of all bounds', { startLine: 1e12 }, { start: 1, end: 1 }],
    ['a line before the first', { startLine: -4 }, { start: 1, end: 1 }],
  ])('with %s the range is sound', (_, region, range) => {
    expect(only(read([run([result({ locations: [at('src/a.js', region)] })])]))).toMatchObject(range);
  });

  test.each([
    ['no JSON', '{', 'sarif-in scan.sarif: the file is not JSON'],
    ['an empty file', '', 'sarif-in scan.sarif: the file is not JSON'],
    ['a list', '[]', 'sarif-in scan.sarif: no SARIF'],
    ['no runs', '{"version":"2.1.0"}', 'sarif-in scan.sarif: no SARIF'],
    ['another version', '{"version":"1.0.0","runs":[]}', 'SARIF version "1.0.0" is not 2.1.0'],
  ])('%s is the user’s error', (_, text, words) => {
    const work = () => importSarif({ name: 'scan.sarif', text, root: '/r', textOf: () => undefined });
    expect(work).toThrow(UsageError);
    expect(work).toThrow(words);
  });

  test('a byte order mark is no error', () => {
    const text = '\uFEFF{"version":"2.1.0","runs":[]}';
    expect(importSarif({ name: 'a', text, root: '/r', textOf: () => undefined }).drafts).toEqual([]);
  });

  test('what is malformed is named and the rest is read', () => {
    const report = read([
      null,
      run([7, result({ message: {} }), result({ locations: [] }), result()]),
      { results: 'none' },
      run([result()], { name: 5, rules: [null, { id: {} }] }),
    ]);
    expect(report.notes).toEqual([
      'scan.sarif: runs[0] is not an object',
      'scan.sarif: runs[1].results[0]: it is not an object',
      'scan.sarif: runs[1].results[1]: it has no message',
      'scan.sarif: runs[1].results[2]: it has no place in a file',
    ]);
    expect(report.drafts.map(({ rule }) => rule)).toEqual(['ESLint/no-eval', '5/no-eval']);
  });

  test('hostile names and texts stay harmless', () => {
    const long = 'x'.repeat(50_000);
    const report = read([
      run(
        [result({ ruleId: '__proto__', message: { text: long } }), result({ ruleId: `a b\n<img>${long}` })],
        {
          name: '../<script>',
          rules: [{ id: '__proto__', helpUri: 'javascript:alert(1)' }],
        },
      ),
    ]);
    for (const draft of report.drafts) {
      expect(draft.rule).toMatch(/^[\w.@/-]+$/);
      expect(draft.rule.length).toBeLessThan(220);
      expect(draft.message.length).toBeLessThanOrEqual(2000);
      expect(draft.check).not.toContain('javascript:');
    }
    expect(report.drafts).toHaveLength(2);
  });

  test('more results than any forge takes are cut with a note', () => {
    const results = Array.from({ length: 25_001 }, () => result());
    const report = read([run(results)]);
    expect(report.drafts).toHaveLength(25_000);
    expect(report.notes).toEqual(['scan.sarif: only the first 25000 of 25001 results are read']);
  });
});
