import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sourceHost } from '../../scenarios/hosts.ts';
import type { Ended, Report } from '../../scenarios/scenario.ts';
import { temporaryFolder, testGitEnvironment } from '../../support/repository.ts';
import { type JobCi, jobEnvironment } from './gitea-jobs.ts';
import type { Gitea } from './gitea-server.ts';

/** A pull request by ann at a real Gitea, where maria is an administrator of the repository and the bot posts. */

export const BRANCH = 'feature';

export type Files = Readonly<Record<string, string>>;

export type Comment = {
  readonly id: number;
  readonly user: { readonly login: string };
  readonly body: string;
};
export type LineComment = Comment & {
  readonly path: string;
  readonly position: number;
  readonly original_position: number;
  readonly pull_request_review_id: number;
  readonly resolver: { readonly login: string } | null;
};

export type Scene = {
  /** Full name. */
  readonly repository: string;
  /** Commits to the change as ann or somebody else; gives the commit id. */
  readonly push: (files: Files, author?: string) => Promise<string>;
  readonly run: (options?: RunOptions) => Promise<Ran>;
  /** A clone at the head of the change. */
  readonly work: string;
  /** Of the bot, which administers the repository. */
  readonly token: string;
  /** As a CI makes it, with all history, without credentials. */
  readonly checkOut: () => string;
  /** Of the conversation, by the bot. */
  readonly summaries: () => Promise<readonly Comment[]>;
  /** On lines, by everybody, in the order of their ids. */
  readonly lines: () => Promise<readonly LineComment[]>;
  readonly reply: (login: string, to: LineComment, body: string) => Promise<void>;
  readonly resolve: (login: string, comment: LineComment) => Promise<void>;
  readonly voteDown: (login: string, comment: Comment) => Promise<void>;
};

export type RunOptions = {
  /** By kebab-case name; the forms differ between the platforms. */
  readonly options?: Readonly<Record<string, string>>;
  /** Default `woodpecker`. */
  readonly ci?: JobCi;
  /** Empty for none; default one of the bot. */
  readonly token?: string;
  /** Default: a clone with all history. */
  readonly checkout?: 'full' | 'shallow' | 'none';
  readonly exit?: number;
};

export type Ran = Ended & { readonly report: Report };

let scenes = 0;

export async function openScene(gitea: Gitea, base: Files, change: Files): Promise<Scene> {
  scenes += 1;
  const [owner, name] = ['acme', `shop${scenes}`];
  const repository = `${owner}/${name}`;
  if (scenes === 1) await setUp(gitea);
  await gitea.api('POST', `orgs/${owner}/repos`, { body: { name, private: true } });
  for (const [login, permission] of [
    ['bot', 'admin'],
    ['maria', 'write'],
    ['ann', 'write'],
    ['tom', 'read'],
  ])
    await gitea.api('PUT', `repos/${repository}/collaborators/${login}`, { body: { permission } });
  const token = await gitea.token('bot');
  const work = clone(gitea, { repository, token });
  const commit = committing(work);
  commit('main', base, 'maria');
  execGit(work, 'checkout', '--quiet', '-b', BRANCH);
  commit(BRANCH, change, 'ann');
  const body = { title: 'Sum', head: BRANCH, base: 'main' };
  await soon(() => gitea.api('POST', `repos/${repository}/pulls`, { body, as: 'ann' }));
  const at = { gitea, repository, work, token };
  return {
    repository,
    push: async (files, author = 'ann') => {
      const pushed = commit(BRANCH, files, author);
      await soon(() => expectHead(at, pushed));
      return pushed;
    },
    run: (options) => run(at, options),
    work,
    token,
    checkOut: () => checkedOut(at, 'full'),
    ...readingOf(at),
    ...actsOf(at),
  };
}

async function setUp(gitea: Gitea): Promise<void> {
  for (const login of ['ann', 'maria', 'tom', 'bot']) await gitea.user(login);
  await gitea.api('POST', 'orgs', { body: { username: 'acme' } });
}

/** The server takes note of a push some time after git has ended. */
async function soon(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await sleep(100);
    }
  }
}

async function expectHead({ gitea, repository }: At, commit: string): Promise<void> {
  type Pull = { readonly head: { readonly sha: string } };
  const { head } = await gitea.api<Pull>('GET', `repos/${repository}/pulls/1`);
  if (head.sha !== commit) throw new Error(`the head is ${head.sha} and not ${commit}`);
}

type At = {
  readonly gitea: Gitea;
  readonly repository: string;
  readonly work: string;
  readonly token: string;
};

function clone(gitea: Gitea, { repository, token }: Pick<At, 'repository' | 'token'>): string {
  const work = temporaryFolder();
  execGit(work, 'init', '--quiet', '--initial-branch=main');
  execGit(work, 'remote', 'add', 'origin', cloneUrl(gitea, { repository, token }));
  return work;
}

