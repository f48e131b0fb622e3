import { expect, it } from 'vitest';
import { asideFor, type Selection, type Skips, select } from '../../../src/change/select.ts';
import type { Decision, FileChange } from '../../../src/domain.ts';

const hunks = [
  { oldStart: 0, oldLines: 0, newStart: 1, newLines: 1, lines: [{ kind: 'added', text: 'x', new: 1 }] },
] as const;

const cases: readonly {
  what: string;
  file?: Partial<FileChange>;
  selection?: Partial<Selection>;
  analyzers: string;
  model: string;
}[] = [
  { what: 'an ordinary file', analyzers: 'changed', model: 'changed' },
  { what: 'no model', selection: { model: 'none' }, analyzers: 'changed', model: 'no: model: none' },
  { what: 'a binary', file: { kind: 'binary', hunks: [] }, analyzers: 'no: binary', model: 'no: binary' },
  { what: 'a link', file: { kind: 'symlink' }, analyzers: 'no: symbolic link', model: 'no: symbolic link' },
  { what: 'a submodule', file: { kind: 'submodule' }, analyzers: 'no: submodule', model: 'no: submodule' },
  {
    what: 'a change of mode',
    file: { hunks: [] },
    analyzers: 'no: no changed lines',
    model: 'no: no changed lines',
  },
  { what: 'a deleted file', file: { status: 'deleted' }, analyzers: 'changed', model: 'no: deleted file' },
  {
    what: 'a mark',
    selection: { marks: new Map([['src/a.ts', 'lock file']]) },
    analyzers: 'changed',
    model: 'no: lock file',
  },
  {
    what: 'a glob that excludes',
    selection: { exclude: ['docs/**', 'src/**'] },
    analyzers: 'no: exclude: src/**',
    model: 'no: exclude: src/**',
  },
  {
    what: 'an exclusion that is taken back',
    selection: { exclude: ['src/**', '!src/a.ts'] },
    analyzers: 'changed',
    model: 'changed',
  },
  {
    what: 'globs that include it',
    selection: { include: ['src/**'] },
    analyzers: 'changed',
    model: 'changed',
  },
  {
    what: 'globs that include others',
    selection: { include: ['lib/**'] },
    analyzers: 'no: include',
    model: 'no: include',
  },
  {
    what: 'a path that is switched off',
    selection: { disabled: () => 'enabled: false' },
    analyzers: 'no: enabled: false',
    model: 'no: enabled: false',
  },
  {
    what: 'a binary that is excluded',
    file: { kind: 'binary' },
    selection: { exclude: ['*.ts'] },
    analyzers: 'no: exclude: *.ts',
    model: 'no: exclude: *.ts',
  },
];

it.each(cases)('decides about $what', ({ file = {}, selection = {}, analyzers, model }) => {
  const change: FileChange = { path: 'src/a.ts', status: 'modified', kind: 'text', hunks, ...file };
  const all = { include: [], exclude: [], marks: new Map(), model: 'm', ...selection };
  const [selected] = select([change], all);
  const word = ({ look, rule }: { look: boolean; rule: string }) => (look ? rule : `no: ${rule}`);
  expect(selected && [word(selected.analyzers), word(selected.model)]).toEqual([analyzers, model]);
});

it('leaves no file out of the list', () => {
  const files = ['a', 'b', 'c'].map(
    (path): FileChange => ({ path, status: 'modified', kind: 'binary', hunks: [] }),
  );
  const selected = select(files, { include: ['x'], exclude: ['a'], marks: new Map(), model: 'none' });
  expect(selected.map(({ file }) => file.path)).toEqual(['a', 'b', 'c']);
});

const request = { author: 'Renovate[bot]', draft: false, labels: ['Big', 'wip'] };
const nothing: Skips = { skipDrafts: false, skipAuthors: [], skipLabels: [] };

const draftWords = 'draft: the model is asked once the change is ready for review';

it.each<{
  what: string;
  asked?: Partial<typeof request>;
  skips?: Partial<Skips>;
  aside?: Decision;
}>([
  { what: 'nothing is skipped' },
  { what: 'it is ready', skips: { skipDrafts: true } },
  { what: 'drafts are wanted', asked: { draft: true } },
  { what: 'another label', skips: { skipLabels: ['small'] } },
  { what: 'another author', skips: { skipAuthors: ['renovate'] } },
  {
    what: 'a draft',
    asked: { draft: true },
    skips: { skipDrafts: true },
    aside: { look: false, later: true, rule: draftWords },
  },
  {
    what: 'a label',
    skips: { skipLabels: ['x', 'big'] },
    aside: { look: false, later: true, rule: 'skip-labels: big' },
  },
  {
    what: 'an author, whatever else',
    asked: { draft: true },
    skips: { skipDrafts: true, skipAuthors: ['renovate[bot]'], skipLabels: ['big'] },
    aside: { look: false, rule: 'skip-authors: Renovate[bot]' },
  },
])('decides about the whole change: $what', ({ asked, skips, aside }) => {
  expect(asideFor({ ...request, ...asked }, { ...nothing, ...skips })).toEqual(aside);
});

it('puts nothing aside for an author who is not known', () => {
  const asked = { draft: false, labels: [] };
  expect(asideFor(asked, { ...nothing, skipAuthors: ['', 'undefined'] })).toBeUndefined();
});

it('puts nothing aside without a change request', () => {
  expect(asideFor(undefined, { ...nothing, skipDrafts: true })).toBeUndefined();
});

it('leaves the rules of single files in force where the whole change is put aside, and the analyzers look', () => {
  const aside = { look: false, later: true, rule: 'draft' };
  const file = (path: string): FileChange => ({ path, status: 'modified', kind: 'text', hunks });
  const chosen = select([file('a.ts'), file('b.ts')], {
    include: [],
    exclude: ['b.ts'],
    marks: new Map(),
    model: 'small',
    aside,
  });
  expect(chosen.map(({ analyzers, model }) => [analyzers.look, model.rule])).toEqual([
    [true, 'draft'],
    [false, 'exclude: b.ts'],
  ]);
});
