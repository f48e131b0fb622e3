import type { Comment } from '../../../src/domain.ts';
import { findingMarker, type Signer, summaryMarker } from '../../../src/marker.ts';

/** What the tests of all forges post, and the file that it is about. */

const lines = Array.from({ length: 60 }, (_, i) => `line ${i + 1}`);

export function text(change: Readonly<Record<number, string | undefined>> = {}): string {
  const changed = lines.flatMap((line, i) => (i + 1 in change ? (change[i + 1] ?? []) : line));
  return `${changed.join('\n')}\n`;
}

/** The fingerprint of a number. */
export function print(number: number): string {
  return `v1:${number.toString(16).padStart(8, '0')}${'0'.repeat(8)}`;
}

export function body(number: number, { gone = false, sign }: { gone?: boolean; sign?: Signer } = {}): string {
  return `${findingMarker(print(number), { gone, sign })}\nFinding ${number}${gone ? ' is gone' : ''}.`;
}

export function comment(number: number, over: Partial<Comment> = {}): Comment {
  const fingerprint = print(number);
  return { path: 'a.txt', side: 'after', start: 10, end: 10, body: body(number), fingerprint, ...over };
}

export function summary(words: string): string {
  return `${summaryMarker()}\n${words}`;
}
