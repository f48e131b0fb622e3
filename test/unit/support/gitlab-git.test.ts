import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, testGitEnvironment } from '../../support/repository.ts';
import { CHANGED, gitlabPlace, REPO } from './gitlab-place.ts';

const place = gitlabPlace();

async function git(...args: string[]): Promise<string> {
  const env = { ...testGitEnvironment, GIT_ALLOW_PROTOCOL: 'http', GIT_TERMINAL_PROMPT: '0' };
  const { stdout } = await promisify(execFile)('git', args, { cwd: temporaryFolder(), env });
  return stdout.trim();
}

function as(login: string, token: string): string[] {
  const basic = Buffer.from(`${login}:${token}`).toString('base64');
  return ['-c', `http.extraHeader=Authorization: Basic ${basic}`];
}

const jobToken = (options: object = { mr: 1 }) =>
  place.gitlab.job({ repository: REPO, ...options } as Parameters<typeof place.gitlab.job>[0]).env
    .CI_JOB_TOKEN ?? '';

describe('a private project', () => {
  it.each([
    ['no token', () => [], false],
    ['the token of a job', () => as('gitlab-ci-token', jobToken()), true],
    ['the token of a job and another name', () => as('oauth2', jobToken()), false],
    ['a token', () => as('oauth2', place.token), true],
    ['a token and the name of a job', () => as('gitlab-ci-token', place.token), false],
    ['a token that reads the API', () => as('x', place.gitlab.token({ scopes: ['read_api'] })), false],
    ['a token that reads code', () => as('x', place.gitlab.token({ scopes: ['read_repository'] })), true],
    ['a wrong token', () => as('oauth2', 'nothing'), false],
  ])('is cloned with %s or refused', async (_name, options, isAllowed) => {
    const clone = git(...options(), 'clone', '--quiet', place.repository.cloneUrl, '.');
    if (isAllowed) await expect(clone).resolves.toBe('');
    else await expect(clone).rejects.toThrow();
  });

  it('is not read by the job of a fork, which reads its own', async () => {
    const fork = place.gitlab.fork(REPO, 'eve');
    fork.commit('patch', { 'a.txt': CHANGED }, { author: 'eve' });
    const number = place.gitlab.open(REPO, { head: 'eve:patch', author: 'eve' });
    const options = as('gitlab-ci-token', jobToken({ mr: number }));
    await expect(git(...options, 'ls-remote', place.repository.cloneUrl)).rejects.toThrow('403');
    await expect(git(...options, 'ls-remote', fork.cloneUrl)).resolves.toContain('refs/heads/patch');
  });
});

it('a public project is cloned by everybody, but not with a wrong token', async () => {
  const { cloneUrl } = place.gitlab.repository('acme/web/open');
  await expect(git('clone', '--quiet', cloneUrl, '.')).resolves.toBe('');
  await expect(git(...as('oauth2', 'nothing'), 'ls-remote', cloneUrl)).rejects.toThrow();
});

it('a push makes a new version of the merge request', async () => {
  const folder = temporaryFolder();
  await git(...as('oauth2', place.token), 'clone', '--quiet', place.repository.cloneUrl, folder);
  const here = ['-C', folder];
  await git(...here, 'checkout', '--quiet', 'feature');
  await git(...here, 'commit', '--quiet', '--allow-empty', '--message', 'more');
  await git(...here, ...as('oauth2', place.token), 'push', '--quiet', 'origin', 'feature');
  expect(place.gitlab.mergeRequest(REPO, 1)).toMatchObject({
    versions: 2,
    head: await git(...here, 'rev-parse', 'HEAD'),
  });
});

