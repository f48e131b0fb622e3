import { expect, test } from 'vitest';
import { xmlDocument } from '../../../src/reporters/xml.ts';
import { parseXml } from '../../support/xml.ts';

test('a document has a declaration, indented children and a line feed at the end', () => {
  expect(xmlDocument({ name: 'a', children: [{ name: 'b', text: 'x' }, { name: 'c' }] })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b>x</b>\n  <c/>\n</a>\n',
  );
});

test.each(['<>&"\'', ']]>', 'a\tb\nc\rd', '日本 😀', '&lt;', '<!-- x -->'])(
  '%j comes back as it was',
  (text) => {
    const read = parseXml(
      xmlDocument({ name: 'a', children: [{ name: 'b', attributes: { c: text }, text }] }),
    );
    expect(read.children[0]?.text).toBe(text);
    expect(read.children[0]?.attributes.c).toBe(text);
  },
);

test.each(['\u0000', '\u001b', '\u000b', '\ufffe', '\ud800'])(
  '%j, which XML cannot hold, is replaced',
  (text) => {
    expect(parseXml(xmlDocument({ name: 'a', text: `x${text}y` })).text).toBe('x\ufffdy');
  },
);
