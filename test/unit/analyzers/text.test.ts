import { describe, expect, test } from 'vitest';
import { findInText, textRules } from '../../../src/analyzers/text.ts';

function rulesAt(path: string, text: string): string[] {
  return findInText(path, text).map(({ rule, start }) => `${rule.id.slice(5)}:${start}`);
}

describe('findInText', () => {
  test.each([
    ['an override', 'if (a) { // \u202E }', ['bidirectional:1']],
    ['an isolate', 'const a = "\u2066x\u2069";', ['bidirectional:1']],
    ['an embedding on the second line', 'a\n"\u202Bb"', ['bidirectional:2']],
    ['a zero-width space within a name', 'ad\u200Bmin = 1', ['invisible:1']],
    ['a soft hyphen after a letter', 'name\u00AD = 1', ['invisible:1']],
    ['a byte order mark within the text', 'a = b\n\uFEFFc = d', ['invisible:2']],
    ['a Hangul filler as a name', 'const { a, \u3164 } = b', ['invisible:1']],
    ['a joiner beside a letter', 'user\u200DName', ['invisible:1']],
    ['tag characters', `x = 1 // ${String.fromCodePoint(0xe0069, 0xe0067, 0xe006e)}`, ['hidden-text:1']],
    [
      'many variation selectors',
      `x${String.fromCodePoint(0xe0100, 0xe0110, 0xe0120, 0xe0130)}`,
      ['hidden-text:1'],
    ],
    ['an escape character', 'echo \u001B[2J', ['control:1']],
    ['a backspace', 'a\bb', ['control:1']],
    ['a next-line character', 'a\u0085b', ['control:1']],
    ['a vertical tab', 'a\vb', ['control:1']],
    ['two kinds in one line', 'a\u200Bb \u202E', ['bidirectional:1', 'invisible:1']],
  ])('finds %s', (_, text, expected) => {
    expect(rulesAt('src/a.js', text)).toEqual(expected);
  });

  test.each([
    ['plain text', 'const a = 1;\r\n\tb();\f\n'],
    ['a byte order mark at the start', '\uFEFFconst a = 1;'],
    ['a family emoji', 'const a = "👨\u200D👩\u200D👧";'],
    [
      'the flag of Scotland',
      `const a = "${String.fromCodePoint(0x1f3f4, 0xe0067, 0xe0062, 0xe0073, 0xe0063, 0xe0074, 0xe007f)}";`,
    ],
    ['Persian with non-joiners', 'const a = "می\u200Cخواهم";'],
    ['Arabic letters', 'const a = "مرحبا";'],
    ['Hangul with a filler', 'const a = "ㄱ\u3164";'],
    ['a zero-width space as a text of its own', "split('\u200B')"],
    ['umlauts and dashes', 'const größe = "–";'],
    ['an emoji with a variation selector', 'const a = "❤\uFE0F";'],
  ])('lets %s be', (_, text) => {
    expect(rulesAt('src/a.js', text)).toEqual([]);
  });

  test('in prose an embedding that the line closes is fine, an open one and an override are not', () => {
    expect(rulesAt('docs/he.md', 'see \u2067שלום\u2069 there')).toEqual([]);
    expect(rulesAt('docs/he.md', 'see \u2067שלום there')).toEqual(['bidirectional:1']);
    expect(rulesAt('docs/he.md', 'see \u202Eabc\u202C there')).toEqual(['bidirectional:1']);
  });

  test('says once for each line which characters and where the first stands', () => {
    const [spot, ...others] = findInText('a.js', 'a\u202Eb\u202Ec\u2066');
    expect(others).toEqual([]);
    expect(spot).toMatchObject({ start: 1, end: 1, startColumn: 2, endColumn: 3 });
    expect(spot?.message).toBe('Character that reorders the text: U+202E, U+2066.');
  });

  test('never writes the characters themselves', () => {
    const tags = String.fromCodePoint(0xe0049, 0xe0067, 0xe006e, 0xe006f, 0xe0072, 0xe0065);
    for (const { message } of findInText('a.js', `a\u200Bb \u202E \u001B ${tags}`)) {
      expect(message).toMatch(/^[ -~]+$/);
    }
  });

  describe('merge markers', () => {
    const conflict = ['<<<<<<< HEAD', 'a', '=======', 'b', '>>>>>>> other'].join('\n');

    test('are one finding at the first of the three, which names the last', () => {
      const [spot, ...others] = findInText('a.js', `x\n${conflict}\ny`);
      expect(others).toEqual([]);
      expect(spot).toMatchObject({ start: 2, end: 2 });
      expect(spot?.message).toContain('line 6');
    });

    test.each([
      ['with the common ancestor', '<<<<<<< a\n1\n||||||| base\n0\n=======\n2\n>>>>>>> b', 1],
      ['without names', '<<<<<<<\n1\n=======\n2\n>>>>>>>', 1],
      ['twice', `${conflict}\n${conflict}`, 2],
      ['with Windows line ends', conflict.replaceAll('\n', '\r\n'), 1],
    ])('are found %s', (_, text, count) => {
      expect(findInText('a.md', text)).toHaveLength(count);
    });

    test.each([
      ['a heading', 'Title\n=======\n\ntext'],
      ['an end before a start', '>>>>>>> b\n=======\n<<<<<<< a'],
      ['no middle', '<<<<<<< a\n1\n>>>>>>> b'],
      ['quoted markers', '> <<<<<<< a\n> =======\n> >>>>>>> b'],
      ['eight characters', '<<<<<<<< a\n========\n>>>>>>>> b'],
      ['a diff of a conflict', '+<<<<<<< a\n+=======\n+>>>>>>> b'],
    ])('are not seen in %s', (_, text) => {
      expect(findInText('a.md', text)).toEqual([]);
    });
  });

  test('every rule says what follows and how to check it', () => {
    for (const rule of textRules) {
      expect(rule.id).toMatch(/^text\/[a-z-]+$/);
      expect(rule.consequence).toMatch(/\.$/);
      expect(rule.check).toMatch(/\.$/);
    }
  });
});
