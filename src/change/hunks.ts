import type { Hunk, Line } from '../domain.ts';
import { UsageError } from '../errors.ts';
import { withoutReturn } from './lines.ts';

/**
 * Reads the hunks of one file, line by line, by the counts in their headers alone: a line that looks like a header is
 * content as long as its hunk is open, and what follows a full hunk is none of it.
 */
export type HunkReader = {
  /** False when the line belongs to no hunk. Throws UsageError when a hunk is cut short or garbled. */
  readonly take: (line: Buffer) => boolean;
  /** Throws UsageError when the last hunk is not complete. */
  readonly end: () => readonly Hunk[];
  /** Changed lines so far. */
  readonly counts: () => { readonly added: number; readonly removed: number };
  readonly isOpen: () => boolean;
};

type Open = { -readonly [K in keyof Hunk]: Hunk[K] } & { lines: Line[]; oldLeft: number; newLeft: number };

/** `keep: false` counts lines and forgets them. */
export type HunkOptions = { readonly where: () => string; readonly keep: boolean };

export function hunkReader({ where, keep }: HunkOptions): HunkReader {
  const hunks: Open[] = [];
  const counts = { added: 0, removed: 0 };
  let open: Open | undefined;
  return {
    take: (line) => {
      if (!open) {
        open = opened(line);
        if (open) hunks.push(open);
        return open !== undefined || (line[0] === backslash && hunks.length > 0);
      }
      const read = contentOf(open, line);
      if (!read) throw new UsageError(`${where()}: the hunk is cut short or garbled`);
      if (read.kind === 'added') counts.added++;
      else if (read.kind === 'removed') counts.removed++;
      if (keep && read.kind !== 'marker') open.lines.push(lineOf(open, read.kind, line));
      advance(open, read.kind);
      if (open.oldLeft === 0 && open.newLeft === 0) open = undefined;
      return true;
    },
    end: () => {
      if (open) throw new UsageError(`${where()}: the hunk ends before its last line`);
      return hunks.map(closed);
    },
    counts: () => counts,
    isOpen: () => open !== undefined,
  };
}

const [space, plus, minus, backslash] = [32, 43, 45, 92];

/** `@@ -12,3 +12,4 @@ heading`; a missing count is 1. A hunk of no lines at all is none. */
function opened(line: Buffer): Open | undefined {
  if (line[0] !== 64) return undefined;
  const found = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line.toString('latin1', 0, 100));
  if (!found) return undefined;
  const [oldStart, oldLines, newStart, newLines] = found.slice(1).map((text) => Number(text ?? 1));
  if (oldStart === undefined || oldLines === undefined || newStart === undefined || newLines === undefined)
    return undefined;
  if (oldLines + newLines === 0) return undefined;
  return { oldStart, oldLines, newStart, newLines, lines: [], oldLeft: oldLines, newLeft: newLines };
}

/** An empty line is a context line whose space some tool has dropped. */
function contentOf(open: Open, line: Buffer): { kind: Line['kind'] | 'marker' } | undefined {
  const first = line.length === 0 || (line.length === 1 && line[0] === 13) ? space : line[0];
  if (first === backslash) return { kind: 'marker' };
  if (first === plus && open.newLeft > 0) return { kind: 'added' };
  if (first === minus && open.oldLeft > 0) return { kind: 'removed' };
  if (first === space && open.oldLeft > 0 && open.newLeft > 0) return { kind: 'context' };
  return undefined;
}

function lineOf(open: Open, kind: Line['kind'], line: Buffer): Line {
  const text = withoutReturn(line.toString('utf8', 1));
  const old = open.oldStart + open.oldLines - open.oldLeft;
  const now = open.newStart + open.newLines - open.newLeft;
  if (kind === 'added') return { kind, text, new: now };
  return kind === 'removed' ? { kind, text, old } : { kind, text, old, new: now };
}

function advance(open: Open, kind: Line['kind'] | 'marker'): void {
  if (kind === 'added' || kind === 'context') open.newLeft--;
  if (kind === 'removed' || kind === 'context') open.oldLeft--;
}

function closed({ oldStart, oldLines, newStart, newLines, lines }: Open): Hunk {
  return { oldStart, oldLines, newStart, newLines, lines };
}
