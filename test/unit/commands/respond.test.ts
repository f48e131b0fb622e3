import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Responded, type RespondInput, respond } from '../../../src/commands/respond.ts';
import type { Dismissal, ForgeAddress } from '../../../src/domain.ts';
import { ForgeError } from '../../../src/errors.ts';
import { openGitHub } from '../../../src/forges/github.ts';
import { type GitHubClient, openClient } from '../../../src/forges/github-client.ts';
import { silentLog } from '../../../src/log.ts';
import { findingMarker, readMarker, signerOf, summaryMarker } from '../../../src/marker.ts';
import {
  type CommentView,
  startGitHub,
  type TestGitHub,
  type TestRepository,
  type ThreadView,
  type TokenOptions,
} from '../../support/github/index.ts';
import { removeFolders } from '../../support/repository.ts';

afterAll(removeFolders);

const REPO = 'acme/shop';
const OURS = 'github-actions[bot]';
const FINGERPRINT = `v1:${'3fa9c1d2'.repeat(4)}`;
const OTHER = `v1:${'0123456789abcdef'.repeat(2)}`;
const place = { repository: REPO, number: 1 };
const MAY_COMMENT: TokenOptions = {
  permissions: { contents: 'read', pull_requests: 'write', checks: 'read' },
};

let github: TestGitHub;
let repository: TestRepository;
let clients: GitHubClient[];
let logged: string[];

beforeEach(async () => {
  github = await startGitHub();
  clients = [];
  logged = [];
  repository = github.repository(REPO, { private: true, files: { 'a.txt': 'one\ntwo\n' } });
  repository.commit(
    'feature',
    { 'a.txt': 'one\nTWO\nthree\n' },
    { author: 'ann', date: '2026-01-14T00:00:00Z' },
  );
  github.open(REPO, { head: 'feature', author: 'ann' });
  github.permit(REPO, 'ann', 'write');
  github.permit(REPO, 'mia', 'maintain');
  github.permit(REPO, 'tom', 'triage');
});

afterEach(async () => {
  expect(github.violations, github.violations.join('\n')).toEqual([]);
  for (const client of clients) await client.close();
  await github.close();
});

type Given = Partial<RespondInput> & { readonly token?: TokenOptions; readonly asked?: boolean };

async function respondTo(comment: CommentView, given: Given = {}): Promise<Responded> {
  const isLine = github
    .pull(REPO, 1)
    .threads.some(({ comments }) => comments.some(({ id }) => id === comment.id));
  const name = isLine ? 'pull_request_review_comment' : 'issue_comment';
  const { payload } = github.event(name, { ...place, comment });
  return respondToEvent(payload, given);
}

async function respondToEvent(event: unknown, given: Given = {}): Promise<Responded> {
  const { token, asked, ...input } = given;
  const address: ForgeAddress = { kind: 'github', api: github.api, web: github.url, repository: REPO };
  const opened = { address, token: github.token(token ?? MAY_COMMENT), caFile: '', log: silentLog };
  const client = await openClient({ ...opened, signal: new AbortController().signal });
  clients.push(client);
  const say = (line: string) => void logged.push(line);
  const change = async () => Promise.reject(new Error('Nothing is reviewed here.'));
  const forge = openGitHub({ client, address, number: '1', change, log: silentLog });
  const posted = asked ? forge.posted : async () => ({ comments: [], dismissals: [] });
  const enabled = async () => true;
  return respond({ event, address, client, posted, enabled, log: { info: say, warn: say }, ...input });
}

const dismissed = (who: string, trusted: boolean): Given => {
  const dismissal: Dismissal = { fingerprint: FINGERPRINT, who, when: '2026-01-15', why: '', trusted };
  return { posted: async () => ({ comments: [], dismissals: [dismissal] }) };
};

function ourThread(fingerprint = FINGERPRINT, line = 2): ThreadView {
  const body = `${findingMarker(fingerprint)}\n**A title**`;
  return github.as(OURS).commentOnLine(place, { path: 'a.txt', line, body });
}

function bodies(): string[] {
  return github.pull(REPO, 1).comments.map(({ body }) => body);
}

