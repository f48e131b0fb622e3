import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { openGit } from '../../../src/git.ts';
import { changeOf, closeAfterAll, inCi, marked } from '../../support/local-change.ts';
import {
  createRepository,
  type Repository,
  temporaryFolder,
  testGitEnvironment,
} from '../../support/repository.ts';

closeAfterAll();

/** A program that leaves a marker when anything runs it, and passes its input on. */
function trap(): { readonly program: string; readonly isSprung: () => boolean } {
  const folder = temporaryFolder();
  const marker = join(folder, 'sprung');
  const program = join(folder, 'trap');
  writeFileSync(program, `#!/bin/sh\ntouch '${marker}'\ncat\n`);
  chmodSync(program, 0o755);
  return { program, isSprung: () => existsSync(marker) };
}

/** A branch with work in the tree, whose files all carry the attributes that run drivers. */
function attacked(): Repository {
  const repository = createRepository();
  repository.commit({ 'a.txt': 'one\n', '.gitattributes': '* filter=evil diff=evil\n' });
  repository.branch('feature');
  repository.commit({ 'a.txt': 'two\n' });
  repository.write('a.txt', 'three\n');
  repository.write('new.txt', 'new\n');
  return repository;
}

/** What git would run, and a git command that does so when nobody stops it; some are run by no command that we use. */
const settings: readonly { name: string; value?: (program: string) => string; obeyedBy?: string[] }[] = [
  { name: 'core.fsmonitor', obeyedBy: ['status'] },
  { name: 'core.hooksPath', value: (program) => join(program, '..') },
  { name: 'core.sshCommand' },
  { name: 'core.pager' },
  { name: 'core.askPass' },
  { name: 'core.gitProxy' },
  { name: 'core.alternateRefsCommand' },
  { name: 'credential.helper', value: (program) => `!${program}` },
  { name: 'diff.external', obeyedBy: ['diff'] },
  { name: 'diff.evil.command', obeyedBy: ['diff'] },
  { name: 'diff.evil.textconv', obeyedBy: ['diff'] },
  { name: 'filter.evil.clean', obeyedBy: ['diff'] },
  { name: 'filter.evil.smudge', obeyedBy: ['checkout', '--force', 'HEAD~1'] },
  { name: 'filter.evil.process' },
  { name: 'gpg.program' },
  { name: 'alias.diff', value: (program) => `!${program}` },
  { name: 'alias.cat-file', value: (program) => `!${program}` },
  { name: 'uploadpack.packObjectsHook' },
  { name: 'remote.origin.uploadpack' },
  { name: 'interactive.diffFilter' },
];

function set(repository: Repository, { name, value = (program) => program }: (typeof settings)[number]) {
  const { program, isSprung } = trap();
  repository.git('config', name, value(program));
  return { name, isSprung };
}

it.each(settings.filter(({ obeyedBy }) => obeyedBy))(
  'git as it is obeys $name, so that these tests can fail',
  (setting) => {
    const repository = attacked();
    const { isSprung } = set(repository, setting);
    try {
      repository.git(...(setting.obeyedBy ?? []));
    } catch {} // the trap is no good driver
    expect(isSprung()).toBe(true);
  },
);

it.each([
  { what: 'any program of the repository', without: 'filter.evil.process' },
  { what: 'a filter process', without: 'filter.evil.clean' },
])('does not obey $what', async ({ without }) => {
  const repository = attacked();
  const traps = settings.filter(({ name }) => name !== without).map((setting) => set(repository, setting));
  repository.git('config', 'filter.evil.required', 'true');
  const { change } = await changeOf(repository);
  const work = await changeOf(repository, { scope: 'working-tree' });
  const staged = await changeOf(repository, { scope: 'staged' });
  expect(traps.filter(({ isSprung }) => isSprung()).map(({ name }) => name)).toEqual([]);
  expect(marked(change.files[0])).toEqual(['-one', '+two']);
  expect(marked(work.change.files[0])).toEqual(['-two', '+three']);
  expect(work.change.files.map(({ path }) => path)).toContain('new.txt');
  expect(staged.change.files).toEqual([]);
});

it('does not obey a file that the configuration includes', async () => {
  const { program, isSprung } = trap();
  const repository = attacked();
  const included = join(temporaryFolder(), 'included');
  writeFileSync(
    included,
    `[core]\n\tfsmonitor = ${program}\n[filter "evil"]\n\tclean = ${program}\n\trequired\n`,
  );
  repository.git('config', 'include.path', included);
  const { change } = await changeOf(repository, { scope: 'working-tree' });
  expect(isSprung()).toBe(false);
  expect(marked(change.files[0])).toEqual(['-two', '+three']);
});

it('does not obey hooks', async () => {
  const { program, isSprung } = trap();
  const repository = attacked();
  for (const hook of ['post-index-change', 'fsmonitor-watchman', 'post-checkout', 'reference-transaction'])
    writeFileSync(repository.path(`.git/hooks/${hook}`), `#!/bin/sh\nexec ${program}\n`, { mode: 0o755 });
  await changeOf(repository, { scope: 'working-tree' });
  expect(isSprung()).toBe(false);
});

