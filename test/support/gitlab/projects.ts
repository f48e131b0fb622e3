import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createRepository, testGitEnvironment } from '../repository.ts';
import { gitIn } from './git.ts';
import type { CommitOptions, Files, RepositoryOptions, TestRepository } from './index.ts';
import { observe } from './pushes.ts';
import { accountOf, nextId, type Project, type World } from './state.ts';

/** The projects: bare repositories that are served, each with a work tree that tests write in. */

type Birth = { readonly folder: string; readonly fullPath: string; readonly parent?: Project };

/** Below the folder the bare repositories lie at `group/name.git`. */
export function createProject(
  world: World,
  { folder, fullPath, parent }: Birth,
  options: RepositoryOptions,
): Project {
  const bare = join(folder, `${fullPath}.git`);
  const make = parent
    ? ['clone', '--quiet', '--bare', parent.bare, bare]
    : ['init', '--quiet', '--bare', '--initial-branch=main', bare];
  execFileSync('git', make, { env: testGitEnvironment });
  for (const [key, value] of SERVED)
    execFileSync('git', ['-C', bare, 'config', key, value], { env: testGitEnvironment });
  const work = createRepository();
  work.git('remote', 'add', 'origin', bare);
  const project: Project = {
    id: nextId(world),
    fullPath,
    isPrivate: parent?.isPrivate ?? options.private ?? false,
    protectedBranches: new Set(options.protected ?? ['main']),
    bare,
    work,
    parent,
    members: new Map(),
    requests: new Map(),
    pipelines: [],
    statuses: [],
  };
  world.projects.set(fullPath.toLowerCase(), project);
  if (parent) {
    work.git('fetch', '--quiet', 'origin');
    work.git('checkout', '--quiet', '-B', 'main', 'origin/main');
  } else {
    work.commit(options.files ?? { 'README.md': '# A project\n' }, 'first');
    work.git('push', '--quiet', 'origin', 'main');
  }
  return project;
}

/** Gitaly lets every object of the repository be fetched by its id. */
const SERVED = [
  ['uploadpack.allowAnySHA1InWant', 'true'],
  ['uploadpack.allowFilter', 'true'],
  ['http.receivepack', 'true'],
  ['gc.auto', '0'],
] as const;

/** What a test holds of a project. */
export function testRepository(world: World, project: Project): TestRepository {
  const push = (branch?: string, author?: string) => {
    const name = branch ?? project.work.git('rev-parse', '--abbrev-ref', 'HEAD');
    project.work.git('push', '--quiet', '--force', 'origin', name);
    observe(world, project, author);
    return project.work.git('rev-parse', name);
  };
  return {
    fullName: project.fullPath,
    id: project.id,
    cloneUrl: `${world.url}/${project.fullPath}.git`,
    bare: project.bare,
    work: project.work,
    push: (branch) => push(branch),
    tip: (branch) => gitIn(project, 'rev-parse', `refs/heads/${branch}`),
    commit: (branch, files, options = {}) => {
      switchTo(project, branch, options.from ?? 'main');
      commitAs(world, project, { files, options });
      return push(branch, options.author);
    },
  };
}

function switchTo({ work }: Project, branch: string, from: string): void {
  const exists = work.git('branch', '--list', branch) !== '';
  if (exists) return void work.git('checkout', '--quiet', branch);
  const remote = work.git('branch', '--remotes', '--list', `origin/${branch}`) !== '';
  work.git('checkout', '--quiet', '--no-track', '-b', branch, remote ? `origin/${branch}` : from);
}

type Work = { readonly files: Files; readonly options: CommitOptions };

function commitAs(world: World, { work }: Project, { files, options }: Work): void {
  const { author = 'root', message = 'change', date = '2024-01-01T00:00:00Z' } = options;
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
