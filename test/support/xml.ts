export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
};

const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A strict parser for the small XML that reports are made of. Throws at what an XML 1.0 parser would refuse. */
export function parseXml(source: string): XmlElement {
  if (FORBIDDEN.test(source)) throw new Error('a character that XML 1.0 does not allow');
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const token = /<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const found = token.exec(body);
    if (!found) throw new Error(`not XML at ${at}: ${body.slice(at, at + 40)}`);
    take(found, stack);
  }
  if (stack.length !== 1 || root.children.length !== 1) throw new Error('not exactly one element at the top');
  return root.children[0] as XmlElement;
}

function take([, closing, name = '', attributes = '', empty, text]: RegExpExecArray, stack: XmlElement[]) {
  const parent = stack.at(-1) as XmlElement;
  if (text !== undefined) {
    parent.text += decoded(text);
  } else if (closing) {
    if (stack.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
  } else {
    const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
    parent.children.push(element);
    if (!empty) stack.push(element);
  }
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
    key,
    decoded(value),
  ]);
  const attributes = Object.fromEntries(pairs) as Record<string, string>;
  if (Object.keys(attributes).length !== pairs.length) throw new Error(`an attribute twice: ${source}`);
  return attributes;
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, number?: string, name = '') => {
    if (number) return String.fromCodePoint(Number(number));
    const character = ENTITIES[name];
    if (!character) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}
