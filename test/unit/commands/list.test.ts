import { expect, it } from 'vitest';
import { list } from '../../../src/commands/list.ts';
import type { FileChange, Selected } from '../../../src/domain.ts';

const hunks: FileChange['hunks'] = [
  {
    oldStart: 1,
    oldLines: 1,
    newStart: 1,
    newLines: 2,
    lines: [
      { kind: 'removed', text: 'a', old: 1 },
      { kind: 'added', text: 'b', new: 1 },
      { kind: 'added', text: 'c', new: 2 },
    ],
  },
];

const yes = { look: true, rule: 'changed' };
const selected: readonly Selected[] = [
  { file: { path: 'src/a.ts', status: 'modified', kind: 'text', hunks }, analyzers: yes, model: yes },
  {
    file: { path: 'yarn.lock', status: 'modified', kind: 'text', hunks },
    analyzers: yes,
    model: { look: false, rule: 'lock file' },
  },
  {
    file: { path: 'new.png', oldPath: 'old\u001b[31m.png', status: 'renamed', kind: 'binary', hunks: [] },
    analyzers: { look: false, rule: 'binary' },
    model: { look: false, rule: 'binary' },
  },
];

function listed(files: readonly Selected[], terminal: boolean): string {
  const written: string[] = [];
  list({
    change: { title: 'main...feature' },
    selected: files,
    terminal,
    write: (text) => written.push(text),
  });
  return written.join('');
}

it('aligns columns on a terminal', () => {
  expect(listed(selected, true)).toBe(
    [
      'main...feature: 3 changed files',
      '',
      'CHANGE    LINES  ANALYZERS    MODEL           FILE',
      'modified  +2 -1  yes          yes             src/a.ts',
      'modified  +2 -1  yes          no (lock file)  yarn.lock',
      'renamed   +0 -0  no (binary)  no (binary)     old␛[31m.png -> new.png',
      '',
    ].join('\n'),
  );
});

it('writes one plain line a file elsewhere, columns parted by a tab', () => {
  expect(listed(selected.slice(1, 2), false)).toBe('modified\t+2 -1\tyes\tno (lock file)\tyarn.lock\n');
});

it('says on a terminal that nothing changed, and nothing elsewhere', () => {
  expect(listed([], true)).toBe('main...feature: nothing changed\n');
  expect(listed([], false)).toBe('');
});

it('keeps a name with a line feed on its line', () => {
  const file: FileChange = { path: 'a\nb', status: 'added', kind: 'text', hunks };
  expect(listed([{ file, analyzers: yes, model: yes }], false)).toBe('added\t+2 -1\tyes\tyes\ta b\n');
  expect(listed([{ file, analyzers: yes, model: yes }], true)).toContain('1 changed file\n');
});
