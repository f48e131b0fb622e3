import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { brokenSum, greet, manyBroken, sum } from './fixtures.ts';
import { BRANCH, isClosed, ownThreads, standing, summaryOf, threadAt } from './forge-stage.ts';
import { distHost } from './hosts.ts';
import { stages } from './stages.ts';

afterAll(removeFolders);

const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };
const padding = Array.from({ length: 30 }, (_, i) => `// line ${i}\n`).join('');

describe.each(stages)('$name: the next run', ({ play }) => {
  it('of the same says nothing new', async () => {
    await play({ base, change }, async ({ begin, seen }) => {
      const run = begin();
      await run();
      const first = seen();
      const { writes } = await run();
      expect(seen().threads).toEqual(first.threads);
      expect(writes).toEqual([]);
    });
  });

  it('after a push that fixes one finding, keeps one and adds one tells so, comment by comment', async () => {
    const twice = { 'src/a.ts': brokenSum, 'src/b.ts': brokenSum };
    await play({ base, change: twice }, async ({ run, push, seen }) => {
      await run();
      const kept = threadAt(seen(), 'src/b.ts', 3);
      push({ 'src/a.ts': sum, 'src/c.ts': brokenSum });
      await run();
      const threads = ownThreads(seen());
      expect(threads).toHaveLength(3);
      expect(threadAt(seen(), 'src/b.ts', 3)).toEqual(kept);
      expect(threads.filter(isClosed).map(({ path }) => path)).toEqual(['src/a.ts']);
      expect(threadAt(seen(), 'src/c.ts', 3).isResolved).toBe(false);
      expect(summaryOf(seen())).toContain('src/c.ts');
    });
  });

  it('says of a copy what it said of the original', async () => {
    await play({ base, change }, async ({ run, push, seen }) => {
      await run();
      push({ 'src/copy.ts': brokenSum });
      await run();
      expect(standing(seen())).toEqual(['src/copy.ts:3', 'src/sum.ts:3']);
    });
  });

  it('resolves what is fixed where the token may', async () => {
    await play({ base, change }, async ({ run, push, seen }) => {
      await run({ token: 'full' });
      push({ 'src/sum.ts': sum });
      await run({ token: 'full' });
      expect(ownThreads(seen())).toMatchObject([{ isResolved: true, resolvedBy: seen().self }]);
    });
  });

  it('says a finding that came back once, in its old thread', async () => {
    await play({ base, change }, async ({ run, push, seen }) => {
      await run({ token: 'full' });
      push({ 'src/sum.ts': sum });
      await run({ token: 'full' });
      push({ 'src/sum.ts': brokenSum });
      await run({ token: 'full' });
      expect(ownThreads(seen())).toMatchObject([{ isResolved: false }]);
    });
  });

  it('posts nothing when the head moves while it is reviewed', async () => {
    await play({ base, change }, async ({ begin, push, seen }) => {
      const run = begin();
      push({ 'src/greet.ts': `${greet}\n` });
      const { report } = await run();
      expect(report.verdict.outcome).toBe('findings');
      expect([seen().comments, seen().threads]).toEqual([[], []]);
    });
  });

  it('of 400 findings comments on ten and loses none', async () => {
    await play({ base, change: { 'src/many.ts': manyBroken(400) } }, async ({ run, seen }) => {
      const { report } = await run({ options: { 'max-findings': '400' } });
      expect(ownThreads(seen())).toHaveLength(10);
      expect(report.findings).toHaveLength(400);
    });
  });

  it('beside another one for the same head ends with one of each', async () => {
    await play({ base, change }, async ({ begin, seen }) => {
      const run = begin();
      await Promise.all([run({ host: distHost }), run({ host: distHost })]);
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
      summaryOf(seen());
    });
  });
});

describe.each(stages)('$name: the base', ({ play }) => {
  it('moved by 30 lines above the change: nothing is said again', async () => {
    await play({ base, change }, async ({ run, repository, seen }) => {
      await run();
      repository.commit('main', { 'src/sum.ts': `${padding}${sum}` });
      await run();
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });

  it.each([
    ['merged', ['merge', '--quiet', '--no-edit', 'main']],
    ['rebased onto', ['rebase', '--quiet', 'main']],
  ])('%s into the head: the finding moves and is said once', async (_name, command) => {
    await play({ base, change }, async ({ run, repository, seen }) => {
      await run();
      repository.commit('main', { 'src/sum.ts': `${padding}${sum}` });
      repository.work.git('checkout', '--quiet', BRANCH);
      repository.work.git(...command);
      repository.push(BRANCH);
      await run();
      expect(ownThreads(seen()).filter(({ isResolved }) => !isResolved)).toHaveLength(1);
      expect(summaryOf(seen())).toContain('src/sum.ts');
    });
  });

  it('and history rewritten by force: the finding is said once', async () => {
    await play({ base, change }, async ({ run, repository, seen }) => {
      await run();
      repository.work.git('checkout', '--quiet', '-B', BRANCH, 'main');
      repository.work.write('src/sum.ts', `${greet}\n${brokenSum}`);
      repository.work.git('commit', '--quiet', '--all', '--message', 'again');
      repository.push(BRANCH);
      await run();
      expect(ownThreads(seen()).filter(({ isResolved }) => !isResolved)).toHaveLength(1);
    });
  });
});
