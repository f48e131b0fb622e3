import { describe, expect, test } from 'vitest';
import { type Analysis, type AnalyzedFile, analyze } from '../../../src/analyzers/index.ts';
import { UsageError } from '../../../src/errors.ts';

const token = `ghp_${'a1B2'.repeat(9)}`;
const other = `ghp_${'c3D4'.repeat(9)}`;
const all = ['patterns', 'secrets', 'text'];

function run(file: Partial<AnalyzedFile>, analyzers: readonly string[] = all): Promise<Analysis> {
  return analyze({ files: [{ path: 'src/a.js', ...file }], options: { analyzers } });
}

function ids(drafts: Analysis['after']): string[] {
  return drafts.map(({ rule, start }) => `${rule}:${start}`);
}

describe('analyze', () => {
  test('runs rules, secrets and text over the whole file, in the order of the lines', async () => {
    const after = `ok();\nif (a === NaN) b();\nconst t = '${token}';\nx\u200By = 1;`;
    const analysis = await run({ after });
    expect(ids(analysis.after)).toEqual(['js/nan-compare:2', 'secrets/github-token:3', 'text/invisible:4']);
    expect(analysis.failed).toEqual([]);
  });

  test('a draft has all words of its rule, and its line', async () => {
    const [draft] = (await run({ after: '  if (a === NaN) b();\n' })).after;
    expect(draft).toMatchObject({
      rule: 'js/nan-compare',
      category: 'correctness',
      severity: 'high',
      confidence: 'certain',
      source: 'analyzer',
      path: 'src/a.js',
      start: 1,
      end: 1,
      startColumn: 7,
      endColumn: 16,
      quote: '  if (a === NaN) b();',
    });
    for (const words of [draft?.title, draft?.message, draft?.consequence, draft?.check])
      expect(words).toBeTruthy();
  });

  test('looks at the side before only for what it found after', async () => {
    const before = 'if (a === NaN) b();\nif (c = 1) d();';
    const analysis = await run({ before, after: `x();\n${before.split('\n')[0]}` });
    expect(ids(analysis.after)).toEqual(['js/nan-compare:2']);
    expect(ids(analysis.before)).toEqual(['js/nan-compare:1']);
    expect((await run({ before, after: 'x();' })).before).toEqual([]);
  });

  test('a renamed file keeps its new path on both sides', async () => {
    const text = 'if (a === NaN) b();';
    const analysis = await run({ oldPath: 'old.js', before: text, after: text });
    expect([...analysis.before, ...analysis.after].map(({ path }) => path)).toEqual(['src/a.js', 'src/a.js']);
  });

  test('a deleted file has no drafts, its secrets are still known', async () => {
    const analysis = await run({ before: `t = '${token}'` });
    expect([analysis.after, analysis.before]).toEqual([[], []]);
    expect(analysis.secrets).toEqual([{ kind: 'github-token', value: token }]);
  });

  test('nothing in the drafts holds a secret of either side', async () => {
    const analysis = await run({
      before: `t = '${other}'`,
      after: `t = '${token}';\nif ('${other}' === NaN) f('${token}');`,
    });
    expect(analysis.secrets.map(({ value }) => value).sort()).toEqual([token, other].sort());
    expect(analysis.after.length).toBeGreaterThanOrEqual(3);
    const written = JSON.stringify([analysis.after, analysis.before]);
    expect(written).not.toContain(token);
    expect(written).not.toContain(other);
    expect(written).toContain('REDACTED_GITHUB_TOKEN_');
  });

  test('columns go where the line is redacted, since they no longer fit', async () => {
    const [draft] = (await run({ after: `if ('${token}' === NaN) f();` }, ['patterns'])).after;
    expect(draft?.rule).toBe('js/nan-compare');
    expect(draft).not.toHaveProperty('startColumn');
    expect(draft).not.toHaveProperty('endColumn');
  });

  test.each([
    [['patterns'], ['js/nan-compare:1']],
    [['secrets'], ['secrets/github-token:2']],
    [['text'], ['text/control:3']],
    [[], []],
    [
      [...all, '!js/nan-compare'],
      ['secrets/github-token:2', 'text/control:3'],
    ],
    [[...all, '!secrets/github-token', '!text/control'], ['js/nan-compare:1']],
  ])('with %j it says %j', async (analyzers, expected) => {
    const after = `if (a === NaN) b();\nt = '${token}';\n\u0001`;
    const analysis = await run({ after }, analyzers);
    expect(ids(analysis.after)).toEqual(expected);
    expect(analysis.secrets).toHaveLength(1);
    const said = new Set(expected.map((id) => id.replace(/:\d+$/, '')));
    const known = new Set(analysis.rules.map(({ id }) => id));
    for (const id of said) expect(known).toContain(id);
    for (const off of analyzers.filter((name) => name.startsWith('!')))
      expect(known).not.toContain(off.slice(1));
  });

  test('a text in no language is still searched for secrets and characters', async () => {
    const analysis = await run({
      path: 'notes.unknown',
      after: `if (a === NaN)\n${token}\n<<<<<<< a\n=======\n>>>>>>> b`,
    });
    expect(ids(analysis.after)).toEqual(['secrets/github-token:2', 'text/merge-marker:3']);
  });

  test('the language of a file without an end comes from its first line', async () => {
    expect(
      ids((await run({ path: 'bin/run', after: '#!/usr/bin/env node\nif (a === NaN) b();' })).after),
    ).toEqual(['js/nan-compare:2']);
  });

  test('one file that breaks the parser is named, and the others are analysed', async () => {
    const after = 'if (a === NaN) b();';
    const analysis = await analyze({
      files: [
        { path: 'huge.js', after: `${after}\n${'x'.repeat(1 << 20)}` },
        { path: 'deep.js', after: `NaN ${'['.repeat(20_000)}` },
        { path: 'a.js', after },
      ],
      options: { analyzers: all },
    });
    expect(analysis.failed.map(({ path }) => path).sort()).toEqual(['deep.js', 'huge.js']);
    for (const { why } of analysis.failed) expect(why).toMatch(/^patterns: \S/);
    expect(analysis.after.map(({ path }) => path)).toContain('a.js');
  });

  test('files come out in the order they went in, whatever they are', async () => {
    const after = 'if (a === NaN) b();';
    const files = ['z.js', 'a.ts', 'm.tsx'].map((path) => ({ path, after }));
    const analysis = await analyze({ files, options: { analyzers: all } });
    expect(analysis.after.map(({ path }) => path)).toEqual(['z.js', 'a.ts', 'm.tsx']);
  });

  test('is the same when it is run twice', async () => {
    const after = `if (a === NaN) b();\nt = '${token}';`;
    expect(await run({ after })).toEqual(await run({ after }));
  });

  test('nothing in gives nothing out', async () => {
    const analysis = await analyze({ files: [], options: { analyzers: all } });
    expect(analysis).toMatchObject({ after: [], before: [], secrets: [], failed: [] });
  });

  describe("with the repository's own rules", () => {
    const text = 'id: acme/no-alert\nlanguage: js\nmessage: No alert.\nrule: { pattern: alert($A) }';
    const files = [{ path: 'a.js', after: 'alert(1); if (a === NaN) b();' }];
    const withRules = (rule: string, analyzers: readonly string[] = all) =>
      analyze({ files, options: { analyzers, userRules: [{ path: 'rules/alert.yml', text: rule }] } });

    test('they run beside ours', async () => {
      const analysis = await withRules(text);
      expect(ids(analysis.after)).toEqual(['acme/no-alert:1', 'js/nan-compare:1']);
      expect(analysis.rules.map(({ id }) => id)).toContain('acme/no-alert');
    });

    test('they can be switched off, and run without ours', async () => {
      expect(ids((await withRules(text, [...all, '!acme/no-alert'])).after)).toEqual(['js/nan-compare:1']);
      expect(ids((await withRules(text, [])).after)).toEqual(['acme/no-alert:1']);
    });

    test.each([
      ['a field that is wrong', text.replace('js', 'cobol'), /rules: rules\/alert\.yml: language: "cobol"/],
      [
        'a rule that does not compile',
        text.replace('pattern: alert($A)', 'kind: nothing'),
        /rules: rules\/alert\.yml: rule: /,
      ],
      [
        'a hostile regex',
        text.replace('pattern: alert($A)', "kind: identifier, regex: '(a{1000}){1000}'"),
        /rules: rules\/alert\.yml: rule: /,
      ],
      ['YAML that does not parse', 'id: [', /rules: rules\/alert\.yml: line /],
    ])('%s ends the run with the name of the file', async (_, rule, words) => {
      const outcome = withRules(rule);
      await expect(outcome).rejects.toThrow(UsageError);
      await expect(outcome).rejects.toThrow(words);
    });

    test('a regex that backtracks elsewhere runs in linear time here', async () => {
      const slow = text.replace('pattern: alert($A)', () => "kind: string, regex: '^.(a+)+$'");
      const analysis = await analyze({
        files: [{ path: 'a.js', after: `x = '${'a'.repeat(50_000)}!'` }],
        options: { analyzers: [], userRules: [{ path: 'rules/slow.yml', text: slow }] },
      });
      expect(analysis).toMatchObject({ after: [], failed: [] });
    });
  });
});
