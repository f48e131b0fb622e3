import { expect, it } from 'vitest';
import { parsePatch } from '../../../src/change/patch.ts';
import { addedLines, removedLines } from '../../../src/domain.ts';
import { UsageError } from '../../../src/errors.ts';
import { summary } from '../../support/local-change.ts';

const hunk = '@@ -1 +1 @@\n-a\n+b\n';
const read = (text: string) => parsePatch(Buffer.from(text));

const patches: readonly { of: string; text: string; files: string[] }[] = [
  {
    of: 'git',
    text: `diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n${hunk}`,
    files: ['modified text x'],
  },
  {
    of: 'git without prefixes',
    text: `diff --git s/x s/x\nindex 1..2 100644\n--- s/x\n+++ s/x\n${hunk}`,
    files: ['modified text s/x'],
  },
  {
    of: 'git with mnemonic prefixes',
    text: `diff --git i/x w/x\n--- i/x\n+++ w/x\n${hunk}`,
    files: ['modified text x'],
  },
  {
    of: 'a folder named a',
    text: `diff --git a/a/x b/a/x\n--- a/a/x\n+++ b/a/x\n${hunk}`,
    files: ['modified text a/x'],
  },
  {
    of: 'a name with spaces',
    text: `diff --git a/x y b/x y\n--- a/x y\t\n+++ b/x y\t\n${hunk}`,
    files: ['modified text x y'],
  },
  {
    of: 'a quoted name',
    text: `diff --git "a/\\303\\274\\n" "b/\\303\\274\\n"\n--- "a/\\303\\274\\n"\n+++ "b/\\303\\274\\n"\n${hunk}`,
    files: ['modified text ü\n'],
  },
  {
    of: 'a name that is not UTF-8',
    text: `diff --git "a/\\351" "b/\\351"\n--- "a/\\351"\n+++ "b/\\351"\n${hunk}`,
    files: ['modified text \\xe9'],
  },
  {
    of: 'an added file',
    text: `diff --git a/x b/x\nnew file mode 100644\n--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+b\n`,
    files: ['added text x'],
  },
  {
    of: 'an empty file',
    text: 'diff --git a/x y b/x y\nnew file mode 100644\nindex 000..e69\n',
    files: ['added text x y'],
  },
  {
    of: 'a deleted file',
    text: `diff --git a/x b/x\ndeleted file mode 100644\n--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n`,
    files: ['deleted text x'],
  },
  {
    of: 'a rename',
    text: 'diff --git a/x b/y z\nsimilarity index 100%\nrename from x\nrename to y z\n',
    files: ['renamed text x -> y z'],
  },
  {
    of: 'a copy',
    text: `diff --git a/x b/y\ncopy from x\ncopy to y\n--- a/x\n+++ b/y\n${hunk}`,
    files: ['copied text x -> y'],
  },
  {
    of: 'a mode',
    text: 'diff --git a/x b/x\nold mode 100644\nnew mode 100755\n',
    files: ['modified text x'],
  },
  {
    of: 'a link',
    text: `diff --git a/x b/x\nindex 1..2 120000\n--- a/x\n+++ b/x\n${hunk}`,
    files: ['modified symlink x'],
  },
  {
    of: 'a submodule',
    text: `diff --git a/x b/x\nindex 1..2 160000\n--- a/x\n+++ b/x\n${hunk}`,
    files: ['modified submodule x'],
  },
  {
    of: 'a binary',
    text: 'diff --git a/x b/x\nindex 1..2 100644\nBinary files a/x and b/x differ\n',
    files: ['modified binary x'],
  },
  {
    of: 'a binary patch',
    text: 'diff --git a/x b/x\nindex 1..2 100644\nGIT binary patch\nliteral 2\nJcmZQ%\n\nliteral 0\nHcmV?d00001\n\n',
    files: ['modified binary x'],
  },
  {
    of: 'diff -u',
    text: `--- x.txt\t2024-01-01 00:00:00\n+++ x.txt\t2024-01-02 00:00:00\n${hunk}`,
    files: ['modified text x.txt'],
  },
  {
    of: 'diff -ru',
    text: `diff -ru old/s/x new/s/x\n--- old/s/x\t2024\n+++ new/s/x\t2024\n${hunk}`,
    files: ['modified text s/x'],
  },
  { of: 'diff -N', text: `--- old/x\t1970\n+++ new/x\t2024\n@@ -0,0 +1 @@\n+b\n`, files: ['added text x'] },
  {
    of: 'diff -N with a file that is gone',
    text: '--- old/x\t2024\n+++ new/x\t1970\n@@ -1 +0,0 @@\n-a\n',
    files: ['deleted text x'],
  },
  {
    of: 'a file that was empty and is not new',
    text: 'diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+b\n',
    files: ['modified text x'],
  },
  {
    of: 'diff -r with a binary',
    text: 'Binary files old/x and new/x differ\n',
    files: ['modified binary x'],
  },
  {
    of: 'two plain files',
    text: `--- x\n+++ x\n${hunk}--- y\n+++ y\n${hunk}`,
    files: ['modified text x', 'modified text y'],
  },
  {
    of: 'Subversion',
    text: `Index: x\n${'='.repeat(67)}\n--- x\t(revision 1)\n+++ x\t(working copy)\n${hunk}`,
    files: ['modified text x'],
  },
  {
    of: 'a mailed patch',
    text: `From 1 Mon\nSubject: x\n\n---\n x | 2 +-\n\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n${hunk}-- \n2.39.5\n\n`,
    files: ['modified text x'],
  },
  {
    of: 'CRLF throughout',
    text: `diff --git a/x b/x\n--- a/x\n+++ b/x\n${hunk}`.replaceAll('\n', '\r\n'),
    files: ['modified text x'],
  },
  {
    of: 'a byte order mark',
    text: `\ufeffdiff --git a/x b/x\n--- a/x\n+++ b/x\n${hunk}`,
    files: ['modified text x'],
  },
  { of: 'nothing', text: '\n', files: [] },
];

