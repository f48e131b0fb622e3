import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { brokenSum, greet, sum } from './fixtures.ts';
import { standing, threadAt, withId } from './forge-stage.ts';
import { BOT, type GitHubScene, githubStage } from './github-stage.ts';

afterAll(removeFolders);

const { play } = githubStage;
const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };
/** What the commands' workflow grants. */
const token = { permissions: { contents: 'read', pull_requests: 'write', checks: 'read' } } as const;

/** Somebody writes in the conversation, and the commands' workflow starts. */
async function command(
  { github, place, run, repository }: GitHubScene,
  [who, body]: readonly [string, string],
) {
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
    await play({ base, change }, async (scene) => {
      scene.github.permit('acme/shop', who, permission);
      const { own, reactions } = await command(scene, [who, '/ollamacode review']);
      expect([own, reactions, standing(scene.seen())]).toEqual([[], [], []]);
    });
  });

  it('review by a maintainer reviews the head', async () => {
    await play({ base, change }, async (scene) => {
      const { reactions } = await command(scene, ['maria', '/ollamacode review']);
      expect(reactions).toEqual([{ content: 'eyes', user: BOT }]);
      expect(standing(scene.seen())).toEqual(['src/sum.ts:3']);
    });
  });

  it('review is refused when somebody pushed after the comment', async () => {
    await play({ base, change }, async (scene) => {
      const { github, place, run, push } = scene;
      const comment = github.as('maria').comment(place, '/ollamacode review');
      const event = github.event('issue_comment', { ...place, comment });
      push({ 'src/greet.ts': `${greet}\n` });
      await run({ event, token, checkout: 'none' });
      expect(standing(scene.seen())).toEqual([]);
      const [answer] = scene.pull().comments.filter(({ author }) => author === BOT);
      expect(answer?.body).toMatch(/push|newer|again/i);
    });
  });

  it('nothing is answered where the file at the trust ref switches the review off', async () => {
    await play({ base: { ...base, '.ollamacode.yml': 'enabled: false\n' }, change }, async (scene) => {
      const { own, reactions } = await command(scene, ['maria', '/ollamacode help']);
      expect([own, reactions]).toEqual([[], []]);
    });
  });

  it('help answers once, also when the run is repeated', async () => {
    await play({ base, change }, async (scene) => {
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
    await play({ base, change }, async ({ as, github, place, run, pull, seen }) => {
      const options = { 'fail-on': 'high' };
      await run({ options, exit: 1 });
      const thread = threadAt(seen(), 'src/sum.ts', 3);
      const written = as('maria').reply(thread, '/ollamacode dismiss the list ends with a guard');
      const reply = () => withId(withId(pull().threads, thread).comments, written);
      const event = github.event('pull_request_review_comment', { ...place, comment: reply() });
      await run({ event, token, checkout: 'none' });
      expect(reply().reactions).toEqual([{ content: 'eyes', user: BOT }]);
      const { report } = await run({ options });
      expect(report.findings).toMatchObject([{ state: { by: 'dismissed', gated: false } }]);
    });
  });
});
