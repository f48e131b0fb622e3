import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { claiming } from './answers.ts';
import { brokenSum, greet, greetLine, otherGreet, otherSum, sum } from './fixtures.ts';
import { ownThreads, standing, summaryOf } from './forge-stage.ts';
import { stages } from './stages.ts';

afterAll(removeFolders);

const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };

describe.each(stages)('$name: where little is allowed', ({ play }) => {
  it('a fork gets the same review as files, and one line why', async () => {
    await play({ base, change, fork: true }, async ({ run, seen }) => {
      const { report, sarif, stdout, stderr } = await run({ token: 'fork' });
      expect(report.verdict.outcome).toBe('findings');
      expect(sarif).toContain('js/off-by-one-loop');
      expect([seen().comments, seen().threads]).toEqual([[], []]);
      expect(`${stdout}${stderr}`).toMatch(/write|read-only|token/i);
    });
  });

  it('without a token the review stands in files', async () => {
    await play({ base, change }, async ({ run, seen }) => {
      const { report, stdout, stderr } = await run({ token: 'none' });
      expect(report.verdict.outcome).toBe('findings');
      expect(`${stdout}${stderr}`).toMatch(/\btoken\b/);
      expect([seen().comments, seen().threads]).toEqual([[], []]);
    });
  });

  it('switched off it asks nobody anything', async () => {
    await play({ base, change }, async ({ requests, run }) => {
      await run({ options: { enabled: 'false' } });
      expect(requests()).toEqual([]);
    });
  });

  it.each([
    ['a shallow checkout', 1],
    ['no checkout', 'none'],
  ] as const)('%s reviews the same', async (_name, checkout) => {
    await play({ base, change }, async ({ run, seen }) => {
      await run({ checkout });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });
});

describe.each(stages)('$name: a change', ({ play, lacks = [] }) => {
  it('is one summary and a comment at the line', async () => {
    await play({ base, change }, async ({ run, seen }) => {
      const { report } = await run();
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
      expect(summaryOf(seen())).toContain('src/sum.ts');
      expect(report.verdict).toMatchObject({ outcome: 'findings', complete: true });
    });
  });

  it('without a finding is a summary without comments', async () => {
    await play({ base, change: { 'src/sum.ts': otherSum } }, async ({ run, seen }) => {
      const { report } = await run();
      expect(report).toMatchObject({ verdict: { outcome: 'pass' }, findings: [] });
      expect(seen().threads).toEqual([]);
      summaryOf(seen());
    });
  });

  it('that is a draft is looked at by rules and not by the model', async () => {
    await play({ base, change, draft: true }, async ({ run, seen }) => {
      const { asked, report } = await run({ ollama: claiming() });
      expect(asked).toBe(0);
      expect(report.verdict.complete).toBe(false);
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
      expect(summaryOf(seen())).toContain('draft');
    });
  });

  it('that the model did not see whole is inconclusive, and says so', async () => {
    await play({ base, change: { 'src/greet.ts': otherGreet } }, async ({ run, seen }) => {
      const { report } = await run({ ollama: { answer: () => 'no JSON' } });
      expect(report.verdict).toMatchObject({ outcome: 'inconclusive', complete: false });
      expect(summaryOf(seen())).toMatch(/incomplete|not complete|inconclusive/i);
    });
  });

  it.skipIf(lacks.includes('suggestions'))(
    'gets the model’s suggestion as a block that applies',
    async () => {
      const fix = "return 'Hello ' + name;";
      const ollama = claiming({ line: greetLine, problem: 'name may be undefined', kind: 'null', fix });
      await play({ base, change: { 'src/greet.ts': otherGreet } }, async ({ run, seen }) => {
        await run({ ollama });
        expect(standing(seen())).toEqual(['src/greet.ts:2']);
        const [lines = ''] = /^```suggestion[^`]*^```$/m.exec(firstText(seen())) ?? [];
        expect(lines.replace(':-0+0', '')).toBe(`\`\`\`suggestion\n  ${fix}\n\`\`\``);
      });
    },
  );

  it('of a renamed file is commented on under its new name', async () => {
    const renamed = { 'src/sum.ts': undefined, 'src/total.ts': brokenSum };
    await play({ base, change: renamed }, async ({ run, seen }) => {
      await run();
      expect(standing(seen())).toEqual(['src/total.ts:3']);
    });
  });

  it('of emoji and CRLF is commented on at its line', async () => {
    const crlf = (text: string) => `// 🎉 naïve\n${text}`.replaceAll('\n', '\r\n');
    const files = { base: { 'src/sum 🎉.ts': crlf(sum) }, change: { 'src/sum 🎉.ts': crlf(brokenSum) } };
    await play(files, async ({ run, seen }) => {
      await run();
      expect(standing(seen())).toEqual(['src/sum 🎉.ts:4']);
    });
  });

  it('that deletes lines above is commented on where the finding is now', async () => {
    const files = { base: { 'src/a.ts': `${greet}\n${sum}` }, change: { 'src/a.ts': brokenSum } };
    await play(files, async ({ run, seen }) => {
      await run();
      expect(standing(seen())).toEqual(['src/a.ts:3']);
    });
  });
});

function firstText(seen: Parameters<typeof ownThreads>[0]): string {
  return ownThreads(seen)[0]?.comments[0]?.body ?? '';
}

describe.each(stages)('$name: a gate', ({ play }) => {
  it('that fails is told by the exit code also where nothing can be posted', async () => {
    await play({ base, change, fork: true }, async ({ run }) => {
      const { sarif } = await run({ token: 'fork', options: { 'fail-on': 'high' }, exit: 1 });
      expect(sarif).toContain('js/off-by-one-loop');
    });
  });

  it('keeps its verdict when the forge fails while it is told, and says so with exit 2', async () => {
    await play({ base, change }, async ({ breakPosting, run }) => {
      breakPosting();
      const { report } = await run({ exit: 2 });
      expect(report.verdict.outcome).toBe('findings');
    });
  });

  it('waits for what the forge asks it to wait', async () => {
    await play({ base, change }, async ({ beBusy, run, seen }) => {
      beBusy();
      await run();
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });
});

describe.each(stages)('$name: started by something else', ({ play, lacks = [] }) => {
  it.skipIf(lacks.includes('queue'))(
    'a queue asks the model nothing, posts nothing, and lets the gate speak',
    async () => {
      await play({ base, change: { ...change, 'src/greet.ts': otherGreet } }, async ({ begin, seen }) => {
        const options = { 'fail-on': 'high', 'on-inconclusive': 'pass' };
        const { asked, report } = await begin('queue')({ ollama: claiming(), options, exit: 1 });
        expect([asked, report.findings.length]).toEqual([0, 1]);
        expect([seen().comments, seen().threads]).toEqual([[], []]);
      });
    },
  );

  it('a push reviews what was pushed, and posts nothing', async () => {
    await play({ base, change: {} }, async ({ begin, repository }) => {
      repository.commit('main', change);
      const { report, writes } = await begin('push')();
      expect(report).toMatchObject({ verdict: { outcome: 'findings' }, findings: [{ path: 'src/sum.ts' }] });
      expect(writes).toEqual([]);
    });
  });

  it('a schedule ends well with nothing to review', async () => {
    await play({ base, change: {} }, async ({ begin }) => {
      await begin('schedule')();
    });
  });
});
