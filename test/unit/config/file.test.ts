import { describe, expect, test } from 'vitest';
import { parseConfigFile, validateConfigFile } from '../../../src/config/file.ts';
import { fileKeyOf } from '../../../src/config/names.ts';
import { options } from '../../../src/config/options.ts';
import { UsageError } from '../../../src/errors.ts';

const path = '.ollamacode.yml';

describe('parseConfigFile', () => {
  test('reads options with the line of each', () => {
    const { entries } = parseConfigFile('# ours\nfail-on: high\n\nexclude:\n  - a\n  - b\n', path);
    expect(Object.fromEntries(entries)).toEqual({
      failOn: { value: 'high', name: '.ollamacode.yml:2' },
      exclude: { value: ['a', 'b'], name: '.ollamacode.yml:4' },
    });
  });

  test.each(['', '\n\n', '# only a comment\n', '---\n', 'fail-on:\n', 'paths:\n'])(
    'finds nothing given in %j',
    (text) => {
      const { entries, pathRules } = parseConfigFile(text, path);
      expect([...entries, ...pathRules]).toEqual([]);
    },
  );

  test('reads what differs by path, in the order of the file', () => {
    const text =
      'paths:\n  - paths: [docs/**]\n    enabled: false\n  - paths: [a, b]\n    min-severity: high\n';
    const rules = parseConfigFile(text, path).pathRules.map(({ globs, entries }) => [globs, [...entries]]);
    expect(rules).toEqual([
      [['docs/**'], [['enabled', { value: false, name: '.ollamacode.yml:3' }]]],
      [['a', 'b'], [['minSeverity', { value: 'high', name: '.ollamacode.yml:5' }]]],
    ]);
  });

  test('reads JSON, which is YAML', () => {
    expect(parseConfigFile('{"fail-on": "high"}', path).entries.get('failOn')?.value).toBe('high');
  });

  test('throws all problems, one sentence a line', () => {
    expect(() => parseConfigFile('failon: high\nseed: x', path)).toThrow(
      new UsageError(
        'failon (from .ollamacode.yml:1): there is no such option; the nearest is fail-on.\n' +
          'seed (from .ollamacode.yml:2): "x" is not a whole number from 0 to 2147483647.',
      ),
    );
  });

  test('tells of twenty problems and counts the rest', () => {
    const text = Array.from({ length: 25 }, (_, index) => `key${index}: 1`).join('\n');
    expect(() => parseConfigFile(text, path)).toThrow(/key19 .*\nThere are 5 more problems\.$/);
  });

  test('says where a text stops being YAML', () => {
    expect(() => parseConfigFile('a: 1\nb: [', path)).toThrow(
      /^\.ollamacode\.yml:\d: the file cannot be read: .+\.$/,
    );
  });

  test.each(
    options.filter(({ trusted }) => trusted).map(({ name, secret }) => [fileKeyOf(name), secret] as const),
  )('refuses %s and says where it may be set', (key, secret) => {
    const [problem] = validateConfigFile(`${key}: x`, path);
    const word = secret
      ? 'it is a secret and is read from the environment only'
      : "it may not be set in a repository's file";
    expect(problem?.message).toMatch(new RegExp(`^${key}: ${word}.*OLLAMACODE_`));
  });
});

