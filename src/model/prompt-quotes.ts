import type { Line, Unit } from '../domain.ts';
import { unitLines } from './prompt-lines.ts';
import { promptText } from './prompt-text.ts';

/** A line of the after side that a finding may stand on, and the start of it by which the model names it. */
export type Quote = {
  readonly start: string;
  /** 1-based, after side. */
  readonly line: number;
  /** The line as the file has it. */
  readonly text: string;
};

/** Characters; shorter starts say too little to the model about which line it means. */
const shortest = 12;
/** Characters; cutting fewer off saves nothing. */
const spare = 4;
/** Characters; longer starts are only output. */
const longest = 60;

/**
 * What the grammar lets a finding stand on: the changed lines, and beside a pure deletion the lines around it.
 * Each by the shortest start that tells it from the others (DESIGN 5); of equal lines the first. Empty when nothing is left.
 */
export function quotesOf(unit: Unit): readonly Quote[] {
  const candidates = unique(placesOf(unitLines(unit)));
  const texts = candidates.map((line) => shown(line.text));
  return candidates.map((line, at) => ({
    start: startOf(texts[at] ?? '', texts),
    line: line.new ?? unit.start,
    text: line.text,
  }));
}

function placesOf(lines: readonly Line[]): Line[] {
  const places = lines.filter((line, at) => line.kind === 'added' || besideDeletion(lines, at));
  const telling = places.filter((line) => /[\p{L}\p{N}]/u.test(line.text));
  return (telling.length > 0 ? telling : places).filter((line) => line.text.trim() !== '');
}

function besideDeletion(lines: readonly Line[], at: number): boolean {
  if (lines[at]?.kind !== 'context') return false;
  return isPureDeletion(lines, at - 1, -1) || isPureDeletion(lines, at + 1, 1);
}

/** The run of changed lines that begins at `at` holds removed lines only. */
function isPureDeletion(lines: readonly Line[], at: number, step: 1 | -1): boolean {
  let place = at;
  while (lines[place]?.kind === 'removed') place += step;
  return place !== at && lines[place]?.kind !== 'added';
}

function unique(lines: readonly Line[]): Line[] {
  const seen = new Map<string, Line>();
  for (const line of lines) {
    const text = shown(line.text);
    if (!seen.has(text)) seen.set(text, line);
  }
  return [...seen.values()];
}

function shown(text: string): string {
  return promptText(text).trim();
}

/** Cut at the end of a word where one ends; the whole line when it is short or the beginning of another. */
function startOf(text: string, texts: readonly string[]): string {
  const needed = Math.max(shortest, ...texts.map((other) => (other === text ? 0 : common(text, other) + 1)));
  if (text.length <= needed + spare) return text;
  const word = /\s$/.test(text.slice(0, needed)) ? /^\s*\w*/ : /^\w*/;
  const inside = /[\s\w]$/.test(text.slice(0, needed));
  const rest = inside ? (word.exec(text.slice(needed))?.[0] ?? '') : '';
  const end = needed + rest.length;
  return withoutHalf(text.slice(0, Math.max(needed, Math.min(end, longest))));
}

function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Half of a surrogate pair at the end is given the other half's place up. */
function withoutHalf(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
