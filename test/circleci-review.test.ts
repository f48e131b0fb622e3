import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { claiming } from './scenarios/answers.ts';
import { greet, greetLine, otherGreet } from './scenarios/fixtures.ts';
import { BRANCH, REPO } from './scenarios/forge-stage.ts';
import { type GitHubScene, githubStage } from './scenarios/github-stage.ts';
import { gitlabStage } from './scenarios/gitlab-stage.ts';
import { type Entries, expandJob, localJob, type Node, packed, runSteps } from './support/circleci/index.ts';
import { removeFolders, temporaryFolder, testGitEnvironment } from './support/repository.ts';
import { startScriptedOllama } from './support/scripted-ollama.ts';

const orb = packed();
const change = { base: { 'src/greet.ts': greet }, change: { 'src/greet.ts': otherGreet } };
const model = claiming({ line: greetLine, problem: 'A name of null has no trim().', kind: 'null' });
afterAll(removeFolders);

/** The program of this tree, as an image has it. */
function image(): string {
  const folder = temporaryFolder();
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const start = `exec '${process.execPath}' --import '${import.meta.resolve('tsx')}' '${main}' "$@"`;
  writeFileSync(join(folder, 'ollamacode'), `#!/bin/sh\n${start}\n`);
  chmodSync(join(folder, 'ollamacode'), 0o755);
  return folder;
}

type JobOptions = {
  /** Default that of the pull request. */
  readonly branch?: string;
  readonly given?: Entries;
  readonly env?: Readonly<Record<string, string>>;
};

/** The orb's job for the pull request of the scene. */
async function review({ github, repository }: GitHubScene, options: JobOptions = {}) {
  const { branch = BRANCH, given = {}, env = {} } = options;
  const job = localJob([image(), dirname(process.execPath), '/usr/bin', '/bin']);
  const { steps } = expandJob(orb, 'review', { executor: 'without_ollama', model: 'none', ...given });
  const done = await runSteps({
    place: job,
    steps: job.placed(steps) as readonly Node[],
    env: {
      ...{ CI: 'true', CIRCLECI: 'true', CIRCLE_BRANCH: branch, CIRCLE_SHA1: repository.tip(branch) },
      CIRCLE_REPOSITORY_URL: `${github.url}/${REPO}`,
      ...env,
    },
    cache: [],
    checkout: async () => {
      const clone = ['clone', '--quiet', '--branch', branch, `file://${repository.bare}`, job.project];
      execFileSync('git', clone, { env: testGitEnvironment, stdio: 'pipe' });
    },
  });
  return { ...done, report: (name: string) => readFileSync(join(job.state, 'reports', name), 'utf8') };
}

const token = (github: GitHubScene['github']) => ({
  OLLAMACODE_TOKEN: github.token({ permissions: { contents: 'read', pull_requests: 'write' } }),
});

it('writes the same SARIF as on GitHub and GitLab, byte by byte', async () => {
  const written: string[] = [];
  await githubStage.play(change, async (scene) => {
    written.push((await scene.run({ ollama: model })).sarif);
    const ollama = await startScriptedOllama(model);
    const given = { model: 'qwen2.5-coder:1.5b', ollama_host: ollama.url };
    const env = { CIRCLE_PULL_REQUEST: `${scene.github.url}/${REPO}/pull/1`, ...token(scene.github) };
    const done = await review(scene, { given, env }).finally(() => ollama.close());
    expect(done.code, done.log).toBe(0);
    written.push(done.report('ollamacode.sarif'));
  });
  await gitlabStage.play(change, async (scene) => {
    const { files } = await scene.run({ ollama: model, options: { reports: 'json,sarif=ollamacode.sarif' } });
    written.push(files['ollamacode.sarif'] ?? '');
  });
  const [first = ''] = written;
  expect(first).toContain('A name of null has no trim()');
  expect(written).toEqual([first, first, first]);
});

it('finds the pull request of a branch that CircleCI does not name, and posts there', async () => {
  const broken = {
    ...change,
    change: {
      'src/greet.ts': `${greet}export const of = (l: number[]) => { for (let i = 0; i <= l.length; i++) console.log(l[i].toFixed()); };\n`,
    },
  };
  await githubStage.play(broken, async (scene) => {
    const done = await review(scene, { env: { CIRCLE_PULL_REQUEST: '<nil>', ...token(scene.github) } });
    expect(done.code, done.log).toBe(0);
    expect(scene.pull().threads, done.log).toHaveLength(1);
    expect(scene.pull().comments).toHaveLength(1);
  });
});

it('reviews without a token what it may not ask about, and posts nothing', async () => {
  await githubStage.play(change, async (scene) => {
    const env = { CIRCLE_PULL_REQUEST: `${scene.github.url}/${REPO}/pull/1` };
    const done = await review(scene, { env });
    expect(done.code, done.log).toBe(0);
    expect(done.log).toContain('Without a token the request cannot be read');
    expect(JSON.parse(done.report('ollamacode.json'))).toMatchObject({
      change: { files: [{ path: 'src/greet.ts' }] },
    });
    expect(scene.pull().comments).toEqual([]);
  });
});

it('reviews the last commit of the default branch, which has nothing else to be compared with', async () => {
  await githubStage.play(change, async (scene) => {
    scene.repository.commit('main', { 'src/last.ts': 'export const last = 1;\n' });
    const done = await review(scene, { branch: 'main' });
    expect(done.code, done.log).toBe(0);
    expect(JSON.parse(done.report('ollamacode.json'))).toMatchObject({
      change: { files: [{ path: 'src/last.ts' }] },
    });
  });
});
