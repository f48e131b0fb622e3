/**
 * How we know our own comments again: an HTML comment on their first line. Whoever reads a marker has to make sure that the
 * comment is by our own identity; text from a change or a model cannot stand on the first line, nor hold `<!--`.
 */

/** First line of the one sticky summary. */
export const SUMMARY_MARKER = '<!-- ollamacode:1 summary -->';

/** First line of a finding's comment. */
export function findingMarker(fingerprint: string): string {
  return `<!-- ollamacode:1 finding ${fingerprint} -->`;
}

/** The fingerprint that the first line of a comment carries; `undefined` for any other text. */
export function markedFingerprint(body: string): string | undefined {
  return /^<!-- ollamacode:1 finding (v\d+:[0-9a-f]{8,64}) -->\r?(?:\n|$)/.exec(body)?.[1];
}

/** True for the body of our summary. */
export function isSummary(body: string): boolean {
  return body.startsWith(SUMMARY_MARKER);
}
