import type { Change, Finding } from '../../domain.ts';
import { logText, plainText } from '../../plain-text.ts';
import { SEVERITY_COLORS } from './ink.ts';
import { cells, fitted, type Page } from './page.ts';

/** Columns of the line numbers, so that source and words start in the same column. */
const GUTTER = 6;

/** More lines of a long range than this say nothing that the first ones do not. */
const MOST_LINES = 4;

/**
 * The line a finding stands on with a mark below, or its lines with a bar beside them;
 * nothing when the text may not be shown.
 */
export function sourceLines(finding: Finding, change: Change, page: Page): string[] {
  const texts = textsOf(finding, change);
  if (texts.every((text) => text.trim() === '')) return [];
  const { start, end, severity } = finding;
  const gutter = Math.max(GUTTER, String(start + texts.length - 1).length + 1);
  const room = page.width - gutter - 3;
  const color = SEVERITY_COLORS[severity];
  const row = (label: string, bar: string, text: string) =>
    `${page.ink('blue', label.padStart(gutter))} ${bar} ${text}`.trimEnd();
  const [first = ''] = texts;
  if (end <= start) {
    const bar = page.ink('blue', '│');
    const { line, mark } = marked(finding, first, room);
    return [row(String(start), bar, logText(line)), row('', bar, page.ink(color, mark))];
  }
  const bar = page.ink(color, '┃');
  const rows = texts.map((text, index) =>
    row(String(start + index), bar, logText(fitted(flat(outdented(text, first)), room))),
  );
  const more = end - start + 1 > texts.length ? [row('', bar, page.ink('dim', `… to line ${end}`))] : [];
  return [...rows, ...more];
}

function outdented(text: string, first: string): string {
  const indent = /^\s*/.exec(first)?.[0] ?? '';
  return text.startsWith(indent) ? text.slice(indent.length) : text.trimStart();
}

/** The quote; where the change itself has the lines, whole and all of them. */
function textsOf({ path, start, end, quote }: Finding, change: Change): string[] {
  const file = change.files.find((changed) => changed.path === path);
  const hunk = file?.hunks.find(({ newStart, newLines }) => start >= newStart && start < newStart + newLines);
  const last = Math.min(Math.max(start, end), start + MOST_LINES - 1);
  const texts = hunk?.lines
    .filter((line) => line.new !== undefined && line.new >= start && line.new <= last)
    .map(({ text }) => text);
  return texts?.[0]?.includes(quote.trim()) ? texts : [quote];
}

/** The line without its indentation, cut so that the mark is seen, and the mark. */
function marked({ startColumn, endColumn }: Finding, text: string, room: number) {
  const indent = text.length - text.trimStart().length;
  const from = Math.max(indent, Math.min((startColumn ?? 1) - 1, text.length));
  const stop = endColumn === undefined ? text.trimEnd().length : endColumn - 1;
  const to = Math.max(from, Math.min(stop, text.length));
  const target = flat(text.slice(from, to));
  const before = lead(flat(text.slice(indent, from)), cells(target), room);
  const line = fitted(before + target + flat(text.slice(to)), room);
  const width = Math.max(1, Math.min(cells(target), room - cells(before)));
  return { line, mark: ' '.repeat(cells(before)) + '^'.repeat(width) };
}

/** What stands before the marked part, its front cut when the marked part would not be seen. */
function lead(text: string, target: number, room: number): string {
  const width = cells(text);
  if (width + Math.min(target, 12) <= room) return text;
  const keep = Math.max(0, Math.min(width, room - Math.min(target, room - 1) - 2, Math.floor(room / 2)));
  const characters = [...text];
  let tail = '';
  while (characters.length > 0 && cells(tail) < keep) tail = (characters.pop() ?? '') + tail;
  return `…${tail}`;
}

function flat(text: string): string {
  return plainText(text).replaceAll('\t', '  ').replaceAll('\n', ' ');
}
