import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../src/service/programs.ts';
import {
  createRepository,
  type Repository,
  removeFolders,
  temporaryFolder,
  testGitEnvironment,
} from '../support/repository.ts';
import { part, reasonOf, valueIn } from './support/parts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = part(await findProgram('pre-commit', process.env), 'the program pre-commit');
/** Made here, so that no scanner of this repository finds it. */
const secret = `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`;
const planted = `export const token = "${secret}";\n`;

afterAll(removeFolders);

/** Whoever downloads fails: nobody listens at the proxy. Git's own protocol for files needs none. */
function surroundings(): NodeJS.ProcessEnv {
  const nowhere = 'http://127.0.0.1:9';
  const programs = [dirname(process.execPath), ...('value' in program ? [dirname(program.value)] : [])];
  return {
    ...testGitEnvironment,
    PATH: [...programs, testGitEnvironment.PATH].join(':'),
    HOME: temporaryFolder(),
    PRE_COMMIT_HOME: temporaryFolder(),
    PRE_COMMIT_COLOR: 'never',
    http_proxy: nowhere,
    https_proxy: nowhere,
    HTTPS_PROXY: nowhere,
  };
}

function run(repository: Repository, env: NodeJS.ProcessEnv, words: readonly string[]) {
  const [file = '', ...args] = words;
  const done = spawnSync(file, args, { cwd: repository.root, env, encoding: 'utf8' });
  return { code: done.status, text: `${done.stdout}${done.stderr}` };
}

describe.skipIf(reasonOf(program))('the real pre-commit', () => {
  let product: Repository;
  beforeAll(() => {
    product = createRepository();
    for (const name of ['dist', '.pre-commit-hooks.yaml'])
      cpSync(join(root, name), product.path(name), { recursive: true });
    product.commit();
  });

  const started = () => {
    const repository = createRepository();
    repository.commit({ 'a.ts': 'export const a = 1;\n' });
    return repository;
  };
  const configured = (env: NodeJS.ProcessEnv) => {
    const repository = started();
    const example = readFileSync(join(root, 'plugins/pre-commit/.pre-commit-config.yaml'), 'utf8')
      .replace(/repo: .*/, `repo: file://${product.root}`)
      .replace(/rev: .*/, `rev: ${product.git('rev-parse', 'HEAD')}`);
    repository.commit({ '.pre-commit-config.yaml': example });
    expect(run(repository, env, [valueIn(program), 'install']).code).toBe(0);
    return repository;
  };
  /** What pre-commit keeps of a hook's repository, besides what that repository holds. */
  const installed = ({ PRE_COMMIT_HOME: home = '' }: NodeJS.ProcessEnv) =>
    readdirSync(home)
      .filter((name) => name.startsWith('repo'))
      .flatMap((name) => readdirSync(join(home, name)))
      .filter((name) => !existsSync(product.path(name)) && !name.startsWith('.install_state'));

  it('stops a secret by try-repo', () => {
    const env = surroundings();
    const repository = started();
    repository.write('b.ts', planted);
    repository.git('add', '--all');
    const tried = run(repository, env, [valueIn(program), 'try-repo', product.root, 'ollamacode']);
    expect(tried).toMatchObject({ code: 1, text: expect.stringContaining('secrets/github-token') });
    expect(tried.text).not.toContain(secret);
  });

  it('stops a commit with a secret, lets the corrected one through, and installs nothing', () => {
    const env = surroundings();
    const repository = configured(env);
    repository.write('b.ts', planted);
    repository.git('add', '--all');
    const stopped = run(repository, env, ['git', 'commit', '--message', 'two']);
    expect(stopped).toMatchObject({ code: 1, text: expect.stringContaining('secrets/github-token') });
    expect(repository.git('log', '--format=%s')).not.toContain('two');
    repository.write('b.ts', 'export const token = process.env.TOKEN;\n');
    expect(run(repository, env, ['git', 'commit', '--all', '--message', 'two']).code).toBe(0);
    expect(installed(env)).toEqual([]);
  });

  it('stops a push of a commit that nobody looked at', () => {
    const env = surroundings();
    const repository = configured(env);
    const remote = temporaryFolder();
    repository.git('init', '--quiet', '--bare', remote);
    repository.git('remote', 'add', 'origin', remote);
    const push = ['git', 'push', '--quiet', 'origin', 'main'];
    expect(run(repository, env, push)).toMatchObject({ code: 0 });
    repository.write('b.ts', planted);
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--no-verify', '--message', 'three');
    expect(run(repository, env, push)).toMatchObject({
      code: 1,
      text: expect.stringContaining('secrets/github-token'),
    });
    expect(installed(env)).toEqual([]);
  });
});

describe('hooks that `ollamacode hook install` writes', () => {
  const bundle = [process.execPath, join(root, 'dist/main.js'), 'hook'];

  it('stop a commit and a push with a secret, also where only a part of the tree is committed', () => {
    const env = surroundings();
    const repository = createRepository();
    repository.commit({ 'a.ts': 'export const a = 1;\n' });
    const elsewhere = 'own hooks';
    mkdirSync(repository.path(elsewhere));
    repository.git('config', 'core.hooksPath', elsewhere);
    const written = run(repository, env, [...bundle, 'install', '--min-severity', 'medium']);
    expect(written.text).toContain(`Wrote ${repository.path(elsewhere)}/pre-commit.`);
    repository.write('a.ts', planted);
    const commit = ['git', 'commit', '--message', 'two'];
    expect(run(repository, env, [...commit, '--all'])).toMatchObject({
      code: 1,
      text: expect.stringContaining('secrets/github-token'),
    });
    repository.write('b.ts', 'export const b = 1;\n');
    repository.git('add', 'b.ts');
    expect(run(repository, env, commit)).toMatchObject({ code: 0 });
    repository.git('commit', '--quiet', '--no-verify', '--all', '--message', 'three');
    const remote = temporaryFolder();
    repository.git('init', '--quiet', '--bare', remote);
    repository.git('remote', 'add', 'origin', remote);
    const push = (refs: string) => run(repository, env, ['git', 'push', '--quiet', 'origin', refs]).code;
    expect([push('main~1:refs/heads/main'), push('main'), push(':refs/heads/main')]).toEqual([0, 1, 0]);
    expect(run(repository, env, [...bundle, 'uninstall']).text).toContain('Took ');
    expect([push('main'), readdirSync(repository.path(elsewhere))]).toEqual([0, []]);
  });
});
