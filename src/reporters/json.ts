import type { Review } from '../domain.ts';

/** Of `schema/report.schema.json`. A new field keeps it; a changed or removed one raises it. */
export const REPORT_FORMAT = 1;

/** The whole review with `formatVersion`: what `publish` and `why` read back, so nothing in it is reworded. */
export function json(review: Review): string {
  return `${printable(JSON.stringify({ formatVersion: REPORT_FORMAT, ...review }, undefined, 2))}\n`;
}

/** Escapes what a terminal or an editor would obey or not show; the value that is read back is the same. */
export function printable(text: string): string {
  return text.replace(/[\p{DI}\p{Cf}\u007f-\u009f\u2028\u2029]/gu, escaped);
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
