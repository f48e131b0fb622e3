import { expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import { changeOf, closeAfterAll, inCi, type Options } from '../../support/local-change.ts';
import { createRepository, type Repository } from '../../support/repository.ts';

closeAfterAll();

const request = { ...inCi, change: '7' };

/** A change request on feature, with another configuration on main, on release and in the change itself. */
function configured(): Repository & { readonly tip: string } {
  const repository = createRepository();
  repository.commit({ '.ollamacode.yml': 'old', 'a.txt': '1\n' });
  repository.branch('feature');
  const tip = repository.commit({ '.ollamacode.yml': 'from the change', 'a.txt': '2\n' });
  repository.git('checkout', '--quiet', 'main');
  repository.commit({
    '.ollamacode.yml': 'main',
    'rules/b.yml': 'b',
    'rules/a.yml': 'a',
    'rulesets.txt': '',
  });
  repository.branch('release');
  repository.commit({ '.ollamacode.yml': 'release' });
  for (const name of ['main', 'release']) repository.git('update-ref', `refs/remotes/origin/${name}`, name);
  repository.git('checkout', '--quiet', 'feature');
  return { ...repository, tip };
}

const places: readonly { where: string; place: NonNullable<Options['place']>; obeyed: string }[] = [
  {
    where: 'the target when it is the default branch',
    place: { ...request, targetBranch: 'main', defaultBranch: 'main' },
    obeyed: 'main',
  },
  {
    where: 'the default branch when the target is another',
    place: { ...request, targetBranch: 'release', defaultBranch: 'main' },
    obeyed: 'main',
  },
  {
    where: 'a target called main when the CI names no default',
    place: { ...request, targetBranch: 'main' },
    obeyed: 'main',
  },
  {
    where: 'main when the target is another and the CI names no default',
    place: { ...request, targetBranch: 'release' },
    obeyed: 'main',
  },
  {
    where: 'the default branch for a push to a branch',
    place: { ...inCi, defaultBranch: 'main' },
    obeyed: 'main',
  },
  {
    where: 'the commit itself for a trusted push',
    place: { ...inCi, trusted: true, defaultBranch: 'main' },
    obeyed: 'from the change',
  },
];

it.each(places)('in CI obeys $where', async ({ place, obeyed }) => {
  const { trusted, change } = await changeOf(configured(), { place });
  expect(await trusted.read('.ollamacode.yml')).toBe(obeyed);
  expect(trusted.ref).toMatch(/^[0-9a-f]{40}$/);
  expect(change.trustRef).toBe(trusted.ref);
});

it('does not take a local branch for the trusted one: the head of a fork may be called main', async () => {
  const repository = configured();
  repository.git('update-ref', 'refs/heads/main', 'feature');
  const place = { ...request, targetBranch: 'main', defaultBranch: 'main', head: repository.tip };
  const { trusted } = await changeOf(repository, { place });
  expect(await trusted.read('.ollamacode.yml')).toBe('main');
  repository.git('update-ref', '-d', 'refs/remotes/origin/main');
  const failure = changeOf(repository, { place, base: 'feature~1' });
  await expect(failure).rejects.toThrow(UsageError);
  await expect(failure).rejects.toThrow(
    'the default branch main, whose configuration is obeyed, is not in this clone',
  );
});

it('takes the commit that the CI names as the base where the default branch itself was not fetched', async () => {
  const repository = configured();
  const base = repository.git('rev-parse', 'main');
  repository.git('update-ref', '-d', 'refs/remotes/origin/main');
  const place = { ...request, base, targetBranch: 'main', defaultBranch: 'main' };
  expect(await (await changeOf(repository, { place })).trusted.read('.ollamacode.yml')).toBe('main');
});

it('never trusts the base of a push to a branch', async () => {
  const repository = configured();
  repository.git('update-ref', '-d', 'refs/remotes/origin/main');
  const place = { ...inCi, base: repository.git('rev-parse', 'feature~1'), defaultBranch: 'main' };
  await expect(changeOf(repository, { place })).rejects.toThrow('whose configuration is obeyed');
});

it('outside CI obeys the working tree, whatever is reviewed', async () => {
  const repository = configured();
  repository.write('.ollamacode.yml', 'not committed');
  repository.write('rules/new.yml', '');
  for (const scope of ['branch', 'staged', 'working-tree', 'all'] as const) {
    const { trusted, change } = await changeOf(repository, { scope });
    expect(await trusted.read('.ollamacode.yml')).toBe('not committed');
    expect(await trusted.list('rules')).toEqual(['rules/new.yml']);
    expect(change).not.toHaveProperty('trustRef');
  }
});

it('lists the files below a folder and nothing beside it', async () => {
  const place = { ...request, targetBranch: 'main', defaultBranch: 'main' };
  const { trusted } = await changeOf(configured(), { place });
  expect(await trusted.list('rules')).toEqual(['rules/a.yml', 'rules/b.yml']);
  expect(await trusted.list('rules/')).toEqual(['rules/a.yml', 'rules/b.yml']);
  expect(await trusted.list('missing')).toEqual([]);
  expect(await trusted.list('')).toHaveLength(5);
});

it.each(['../outside', '/etc/hostname', 'a/../../outside', '.git/config', ''])(
  'reads nothing at %j',
  async (path) => {
    const repository = configured();
    const place = { ...request, targetBranch: 'main', defaultBranch: 'main' };
    expect(await (await changeOf(repository)).trusted.read(path)).toBeUndefined();
    expect(await (await changeOf(repository, { place })).trusted.read(path)).toBeUndefined();
  },
);

it('refuses a configuration that is a link', async () => {
  const repository = configured();
  repository.remove('.ollamacode.yml');
  repository.link('.ollamacode.yml', '/etc/hostname');
  const { trusted } = await changeOf(repository);
  await expect(trusted.read('.ollamacode.yml')).rejects.toThrow('.ollamacode.yml is a link');
});
