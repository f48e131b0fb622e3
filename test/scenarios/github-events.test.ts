import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders, temporaryFolder } from '../support/repository.ts';
import { claiming } from './answers.ts';
import { brokenSum, greet, otherGreet, sum } from './fixtures.ts';
import { BRANCH, type Scene, standing, summaryOf, withScene } from './github-scene.ts';

afterAll(removeFolders);

const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };
const readOnly = { permissions: { contents: 'read', pull_requests: 'read' } } as const;

/** The review of a fork leaves its report; what the second workflow gets of it may be another text. */
async function published(scene: Scene, forged = (report: string) => report) {
  const { files } = await scene.run({ token: readOnly });
  const report = join(temporaryFolder(), 'ollamacode.json');
  writeFileSync(report, forged(files['ollamacode.json'] ?? ''));
  return () => scene.run({ event: 'workflow_run', checkout: 'none', inputs: { report } });
}

describe('workflow_run', () => {
  it('posts the report of a fork, whose pull request the event does not name', async () => {
    await withScene({ base, change, fork: true }, async (scene) => {
      const publish = await published(scene);
      await publish();
      expect(standing(scene.pull())).toEqual(['src/sum.ts:3']);
      expect(summaryOf(scene.pull())).toContain('src/sum.ts');
      await publish();
      expect(standing(scene.pull())).toEqual(['src/sum.ts:3']);
    });
  });

  it('posts nothing that the change does not touch', async () => {
    const forge = (text: string) => text.replaceAll('src/sum.ts', 'src/greet.ts');
    await withScene({ base, change, fork: true }, async (scene) => {
      await (await published(scene, forge))();
      expect(standing(scene.pull())).toEqual([]);
    });
  });

  it('posts nothing for a head that has moved since', async () => {
    await withScene({ base, change, fork: true }, async (scene) => {
      const { files } = await scene.run({ token: readOnly });
      const report = join(temporaryFolder(), 'ollamacode.json');
      writeFileSync(report, files['ollamacode.json'] ?? '');
      const event = scene.github.event('workflow_run', scene.place);
      scene.push({ 'src/greet.ts': `${greet}\n` });
      await scene.run({ event, checkout: 'none', inputs: { report } });
      expect([scene.pull().comments, scene.pull().threads]).toEqual([[], []]);
    });
  });
});

describe('merge_group', () => {
  it('asks the model nothing, posts nothing, and lets the gate speak', async () => {
    await withScene({ base, change: { ...change, 'src/greet.ts': otherGreet } }, async ({ run, pull }) => {
      const inputs = { 'fail-on': 'high', 'on-inconclusive': 'pass' };
      const { asked, outputs } = await run({ event: 'merge_group', ollama: claiming(), inputs, exit: 1 });
      expect([asked, outputs.findings]).toEqual([0, '1']);
      expect([pull().comments, pull().threads]).toEqual([[], []]);
    });
  });
});

describe('without a pull request in the event', () => {
  it('workflow_dispatch reviews the number it is given', async () => {
    await withScene({ base, change }, async ({ github, run, pull, place }) => {
      const event = github.event('workflow_dispatch', { repository: place.repository });
      await run({ event, checkout: 'none', inputs: { change: String(place.number) } });
      expect(standing(pull())).toEqual(['src/sum.ts:3']);
    });
  });

  it('workflow_dispatch reviews a range, and posts nothing', async () => {
    await withScene({ base, change }, async ({ github, run, pull, repository }) => {
      const event = github.event('workflow_dispatch', { repository: repository.fullName });
      const inputs = { base: repository.tip('main'), head: repository.tip(BRANCH) };
      const { outputs, summary } = await run({ event, inputs });
      expect(outputs.findings).toBe('1');
      expect(summary).toContain('src/sum.ts');
      expect(pull().threads).toEqual([]);
    });
  });

  it('push reviews what was pushed', async () => {
    await withScene({ base, change: {} }, async ({ github, run, repository }) => {
      repository.commit('main', change);
      const event = github.event('push', { repository: repository.fullName });
      const { outputs, annotations } = await run({ event });
      expect(outputs).toMatchObject({ outcome: 'findings', findings: '1', 'summary-url': '' });
      expect(annotations).toEqual(['warning src/sum.ts:3']);
    });
  });

  it('schedule ends well with nothing to review', async () => {
    await withScene({ base, change: {} }, async ({ github, run, repository }) => {
      await run({ event: github.event('schedule', { repository: repository.fullName }) });
    });
  });
});
