import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { brokenSum, greet, sum } from './fixtures.ts';
import { standing, summaryOf } from './forge-stage.ts';
import { stages } from './stages.ts';

afterAll(removeFolders);

const files = {
  base: { 'src/sum.ts': sum, 'src/greet.ts': greet },
  change: { 'src/sum.ts': brokenSum },
  fork: true,
};

/** The review of a fork may not write and leaves its report; another run posts it. */
describe.each(stages)('$name: the second of two steps', ({ play }) => {
  it('posts the report of a fork, once', async () => {
    await play(files, async ({ begin, run, seen }) => {
      const { files: left } = await run({ token: 'fork' });
      const publish = begin('report');
      await publish({ report: left['ollamacode.json'] ?? '' });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
      expect(summaryOf(seen())).toContain('src/sum.ts');
      await publish({ report: left['ollamacode.json'] ?? '' });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });

  it('posts nothing that the change does not touch', async () => {
    await play(files, async ({ begin, run, seen }) => {
      const { files: left } = await run({ token: 'fork' });
      const report = (left['ollamacode.json'] ?? '').replaceAll('src/sum.ts', 'src/greet.ts');
      await begin('report')({ report });
      expect(seen().threads).toEqual([]);
    });
  });

  it('posts nothing for a head that has moved since', async () => {
    await play(files, async ({ begin, push, run, seen }) => {
      const { files: left } = await run({ token: 'fork' });
      const publish = begin('report');
      push({ 'src/greet.ts': `${greet}\n` });
      await publish({ report: left['ollamacode.json'] ?? '' });
      expect([seen().comments, seen().threads]).toEqual([[], []]);
    });
  });

  it('lets the gate of its own configuration speak', async () => {
    await play(files, async ({ begin, run, seen }) => {
      const { files: left } = await run({ token: 'fork' });
      const options = { 'fail-on': 'high' };
      await begin('report')({ report: left['ollamacode.json'] ?? '', options, exit: 1 });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });

  it('without a token says that it needs one', async () => {
    await play(files, async ({ begin, run, seen }) => {
      const { files: left } = await run({ token: 'fork' });
      const report = left['ollamacode.json'] ?? '';
      const { stderr } = await begin('report')({ report, token: 'none', exit: 2 });
      expect(stderr).toMatch(/\btoken\b/);
      expect(seen().threads).toEqual([]);
    });
  });
});
