import { expect, it } from 'vitest';
import { changeOf, closeAfterAll, fileAt, marked, summary } from '../../support/local-change.ts';
import { createRepository } from '../../support/repository.ts';

closeAfterAll();

it('keeps every kind of change apart', async () => {
  const repository = createRepository();
  const long = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join('');
  const bytes = Buffer.from([0x89, 0x50, 0, 1, 2, 0xff]);
  repository.link('link', 'old-target');
  repository.commit({
    'moved.txt': long,
    'copied.txt': `c${long}`,
    'gone.txt': 'x\n',
    'run.sh': 'echo\n',
    'p.png': bytes,
  });
  repository.branch('feature');
  repository.git('mv', 'moved.txt', 'to there.txt');
  repository.write('copy.txt', `c${long}`);
  repository.write('copied.txt', `c${long}more\n`);
  repository.remove('gone.txt');
  repository.chmod('run.sh', 0o755);
  repository.remove('link');
  repository.link('link', 'new-target');
  repository.commit({ 'p.png': Buffer.concat([bytes, bytes]), 'empty.txt': '' });
  const { change } = await changeOf(repository);
  expect(change.files.map(summary).sort()).toEqual([
    'added text empty.txt',
    'copied text copied.txt -> copy.txt',
    'deleted text gone.txt',
    'modified binary p.png',
    'modified symlink link',
    'modified text copied.txt',
    'modified text run.sh',
    'renamed text moved.txt -> to there.txt',
  ]);
  expect(change.files.find(({ path }) => path === 'run.sh')).toMatchObject({
    oldMode: '100644',
    newMode: '100755',
  });
});

it('reads a link that becomes a file, and has no text for a link', async () => {
  const repository = createRepository();
  repository.link('a', 'target');
  repository.commit();
  repository.branch('feature');
  repository.remove('a');
  repository.commit({ a: 'text\n' });
  const { change, source } = await changeOf(repository);
  expect(change.files.map(summary)).toEqual(['type-changed text a']);
  expect(marked(change.files[0])).toEqual(['-target', '+text']);
  expect(await source.read('before', 'a')).toBeUndefined();
  expect(await source.read('after', 'a')).toBe('text\n');
});

it('names a submodule and reads nothing of it', async () => {
  const repository = createRepository();
  repository.commit({ 'a.txt': '1\n' });
  repository.branch('feature');
  const oid = repository.git('rev-parse', 'HEAD');
  repository.git('update-index', '--add', '--cacheinfo', `160000,${oid},module`);
  repository.git('commit', '--quiet', '-m', 'module');
  const { change, source } = await changeOf(repository);
  expect(change.files.map(summary)).toEqual(['added submodule module']);
  expect(await source.read('after', 'module')).toBeUndefined();
});

it('takes names as they are: quotes, spaces, tabs, line feeds, bytes that are not UTF-8', async () => {
  const repository = createRepository();
  repository.commit({ 'base.txt': '\n' });
  repository.branch('feature');
  const names = [
    'a b.txt',
    'quo"te.txt',
    'tab\there.txt',
    'new\nline.txt',
    'ünïcode.txt',
    '-dash.txt',
    'b/ a/b.txt',
  ];
  for (const name of names) repository.write(name, `${name}\n`);
  repository.write(Buffer.from('latin\xe9.txt', 'latin1'), 'latin\n');
  repository.commit();
  const { change, source } = await changeOf(repository);
  expect(change.files.map(({ path }) => path).sort()).toEqual([...names, 'latin\\xe9.txt'].sort());
  expect(await source.read('after', 'latin\\xe9.txt')).toBe('latin\n');
  expect(await source.read('after', 'new\nline.txt')).toBe('new\nline.txt\n');
});

it('reads untracked names that are not UTF-8, and links without following them', async () => {
  const repository = createRepository();
  repository.commit({ 'base.txt': '\n' });
  repository.write(Buffer.from('latin\xe9.txt', 'latin1'), 'latin\n');
  repository.link('out', '/etc/hostname');
  const { change, source } = await changeOf(repository, { scope: 'working-tree' });
  expect(change.files.map(summary)).toEqual(['added text latin\\xe9.txt', 'added symlink out']);
  expect(await source.read('after', 'latin\\xe9.txt')).toBe('latin\n');
  expect(await source.read('after', 'out')).toBeUndefined();
});

const texts: readonly { what: string; before: string; after: string; lines: string[] }[] = [
  { what: 'CRLF', before: 'a\r\nb\r\n', after: 'a\r\nB\r\n', lines: [' a', '-b', '+B'] },
  { what: 'line ends that change', before: 'a\n', after: 'a\r\n', lines: ['-a', '+a'] },
  { what: 'no line feed at the end', before: 'a\nb', after: 'a\nc', lines: [' a', '-b', '+c'] },
  { what: 'a line feed that goes', before: 'a\nb\n', after: 'a\nb', lines: [' a', '-b', '+b'] },
  {
    what: 'lines like headers',
    before: '-- a/x\n',
    after: '++ b/x\ndiff --git a/a b/a\n@@ -1 +1 @@\n\\ No newline\n',
    lines: ['--- a/x', '+++ b/x', '+diff --git a/a b/a', '+@@ -1 +1 @@', '+\\ No newline'],
  },
  { what: 'form feeds and lone returns', before: 'a\n', after: 'a\rb\fc\n', lines: ['-a', '+a\rb\fc'] },
  { what: 'empty lines', before: 'a\n\n\nb\n', after: 'a\n\n\n\nb\n', lines: [' a', ' ', ' ', '+', ' b'] },
];

