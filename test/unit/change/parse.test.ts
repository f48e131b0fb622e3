import { expect, it } from 'vitest';
import { diffReader } from '../../../src/change/parse.ts';
import type { FileChange } from '../../../src/domain.ts';
import { UsageError } from '../../../src/errors.ts';
import type { RawEntry } from '../../../src/git/entry.ts';

const [one, two, none] = ['1'.repeat(40), '2'.repeat(40), '0'.repeat(40)];
const raw = (status: string, path = 'a.txt') => `:100644 100644 ${one} ${two} ${status}\0${path}\0`;
const header = (path = 'a.txt') =>
  `diff --git a/${path} b/${path}\nindex ${one}..${two} 100644\n--- a/${path}\n+++ b/${path}\n`;
const hunk = '@@ -1,2 +1,2 @@ heading\n same\n-old\n+new\n';

type Reading = { readonly size?: number; readonly isBinary?: (entry: RawEntry) => boolean };

function read(text: string, { size = 1 << 20, isBinary = () => false }: Reading = {}): readonly FileChange[] {
  const bytes = Buffer.from(text);
  const reader = diffReader();
  for (let at = 0; at < bytes.length; at += size) {
    const entries = reader.push(bytes.subarray(at, at + size));
    if (entries) reader.setBinary(new Set(entries.filter(isBinary)));
  }
  return reader.end();
}

it.each([1, 2, 7, 64, 1 << 20])('reads the same in chunks of %d bytes', (size) => {
  const files = read(`${raw('M')}1\t1\ta.txt\0\0${header()}${hunk}`, { size });
  expect(files).toEqual([
    {
      path: 'a.txt',
      status: 'modified',
      kind: 'text',
      oldMode: '100644',
      newMode: '100644',
      hunks: [
        {
          oldStart: 1,
          oldLines: 2,
          newStart: 1,
          newLines: 2,
          lines: [
            { kind: 'context', text: 'same', old: 1, new: 1 },
            { kind: 'removed', text: 'old', old: 2 },
            { kind: 'added', text: 'new', new: 2 },
          ],
        },
      ],
    },
  ]);
});

it('reads nothing from nothing', () => expect(read('')).toEqual([]));

it('takes paths from the entries and not from headers', () => {
  const text = `${raw('M', 'new\nline')}1\t1\tnew\nline\0\0${header('"elsewhere"')}${hunk}`;
  expect(read(text)[0]?.path).toBe('new\nline');
});

it('keeps no line of a binary and still counts them', () => {
  const text = `${raw('M')}-\t-\ta.txt\0\0${header()}${hunk}`;
  expect(read(text, { isBinary: () => true })[0]).toMatchObject({ kind: 'binary', hunks: [] });
  expect(() => read(text.slice(0, -5), { isBinary: () => true })).toThrow(
    'the hunk ends before its last line',
  );
});

it.each<[string, string, string]>([
  [
    'an added line that git does not count',
    `${raw('M')}0\t1\ta.txt\0\0${header()}${hunk}`,
    'git counts +0 -1, its hunks hold +1 -1',
  ],
  ['a file without counts', `${raw('M')}`, 'the list ends early'],
  [
    'counts of another file',
    `${raw('M')}1\t1\tb.txt\0\0${header()}${hunk}`,
    'counts of b.txt stand where those of a.txt belong',
  ],
  ['counts without an entry', `${raw('M')}1\t1\ta.txt\x001\t1\tb.txt\0\0`, 'more counts than entries'],
  [
    'a patch without an entry',
    `${raw('M')}1\t1\ta.txt\0\0${header()}${hunk}${header('b')}`,
    'more patches than entries',
  ],
  [
    'an entry without a patch',
    `${raw('M')}${raw('M', 'b')}1\t1\ta.txt\x000\t0\tb\0\0${header()}${hunk}`,
    'no patch for b',
  ],
  [
    'a patch of other blobs',
    `${raw('M')}1\t1\ta.txt\0\0${header().replace(one, two)}${hunk}`,
    'is not a.txt',
  ],
  [
    'a hunk that is cut short',
    `${raw('M')}1\t1\ta.txt\0\0${header()}@@ -1,3 +1,3 @@\n same\n-old\n+new\n`,
    'ends before its last line',
  ],
  [
    'a hunk with a foreign line',
    `${raw('M')}1\t1\ta.txt\0\0${header()}@@ -1,2 +1,2 @@\n same\nold\n`,
    'cut short or garbled',
  ],
  ['a conflict', `${raw('U')}0\t0\ta.txt\0\0* Unmerged path a.txt\n`, 'a.txt has a merge conflict'],
  ['an unknown status', `${raw('X')}1\t1\ta.txt\0\0${header()}${hunk}`, 'unknown status X'],
  ['an unknown entry', `:100644 ${one}\0a.txt\0`, 'unknown entry'],
])('refuses %s', (...[, text, words]) => {
  expect(() => read(text)).toThrow(UsageError);
  expect(() => read(text)).toThrow(words);
});

it('reads a change of type as one file with two hunks', () => {
  const entry = `:120000 100644 ${one} ${two} T\0a.txt\0`;
  const gone = `diff --git a/a b/a\ndeleted file mode 120000\nindex ${one}..${none}\n--- a/a\n+++ /dev/null\n@@ -1 +0,0 @@\n-target\n\\ No newline at end of file\n`;
  const come = `diff --git a/a b/a\nnew file mode 100644\nindex ${none}..${two}\n--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+text\n`;
  const [file] = read(`${entry}1\t1\ta.txt\0\0${gone}${come}`);
  expect(file).toMatchObject({ status: 'type-changed', kind: 'text', oldMode: '120000', newMode: '100644' });
  expect(file?.hunks.map(({ lines }) => lines)).toEqual([
    [{ kind: 'removed', text: 'target', old: 1 }],
    [{ kind: 'added', text: 'text', new: 1 }],
  ]);
  expect(() => read(`${entry}1\t1\ta.txt\0\0${gone}`)).toThrow('no patch for a.txt');
});
