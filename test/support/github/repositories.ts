import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createRepository, temporaryFolder, testGitEnvironment } from '../repository.ts';
import type { CommitOptions, Files, PullOptions, RepositoryOptions, TestRepository } from './index.ts';
import { accountOf, nextId, type Pull, type Repo, repoOf, tick, type World } from './state.ts';

/** The repositories: bare ones that are served, each with a work tree that tests write in. */

/** Standard output without its final line feed; throws when git fails. */
export function gitIn(repo: Pick<Repo, 'bare'>, ...args: string[]): string {
  return gitBytes(repo, ...args)
    .toString('utf8')
    .replace(/\n$/, '');
}

export function gitBytes(repo: Pick<Repo, 'bare'>, ...args: string[]): Buffer {
  const options = { cwd: repo.bare, env: testGitEnvironment, stdio: 'pipe', maxBuffer: 1 << 28 } as const;
  return execFileSync('git', args, options);
}

/** Nothing where git fails. */
export function gitOrNothing(repo: Pick<Repo, 'bare'>, ...args: string[]): string | undefined {
  try {
    return gitIn(repo, ...args);
  } catch {
    return undefined;
  }
}

/** Below this folder the bare repositories lie at `owner/name.git`. */
export function createRepo(
  world: World,
  {
    folder,
    fullName,
    parent,
  }: { readonly folder: string; readonly fullName: string; readonly parent?: Repo },
  options: RepositoryOptions,
): Repo {
  const bare = join(folder, `${fullName}.git`);
  if (parent)
    execFileSync('git', ['clone', '--quiet', '--bare', parent.bare, bare], { env: testGitEnvironment });
  else
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare], {
      env: testGitEnvironment,
    });
  for (const [key, value] of SERVED) execFileSync('git', ['-C', bare, 'config', key, value]);
  const work = createRepository();
  work.git('remote', 'add', 'origin', bare);
  const repo: Repo = {
    id: nextId(world),
    fullName,
    isPrivate: parent?.isPrivate ?? options.private ?? false,
    protectedBranches: new Set(options.protected ?? []),
    bare,
    work,
    parent,
    permissions: new Map(),
    pulls: new Map(),
    checks: [],
    pushed: new Map(),
  };
  world.repos.set(fullName.toLowerCase(), repo);
  if (parent) {
    work.git('fetch', '--quiet', 'origin');
    work.git('checkout', '--quiet', '-B', 'main', 'origin/main');
  } else {
    work.commit(options.files ?? { 'README.md': '# A repository\n' }, 'first');
    work.git('push', '--quiet', 'origin', 'main');
  }
  observe(world, repo);
  return repo;
}

const SERVED = [
  ['uploadpack.allowAnySHA1InWant', 'true'],
  ['uploadpack.allowFilter', 'true'],
  ['http.receivepack', 'true'],
  ['gc.auto', '0'],
] as const;

/** What a test holds of a repository. */
export function testRepository(world: World, repo: Repo): TestRepository {
  const push = (branch?: string) => {
    const name = branch ?? repo.work.git('rev-parse', '--abbrev-ref', 'HEAD');
    repo.work.git('push', '--quiet', '--force', 'origin', name);
    observe(world, repo);
    return repo.work.git('rev-parse', name);
  };
  return {
    fullName: repo.fullName,
    cloneUrl: `${world.url}/${repo.fullName}.git`,
    bare: repo.bare,
    work: repo.work,
    push,
    tip: (branch) => gitIn(repo, 'rev-parse', `refs/heads/${branch}`),
    commit: (branch, files, options = {}) => {
      switchTo(repo, branch, options.from ?? 'main');
      commitAs(world, repo, { files, options });
      return push(branch);
    },
  };
}

function switchTo({ work }: Repo, branch: string, from: string): void {
  const exists = work.git('branch', '--list', branch) !== '';
  if (exists) return void work.git('checkout', '--quiet', branch);
  const remote = work.git('branch', '--remotes', '--list', `origin/${branch}`) !== '';
  work.git('checkout', '--quiet', '--no-track', '-b', branch, remote ? `origin/${branch}` : from);
}

type Work = { readonly files: Files; readonly options: CommitOptions };

