import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/yaml.ts';
import { brokenSum, sum } from '../scenarios/fixtures.ts';
import { cloneRepository, createRepository, removeFolders, temporaryFolder } from '../support/repository.ts';
import { bases, buildOllama, buildReviewer } from './support/gitlab-images.ts';
import { docker, modelStore, ollamaBinary, reasonOf, valueIn } from './support/parts.ts';
import { type RealOllama, startOllama } from './support/server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const model = 'qwen2.5-coder:0.5b';
const [program, binary, store] = await Promise.all([docker(...bases), ollamaBinary(), modelStore(model)]);

afterAll(removeFolders);

/** A clone of a project on a branch that reads one number too many, as an agent leaves it. */
function checkout(): string {
  const project = createRepository();
  project.commit({ 'src/sum.ts': sum });
  project.branch('topic');
  project.commit({ 'src/sum.ts': brokenSum });
  project.git('checkout', '--quiet', 'main');
  const clone = cloneRepository(project);
  clone.git('checkout', '--quiet', 'topic');
  return clone.root;
}

type Run = { readonly cwd: string; readonly env: NodeJS.ProcessEnv };

function run([file = '', ...args]: readonly string[], { cwd, env }: Run) {
  const home = temporaryFolder();
  const full = { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: home, ...env };
  const { status, stdout, stderr } = spawnSync(file, args, { cwd, env: full, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const report = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'ollamacode-reports/ollamacode.json'), 'utf8'));

describe.skipIf(reasonOf(binary, store))('the plugin for Buildkite', () => {
  let ollama: RealOllama;
  beforeAll(async () => {
    ollama = await startOllama(valueIn(binary), valueIn(store));
  });
  afterAll(() => ollama.close());

  it('annotates the build, keeps its outputs and its reports, and ends with the verdict', () => {
    const [plugin, agent, cwd] = [temporaryFolder(), temporaryFolder(), checkout()];
    const exporter = [
      join(root, 'node_modules/.bin/tsx'),
      join(root, 'scripts/export.ts'),
      'buildkite',
      plugin,
    ];
    expect(run(exporter, { cwd: root, env: {} }).status).toBe(0);
    const fake = join(agent, 'buildkite-agent');
    writeFileSync(fake, `#!/bin/sh\n{ echo "$@"; cat; echo; } > "${agent}/call.$$"\n`);
    chmodSync(fake, 0o755);
    const configuration = { 'fail-on': 'high', 'ollama-host': ollama.url, model };
    const env = {
      PATH: `${agent}:${process.env.PATH}`,
      CI: 'true',
      BUILDKITE: 'true',
      BUILDKITE_BRANCH: 'topic',
      BUILDKITE_COMMIT: execFileSync('git', ['rev-parse', 'HEAD'], { cwd, encoding: 'utf8' }).trim(),
      BUILDKITE_PIPELINE_DEFAULT_BRANCH: 'main',
      BUILDKITE_PULL_REQUEST: 'false',
      BUILDKITE_REPO: 'https://example.com/shop.git',
      BUILDKITE_PLUGIN_CONFIGURATION: JSON.stringify(configuration),
    };
    const done = run([join(plugin, 'hooks/command')], { cwd, env });
    expect(done).toMatchObject({ status: 1, stdout: expect.stringContaining('js/off-by-one-loop') });
    expect(done.stderr).toMatch(/^--- Ollama$/m);
    expect(run([join(plugin, 'hooks/pre-exit')], { cwd, env }).status).toBe(0);
    const calls = readdirSync(agent)
      .filter((name) => name.startsWith('call.'))
      .map((name) => readFileSync(join(agent, name), 'utf8'))
      .join('');
    expect(calls).toMatch(/^annotate --context ollamacode --style info$/m);
    expect(calls).toContain('js/off-by-one-loop');
    expect(calls).toMatch(/^meta-data set ollamacode:outcome\nfindings$/m);
    expect(calls).toMatch(/^artifact upload ollamacode-reports\/\*$/m);
    expect(report(cwd)).toMatchObject({ verdict: { outcome: 'findings' }, model: { name: model } });
  });
});

