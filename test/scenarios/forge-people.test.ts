import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { brokenSum, greet, sum } from './fixtures.ts';
import { ownThreads, type SeenThread, standing, summaryOf, threadAt } from './forge-stage.ts';
import { stages } from './stages.ts';

afterAll(removeFolders);

const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };
const options = { 'fail-on': 'high' };

function firstOf({ comments: [comment] }: SeenThread) {
  if (!comment) throw new Error('A thread begins with a comment.');
  return comment;
}

describe.each(stages)('$name: a person', ({ play, lacks = [] }) => {
  it('who answers keeps the thread as it is, also when the finding is fixed', async () => {
    await play({ base, change }, async ({ as, run, push, seen }) => {
      await run();
      const thread = threadAt(seen(), 'src/sum.ts', 3);
      as('ann').reply(thread, 'Is that so?');
      push({ 'src/sum.ts': sum });
      await run();
      const [after] = ownThreads(seen());
      expect(after?.comments).toMatchObject([{ body: firstOf(thread).body }, { body: 'Is that so?' }]);
      expect(after?.isResolved).toBe(false);
    });
  });

  it.skipIf(lacks.includes('resolver'))(
    'with write access who resolves a thread takes the finding out of the gate, by name',
    async () => {
      await play({ base, change }, async ({ as, run, seen }) => {
        await run({ options, exit: 1 });
        as('maria').resolve(threadAt(seen(), 'src/sum.ts', 3));
        const { report } = await run({ options });
        expect(report.findings).toMatchObject([{ state: { kind: 'hidden', by: 'dismissed', gated: false } }]);
        expect(standing(seen())).toEqual(['src/sum.ts:3 resolved']);
        expect(summaryOf(seen())).toContain('maria');
      });
    },
  );

  it.skipIf(lacks.includes('votes'))(
    'with write access who votes a comment down takes it out of the gate',
    async () => {
      await play({ base, change }, async ({ as, run, seen }) => {
        await run({ options, exit: 1 });
        as('maria').voteDown(firstOf(threadAt(seen(), 'src/sum.ts', 3)));
        await run({ options });
      });
    },
  );

  it('with write access who dismisses a finding in its thread takes it out of the gate', async () => {
    await play({ base, change }, async ({ as, run, seen }) => {
      await run({ options, exit: 1 });
      as('maria').reply(threadAt(seen(), 'src/sum.ts', 3), '/ollamacode dismiss the list ends with a guard');
      const { report } = await run({ options });
      expect(report.findings).toMatchObject([{ state: { by: 'dismissed', gated: false } }]);
    });
  });

  const clicks = [
    lacks.includes('resolver') ? [] : ['resolve'],
    lacks.includes('votes') ? [] : ['vote'],
  ].flat();
  it.each(clicks)(
    'who wrote the change and closes a finding (%s) makes it quieter, never greener',
    async (way) => {
      await play({ base, change }, async ({ as, permit, run, seen }) => {
        permit('ann', 'admin');
        await run({ options, exit: 1 });
        const thread = threadAt(seen(), 'src/sum.ts', 3);
        if (way === 'resolve') as('ann').resolve(thread);
        else as('ann').voteDown(firstOf(thread));
        const { report } = await run({ options, exit: 1 });
        expect(report.findings).toMatchObject([{ state: { kind: 'hidden', by: 'dismissed', gated: true } }]);
        expect(ownThreads(seen())).toHaveLength(1);
      });
    },
  );

  it('with write access who committed to the change counts as its author', async () => {
    await play({ base, change }, async ({ as, run, push, seen }) => {
      await run({ options, exit: 1 });
      push({ 'src/greet.ts': `${greet}\n` }, { author: 'maria' });
      as('maria').resolve(threadAt(seen(), 'src/sum.ts', 3));
      await run({ options, exit: 1 });
    });
  });

  it.skipIf(lacks.includes('votes'))('without write access votes in vain for the gate', async () => {
    await play({ base, change }, async ({ as, permit, run, seen }) => {
      permit('tom', 'triage');
      await run({ options, exit: 1 });
      as('tom').voteDown(firstOf(threadAt(seen(), 'src/sum.ts', 3)));
      await run({ options, exit: 1 });
    });
  });

  it('without write access silences nothing by a command', async () => {
    await play({ base, change }, async ({ as, permit, run, seen }) => {
      permit('mallory', 'read');
      await run({ options, exit: 1 });
      as('mallory').reply(threadAt(seen(), 'src/sum.ts', 3), '/ollamacode dismiss it is fine');
      const { report } = await run({ options, exit: 1 });
      expect(report.findings).toMatchObject([{ state: { kind: 'shown' } }]);
    });
  });
});

describe.each(stages)('$name: a stranger', ({ play }) => {
  it('who posts our markers before the first run silences nothing', async () => {
    const copied: string[] = [];
    await play({ base, change }, async ({ run, seen }) => {
      await run();
      copied.push(summaryOf(seen()), firstOf(threadAt(seen(), 'src/sum.ts', 3)).body);
    });
    await play({ base, change }, async ({ as, permit, run, seen }) => {
      permit('mallory', 'read');
      const [summary = '', comment = ''] = copied;
      as('mallory').comment(summary);
      const fake = as('mallory').commentOnLine('src/sum.ts', 3, comment);
      permit('mallory', 'write');
      as('mallory').resolve(fake);
      permit('mallory', 'read');
      await run({ options, exit: 1 });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
      summaryOf(seen());
      expect(seen().comments.map(({ author }) => author)).toEqual(['mallory', seen().self]);
    });
  });
});
