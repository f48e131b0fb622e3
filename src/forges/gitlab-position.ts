import { createHash } from 'node:crypto';
import type { Change, Comment, FileChange, Line } from '../domain.ts';

/** Commit ids of a version of a merge request's diff. */
export type DiffRefs = {
  /** The merge base. */
  readonly base: string;
  /** The target branch when this version was made. */
  readonly start: string;
  readonly head: string;
};

/** Where a thread stands, in GitLab's own words: https://docs.gitlab.com/api/discussions/#create-a-new-thread-in-the-merge-request-diff. */
export type Position = LineNumbers & {
  readonly position_type: 'text';
  readonly base_sha: string;
  readonly start_sha: string;
  readonly head_sha: string;
  readonly old_path: string;
  readonly new_path: string;
  /** Of several lines; the last one is the one that the thread hangs on. */
  readonly line_range?: { readonly start: RangeEnd; readonly end: RangeEnd };
};

/** An added line has only its new number, a removed one only its old one, an unchanged one has both; GitLab knows no other. */
type LineNumbers = { readonly old_line?: number; readonly new_line?: number };

type RangeEnd = LineNumbers & { readonly line_code: string; readonly type: 'new' | 'old' };

/** The position of a comment in the change's own diff; `undefined` where the diff does not show its lines. Pure. */
export function positionOf(change: Change, comment: Comment, refs: DiffRefs): Position | undefined {
  const file = change.files.find(({ path }) => path === comment.path);
  const [start, end] = [comment.start, comment.end].map((line) => spotAt(file, comment, line));
  if (!file || !start || !end) return undefined;
  const range =
    comment.start < comment.end ? { start: rangeEnd(file, start), end: rangeEnd(file, end) } : undefined;
  return {
    position_type: 'text',
    base_sha: refs.base,
    start_sha: refs.start,
    head_sha: refs.head,
    old_path: isCopy(file) ? file.path : (file.oldPath ?? file.path),
    new_path: file.path,
    ...numbersOf(end),
    ...(range ? { line_range: range } : {}),
  };
}

/** A line with both counters where it stands: of an added line, `old` is the next old line's. */
type Spot = { readonly kind: Line['kind']; readonly old: number; readonly new: number };

/** GitLab looks for renames and not for copies: it sees a new file, with added lines only. */
function isCopy({ status }: FileChange): boolean {
  return status === 'copied';
}

function spotAt(file: FileChange | undefined, { side }: Comment, line: number): Spot | undefined {
  const other = side === 'after' ? 'removed' : 'added';
  const number = side === 'after' ? 'new' : 'old';
  const spot = file && spotsOf(file).find(({ kind, ...at }) => kind !== other && at[number] === line);
  return spot && file && isCopy(file) ? { kind: 'added', old: 0, new: spot.new } : spot;
}

function spotsOf({ hunks }: FileChange): readonly Spot[] {
  return hunks.flatMap(({ oldStart, newStart, lines }) => {
    let [before, after] = [oldStart, newStart];
    return lines.map(({ kind }) => {
      const spot = { kind, old: before, new: after };
      if (kind !== 'added') before += 1;
      if (kind !== 'removed') after += 1;
      return spot;
    });
  });
}

function numbersOf(spot: Spot): LineNumbers {
  return {
    ...(spot.kind === 'added' ? {} : { old_line: spot.old }),
    ...(spot.kind === 'removed' ? {} : { new_line: spot.new }),
  };
}

/** https://docs.gitlab.com/api/discussions/#line-code: the hash of the new path, and both counters. */
function rangeEnd({ path }: FileChange, spot: Spot): RangeEnd {
  const hash = createHash('sha1').update(path).digest('hex');
  const type = spot.kind === 'added' ? 'new' : 'old';
  return { line_code: `${hash}_${spot.old}_${spot.new}`, type, ...numbersOf(spot) };
}
