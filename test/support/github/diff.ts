import { gitBytes, gitIn, mergeBaseOf } from './repositories.ts';
import type { Pull, Thread } from './state.ts';

/** The diff that GitHub shows, with three lines of context, and what it says of places in it. */

export type DiffHunk = {
  readonly header: string;
  readonly text: string;
  /** Line numbers in it: all of each side. */
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
};

export type DiffFile = {
  readonly path: string;
  readonly oldPath: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly additions: number;
  readonly deletions: number;
  readonly patch: string;
  readonly hunks: readonly DiffHunk[];
};

/** By path; a deleted file by its old one. */
export function diffOf(pull: Pull, head = pull.head): readonly DiffFile[] {
  return diffBetween(pull, mergeBaseOf(pull), head);
}

export function diffBetween({ repo }: Pick<Pull, 'repo'>, from: string, to: string): readonly DiffFile[] {
  const text = rawDiff({ repo }, from, to);
  return text
    .split(/^(?=diff --git )/m)
    .filter((part) => part.startsWith('diff --git '))
    .map(fileOf);
}

/** As `application/vnd.github.diff` gives it. */
export function rawDiff({ repo }: Pick<Pull, 'repo'>, from: string, to: string): string {
  const options = ['--no-color', '--no-ext-diff', '--unified=3', '--find-renames', '--full-index'];
  return gitBytes(repo, '-c', 'core.quotePath=false', 'diff', ...options, from, to).toString('utf8');
}

function fileOf(part: string): DiffFile {
  const start = part.search(/^@@ /m);
  const head = start < 0 ? part : part.slice(0, start);
  const patch = start < 0 ? '' : part.slice(start).replace(/\n$/, '');
  const names = /^diff --git a\/(.*) b\/(.*)$/m.exec(head);
  const oldPath = nameIn(head, /^(?:rename from |--- a\/)(.*)$/m) ?? names?.[1] ?? '';
  const path = nameIn(head, /^(?:rename to |\+\+\+ b\/)(.*)$/m) ?? (names?.[2] || oldPath);
  const status = statusIn(head);
  const lines = patch.split('\n');
  return {
    path: status === 'removed' ? oldPath : path,
    oldPath,
    status,
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
    patch,
    hunks: patch === '' ? [] : patch.split(/^(?=@@ )/m).map(hunkOf),
  };
}

function nameIn(head: string, pattern: RegExp): string | undefined {
  return pattern.exec(head)?.[1]?.replace(/\t$/, '');
}

function statusIn(head: string): DiffFile['status'] {
  if (/^new file mode/m.test(head)) return 'added';
  if (/^deleted file mode/m.test(head)) return 'removed';
  return /^rename from /m.test(head) ? 'renamed' : 'modified';
}

function hunkOf(text: string): DiffHunk {
  const [header = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const starts = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(header);
  let [old, next] = [Number(starts?.[1] ?? 0), Number(starts?.[2] ?? 0)];
  const [left, right] = [new Set<number>(), new Set<number>()];
  for (const line of lines) {
    if (line.startsWith('\\')) continue;
    if (!line.startsWith('+')) left.add(old++);
    if (!line.startsWith('-')) right.add(next++);
  }
  return { header, text: text.replace(/\n$/, ''), left, right };
}

export type PlaceInDiff = {
  readonly path: string;
  readonly line?: number;
  readonly side?: string;
  readonly start_line?: number;
  readonly start_side?: string;
};

/** What GitHub has against a comment there; nothing when it may stand. */
export function refusalOf(files: readonly DiffFile[], place: PlaceInDiff): readonly string[] {
  const file = files.find(({ path }) => path === place.path);
  if (!file) return ['Pull request review thread path is invalid'];
  const side = sideOf(place.side);
  const hunk = hunkWith(file, { line: place.line, side });
  if (!hunk)
    return [
      "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
    ];
  if (place.start_line === undefined || place.start_line === null) return [];
  const startSide = sideOf(place.start_side ?? place.side);
  if (startSide === side && place.start_line >= (place.line ?? 0))
    return ['Pull request review thread start line must precede the end line.'];
  if (hunkWith(file, { line: place.start_line, side: startSide }) !== hunk)
    return ['Pull request review thread start line must be part of the same hunk as the line.'];
  return [];
}

export function sideOf(side: string | undefined | null): 'LEFT' | 'RIGHT' {
  return side === 'LEFT' ? 'LEFT' : 'RIGHT';
}

function hunkWith(
  file: DiffFile,
  { line, side }: { readonly line: number | undefined; readonly side: 'LEFT' | 'RIGHT' },
): DiffHunk | undefined {
  if (line === undefined) return undefined;
  return file.hunks.find((hunk) => (side === 'LEFT' ? hunk.left : hunk.right).has(line));
}

/** The hunk down to the line, as a comment shows it. */
export function hunkText(files: readonly DiffFile[], thread: Pick<Thread, 'path' | 'line' | 'side'>): string {
  const file = files.find(({ path }) => path === thread.path);
  return (file && hunkWith(file, thread)?.text) ?? '';
}

/** Where a thread's line is in the diff of now; null where it is gone. */
export function currentLine(thread: Thread, line: number): number | null {
  const base = mergeBaseOf(thread.pull);
  const [from, to] = thread.side === 'LEFT' ? [thread.base, base] : [thread.commit, thread.pull.head];
  const now = from === to ? line : movedLine(thread, { from, to, line });
  if (now === null) return null;
  const files = diffOf(thread.pull);
  const path = files.find((file) => file.path === thread.path || file.oldPath === thread.path);
  return path && hunkWith(path, { line: now, side: thread.side }) ? now : null;
}

type Move = { readonly from: string; readonly to: string; readonly line: number };

function movedLine({ pull, path }: Thread, { from, to, line }: Move): number | null {
  const text = gitIn(
    pull.repo,
    '-c',
    'core.quotePath=false',
    'diff',
    '--unified=0',
    '--find-renames',
    from,
    to,
  );
  const part = text.split(/^(?=diff --git )/m).find((one) => one.includes(`--- a/${path}\n`));
  if (part === undefined) return line;
  let shift = 0;
  for (const match of part.matchAll(/^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/gm)) {
    const [start, removed, added] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
    const end = removed === 0 ? start : start + removed - 1;
    if (removed > 0 && line >= start && line <= end) return null;
    if (end < line) shift += added - removed;
  }
  return line + shift;
}
