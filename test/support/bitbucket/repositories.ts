import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createRepository, testGitEnvironment } from '../repository.ts';
import type { CommitOptions, Files, RepositoryOptions, TestRepository } from './index.ts';
import { accountOf, gitIn, type Repo, type World } from './state.ts';

/** Bare repositories that are served, each with a work tree that tests write in. */

export function createRepo(
  world: World,
  { fullName, parent }: { readonly fullName: string; readonly parent?: Repo },
  options: RepositoryOptions,
): Repo {
  const bare = join(world.folder, `${fullName}.git`);
  const git = (...args: string[]) => execFileSync('git', args, { env: testGitEnvironment });
  if (parent) git('clone', '--quiet', '--bare', parent.bare, bare);
  else git('init', '--quiet', '--bare', '--initial-branch=main', bare);
  for (const [key, value] of SERVED) git('-C', bare, 'config', key, value);
  const work = createRepository();
  work.git('remote', 'add', 'origin', bare);
  if (parent) {
    work.git('fetch', '--quiet', 'origin');
    work.git('checkout', '--quiet', '-B', 'main', 'origin/main');
  } else {
    for (const [path, content] of Object.entries(options.files ?? {}))
      if (content !== undefined) work.write(path, content);
    work.write('README.md', '# A project\n');
    work.git('add', '--all');
    work.git('commit', '--quiet', '--message', 'first');
    work.git('push', '--quiet', 'origin', 'main');
  }
  const isPrivate = parent?.isPrivate ?? options.private ?? false;
  const repo: Repo = {
    fullName,
    isPrivate,
    bare,
    work,
    members: new Map(),
    pulls: [],
    reports: new Map(),
  };
  world.repos.set(fullName, repo);
  return repo;
}

const SERVED = [
  ['uploadpack.allowAnySHA1InWant', 'true'],
  ['uploadpack.allowFilter', 'true'],
  ['gc.auto', '0'],
] as const;

/** What a test holds of a repository. */
export function testRepository(world: World, repo: Repo): TestRepository {
  const { fullName, bare, work } = repo;
  const push = (branch?: string) => {
    const name = branch ?? work.git('rev-parse', '--abbrev-ref', 'HEAD');
    work.git('push', '--quiet', '--force', 'origin', name);
    return work.git('rev-parse', name);
  };
  return {
    fullName,
    bare,
    work,
    push,
    tip: (branch) => gitIn(repo, 'rev-parse', `refs/heads/${branch}`),
    commit: (branch, files, { author = 'root', from = 'main' }: CommitOptions = {}) => {
      if (work.git('branch', '--list', branch) !== '') work.git('checkout', '--quiet', branch);
      else work.git('checkout', '--quiet', '--no-track', '-b', branch, from);
      commitAs(world, repo, { files, author });
      return push(branch);
    },
  };
}

type Work = { readonly files: Files; readonly author: string };

function commitAs(world: World, { work }: Repo, { files, author }: Work): void {
  const { nickname } = accountOf(world, author);
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) work.remove(path);
    else work.write(path, content);
  }
  work.git('add', '--all');
  const email = `${nickname}@users.example`;
  const who = {
    GIT_AUTHOR_NAME: nickname,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: nickname,
    GIT_COMMITTER_EMAIL: email,
  };
  execFileSync('git', ['commit', '--quiet', '--allow-empty', '--message', 'change'], {
    cwd: work.root,
    env: { ...testGitEnvironment, ...who },
  });
}
