import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { startGitLab, type TestGitLab, type TestRepository } from '../../support/gitlab/index.ts';
import { removeFolders } from '../../support/repository.ts';

/** A GitLab with one merge request, and how tests ask it. */

export const REPO = 'acme/shop';
const lines = Array.from({ length: 40 }, (_, i) => `line ${i + 1}`);

/** Forty lines with some changed; `null` takes a line away. */
export function text(change: Readonly<Record<number, string | null>> = {}): string {
  const kept = lines.map((line, i) => (change[i + 1] === undefined ? line : change[i + 1]));
  return `${kept.filter((line) => line !== null).join('\n')}\n`;
}

export type Got = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> & readonly Readonly<Record<string, unknown>>[];
  readonly headers: Headers;
};

export type Place = {
  gitlab: TestGitLab;
  repository: TestRepository;
  /** Of the project's bot. */
  token: string;
  /** Checked after each test. */
  expectedViolations: number;
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Got>;
  readonly graphql: (query: string, headers?: Record<string, string>) => Promise<Got>;
};

export const MR = `/projects/${encodeURIComponent(REPO)}/merge_requests/1`;

/** Lines 10 and 30 changed, line 20 gone, one line after 35. */
export const CHANGED = text({ 10: 'changed', 20: null, 30: 'changed too', 35: 'line 35\nadded' });

/** Opens one before each test. */
export function gitlabPlace(): Place {
  const place = { expectedViolations: 0 } as Place;
  Object.assign(place, {
    ask: async (...[method, path, body, headers]: Parameters<Place['ask']>) =>
      got(
        await fetch(`${place.gitlab.api}${path}`, {
          method,
          headers: { 'content-type': 'application/json', ...(headers ?? { 'private-token': place.token }) },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    graphql: async (...[query, headers]: Parameters<Place['graphql']>) =>
      got(
        await fetch(place.gitlab.graphql, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(headers ?? { 'private-token': place.token }) },
          body: JSON.stringify({ query }),
        }),
      ),
  });
  beforeEach(async () => {
    place.gitlab = await startGitLab();
    place.repository = place.gitlab.repository(REPO, {
      private: true,
      files: { 'a.txt': text(), 'b.txt': 'b\n' },
    });
    place.repository.commit('feature', { 'a.txt': CHANGED }, { author: 'ann' });
    place.gitlab.permit(REPO, 'ann', 'reporter');
    place.gitlab.permit(REPO, 'maria', 'maintainer');
    place.gitlab.open(REPO, { head: 'feature', author: 'ann' });
    place.token = place.gitlab.token();
    place.expectedViolations = 0;
  });
  afterEach(async () => {
    const { violations, close } = place.gitlab;
    expect(violations.length, violations.join('\n')).toBe(place.expectedViolations);
    await close();
  });
  afterAll(removeFolders);
  return place;
}

async function got(answer: Response): Promise<Got> {
  const words = await answer.text();
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true;
  const body: unknown = words === '' ? {} : isJson ? JSON.parse(words) : { text: words };
  return { status: answer.status, headers: answer.headers, body: body as Got['body'] };
}

/** The newest version's position of a line. */
export async function positionAt(
  { ask }: Pick<Place, 'ask'>,
  line: object,
): Promise<Record<string, unknown>> {
  const { body } = await ask('GET', `${MR}/versions`);
  const { base_commit_sha, start_commit_sha, head_commit_sha } = body[0] ?? {};
  return {
    base_sha: base_commit_sha,
    start_sha: start_commit_sha,
    head_sha: head_commit_sha,
    position_type: 'text',
    old_path: 'a.txt',
    new_path: 'a.txt',
    ...line,
  };
}
