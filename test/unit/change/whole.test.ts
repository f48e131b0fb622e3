import { describe, expect, it } from 'vitest';
import { parsePatch } from '../../../src/change/patch.ts';
import { addedFile, sidesOf } from '../../../src/change/whole.ts';
import { addedLines } from '../../../src/domain.ts';
import { createRepository, removeFolders } from '../../support/repository.ts';

describe('a file that is new as a whole', () => {
  it.each([
    ['text', '100644', 'a\nb', 'text', [1, 2]],
    ['nothing', '100644', '', 'text', []],
    ['CRLF', '100755', 'a\r\nb\r\n', 'text', [1, 2]],
    ['a binary', '100644', 'a\0b', 'binary', []],
    ['a link', '120000', 'target', 'symlink', []],
  ])('has every line added: %s', (...[, mode, text, kind, lines]) => {
    const file = addedFile('p', mode, Buffer.from(text));
    expect(file).toMatchObject({ path: 'p', status: 'added', kind, newMode: mode });
    expect(addedLines(file)).toEqual(lines);
  });
});

describe('the sides of a bare diff', () => {
  const before = Array.from({ length: 30 }, (_, index) => `line ${index}\n`).join('');
  const after = before
    .replace('line 3\n', '')
    .replace('line 9\n', 'nine\nand more\n')
    .replace('line 29\n', 'end\n');
  const repository = createRepository();
  repository.commit({ f: before });
  repository.write('f', after);
  const [file] = parsePatch(Buffer.from(`${repository.git('diff')}\n`));
  removeFolders();
  if (!file) throw new Error('no diff');

  it.each([
    ['after', after],
    ['before', before],
  ])('are found from the text %s', (_, text) => expect(sidesOf(file, text)).toEqual({ before, after }));

  it('are found through other line ends', () => {
    expect(sidesOf(file, after.replaceAll('\n', '\r\n'))?.before).toBe(before);
  });

  it.each([
    ['none', undefined],
    ['another text', 'elsewhere\n'],
    ['a text with one line changed', after.replace('line 10', 'LINE 10')],
    ['a text that is too short', after.slice(0, 60)],
  ])('are not made up from %s', (_, text) => expect(sidesOf(file, text)).toBeUndefined());

  it('need no text when the file is added or deleted', () => {
    const [added] = parsePatch(Buffer.from('--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+a\n+b\n'));
    const [deleted] = parsePatch(Buffer.from('--- a/x\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n'));
    expect(added && sidesOf(added, undefined)).toEqual({ after: 'a\nb\n' });
    expect(deleted && sidesOf(deleted, undefined)).toEqual({ before: 'a\nb\n' });
  });
});
