import { expect, it } from 'vitest';
import type { GiteaClient } from '../../../src/forges/gitea-client.ts';
import { giteaError } from '../../../src/forges/gitea-errors.ts';
import { makersIn, openPeople, type RawCommit } from '../../../src/forges/gitea-people.ts';

function commit(author: string | null, committer = author, message = 'A commit'): RawCommit {
  const signed = (login: string | null) => ({ email: `${login ?? 'nobody'}@Example.com` });
  return {
    author: author === null ? null : { login: author },
    committer: committer === null ? null : { login: committer },
    commit: { author: signed(author), committer: signed(committer), message },
  };
}

it('authors and committers made the change', () => {
  expect(makersIn([commit('Ann', 'maria'), commit('tom')])).toEqual(new Set(['ann', 'maria', 'tom']));
});

it('with one whom the server does not know, nobody is known to be none of them', () => {
  expect(makersIn([commit('ann'), commit(null)])).toBeUndefined();
  expect(makersIn([commit('ann', null)])).toBeUndefined();
});

it('a co-author is known by the address of a commit, or not at all', () => {
  const with_ = (address: string) => `A commit\n\nCo-authored-by: Somebody <${address}>`;
  expect(makersIn([commit('ann', 'ann', with_('maria@example.com'))])).toBeUndefined();
  expect(makersIn([commit('ann', 'ann', with_('maria@example.com')), commit('maria')])).toEqual(
    new Set(['ann', 'maria']),
  );
});

function clientOf(answers: Readonly<Record<string, unknown>>): GiteaClient {
  const answer = async <T>(path: string) => {
    if (path in answers) return answers[path] as T;
    throw giteaError({ status: 403, message: 'no', route: path, authorized: true }, undefined);
  };
  return {
    get: answer,
    all: answer,
    send: answer,
    self: async () => 'bot',
    canResolve: async () => false,
    authorized: true,
    close: async () => undefined,
  };
}

const pull = {
  user: { login: 'ann' },
  labels: null,
  html_url: '',
  merge_base: '',
  head: { sha: '', repo: null },
  base: { ref: 'main', repo: { full_name: 'acme/shop', default_branch: 'main' } },
};

it.each([
  ['owner', true],
  ['admin', true],
  ['write', true],
  ['read', false],
  ['none', false],
])('who has the permission %s may write: %s', async (permission, may) => {
  const people = openPeople(clientOf({ 'collaborators/maria/permission': { permission } }), '7');
  expect(await people.mayWrite('maria')).toBe(may);
});

it('nobody counts where the token may not ask', async () => {
  const people = openPeople(clientOf({}), '7');
  expect(await people.mayWrite('maria')).toBe(false);
  expect(await people.isTrusted('maria')).toBe(false);
});

it('who may write is trusted with the change of others', async () => {
  const permission = { permission: 'write' };
  const answers = {
    'collaborators/maria/permission': permission,
    'collaborators/ann/permission': permission,
    'pulls/7': pull,
    'pulls/7/commits': [commit('tom')],
  };
  const people = openPeople(clientOf(answers), '7');
  expect([await people.isTrusted('maria'), await people.isTrusted('ann')]).toEqual([true, false]);
});