function commitAs(world: World, { work }: Repo, { files, options }: Work): void {
  const { author = 'octocat', message = 'change', date = '2024-01-01T00:00:00Z' } = options;
  const { login, email } = accountOf(world, author);
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) work.remove(path);
    else work.write(path, content);
  }
  work.git('add', '--all');
  execFileSync('git', ['commit', '--quiet', '--allow-empty', '--message', message], {
    cwd: work.root,
    env: {
      ...testGitEnvironment,
      GIT_AUTHOR_NAME: login,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: login,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: date,
    },
  });
}

/** Sees what was pushed: notes when, and moves the heads of pull requests. */
export function observe(world: World, repo: Repo): void {
  const tips = new Map<string, string>();
  for (const line of gitIn(repo, 'for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads').split(
    '\n',
  )) {
    const [name = '', id = ''] = line.split(' ');
    if (id !== '') tips.set(name.replace('refs/heads/', ''), id);
    if (id !== '' && !repo.pushed.has(id)) repo.pushed.set(id, tick(world));
  }
  for (const other of world.repos.values())
    for (const pull of other.pulls.values())
      if (pull.headRepo === repo && pull.state === 'open') moveHead(world, pull, tips.get(pull.headBranch));
}

function moveHead(world: World, pull: Pull, tip: string | undefined): void {
  if (tip === undefined || tip === pull.head) return;
  const ref = `refs/pull/${pull.number}/head`;
  if (pull.headRepo === pull.repo) gitIn(pull.repo, 'update-ref', ref, tip);
  else gitIn(pull.repo, 'fetch', '--quiet', pull.headRepo.bare, `+refs/heads/${pull.headBranch}:${ref}`);
  pull.head = tip;
  if (!pull.repo.pushed.has(tip)) pull.repo.pushed.set(tip, tick(world));
  mergeCommit(pull);
}

/** Updates `refs/pull/N/merge`; nothing where the two conflict. */
export function mergeCommit(pull: Pull): string | undefined {
  const { repo } = pull;
  const base = gitIn(repo, 'rev-parse', `refs/heads/${pull.baseBranch}`);
  const tree = gitOrNothing(repo, 'merge-tree', '--write-tree', base, pull.head);
  if (tree === undefined) return undefined;
  const message = `Merge ${pull.head} into ${base}`;
  const merge = gitIn(repo, 'commit-tree', tree, '-p', base, '-p', pull.head, '-m', message);
  gitIn(repo, 'update-ref', `refs/pull/${pull.number}/merge`, merge);
  return merge;
}

export function mergeBaseOf(pull: Pull): string {
  return gitIn(pull.repo, 'merge-base', `refs/heads/${pull.baseBranch}`, pull.head);
}

export function openPull(world: World, fullName: string, options: PullOptions): number {
  const repo = repoOf(world, fullName);
  const [owner, branch] = options.head.includes(':') ? options.head.split(':', 2) : [undefined, options.head];
  const headRepo = owner === undefined ? repo : forkOf(world, repo, owner);
  const number = repo.pulls.size + 1;
  const pull: Pull = {
    id: nextId(world),
    repo,
    number,
    headRepo,
    headBranch: branch ?? '',
    author: options.author ?? 'octocat',
    title: options.title ?? 'A change',
    body: options.body ?? '',
    createdAt: tick(world),
    baseBranch: options.base ?? 'main',
    draft: options.draft ?? false,
    labels: options.labels ?? [],
    state: 'open',
    head: '',
    comments: [],
    reviews: [],
    threads: [],
  };
  accountOf(world, pull.author);
  repo.pulls.set(number, pull);
  moveHead(world, pull, gitIn(headRepo, 'rev-parse', `refs/heads/${pull.headBranch}`));
  return number;
}

function forkOf(world: World, repo: Repo, owner: string): Repo {
  for (const other of world.repos.values())
    if (other.fullName.startsWith(`${owner}/`) && (other === repo || other.parent === repo)) return other;
  throw new Error(`The test made no fork of ${repo.fullName} for ${owner}.`);
}

/** Where all repositories of a server lie. */
export function repositoriesFolder(): string {
  return temporaryFolder();
}
