import { describe, expect, it } from 'vitest';
import { makersIn } from '../../../src/forges/gitlab-people.ts';

const commit = (author: string | null, committer = author ?? 'who', message = 'x') => ({
  author: author === null ? null : { username: author },
  authorEmail: `${author ?? 'who'}@acme.example`,
  committerEmail: `${committer}@acme.example`,
  message,
});
const users = (...usernames: readonly string[]) => usernames.map((username) => ({ username }));
const together = 'Together\n\nCo-authored-by: Mia M. <Mia@acme.example>\n';

describe('who made the commits of a merge request', () => {
  it.each([
    {
      words: 'authors who are committers',
      commits: [commit('ann'), commit('Mia')],
      known: ['ann', 'mia'],
      makers: ['ann', 'mia'],
    },
    {
      words: 'another committer, whom GitLab knows',
      commits: [commit('ann', 'mia')],
      known: ['mia'],
      makers: ['ann', 'mia'],
    },
    { words: 'another committer, whom GitLab does not know', commits: [commit('ann', 'mia')], known: [] },
    {
      words: 'two committers, of whom it knows one',
      commits: [commit('ann', 'mia'), commit('ann', 'bo')],
      known: ['bo'],
    },
    { words: 'an author whom GitLab does not know', commits: [commit('ann'), commit(null)], known: ['ann'] },
    {
      words: 'a co-author who is an author too',
      commits: [commit('mia'), commit('ann', 'ann', together)],
      known: ['ann', 'mia'],
      makers: ['mia', 'ann'],
    },
    {
      words: 'a co-author of whom nothing is known',
      commits: [commit('ann', 'ann', together)],
      known: ['ann'],
    },
    { words: 'no commits', commits: [], known: [], makers: [] },
  ])('$words', ({ commits, known, makers }) => {
    expect(makersIn(commits, users(...known))).toEqual(makers && new Set(makers));
  });
});
