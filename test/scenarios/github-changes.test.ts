import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { brokenSum, greet, manyBroken, sum } from './fixtures.ts';
import { ownThreads, standing, summaryOf } from './forge-stage.ts';
import { githubStage } from './github-stage.ts';

/** What GitHub alone has: annotations, a page, outputs, check runs. */

afterAll(removeFolders);

const { play } = githubStage;
const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };

describe('a review on GitHub', () => {
  it('is one review, outputs and a page, and asks for little', async () => {
    await play({ base, change }, async ({ run, pull }) => {
      const { outputs, annotations, summary, files, requests } = await run();
      expect(pull().reviews).toMatchObject([{ state: 'COMMENTED', commit: pull().head }]);
      expect(outputs).toMatchObject({ outcome: 'findings', complete: 'true', findings: '1', high: '1' });
      expect(outputs['summary-url']).toContain('#issuecomment-');
      expect(annotations).toEqual([]);
      expect(summary).toContain('src/sum.ts');
      expect(Object.keys(files)).toEqual(expect.arrayContaining(['ollamacode.sarif', 'ollamacode.json']));
      expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(12);
    });
  });

  it('asks at most 12 times for ten comments', async () => {
    await play({ base, change: { 'src/many.ts': manyBroken(10) } }, async ({ run, seen }) => {
      const { requests } = await run();
      expect(ownThreads(seen())).toHaveLength(10);
      expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(12);
    });
  });

  it('of 400 findings annotates no line twice', async () => {
    await play({ base, change: { 'src/many.ts': manyBroken(400) } }, async ({ run, seen }) => {
      const { annotations } = await run({ options: { 'max-findings': '400' } });
      expect(annotations.length).toBeLessThanOrEqual(10);
      const commented = new Set(standing(seen()));
      expect(annotations.filter((one) => commented.has(one.split(' ')[1] ?? ''))).toEqual([]);
      expect(summaryOf(seen()).length).toBeLessThanOrEqual(65_536);
    });
  });

  it('says in a comment what is fixed where the token may not resolve', async () => {
    await play({ base, change }, async ({ run, push, seen }) => {
      await run();
      push({ 'src/sum.ts': sum });
      await run();
      const [thread] = ownThreads(seen());
      expect(thread?.isResolved).toBe(false);
      expect(thread?.comments[0]?.body).toMatch(/no longer found/i);
    });
  });
});

describe('where little is allowed on GitHub', () => {
  it('a fork gets annotations and a page, and one line why', async () => {
    await play({ base, change, fork: true }, async ({ run }) => {
      const { annotations, summary, outputs, stdout, stderr } = await run({ token: 'fork' });
      expect(annotations).toEqual(['warning src/sum.ts:3']);
      expect(summary).toContain('src/sum.ts');
      expect(outputs.outcome).toBe('findings');
      expect(`${stdout}${stderr}`).toMatch(/pull-requests: write|read-only|fork/i);
    });
  });

  it('a gate that fails is told by an error where no comment stands', async () => {
    await play({ base, change, fork: true }, async ({ run }) => {
      const { annotations } = await run({ token: 'fork', options: { 'fail-on': 'high' }, exit: 1 });
      expect(annotations).toEqual(['error src/sum.ts:3']);
    });
  });

  it('without a token the review stands on the page', async () => {
    await play({ base, change }, async ({ run }) => {
      const { summary, outputs, stdout } = await run({ token: 'none' });
      expect(outputs.outcome).toBe('findings');
      expect(summary).toContain('src/sum.ts');
      expect(stdout).toContain('there is no token');
    });
  });

  it('switched off it says so to the steps after it', async () => {
    await play({ base, change }, async ({ run }) => {
      const { outputs } = await run({ options: { enabled: 'false' } });
      expect(outputs).toMatchObject({ outcome: 'off', complete: 'false' });
    });
  });

  it('the page and the outputs stand when GitHub fails', async () => {
    await play({ base, change }, async ({ breakPosting, run }) => {
      breakPosting();
      const { outputs, summary } = await run({ exit: 2 });
      expect(outputs.outcome).toBe('findings');
      expect(summary).toContain('src/sum.ts');
    });
  });

  it('under pull_request_target a fork is reviewed with comments, without its files on disk', async () => {
    await play({ base, change, fork: true }, async ({ run, seen }) => {
      await run({ event: 'pull_request_target', checkout: 'none' });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });
});

it('a check run is made where it is wanted, in pages', async () => {
  const token = { permissions: { contents: 'read', pull_requests: 'write', checks: 'write' } } as const;
  await play({ base, change: { 'src/many.ts': manyBroken(60) } }, async ({ run, pull }) => {
    await run({ token, options: { publish: 'check', 'max-findings': '100' } });
    expect(pull().checks).toMatchObject([{ status: 'completed', conclusion: 'neutral' }]);
    expect(pull().checks[0]?.annotations).toHaveLength(60);
    expect(pull().comments).toEqual([]);
  });
});
