import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { gitlabPlace, MR, positionAt, REPO, text } from './gitlab-place.ts';

const place = gitlabPlace();
const lineCode = `400 Bad request - Note {:line_code=>["can't be blank", "must be a valid line code"]}`;

describe('a thread on a line', () => {
  it.each([
    ['an added line', { new_line: 10 }, ['RIGHT', 10]],
    ['a removed line', { old_line: 20 }, ['LEFT', 20]],
    ['an unchanged line', { old_line: 21, new_line: 20 }, ['RIGHT', 20]],
    ['an unchanged line between the hunks', { old_line: 2, new_line: 2 }, ['RIGHT', 2]],
    ['a line after what was removed', { old_line: 40, new_line: 40 }, ['RIGHT', 40]],
  ])('stands on %s', async (_name, line, at) => {
    const position = await positionAt(place, line);
    const { status, body } = await place.ask('POST', `${MR}/discussions`, { body: 'Look here', position });
    expect(status).toBe(201);
    expect(body).toMatchObject({ individual_note: false, notes: [{ type: 'DiffNote', position: line }] });
    const [thread] = place.gitlab.mergeRequest(REPO, 1).threads;
    expect([thread?.side, thread?.line]).toEqual(at);
  });

  it.each([
    ['an added line with both numbers', { old_line: 10, new_line: 10 }],
    ['an unchanged line by its new number alone', { new_line: 20 }],
    ['an unchanged line with the wrong old number', { old_line: 20, new_line: 21 }],
    ['a line behind the end of the change', { new_line: 400 }],
    ['a file that was not changed', { old_path: 'b.txt', new_path: 'b.txt', old_line: 1, new_line: 1 }],
    ['one path alone', { old_path: 'z.txt', new_line: 10 }],
    ['a commit that nobody knows', { head_sha: '0'.repeat(40), new_line: 10 }],
  ])('is refused on %s', async (_name, line) => {
    const position = await positionAt(place, line);
    const { status, body } = await place.ask('POST', `${MR}/discussions`, { body: 'Look here', position });
    expect([status, body.message]).toEqual([400, lineCode]);
    expect(place.gitlab.mergeRequest(REPO, 1).threads).toEqual([]);
  });

  const shaOfPath = createHash('sha1').update('a.txt').digest('hex');
  const end = (old: number, next: number) => ({ line_code: `${shaOfPath}_${old}_${next}` });

  it('covers a range by its line codes', async () => {
    const line_range = { start: { ...end(8, 8), type: 'old' }, end: { ...end(11, 10), type: 'new' } };
    const position = await positionAt(place, { new_line: 10, line_range });
    await place.ask('POST', `${MR}/discussions`, { body: 'Look here', position });
    expect(place.gitlab.mergeRequest(REPO, 1).threads).toMatchObject([{ startLine: 8, line: 10 }]);
  });

  it.each([
    ['of no line of the diff', { start: end(8, 9), end: end(11, 10) }],
    ['that ends elsewhere', { start: end(7, 7), end: end(8, 8) }],
    ['without line codes', { start: { new_line: 8 }, end: { new_line: 10 } }],
  ])('with a range %s is taken and told', async (_name, line_range) => {
    const position = await positionAt(place, { new_line: 10, line_range });
    const { status } = await place.ask('POST', `${MR}/discussions`, { body: 'Look here', position });
    expect(status).toBe(201);
    place.expectedViolations = place.gitlab.violations.length;
    expect(place.gitlab.violations[0]).toMatch(/range/);
  });

  it('moves with its line, and is outdated with a remark when the line is changed', async () => {
    for (const new_line of [10, 30])
      await place.ask('POST', `${MR}/discussions`, {
        body: 'Look here',
        position: await positionAt(place, { new_line: new_line === 30 ? 29 : new_line }),
      });
    const next = text({ 1: 'new\nline 1', 10: 'changed', 30: 'changed again' });
    place.repository.commit('feature', { 'a.txt': next }, { author: 'bob' });
    const { threads, versions } = place.gitlab.mergeRequest(REPO, 1);
    expect(versions).toBe(2);
    expect(threads).toMatchObject([
      { line: 11, originalLine: 10, isOutdated: false, remarks: [] },
      { line: null, originalLine: 29, isOutdated: true },
    ]);
    expect(place.gitlab.mergeRequest(REPO, 1).comments).toEqual([]);
    expect(threads[1]?.remarks[0]).toMatch(/^changed this line in \[version 2 of the diff\]/);
    const { body } = await place.ask('GET', `${MR}/discussions`);
    expect(body[1]?.notes).toMatchObject([
      { system: false, position: { new_line: 29 } },
      { system: true, author: { username: 'bob' } },
    ]);
    expect(body[2]?.notes).toMatchObject([
      { system: true, resolvable: false, body: expect.stringContaining('added 1 commit') },
    ]);
  });

  it('that names an older version is carried to the newest', async () => {
    const position = await positionAt(place, { new_line: 10 });
    place.repository.commit('feature', { 'a.txt': text({ 1: 'new\nline 1', 10: 'changed' }) });
    const { status } = await place.ask('POST', `${MR}/discussions`, { body: 'Late', position });
    expect(status).toBe(201);
    expect(place.gitlab.mergeRequest(REPO, 1).threads).toMatchObject([{ line: 11, isOutdated: false }]);
  });
});