it.each(texts)('reads $what', async ({ before, after, lines }) => {
  const repository = createRepository();
  repository.commit({ 'f.txt': before });
  repository.branch('feature');
  repository.commit({ 'f.txt': after });
  const { change } = await changeOf(repository);
  expect(marked(change.files[0])).toEqual(lines);
});

it('reads source that an attribute file calls binary', async () => {
  const repository = createRepository();
  repository.commit({ 'a.js': 'one\ntwo\n' });
  repository.branch('feature');
  repository.commit({ '.gitattributes': '*.js binary -diff\n', 'a.js': 'one\n2\n', 'b.js': 'new\n' });
  const subject = await changeOf(repository);
  expect(fileAt(subject, 'a.js')?.kind).toBe('text');
  expect(marked(fileAt(subject, 'a.js'))).toEqual([' one', '-two', '+2']);
  expect(marked(fileAt(subject, 'b.js'))).toEqual(['+new']);
});

it('is not blinded by one NUL byte that the change puts into a text', async () => {
  const repository = createRepository();
  repository.commit({ 'a.js': 'one\n' });
  repository.branch('feature');
  repository.commit({ 'a.js': 'one\n// \0\ntwo\n' });
  const { change, source } = await changeOf(repository);
  expect(change.files.map(summary)).toEqual(['modified text a.js']);
  expect(marked(change.files[0])).toEqual([' one', '+// \0', '+two']);
  expect(await source.read('after', 'a.js')).toContain('\0');
});

it('reviews 100,000 changed lines', async () => {
  const repository = createRepository();
  const lines = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word} ${index}\n`).join('');
  const files = (word: string) =>
    Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`f${n}.txt`, lines(word)]));
  repository.commit(files('old'));
  repository.branch('feature');
  repository.commit(files('new'));
  const { change } = await changeOf(repository);
  expect(change.files.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines))).toHaveLength(100_000);
});

it('is not blinded by NUL bytes in new source, committed or not', async () => {
  const repository = createRepository();
  repository.commit({ 'a.txt': '1\n' });
  repository.branch('feature');
  repository.write('b.js', '// \0\0\0\nrun();\n');
  const work = await changeOf(repository, { scope: 'working-tree' });
  repository.commit();
  const branch = await changeOf(repository);
  for (const subject of [work, branch]) {
    expect(marked(fileAt(subject, 'b.js'))).toEqual(['+// \0\0\0', '+run();']);
    expect(await subject.source.read('after', 'b.js')).toBe('// \0\0\0\nrun();\n');
  }
});

it('keeps apart what moved away and what is new in its place', async () => {
  const repository = createRepository();
  const long = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join('');
  repository.commit({ 'a.txt': long });
  repository.branch('feature');
  repository.git('mv', 'a.txt', '0-first.txt');
  repository.link('a.txt', '0-first.txt');
  repository.commit();
  const { change, source } = await changeOf(repository);
  expect(change.files.map(summary)).toEqual([
    'copied text a.txt -> 0-first.txt',
    'type-changed symlink a.txt',
  ]);
  expect(await source.read('before', 'a.txt')).toBe(long);
  expect(await source.read('after', 'a.txt')).toBeUndefined();
  expect(await source.read('after', '0-first.txt')).toBe(long);
});

it('reviews as new what was only taken out of the index', async () => {
  const repository = createRepository();
  repository.commit({ 'a.txt': '1\n' });
  repository.git('rm', '--quiet', '--cached', 'a.txt');
  const { change, source } = await changeOf(repository, { scope: 'working-tree' });
  expect(change.files.map(summary)).toEqual(['added text a.txt']);
  expect(await source.read('after', 'a.txt')).toBe('1\n');
});

it('reads a file outside the change at the same revision, but nothing outside the repository', async () => {
  const repository = createRepository();
  repository.commit({ 'a.txt': '1\n', 'b.txt': 'committed\n' });
  repository.branch('feature');
  repository.commit({ 'a.txt': '2\n' });
  repository.write('b.txt', 'staged\n');
  repository.git('add', 'b.txt');
  repository.write('b.txt', 'work\n');
  repository.write('c.bin', 'a\0b');
  const branch = await changeOf(repository);
  const work = await changeOf(repository, { scope: 'working-tree' });
  expect(await branch.source.read('after', 'b.txt')).toBe('committed\n');
  expect(await work.source.read('after', 'b.txt')).toBe('work\n');
  expect(await work.source.read('after', 'a.txt')).toBe('2\n');
  expect(await work.source.read('after', 'c.bin')).toBeUndefined();
  for (const path of ['../a.txt', '/etc/hostname', './b.txt', 'x/../b.txt'])
    expect(await branch.source.read('after', path)).toBeUndefined();
});
