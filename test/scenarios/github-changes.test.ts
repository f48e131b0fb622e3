import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { claiming } from './answers.ts';
import { brokenSum, greet, greetLine, otherGreet, sum } from './fixtures.ts';
import { ownThreads, standing, summaryOf, withScene } from './github-scene.ts';

afterAll(removeFolders);

const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };
const readOnly = { permissions: { contents: 'read', pull_requests: 'read' } } as const;

describe('where little is allowed', () => {
  it('a fork gets the same review as annotations, page and files, and one line why', async () => {
    await withScene({ base, change, fork: true }, async ({ run, pull }) => {
      const { annotations, summary, files, outputs, stdout, stderr } = await run({ token: readOnly });
      expect(annotations).toEqual(['warning src/sum.ts:3']);
      expect(summary).toContain('src/sum.ts');
      expect(files['ollamacode.sarif']).toContain('js/off-by-one-loop');
      expect(outputs.outcome).toBe('findings');
      expect([pull().comments, pull().threads]).toEqual([[], []]);
      expect(`${stdout}${stderr}`).toMatch(/pull-requests: write|read-only|fork/i);
    });
  });

  it('without a token the review stands in page and files', async () => {
    await withScene({ base, change }, async ({ run, pull }) => {
      const { summary, outputs, stdout } = await run({ token: 'none' });
      expect(outputs.outcome).toBe('findings');
      expect(summary).toContain('src/sum.ts');
      expect(stdout).toContain('there is no token');
      expect(pull().threads).toEqual([]);
    });
  });

  it('switched off it does nothing, and says so to the steps after it', async () => {
    await withScene({ base, change }, async ({ github, run }) => {
      const { outputs } = await run({ inputs: { enabled: 'false' } });
      expect(outputs).toMatchObject({ outcome: 'off', complete: 'false' });
      expect(github.requests).toEqual([]);
    });
  });

  it('under pull_request_target a fork is reviewed with comments, without its files on disk', async () => {
    await withScene({ base, change, fork: true }, async ({ run, pull }) => {
      await run({ event: 'pull_request_target', checkout: 'none' });
      expect(standing(pull())).toEqual(['src/sum.ts:3']);
    });
  });

  it.each([
    ['a shallow checkout', 1],
    ['no checkout', 'none'],
  ] as const)('%s reviews the same', async (_name, checkout) => {
    await withScene({ base, change }, async ({ run, pull }) => {
      await run({ checkout });
      expect(standing(pull())).toEqual(['src/sum.ts:3']);
    });
  });
});

describe('a change', () => {
  it('that is a draft is looked at by rules and not by the model', async () => {
    await withScene({ base, change, draft: true }, async ({ run, pull }) => {
      const { asked, outputs } = await run({ ollama: claiming() });
      expect(asked).toBe(0);
      expect(outputs.complete).toBe('false');
      expect(standing(pull())).toEqual(['src/sum.ts:3']);
      expect(summaryOf(pull())).toContain('draft');
    });
  });

  it('that the model did not see whole is inconclusive, and says so', async () => {
    await withScene({ base, change: { 'src/greet.ts': otherGreet } }, async ({ run, pull }) => {
      const { outputs } = await run({ ollama: { answer: () => 'no JSON' } });
      expect(outputs).toMatchObject({ outcome: 'inconclusive', complete: 'false' });
      expect(summaryOf(pull())).toMatch(/incomplete|not complete|inconclusive/i);
    });
  });

  it('gets the model’s suggestion as a block that applies', async () => {
    const fix = "return 'Hello ' + name;";
    const ollama = claiming({ line: greetLine, problem: 'name may be undefined', kind: 'null', fix });
    await withScene({ base, change: { 'src/greet.ts': otherGreet } }, async ({ run, pull }) => {
      await run({ ollama });
      expect(standing(pull())).toEqual(['src/greet.ts:2']);
      expect(ownThreads(pull())[0]?.comments[0]?.body).toContain(`\`\`\`suggestion\n  ${fix}\n\`\`\``);
    });
  });

  it('of a renamed file is commented on under its new name', async () => {
    const renamed = { 'src/sum.ts': undefined, 'src/total.ts': brokenSum };
    await withScene({ base, change: renamed }, async ({ run, pull }) => {
      await run();
      expect(standing(pull())).toEqual(['src/total.ts:3']);
    });
  });

  it('of emoji and CRLF is commented on at its line', async () => {
    const crlf = (text: string) => `// 🎉 naïve\n${text}`.replaceAll('\n', '\r\n');
    const files = { base: { 'src/sum 🎉.ts': crlf(sum) }, change: { 'src/sum 🎉.ts': crlf(brokenSum) } };
    await withScene(files, async ({ run, pull }) => {
      await run();
      expect(standing(pull())).toEqual(['src/sum 🎉.ts:4']);
    });
  });

  it('that deletes lines above is commented on where the finding is now', async () => {
    const long = `${greet}\n${sum}`;
    await withScene(
      { base: { 'src/a.ts': long }, change: { 'src/a.ts': brokenSum } },
      async ({ run, pull }) => {
        await run();
        expect(standing(pull())).toEqual(['src/a.ts:3']);
      },
    );
  });
});

describe('a gate', () => {
  it('that fails is told by an error where no comment stands, and by the exit code', async () => {
    await withScene({ base, change, fork: true }, async ({ run }) => {
      const { annotations } = await run({ token: readOnly, inputs: { 'fail-on': 'high' }, exit: 1 });
      expect(annotations).toEqual(['error src/sum.ts:3']);
    });
  });

  it('keeps its verdict when GitHub fails while it is told, and says so with exit 2', async () => {
    await withScene({ base, change }, async ({ github, run }) => {
      github.failNext({ match: /^POST .*\/reviews/, status: 404, times: 20 });
      github.failNext({ match: /^POST .*\/comments/, status: 404, times: 20 });
      const { outputs, summary } = await run({ exit: 2 });
      expect(outputs.outcome).toBe('findings');
      expect(summary).toContain('src/sum.ts');
    });
  });

  it('waits for what GitHub asks it to wait', async () => {
    await withScene({ base, change }, async ({ github, run, pull }) => {
      github.failNext({ match: /^POST .*\/reviews/, status: 403, headers: { 'retry-after': '1' } });
      github.failNext({ match: /^POST \/graphql/, status: 502 });
      await run();
      expect(standing(pull())).toEqual(['src/sum.ts:3']);
    });
  });
});

it('a check run is made where it is wanted, in pages', async () => {
  const many = Array.from({ length: 60 }, (_, i) => brokenSum.replace('sum(', `sum${i}(`)).join('\n');
  const token = { permissions: { contents: 'read', pull_requests: 'write', checks: 'write' } } as const;
  await withScene({ base, change: { 'src/many.ts': many } }, async ({ run, pull }) => {
    await run({ token, inputs: { publish: 'check', 'max-findings': '100' } });
    expect(pull().checks).toMatchObject([{ status: 'completed', conclusion: 'neutral' }]);
    expect(pull().checks[0]?.annotations).toHaveLength(60);
    expect(pull().comments).toEqual([]);
  });
});
