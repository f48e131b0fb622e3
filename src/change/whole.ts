import type { FileChange, Hunk, Line } from '../domain.ts';
import type { Sides } from '../git/entry.ts';
import { isBinary } from './binary.ts';
import { linesOf } from './lines.ts';
import { kindOf } from './parse.ts';

/** A file that is new as a whole, such as an untracked one: every line is added. `mode` is git's. */
export function addedFile(path: string, mode: string, bytes: Buffer): FileChange {
  const kind = kindOf(mode, isBinary({ path, before: undefined, after: bytes }));
  const hunks = kind === 'text' ? addedHunks(bytes.toString('utf8')) : [];
  return { path, status: 'added', kind, newMode: mode, hunks };
}

function addedHunks(text: string): Hunk[] {
  const lines = linesOf(text).map((line, index): Line => ({ kind: 'added', text: line, new: index + 1 }));
  if (lines.length === 0) return [];
  return [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: lines.length, lines }];
}

/**
 * Finds both sides when `text` is one of them: the hunks are applied forwards or backwards where all their lines agree.
 * `undefined` when they do not. An added or deleted file needs no text: its hunks are the whole of it.
 */
export function sidesOf(file: FileChange, text: string | undefined): Sides | undefined {
  if (file.status === 'added') return { after: pieceOf(file.hunks, 'after') };
  if (file.status === 'deleted') return { before: pieceOf(file.hunks, 'before') };
  if (text === undefined) return undefined;
  const before = replaced(file.hunks, text, 'after');
  if (before !== undefined) return { before, after: text };
  const after = replaced(file.hunks, text, 'before');
  return after === undefined ? undefined : { before: text, after };
}

type Side = 'before' | 'after';

function pieceOf(hunks: readonly Hunk[], side: Side): string {
  return hunks
    .flatMap((hunk) => sideLines(hunk, side))
    .map((line) => `${line}\n`)
    .join('');
}

function sideLines(hunk: Hunk, side: Side): string[] {
  const other = side === 'after' ? 'removed' : 'added';
  return hunk.lines.flatMap((line) => (line.kind === other ? [] : [line.text]));
}

/** Replaces what the hunks say of `side` by what they say of the other; `undefined` when the text says otherwise. */
function replaced(hunks: readonly Hunk[], text: string, side: Side): string | undefined {
  const lines = linesOf(text);
  const pieces: string[][] = [];
  let at = 0;
  for (const hunk of hunks) {
    const expected = sideLines(hunk, side);
    const start = startOf(hunk, side);
    if (expected.some((line, index) => lines[start + index] !== line)) return undefined;
    pieces.push(lines.slice(at, start), sideLines(hunk, side === 'after' ? 'before' : 'after'));
    at = start + expected.length;
  }
  return [...pieces.flat(), ...lines.slice(at)].map((line) => `${line}\n`).join('');
}

/** 0-based; a side without lines names the line that it stands behind. */
function startOf(hunk: Hunk, side: Side): number {
  const [start, count] = side === 'after' ? [hunk.newStart, hunk.newLines] : [hunk.oldStart, hunk.oldLines];
  return count === 0 ? start : start - 1;
}
