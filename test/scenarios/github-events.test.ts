import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { brokenSum, greet, sum } from './fixtures.ts';
import { BRANCH, standing } from './forge-stage.ts';
import { githubStage } from './github-stage.ts';

afterAll(removeFolders);

const { play } = githubStage;
const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };

describe('without a pull request in the event', () => {
  it('workflow_dispatch reviews the number it is given', async () => {
    await play({ base, change }, async ({ github, run, seen, place }) => {
      const event = github.event('workflow_dispatch', { repository: place.repository });
      await run({ event, checkout: 'none', options: { change: String(place.number) } });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });

  it('workflow_dispatch reviews a range, and posts nothing', async () => {
    await play({ base, change }, async ({ github, run, pull, repository }) => {
      const event = github.event('workflow_dispatch', { repository: repository.fullName });
      const options = { base: repository.tip('main'), head: repository.tip(BRANCH) };
      const { outputs, summary } = await run({ event, options });
      expect(outputs.findings).toBe('1');
      expect(summary).toContain('src/sum.ts');
      expect(pull().threads).toEqual([]);
    });
  });

  it('push tells what was pushed in outputs and annotations', async () => {
    await play({ base, change: {} }, async ({ github, run, repository }) => {
      repository.commit('main', change);
      const event = github.event('push', { repository: repository.fullName });
      const { outputs, annotations } = await run({ event });
      expect(outputs).toMatchObject({ outcome: 'findings', findings: '1', 'summary-url': '' });
      expect(annotations).toEqual(['warning src/sum.ts:3']);
    });
  });
});
