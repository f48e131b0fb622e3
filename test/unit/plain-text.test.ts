import { describe, expect, it } from 'vitest';
import { codeFence, codeSpan, logText, markdownText, oneLine, plainText } from '../../src/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['leaves ordinary text, tabs and line feeds', 'a\tb\nc é 日本 ✓', 'a\tb\nc é 日本 ✓'],
    ['makes CR LF one line feed', 'a\r\nb', 'a\nb'],
    ['shows a lone carriage return', 'safe\rEVIL', 'safe␍EVIL'],
    ['shows the escape of a colour', '\u001b[31mred', '␛[31mred'],
    ['shows a null, a bell, a backspace and a delete', '\0\u0007\b\u007f', '␀␇␈␡'],
    ['names a C1 control, which terminals take for an escape', '\u009b31m', '<U+009B>31m'],
    ['names bidirectional overrides and isolates', '\u202eabc\u2066', '<U+202E>abc<U+2066>'],
    ['names zero width characters', 'a\u200bb\u2060c\ufeff', 'a<U+200B>b<U+2060>c<U+FEFF>'],
    ['names soft hyphens and fillers', 'a\u00adb\u3164', 'a<U+00AD>b<U+3164>'],
    ['names tag characters', 'a\u{e0041}\u{e0042}', 'a<U+E0041><U+E0042>'],
    ['names variation selectors that stand on no emoji', 'a\ufe0f\u{e0101}', 'a<U+FE0F><U+E0101>'],
    ['names line and paragraph separators', 'a\u2028b\u2029', 'a<U+2028>b<U+2029>'],
    ['names half a surrogate pair', 'a\ud800b', 'a<U+D800>b'],
    ['leaves an emoji with its joiners and selector', '👩‍💻 ❤️ ✅', '👩‍💻 ❤️ ✅'],
    ['shows a joiner that hangs on no emoji', '👩\u200d', '👩<U+200D>'],
  ])('%s', (_, text, expected) => expect(plainText(text)).toBe(expected));

  it('leaves no control, invisible or bidirectional character of the basic plane', () => {
    const all = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).join('x');
    expect(plainText(all).match(/(?![\n\t])[\p{Cc}\p{DI}]/gu)).toBeNull();
  });
});

describe('oneLine', () => {
  it('joins lines and trims the ends', () => expect(oneLine('  a\r\n\tb\n')).toBe('a b'));
});

describe('markdownText', () => {
  it.each([
    ['HTML', '<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    [
      'comments, so that no marker of ours can be faked',
      '<!-- ollamacode:1 -->',
      '&lt;!-- ollamacode:1 --&gt;',
    ],
    ['entities', '&lt;script&gt;', '&amp;&#8203;lt;script&amp;&#8203;gt;'],
    ['images and links', '![x](y) [a](b)', '!\\[x\\](y) \\[a\\](b)'],
    ['bare links', 'see https://example.org', 'see https:/&#8203;/example.org'],
    ['bare host names', 'see www.example.org', 'see www&#8203;.example.org'],
    ['mentions', 'ask @octo/team', 'ask @&#8203;octo/team'],
    ['addresses', 'a@example.org', 'a@&#8203;example.org'],
    ['issue references', 'fixes #12 and GH-3', 'fixes \\#&#8203;12 and GH-&#8203;3'],
    [
      'references of GitLab',
      '!4 %5 $6 ~bug &7',
      '!&#8203;4 %&#8203;5 &#36;&#8203;6 &#126;&#8203;bug &amp;&#8203;7',
    ],
    ['slash commands', '/approve', '&#47;approve'],
    ['indented slash commands on a later line', 'x\n  /close', 'x\n&#47;close'],
    ['headings, lists and rules', '# a\n- b\n+ c\n---', '\\# a\n\\- b\n\\+ c\n\\---'],
    ['underlined headings', 'a\n===', 'a\n&#61;=='],
    ['quotes', '> a', '&gt; a'],
    ['fences', '```js\nx\n```', '&#96;&#96;&#96;js\nx\n&#96;&#96;&#96;'],
    ['fences of tildes', '~~~', '&#126;&#126;&#126;'],
    ['tables', 'a | b', 'a &#124; b'],
    ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ &#126;&#126;&#8203;c&#126;&#126;'],
    ['escapes', 'a\\*b', 'a&#92;\\*b'],
    ['indented code', '    code', 'code'],
    ['mathematics', '$$x$$', '&#36;&#36;&#8203;x&#36;&#36;'],
    ['control characters', '\u001b[1m', '␛\\[1m'],
    ['half of a code span', 'a ` b', 'a &#96; b'],
    ['a code span that holds a mention', '`@all`', '&#96;@&#8203;all&#96;'],
    ['a code span that would split a table cell', '`a|b`', '&#96;a&#124;b&#96;'],
    ['a code span that holds a comment', '`<!-- x -->`', '&#96;&lt;!-- x --&gt;&#96;'],
    ['an empty code span', '``', '&#96;&#96;'],
  ])('makes %s harmless', (_, text, expected) => expect(markdownText(text)).toBe(expected));

  it.each([
    '`a < b && c`',
    '`#1 *x* [y](z)`',
    'use `x` and `y`.',
    'Plain words (with 3 brackets), "quotes" and 50 %.',
  ])('leaves %s as it is', (text) => expect(markdownText(text)).toBe(text));

  it('takes time in proportion to hostile text', () => {
    const hostile = '`'.repeat(50_000) + '<!--'.repeat(20_000) + '`a'.repeat(20_000);
    expect(markdownText(hostile)).not.toContain('<!--');
  });
});

