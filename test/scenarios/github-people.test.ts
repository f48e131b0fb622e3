import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { brokenSum, greet, sum } from './fixtures.ts';
import { BOT, ownThreads, standing, summaryOf, threadAt, withScene } from './github-scene.ts';

afterAll(removeFolders);

const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };
const gate = { 'fail-on': 'high' };

describe('a person', () => {
  it('who answers keeps the thread as it is, also when the finding is fixed', async () => {
    await withScene({ base, change }, async ({ github, run, push, pull }) => {
      await run();
      const thread = threadAt(pull(), 'src/sum.ts', 3);
      github.as('ann').reply(thread, 'Is that so?');
      push({ 'src/sum.ts': sum });
      await run();
      const [after] = ownThreads(pull());
      expect(after?.comments).toMatchObject([{ body: thread.comments[0]?.body }, { body: 'Is that so?' }]);
      expect(after?.isResolved).toBe(false);
    });
  });

  it('with write access who resolves a thread takes the finding out of the gate, by name', async () => {
    await withScene({ base, change }, async ({ github, run, pull }) => {
      await run({ inputs: gate, exit: 1 });
      github.as('maria').resolve(threadAt(pull(), 'src/sum.ts', 3));
      const { report } = await run({ inputs: gate });
      expect(report.findings).toMatchObject([{ state: { kind: 'hidden', by: 'dismissed', gated: false } }]);
      expect(standing(pull())).toEqual(['src/sum.ts:3 resolved']);
      expect(summaryOf(pull())).toContain('maria');
    });
  });

  it('with write access who votes a comment down takes it out of the gate', async () => {
    await withScene({ base, change }, async ({ github, run, pull }) => {
      await run({ inputs: gate, exit: 1 });
      const [comment] = threadAt(pull(), 'src/sum.ts', 3).comments;
      if (comment) github.as('maria').react(comment, '-1');
      await run({ inputs: gate });
    });
  });

  it.each(['resolve', 'vote'] as const)(
    'who wrote the change and closes a finding (%s) makes it quieter, never greener',
    async (way) => {
      await withScene({ base, change }, async ({ github, run, pull }) => {
        github.permit('acme/shop', 'ann', 'admin');
        await run({ inputs: gate, exit: 1 });
        const thread = threadAt(pull(), 'src/sum.ts', 3);
        const [comment] = thread.comments;
        if (way === 'resolve') github.as('ann').resolve(thread);
        else if (comment) github.as('ann').react(comment, '-1');
        const { report } = await run({ inputs: gate, exit: 1 });
        expect(report.findings).toMatchObject([{ state: { kind: 'hidden', by: 'dismissed', gated: true } }]);
        expect(ownThreads(pull())).toHaveLength(1);
      });
    },
  );

  it('with write access who committed to the change counts as its author', async () => {
    await withScene({ base, change }, async ({ github, run, push, pull }) => {
      await run({ inputs: gate, exit: 1 });
      push({ 'src/greet.ts': `${greet}\n` }, { author: 'maria' });
      github.as('maria').resolve(threadAt(pull(), 'src/sum.ts', 3));
      await run({ inputs: gate, exit: 1 });
    });
  });

  it('without write access votes in vain for the gate', async () => {
    await withScene({ base, change }, async ({ github, run, pull }) => {
      github.permit('acme/shop', 'tom', 'triage');
      await run({ inputs: gate, exit: 1 });
      const [comment] = threadAt(pull(), 'src/sum.ts', 3).comments;
      if (comment) github.as('tom').react(comment, '-1');
      await run({ inputs: gate, exit: 1 });
    });
  });
});

describe('a stranger', () => {
  it('who posts our markers before the first run silences nothing', async () => {
    let copied: readonly string[] = [];
    await withScene({ base, change }, async ({ run, pull }) => {
      await run();
      copied = [
        ...pull().comments.map(({ body }) => body),
        ...ownThreads(pull()).map((t) => t.comments[0]?.body ?? ''),
      ];
    });
    await withScene({ base, change }, async ({ github, run, pull, place }) => {
      github.permit('acme/shop', 'mallory', 'read');
      const [summary = '', comment = ''] = copied;
      github.as('mallory').comment(place, summary);
      const fake = github.as('mallory').commentOnLine(place, { path: 'src/sum.ts', line: 3, body: comment });
      github.permit('acme/shop', 'mallory', 'write');
      github.as('mallory').resolve(fake);
      github.permit('acme/shop', 'mallory', 'read');
      await run({ inputs: gate, exit: 1 });
      expect(standing(pull())).toEqual(['src/sum.ts:3']);
      summaryOf(pull());
      expect(pull().comments.map(({ author }) => author)).toEqual(['mallory', BOT]);
    });
  });
});
