import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/yaml.ts';
import { brokenSum, sum } from '../scenarios/fixtures.ts';
import { commandRun } from '../scenarios/hosts.ts';
import { removeFolders, temporaryFolder } from '../support/repository.ts';
import { type Forward, forwardFrom } from './support/forward.ts';
import { type JobCi, jobEnvironment } from './support/gitea-jobs.ts';
import { BRANCH, openScene, type Scene } from './support/gitea-scene.ts';
import { type Gitea, giteaProgram, startGitea } from './support/gitea-server.ts';
import { bases, buildOllama, buildReviewer } from './support/gitlab-images.ts';
import { docker, modelStore, reasonOf, valueIn } from './support/parts.ts';

const model = 'qwen2.5-coder:0.5b';
const program = giteaProgram();
const store = await modelStore(model);
const daemon = await docker(...bases);
const missing = reasonOf(program, store, daemon);

const plugins = fileURLToPath(new URL('../../plugins', import.meta.url));
const example = (path: string) => parseYaml(readFileSync(join(plugins, path), 'utf8'));

/** A name that no other run of these tests has. */
const network = `ollamacode-test-${process.pid}`;

const dockerEnvironment = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' };

const run = (...args: string[]) =>
  execFileSync(valueIn(daemon), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** The address of this machine for containers. */
function bridgeAddress(): string {
  const subnet = run('network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Subnet}}');
  return subnet.trim().replace(/\d+\/\d+$/, '1');
}

describe.skipIf(missing)(`plugins that are our image${missing ? `: ${missing}` : ''}`, () => {
  let gitea: Gitea;
  let outside: Forward;
  let image: string;
  beforeAll(async () => {
    image = buildReviewer(valueIn(daemon));
    const ollama = buildOllama(valueIn(daemon), { store: valueIn(store), model });
    gitea = await startGitea(valueIn(program));
    outside = await forwardFrom(bridgeAddress(), gitea.url);
    run('network', 'create', network);
    const named = ['--network', network, '--network-alias', 'ollama', '--name', `${network}-ollama`];
    run('run', '--detach', ...named, ollama);
  });
  afterAll(async () => {
    try {
      run('rm', '--force', '--volumes', `${network}-ollama`);
      run('network', 'rm', network);
    } finally {
      await outside?.close();
      await gitea?.close();
      removeFolders();
    }
  });

  it.each([
    ['woodpecker', 'woodpecker/review.yaml'],
    ['drone', 'drone/review.yml'],
  ] as const)('review a pull request as %s starts them', async (ci, path) => {
    const { steps } = example(path) as { steps: readonly [{ settings: Record<string, unknown> }] };
    const { token: _, ...settings } = steps[0].settings;
    const scene = await open();
    const { exit, log } = await step(scene, {
      ci,
      options: { ...(settings as Record<string, string>), model },
    });
    expect(exit, log).toBe(1);
    await expectReview(scene);
    // The service was found by its name.
    expect(log).not.toContain('No Ollama to ask');
  });

  it('review a pull request in the container of a job of Actions', async () => {
    type Workflow = {
      jobs: { review: { steps: readonly { run?: string; env?: Record<string, string> }[] } };
    };
    const { steps } = (example('gitea/review.yml') as Workflow).jobs.review;
    const { run: command = '', env = {} } = steps.find((one) => one.run !== undefined) ?? {};
    const { OLLAMACODE_TOKEN: _, ...variables } = env;
    const more = { ...variables, OLLAMACODE_MODEL: model };
    const scene = await open();
    const { exit, log } = await step(scene, { ci: 'actions', options: {}, more, command });
    expect(exit, log).toBe(1);
    await expectReview(scene);
  });

  const open = () => openScene(gitea, { 'src/sum.ts': sum }, { 'src/sum.ts': brokenSum });

  type Step = {
    readonly ci: JobCi;
    readonly options: Readonly<Record<string, string>>;
    readonly more?: Readonly<Record<string, string>>;
    /** Of a job that runs in the image; else the image's own. */
    readonly command?: string;
  };

  /** A container with the workspace, in the network of the services. */
  async function step(
    scene: Scene,
    { ci, options, more, command }: Step,
  ): Promise<{ exit: number; log: string }> {
    const home = temporaryFolder();
    const at = { url: outside.url, repository: scene.repository, work: scene.work, branch: BRANCH };
    const env = { ...jobEnvironment(ci, at, { home, token: scene.token, options }), ...more };
    const workspace = scene.checkOut();
    execFileSync('git', ['remote', 'set-url', 'origin', `${outside.url}/${scene.repository}.git`], {
      cwd: workspace,
    });
    const mounts = [`${workspace}:/work`, `${home}:${home}:ro`].flatMap((one) => ['--volume', one]);
    const given = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
    const how = command === undefined ? [] : ['--user', 'root'];
    const args = ['--rm', '--network', network, '--workdir', '/work', ...how, ...mounts, ...given, image];
    // Not waited for by blocking: what leads to the server runs in this process.
    const all = ['run', ...args, ...(command?.split(' ') ?? [])];
    const ended = await commandRun(valueIn(daemon), all, { cwd: workspace, env: dockerEnvironment });
    return { exit: ended.exit, log: `${ended.stdout}\n${ended.stderr}` };
  }

  async function expectReview(scene: Scene): Promise<void> {
    const lines = (await scene.lines()).filter(({ user }) => user.login === 'bot');
    expect(lines[0]).toMatchObject({ path: 'src/sum.ts', position: 5 });
    expect(await scene.summaries()).toHaveLength(1);
  }
});
