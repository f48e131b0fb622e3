import { logText, oneLine } from '../../plain-text.ts';
import type { Ink } from './ink.ts';

export type Page = { readonly width: number; readonly ink: Ink };

// East Asian wide and emoji presentation, near enough to Unicode's EastAsianWidth.txt for laying out a line.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const ZERO = /^(?:\p{M}|\u200d)$/u;

/** One line that no terminal and no CI obeys. */
export function inert(text: string): string {
  return logText(oneLine(text));
}

/** Columns that a harmless text fills in a terminal. */
export function cells(text: string): number {
  let width = 0;
  for (const character of text) if (!ZERO.test(character)) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** As much of the text as fits in `width` columns; what was cut ends in `…`. */
export function fitted(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (cells(kept + character) >= width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Words in lines of at most `width` columns; a word that is longer than a line is broken. */
export function wrapped(text: string, width: number): string[] {
  return logText(text)
    .split('\n')
    .flatMap((line) => wrappedLine(line, Math.max(10, width)))
    .map(logText);
}

function wrappedLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => pieces(word, width))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (cells(longer) <= width) current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  return current === '' ? lines : [...lines, current];
}

function pieces(word: string, width: number): string[] {
  if (cells(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (cells(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** A wrapped text behind a label: `first` before the first line, as many blanks before the others. */
export function para(first: string, text: string, page: Page): string[] {
  const indent = ' '.repeat(cells(first));
  return wrapped(text, page.width - cells(first)).map(
    (line, index) => `${index === 0 ? first : indent}${line}`,
  );
}
