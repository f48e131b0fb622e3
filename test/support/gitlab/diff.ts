import { createHash } from 'node:crypto';
import { gitBytes } from './git.ts';
import type { LineEnd, Position, Project } from './state.ts';

/** The diff that GitLab shows, with three lines of context, and what it says of places in it. */

export type DiffFile = {
  readonly newPath: string;
  readonly oldPath: string;
  readonly isNew: boolean;
  readonly isDeleted: boolean;
  readonly isRenamed: boolean;
  readonly oldMode: string;
  readonly newMode: string;
  /** The hunks, as the API gives them. */
  readonly text: string;
  readonly hunks: readonly Hunk[];
};

/** Old and new number of the first line, and how many lines of each side. */
export type Hunk = {
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newStart: number;
  readonly newCount: number;
  readonly lines: readonly DiffLine[];
};

export type DiffLine = { readonly old: number | null; readonly new: number | null };

export type Ends = { readonly from: string; readonly to: string; readonly context?: number };

export function diffBetween(
  project: Pick<Project, 'bare'>,
  { from, to, context = 3 }: Ends,
): readonly DiffFile[] {
  const options = [
    '--no-color',
    '--no-ext-diff',
    `--unified=${context}`,
    '--find-renames',
    '--full-index',
    '--raw',
  ];
  const all = gitBytes(project, '-c', 'core.quotePath=false', 'diff', '-p', ...options, from, to);
  const text = all.toString('utf8');
  const modes = text
    .split('\n')
    .filter((line) => line.startsWith(':'))
    .map((line) => line.slice(1).split(' ', 2));
  return text
    .split(/^(?=diff --git )/m)
    .filter((part) => part.startsWith('diff --git '))
    .map((part, index) => fileOf(part, modes[index] ?? []));
}

function fileOf(part: string, [oldMode = '', newMode = '']: readonly string[]): DiffFile {
  const start = part.search(/^@@ /m);
  const head = start < 0 ? part : part.slice(0, start);
  const text = start < 0 ? '' : part.slice(start);
  const names = /^diff --git a\/(.*) b\/(.*)$/m.exec(head);
  const isNew = /^new file mode/m.test(head);
  const isDeleted = /^deleted file mode/m.test(head);
  const named = nameIn(head, /^(?:rename from |--- a\/)(.*)$/m) ?? names?.[1] ?? '';
  const next = nameIn(head, /^(?:rename to |\+\+\+ b\/)(.*)$/m) ?? names?.[2] ?? named;
  return {
    oldPath: isNew ? next : named,
    newPath: isDeleted ? named : next,
    isNew,
    isDeleted,
    isRenamed: /^rename from /m.test(head),
    oldMode: oldMode === '000000' ? '0' : oldMode,
    newMode: newMode === '000000' ? '0' : newMode,
    text,
    hunks: text === '' ? [] : text.split(/^(?=@@ )/m).map(hunkOf),
  };
}

function nameIn(head: string, pattern: RegExp): string | undefined {
  return pattern.exec(head)?.[1]?.replace(/\t$/, '');
}

function hunkOf(text: string): Hunk {
  const [header = '', ...rest] = text.replace(/\n$/, '').split('\n');
  const numbers = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))?/.exec(header) ?? [];
  const [oldStart, newStart] = [Number(numbers[1]), Number(numbers[3])];
  let [old, next] = [oldStart, newStart];
  const lines: DiffLine[] = [];
  for (const line of rest) {
    if (line.startsWith('\\')) continue;
    if (line.startsWith('+')) lines.push({ old: null, new: next++ });
    else if (line.startsWith('-')) lines.push({ old: old++, new: null });
    else lines.push({ old: old++, new: next++ });
  }
  return {
    oldStart,
    oldCount: Number(numbers[2] ?? 1),
    newStart,
    newCount: Number(numbers[4] ?? 1),
    lines,
  };
}

/** The file of a position; undefined where the diff has none of its paths. */
export function fileAt(files: readonly DiffFile[], position: Pick<Position, 'old_path' | 'new_path'>) {
  return files.find(({ oldPath, newPath }) => newPath === position.new_path && oldPath === position.old_path);
}

/**
 * Whether a diff has this line: an added one by its new number alone, a removed one by its old number alone, an
 * unchanged one by both. Lines between the hunks are unfolded, so they count too.
 */
export function hasLine(file: DiffFile, { old, new: next }: DiffLine): boolean {
  if (old === null && next === null) return false;
  if (file.hunks.some(({ lines }) => lines.some((line) => line.old === old && line.new === next)))
    return true;
  if (old === null || next === null || file.hunks.length === 0 || file.isNew || file.isDeleted) return false;
  if (file.hunks.some((hunk) => old >= hunk.oldStart && old < hunk.oldStart + hunk.oldCount)) return false;
  const before = file.hunks.filter((hunk) => hunk.oldStart + hunk.oldCount <= old);
  const shift = before.reduce((sum, hunk) => sum + hunk.newCount - hunk.oldCount, 0);
  return next === old + shift;
}

/** https://docs.gitlab.com/api/discussions/#line-code; the numbers that a side lacks are those of the line that follows there. */
export function lineCode(file: DiffFile, line: DiffLine): string {
  const { old, new: next } = both(file, line);
  return `${sha1(file.newPath)}_${old}_${next}`;
}

/** Whether a line code, as it stands in a range, is one of this diff's. */
export function isLineCode(file: DiffFile, code: string): boolean {
  const [, old = 0, next = 0] = (/_(\d+)_(\d+)$/.exec(code) ?? []).map(Number);
  const lines = [
    { old, new: next },
    { old: null, new: next },
    { old, new: null },
  ];
  return lines.some((line) => hasLine(file, line) && lineCode(file, line) === code);
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

function both({ hunks }: DiffFile, line: DiffLine): { readonly old: number; readonly new: number } {
  if (line.old !== null && line.new !== null) return { old: line.old, new: line.new };
  for (const hunk of hunks) {
    let [old, next] = [hunk.oldStart, hunk.newStart];
    for (const one of hunk.lines) {
      if (one.old === line.old && one.new === line.new) return { old, new: next };
      if (one.old !== null) old += 1;
      if (one.new !== null) next += 1;
    }
  }
  throw new Error('The line is not in the diff.');
}

/** The end of a range as GitLab's page sends it. */
export function lineEnd(file: DiffFile, line: DiffLine): LineEnd {
  const type = line.old === null ? 'new' : line.new === null ? 'old' : null;
  return { line_code: lineCode(file, line), type, old_line: line.old, new_line: line.new };
}

/** The line of one side that a person points at. */
export function lineOn(file: DiffFile, side: 'LEFT' | 'RIGHT', number: number): DiffLine | undefined {
  const key = side === 'LEFT' ? 'old' : 'new';
  return file.hunks.flatMap(({ lines }) => lines).find((line) => line[key] === number);
}

/** The number that a line of one version has in another; undefined where it is gone or changed. */
export function movedLine(file: DiffFile | undefined, line: number, way: 'forth' | 'back' = 'forth') {
  if (!file) return line;
  let shift = 0;
  for (const hunk of file.hunks) {
    const known = hunk.lines.find((one) => (way === 'forth' ? one.old : one.new) === line);
    if (known) return (way === 'forth' ? known.new : known.old) ?? undefined;
    const [start, grown] =
      way === 'forth'
        ? [hunk.oldStart, hunk.newCount - hunk.oldCount]
        : [hunk.newStart, hunk.oldCount - hunk.newCount];
    if (start < line) shift += grown;
  }
  return line + shift;
}