describe('the command in a build of TeamCity', () => {
  it('shows the finding as an inspection and tells later steps', () => {
    const [agent, cwd] = [temporaryFolder(), checkout()];
    const [first, second] = [join(agent, 'build.properties'), join(agent, 'config.properties')];
    writeFileSync(first, `teamcity.configuration.properties.file=${second}\n`);
    writeFileSync(second, 'vcsroot.url=https\\://example.com/shop.git\nvcsroot.branch=refs/heads/main\n');
    const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd, encoding: 'utf8' }).trim();
    const env = {
      TEAMCITY_VERSION: '2025.11',
      BUILD_VCS_NUMBER: head,
      TEAMCITY_BUILD_PROPERTIES_FILE: first,
    };
    const words = [
      process.execPath,
      join(root, 'dist/main.js'),
      'review',
      '--fail-on',
      'high',
      '--model',
      'none',
    ];
    const { status, stdout } = run(words, { cwd, env });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^##teamcity\[inspection typeId='ollamacode' message='high: .*' file='src\/sum\.ts' line='\d+' SEVERITY='ERROR'\]$/m,
    );
    expect(stdout).toMatch(/^##teamcity\[setParameter name='ollamacode\.outcome' value='findings'\]$/m);
    expect(report(cwd).findings.length).toBeGreaterThan(0);
  });
});

type Container = {
  readonly image: string;
  readonly env: readonly { readonly name: string; readonly value: string }[];
};
type Task = {
  readonly spec: {
    readonly params: readonly { readonly name: string; readonly default: unknown }[];
    readonly steps: readonly (Container & { readonly script: string })[];
    readonly sidecars: readonly (Container & {
      readonly readinessProbe: { readonly httpGet: { readonly path: string; readonly port: number } };
    })[];
  };
};

/** One pod: containers that share a network. */
describe.skipIf(reasonOf(program, store))('the Task of Tekton', () => {
  const { spec } = parseYaml(readFileSync(join(root, 'plugins/tekton/task.yaml'), 'utf8')) as Task;
  const [step, sidecar] = [spec.steps[0], spec.sidecars[0]];
  let images: { readonly reviewer: string; readonly ollama: string };
  const started: string[] = [];
  beforeAll(() => {
    const value = valueIn(program);
    images = {
      reviewer: buildReviewer(value),
      ollama: buildOllama(value, { store: valueIn(store), model }),
    };
  });
  afterAll(() => {
    if (started.length > 0) execFileSync(valueIn(program), ['rm', '--force', '--volumes', ...started]);
  });

  const settings = ({ env }: Container, values: Readonly<Record<string, string>>) =>
    env.flatMap(({ name, value }) => [
      '--env',
      `${name}=${value.replace(/\$\(([\w.-]+)\)/g, (_all, key: string) => values[key] ?? '')}`,
    ]);

  it('reviews with the model of its sidecar and leaves results', async () => {
    if (!step || !sidecar) throw new Error('no step, no sidecar');
    const usual = spec.params.map(({ name, default: value }) => [`params.${name}`, String(value)] as const);
    const values = {
      ...Object.fromEntries(usual),
      'params.model': model,
      'params.fail-on': 'high',
      'workspaces.source.path': '/workspace/source',
      'results.outcome.path': '/tekton/results/outcome',
      'results.findings.path': '/tekton/results/findings',
    };
    const start = (words: readonly string[]) =>
      execFileSync(valueIn(program), ['run', '--detach', ...words], { encoding: 'utf8' }).trim();
    const pod = start([...settings(sidecar, values), images.ollama]);
    started.push(pod);
    const [work, tekton] = [checkout(), temporaryFolder()];
    mkdirSync(join(tekton, 'results'));
    writeFileSync(join(tekton, 'script'), step.script);
    for (const path of [work, tekton, join(tekton, 'results'), join(tekton, 'script')])
      chmodSync(path, 0o777);
    const { path, port } = sidecar.readinessProbe.httpGet;
    const inPod = ['run', '--rm', '--network', `container:${pod}`];
    const probe = `until (echo > /dev/tcp/127.0.0.1/${port}) 2>/dev/null; do sleep 0.2; done; node -e 'fetch("http://127.0.0.1:${port}${path}").then(({ ok }) => process.exit(ok ? 0 : 1))'`;
    execFileSync(valueIn(program), [...inPod, images.reviewer, 'bash', '-c', probe], { timeout: 60_000 });
    const mounts = ['--volume', `${work}:/workspace/source`, '--volume', `${tekton}:/tekton`];
    const words = [...inPod, ...mounts, '--workdir', '/workspace/source', '--entrypoint', '/tekton/script'];
    const limits = ['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'];
    const reviewer = [...settings(step, values), ...limits, images.reviewer, '--max-comments=3'];
    const done = run([valueIn(program), ...words, ...reviewer], { cwd: work, env: {} });
    expect(done).toMatchObject({ status: 1, stdout: expect.stringContaining('js/off-by-one-loop') });
    const result = (name: string) => readFileSync(join(tekton, 'results', name), 'utf8');
    expect([result('outcome'), Number(result('findings'))]).toEqual(['findings', expect.any(Number)]);
    const { model: asked, coverage } = report(work);
    expect(asked).toMatchObject({ name: model });
    expect(JSON.stringify(coverage)).toContain('reviewed');
  });
});
