import { markdownText, oneLine } from '../plain-text.ts';

/** A part of a page that may lose rows: what frames it, its rows, and the words for those that found no room. */
export type Section = {
  readonly before: string;
  readonly rows: readonly string[];
  readonly after: string;
  readonly omitted: (count: number) => string;
};

/** UTF-16 code units of a text, unless a place counts otherwise. */
export type Measure = (text: string) => number;

/** UTF-8 bytes, as a CI counts its summary page. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

type Page = { readonly lead: string; readonly sections: readonly Section[]; readonly foot: string };

/**
 * A page within `limit`, shortened by whole rows and whole sections: the lead and the foot first, then as many rows of each section,
 * in order, as there is room for. A lead that is too long alone loses lines from its end. Linear in the length of the page.
 */
export function pageWithin(page: Page, limit: number, measure: Measure = lengthOf): string {
  const { lead, sections, foot } = page;
  let room = limit - measure(lead) - measure(foot);
  if (room < 0) return wholeLines(lead, { limit, measure });
  const parts = [lead];
  for (const section of sections) {
    const part = sectionWithin(section, { limit: room, measure });
    room -= measure(part);
    parts.push(part);
  }
  return [...parts, foot].join('');
}

/** A part of a report's Markdown, ended by a line feed; its rows can be left out one by one. */
export type Block = Omit<Section, 'omitted'>;

/**
 * A report's Markdown as a CI's summary page of at most `limit` UTF-8 bytes: the first block is the head, the last one the foot, and
 * what lies between is shortened by whole rows and whole blocks, which a line says. `notes` are sentences under the head.
 */
export function stepSummary(
  blocks: readonly Block[],
  { limit, notes = [] }: { readonly limit: number; readonly notes?: readonly string[] },
): string {
  const told = notes.map((note) => `\n> ${markdownText(oneLine(note))}\n`).join('');
  const lead = `${blocks.slice(0, 1).map(textOf).join('')}${told}`;
  const foot = blocks.slice(1).slice(-1).map(apart).map(textOf).join('');
  const sections = blocks.slice(1, -1).map(apart);
  const whole = [lead, ...sections.map(textOf), foot].join('');
  if (bytesOf(whole) <= limit) return whole;
  return pageWithin({ lead, sections, foot: `${SHORTENED}${foot}` }, limit, bytesOf);
}

const SHORTENED = '\nThis page has no room for all of it; the reports have.\n';

function textOf({ before, rows, after }: Block): string {
  return `${before}${rows.join('')}${after}`;
}

/** With an empty line above it, which goes where the block goes. */
function apart({ before, rows, after }: Block): Section {
  const omitted = () => '';
  if (before !== '') return { before: `\n${before}`, rows, after, omitted };
  return { before, rows: rows.map((row, index) => (index === 0 ? `\n${row}` : row)), after, omitted };
}

/** The first `length` code units at most, never half a surrogate pair, with `…` where something was cut. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, Math.max(0, length - 1));
  return `${kept.replace(/[\ud800-\udbff]$/, '')}…`;
}

type Room = { readonly limit: number; readonly measure: Measure };

function sectionWithin(section: Section, { limit, measure }: Room): string {
  const { before, rows, after, omitted } = section;
  if (rows.length === 0) return '';
  const whole = `${before}${rows.join('')}${after}`;
  if (measure(whole) <= limit) return whole;
  const frame = measure(before) + measure(after) + measure(omitted(rows.length));
  if (frame > limit) return '';
  let used = frame;
  const kept = rows.findIndex((row) => {
    used += measure(row);
    return used > limit;
  });
  return `${before}${rows.slice(0, kept).join('')}${after}${omitted(rows.length - kept)}`;
}

function wholeLines(text: string, { limit, measure }: Room): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  let used = 0;
  const kept = lines.findIndex((line) => {
    used += measure(line);
    return used > limit;
  });
  return (kept < 0 ? lines : lines.slice(0, kept)).join('');
}

function lengthOf(text: string): number {
  return text.length;
}
