import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { gitIn, gitOrNothing, tipOf } from '../gitlab/git.ts';
import { createRepository, testGitEnvironment } from '../repository.ts';
import type { CommitOptions, Files, PullOptions, RepositoryOptions, TestRepository } from './index.ts';
import { accountOf, guid, type Pull, type Repo, repoOf, type World } from './state.ts';

/** Repositories that are served, each with a work tree that tests write in, and what a push does to pull requests. */

type Birth = { readonly folder: string; readonly fullName: string; readonly parent?: Repo };

export function createRepo(world: World, birth: Birth, options: RepositoryOptions = {}): Repo {
  const { folder, fullName, parent } = birth;
  const [project = '', name = ''] = fullName.split('/');
  const bare = join(folder, `${fullName}.git`);
  const make = parent
    ? ['clone', '--quiet', '--bare', parent.bare, bare]
    : ['init', '--quiet', '--bare', '--initial-branch=main', bare];
  execFileSync('git', make, { env: testGitEnvironment });
  for (const key of ['uploadpack.allowAnySHA1InWant', 'uploadpack.allowFilter'])
    execFileSync('git', ['-C', bare, 'config', key, 'true'], { env: testGitEnvironment });
  const work = createRepository();
  work.git('remote', 'add', 'origin', bare);
  const repo: Repo = {
    id: guid(world),
    project: parent?.project ?? { id: guid(world), name: project },
    name,
    isPrivate: parent?.isPrivate ?? options.private ?? false,
    bare,
    work,
    parent,
    levels: new Map(),
  };
  world.repos.set(fullName, repo);
  if (parent) {
    work.git('fetch', '--quiet', 'origin');
    work.git('checkout', '--quiet', '-B', 'main', 'origin/main');
  } else {
    const files = options.files ?? { 'README.md': '# A project\n' };
    work.commit(files as Readonly<Record<string, string | Buffer>>, 'first');
    work.git('push', '--quiet', 'origin', 'main');
  }
  return repo;
}

export function testRepository(world: World, repo: Repo): TestRepository {
  const { work } = repo;
  const push = (branch = work.git('rev-parse', '--abbrev-ref', 'HEAD'), author?: string) => {
    work.git('push', '--quiet', '--force', 'origin', branch);
    observe(world, author);
    return work.git('rev-parse', branch);
  };
  return {
    fullName: `${repo.project.name}/${repo.name}`,
    cloneUrl: urlOf(world, repo),
    bare: repo.bare,
    work,
    push: (branch) => push(branch),
    tip: (branch) => gitIn(repo, 'rev-parse', `refs/heads/${branch}`),
    commit: (branch, files, options = {}) => {
      const exists = work.git('branch', '--list', branch) !== '';
      const start = exists ? [branch] : ['--no-track', '-b', branch, options.from ?? 'main'];
      work.git('checkout', '--quiet', ...start);
      commitAs(world, repo, { files, options });
      return push(branch, options.author);
    },
  };
}

type Work = { readonly files: Files; readonly options: CommitOptions };

function commitAs(world: World, { work }: Repo, { files, options: { author = 'root' } }: Work): void {
  const { displayName, uniqueName } = accountOf(world, author);
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) work.remove(path);
    else work.write(path, content);
  }
  work.git('add', '--all');
  const who = { GIT_AUTHOR_NAME: displayName, GIT_AUTHOR_EMAIL: uniqueName };
  const by = { GIT_COMMITTER_NAME: displayName, GIT_COMMITTER_EMAIL: uniqueName };
  const env = { ...testGitEnvironment, ...who, ...by };
  execFileSync('git', ['commit', '--quiet', '--allow-empty', '--message', 'change'], { cwd: work.root, env });
}

export function urlOf(world: World, { project, name }: Repo): string {
  return `${world.url}/${encodeURIComponent(project.name)}/_git/${encodeURIComponent(name)}`;
}

export function openPull(world: World, fullName: string, options: PullOptions): number {
  const repo = repoOf(world, fullName);
  const { head, author, draft = false, labels = [] } = options;
  const [owner, branch] = head.includes(':') ? head.split(':', 2) : [undefined, head];
  const pull: Pull = {
    number: world.pulls.size + 1,
    repo,
    source: owner === undefined ? repo : repoOf(world, `${fullName}.${owner}`),
    branch: branch ?? '',
    target: 'main',
    author: accountOf(world, author),
    isDraft: draft,
    labels,
    iterations: [],
    threads: [],
    statuses: [],
    tracking: new Map(),
  };
  world.pulls.set(pull.number, pull);
  observe(world);
  return pull.number;
}

/** Sees what was pushed: every push to the source is an iteration. */
export function observe(world: World, pusher?: string): void {
  for (const pull of world.pulls.values()) {
    const { repo, source, branch, target, number, iterations } = pull;
    const head = tipOf(source, branch);
    if (head === undefined || head === iterations.at(-1)?.head) continue;
    gitIn(repo, 'fetch', '--quiet', source.bare, `+refs/heads/${branch}:refs/azure/${number}`);
    const tip = gitIn(repo, 'rev-parse', `refs/heads/${target}`);
    iterations.push({
      id: iterations.length + 1,
      head,
      common: gitIn(repo, 'merge-base', tip, head),
      target: tip,
      author: pusher === undefined ? pull.author : accountOf(world, pusher),
    });
    for (const { path } of changedIn(pull, iterations.length))
      if (!pull.tracking.has(path)) pull.tracking.set(path, pull.tracking.size + 1);
  }
}

/** What a pull request's pipelines check out. */
export function mergeOf({ repo, target, number, iterations }: Pull): string {
  const head = iterations.at(-1)?.head ?? '';
  const tip = gitIn(repo, 'rev-parse', `refs/heads/${target}`);
  const tree = gitOrNothing(repo, 'merge-tree', '--write-tree', tip, head);
  if (tree === undefined) return head;
  const message = `Merge pull request ${number} into ${target}`;
  const merge = gitIn(repo, 'commit-tree', tree, '-p', tip, '-p', head, '-m', message);
  gitIn(repo, 'update-ref', `refs/pull/${number}/merge`, merge);
  return merge;
}

/** Files of an iteration against the merge base, by their new path. */
export function changedIn({ repo, iterations }: Pull, id: number): readonly { path: string; kind: string }[] {
  const iteration = iterations.find((one) => one.id === id);
  if (!iteration) return [];
  const range = [iteration.common, iteration.head];
  const words = gitIn(repo, 'diff', '--name-status', '-z', '-M', ...range).split('\0');
  const found: { path: string; kind: string }[] = [];
  for (let at = 0; at + 1 < words.length; ) {
    const kind = words[at] ?? '';
    const isPair = /^[RC]/.test(kind);
    found.push({ kind, path: words[at + (isPair ? 2 : 1)] ?? '' });
    at += isPair ? 3 : 2;
  }
  return found;
}

/** Where a line of one commit is in another; null where it changed. */
export function carriedLine(
  { repo }: Pull,
  { path, line }: { readonly path: string; readonly line: number },
  range: readonly [from: string, to: string],
): number | null {
  if (range[0] === range[1]) return line;
  let moved = 0;
  const diff = gitIn(repo, 'diff', '-U0', ...range, '--', path);
  for (const [, start, count = '1', , added = '1'] of diff.matchAll(
    /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm,
  )) {
    const [begin, removed] = [Number(start), Number(count)];
    if (removed > 0 && line >= begin && line < begin + removed) return null;
    if (line > begin || (removed > 0 && line >= begin)) moved += Number(added) - removed;
  }
  return line + moved;
}
