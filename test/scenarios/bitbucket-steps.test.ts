import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { bitbucketStage } from './bitbucket-stage.ts';
import { brokenSum, greet, manyBroken, sum } from './fixtures.ts';
import { standing, summaryOf, threadAt } from './forge-stage.ts';

afterAll(removeFolders);

const { play } = bitbucketStage;
const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };
const options = { 'fail-on': 'high' };

describe('an access token', () => {
  it('that may not tell who may write posts all the same, and nobody else’s word opens the gate', async () => {
    await play({ base, change }, async ({ as, bitbucket, place, run, seen }) => {
      const token = { text: bitbucket.token(place.repository) };
      await run({ token, options, exit: 1 });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
      as('maria').resolve(threadAt(seen(), 'src/sum.ts', 3));
      const { report } = await run({ token, options, exit: 1 });
      expect(report.findings).toMatchObject([{ state: { kind: 'shown' } }]);
      expect(standing(seen())).toEqual(['src/sum.ts:3 resolved']);
    });
  });

  it('that only reads leaves the review in files, with one sentence why', async () => {
    await play({ base, change }, async ({ bitbucket, place, run, seen }) => {
      const token = { text: bitbucket.token(place.repository, ['pullrequest']) };
      const { report, stderr } = await run({ token });
      expect(report.verdict.outcome).toBe('findings');
      expect(stderr).toContain('pull request write');
      expect([seen().comments, seen().threads]).toEqual([[], []]);
    });
  });

  it('that is a person’s, or may say whom it acts as, finds its own comments again', async () => {
    await play({ base, change }, async ({ begin, bitbucket, place, seen }) => {
      const token = bitbucket.token(place.repository, ['pullrequest:write', 'account']);
      const run = begin();
      await run({ token: 'none', variables: { OLLAMACODE_TOKEN: token } });
      const { writes } = await run({ token: 'none', variables: { OLLAMACODE_TOKEN: token } });
      expect(writes).toEqual([]);
      summaryOf(seen());
    });
  });

  it('stands in no output', async () => {
    await play({ base, change }, async ({ bitbucket, place, run }) => {
      const text = bitbucket.token(place.repository);
      const { stdout, stderr, files } = await run({ token: { text }, options: { 'log-level': 'verbose' } });
      expect([stdout, stderr, ...Object.values(files)].join('\n')).not.toContain(text);
    });
  });
});

describe('a nickname', () => {
  it('of somebody with write access that another one takes opens no gate', async () => {
    await play({ base, change }, async ({ as, bitbucket, place, run, seen }) => {
      await run({ options, exit: 1 });
      const thread = threadAt(seen(), 'src/sum.ts', 3);
      as('maria').comment('Looking at it.');
      bitbucket.impostor('maria').reply(place, thread.id, '/ollamacode dismiss it is fine');
      await run({ options, exit: 1 });
    });
  });
});

describe('a Code Insights report', () => {
  const publish = 'summary,check';

  it('says of the head what was found, and fails with the gate', async () => {
    await play({ base, change }, async ({ bitbucket, place, run, seen }) => {
      await run({ options: { ...options, publish }, exit: 1 });
      const report = bitbucket.report(place.repository, seen().head);
      expect(report?.report).toMatchObject({ title: 'OllamaCode', report_type: 'BUG', result: 'FAILED' });
      expect(report?.annotations).toMatchObject([{ path: 'src/sum.ts', line: 3, annotation_type: 'BUG' }]);
    });
  });

  it('is made anew by each run', async () => {
    await play({ base, change }, async ({ bitbucket, place, run, seen }) => {
      await run({ options: { publish } });
      await run({ options: { publish } });
      expect(bitbucket.report(place.repository, seen().head)?.annotations).toHaveLength(1);
    });
  });

  it('of many findings is sent in portions', async () => {
    await play(
      { base, change: { 'src/many.ts': manyBroken(230) } },
      async ({ bitbucket, place, run, seen }) => {
        const { writes } = await run({ options: { publish, 'max-findings': '230' } });
        expect(writes.filter((line) => line.endsWith('/annotations'))).toHaveLength(3);
        expect(bitbucket.report(place.repository, seen().head)?.annotations).toHaveLength(230);
      },
    );
  });
});

describe('a step', () => {
  it('of a push to the default branch trusts what it reviews', async () => {
    await play({ base, change: {} }, async ({ begin, repository }) => {
      repository.commit('main', { ...change, '.ollamacode.yml': 'fail-on: high\n' });
      await begin('push')({ exit: 1 });
    });
  });

  it('of a pull request obeys the configuration of the default branch', async () => {
    const own = { ...change, '.ollamacode.yml': 'enabled: false\n' };
    await play({ base, change: own }, async ({ run }) => {
      const { report } = await run();
      expect(report.verdict.outcome).toBe('findings');
    });
  });
});
