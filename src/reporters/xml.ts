/**
 * An XML element as text. Names are ours; attribute values and texts may be anything.
 * Written by hand because junit-report-builder cannot say why a test was skipped and brings 600 kB for these lines.
 */
export type Xml = {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children?: readonly Xml[];
  readonly text?: string;
};

/** The whole document, indented by two blanks, with a line feed at the end. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '')}\n`;
}

function element({ name, attributes = {}, children = [], text = '' }: Xml, indent: string): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const open = `${indent}<${name}${pairs.join('')}`;
  if (text !== '') return `${open}>${escaped(text)}</${name}>`;
  if (children.length === 0) return `${open}/>`;
  const inner = children.map((child) => element(child, `${indent}  `));
  return `${open}>\n${inner.join('\n')}\n${indent}</${name}>`;
}

// What XML 1.0 cannot hold in any spelling: https://www.w3.org/TR/xml/#charsets
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"\r\t]/g, (character) => ESCAPES[character] ?? character);
}
