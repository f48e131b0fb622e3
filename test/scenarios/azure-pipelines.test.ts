import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { azureStage } from './azure-stage.ts';
import { brokenSum, greet, sum } from './fixtures.ts';
import { ownThreads, standing, summaryOf, threadAt } from './forge-stage.ts';

/** What is Azure's own. */

afterAll(removeFolders);

const { play } = azureStage;
const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };
const gate = { 'fail-on': 'high' };

describe('a pull request', () => {
  it('gets a thread on the whole line, a summary that is closed, and a page of the run', async () => {
    await play({ base, change }, async ({ azure, number, run }) => {
      const { stdout } = await run();
      const { threads, comments } = azure.pull(number);
      expect(threads).toMatchObject([{ path: 'src/sum.ts', startLine: 3, status: 'active' }]);
      expect(comments).toHaveLength(1);
      expect(stdout).toContain('##vso[task.setvariable variable=REVIEW_OUTCOME;isOutput=true;]findings');
    });
  });

  it('gets a status where one is asked for', async () => {
    await play({ base, change }, async ({ azure, number, run }) => {
      await run({ options: { publish: 'review,summary,check', ...gate }, exit: 1 });
      expect(azure.pull(number).statuses).toMatchObject([{ state: 'failed', iteration: 1 }]);
    });
  });

  it('whose finding is fixed has the thread marked as fixed by us', async () => {
    await play({ base, change }, async ({ azure, number, push, run, seen }) => {
      await run();
      push({ 'src/sum.ts': sum });
      await run();
      expect(azure.pull(number).threads).toMatchObject([{ status: 'fixed', resolvedBy: seen().self }]);
    });
  });

  it('whose thread a person closes keeps the gate closed, since Azure does not tell who it was', async () => {
    await play({ base, change }, async ({ as, run, seen }) => {
      await run({ options: gate, exit: 1 });
      as('maria').resolve(threadAt(seen(), 'src/sum.ts', 3));
      await run({ options: gate, exit: 1 });
      expect(ownThreads(seen())).toHaveLength(1);
      expect(standing(seen())).toEqual(['src/sum.ts:3 resolved']);
    });
  });

  it('of a service that may not contribute stands in files, and one sentence says what it takes', async () => {
    await play({ base, change }, async ({ run, seen }) => {
      const { files, stderr } = await run({ token: 'fork' });
      expect(files['ollamacode.sarif']).toContain('js/off-by-one-loop');
      expect(stderr).toContain('Contribute to pull requests');
      expect([seen().comments, seen().threads]).toEqual([[], []]);
    });
  });

  it('whose job hands no token over says how', async () => {
    await play({ base, change }, async ({ run }) => {
      const { stderr } = await run({ token: 'none' });
      expect(stderr).toContain('SYSTEM_ACCESSTOKEN: $(System.AccessToken)');
    });
  });

  it('keeps the job’s token out of log and files', async () => {
    await play({ base, change }, async ({ azure, repository, run }) => {
      const token = azure.token(repository.fullName, 'write');
      const { files, stdout, stderr } = await run({
        options: { 'log-level': 'verbose' },
        variables: { SYSTEM_ACCESSTOKEN: token },
      });
      expect([stdout, stderr, ...Object.values(files)].join('\n')).not.toContain(token);
    });
  });

  it('of names with spaces is read and commented on', async () => {
    await play({ base, change, repository: 'Web Shop/shop app' }, async ({ run, seen }) => {
      await run({ checkout: 'none' });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
      expect(summaryOf(seen())).toContain('src/sum.ts');
    });
  });

  it('is asked for by a token that Azure does not know: one sentence, and exit code 2', async () => {
    await play({ base, change }, async ({ run }) => {
      const variables = { SYSTEM_ACCESSTOKEN: 'expired' };
      const { stderr } = await run({ variables, exit: 2 });
      expect(stderr).toContain('Give a token that is valid');
    });
  });
});

describe('configuration', () => {
  const config = 'fail-on: low\n';

  it('of a pushed default branch is obeyed', async () => {
    await play({ base, change: {} }, async ({ begin, repository }) => {
      repository.commit('main', { ...change, '.ollamacode.yml': config });
      await begin('push')({ exit: 1 });
    });
  });

  it('of a pushed branch is not', async () => {
    await play({ base, change: {} }, async ({ azure, repository, run }) => {
      repository.commit('feature', { ...change, '.ollamacode.yml': config });
      const job = azure.job({ repository: repository.fullName, branch: 'feature' });
      const { report } = await run({ job });
      expect(report.verdict.outcome).toBe('findings');
      expect(JSON.stringify(report.findings)).toContain('src/sum.ts');
    });
  });

  it('of a pull request is not', async () => {
    await play({ base, change: { ...change, '.ollamacode.yml': config } }, async ({ run }) => {
      await run();
    });
  });
});
