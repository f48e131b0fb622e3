/**
 * Bitbucket shows HTML as text, so our bodies are written without any. A marker becomes the definition of a link that nothing
 * points to, which Markdown shows nowhere: https://spec.commonmark.org/0.31.2/#link-reference-definitions. All pure.
 */

const WRITTEN = /^<!-- (ollamacode:1 [^>\n]*) -->/;
const STANDS = /^\[ollamacode\]: # \((ollamacode:1 [^)\n]*)\)(?:\r?\n)?/;

/** What is posted for one of our bodies. */
export function toBitbucket(body: string): string {
  const [marker = '', said = ''] = WRITTEN.exec(body) ?? [];
  const text = withoutTags(body.slice(marker.length));
  // A definition ends at its line; without an empty one below, some readers take the next line for a part of it.
  return marker === '' ? text : `[ollamacode]: # (${said})\n${text}`;
}

/** The same body with its marker as all forges write it; what had HTML stays without. */
export function fromBitbucket(raw: string): string {
  return raw.replace(STANDS, '<!-- $1 -->');
}

/** Code stays as it is: blocks by their fences, and spans. */
const CODE = /(^(?:`{3,}|~{3,})[\s\S]*?^(?:`{3,}|~{3,})[^\n]*$|`[^`\n]+`)/m;

function withoutTags(text: string): string {
  return text
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part : plain(part)))
    .join('');
}

/** Only tags and entities that we write ourselves: all others are escaped long before. */
function plain(text: string): string {
  return text
    .replace(/<details><summary>(.*?)<\/summary>/g, '**$1**\n')
    .replace(/<\/details>\n?/g, '')
    .replace(/<br>/g, ' ')
    .replace(/<\/?su[bp]>/g, '')
    .replace(/&(?:lt|gt|amp|#8203|#47|#61);/g, (entity) => CHARACTERS[entity] ?? entity);
}

/** A character of no width stands where one kept a forge from linking or obeying. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '\\>',
  '&amp;': '&',
  '&#8203;': '\u200b',
  '&#47;': '\u200b/',
  '&#61;': '\\=',
};
