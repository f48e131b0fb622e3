import type { Hunk, LineRange } from '../domain.ts';
import type { Statement } from '../syntax/index.ts';
import { tokensOf } from './tokens.ts';

/** A run of lines of one side: `lines[0]` is line `start`. */
export type Block = { readonly lines: readonly string[]; readonly start: number };

/**
 * Cuts a block into pieces of at most `limit` tokens where a statement begins, as far out and as late as it can.
 * A single line over the limit stays whole.
 */
export function cut(block: Block, statements: readonly Statement[], limit: number): LineRange[] {
  const depths = new Map(statements.map(({ line, depth }) => [line, depth]));
  const end = block.start + block.lines.length - 1;
  const pieces: LineRange[] = [];
  for (let start = block.start; start <= end; start = (pieces.at(-1)?.end ?? end) + 1) {
    const most = lastThatFits(block, start, limit);
    pieces.push({ start, end: most >= end ? end : breakBefore(depths, start, most) });
  }
  return pieces;
}

function lastThatFits(block: Block, start: number, limit: number): number {
  let tokens = 0;
  for (let line = start; line < block.start + block.lines.length; line += 1) {
    tokens += tokensOf(block.lines[line - block.start] ?? '') + 1;
    if (tokens > limit) return Math.max(start, line - 1);
  }
  return block.start + block.lines.length - 1;
}

/** The last line before the outermost statement that begins in the second half of what fits. */
function breakBefore(depths: ReadonlyMap<number, number>, start: number, most: number): number {
  let best = most;
  let bestDepth = Number.POSITIVE_INFINITY;
  for (let line = start + Math.ceil((most - start) / 2) + 1; line <= most + 1; line += 1) {
    const depth = depths.get(line);
    if (depth !== undefined && depth <= bestDepth) [best, bestDepth] = [line - 1, depth];
  }
  return best;
}

/**
 * The old-side line that stands where the new side's `line` does. Lines that were removed directly above added ones
 * count to these, so that a cut never parts a replaced line from what replaced it.
 */
export function oldLineAt(hunks: readonly Hunk[], line: number): number {
  let shift = 0;
  for (const hunk of hunks) {
    if (line < hunk.newStart || (line === hunk.newStart && hunk.newLines === 0)) break;
    const within = line < hunk.newStart + hunk.newLines;
    if (within) return oldLineIn(hunk, line);
    shift = hunk.oldStart + hunk.oldLines - (hunk.newStart + hunk.newLines) + zeroLines(hunk);
  }
  return line + shift;
}

/** git gives the line above as the start of a side without lines. */
function zeroLines(hunk: Hunk): number {
  return (hunk.oldLines === 0 ? 1 : 0) - (hunk.newLines === 0 ? 1 : 0);
}

function oldLineIn(hunk: Hunk, line: number): number {
  let old = hunk.oldStart + (hunk.oldLines === 0 ? 1 : 0);
  let run = old;
  for (const each of hunk.lines) {
    if (each.kind === 'context') run = old;
    if (each.new === line) return each.kind === 'added' ? run : old;
    if (each.old !== undefined) old = each.old + 1;
    if (each.kind === 'context') run = old;
    if (each.kind === 'added') run = old;
  }
  return old;
}
