import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claiming } from '../scenarios/answers.ts';
import { brokenSum, OFF_BY_ONE, sum } from '../scenarios/fixtures.ts';
import { startGitHub } from '../support/github/index.ts';
import { startGitLab } from '../support/gitlab/index.ts';
import {
  type BuildDone,
  type Jenkins,
  jenkinsParts,
  libraryFolder,
  startJenkins,
} from '../support/jenkins/index.ts';
import { removeFolders, temporaryFolder, testGitEnvironment } from '../support/repository.ts';
import { startScriptedOllama } from '../support/scripted-ollama.ts';
import { type Workspace, workspaceAt } from './support/jenkins-scene.ts';
import { part, reasonOf, valueIn } from './support/parts.ts';

const parts = part(
  await jenkinsParts(),
  'Groovy with groovy-cps (grape install com.cloudbees groovy-cps 1.24)',
);
const missing = reasonOf(parts);
const REPO = 'acme/shop';

/** What both forges for tests have in common. */
type AtForge = {
  readonly bare: string;
  readonly url: string;
  readonly token: string;
  readonly seen: () => { readonly comments: readonly unknown[]; readonly threads: readonly unknown[] };
  readonly end: () => Promise<void>;
};

async function atGitHub(): Promise<AtForge> {
  const github = await startGitHub();
  const repository = github.repository(REPO, { private: true, files: { 'src/sum.ts': sum } });
  repository.commit('feature', { 'src/sum.ts': brokenSum }, { author: 'ann' });
  const number = github.open(REPO, { head: 'feature', author: 'ann' });
  return {
    bare: repository.bare,
    url: `${github.url}/${REPO}/pull/${number}`,
    token: github.token({ permissions: { contents: 'read', pull_requests: 'write', metadata: 'read' } }),
    seen: () => github.pull(REPO, number),
    end: async () => {
      expect(github.violations).toEqual([]);
      await github.close();
    },
  };
}

async function atGitLab(): Promise<AtForge> {
  const gitlab = await startGitLab();
  const repository = gitlab.repository(REPO, { private: true, files: { 'src/sum.ts': sum } });
  repository.commit('feature', { 'src/sum.ts': brokenSum }, { author: 'ann' });
  const number = gitlab.open(REPO, { head: 'feature', author: 'ann' });
  return {
    bare: repository.bare,
    url: `${gitlab.url}/${REPO}/-/merge_requests/${number}`,
    token: gitlab.token({ repository: REPO }),
    seen: () => gitlab.mergeRequest(REPO, number),
    end: async () => {
      expect(gitlab.violations).toEqual([]);
      await gitlab.close();
    },
  };
}

/** As the branch source checks out: the change's own commit alone, or a merge of it with the target. */
function checkedOut({ bare }: AtForge, strategy: 'head' | 'merge'): Workspace {
  const root = join(temporaryFolder(), 'shop');
  const git = (...args: string[]) => {
    const options = { cwd: root, env: testGitEnvironment, stdio: 'pipe' } as const;
    execFileSync('git', ['-c', 'user.name=Jenkins', '-c', 'user.email=jenkins@ci.example', ...args], options);
  };
  execFileSync('git', ['init', '--quiet', root]);
  git('remote', 'add', 'origin', bare);
  git('fetch', '--quiet', '--no-tags', 'origin', '+refs/heads/feature:refs/remotes/origin/PR-1');
  if (strategy === 'merge')
    git('fetch', '--quiet', '--no-tags', 'origin', '+refs/heads/main:refs/remotes/origin/main');
  git('checkout', '--quiet', '--detach', strategy === 'merge' ? 'origin/main' : 'origin/PR-1');
  if (strategy === 'merge') git('merge', '--quiet', '--no-ff', 'origin/PR-1');
  return workspaceAt(root);
}

describe.skipIf(missing)(`changes at a forge, reviewed by Jenkins${missing ? `: ${missing}` : ''}`, () => {
  let jenkins: Jenkins;
  beforeAll(() => {
    jenkins = startJenkins(valueIn(parts), libraryFolder());
  });
  afterAll(() => {
    jenkins?.close();
    removeFolders();
  });

  function build(forge: AtForge, workspace: Workspace, given: string): Promise<BuildDone> {
    return jenkins.run({
      jenkinsfile: `return ollamacodeReview(${given})`,
      workspace: workspace.root,
      credentials: { bot: { type: 'Username with password', user: 'bot', secret: forge.token } },
      env: {
        BRANCH_NAME: 'PR-1',
        BUILD_URL: 'https://ci.example/job/shop/1/',
        CHANGE_ID: '1',
        CHANGE_URL: forge.url,
        CHANGE_TARGET: 'main',
        CHANGE_BRANCH: 'feature',
        CHANGE_AUTHOR: 'ann',
      },
    });
  }

  describe.each([
    ['GitHub', atGitHub],
    ['GitLab', atGitLab],
  ])('%s', (_, at) => {
    it.each(['head', 'merge'] as const)(
      'get comments and no second check, under the %s strategy',
      async (strategy) => {
        const forge = await at();
        const workspace = checkedOut(forge, strategy);
        const done = await build(forge, workspace, "model: 'none', credentialsId: 'bot'");
        expect(done.result, `${done.failure}\n${done.log}`).toBe('SUCCESS');
        const found = workspace.report().findings.map(({ path, start, rule }) => `${path}:${start} ${rule}`);
        expect(found).toEqual([OFF_BY_ONE]);
        expect([forge.seen().comments.length, forge.seen().threads.length], done.log).toEqual([1, 1]);
        const [issues] = done.calls.filter(({ name }) => name === 'recordIssues');
        expect(issues?.args[0]).toMatchObject({ skipPublishingChecks: true });
        expect(done.returned[0]).toMatchObject({ summaryUrl: expect.stringContaining('http') });
        expect([done.violations, workspace.leftovers()]).toEqual([[], []]);
        await forge.end();
      },
    );
  });

  it('give the same bytes of SARIF as the program alone, for the same answers', async () => {
    const line = brokenSum.split('\n').find((one) => one.includes('i <=')) ?? '';
    const ollama = await startScriptedOllama(claiming({ line: line.trim(), problem: 'One round too many' }));
    const options = `ollamaHost: '${ollama.url}', minConfidence: 'guess', cache: false, credentialsId: 'bot'`;
    const reports: (string | undefined)[] = [];
    for (const at of [atGitHub, atGitLab]) {
      const forge = await at();
      const workspace = checkedOut(forge, 'merge');
      const done = await build(forge, workspace, options);
      expect(done.result, `${done.failure}\n${done.log}`).toBe('SUCCESS');
      expect(workspace.report().usage.asked, done.log).toBeGreaterThan(0);
      reports.push(workspace.read('ollamacode-reports/ollamacode.sarif'));
      if (at === atGitLab) {
        const cwd = workspace.root;
        const env = { ...testGitEnvironment, HOME: temporaryFolder() };
        const args = ['--head', 'origin/PR-1', '--ollama-host', ollama.url, '--min-confidence', 'guess'];
        const main = join(process.cwd(), 'dist/main.js');
        const all = [main, 'review', ...args, '--reports', 'sarif=alone.sarif'];
        await promisify(execFile)(process.execPath, all, { cwd, env });
        reports.push(workspace.read('alone.sarif'));
      }
      await forge.end();
    }
    await ollama.close();
    expect(reports[0]).toMatch(/One round too many|off-by-one/);
    expect(new Set(reports).size).toBe(1);
  });
});
