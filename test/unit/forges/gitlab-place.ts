import { expect } from 'vitest';
import { changeReaders } from '../../../src/change/readers.ts';
import type { Forge, ForgeAddress, Place, Plan, Subject } from '../../../src/domain.ts';
import { openGitLab } from '../../../src/forges/gitlab.ts';
import { type GitLabClient, openGitLabClient } from '../../../src/forges/gitlab-client.ts';
import { diffOf } from '../../../src/forges/local-diff.ts';
import { openGit } from '../../../src/git.ts';
import { silentLog } from '../../../src/log.ts';
import type { Signer } from '../../../src/marker.ts';
import { startGitLab, type TestGitLab, type TestRepository } from '../../support/gitlab/index.ts';
import { text } from './posts.ts';

/** A merge request by ann on a project, below a relative root, where mia maintains, wil develops and rob reports. */
export const REPO = 'acme/web/shop';
export const MR = { repository: REPO, number: 1 };

export type Scene = {
  readonly gitlab: TestGitLab;
  readonly repository: TestRepository;
  readonly address: ForgeAddress;
  /** A forge of its own, as another run would have. */
  readonly forge: (options?: ForgeOptions) => Promise<Forge>;
  readonly plan: (over?: Partial<Plan>) => Plan;
  readonly close: () => Promise<void>;
};

export type ForgeOptions = {
  /** Default a project access token of a developer. */
  readonly token?: string;
  readonly jobToken?: string;
  readonly sign?: Signer;
  readonly pipeline?: Place['pipeline'];
  /** What the change is taken to be. */
  readonly change?: () => Promise<Subject>;
};

export async function startScene(): Promise<Scene> {
  const gitlab = await startGitLab({ root: '/code' });
  const repository = gitlab.repository(REPO, { private: true, files: { 'a.txt': text() } });
  for (const [login, level] of [
    ['ann', 'developer'],
    ['mia', 'maintainer'],
    ['wil', 'developer'],
    ['rob', 'reporter'],
  ] as const)
    gitlab.permit(REPO, login, level);
  const files = { 'a.txt': text({ 10: 'ten', 11: 'eleven', 50: undefined }) };
  repository.commit('feature', files, { author: 'ann' });
  gitlab.open(REPO, { head: 'feature', author: 'ann' });
  const address: ForgeAddress = { kind: 'gitlab', api: gitlab.api, web: gitlab.url, repository: REPO };
  const clients: GitLabClient[] = [];
  return {
    gitlab,
    repository,
    address,
    forge: async ({ token = gitlab.token(), jobToken = '', ...options } = {}) => {
      const { signal } = new AbortController();
      const given = { address, token, jobToken, caFile: '', log: silentLog, signal, patience: 5000 };
      const client = await openGitLabClient(given);
      clients.push(client);
      return openGitLab({
        client,
        address,
        number: '1',
        change: subjectOf(repository),
        log: silentLog,
        ...options,
      });
    },
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
      await gitlab.close();
      expect(gitlab.violations).toEqual([]);
    },
  };
}

/** The change as it is when it is asked for. */
function subjectOf(repository: TestRepository): () => Promise<Subject> {
  return async () => {
    const head = repository.tip('feature');
    const mergeBase = repository.work.git('merge-base', 'main', head).trim();
    const git = await openGit(repository.work.root);
    try {
      const facts = { title: 'feature', head, mergeBase };
      const span = { facts, before: mergeBase, after: { kind: 'commit', oid: head } } as const;
      const { files, source } = await diffOf(git, span, changeReaders);
      const trusted = { read: async () => undefined, list: async () => [] };
      return { change: { ...facts, files }, source, trusted };
    } finally {
      await git.close();
    }
  };
}
