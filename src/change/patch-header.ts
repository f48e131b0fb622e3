import type { FileChange, FileStatus, Hunk } from '../domain.ts';
import { UsageError } from '../errors.ts';
import { kindOf } from './parse.ts';
import { headerName, pathText } from './paths.ts';

/** What the lines before the hunks of one file said; text is latin1, one character a byte. */
export type Header = {
  /** Line of the diff it starts at. */
  readonly line: number;
  /** Names as the diff has them, with `a/` and `b/`; `to` is set by the last line of a header. */
  from: string | undefined;
  to: string | undefined;
  isBinary: boolean;
  git?: string;
  moved?: { status: 'renamed' | 'copied'; from?: string; to?: string };
  status?: 'added' | 'deleted';
  oldMode?: string;
  newMode?: string;
};

type Reading = readonly [RegExp, (value: string, header: Header) => Partial<Header>];

const readings: readonly Reading[] = [
  [/^diff --git (.*)$/, (git) => ({ git })],
  [/^--- (.*)$/, (value) => ({ from: nameIn(value) })],
  [/^\+\+\+ (.*)$/, (value) => ({ to: nameIn(value) })],
  [/^old mode (\d+)$/, (oldMode) => ({ oldMode })],
  [/^new mode (\d+)$/, (newMode) => ({ newMode })],
  [/^new file mode (\d+)$/, (newMode) => ({ status: 'added', newMode })],
  [/^deleted file mode (\d+)$/, (oldMode) => ({ status: 'deleted', oldMode })],
  [/^index [0-9a-f]+\.\.[0-9a-f]+ (\d+)$/, (mode) => ({ oldMode: mode, newMode: mode })],
  [/^rename from (.*)$/, (value) => ({ moved: { status: 'renamed', from: nameIn(value) } })],
  [/^copy from (.*)$/, (value) => ({ moved: { status: 'copied', from: nameIn(value) } })],
  [
    /^(?:rename|copy) to (.*)$/,
    (value, { moved }) => (moved ? { moved: { ...moved, to: nameIn(value) } } : {}),
  ],
  [/^GIT binary patch()$/, () => ({ isBinary: true })],
  [/^Binary files (.*) differ$/, binaryNames],
];

/** Takes one line of a header; lines that say nothing about the file go by. */
export function readHeader(header: Header, text: string): void {
  for (const [form, apply] of readings) {
    const found = form.exec(text);
    if (found) Object.assign(header, apply(found[1] ?? '', header));
  }
}

function nameIn(text: string): string {
  return headerName(text).toString('latin1');
}

function binaryNames(names: string, { git }: Header): Partial<Header> {
  const [from, to] = names.split(' and ');
  if (git !== undefined || from === undefined || to === undefined) return { isBinary: true };
  return { isBinary: true, from: nameIn(from), to: nameIn(to) };
}

/** Throws UsageError when the header names no file, or one outside the repository. */
export function patchedFile(header: Header, hunks: readonly Hunk[]): FileChange {
  const names = namesOf(header);
  const status = header.status ?? header.moved?.status ?? statusByNames(header, hunks);
  const mode = header.newMode ?? header.oldMode ?? '100644';
  return {
    path: shown(header, status === 'deleted' ? names.from : names.to),
    ...(header.moved ? { oldPath: shown(header, names.from) } : {}),
    status,
    kind: kindOf(mode, header.isBinary),
    ...(header.oldMode && status !== 'added' ? { oldMode: header.oldMode } : {}),
    ...(header.newMode && status !== 'deleted' ? { newMode: header.newMode } : {}),
    hunks,
  };
}

const nowhere = '/dev/null';

/** Git says when a file is new or gone. In a plain diff (`diff -N`) a side without lines says it. */
function statusByNames({ git, from, to }: Header, hunks: readonly Hunk[]): FileStatus {
  const [only, more] = hunks;
  if (from === nowhere) return 'added';
  if (to === nowhere) return 'deleted';
  if (git !== undefined || !only || more) return 'modified';
  if (only.oldStart === 0 && only.oldLines === 0) return 'added';
  return only.newStart === 0 && only.newLines === 0 ? 'deleted' : 'modified';
}

type Names = { readonly from: string; readonly to: string };

function namesOf(header: Header): Names {
  const { moved } = header;
  if (moved?.from !== undefined && moved.to !== undefined) return { from: moved.from, to: moved.to };
  if (header.from !== undefined && header.to !== undefined)
    return withoutPrefixes({ from: header.from, to: header.to });
  if (header.git !== undefined) return sameName(header.git);
  throw unnamed(header);
}

/** `a/x` and `b/x`, or any two first folders before the same rest (`old/x`, `new/x`; `i/x`, `w/x`). */
function withoutPrefixes({ from, to }: Names): Names {
  if (from === nowhere) return { from: afterPrefix(to), to: afterPrefix(to) };
  if (to === nowhere) return { from: afterPrefix(from), to: afterPrefix(from) };
  const [oldRest, newRest] = [afterFolder(from), afterFolder(to)];
  const differ = from !== to && oldRest !== undefined && oldRest === newRest;
  return differ ? { from: oldRest, to: oldRest } : { from: afterPrefix(from), to: afterPrefix(to) };
}

function afterFolder(name: string): string | undefined {
  return name.includes('/') ? name.slice(name.indexOf('/') + 1) : undefined;
}

/** The prefixes that git writes, with `diff.mnemonicPrefix` too. */
function afterPrefix(name: string): string {
  return name.replace(/^[abciow]\//, '');
}

/** `diff --git a/x b/x` of an empty file or a change of mode: both names are one. */
function sameName(text: string): Names {
  const name = text.startsWith('"') ? nameIn(text) : text.slice(0, (text.length - 1) / 2);
  return { from: afterPrefix(name), to: afterPrefix(name) };
}

function shown(header: Header, name: string): string {
  const path = pathText(Buffer.from(name.replace(/^(\.\/)+/, ''), 'latin1'));
  if (path === '' || path === nowhere) throw unnamed(header);
  if (/^\/|^[A-Za-z]:[\\/]|(^|\/)\.\.(\/|$)/.test(path))
    throw new UsageError(`line ${header.line} of the diff: ${path} is outside the repository`);
  return path;
}

function unnamed({ line }: Header): UsageError {
  return new UsageError(`line ${line} of the diff: the header names no file`);
}