describe('the job', () => {
  const job = (options: object) =>
    place.gitlab.job({ repository: REPO, ...options } as Parameters<typeof place.gitlab.job>[0]);

  it('of a merge request is for its head', () => {
    place.gitlab.edit(REPO, 1, { draft: true, labels: ['bug', 'help wanted'] });
    const { env, sha, ref } = job({ mr: 1 });
    expect([sha, ref]).toEqual([place.repository.tip('feature'), 'refs/merge-requests/1/head']);
    expect(env).toMatchObject({
      GITLAB_CI: 'true',
      CI_COMMIT_SHA: sha,
      CI_COMMIT_REF_NAME: 'feature',
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_PROJECT_PATH: REPO,
      CI_API_V4_URL: place.gitlab.api,
      CI_MERGE_REQUEST_IID: '1',
      CI_MERGE_REQUEST_EVENT_TYPE: 'detached',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: place.repository.tip('main'),
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '',
      CI_MERGE_REQUEST_TARGET_BRANCH_PROTECTED: 'true',
      CI_MERGE_REQUEST_TITLE: 'Draft: A change',
      CI_MERGE_REQUEST_LABELS: 'bug,help wanted',
      GITLAB_USER_LOGIN: 'ann',
    });
    expect(env).not.toHaveProperty('CI_COMMIT_BRANCH');
    expect(place.repository.work.git('ls-remote', 'origin', env.CI_MERGE_REQUEST_REF_PATH ?? '')).toContain(
      sha,
    );
  });

  it.each([
    ['merged', 'merged_result', 'merge'],
    ['train', 'merge_train', 'train'],
  ])('of a %s pipeline is for the merge', (kind, event, ref) => {
    place.repository.commit('main', { 'b.txt': 'moved on\n' });
    const { env, sha, ref: full, bare } = job({ [kind]: 1 });
    expect(full).toBe(`refs/merge-requests/1/${ref}`);
    expect(bare).toBe(place.repository.bare);
    expect(sha).not.toBe(place.repository.tip('feature'));
    expect(env).toMatchObject({
      CI_COMMIT_SHA: sha,
      CI_MERGE_REQUEST_EVENT_TYPE: event,
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: place.repository.tip('feature'),
      CI_MERGE_REQUEST_TARGET_BRANCH_SHA: place.repository.tip('main'),
    });
    expect(env.CI_MERGE_REQUEST_DIFF_BASE_SHA).not.toBe(place.repository.tip('main'));
  });

  it('of a branch, a tag and a schedule is of no merge request', () => {
    const main = place.repository.tip('main');
    expect(job({ branch: 'main' }).env).toMatchObject({
      CI_PIPELINE_SOURCE: 'push',
      CI_COMMIT_BRANCH: 'main',
      CI_COMMIT_REF_PROTECTED: 'true',
    });
    expect(job({ branch: 'feature', source: 'web' }).env.CI_PIPELINE_SOURCE).toBe('web');
    expect(job({ schedule: 'main' }).env).toMatchObject({
      CI_PIPELINE_SOURCE: 'schedule',
      CI_COMMIT_SHA: main,
    });
    const { env } = job({ tag: 'v1' });
    expect(env).toMatchObject({ CI_COMMIT_TAG: 'v1', CI_COMMIT_SHA: main });
    expect(Object.keys(env).filter((name) => name.startsWith('CI_MERGE_REQUEST'))).toEqual([]);
  });

  it('of a fork runs in the fork, and names the target', () => {
    const fork = place.gitlab.fork(REPO, 'eve');
    fork.commit('patch', { 'a.txt': CHANGED }, { author: 'eve' });
    place.gitlab.open(REPO, { head: 'eve:patch', author: 'eve' });
    const { env, bare } = job({ mr: 2 });
    expect(bare).toBe(fork.bare);
    expect(env).toMatchObject({
      CI_PROJECT_PATH: 'eve/shop',
      CI_MERGE_REQUEST_PROJECT_PATH: REPO,
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: String(fork.id),
      CI_MERGE_REQUEST_PROJECT_ID: String(place.repository.id),
    });
    expect(job({ mr: 2, in: 'target' }).env.CI_PROJECT_PATH).toBe(REPO);
  });
});

describe('the repository by REST', () => {
  const get = (path: string) => place.ask('GET', `/projects/${encodeURIComponent(REPO)}/${path}`);

  it('knows merge bases and comparisons', async () => {
    const base = place.repository.tip('main');
    const head = place.repository.tip('feature');
    const main = place.repository.commit('main', { 'b.txt': 'moved on\n' });
    expect((await get(`repository/merge_base?refs[]=${main}&refs[]=${head}`)).body.id).toBe(base);
    expect((await get(`repository/merge_base?refs[]=${main}&refs[]=nothing`)).status).toBe(400);
    const { body } = await get(`repository/compare?from=main&to=feature`);
    expect(body).toMatchObject({ commit: { id: head }, diffs: [{ new_path: 'a.txt' }] });
    const { body: straight } = await get(`repository/compare?from=main&to=feature&straight=true`);
    expect(straight.diffs).toHaveLength(2);
  });

  it('knows commits, branches and files', async () => {
    const head = place.repository.tip('feature');
    expect((await get(`repository/commits/${head}`)).body).toMatchObject({ id: head, author_name: 'ann' });
    expect((await get(`repository/commits/${'0'.repeat(40)}`)).body.message).toBe('404 Commit Not Found');
    expect((await get(`repository/commits/${head}/merge_requests`)).body).toMatchObject([{ iid: 1 }]);
    expect((await get('repository/branches/main')).body).toMatchObject({ protected: true, default: true });
    expect((await get('repository/branches/none')).status).toBe(404);
    expect((await get('protected_branches/feature')).status).toBe(404);
    expect((await get('repository/files/b.txt/raw?ref=main')).body).toEqual({ text: 'b\n' });
    expect((await get('repository/files/c.txt/raw?ref=main')).status).toBe(404);
  });
});
