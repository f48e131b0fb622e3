import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { brokenSum, greet, sum } from './fixtures.ts';
import { BOT, ownThreads, type Scene, standing, threadAt, withScene } from './github-scene.ts';

afterAll(removeFolders);

const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };
/** What the commands' workflow grants. */
const token = { permissions: { contents: 'read', pull_requests: 'write', checks: 'read' } } as const;

/** Somebody writes in the conversation, and the commands' workflow starts. */
async function command({ github, place, run, repository }: Scene, [who, body]: readonly [string, string]) {
  const comment = github.as(who).comment(place, body);
  const event = github.event('issue_comment', { ...place, repository: repository.fullName, comment });
  const ran = await run({ event, token, checkout: 'none' });
  const texts = github.pull(repository.fullName, place.number).comments;
  const own = texts.filter(({ author }) => author === BOT).map(({ body: text }) => text);
  return { ...ran, own, reactions: texts.find(({ id }) => id === comment.id)?.reactions ?? [] };
}

describe('/ollamacode', () => {
  it.each([
    ['an outsider', 'mallory', 'read'],
    ['a member without write access', 'tom', 'triage'],
    ['the author without write access', 'ann', 'read'],
  ] as const)('review by %s does nothing', async (_name, who, permission) => {
    await withScene({ base, change }, async (scene) => {
      scene.github.permit('acme/shop', who, permission);
      const { own, reactions } = await command(scene, [who, '/ollamacode review']);
      expect([own, reactions, standing(scene.pull())]).toEqual([[], [], []]);
    });
  });

  it('review by a maintainer reviews the head', async () => {
    await withScene({ base, change }, async (scene) => {
      const { reactions } = await command(scene, ['maria', '/ollamacode review']);
      expect(reactions).toEqual([{ content: 'eyes', user: BOT }]);
      expect(standing(scene.pull())).toEqual(['src/sum.ts:3']);
    });
  });

  it('review is refused when somebody pushed after the comment', async () => {
    await withScene({ base, change }, async (scene) => {
      const { github, place, run, push } = scene;
      const comment = github.as('maria').comment(place, '/ollamacode review');
      const event = github.event('issue_comment', { ...place, comment });
      push({ 'src/greet.ts': `${greet}\n` });
      await run({ event, token, checkout: 'none' });
      expect(standing(scene.pull())).toEqual([]);
      const [answer] = scene.pull().comments.filter(({ author }) => author === BOT);
      expect(answer?.body).toMatch(/push|newer|again/i);
    });
  });

  it('help answers once, also when the run is repeated', async () => {
    await withScene({ base, change }, async (scene) => {
      const { github, place, run } = scene;
      const comment = github.as('maria').comment(place, '/ollamacode help');
      const event = github.event('issue_comment', { ...place, comment });
      await run({ event, token, checkout: 'none' });
      await run({ event, token, checkout: 'none' });
      const answers = scene.pull().comments.filter(({ author }) => author === BOT);
      expect(answers).toHaveLength(1);
      expect(answers[0]?.body).toContain('dismiss');
    });
  });

  it('dismiss in the thread by a maintainer takes the finding out of the gate', async () => {
    await withScene({ base, change }, async (scene) => {
      const { github, place, run, pull } = scene;
      const inputs = { 'fail-on': 'high' };
      await run({ inputs, exit: 1 });
      const reply = github
        .as('maria')
        .reply(threadAt(pull(), 'src/sum.ts', 3), '/ollamacode dismiss the list ends with a guard');
      const event = github.event('pull_request_review_comment', { ...place, comment: reply });
      await run({ event, token, checkout: 'none' });
      const after = ownThreads(pull())[0];
      expect(after?.comments.find(({ id }) => id === reply.id)?.reactions).toEqual([
        { content: 'eyes', user: BOT },
      ]);
      const { report } = await run({ inputs });
      expect(report.findings).toMatchObject([{ state: { by: 'dismissed', gated: false } }]);
    });
  });

  it('dismiss by somebody without write access silences nothing', async () => {
    await withScene({ base, change }, async (scene) => {
      const { github, run, pull } = scene;
      const inputs = { 'fail-on': 'high' };
      github.permit('acme/shop', 'mallory', 'read');
      await run({ inputs, exit: 1 });
      github.as('mallory').reply(threadAt(pull(), 'src/sum.ts', 3), '/ollamacode dismiss it is fine');
      const { report } = await run({ inputs, exit: 1 });
      expect(report.findings).toMatchObject([{ state: { kind: 'shown' } }]);
    });
  });
});
