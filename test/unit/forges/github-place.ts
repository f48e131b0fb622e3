import { expect } from 'vitest';
import type { Forge, ForgeAddress, Plan } from '../../../src/domain.ts';
import { openGitHub } from '../../../src/forges/github.ts';
import { type GitHubClient, openClient } from '../../../src/forges/github-client.ts';
import { silentLog } from '../../../src/log.ts';
import type { Signer } from '../../../src/marker.ts';
import { startGitHub, type TestGitHub, type TestRepository } from '../../support/github/index.ts';
import { text } from './posts.ts';

/** A pull request by ann on a repository where mia maintains, wil writes and rob reads. */
export const REPO = 'acme/shop';
export const PULL = { repository: REPO, number: 1 };

export type Scene = {
  readonly github: TestGitHub;
  readonly repository: TestRepository;
  readonly address: ForgeAddress;
  /** A forge of its own, as another run would have. */
  readonly forge: (options?: ForgeOptions) => Promise<Forge>;
  readonly client: (token?: string) => Promise<GitHubClient>;
  readonly plan: (over?: Partial<Plan>) => Plan;
  readonly close: () => Promise<void>;
};

type ForgeOptions = { readonly token?: string; readonly sign?: Signer };

export async function startScene(): Promise<Scene> {
  const github = await startGitHub();
  const repository = github.repository(REPO, { private: true, files: { 'a.txt': text() } });
  for (const [login, permission] of [
    ['ann', 'write'],
    ['mia', 'maintain'],
    ['wil', 'write'],
    ['rob', 'read'],
  ] as const)
    github.permit(REPO, login, permission);
  repository.commit(
    'feature',
    { 'a.txt': text({ 10: 'ten', 11: 'eleven', 50: undefined }) },
    { author: 'ann' },
  );
  github.open(REPO, { head: 'feature', author: 'ann' });
  const address: ForgeAddress = { kind: 'github', api: github.api, web: github.url, repository: REPO };
  const clients: GitHubClient[] = [];
  const client = async (token = github.token()): Promise<GitHubClient> => {
    const signal = new AbortController().signal;
    const made = await openClient({ address, token, caFile: '', log: silentLog, signal, patience: 5000 });
    clients.push(made);
    return made;
  };
  return {
    github,
    repository,
    address,
    client,
    forge: async ({ token, sign } = {}) =>
      openGitHub({
        client: await client(token),
        address,
        number: '1',
        sign,
        change: () => Promise.reject(new Error('not read here')),
        log: silentLog,
      }),
    plan: (over = {}) => ({
      head: repository.tip('feature'),
      create: [],
      keep: [],
      resolve: [],
      reopen: [],
      ...over,
    }),
    close: async () => {
      for (const one of clients) await one.close();
      await github.close();
      expect(github.violations).toEqual([]);
    },
  };
}
