import { describe, expect, it } from 'vitest';
import {
  answerMarker,
  findingMarker,
  readMarker,
  shortId,
  signerOf,
  summaryMarker,
} from '../../src/marker.ts';
import { print } from '../support/findings.ts';

const sign = signerOf('a secret', 'https://api.example/owner/name#1');

describe('markers', () => {
  it('are frozen in their first format, since comments on forges hold them', () => {
    expect(summaryMarker()).toBe('<!-- ollamacode:1 summary -->');
    expect(findingMarker(print(1))).toBe('<!-- ollamacode:1 finding v1:00000000000000000000000000000001 -->');
    expect(signerOf('secret', 'scope')('summary')).toBe('965e6db0cda4819b9cf8a81924760f96');
  });

  it.each([
    [summaryMarker(), { kind: 'summary' }],
    [findingMarker(print(7)), { kind: 'finding', fingerprint: print(7), gone: false }],
    [findingMarker(print(7), { gone: true }), { kind: 'finding', fingerprint: print(7), gone: true }],
    [answerMarker('IC_kw-12'), { kind: 'answer', to: 'IC_kw-12' }],
    [findingMarker(print(7), { gone: true, sign }), { kind: 'finding', fingerprint: print(7), gone: true }],
  ])('are read from the first line: %s', (marker, expected) => {
    for (const rest of ['', '\n**Title**', '\r\n**Title**'])
      expect(readMarker(marker + rest)).toEqual(expected);
  });

  it.each([
    ['on a later line', `Hello\n${findingMarker(print(7))}`],
    ['behind white space', ` ${findingMarker(print(7))}`],
    ['in a quote', `> ${summaryMarker()}`],
    ['before other words', `${findingMarker(print(7))} and more`],
    ['with a fingerprint that is none', '<!-- ollamacode:1 finding anything -->'],
    ['of another format', '<!-- ollamacode:2 summary -->'],
    ['that is missing', 'An ordinary comment'],
  ])('are not read %s', (_, body) => expect(readMarker(body)).toBeUndefined());

  it('count with a signer only when it signed them', () => {
    const signed = { sign };
    const other = { sign: signerOf('a secret', 'https://api.example/owner/name#2') };
    expect(readMarker(findingMarker(print(1), signed), sign)).toEqual({
      kind: 'finding',
      fingerprint: print(1),
      gone: false,
    });
    expect(readMarker(summaryMarker(sign), sign)).toEqual({ kind: 'summary' });
    expect(readMarker(answerMarker('7', sign), sign)).toEqual({ kind: 'answer', to: '7' });
    expect(readMarker(findingMarker(print(1)), sign)).toBeUndefined();
    expect(readMarker(findingMarker(print(1), other), sign)).toBeUndefined();
    const moved = findingMarker(print(1), signed).replace(print(1), print(2));
    expect(readMarker(moved, sign)).toBeUndefined();
    const opened = findingMarker(print(1), { gone: true, sign }).replace(' gone', '');
    expect(readMarker(opened, sign)).toBeUndefined();
  });

  it('name a finding by eight digits for people', () => {
    expect(shortId('v1:3fa9c1d2aaaaaaaa0000000000000000')).toBe('3fa9c1d2');
  });
});
