import type { FileChange } from '../domain.ts';
import { UsageError } from '../errors.ts';
import { type HunkReader, hunkReader } from './hunks.ts';
import { lineCutter } from './lines.ts';
import { type Header, patchedFile, readHeader } from './patch-header.ts';

/**
 * Reads a unified diff from a file or standard input: of git, `diff -u`, Subversion, Mercurial, a mailed patch.
 * Hunks are read by their counts. Throws UsageError, naming the line, for a combined diff, a hunk that is cut short or
 * longer than it says, a path outside the repository, and text without any change.
 */
export function parsePatch(bytes: Buffer): readonly FileChange[] {
  const text = utf8(bytes);
  const state: State = { number: 0, sections: [], afterHunk: false };
  const lines = lineCutter((line) => takeLine(state, line));
  lines.push(text);
  lines.end();
  const files = state.sections.map(({ header, hunks }) => patchedFile(header, hunks.end()));
  if (files.length === 0 && text.toString('latin1').trim() !== '')
    throw new UsageError('the diff names no file: give a unified diff, as git diff prints it');
  return files;
}

type Section = { readonly header: Header; readonly hunks: HunkReader };
type State = { number: number; readonly sections: Section[]; afterHunk: boolean };

/** PowerShell writes redirected text as UTF-16. */
function utf8(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(bytes.toString('utf16le', 2));
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}

function takeLine(state: State, line: Buffer): void {
  state.number++;
  const section = state.sections.at(-1);
  if (section && (section.hunks.isOpen() || section.header.to !== undefined) && section.hunks.take(line)) {
    state.afterHunk = !section.hunks.isOpen();
    return;
  }
  const text = line.toString('latin1').replace(/\r$/, '');
  if (state.afterHunk) refuseSurplus(state, text);
  state.afterHunk = false;
  takeHeaderLine(state, text);
}

function takeHeaderLine(state: State, text: string): void {
  refuseUnreadable(state, text);
  const section = state.sections.at(-1);
  const startsPlain = text.startsWith('--- ') && (section === undefined || section.header.to !== undefined);
  if (text.startsWith('diff --git ') || startsPlain) openSection(state);
  const header = state.sections.at(-1)?.header;
  if (header && (header.to === undefined || startsPlain)) readHeader(header, text);
  else if (/^Binary files .* differ$/.test(text)) readHeader(openSection(state), text);
}

function openSection(state: State): Header {
  const header: Header = { line: state.number, from: undefined, to: undefined, isBinary: false };
  const where = () => `line ${state.number} of the diff`;
  state.sections.push({ header, hunks: hunkReader({ where, keep: true }) });
  return header;
}

/** Mailed patches end in `-- `, the next file starts with `--- `. */
function refuseSurplus({ number }: State, text: string): void {
  if (!/^[ +-]/.test(text) || /^(--- |\+\+\+ |-- ?$|---$)/.test(text)) return;
  throw new UsageError(`line ${number} of the diff: the hunk before it is longer than its header says`);
}

function refuseUnreadable({ number }: State, text: string): void {
  if (/^diff --(cc|combined) |^@@@ /.test(text))
    throw new UsageError(
      `line ${number} of the diff: a combined diff of a merge cannot be reviewed; compare two revisions, as in git diff main...HEAD`,
    );
  if (/^Only in .*: /.test(text))
    throw new UsageError(
      `line ${number} of the diff: a file is named without its text; make the diff with diff -N`,
    );
}
