import { describe, expect, it } from 'vitest';
import { findingMarker, isSummary, markedFingerprint, SUMMARY_MARKER } from '../../src/marker.ts';
import { print } from '../support/findings.ts';

describe('markers', () => {
  it('are frozen in their first format, since comments on forges hold them', () => {
    expect(SUMMARY_MARKER).toBe('<!-- ollamacode:1 summary -->');
    expect(findingMarker(print(1))).toBe('<!-- ollamacode:1 finding v1:00000000000000000000000000000001 -->');
  });

  it.each(['\n**Title**', '\r\n**Title**', ''])('are read from the first line, before %j', (rest) => {
    expect(markedFingerprint(findingMarker(print(7)) + rest)).toBe(print(7));
  });

  it.each([
    ['on a later line', `Hello\n${findingMarker(print(7))}`],
    ['behind white space', ` ${findingMarker(print(7))}`],
    ['before other words', `${findingMarker(print(7))} and more`],
    ['with a fingerprint that is none', '<!-- ollamacode:1 finding anything -->'],
    ['of the summary', SUMMARY_MARKER],
    ['that is missing', 'An ordinary comment'],
  ])('are not read %s', (_, body) => expect(markedFingerprint(body)).toBeUndefined());

  it('tell the summary from other comments', () => {
    expect(isSummary(`${SUMMARY_MARKER}\n### OllamaCode`)).toBe(true);
    expect(isSummary(`> ${SUMMARY_MARKER}`)).toBe(false);
    expect(isSummary(findingMarker(print(1)))).toBe(false);
  });
});
