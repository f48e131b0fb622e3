import type { Change, FileChange, Side, Source } from '../domain.ts';
import { isNone, type RawEntry } from '../git/entry.ts';
import { type Git, GitFailure } from '../git.ts';
import type { Untracked } from './local-untracked.ts';

/** What is compared: a commit or tree, and a commit, the index or the working tree. */
export type Span = {
  readonly facts: Omit<Change, 'files' | 'trustRef'>;
  readonly before: string;
  readonly after:
    | { readonly kind: 'commit'; readonly oid: string }
    | { readonly kind: 'index' }
    | { readonly kind: 'work-tree' };
};

type Sides = { readonly git: Git; readonly span: Span };
type Wanted = { readonly side: Side; readonly limit?: number };

/** Bytes of one side of an entry: a blob, or the file in the working tree. `undefined` where there is no such file. */
export async function bytesOf(
  { git, span }: Sides,
  entry: RawEntry,
  { side, limit }: Wanted,
): Promise<Buffer | undefined> {
  const [oid, mode] = side === 'before' ? [entry.oldOid, entry.oldMode] : [entry.newOid, entry.newMode];
  if (isNone(mode) || mode === '160000') return undefined;
  if (isNone(oid) && side === 'after' && span.after.kind === 'work-tree')
    return (await git.workFile(entry.pathBytes, limit))?.bytes;
  const object = await git.object(oid, limit);
  if (!object) throw new GitFailure(`git has no object ${oid} of ${entry.path}`, 'missing blob');
  return object.bytes;
}

type Known = {
  readonly entries: readonly RawEntry[];
  readonly files: readonly FileChange[];
  readonly untracked?: readonly Untracked[];
};

/**
 * Texts of both sides. Binaries, links and submodules have none. A path outside the change is read at the same revision.
 */
export function sourceOf(git: Git, span: Span, known: Known): Source {
  const sides = sidesByPath(known.entries);
  const untracked = new Map(known.untracked?.map((one) => [one.file.path, one]));
  const binary = new Set(known.files.filter(({ kind }) => kind === 'binary').map(({ path }) => path));
  return {
    read: async (side, path) => {
      const entry = sides[side].get(path);
      const added = side === 'after' ? untracked.get(path) : undefined;
      if (added) return untrackedText(git, added);
      if (!entry) return unchangedText({ git, span }, side, path);
      const mode = side === 'before' ? entry.oldMode : entry.newMode;
      if (!mode.startsWith('100') || binary.has(entry.path)) return undefined;
      return (await bytesOf({ git, span }, entry, { side }))?.toString('utf8');
    },
  };
}

/** A file that moved away may have a new one in its place: each side knows only the entries that have it. */
function sidesByPath(entries: readonly RawEntry[]): Readonly<Record<Side, ReadonlyMap<string, RawEntry>>> {
  const before = entries.filter(({ oldMode }) => !isNone(oldMode));
  const after = entries.filter(({ newMode }) => !isNone(newMode));
  return {
    before: new Map(before.map((entry) => [entry.oldPath ?? entry.path, entry])),
    after: new Map(after.map((entry) => [entry.path, entry])),
  };
}

async function untrackedText(git: Git, { file, name }: Untracked): Promise<string | undefined> {
  return file.kind === 'text' ? (await git.workFile(name))?.bytes.toString('utf8') : undefined;
}

async function unchangedText({ git, span }: Sides, side: Side, path: string): Promise<string | undefined> {
  const { after } = span;
  if (/(^|\/)\.\.?(\/|$)|^\//.test(path)) return undefined;
  if (side === 'after' && after.kind === 'work-tree') {
    const file = await git.workFile(path);
    return file?.kind === 'file' ? textOf(file.bytes) : undefined;
  }
  const revision = side === 'before' ? span.before : after.kind === 'commit' ? after.oid : '';
  const object = await git.object(`${revision}:${path}`);
  return object?.type === 'blob' ? textOf(object.bytes) : undefined;
}

function textOf(bytes: Buffer): string | undefined {
  return bytes.subarray(0, 8000).includes(0) ? undefined : bytes.toString('utf8');
}
