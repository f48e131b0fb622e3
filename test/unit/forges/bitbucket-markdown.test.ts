import { describe, expect, it } from 'vitest';
import { fromBitbucket, toBitbucket } from '../../../src/forges/bitbucket-markdown.ts';
import { findingMarker, readMarker, signerOf } from '../../../src/marker.ts';
import { markdownText } from '../../../src/plain-text.ts';

const body = `${findingMarker('v1:0123456789abcdef')}\n**Title**\n`;

describe('a body for Bitbucket', () => {
  it('begins with a definition that is shown nowhere', () => {
    expect(toBitbucket(body)).toBe(
      '[ollamacode]: # (ollamacode:1 finding v1:0123456789abcdef)\n\n**Title**\n',
    );
  });

  it('is found again by its marker, signed or not', () => {
    const sign = signerOf('secret', 'here');
    for (const given of [body, `${findingMarker('v1:0123456789abcdef', { sign })}\ntext`]) {
      const back = fromBitbucket(toBitbucket(given));
      expect(back).toBe(given);
      expect(readMarker(back)).toMatchObject({ kind: 'finding', fingerprint: 'v1:0123456789abcdef' });
    }
  });

  it('is the same when it is written again', () => {
    const written = toBitbucket(body);
    expect(toBitbucket(fromBitbucket(written))).toBe(written);
    expect(toBitbucket(fromBitbucket(written.replaceAll('\n', '\r\n'))).replaceAll('\r', '')).toBe(written);
  });

  it('has none of our tags', () => {
    const html = 'a<br><sub>low</sub>\n<details><summary>2 hidden</summary>\n\n| A |\n\n</details>\n';
    expect(toBitbucket(html)).toBe('a low\n**2 hidden**\n\n\n| A |\n\n');
  });

  it('keeps code as it is', () => {
    const code = 'see `<br>` and\n```diff\n-<sub>&lt;\n+</sub>\n```\n<sub>x</sub>';
    expect(toBitbucket(code)).toBe('see `<br>` and\n```diff\n-<sub>&lt;\n+</sub>\n```\nx');
  });

  it('commands and mentions nothing where Bitbucket shows characters for entities', () => {
    const text = toBitbucket(markdownText('/merge @ann <b> & https://a.example'));
    expect(text).not.toMatch(/&#?\w+;/);
    expect(text).not.toMatch(/^\/|@ann|:\/\//m);
  });
});
