import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

type Content = string | Buffer;
type Name = string | Buffer;

/** A real git repository in a temporary folder, without anyone's configuration. */
export type Repository = {
  readonly root: string;
  /** Standard output without its final line feed; throws when git fails. */
  readonly git: (...args: string[]) => string;
  readonly write: (path: Name, content: Content) => void;
  /** Writes the files, adds everything and commits; answers the commit id. */
  readonly commit: (files?: Readonly<Record<string, Content>>, message?: string) => string;
  /** Creates a branch here and switches to it. */
  readonly branch: (name: string) => void;
  readonly link: (path: string, target: string) => void;
  readonly chmod: (path: string, mode: number) => void;
  readonly remove: (path: string) => void;
  readonly path: (path: string) => string;
};

const made: string[] = [];

/** A temporary folder that `removeFolders` takes away. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ollamacode-test-')));
  made.push(folder);
  return folder;
}

/** For `afterAll` or `afterEach`. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The environment of the git that tests use: nobody's configuration, one author, one time. */
export const testGitEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  HOME: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_AUTHOR_DATE: '2024-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.com',
  GIT_COMMITTER_DATE: '2024-01-01T00:00:00Z',
  GIT_ALLOW_PROTOCOL: 'file',
};

/** Makes an empty repository whose branch is `main`, without a commit. */
export function createRepository(...options: string[]): Repository {
  const root = temporaryFolder();
  runGit(root, ['init', '--quiet', '--initial-branch=main', ...options]);
  return repositoryAt(root);
}

/** A clone by the `file` protocol, as `--depth` and `--filter` need it. */
export function cloneRepository(source: Repository, ...options: string[]): Repository {
  const root = temporaryFolder();
  runGit(root, ['clone', '--quiet', ...options, `file://${source.root}`, '.']);
  return repositoryAt(root);
}

function repositoryAt(root: string): Repository {
  const path = (name: string) => join(root, name);
  const git = (...args: string[]) => runGit(root, args);
  const write = (name: Name, content: Content) => {
    const full = Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name)]);
    mkdirSync(dirname(full.toString('utf8')), { recursive: true });
    writeFileSync(full, content);
  };
  return {
    root,
    git,
    write,
    path,
    commit: (files = {}, message = 'change') => {
      for (const [name, content] of Object.entries(files)) write(name, content);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    branch: (name) => void git('checkout', '--quiet', '-b', name),
    link: (name, target) => symlinkSync(target, path(name)),
    chmod: (name, mode) => chmodSync(path(name), mode),
    remove: (name) => rmSync(path(name), { recursive: true }),
  };
}

function runGit(root: string, args: readonly string[]): string {
  const options = { cwd: root, env: testGitEnvironment, encoding: 'utf8', stdio: 'pipe' } as const;
  return execFileSync('git', [...args], { ...options, maxBuffer: 1 << 28 }).replace(/\n$/, '');
}