function threadNow({ id }: ThreadView): ThreadView {
  const found = github.pull(REPO, 1).threads.find((one) => one.id === id);
  if (!found) throw new Error('The thread is gone.');
  return found;
}

function reactionsOf(comment: CommentView): readonly string[] {
  const { comments, threads } = github.pull(REPO, 1);
  const all = [...comments, ...threads.flatMap((thread) => thread.comments)];
  return all.find(({ id }) => id === comment.id)?.reactions.map(({ content }) => content) ?? [];
}

describe('who is obeyed', () => {
  it.each([
    ['admin', 'acme', true],
    ['maintainer', 'mia', true],
    ['author with write access', 'ann', true],
    ['member without write access', 'tom', false],
    ['outsider', 'eve', false],
  ])('%s', async (_name, login, isObeyed) => {
    const comment = github.as(login).comment(place, '/ollamacode help');
    expect(await respondTo(comment)).toEqual({ next: 'done' });
    expect(reactionsOf(comment)).toEqual(isObeyed ? ['eyes'] : []);
    expect(bodies()).toHaveLength(isObeyed ? 2 : 1);
    expect(logged).toEqual(
      isObeyed ? [] : [`The command of ${login} is not obeyed: it takes write access to this repository.`],
    );
  });

  it('nobody by an edited comment, and nothing is asked of the forge', async () => {
    const comment = github.as('mia').comment(place, '/ollamacode help');
    const { payload } = github.event('issue_comment', { ...place, comment, action: 'edited' });
    expect(await respondToEvent(payload)).toEqual({ next: 'done' });
    expect(github.requests).toEqual([]);
  });

  it.each(['/ollamacode help', 'just words'])('no bot and no talk (%s)', async (body) => {
    const comment = github.as(body === 'just words' ? 'mia' : 'helper[bot]').comment(place, body);
    expect(await respondTo(comment)).toEqual({ next: 'done' });
    expect(github.requests).toEqual([]);
    expect(logged).toHaveLength(1);
  });

  it('a forge that fails is a ForgeError, and nobody is obeyed', async () => {
    const comment = github.as('mia').comment(place, '/ollamacode review');
    github.failNext({ method: 'GET', path: '/repos/acme/shop/collaborators', status: 401 });
    await expect(respondTo(comment)).rejects.toThrow(ForgeError);
    expect(reactionsOf(comment)).toEqual([]);
  });
});

