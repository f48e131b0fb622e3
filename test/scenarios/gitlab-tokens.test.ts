import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { claiming } from './answers.ts';
import { brokenSum, greet, greetLine, manyBroken, otherGreet, otherSum, sum } from './fixtures.ts';
import { ownThreads, REPO, standing, summaryOf, threadAt } from './forge-stage.ts';
import { gitlabStage } from './gitlab-stage.ts';

/** What each token may do, and what is left where it may not. */

afterAll(removeFolders);

const { play } = gitlabStage;
const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };
const options = { 'fail-on': 'high' };

describe('without a token of ours', () => {
  it('the job’s own token reads, every file is there, and one sentence says what is missing', async () => {
    await play({ base, change }, async ({ run, seen }) => {
      const { files, requests, stdout, stderr } = await run({ token: 'none', options, exit: 1 });
      expect(JSON.parse(files['gl-code-quality-report.json'] ?? '')).toMatchObject([
        { check_name: 'js/off-by-one-loop', location: { path: 'src/sum.ts' } },
      ]);
      expect(files['ollamacode.junit.xml']).toContain('js/off-by-one-loop');
      expect(files['ollamacode.txt']).toContain('src/sum.ts:3');
      expect(`${stdout}${stderr}`).toMatch(/OLLAMACODE_TOKEN/);
      expect(`${stdout}${stderr}`).toMatch(/scope `?api/);
      expect(requests.filter((line) => !line.startsWith('GET '))).toEqual([]);
      expect([seen().comments, seen().threads]).toEqual([[], []]);
    });
  });

  it('a shallow clone is completed with the job’s token', async () => {
    await play({ base, change }, async ({ run }) => {
      const { report } = await run({ token: 'none', checkout: 1 });
      expect(report.findings).toMatchObject([{ path: 'src/sum.ts', start: 3 }]);
    });
  });

  it('the job’s token is neither in the log nor in a file', async () => {
    await play({ base, change }, async ({ gitlab, mr, run }) => {
      const job = gitlab.job({ repository: REPO, mr: mr().number });
      const { stdout, stderr, files } = await run({ job, token: 'none', checkout: 1 });
      const secret = job.env.CI_JOB_TOKEN ?? '';
      expect(secret).not.toBe('');
      expect([stdout, stderr, ...Object.values(files)].filter((text) => text.includes(secret))).toEqual([]);
    });
  });
});

describe('a token', () => {
  it('that reads only leaves the review in files, and is told its scope', async () => {
    await play({ base, change }, async ({ gitlab, run, seen }) => {
      const text = gitlab.token({ repository: REPO, scopes: ['read_api', 'read_repository'] });
      const { report, stdout, stderr } = await run({ token: { text } });
      expect(report.findings).toHaveLength(1);
      expect(`${stdout}${stderr}`).toMatch(/scope `?api/);
      expect([seen().comments, seen().threads]).toEqual([[], []]);
    });
  });

  it('of a reporter posts, and says that it may not resolve', async () => {
    await play({ base, change }, async ({ gitlab, push, run, seen }) => {
      const token = { text: gitlab.token({ repository: REPO, level: 'reporter' }) };
      await run({ token });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
      push({ 'src/sum.ts': sum });
      await run({ token });
      expect(ownThreads(seen())[0]?.isResolved).toBe(false);
      expect(ownThreads(seen())[0]?.comments[0]?.body).toMatch(/no longer found/i);
    });
  });

  it('that nobody knows ends with exit 2 and GitLab’s own words, the files written', async () => {
    await play({ base, change }, async ({ run, seen }) => {
      const token = { text: 'glpat-unknown-unknown-un' };
      const { stdout, stderr } = await run({ token, exit: 2 });
      expect(`${stdout}${stderr}`).toContain('401 Unauthorized');
      expect(`${stdout}${stderr}`).not.toContain(token.text);
      expect(seen().threads).toEqual([]);
    });
  });

  it('of a person publishes our notes and never her own drafts', async () => {
    await play({ base, change }, async ({ gitlab, mr, place, run }) => {
      const maria = gitlab.as('maria');
      maria.draft(place, { body: 'Not yet said', path: 'src/sum.ts', line: 2 });
      await run({ token: { text: gitlab.token({ login: 'maria' }) } });
      expect(mr().drafts).toMatchObject([{ author: 'maria', body: 'Not yet said' }]);
      expect(mr().threads.map(({ path, startLine, line }) => [path, startLine ?? line])).toEqual([
        ['src/sum.ts', 3],
      ]);
    });
  });
});

describe('the token of a person, whose clicks and ours look alike', () => {
  it('opens again what it resolved itself when the finding is back', async () => {
    await play({ base, change }, async ({ gitlab, mr, push, run }) => {
      const token = { text: gitlab.token({ login: 'maria' }) };
      await run({ token });
      push({ 'src/sum.ts': sum });
      await run({ token });
      expect(mr().threads).toMatchObject([{ isResolved: true }]);
      push({ 'src/sum.ts': brokenSum });
      const { report } = await run({ token, options, exit: 1 });
      expect(report.findings).toMatchObject([{ state: { kind: 'shown' } }]);
      expect(mr().threads).toMatchObject([{ isResolved: false }]);
    });
  });

  it('takes what she resolved for her word', async () => {
    await play({ base, change }, async ({ gitlab, mr, run }) => {
      const token = { text: gitlab.token({ login: 'maria' }) };
      await run({ token, options, exit: 1 });
      const [thread] = mr().threads;
      if (thread) gitlab.as('maria').resolve(thread);
      const { report } = await run({ token, options });
      expect(report.findings).toMatchObject([{ state: { by: 'dismissed', gated: false } }]);
    });
  });
});

