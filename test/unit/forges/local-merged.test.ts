import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/domain.ts';
import { findHead } from '../../../src/forges/local-revisions.ts';
import { type Git, openGit } from '../../../src/git.ts';
import { createRepository, type Repository, removeFolders } from '../../support/repository.ts';

const place = { ci: 'jenkins', targetBranch: 'main', merged: true, trusted: false, historyHint: '' } as const;

describe('a checkout that may be a merge of the CI', () => {
  let repository: Repository;
  let git: Git;
  let head: string;
  let target: string;
  beforeEach(async () => {
    repository = createRepository();
    repository.commit({ 'a.txt': 'a' });
    repository.branch('feature');
    head = repository.commit({ 'b.txt': 'b' });
    repository.git('checkout', '--quiet', 'main');
    target = repository.commit({ 'c.txt': 'c' });
    repository.git('update-ref', 'refs/remotes/origin/main', target);
    git = await openGit(repository.root);
  });
  afterEach(async () => {
    await git.close();
    removeFolders();
  });
  const found = async (at: Place = place) =>
    (await findHead({ git, place: at, config: { base: '', head: '' } })).oid;
  const merge = (into: string, from: string) => {
    repository.git('checkout', '--quiet', '--detach', into);
    repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', from);
    return repository.git('rev-parse', 'HEAD');
  };

  it('is reviewed at the head that was merged', async () => {
    merge(target, head);
    expect(await found()).toBe(head);
  });

  it('is the head itself where its author merged the target', async () => {
    const own = merge(head, target);
    expect(await found()).toBe(own);
  });

  it('is the head itself where it is no merge', async () => {
    repository.git('checkout', '--quiet', '--detach', head);
    expect(await found()).toBe(head);
  });

  it('is the head itself where the clone lacks the target', async () => {
    const merged = merge(target, head);
    expect(await found({ ...place, targetBranch: 'other' })).toBe(merged);
  });

  it('is not asked where the CI says nothing of a merge', async () => {
    const merged = merge(target, head);
    const { merged: _, ...other } = place;
    expect(await found(other)).toBe(merged);
  });
});