it('refuses a filter driver whose name cannot be overridden', async () => {
  const repository = attacked();
  repository.git('config', 'filter.a=b.clean', 'touch sprung');
  await expect(openGit(repository.root)).rejects.toThrow(
    'names a filter driver "a=b" that cannot be switched off',
  );
});

it('obeys no setting that would reshape a diff', async () => {
  const repository = attacked();
  const reshaping = {
    'diff.noprefix': 'true',
    'diff.mnemonicPrefix': 'true',
    'diff.context': '0',
    'diff.interHunkContext': '50',
    'diff.renames': 'false',
    'diff.relative': 'true',
    'diff.suppressBlankEmpty': 'true',
    'diff.ignoreSubmodules': 'all',
    'diff.submodule': 'log',
    'diff.orderFile': '/dev/full',
    'color.ui': 'always',
    'core.quotePath': 'false',
    'core.abbrev': '4',
    'diff.evil.binary': 'true',
  };
  const plain = await changeOf(repository);
  for (const [name, value] of Object.entries(reshaping)) repository.git('config', name, value);
  expect((await changeOf(repository)).change).toEqual(plain.change);
});

it('reads the folder that holds .git, whatever core.worktree says', async () => {
  const repository = attacked();
  repository.git('config', 'core.worktree', '/etc');
  const { change } = await changeOf(repository, { scope: 'working-tree' });
  expect(change.files.map(({ path }) => path)).toEqual(['a.txt', 'new.txt']);
});

it('starts from an environment of its own, not from leftover GIT_ variables', async () => {
  const { program, isSprung } = trap();
  const repository = attacked();
  const git = await openGit(repository.root, {
    env: {
      ...process.env,
      GIT_DIR: '/nowhere',
      GIT_WORK_TREE: '/nowhere',
      GIT_INDEX_FILE: '/nowhere',
      GIT_OBJECT_DIRECTORY: '/nowhere',
      GIT_EXTERNAL_DIFF: program,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: program,
      GIT_TRACE: '1',
    },
  });
  expect((await git.run(['diff', '--name-only'])).toString()).toBe('a.txt\n');
  expect(isSprung()).toBe(false);
});

it('does not run a git that lies in the repository or in a relative folder of the PATH', async () => {
  const repository = attacked();
  repository.write('git', '#!/bin/sh\ntouch sprung\n');
  repository.chmod('git', 0o755);
  const path = ['.', '', 'bin', process.env.PATH].join(delimiter);
  await openGit(repository.root, { env: { PATH: path } });
  expect(existsSync(repository.path('sprung'))).toBe(false);
});

it('does not obey replaced objects or grafts', async () => {
  const repository = attacked();
  repository.write('elsewhere.txt', 'innocent\n');
  const evil = repository.git('rev-parse', 'HEAD:a.txt');
  repository.git('replace', evil, repository.git('hash-object', '-w', 'elsewhere.txt'));
  mkdirSync(repository.path('.git/info'), { recursive: true });
  writeFileSync(repository.path('.git/info/grafts'), `${repository.git('rev-parse', 'HEAD')}\n`);
  const { change, source } = await changeOf(repository);
  expect(marked(change.files[0])).toEqual(['-one', '+two']);
  expect(await source.read('after', 'a.txt')).toBe('two\n');
});

it('fetches nothing into a clone that lacks objects, by no transport of the configuration', async () => {
  const { program, isSprung } = trap();
  const repository = attacked();
  repository.git('config', 'remote.origin.url', `ext::${program}`);
  repository.git('config', 'remote.origin.promisor', 'true');
  repository.git('config', 'protocol.ext.allow', 'always');
  repository.git('config', 'core.repositoryformatversion', '1');
  repository.git('config', 'extensions.partialClone', 'origin');
  const gone = repository.git('rev-parse', 'HEAD:a.txt');
  repository.remove(`.git/objects/${gone.slice(0, 2)}/${gone.slice(2)}`);
  await expect(changeOf(repository)).rejects.toThrow('lacks files of the change');
  expect(isSprung()).toBe(false);
});

it('reads a repository that belongs to somebody else', async () => {
  const repository = attacked();
  if (process.getuid?.() !== 0) return; // only root can give a file away
  repository.git('config', 'core.sharedRepository', 'all');
  const { execFileSync } = await import('node:child_process');
  execFileSync('chown', ['-R', '12345', repository.root]);
  expect(() =>
    execFileSync('git', ['status'], { cwd: repository.root, env: testGitEnvironment, stdio: 'pipe' }),
  ).toThrow('dubious ownership');
  expect((await changeOf(repository)).change.files).toHaveLength(1);
});

it('says what is wrong with a configuration that git cannot read', async () => {
  const repository = attacked();
  writeFileSync(repository.path('.git/config'), '[core\n');
  await expect(openGit(repository.root)).rejects.toThrow(
    /git config ended with code 128: fatal: bad config line 1/,
  );
});

it('takes no option for a revision', async () => {
  const repository = attacked();
  for (const base of ['--output=sprung', '-O/dev/null', '--no-index'])
    await expect(changeOf(repository, { base, place: inCi })).rejects.toThrow(
      `base: the revision ${base} is not in`,
    );
  expect(existsSync(repository.path('sprung'))).toBe(false);
});
