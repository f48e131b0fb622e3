import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Change, Comment, FileChange, Line } from '../../../src/domain.ts';
import { positionOf } from '../../../src/forges/gitlab-position.ts';

const refs = { base: 'b'.repeat(40), start: 'c'.repeat(40), head: 'd'.repeat(40) };
const shas = { position_type: 'text', base_sha: refs.base, start_sha: refs.start, head_sha: refs.head };

/** `@@ -3,4 +3,5 @@`: one line replaced by two between unchanged ones. */
const file: FileChange = {
  path: 'src/new.ts',
  oldPath: 'src/old.ts',
  status: 'renamed',
  kind: 'text',
  hunks: [
    {
      oldStart: 3,
      oldLines: 4,
      newStart: 3,
      newLines: 5,
      lines: [
        context('c', 3, 3),
        { kind: 'removed', text: 'd', old: 4 },
        { kind: 'added', text: 'D', new: 4 },
        { kind: 'added', text: 'DD', new: 5 },
        context('e', 5, 6),
        context('f', 6, 7),
      ],
    },
  ],
};

function context(text: string, old: number, now: number): Line {
  return { kind: 'context', text, old, new: now };
}

function place(over: Partial<Comment>, changed: FileChange = file) {
  const change: Change = { title: 'x', files: [changed] };
  const comment: Comment = {
    path: changed.path,
    side: 'after',
    start: 4,
    end: 4,
    body: '',
    fingerprint: 'v1:0',
  };
  return positionOf(change, { ...comment, ...over }, refs);
}

const code = (old: number, now: number, path = 'src/new.ts') =>
  `${createHash('sha1').update(path).digest('hex')}_${old}_${now}`;

describe('positionOf', () => {
  it.each([
    ['an added line', { start: 5, end: 5 }, { new_line: 5 }],
    ['an unchanged line', { start: 6, end: 6 }, { old_line: 5, new_line: 6 }],
    ['a removed line', { side: 'before', start: 4, end: 4 }, { old_line: 4 }],
    [
      'an unchanged line before the change',
      { side: 'before', start: 6, end: 6 },
      { old_line: 6, new_line: 7 },
    ],
  ] as const)('names %s as GitLab does', (_, over, numbers) => {
    expect(place(over)).toEqual({ ...shas, old_path: 'src/old.ts', new_path: 'src/new.ts', ...numbers });
  });

  it('names both ends of a range by code, and hangs on the last line', () => {
    expect(place({ start: 3, end: 5 })).toEqual({
      ...shas,
      old_path: 'src/old.ts',
      new_path: 'src/new.ts',
      new_line: 5,
      line_range: {
        start: { line_code: code(3, 3), type: 'old', old_line: 3, new_line: 3 },
        // The next old line is the fifth.
        end: { line_code: code(5, 5), type: 'new', new_line: 5 },
      },
    });
  });

  it('counts from nothing in a new file and in a deleted one', () => {
    const lines: Line[] = [1, 2].map((line) => ({ kind: 'added', text: 'x', new: line }));
    const added: FileChange = {
      path: 'a.ts',
      status: 'added',
      kind: 'text',
      hunks: [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 2, lines }],
    };
    expect(place({ start: 1, end: 2 }, added)).toMatchObject({
      old_path: 'a.ts',
      new_path: 'a.ts',
      line_range: { start: { line_code: code(0, 1, 'a.ts') }, end: { line_code: code(0, 2, 'a.ts') } },
    });
    const gone: FileChange = {
      path: 'a.ts',
      status: 'deleted',
      kind: 'text',
      hunks: [
        {
          oldStart: 1,
          oldLines: 2,
          newStart: 0,
          newLines: 0,
          lines: [1, 2].map((line) => ({ kind: 'removed', text: 'x', old: line })),
        },
      ],
    };
    expect(place({ side: 'before', start: 1, end: 2 }, gone)).toMatchObject({
      old_line: 2,
      line_range: {
        start: { line_code: code(1, 0, 'a.ts'), type: 'old', old_line: 1 },
        end: { line_code: code(2, 0, 'a.ts') },
      },
    });
  });

  it('takes a copy for the new file that GitLab sees', () => {
    expect(place({ start: 3, end: 6 }, { ...file, status: 'copied' })).toEqual({
      ...shas,
      old_path: 'src/new.ts',
      new_path: 'src/new.ts',
      new_line: 6,
      line_range: {
        start: { line_code: code(0, 3), type: 'new', new_line: 3 },
        end: { line_code: code(0, 6), type: 'new', new_line: 6 },
      },
    });
  });

  it.each([
    ['outside of the hunks', { start: 90, end: 90 }],
    ['only half inside', { start: 7, end: 90 }],
    ['on a side that does not have it', { side: 'before', start: 90, end: 90 }],
    ['of another file', { path: 'other.ts' }],
  ] as const)('knows no line %s', (_, over) => {
    expect(place(over)).toBeUndefined();
  });
});