function cloneUrl({ url }: Gitea, { repository, token }: Pick<At, 'repository' | 'token'>): string {
  return `${url.replace('://', `://bot:${token}@`)}/${repository}.git`;
}

function execGit(cwd: string, ...args: string[]): string {
  const env = { ...testGitEnvironment, GIT_ALLOW_PROTOCOL: 'file:http' };
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

function committing(work: string) {
  return (branch: string, files: Files, author: string): string => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
    }
    execGit(work, 'add', '--all');
    const who = ['-c', `user.name=${author}`, '-c', `user.email=${author}@example.com`];
    const env = authored(author);
    execFileSync('git', [...who, 'commit', '--quiet', '--allow-empty', '-m', 'A commit'], { cwd: work, env });
    execGit(work, 'push', '--quiet', 'origin', `HEAD:${branch}`);
    return execGit(work, 'rev-parse', 'HEAD');
  };
}

function authored(login: string): NodeJS.ProcessEnv {
  const who = { NAME: login, EMAIL: `${login}@example.com` };
  const named = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  return { ...testGitEnvironment, ...Object.fromEntries(named) };
}

function readingOf({ gitea, repository }: At): Pick<Scene, 'summaries' | 'lines'> {
  const at = `repos/${repository}`;
  return {
    summaries: async () => {
      const all = await gitea.api<readonly Comment[]>('GET', `${at}/issues/1/comments`);
      return all.filter(({ user }) => user.login === 'bot');
    },
    lines: async () => {
      const reviews = await gitea.api<readonly { id: number }[]>('GET', `${at}/pulls/1/reviews?limit=50`);
      const lists = reviews.map(({ id }) =>
        gitea.api<readonly LineComment[]>('GET', `${at}/pulls/1/reviews/${id}/comments`),
      );
      return (await Promise.all(lists)).flat().sort((a, b) => a.id - b.id);
    },
  };
}

function actsOf({ gitea, repository, work }: At): Pick<Scene, 'reply' | 'resolve' | 'voteDown'> {
  return {
    reply: async (login, to, content) => {
      const side = to.position > 0 ? 'proposed' : 'previous';
      const line = String(to.position || to.original_position);
      const where = { origin: 'timeline', side, line, path: to.path, single_review: 'true' };
      const latest = execGit(work, 'rev-parse', 'HEAD');
      const reply = { reply: String(to.pull_request_review_id), latest_commit_id: latest, content };
      const browser = await gitea.browser(login);
      await browser.post(`${repository}/pulls/1/files/reviews/comments`, { ...where, ...reply });
    },
    resolve: async (login, { id }) => {
      const form = { origin: 'timeline', action: 'Resolve', comment_id: String(id) };
      await (await gitea.browser(login)).post(`${repository}/issues/resolve_conversation`, form);
    },
    voteDown: async (login, { id }) => {
      const path = `repos/${repository}/issues/comments/${id}/reactions`;
      await gitea.api('POST', path, { body: { content: '-1' }, as: login });
    },
  };
}

async function run(at: At, options: RunOptions = {}): Promise<Ran> {
  const { ci = 'woodpecker', token = at.token, checkout = 'full', exit = 0 } = options;
  const cwd = checkedOut(at, checkout);
  const home = temporaryFolder();
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    LC_ALL: 'C.UTF-8',
    ...jobEnvironment(
      ci,
      { ...at, url: at.gitea.url, branch: BRANCH },
      { home, token, options: { model: 'none', ...options.options } },
    ),
    OLLAMACODE_REPORTS: 'text,json=ollamacode.json',
    OLLAMACODE_REPORT_DIR: join(home, 'reports'),
  };
  const ended = await sourceHost.run({ cwd, env, args: ['review'] });
  const all = `${ended.stdout}\n${ended.stderr}`;
  if (ended.exit !== exit) throw new Error(`exit ${ended.exit} and not ${exit}:\n${all}`);
  if (token !== '' && all.includes(token)) throw new Error('the token is in the log');
  const file = join(home, 'reports/ollamacode.json');
  const report = JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : '{}') as Report;
  return { ...ended, report };
}

function checkedOut({ gitea, work, ...at }: At, checkout: RunOptions['checkout']): string {
  if (checkout === 'none') return temporaryFolder();
  const folder = clone(gitea, { ...at });
  const depth = checkout === 'shallow' ? ['--depth=1'] : ['+refs/heads/*:refs/remotes/origin/*'];
  const head = execGit(work, 'rev-parse', 'HEAD');
  execGit(folder, 'fetch', '--quiet', 'origin', ...depth, head);
  execGit(folder, 'checkout', '--quiet', '--detach', head);
  // A CI's clone keeps no credentials.
  execGit(folder, 'remote', 'set-url', 'origin', `${gitea.url}/${at.repository}.git`);
  return folder;
}
