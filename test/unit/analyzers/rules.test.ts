import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Pattern } from '../../../src/analyzers/pattern.ts';
import { candidates, embeddedPatterns, findPatterns } from '../../../src/analyzers/patterns.ts';
import { assetFiles } from '../../../src/assets.ts';
import { LANGUAGES, type Language, openSyntax, type Syntax } from '../../../src/syntax/index.ts';

const patterns = await embeddedPatterns();
const names = (await assetFiles('rules')).filter((name) => name.endsWith('.yml'));

/** Folder of the rules of a family of languages, and the start of their ids. */
const FOLDERS: Readonly<Record<string, string>> = {
  javascript: 'js',
  python: 'py',
  java: 'java',
  go: 'go',
  c: 'c',
  csharp: 'cs',
  ruby: 'rb',
  php: 'php',
  rust: 'rs',
  bash: 'sh',
};

let syntax: Syntax;
beforeAll(async () => {
  syntax = await openSyntax(LANGUAGES);
});

/** How often a rule matches a text. Two others are tried with it, so that all go the joined way of a run. */
function matches(pattern: Pattern, language: Language, text: string): number {
  const others = patterns.filter(
    ({ rule, languages }) => languages.includes(language) && rule !== pattern.rule,
  );
  const tree = syntax.parse(language, text);
  try {
    expect(tree.errors(), `the sample parses: ${text}`).toEqual([]);
    return findPatterns(tree, text, [pattern, ...others.slice(0, 2)]).filter(
      ({ rule }) => rule === pattern.rule,
    ).length;
  } finally {
    tree.free();
  }
}

const cases = patterns.flatMap((pattern) =>
  pattern.languages.map((language): [string, Language, Pattern] => [pattern.rule.id, language, pattern]),
);

describe('the embedded rules', () => {
  test.each(cases)('%s finds its failing samples in %s', (_, language, pattern) => {
    for (const text of pattern.samples.failing) {
      expect(matches(pattern, language, text), text).toBeGreaterThan(0);
      expect(candidates([pattern], { path: 'src/a', language, text }), `needs of ${text}`).toEqual([pattern]);
    }
  });

  test.each(cases)('%s lets its passing samples in %s be', (_, language, pattern) => {
    for (const text of pattern.samples.passing) expect(matches(pattern, language, text), text).toBe(0);
  });

  test.each(patterns.map((pattern): [string, Pattern] => [pattern.rule.id, pattern]))(
    '%s says what is wrong, what follows, how to check it, and shows both kinds of samples',
    (_, { rule, samples: { failing, passing }, message }) => {
      expect(failing.length).toBeGreaterThanOrEqual(2);
      expect(passing.length).toBeGreaterThanOrEqual(2);
      expect(rule.title.length).toBeLessThanOrEqual(80);
      expect(rule.title).not.toMatch(/[.:]$/);
      for (const sentence of [message, rule.consequence, rule.check])
        expect(sentence).toMatch(/^\S[\s\S]*[.?]$/);
      if (rule.category === 'security') expect(rule.cwe).toBeDefined();
    },
  );

  test('every file lies in the folder of its family and is named like its rule', () => {
    const expected = patterns.map(({ rule }) => {
      const [family, name] = rule.id.split('/');
      const folder = Object.keys(FOLDERS).find((each) => FOLDERS[each] === family);
      return `rules/${folder}/${name}.yml`;
    });
    expect(names.toSorted()).toEqual(expected.toSorted());
  });

  test('no file can make the choice of rules slow: what they need has bounded repetitions only', () => {
    for (const { rule, needs } of patterns) {
      for (const need of needs) {
        if (typeof need === 'string') continue;
        const outside = need.source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
        expect(outside, rule.id).not.toMatch(/[*+]|\{\d+,\}|\{\d+,\d{5,}\}/);
      }
    }
  });

  test('docs/rules.md has every rule, and none over one finding in 1,000 definitions', async () => {
    const page = await readFile('docs/rules.md', 'utf8');
    const rates = new Map(
      [...page.matchAll(/^\| `([^`]+)` .*\| ([\d.]+) \(\d+ in \d+\) \|$/gm)].map(([, id, rate]) => [
        id,
        Number(rate),
      ]),
    );
    expect([...rates.keys()].sort()).toEqual(patterns.map(({ rule }) => rule.id).sort());
    for (const rate of rates.values()) expect(rate).toBeLessThan(1);
  });

  test('no two rules have one id', () => {
    const ids = patterns.map(({ rule }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every language has rules', () => {
    const covered = new Set(patterns.flatMap(({ languages }) => languages));
    expect(LANGUAGES.filter((language) => !covered.has(language))).toEqual([]);
  });
});
