import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenSum, sum } from '../scenarios/fixtures.ts';
import { startAzure, type TestAzure } from '../support/azure/index.ts';
import { checkedOut } from '../support/azure-checkout.ts';
import { readTemplate } from '../support/azure-template.ts';
import { filesBelow } from '../support/files.ts';
import { removeFolders, temporaryFolder } from '../support/repository.ts';
import { docker, modelStore, reasonOf, valueIn } from './support/parts.ts';

/** The template's step as an agent runs it: real containers, a real model, and an Azure DevOps of the tests' own. */

const IMAGE = 'ollamacode/ollamacode:test';
const OLLAMA = 'ollama/ollama:latest';
const MODEL = 'qwen2.5-coder:0.5b';
const REPO = 'acme/shop';

const [daemon, store] = [await docker(IMAGE, OLLAMA), await modelStore(MODEL)];
const template = readTemplate(fileURLToPath(new URL('../../plugins/azure/review.yml', import.meta.url)));

afterAll(removeFolders);

const inDocker = (...args: readonly string[]) =>
  spawnSync(valueIn(daemon), args, { encoding: 'utf8' }).stdout.trim();

/** The address of this machine for containers that have a network of their own. */
function gateway(): string {
  const subnet = inDocker('network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Subnet}}');
  return subnet.replace(/\d+\/\d+$/, '1');
}

describe.skipIf(reasonOf(daemon, store) !== undefined)('the template’s step in Docker', () => {
  let azure: TestAzure;
  let number: number;
  beforeEach(async () => {
    azure = await startAzure(gateway());
    const repository = azure.repository(REPO, { private: true, files: { 'src/sum.ts': sum } });
    azure.permit(REPO, 'ann', 'reader');
    repository.commit('feature', { 'src/sum.ts': brokenSum }, { author: 'ann' });
    number = azure.open(REPO, { head: 'feature', author: 'ann' });
  });
  afterEach(async () => {
    expect(azure.violations).toEqual([]);
    await azure.close();
  });

  /** Folders and variables of an agent, with the clone that it makes. */
  function play(parameters: Parameters<typeof template.jobs>[0], cached?: string) {
    const [workspace, temp] = [temporaryFolder(), temporaryFolder()];
    if (cached !== undefined) {
      mkdirSync(join(workspace, 'ollamacode-cache'));
      cpSync(cached, join(workspace, 'ollamacode-cache/ollama'), { recursive: true });
    }
    const job = azure.job({ repository: REPO, pull: number });
    const sources = checkedOut(job, 0);
    const step = template
      .jobs({ image: IMAGE, ...parameters })[0]
      ?.steps.find(({ bash }) => bash !== undefined);
    const texts = Object.entries(step?.env ?? {}).map(([name, value]) => [name, String(value)]);
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...job.env,
      SYSTEM_JOBATTEMPT: String(process.pid),
      PIPELINE_WORKSPACE: workspace,
      BUILD_SOURCESDIRECTORY: sources,
      AGENT_TEMPDIRECTORY: temp,
      ...Object.fromEntries(texts),
      SYSTEM_ACCESSTOKEN: azure.token(REPO, 'write'),
    };
    return { sources, temp, env, bash: step?.bash ?? '' };
  }

  /** Not `spawnSync`: this process answers what the containers ask. */
  async function run(parameters: Parameters<typeof template.jobs>[0], cached?: string) {
    const { sources, temp, env, bash } = play(parameters, cached);
    const { spawn } = await import('node:child_process');
    const child = spawn('bash', ['-c', bash], { env, cwd: sources });
    const texts: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => texts.push(String(text)));
    const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { exit, log: texts.join(''), files: filesBelow(join(sources, 'ollamacode-reports')), temp };
  }

  it('reviews a pull request with a model, posts it, and leaves nothing behind', async () => {
    const done = await run({ model: MODEL, ollamaImage: OLLAMA, options: { budget: '5m' } }, valueIn(store));
    expect(done.exit, done.log).toBe(0);
    const { threads, comments } = azure.pull(number);
    expect(threads.map(({ path, startLine }) => `${path}:${startLine}`)).toContain('src/sum.ts:3');
    expect(comments).toHaveLength(1);
    expect(JSON.parse(done.files['ollamacode.json'] ?? '')).toMatchObject({
      verdict: { outcome: 'findings' },
    });
    expect(Object.keys(done.files)).toEqual(
      expect.arrayContaining(['ollamacode.junit.xml', 'ollamacode.sarif', 'ollamacode.txt']),
    );
    expect(done.log).toContain('##vso[task.setvariable variable=REVIEW_OUTCOME;isOutput=true;]findings');
    const page = join(done.temp, 'OllamaCode.md');
    expect(done.log).toContain(`##vso[task.uploadsummary]${page}`);
    expect(readFileSync(page, 'utf8')).toContain('src/sum.ts');
    const left = ['ps', 'network'].map((kind) =>
      inDocker(
        ...(kind === 'ps' ? ['ps', '--all'] : ['network', 'ls']),
        '--quiet',
        '--filter',
        'name=ollamacode-77-',
      ),
    );
    expect(left).toEqual(['', '']);
  });

  it('is a gate by the rules alone, and says nothing twice', async () => {
    const parameters = { model: 'none', failOn: 'high' };
    const first = await run(parameters);
    expect(first.exit, first.log).toBe(1);
    expect(existsSync(first.temp)).toBe(true);
    await run(parameters);
    expect(azure.pull(number).threads).toHaveLength(1);
    expect(azure.pull(number).comments).toHaveLength(1);
  });
});
