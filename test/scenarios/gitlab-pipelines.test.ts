import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { claiming } from './answers.ts';
import { brokenSum, greet, manyBroken, otherGreet, sum } from './fixtures.ts';
import { BRANCH, ownThreads, REPO, standing, summaryOf } from './forge-stage.ts';
import { gitlabStage } from './gitlab-stage.ts';

/** Every way that GitLab starts a job. */

afterAll(removeFolders);

const { play } = gitlabStage;
const base = { 'src/sum.ts': sum, 'src/greet.ts': greet };
const change = { 'src/sum.ts': brokenSum };
const padding = Array.from({ length: 30 }, (_, i) => `// line ${i}\n`).join('');
const ported = 'suppress:\n  - { rule: "js/*", reason: "ported code" }\n';
const options = { 'fail-on': 'high' };

describe('a pipeline of a merge request', () => {
  it('of merged results comments on the head’s own lines, not on the merge’s', async () => {
    await play({ base, change }, async ({ gitlab, mr, repository, run, seen }) => {
      repository.commit('main', { 'src/sum.ts': `${padding}${sum}` });
      const job = gitlab.job({ repository: REPO, merged: mr().number });
      expect(job.sha).not.toBe(mr().head);
      const { report } = await run({ job });
      expect(report.findings).toMatchObject([{ path: 'src/sum.ts', start: 3 }]);
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });

  it('of merged results whose base moved on reviews no line of others', async () => {
    await play({ base, change: { 'src/greet.ts': otherGreet } }, async ({ gitlab, mr, repository, run }) => {
      repository.commit('main', change);
      const job = gitlab.job({ repository: REPO, merged: mr().number });
      const { report } = await run({ job, options });
      expect(report.findings).toEqual([]);
    });
  });

  it('of a merge train posts nothing even with a token', async () => {
    await play({ base, change }, async ({ begin, seen }) => {
      const { writes } = await begin('queue')({ token: 'full', options, exit: 1 });
      expect(writes).toEqual([]);
      expect([seen().comments, seen().threads]).toEqual([[], []]);
    });
  });

  it('of a fork, started by a member in the target project, posts', async () => {
    await play({ base, change, fork: true }, async ({ gitlab, mr, run, seen }) => {
      const job = gitlab.job({ repository: REPO, mr: mr().number, in: 'target', by: 'maria' });
      await run({ job });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });

  it.each([
    ['obeys the configuration of the target', 'repository', 0],
    ['does not obey that of its own main branch', 'head', 1],
  ] as const)('of a fork %s', async (_name, where, exit) => {
    await play({ base, change, fork: true }, async ({ run, ...scene }) => {
      scene[where].commit('main', { '.ollamacode.yml': ported });
      for (const checkout of [0, 1, 'none'] as const) await run({ token: 'fork', checkout, options, exit });
    });
  });

  it('of a fork of a private project with all of its history is reviewed or says what is missing', async () => {
    await play({ base, change, fork: true, private: true }, async ({ run, seen }) => {
      const { stderr } = await run({ token: 'fork', exit: 2 });
      expect(stderr).toMatch(/acme\/shop/);
      expect(seen().threads).toEqual([]);
    });
  });

  it('asks for little', async () => {
    await play({ base, change }, async ({ run }) => {
      const { requests } = await run();
      expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(10);
    });
  });

  it('asks twice for each comment more: drafted, then published', async () => {
    await play({ base, change: { 'src/many.ts': manyBroken(10) } }, async ({ run, seen }) => {
      const { requests } = await run();
      expect(ownThreads(seen())).toHaveLength(10);
      expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(28);
    });
  });

  it('of a project in nested groups is the same', async () => {
    await play({ base, change, project: 'acme/web.apps/shop-1' }, async ({ run, push, seen }) => {
      await run({ checkout: 1 });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
      push({ 'src/sum.ts': sum });
      await run();
      expect(ownThreads(seen())).toMatchObject([{ isResolved: true }]);
    });
  });

  it('leaves every report where a job collects them, and tells its outcome to later jobs', async () => {
    await play({ base, change }, async ({ run }) => {
      const { files } = await run();
      expect(Object.keys(files).sort()).toEqual([
        'gl-code-quality-report.json',
        'ollamacode.env',
        'ollamacode.gitlab.sarif',
        'ollamacode.json',
        'ollamacode.junit.xml',
        'ollamacode.links.json',
        'ollamacode.txt',
      ]);
      expect(files['ollamacode.env']).toMatch(/^REVIEW_OUTCOME=findings$/m);
      expect(files['ollamacode.links.json']).toMatch(/merge_requests\/1#note_\d+/);
    });
  });

  it.each([
    ['a file in place of the folder', { 'ollamacode-reports': 'x\n' }],
    ['reports', { 'ollamacode-reports/ollamacode.env': 'A=b\n', 'ollamacode-reports/ollamacode.json/x': '' }],
  ])('whose change brings %s leaves reports of ours alone, and the gate as it is', async (_, planted) => {
    await play({ base, change: { ...change, ...planted } }, async ({ run }) => {
      const { files, stderr } = await run({ options, exit: 1 });
      expect(Object.keys(files)).toHaveLength(7);
      expect(files['ollamacode.env']).toMatch(/^REVIEW_OUTCOME=findings$/m);
      expect(stderr).toContain('Removed from this checkout');
    });
  });

  it('whose reports cannot be written keeps the gate closed, for 2 may be a warning', async () => {
    await play({ base, change }, async ({ run }) => {
      const { stderr } = await run({ options: { ...options, 'report-dir': '/dev/null/x' }, exit: 1 });
      expect(stderr).toContain('The report folder /dev/null/x cannot be used');
    });
  });

  it('whose job has no time left keeps the rules’ findings and says so', async () => {
    const both = { ...change, 'src/greet.ts': otherGreet };
    await play({ base, change: both }, async ({ gitlab, mr, run, seen }) => {
      const job = gitlab.job({ repository: REPO, mr: mr().number, timeout: 5 });
      const { asked, report } = await run({ job, ollama: claiming() });
      expect([asked, report.verdict.complete]).toEqual([0, false]);
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });

  it('below a relative URL root is the same', async () => {
    await play({ base, change, root: '/tools/gitlab' }, async ({ gitlab, run, seen }) => {
      expect(gitlab.api).toMatch(/\/tools\/gitlab\/api\/v4$/);
      await run({ checkout: 1 });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
      expect(summaryOf(seen())).toContain('src/sum.ts');
    });
  });
});

describe('a pipeline of', () => {
  it('a branch without a merge request reviews what it adds to the default branch', async () => {
    await play({ base, change }, async ({ gitlab, run }) => {
      const job = gitlab.job({ repository: REPO, branch: BRANCH });
      const { report, writes } = await run({ job, options, exit: 1 });
      expect(report.findings).toMatchObject([{ path: 'src/sum.ts', start: 3 }]);
      expect(writes).toEqual([]);
    });
  });

  it('a branch in a shallow clone fetches what it needs', async () => {
    await play({ base, change }, async ({ gitlab, run }) => {
      const job = gitlab.job({ repository: REPO, branch: BRANCH, source: 'web' });
      const { report } = await run({ job, checkout: 1, token: 'none' });
      expect(report.findings).toMatchObject([{ path: 'src/sum.ts', start: 3 }]);
    });
  });

  it('a tag ends well', async () => {
    await play({ base, change }, async ({ gitlab, repository, run }) => {
      repository.work.git('tag', 'v1', BRANCH);
      repository.work.git('push', '--quiet', 'origin', 'v1');
      const { writes } = await run({ job: gitlab.job({ repository: REPO, tag: 'v1' }) });
      expect(writes).toEqual([]);
    });
  });

  it('a button reviews the merge request that it is given', async () => {
    await play({ base, change }, async ({ gitlab, mr, run, seen }) => {
      const job = gitlab.job({ repository: REPO, branch: 'main', source: 'web' });
      await run({ job, options: { change: String(mr().number) } });
      expect(standing(seen())).toEqual(['src/sum.ts:3']);
    });
  });
});

describe('what the merge request says of itself', () => {
  it('a label keeps the model away', async () => {
    await play({ base, change: { 'src/greet.ts': otherGreet }, labels: ['wip'] }, async ({ run }) => {
      const { asked } = await run({ ollama: claiming(), options: { 'skip-labels': 'wip' } });
      expect(asked).toBe(0);
    });
  });

  it('its author keeps the model away, whoever started the pipeline', async () => {
    await play({ base, change: { 'src/greet.ts': otherGreet } }, async ({ gitlab, mr, run }) => {
      const job = gitlab.job({ repository: REPO, mr: mr().number, by: 'maria' });
      const { asked } = await run({ job, ollama: claiming(), options: { 'skip-authors': 'ann' } });
      expect(asked).toBe(0);
    });
  });

  it.each([
    ['protected', ['main', 'release'], 0],
    ['unprotected', ['main'], 1],
  ] as const)('its target branch, %s, decides whose configuration counts', async (_name, branches, exit) => {
    const scene = { base, change, target: 'release', protected: branches };
    await play(scene, async ({ repository, run }) => {
      repository.commit('release', { '.ollamacode.yml': ported });
      await run({ options, exit });
    });
  });
});