describe('GitLab', () => {
  it('that holds drafts of a run of ours that died is rid of them, and says nothing twice', async () => {
    await play({ base, change }, async ({ gitlab, mr, place, push, run, seen }) => {
      await run();
      const body = threadAt(seen(), 'src/sum.ts', 3).comments[0]?.body ?? '';
      gitlab.as(seen().self).draft(place, { body, path: 'src/sum.ts', line: 2 });
      push({ 'src/more.ts': `${greet}\n${brokenSum}` });
      await run();
      expect(mr().drafts).toEqual([]);
      expect(standing(seen())).toEqual(['src/more.ts:7', 'src/sum.ts:3']);
    });
  });

  it('that loses a draft before it is published is told so, and asked again by the next run', async () => {
    await play({ base, change }, async ({ gitlab, mr, run, seen }) => {
      gitlab.failNext({ match: /^PUT .*\/publish/, status: 404 });
      const { stderr } = await run();
      expect(stderr).toContain('The comment on src/sum.ts:3 is not posted');
      expect([mr().drafts, mr().threads]).toEqual([[], []]);
      expect(summaryOf(seen())).toContain('src/sum.ts');
      await run();
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });

  it('that limits requests is waited for', async () => {
    await play({ base, change: { 'src/many.ts': manyBroken(3) } }, async ({ gitlab, run, seen }) => {
      const headers = { 'retry-after': '1' };
      gitlab.failNext({ match: /^PUT .*\/publish/, status: 429, headers });
      gitlab.failNext({ match: /^(POST|PUT) .*\/notes/, status: 429, headers });
      await run();
      expect(ownThreads(seen())).toHaveLength(3);
      summaryOf(seen());
    });
  });

  it('gets no quick action and no fold of its log from a model', async () => {
    const words = {
      problem: '/close name may be undefined',
      effect: '/label ~merged is wrong section_end:0:ollamacode_ollama',
      check: '/approve it with undefined',
    };
    const ollama = claiming({ line: greetLine, kind: 'null', ...words });
    await play({ base, change: { 'src/greet.ts': otherGreet } }, async ({ mr, run, seen }) => {
      const { stdout } = await run({ ollama, options: { 'log-code': 'true' } });
      expect(stdout).toContain('merged is wrong section_end :0:');
      expect(mr().state).toBe('opened');
      const texts = [...mr().threads.flatMap(({ comments }) => comments), ...mr().comments];
      for (const { body } of texts) expect(body).not.toMatch(/^\/[a-z]/m);
      expect(standing(seen())).toEqual(['src/greet.ts:2']);
      expect(texts[0]?.body).toMatch(/close.*merged.*approve/s);
    });
  });

  it('whose head moves between the question and the first comment ends with one of each', async () => {
    await play({ base, change }, async ({ gitlab, push, run, seen }) => {
      const newer = () => void push({ 'src/greet.ts': otherGreet });
      gitlab.beforeNext(/^POST .*\/draft_notes/, newer);
      await run();
      await run();
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
      summaryOf(seen());
    });
  });

  it('that collapses a diff gets its comments all the same', async () => {
    await play({ base, change }, async ({ gitlab, mr, run, seen }) => {
      gitlab.collapse(REPO, mr().number, 'src/sum.ts');
      await run({ checkout: 1 });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });
});

describe('a commit status', () => {
  it.each([
    ['failed', 'that a gate stops', { change, exit: 1 }],
    ['skipped', 'that nothing stops', { change, options: { 'fail-on': 'never' }, exit: 0 }],
    ['success', 'without a finding', { change: { 'src/sum.ts': otherSum }, exit: 0 }],
  ] as const)(
    'is %s for a change %s, in the job’s own pipeline',
    async (state, _name, { exit, ...given }) => {
      await play({ base, change: given.change }, async ({ gitlab, mr, run }) => {
        const job = gitlab.job({ repository: REPO, mr: mr().number });
        await run({
          job,
          exit,
          options: { publish: 'check', ...options, ...('options' in given ? given.options : {}) },
        });
        expect(mr().statuses).toMatchObject([{ state, pipelineId: job.pipeline, sha: mr().head }]);
        expect(mr().comments).toEqual([]);
      });
    },
  );

  it('of merged results stands in the pipeline that ran, at its own commit', async () => {
    await play({ base, change }, async ({ gitlab, mr, repository, run }) => {
      repository.commit('main', { 'src/greet.ts': otherGreet });
      const job = gitlab.job({ repository: REPO, merged: mr().number });
      await run({ job, options: { publish: 'check' } });
      expect(mr().statuses).toMatchObject([{ state: 'skipped', sha: job.sha, pipelineId: job.pipeline }]);
    });
  });

  it('is never made of a report that the author could have written', async () => {
    await play({ base, change, fork: true }, async ({ begin, mr, run }) => {
      const { files } = await run({ token: 'fork' });
      await begin('report')({ report: files['ollamacode.json'] ?? '', options: { publish: 'check,review' } });
      expect(mr().statuses.filter(({ state }) => state === 'success')).toEqual([]);
    });
  });
});
