import { type DiffFile, diffBetween, hasLine, movedLine } from './diff.ts';
import type { MergeRequest, Position, Version } from './state.ts';

/** Where a place in one version of the diff is in the next one, as GitLab's own tracer decides it. */

export type Traced = { readonly position: Position | undefined; readonly isOutdated: boolean };

type Step = { readonly before: Version; readonly version: Version };

/** From the version `before` to `version`; outdated where the line is no longer in the diff. */
export function traced(request: MergeRequest, position: Position, { before, version }: Step): Traced {
  const between = (from: string, to: string) => diffBetween(request.project, { from, to });
  const road: Road = {
    position,
    version,
    bases: between(before.base, version.base),
    heads: between(before.head, version.head),
    now: between(version.base, version.head),
  };
  if (position.old_line === null) return tracedAdded(road);
  return position.new_line === null ? tracedRemoved(road) : tracedUnchanged(road);
}

type Road = {
  readonly position: Position;
  readonly version: Version;
  readonly bases: readonly DiffFile[];
  readonly heads: readonly DiffFile[];
  readonly now: readonly DiffFile[];
};

function tracedAdded({ position, version, heads, now }: Road): Traced {
  const moved = heads.find(({ oldPath }) => oldPath === position.new_path);
  const next = movedLine(moved, position.new_line ?? 0);
  const file = now.find(({ newPath }) => newPath === (moved?.newPath ?? position.new_path));
  if (next === undefined || !file) return { position: undefined, isOutdated: true };
  const old = movedLine(file, next, 'back') ?? null;
  if (old !== null && !hasLine(file, { old, new: next })) return { position: undefined, isOutdated: true };
  return { position: placed(position, { file, version, old, next }), isOutdated: false };
}

function tracedRemoved({ position, version, bases, now }: Road): Traced {
  const moved = bases.find(({ oldPath }) => oldPath === position.old_path);
  const old = movedLine(moved, position.old_line ?? 0);
  const file = now.find(({ oldPath }) => oldPath === (moved?.newPath ?? position.old_path));
  const isStillRemoved = old !== undefined && file && movedLine(file, old) === undefined;
  if (!isStillRemoved) return { position: undefined, isOutdated: true };
  return { position: placed(position, { file, version, old, next: null }), isOutdated: false };
}

function tracedUnchanged({ position, version, bases, heads, now }: Road): Traced {
  const movedBase = bases.find(({ oldPath }) => oldPath === position.old_path);
  const movedHead = heads.find(({ oldPath }) => oldPath === position.new_path);
  const old = movedLine(movedBase, position.old_line ?? 0) ?? null;
  const next = movedLine(movedHead, position.new_line ?? 0) ?? null;
  const file = now.find(({ newPath }) => newPath === (movedHead?.newPath ?? position.new_path));
  if (next === null || !file || !hasLine(file, { old, new: next }))
    return { position: undefined, isOutdated: true };
  return { position: placed(position, { file, version, old, next }), isOutdated: false };
}

type Place = {
  readonly file: DiffFile;
  readonly version: Version;
  readonly old: number | null;
  readonly next: number | null;
};

/** The range stays as it was written. */
function placed(position: Position, { file, version, old, next }: Place): Position {
  return {
    ...position,
    base_sha: version.base,
    start_sha: version.start,
    head_sha: version.head,
    old_path: file.oldPath,
    new_path: file.newPath,
    old_line: old,
    new_line: next,
  };
}