describe('drafts', () => {
  const drafts = () => place.gitlab.mergeRequest(REPO, 1).drafts;

  it('are seen by their writer only, and stand when they are published', async () => {
    place.gitlab
      .as('maria')
      .draft({ repository: REPO, number: 1 }, { body: 'Mine', path: 'a.txt', line: 10 });
    const position = await positionAt(place, { new_line: 10 });
    const { body, status } = await place.ask('POST', `${MR}/draft_notes`, { note: 'Ours', position });
    expect([status, body.note]).toEqual([201, 'Ours']);
    expect(body.line_code).toMatch(/^[0-9a-f]{40}_11_10$/);
    expect((await place.ask('GET', `${MR}/draft_notes`)).body).toMatchObject([{ note: 'Ours' }]);
    expect(place.gitlab.mergeRequest(REPO, 1).threads).toEqual([]);
    expect((await place.ask('PUT', `${MR}/draft_notes/${body.id}/publish`)).status).toBe(204);
    expect(place.gitlab.mergeRequest(REPO, 1).threads).toMatchObject([{ comments: [{ body: 'Ours' }] }]);
    expect(drafts()).toMatchObject([{ author: 'maria', body: 'Mine' }]);
  });

  it('of others cannot be deleted or published', async () => {
    const { id } = place.gitlab.as('maria').draft({ repository: REPO, number: 1 }, { body: 'Mine' });
    expect((await place.ask('DELETE', `${MR}/draft_notes/${id}`)).status).toBe(404);
    expect((await place.ask('PUT', `${MR}/draft_notes/${id}/publish`)).status).toBe(404);
    await place.ask('POST', `${MR}/draft_notes/bulk_publish`);
    expect(drafts()).toHaveLength(1);
  });

  it('on no line of the diff are taken, and lost when they are published', async () => {
    const position = await positionAt(place, { new_line: 20 });
    const { status, body } = await place.ask('POST', `${MR}/draft_notes`, { note: 'Lost', position });
    expect([status, body.line_code]).toEqual([201, null]);
    expect((await place.ask('PUT', `${MR}/draft_notes/${body.id}/publish`)).status).toBe(204);
    expect([drafts(), place.gitlab.mergeRequest(REPO, 1).threads]).toEqual([[], []]);
  });
});

