import type { LineRange, Looker, Severity } from '../domain.ts';
import { oneLine, plainText } from '../plain-text.ts';

/** `1 finding`, `2,000 findings`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/** `12,345`, whatever the host's locale. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** ms as `0.4 s`, `12 s`, `1 min 42 s`, `1 h 5 min`. */
export function duration(ms: number): string {
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `3, 7-9`; a dash that every log and terminal can show. */
export function rangeList(ranges: readonly LineRange[]): string {
  return ranges.map(({ start, end }) => (start === end ? `${start}` : `${start}-${end}`)).join(', ');
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** At most `limit` UTF-16 code units, never half a character; what was cut ends in `…`. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** The text with a full stop, so that a reader of the first sentence alone gets a whole one. */
export function sentence(text: string): string {
  const line = oneLine(text);
  return line === '' || /[.!?…]$/.test(line) ? line : `${line}.`;
}

/** Title, message, consequence and check as one plain text; empty parts are left out. */
export function explanation(finding: {
  readonly title: string;
  readonly message: string;
  readonly consequence: string;
  readonly check: string;
}): string {
  const parts = [
    sentence(finding.title),
    sentence(finding.message),
    finding.consequence && `Consequence: ${sentence(finding.consequence)}`,
    finding.check && `Check: ${sentence(finding.check)}`,
  ];
  return plainText(parts.filter(Boolean).join('\n'));
}

/** The three levels that SARIF, reviewdog and workflow commands know. */
export const LEVELS = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
} as const satisfies Record<Severity, string>;

export const LOOKER_NAMES = { analyzers: 'the analyzers', model: 'the model' } as const satisfies Record<
  Looker,
  string
>;
