import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { brokenSum, greet, otherSum, sum } from './fixtures.ts';
import { BRANCH, ownThreads, standing, summaryOf, threadAt, withScene } from './github-scene.ts';
import { distHost } from './hosts.ts';

afterAll(removeFolders);

const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };
const padding = Array.from({ length: 30 }, (_, i) => `// line ${i}\n`).join('');

/** `count` functions that each go one past the end of their list. */
function manyBroken(count: number): string {
  return Array.from({ length: count }, (_, i) => brokenSum.replace('sum(', `sum${i}(`)).join('\n');
}

describe('a review on GitHub', () => {
  it('is one summary and a comment at the line, and asks for little', async () => {
    await withScene({ base, change }, async ({ run, pull }) => {
      const { outputs, annotations, summary, files, requests } = await run();
      expect(standing(pull())).toEqual(['src/sum.ts:3']);
      expect(summaryOf(pull())).toContain('src/sum.ts');
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
    await withScene({ base, change: { 'src/many.ts': manyBroken(10) } }, async ({ run, pull }) => {
      const { requests } = await run();
      expect(ownThreads(pull())).toHaveLength(10);
      expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(12);
    });
  });

  it('says the same twice without a new word', async () => {
    await withScene({ base, change }, async ({ run, pull }) => {
      await run();
      const first = pull();
      const again = await run();
      expect(pull().threads).toEqual(first.threads);
      expect(again.requests.filter((line) => /^(POST|PATCH|DELETE) \/repos/.test(line))).toEqual([]);
    });
  });

  it('of nothing is a summary without comments', async () => {
    await withScene({ base, change: { 'src/sum.ts': otherSum } }, async ({ run, pull }) => {
      const { outputs } = await run();
      expect(outputs).toMatchObject({ outcome: 'pass', findings: '0' });
      expect([pull().reviews, pull().threads]).toEqual([[], []]);
    });
  });

  it('of 400 findings comments on ten, annotates no line twice, and loses none', async () => {
    await withScene({ base, change: { 'src/many.ts': manyBroken(400) } }, async ({ run, pull }) => {
      const { report, annotations } = await run({ inputs: { 'max-findings': '400' } });
      expect(ownThreads(pull())).toHaveLength(10);
      expect(report.findings).toHaveLength(400);
      expect(annotations.length).toBeLessThanOrEqual(10);
      const commented = new Set(standing(pull()));
      expect(annotations.filter((one) => commented.has(one.split(' ')[1] ?? ''))).toEqual([]);
      expect(summaryOf(pull()).length).toBeLessThanOrEqual(65_536);
    });
  });
});

describe('the next push', () => {
  it('that fixes one finding, keeps one and adds one is told so, comment by comment', async () => {
    const twice = { 'src/a.ts': brokenSum, 'src/b.ts': brokenSum };
    await withScene({ base, change: twice }, async ({ run, push, pull }) => {
      await run();
      const kept = threadAt(pull(), 'src/b.ts', 3);
      push({ 'src/a.ts': sum, 'src/c.ts': brokenSum });
      await run();
      const after = pull();
      expect(standing(after)).toEqual(expect.arrayContaining(['src/b.ts:3', 'src/c.ts:3']));
      expect(ownThreads(after)).toHaveLength(3);
      expect(threadAt(after, 'src/b.ts', 3)).toEqual(kept);
      const fixed = ownThreads(after).find(({ path }) => path === 'src/a.ts');
      expect(fixed?.comments[0]?.body).toMatch(/no longer found/i);
      expect(summaryOf(after)).toContain('src/c.ts');
    });
  });

  it('resolves what is fixed where the token may', async () => {
    const token = { permissions: { contents: 'write', pull_requests: 'write' } } as const;
    await withScene({ base, change }, async ({ run, push, pull }) => {
      await run({ token });
      push({ 'src/sum.ts': sum });
      await run({ token });
      expect(ownThreads(pull())).toMatchObject([{ isResolved: true, resolvedBy: 'github-actions[bot]' }]);
    });
  });

  it('says a finding that came back once, in its old thread', async () => {
    const token = { permissions: { contents: 'write', pull_requests: 'write' } } as const;
    await withScene({ base, change }, async ({ run, push, pull }) => {
      await run({ token });
      push({ 'src/sum.ts': sum });
      await run({ token });
      push({ 'src/sum.ts': brokenSum });
      await run({ token });
      expect(ownThreads(pull()).filter(({ isResolved }) => !isResolved)).toHaveLength(1);
    });
  });

  it('posts nothing when the head moves while it is reviewed', async () => {
    await withScene({ base, change }, async ({ github, run, push, pull, place }) => {
      const event = github.event('pull_request', place);
      push({ 'src/greet.ts': `${greet}\n` });
      const { outputs } = await run({ event });
      expect(outputs.outcome).toBe('findings');
      expect([pull().comments, pull().threads]).toEqual([[], []]);
    });
  });
});

describe('the base', () => {
  it('moved by 30 lines above the change: nothing is said again', async () => {
    await withScene({ base, change }, async ({ run, repository, pull }) => {
      await run();
      repository.commit('main', { 'src/sum.ts': `${padding}${sum}` });
      await run();
      expect(standing(pull())).toEqual(['src/sum.ts:3']);
    });
  });

  it.each([
    ['merged', ['merge', '--quiet', '--no-edit', 'main']],
    ['rebased onto', ['rebase', '--quiet', 'main']],
  ])('%s into the head: the finding moves and is said once', async (_name, command) => {
    await withScene({ base, change }, async ({ run, repository, pull }) => {
      await run();
      repository.commit('main', { 'src/sum.ts': `${padding}${sum}` });
      repository.work.git('checkout', '--quiet', BRANCH);
      repository.work.git(...command);
      repository.push(BRANCH);
      await run();
      const open = ownThreads(pull()).filter(({ isResolved }) => !isResolved);
      expect(open).toHaveLength(1);
      expect(summaryOf(pull())).toContain('src/sum.ts');
    });
  });

  it('and history rewritten by force: the finding is said once', async () => {
    await withScene({ base, change }, async ({ run, repository, pull }) => {
      await run();
      repository.work.git('checkout', '--quiet', '-B', BRANCH, 'main');
      repository.work.write('src/sum.ts', `${greet}\n${brokenSum}`);
      repository.work.git('commit', '--quiet', '--all', '--message', 'again');
      repository.push(BRANCH);
      await run();
      expect(ownThreads(pull()).filter(({ isResolved }) => !isResolved)).toHaveLength(1);
    });
  });
});

it('two runs at once for one head end with one of each', async () => {
  await withScene({ base, change }, async ({ github, run, pull, place }) => {
    const event = github.event('pull_request', place);
    await Promise.all([run({ event, host: distHost }), run({ event, host: distHost })]);
    expect(standing(pull())).toEqual(['src/sum.ts:3']);
    summaryOf(pull());
  });
});