it.each(patches)('reads a diff of $of', ({ text, files }) => expect(read(text).map(summary)).toEqual(files));

it('reads UTF-16 as PowerShell writes it', () => {
  const bytes = Buffer.from(`\ufeff--- x\r\n+++ x\r\n${hunk.replaceAll('\n', '\r\n')}`, 'utf16le');
  expect(parsePatch(bytes).map(summary)).toEqual(['modified text x']);
});

it('takes lines that look like headers for content', () => {
  const [file, other] = read(
    '--- x\n+++ x\n@@ -1,2 +1,3 @@\n--- a/gone\n+++ b/new\n+@@ -1 +1 @@\n diff --git a/y b/y\n--- y\n+++ y\n@@ -1 +1 @@\n-a\n+b\n',
  );
  expect(file?.hunks[0]?.lines.map(({ text }) => text)).toEqual([
    '-- a/gone',
    '++ b/new',
    '@@ -1 +1 @@',
    'diff --git a/y b/y',
  ]);
  expect(other && summary(other)).toBe('modified text y');
});

it('reads empty context lines that an editor has stripped', () => {
  const [file] = read('--- x\n+++ x\n@@ -1,3 +1,3 @@\n\n-a\n+b\n\n');
  expect(file?.hunks[0]?.lines).toHaveLength(4);
});

it('numbers lines over several hunks', () => {
  const [file] = read('--- x\n+++ x\n@@ -1 +1,2 @@\n a\n+b\n@@ -10,2 +11 @@\n-c\n d\n');
  expect(file && addedLines(file)).toEqual([2]);
  expect(file && removedLines(file)).toEqual([10]);
});

it.each<[string, string, string]>([
  [
    'a combined diff',
    'diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1,1 -1,1 +1,1 @@@\n',
    'line 1 of the diff: a combined diff',
  ],
  [
    'a hunk that is cut short',
    `--- x\n+++ x\n@@ -1,9 +1,9 @@\n a\n`,
    'line 4 of the diff: the hunk ends before its last line',
  ],
  [
    'a hunk that is too long',
    `--- x\n+++ x\n${hunk}+more\n`,
    'line 6 of the diff: the hunk before it is longer',
  ],
  [
    'a garbled hunk',
    '--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\nb\n',
    'line 5 of the diff: the hunk is cut short or garbled',
  ],
  ['text without a change', 'hello\n', 'the diff names no file'],
  [
    'a path above the repository',
    `--- a/../x\n+++ b/../x\n${hunk}`,
    'line 1 of the diff: ../x is outside the repository',
  ],
  ['an absolute path', `--- /etc/x\n+++ /etc/x\n${hunk}`, '/etc/x is outside the repository'],
  ['a drive', `--- C:\\x\n+++ C:\\x\n${hunk}`, 'C:\\x is outside the repository'],
  ['a file without its text', 'Only in new: x\n', 'make the diff with diff -N'],
  ['a header without a name', `--- /dev/null\n+++ /dev/null\n${hunk}`, 'the header names no file'],
])('refuses %s', (...[, text, words]) => {
  expect(() => read(text)).toThrow(UsageError);
  expect(() => read(text)).toThrow(words);
});
