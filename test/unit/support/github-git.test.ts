import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { startGitHub, type TestGitHub, type TestRepository } from '../../support/github/index.ts';
import { removeFolders, temporaryFolder, testGitEnvironment } from '../../support/repository.ts';

afterAll(removeFolders);

let github: TestGitHub;
let repository: TestRepository;

beforeEach(async () => {
  github = await startGitHub();
  repository = github.repository('acme/shop', { private: true });
});

afterEach(() => github.close());

async function git(...args: string[]): Promise<string> {
  const env = { ...testGitEnvironment, GIT_ALLOW_PROTOCOL: 'http', GIT_TERMINAL_PROMPT: '0' };
  const { stdout } = await promisify(execFile)('git', args, { cwd: temporaryFolder(), env });
  return stdout.trim();
}

function withToken(token: string): string {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return `http.extraHeader=Authorization: Basic ${basic}`;
}

it.each([
  ['no token', () => [], false],
  ['a token', () => ['-c', withToken(github.token())], true],
  [
    'a token without contents',
    () => ['-c', withToken(github.token({ permissions: { issues: 'read' } }))],
    false,
  ],
  ['a wrong token', () => ['-c', withToken('nothing')], false],
])('a private repository is cloned with %s or refused', async (_name, options, isAllowed) => {
  const clone = git(...options(), 'clone', '--quiet', repository.cloneUrl, '.');
  if (isAllowed) await expect(clone).resolves.toBe('');
  else await expect(clone).rejects.toThrow();
});

it('one commit of a fork can be fetched by its id from the target, without history', async () => {
  const fork = github.fork('acme/shop', 'mallory');
  const head = fork.commit('patch', { 'a.txt': 'hello\n' }, { author: 'mallory' });
  github.open('acme/shop', { head: 'mallory:patch', author: 'mallory' });
  const folder = temporaryFolder();
  await git('init', '--quiet', '--bare', folder);
  const token = withToken(github.token());
  await git('-C', folder, '-c', token, 'fetch', '--quiet', '--depth=1', repository.cloneUrl, head);
  expect(await git('-C', folder, 'show', `${head}:a.txt`)).toBe('hello');
  expect(await git('-C', folder, 'rev-list', '--count', head)).toBe('1');
});

it('events name the merge of a pull request, and no pull request of a fork in workflow_run', () => {
  const fork = github.fork('acme/shop', 'mallory');
  const head = fork.commit('patch', { 'a.txt': 'hello\n' }, { author: 'mallory' });
  const number = github.open('acme/shop', { head: 'mallory:patch', author: 'mallory', draft: true });
  const place = { repository: 'acme/shop', number };
  const { env, payload } = github.event('pull_request', place);
  expect(env).toMatchObject({
    GITHUB_REF: 'refs/pull/1/merge',
    GITHUB_HEAD_REF: 'patch',
    GITHUB_BASE_REF: 'main',
  });
  expect(env.GITHUB_SHA).not.toBe(head);
  expect(payload.pull_request).toMatchObject({
    draft: true,
    head: { sha: head, repo: { full_name: 'mallory/shop' } },
  });
  expect(github.event('workflow_run', place).payload).toMatchObject({
    workflow_run: { head_sha: head, head_repository: { full_name: 'mallory/shop' }, pull_requests: [] },
  });
  const target = github.event('pull_request_target', place).env;
  expect([target.GITHUB_REF, target.GITHUB_SHA]).toEqual(['refs/heads/main', repository.tip('main')]);
  const comment = github.as('bob').comment(place, '/ollamacode help');
  expect(github.event('issue_comment', { ...place, comment }).payload).toMatchObject({
    action: 'created',
    issue: { number, pull_request: {} },
    comment: { id: comment.id, user: { login: 'bob' } },
  });
  const queue = github.event('merge_group', place).payload;
  expect(queue).toMatchObject({ merge_group: { base_sha: repository.tip('main') } });
});