describe('notes', () => {
  it('can be written, edited by their writer, and deleted', async () => {
    const { body } = await place.ask('POST', `${MR}/notes`, { body: 'One' });
    expect(body).toMatchObject({ body: 'One', resolvable: false, system: false });
    await place.ask('PUT', `${MR}/notes/${body.id}`, { body: 'Two' });
    expect(place.gitlab.mergeRequest(REPO, 1).comments).toMatchObject([{ body: 'Two' }]);
    expect((await place.ask('DELETE', `${MR}/notes/${body.id}`)).status).toBe(204);
    expect(place.gitlab.mergeRequest(REPO, 1).comments).toEqual([]);
  });

  it('of others are changed by maintainers only', async () => {
    const { id } = place.gitlab.as('maria').comment({ repository: REPO, number: 1 }, 'Mine');
    expect((await place.ask('PUT', `${MR}/notes/${id}`, { body: 'Ours' })).status).toBe(403);
    const strong = { 'private-token': place.gitlab.token({ level: 'maintainer' }) };
    expect((await place.ask('PUT', `${MR}/notes/${id}`, { body: 'Ours' }, strong)).status).toBe(200);
  });

  it('lose the lines that are quick actions, which are carried out', async () => {
    await place.ask('POST', `${MR}/notes`, { body: '```\n/close\n```\n/ollamacode dismiss' });
    expect(place.gitlab.mergeRequest(REPO, 1)).toMatchObject({
      state: 'opened',
      comments: [{ body: '```\n/close\n```\n/ollamacode dismiss' }],
    });
    expect((await place.ask('POST', `${MR}/notes`, { body: '/label ~bug' })).status).toBe(202);
    const { body } = await place.ask('POST', `${MR}/notes`, { body: 'Bad\n/close\n' });
    expect(body.body).toBe('Bad');
    expect(place.gitlab.mergeRequest(REPO, 1).state).toBe('closed');
  });

  it('take emoji', async () => {
    const at = { repository: REPO, number: 1 };
    const comment = place.gitlab.as('maria').comment(at, 'Mine');
    place.gitlab.as('ann').react(comment, 'thumbsdown');
    const path = `${MR}/notes/${comment.id}/award_emoji`;
    expect((await place.ask('GET', path)).body).toMatchObject([
      { name: 'thumbsdown', user: { username: 'ann' } },
    ]);
    expect((await place.ask('POST', path, { name: 'thumbsdown' })).status).toBe(201);
    expect((await place.ask('POST', path, { name: 'thumbsdown' })).status).toBe(404);
  });
});

describe('threads', () => {
  it('are resolved by developers and the author of the merge request, never single notes', async () => {
    const at = { repository: REPO, number: 1 };
    const thread = place.gitlab.as('maria').commentOnLine(at, { path: 'a.txt', line: 10, body: 'Look' });
    expect(() => place.gitlab.as('guest').resolve(thread)).toThrow('403 Forbidden');
    place.gitlab.as('ann').resolve(thread);
    expect(place.gitlab.mergeRequest(REPO, 1).threads).toMatchObject([{ resolvedBy: 'ann' }]);
    const { body: notes } = await place.ask('GET', `${MR}/notes?activity_filter=only_activity`);
    expect(notes).toMatchObject([{ system: true, body: 'resolved all threads' }]);
    const path = `${MR}/discussions/${thread.id}`;
    const { body } = await place.ask('PUT', `${path}?resolved=false`);
    expect(body.notes).toMatchObject([{ resolved: false, resolved_by: null }]);
    const single = await place.ask('POST', `${MR}/notes`, { body: 'One' });
    const { body: all } = await place.ask('GET', `${MR}/discussions`);
    const alone = all.at(-1);
    expect(alone).toMatchObject({ individual_note: true, notes: [{ id: single.body.id }] });
    expect((await place.ask('PUT', `${MR}/discussions/${alone?.id}?resolved=true`)).status).toBe(403);
  });

  it('are made of a single note by an answer', async () => {
    const { body } = await place.ask('POST', `${MR}/notes`, { body: 'One' });
    place.gitlab.as('ann').reply(Number(body.id), 'Two');
    const { body: all } = await place.ask('GET', `${MR}/discussions`);
    expect(all).toMatchObject([{ individual_note: false, notes: [{ resolvable: true }, { body: 'Two' }] }]);
  });
});
