import type { FileChange, FileKind, FileStatus, Hunk } from '../domain.ts';
import { UsageError } from '../errors.ts';
import { type DiffReader, isNone, type RawEntry } from '../git/entry.ts';
import { type HunkReader, hunkReader } from './hunks.ts';
import { lineCutter } from './lines.ts';
import { parseRaw } from './raw.ts';

/** See DiffReader. */
export function diffReader(): DiffReader {
  const head: Buffer[] = [];
  const state: State = { entries: [], binary: new Set(), at: -1, section: 0, readers: [] };
  const lines = lineCutter((line) => takeLine(state, line));
  let isPatch = false;
  const openPatch = (isLast: boolean) => {
    const bytes = Buffer.concat(head.splice(0));
    const part = parseRaw(bytes, isLast);
    head.push(part ? bytes.subarray(part.end) : bytes);
    if (!part) return undefined;
    isPatch = true;
    state.entries = part.entries;
    return part.entries;
  };
  const flush = () => {
    for (const chunk of head.splice(0)) lines.push(chunk);
  };
  return {
    push: (chunk) => {
      if (isPatch) flush();
      if (isPatch) return void lines.push(chunk);
      head.push(chunk);
      return openPatch(false);
    },
    setBinary: (entries) => {
      state.binary = entries;
    },
    end: () => {
      if (!isPatch) openPatch(true);
      flush();
      lines.end();
      return finished(state);
    },
  };
}

type State = {
  entries: readonly RawEntry[];
  binary: ReadonlySet<RawEntry>;
  /** Index of the entry whose section is being read. */
  at: number;
  /** 1 for the first section of the entry, 2 for the second that a change of type has. */
  section: number;
  /** By entry: one reader for each section. */
  readers: HunkReader[][];
};

function takeLine(state: State, line: Buffer): void {
  const readers = state.readers[state.at];
  if (readers?.at(-1)?.take(line)) return;
  if (startsWith(line, 'diff --git ')) openSection(state);
  else if (startsWith(line, 'index ')) checkIndex(state, line.toString('latin1'));
}

function startsWith(line: Buffer, word: string): boolean {
  return line.toString('latin1', 0, word.length) === word;
}

function openSection(state: State): void {
  const current = state.entries[state.at];
  const isSecond = current?.status === 'T' && state.section === 1;
  if (!isSecond) state.at++;
  state.section = isSecond ? 2 : 1;
  const entry = state.entries[state.at];
  if (!entry) throw new UsageError('the output of git diff does not add up: more patches than entries');
  const reader = hunkReader({ where: () => `the diff of ${entry.path}`, keep: !state.binary.has(entry) });
  state.readers[state.at] = [...(state.readers[state.at] ?? []), reader];
}

/** `index <oid>..<oid>` names the blobs, so that a patch cannot be taken for another entry's. */
function checkIndex(state: State, line: string): void {
  const entry = state.entries[state.at];
  const [, old = '', now = ''] = /^index ([0-9a-f]+)\.\.([0-9a-f]+)/.exec(line) ?? [];
  if (!entry || !(agrees(old, entry.oldOid) && agrees(now, entry.newOid)))
    throw new UsageError(
      `the output of git diff does not add up: ${line} is not ${entry?.path ?? 'an entry'}`,
    );
}

function agrees(said: string, known: string): boolean {
  return said === known || isNone(said) || isNone(known);
}

function finished({ entries, readers, binary }: State): FileChange[] {
  return entries.map((entry, index) => {
    const sections = readers[index] ?? [];
    if (entry.status === 'U')
      throw new UsageError(`${entry.path} has a merge conflict: resolve it, or review --scope working-tree`);
    if (sections.length !== (entry.status === 'T' ? 2 : 1))
      throw new UsageError(`the output of git diff does not add up: no patch for ${entry.path}`);
    const hunks = sections.flatMap((section) => section.end());
    checkCounts(entry, sections);
    return fileChange(entry, binary.has(entry) ? [] : hunks, binary.has(entry));
  });
}

function checkCounts(entry: RawEntry, sections: readonly HunkReader[]): void {
  if (entry.added === undefined || entry.removed === undefined) return;
  const added = sections.reduce((sum, section) => sum + section.counts().added, 0);
  const removed = sections.reduce((sum, section) => sum + section.counts().removed, 0);
  if (added === entry.added && removed === entry.removed) return;
  throw new UsageError(
    `the diff of ${entry.path} does not add up: git counts +${entry.added} -${entry.removed}, its hunks hold +${added} -${removed}`,
  );
}

const statuses: Readonly<Record<string, FileStatus>> = {
  A: 'added',
  C: 'copied',
  D: 'deleted',
  M: 'modified',
  R: 'renamed',
  T: 'type-changed',
};

function fileChange(entry: RawEntry, hunks: readonly Hunk[], isBinary: boolean): FileChange {
  const status = statuses[entry.status];
  if (!status) throw new UsageError(`git diff gives ${entry.path} the unknown status ${entry.status}`);
  return {
    path: entry.path,
    ...(entry.oldPath === undefined ? {} : { oldPath: entry.oldPath }),
    status,
    kind: kindOf(entry.status === 'D' ? entry.oldMode : entry.newMode, isBinary),
    ...(isNone(entry.oldMode) ? {} : { oldMode: entry.oldMode }),
    ...(isNone(entry.newMode) ? {} : { newMode: entry.newMode }),
    hunks,
  };
}

/** What a git mode says: `120000` is a link, `160000` a submodule. */
export function kindOf(mode: string, isBinary: boolean): FileKind {
  if (mode === '120000') return 'symlink';
  if (mode === '160000') return 'submodule';
  return isBinary ? 'binary' : 'text';
}