describe('answers', () => {
  it('help says every command, where it was asked', async () => {
    await respondTo(github.as('mia').comment(place, '/ollamacode help'));
    for (const word of ['review', 'dismiss', 'help']) expect(bodies()[1]).toContain(`\`/ollamacode ${word}`);
  });

  it('in the thread of a reply', async () => {
    const thread = github.as('bob').commentOnLine(place, { path: 'a.txt', line: 2, body: 'hm' });
    const comment = github.as('mia').reply(thread, '/ollamacode help');
    await respondTo(comment);
    expect(reactionsOf(comment)).toEqual(['eyes']);
    expect(threadNow(thread).comments.map(({ author }) => author)).toEqual(['bob', 'mia', OURS]);
    expect(bodies()).toEqual([]);
  });

  it.each(['conversation', 'line'])('a repeated run edits its answer (%s)', async (kind) => {
    const thread = ourThread();
    const text = '/ollamacode review';
    const comment =
      kind === 'line' ? github.as('mia').reply(thread, text) : github.as('mia').comment(place, text);
    await respondTo(comment, { runUrl: 'https://ci.example/1' });
    await respondTo(comment, { runUrl: 'https://ci.example/2' });
    const texts =
      kind === 'line'
        ? threadNow(thread)
            .comments.map(({ body }) => body)
            .slice(1)
        : bodies();
    expect(texts).toHaveLength(2);
    expect(texts[1]).toContain('https://ci.example/2');
    const writes = github.requests.length;
    await respondTo(comment, { runUrl: 'https://ci.example/2' });
    expect(github.requests.slice(writes).filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('a copied marker of a stranger is no answer of ours, nor one that a signer did not sign', async () => {
    const sign = signerOf('secret', 'scope');
    const comment = github.as('mia').comment(place, '/ollamacode help');
    github.as('eve').comment(place, `<!-- ollamacode:1 answer conversation-${comment.id} -->\nfake`);
    github.as(OURS).comment(place, `<!-- ollamacode:1 answer conversation-${comment.id} -->\nunsigned`);
    await respondTo(comment, { sign });
    expect(bodies()).toHaveLength(4);
    expect(readMarker(bodies()[3] ?? '', sign)).toEqual({ kind: 'answer', to: `conversation-${comment.id}` });
  });

  it('an unknown word is said back harmless', async () => {
    await respondTo(github.as('mia').comment(place, '/ollamacode @everyone'));
    expect(bodies()[1]).toMatch(/There is no command &#64;&#8203;everyone|`@everyone`/);
  });

  it('a token that may not write is a warning', async () => {
    const comment = github.as('mia').comment(place, '/ollamacode help');
    await respondTo(comment, { token: { permissions: { contents: 'read', pull_requests: 'read' } } });
    expect(bodies()).toHaveLength(1);
    expect(logged).toEqual([
      expect.stringContaining('The token may not react'),
      expect.stringContaining('pull-requests: write'),
    ]);
  });
});

describe('review', () => {
  it('goes on at the head that the person saw', async () => {
    const comment = github.as('mia').comment(place, '/ollamacode review');
    const head = repository.tip('feature');
    expect(await respondTo(comment, { runUrl: 'https://ci.example/1' })).toEqual({ next: 'review', head });
    expect(bodies()[1]).toContain(`Reviewing \`${head.slice(0, 12)}\` ([run](https://ci.example/1))`);
  });

  it.each(['conversation', 'line'])('refuses a head that was pushed in between (%s)', async (kind) => {
    const text = '/ollamacode review';
    const thread = ourThread();
    const comment =
      kind === 'line' ? github.as('mia').reply(thread, text) : github.as('mia').comment(place, text);
    const { payload } = github.event(kind === 'line' ? 'pull_request_review_comment' : 'issue_comment', {
      ...place,
      comment,
    });
    repository.commit(
      'feature',
      { 'a.txt': 'one\nTWO\nthree\nevil\n' },
      { author: 'ann', date: '2026-01-01T00:00:00Z' },
    );
    expect(await respondToEvent(payload)).toEqual({ next: 'done' });
    const said = kind === 'line' ? threadNow(thread).comments.at(-1)?.body : bodies()[1];
    expect(said).toContain('comment again');
  });

  it('in a thread, another head than the event names is refused however old it is', async () => {
    const comment = github.as('mia').reply(ourThread(), '/ollamacode review');
    const { payload } = github.event('pull_request_review_comment', { ...place, comment });
    const stale = { ...(payload.pull_request as object), head: { sha: '0'.repeat(40) } };
    expect(await respondToEvent({ ...payload, pull_request: stale })).toEqual({ next: 'done' });
  });

  it.each([
    ['older', '2026-01-14T00:00:00Z', 'review'],
    ['newer', '2026-02-01T00:00:00Z', 'done'],
  ])("without check suites the committer's word counts: %s", async (_name, date, next) => {
    repository.commit('feature', { 'a.txt': 'more\n' }, { author: 'ann', date });
    const comment = github.as('mia').comment(place, '/ollamacode review');
    const permissions = { contents: 'read', pull_requests: 'write' } as const;
    expect(await respondTo(comment, { token: { permissions } })).toMatchObject({ next });
  });
});

describe('dismiss', () => {
  const full: TokenOptions = { permissions: { contents: 'write', pull_requests: 'write' } };

  it.each([
    { who: 'mia', trusted: true, token: full, isResolved: true },
    { who: 'mia', trusted: true, token: MAY_COMMENT, isResolved: false },
    { who: 'ann', trusted: false, token: full, isResolved: false },
  ])('by id from $who: trusted $trusted, resolved $isResolved', async (one) => {
    const { who, trusted, token, isResolved } = one;
    const thread = ourThread();
    const comment = github.as(who).comment(place, '/ollamacode dismiss 3fa9c1d2 tested by hand');
    await respondTo(comment, { ...dismissed(who, trusted), token });
    expect(bodies()[1]).toContain(trusted ? 'does not count in the gate' : 'still counts in the gate');
    expect(bodies()[1]).toContain('Reason: tested by hand');
    expect(threadNow(thread).isResolved).toBe(isResolved);
  });

  it('in the thread without an id', async () => {
    const thread = ourThread();
    const comment = github.as('mia').reply(thread, '/ollamacode dismiss');
    await respondTo(comment, { ...dismissed('mia', true), token: full });
    const now = threadNow(thread);
    expect(now.comments.at(-1)?.body).toContain('`3fa9c1d2` is dismissed');
    expect(now.comments.at(-1)?.body).toContain('No reason was given.');
    expect(now.isResolved).toBe(true);
  });

  it("somebody else's dismissal of the same finding trusts nobody", async () => {
    ourThread();
    const comment = github.as('ann').comment(place, '/ollamacode dismiss 3fa9c1d2 no');
    await respondTo(comment, dismissed('mia', true));
    expect(bodies()[1]).toContain('still counts in the gate');
  });

  it('a thread that is resolved is left as it is', async () => {
    const thread = ourThread();
    github.as('mia').resolve(thread);
    const comment = github.as('mia').comment(place, '/ollamacode dismiss 3fa9c1d2 no');
    await respondTo(comment, { ...dismissed('mia', true), token: full });
    expect(threadNow(thread).resolvedBy).toBe('mia');
  });

  it.each([
    ['an id of nothing', '/ollamacode dismiss ffffffff no', 'has the id `ffffffff`'],
    ['no id in the conversation', '/ollamacode dismiss a reason', 'Say which finding'],
    ['an id that two have', '/ollamacode dismiss 01234567 no', 'Several of our comments'],
  ])('%s', async (_name, body, said) => {
    ourThread(OTHER, 1);
    ourThread(`v1:01234567${'0'.repeat(24)}`, 2);
    await respondTo(github.as('mia').comment(place, body), dismissed('mia', true));
    expect(bodies()[1]).toContain(said);
  });

  it("a stranger's copied marker begins no thread of ours, nor does our summary's text", async () => {
    const body = `${findingMarker(FINGERPRINT)}\ncopied`;
    const thread = github.as('eve').commentOnLine(place, { path: 'a.txt', line: 2, body });
    github.as(OURS).commentOnLine(place, { path: 'a.txt', line: 3, body: `${summaryMarker()}\nno finding` });
    await respondTo(
      github.as('mia').comment(place, '/ollamacode dismiss 3fa9c1d2 no'),
      dismissed('mia', true),
    );
    await respondTo(github.as('mia').reply(thread, '/ollamacode dismiss no'), dismissed('mia', true));
    expect(bodies()[1]).toContain('has the id');
    expect(threadNow(thread).comments.at(-1)?.body).toContain('Say which finding');
  });

  it('a reason speaks to nobody', async () => {
    ourThread();
    const comment = github.as('mia').comment(place, '/ollamacode dismiss 3fa9c1d2 @acme/all <img src=x>');
    await respondTo(comment, dismissed('mia', true));
    expect(bodies()[1]).not.toMatch(/@acme|<img/);
  });

  it.each([
    { who: 'mia', is: 'who wrote nothing of it', isTrusted: true },
    { who: 'acme', is: 'who committed to it', isTrusted: false },
    { who: 'ann', is: 'who opened it', isTrusted: false },
  ])('the forge says whether $who counts, $is', async ({ who, isTrusted }) => {
    repository.commit('feature', { 'b.txt': 'b\n' }, { author: 'acme' });
    const thread = ourThread();
    const comment = github.as(who).comment(place, '/ollamacode dismiss 3fa9c1d2 tested by hand');
    await respondTo(comment, { asked: true, token: full });
    expect(bodies()[1]).toContain(isTrusted ? 'does not count in the gate' : 'still counts in the gate');
    expect(threadNow(thread).isResolved).toBe(isTrusted);
  });
});
