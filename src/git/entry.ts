import type { FileChange } from '../domain.ts';

/** What the forges that read from a clone need of `change/`; `main` hands it over (`changeReaders` in change/readers.ts). */
export type ChangeReaders = {
  readonly diffReader: () => DiffReader;
  readonly parsePatch: (bytes: Buffer) => readonly FileChange[];
  readonly addedFile: (path: string, mode: string, bytes: Buffer) => FileChange;
  readonly sidesOf: (file: FileChange, text: string | undefined) => Sides | undefined;
  readonly isBinary: (sides: {
    readonly path: string;
    readonly before: Buffer | undefined;
    readonly after: Buffer | undefined;
  }) => boolean;
  readonly pathText: (bytes: Buffer) => string;
};

/** One entry of `git diff --raw -z --numstat`. */
export type RawEntry = {
  readonly path: string;
  readonly oldPath?: string;
  /** Paths as git has them. */
  readonly pathBytes: Buffer;
  readonly oldPathBytes: Buffer;
  /** Git's letter: A, C, D, M, R, T, U. */
  readonly status: string;
  readonly oldMode: string;
  readonly newMode: string;
  /** All zeros where there is no such side, or where the side is the working tree. */
  readonly oldOid: string;
  readonly newOid: string;
  /** Absent where git takes the file for binary, by content or because an attribute says so. */
  readonly added?: number;
  readonly removed?: number;
};

/**
 * Reads the stream of `git diff --raw -z --numstat --patch --text --full-index --no-abbrev`. Paths, status and modes come
 * from the entries; every hunk is counted against them, and what does not add up throws UsageError.
 */
export type DiffReader = {
  /** The entries, once their part of the stream is complete; the chunk that completes them reads no patch yet. */
  readonly push: (chunk: Buffer) => readonly RawEntry[] | undefined;
  /** Names the entries that are binary, before the next chunk: their lines are counted and not kept. */
  readonly setBinary: (entries: ReadonlySet<RawEntry>) => void;
  /** The files, in git's order. */
  readonly end: () => readonly FileChange[];
};

/** Both sides of a file whose text is only known through a bare diff. */
export type Sides = { readonly before?: string; readonly after?: string };

/** True for the id of all zeros. */
export function isNone(oid: string): boolean {
  return /^0*$/.test(oid);
}
