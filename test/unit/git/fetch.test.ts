import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type FetchInput, fetchCommits } from '../../../src/git/fetch.ts';
import { GitFailure } from '../../../src/git.ts';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';

afterAll(removeFolders);

const head = 'a'.repeat(40);
const token = 'secret-word';
const input: FetchInput = { url: 'https://ghe.example/acme/shop.git', token, wanted: { head } };

/** A git that writes down how it was called, and fails to fetch. */
function spy() {
  const folder = temporaryFolder();
  const told = join(folder, 'told');
  writeFileSync(
    join(folder, 'git'),
    `#!/bin/sh\n{ printf 'arg %s\\n' "$@"; env; } >>${told}\ncase "$*" in *fetch*) exit 1;; esac\n`,
  );
  chmodSync(join(folder, 'git'), 0o755);
  return { env: { PATH: `${folder}:${process.env.PATH}` }, told: () => readFileSync(told, 'utf8') };
}

async function called(over: Partial<FetchInput> = {}, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const git = spy();
  await expect(fetchCommits({ ...input, ...over, env: { ...env, ...git.env } })).rejects.toThrow(GitFailure);
  return git.told();
}

it('gives the token for its own host by environment, never as an argument', async () => {
  const told = await called();
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  expect(told).toContain(`=Authorization: Basic ${basic}`);
  expect(told).toContain('=http.https://ghe.example/.extraHeader');
  expect(told).toContain(`arg +${head}:refs/ollamacode/head`);
  const args = told.split('\n').filter((line) => line.startsWith('arg '));
  expect(args.filter((line) => line.includes(token) || line.includes(basic))).toEqual([]);
  expect(args).toContain('arg core.hooksPath=/dev/null');
  expect(args).toContain('arg credential.helper=');
});

it('gives a token under the name that the host wants, and asks for a history without files', async () => {
  const told = await called({ user: 'gitlab-ci-token', history: true });
  const basic = Buffer.from(`gitlab-ci-token:${token}`).toString('base64');
  expect(told).toContain(`=Authorization: Basic ${basic}`);
  expect(told).toMatch(/^arg --filter=tree:0$/m);
  expect(told).not.toContain('--depth');
});

it('speaks the protocol of the address alone, and follows no redirect', async () => {
  const told = await called({ token: '' });
  expect(told).toMatch(/^GIT_ALLOW_PROTOCOL=https$/m);
  expect(told).toContain('=http.followRedirects');
  expect(told).not.toContain('Authorization');
});

it('obeys proxies in either spelling, and nothing else of the environment', async () => {
  const told = await called({}, { HTTPS_PROXY: 'http://proxy:1', no_proxy: 'a', GIT_SSH_COMMAND: 'evil' });
  expect(told).toMatch(/^https_proxy=http:\/\/proxy:1$/m);
  expect(told).toMatch(/^no_proxy=a$/m);
  expect(told).not.toContain('evil');
});

it('hands over authorities, and leaves nothing behind', async () => {
  const told = await called({ authorities: ['first', 'second'] });
  const path = /=(\/.*authorities\.pem)$/m.exec(told)?.[1];
  expect(path).toBeDefined();
  expect(existsSync(path ?? '')).toBe(false);
});

it('does not follow a redirect with the token', async () => {
  const asked: string[] = [];
  const other = createServer((request, response) => {
    asked.push(`${request.headers.authorization}`);
    response.end();
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const there = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  const first = createServer((request, response) => {
    response.writeHead(302, { location: `${there}${request.url}` }).end();
  });
  await new Promise<void>((done) => first.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(first.address() as AddressInfo).port}/acme/shop.git`;
  try {
    await expect(fetchCommits({ ...input, url })).rejects.toThrow(GitFailure);
    expect(asked).toEqual([]);
  } finally {
    first.close();
    other.close();
  }
});