describe('validateConfigFile', () => {
  test.each<[string, string, number, RegExp]>([
    [
      'an unknown key',
      'model: a\nfail_on: high',
      2,
      /^fail_on: there is no such option; the nearest is fail-on\.$/,
    ],
    ['a wrong value', '\n\nfail-on: often', 3, /^fail-on: "often" is not one of/],
    ['a wrong entry of a list', 'exclude:\n  - a\n  - 5\n', 3, /^exclude\[1\]: 5 is not a text\.$/],
    ['a wrong entry of a list on one line', 'model: a\nexclude: [a, 5]', 2, /^exclude\[1\]/],
    [
      'a key inside of an entry',
      'suppress:\n  - rule: a\n    reason: b\n    untill: c',
      4,
      /^suppress\[0\]\.untill/,
    ],
    ['a number as text', 'num-ctx: "4096"', 1, /^num-ctx: "4096" is not a whole number/],
    ['a text instead of a list', 'exclude: docs/**', 1, /^exclude: "docs\/\*\*" is not a list/],
    [
      'a top level that is a list',
      '- fail-on: high',
      1,
      /^The file cannot be read: it is not a mapping of options to values\.$/,
    ],
    ['a top level that is a text', 'fail-on', 1, /not a mapping/],
    ['the same key twice', 'model: a\nmodel: b', 2, /dup/i],
    ['two documents', 'model: a\n---\nmodel: b', 1, /document/],
    ['paths that are no list', 'model: a\npaths: {}', 2, /^paths: a mapping is not a list of mappings\.$/],
    ['a path entry that is a text', 'paths:\n  - docs', 2, /^paths\[0\]: "docs" is not a mapping\.$/],
    ['a path entry without globs', 'paths:\n  - enabled: false', 2, /^paths\[0\]: it needs paths/],
    ['a path entry with no glob', 'paths:\n  - paths: []', 2, /^paths\[0\]: it needs paths/],
    ['a path entry with an empty glob', 'paths:\n  - paths: [""]', 2, /^paths\[0\]: it needs paths/],
    [
      'an option that cannot differ by path',
      'paths:\n  - paths: [a]\n    fail-on: high',
      3,
      /^fail-on: it cannot differ by path; only enabled, /,
    ],
    [
      'a barred option in a path entry',
      'paths:\n  - paths: [a]\n    ollama-host: x',
      3,
      /^ollama-host: it may not be set/,
    ],
    [
      'an unknown key in a path entry',
      'paths:\n  - paths: [a]\n    enable: false',
      3,
      /the nearest is enabled\.$/,
    ],
    [
      'a wrong value in a path entry',
      'paths:\n  - paths: [a]\n    min-severity: 3',
      3,
      /^min-severity: 3 is not one of/,
    ],
    ['a complex key', '? [a]\n: b', 1, /cannot be read/],
    ['an unknown tag', 'model: !!js/function "x"', 1, /tag/],
    ['a NUL', 'model: \0', 1, /null byte/],
  ])('puts a finding on the line of %s', (...[, text, line, message]) => {
    expect(validateConfigFile(text, path)).toEqual([{ line, message: expect.stringMatching(message) }]);
  });

  test('has nothing to say of a good file', () => {
    const text =
      'fail-on: high\nsuppress: [{ rule: a, reason: b }]\npaths: [{ paths: [a], enabled: false }]\n';
    expect(validateConfigFile(text, path)).toEqual([]);
  });

  test('orders by line and stops after twenty', () => {
    const text = Array.from({ length: 100 }, (_, index) => `key${index}: 1`).join('\n');
    const lines = validateConfigFile(`seed: x\n${text}`, path).map(({ line }) => line);
    expect(lines).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});

describe('a hostile file', () => {
  const letters = [...'bcdefghij'];
  const bomb = letters.map(
    (letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`,
  );
  const wide = Array.from({ length: 90 }, (_, index) => `q${index}: 1`).join(', ');

  test.each([
    ['of ten megabytes', 'a: 1\n'.repeat(2_000_000), /10000000 bytes, at most 262144 are read/],
    ['that nests without end', '['.repeat(100_000), /nesting/],
    ['that unfolds like a bomb', `a: &a [1,1]\n${bomb.join('\n')}`, /more than 20000 values/],
    ['that contains itself', 'exclude: &a [*a]', /more than 20000 values/],
    ['with too many aliases', `a: &a x\nexclude: [${'*a,'.repeat(500)}]`, /aliases/],
    ['with one endless key', `"${'k'.repeat(200_000)}": 1`, /^k{57}\.\.\.: there is no such option/],
    [
      'with many unknown keys',
      Array.from({ length: 19_000 }, (_, index) => `k${index}: 1`).join('\n'),
      /^k0: /,
    ],
    ['with many wrong entries', `exclude: [${'1,'.repeat(19_000)}]`, /^exclude\[0\]: 1 is not a text/],
    [
      'whose aliases repeat wrong keys',
      `suppress:\n- &a {${wide}}\n${'- *a\n'.repeat(199)}`,
      /^suppress\[0\]/,
    ],
    ['with the prototype as key', '__proto__: { enabled: false }', /^__proto__: there is no such option/],
    [
      'with the prototype in an entry',
      'suppress: [{ __proto__: 1, rule: a, reason: b }]',
      /^suppress\[0\]\.__proto__: there is no such key/,
    ],
    ['with the constructor as key', 'constructor: 1\n', /^constructor: there is no such option/],
    ['with commands as key', '"::error::x\\n\\u001b[2J": 1', /^::error::x ␛\[2J: there is no such option/],
    ['with a hidden direction in a value', 'fail-on: "\u202egnola"', /"<U\+202E>gnola" is not one of/],
  ])('%s costs little and is named', (_, text, message) => {
    const found = validateConfigFile(text, path);
    expect(found.length).toBeLessThanOrEqual(20);
    expect(found[0]?.message).toMatch(message);
    expect(found.every((finding) => finding.message.length < 400 && !finding.message.includes('\n'))).toBe(
      true,
    );
  });

  test('changes nothing of what objects inherit', () => {
    validateConfigFile('__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }', path);
    expect('polluted' in {}).toBe(false);
  });
});
