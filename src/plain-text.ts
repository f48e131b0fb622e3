/**
 * Text from a change, a model or another tool, made harmless for the place where it is shown.
 * All functions are pure and linear in the length of the text.
 */

// C0, C1, invisible, bidirectional, tag and variation characters, line separators, lone surrogates, the blank braille cell.
const UNSEEN = /[\p{Cc}\p{DI}\p{Cs}\u2028\u2029\u2800\ufff9-\ufffb]/gu;
// An emoji's own joiners and presentation selectors are no hiding place: they stand between or after pictographs.
const EMOJI = /\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?)*/gu;
const UNSEEN_OR_EMOJI = new RegExp(`${EMOJI.source}|${UNSEEN.source}`, 'gu');

/**
 * The text with every control, ANSI, bidirectional, invisible and tag character made visible: C0 controls as their
 * pictures (`␛`), others as `<U+202E>`. Tab and line feed stay, CR LF becomes LF, a lone CR is shown as `␍`.
 */
export function plainText(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(UNSEEN_OR_EMOJI, visible);
}

/** `plainText` on one line: line feeds and tabs become spaces, ends are trimmed. */
export function oneLine(text: string): string {
  return plainText(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}

/**
 * Text for the middle of a Markdown document of any forge: it formats nothing, links nothing, mentions and refers to nobody,
 * commands nothing and hides nothing. Code in single backticks on one line stays code. Safe in table cells when it has no line feed.
 * A zero width space, written `&#8203;`, keeps forges from linking: they look at the rendered text, where an escape is gone.
 */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/^[ \t]+/gm, '')
    .replace(CODE_OR_TEXT, (part) => (isCode(part) ? part : escaped(part)))
    .replace(/^\//gm, '&#47;')
    .replace(/^([-+])/gm, '\\$1')
    .replace(/^=/gm, '&#61;');
}

/**
 * Text for the log of any CI: `plainText`, and every line that a runner would obey is broken by a space
 * (GitHub and Azure `::name`, `##[`, `##vso[`, TeamCity, GitLab and Travis sections, Buildkite groups).
 */
export function logText(text: string): string {
  return plainText(text)
    .replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
    .replace(/#(?=#\w*\[)/g, '# ')
    .replace(/(section_(?:start|end)|travis_(?:fold|time)):/gi, '$1 :')
    .replace(/^([^\S\n]*)([-+~^])(?=\2\2)/gm, '$1$2 ');
}

/**
 * A fenced block that nothing inside can close. `info` is reduced to letters, digits and `+ : . _ -`,
 * which is all that languages and suggestion blocks need. No line feed at the end.
 */
export function codeFence(text: string, info = ''): string {
  const body = plainText(text);
  const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
  return `${fence}${info.replace(/[^\w+:.-]/g, '')}\n${body}${body.endsWith('\n') ? '' : '\n'}${fence}`;
}

/** Inline code for a path or a rule id, also in a table cell; plain escaped text where code could be left early. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  return line === '' || /[`|]|<!--/.test(line) ? markdownText(line) : `\`${line}\``;
}

function visible(found: string): string {
  const code = found.codePointAt(0) ?? 0;
  if (found === '\n' || found === '\t' || code > 0xffff || found.length > 1) return shownWide(found, code);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return /\p{Extended_Pictographic}/u.test(found) ? found : named(code);
}

function shownWide(found: string, code: number): string {
  return found === '\n' || found === '\t' || /^\p{Extended_Pictographic}/u.test(found) ? found : named(code);
}

function named(code: number): string {
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

// Either code in single backticks or what stands between; a span may hold nothing that a table, a forge or a bot reads in code.
const CODE_OR_TEXT = /`[^`\n|@]+`|[^`]+|`/g;

function isCode(part: string): boolean {
  return part.length > 2 && part.startsWith('`') && part.endsWith('`') && !part.includes('<!--');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '`': '&#96;',
  '\\': '&#92;',
  $: '&#36;',
  '~': '&#126;',
  '*': '\\*',
  _: '\\_',
  '[': '\\[',
  ']': '\\]',
  '#': '\\#',
};

/** One pass, so that no escape is escaped again: a mark, with what makes a forge link when it follows. */
function escaped(text: string): string {
  return text.replace(
    /([#!%&$~@]|\bGH-)(?=["\w])|([&<>|`\\$~*_[\]#@])|(:\/|\bwww(?=\.))(?=[/.])/gi,
    (found: string, reference?: string) =>
      `${ESCAPES[found] ?? found}${reference === undefined && ESCAPES[found] ? '' : '&#8203;'}`,
  );
}

function longestRun(text: string): number {
  let longest = 0;
  for (const run of text.matchAll(/`+/g)) longest = Math.max(longest, run[0].length);
  return longest;
}