describe('logText', () => {
  it.each([
    ['GitHub', '::error file=a::b', ': :error file=a::b'],
    ['GitHub, indented', '  ::set-output name=a::b', '  : :set-output name=a::b'],
    ['GitHub, after any white space', '\u00a0\u3000::warning::b', '\u00a0\u3000: :warning::b'],
    ['GitHub, on a later line', 'a\n::stop-commands::t', 'a\n: :stop-commands::t'],
    ['GitHub, the old form anywhere', 'a ##[error]b', 'a # #[error]b'],
    ['Azure', 'x ##vso[task.setvariable variable=a]b', 'x # #vso[task.setvariable variable=a]b'],
    ['TeamCity', '##teamcity[buildStatus]', '# #teamcity[buildStatus]'],
    ['more marks than needed', '###[group]', '## #[group]'],
    ['GitLab, begin', 'section_start:1:a\r\u001b[0K', 'section_start :1:a␍␛[0K'],
    ['GitLab, end', 'section_end:1:a', 'section_end :1:a'],
    ['Travis', 'travis_fold:start:a', 'travis_fold :start:a'],
    ['Buildkite, collapsed', '--- a', '- -- a'],
    ['Buildkite, open', '+++ a', '+ ++ a'],
    ['Buildkite, muted', '~~~ a', '~ ~~ a'],
    ['Buildkite, the previous group', '^^^ +++', '^ ^^ +++'],
    ['an overwritten line', 'all good\r::error::x', 'all good␍::error::x'],
  ])('breaks the command of %s', (_, text, expected) => expect(logText(text)).toBe(expected));

  it.each(['std::vector<int>', 'a -- b', '# heading', 'x = y ## z', '-- comment', 'section_start'])(
    'leaves %s as it is',
    (text) => expect(logText(text)).toBe(text),
  );
});

describe('logText on hostile text', () => {
  it('takes time in proportion', () => {
    expect(logText('\n '.repeat(100_000))).toHaveLength(200_000);
    expect(logText(`#${'a'.repeat(100_000)}#`.repeat(3))).toHaveLength(300_006);
  });
});

describe('codeFence', () => {
  it('fences with three back ticks', () => expect(codeFence('a', 'ts')).toBe('```ts\na\n```'));

  it('is longer than every run of back ticks inside', () =>
    expect(codeFence('x\n````\ny')).toBe('`````\nx\n````\ny\n`````'));

  it('adds no empty line after a final line feed', () => expect(codeFence('a\n')).toBe('```\na\n```'));

  it('keeps what suggestion blocks need of the info and nothing else', () =>
    expect(codeFence('', 'suggestion:-1+0 `\n<b>')).toBe('```suggestion:-1+0b\n\n```'));

  it('shows what would be unseen', () => expect(codeFence('a\u202eb')).toBe('```\na<U+202E>b\n```'));
});

describe('codeSpan', () => {
  it.each([
    ['src/a.ts:3', '`src/a.ts:3`'],
    ['packages/@scope/x.ts', '`packages/@scope/x.ts`'],
    ['a|b.ts', 'a&#124;b.ts'],
    ['a`b', 'a&#96;b'],
    ['a\n# b', '`a # b`'],
    ['<!-- x -->', '&lt;!-- x --&gt;'],
    ['', ''],
  ])('shows %j as %j', (text, expected) => expect(codeSpan(text)).toBe(expected));
});
