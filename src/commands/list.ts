import type { Call } from '../cli.ts';
import type { Change, Decision, FileChange, Selected } from '../domain.ts';
import { oneLine } from '../plain-text.ts';
import { selectedOf } from '../review/selection.ts';
import { openSession } from './session.ts';

/** `ollamacode list`. Throws UsageError as a review would. */
export async function listCommand(call: Call): Promise<void> {
  const session = await openSession(call);
  try {
    const subject = await session.forge.change();
    const { change } = subject;
    const selected = await selectedOf(subject, await session.settings(subject.trusted));
    const write = (text: string) => void process.stdout.write(text);
    list({ change, selected, terminal: process.stdout.isTTY === true, write });
  } finally {
    await session.close();
  }
}

export type ListInput = {
  readonly change: Pick<Change, 'title'>;
  readonly selected: readonly Selected[];
  /** Aligned columns with a header for a terminal; else one line a file, columns parted by a tab. */
  readonly terminal: boolean;
  readonly write: (text: string) => void;
};

/** `ollamacode list`: every changed file, who will look at it, and which rule decided. */
export function list({ write, ...input }: ListInput): void {
  write(listText(input));
}

function listText({ change, selected, terminal }: Omit<ListInput, 'write'>): string {
  const rows = selected.map(rowOf);
  if (!terminal) return rows.map((row) => `${row.join('\t')}\n`).join('');
  if (rows.length === 0) return `${oneLine(change.title)}: nothing changed\n`;
  const title = `${oneLine(change.title)}: ${rows.length} changed ${rows.length === 1 ? 'file' : 'files'}`;
  return `${title}\n\n${aligned([heading, ...rows])}`;
}

const heading = ['CHANGE', 'LINES', 'ANALYZERS', 'MODEL', 'FILE'];

function rowOf({ file, analyzers, model }: Selected): string[] {
  return [file.status, linesOf(file), worded(analyzers), worded(model), pathOf(file)];
}

function worded({ look, rule }: Decision): string {
  return oneLine(look ? 'yes' : `no (${rule})`);
}

function linesOf({ hunks }: FileChange): string {
  const kinds = hunks.flatMap((hunk) => hunk.lines.map(({ kind }) => kind));
  const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
  return `+${count('added')} -${count('removed')}`;
}

function pathOf({ path, oldPath }: FileChange): string {
  return oldPath === undefined ? oneLine(path) : `${oneLine(oldPath)} -> ${oneLine(path)}`;
}

/** Pads every column but the last to its widest cell. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}
