import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/yaml.ts';
import { brokenSum, sum } from '../scenarios/fixtures.ts';
import { startBitbucket, type TestBitbucket } from '../support/bitbucket/index.ts';
import { stepPlace } from '../support/bitbucket-step.ts';
import { removeFolders } from '../support/repository.ts';
import { bases, buildOllama, buildReviewer } from './support/gitlab-images.ts';
import { docker, modelStore, reasonOf, valueIn } from './support/parts.ts';

/** The step of our example, in containers that share a network as those of Pipelines do. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const model = 'qwen2.5-coder:0.5b';
const [program, store] = await Promise.all([docker(...bases), modelStore(model)]);

type Step = { readonly image: { readonly 'run-as-user': number }; readonly script: readonly string[] };

function stepOf(file: string): Step {
  const { pipelines } = parseYaml(readFileSync(join(root, file), 'utf8')) as {
    readonly pipelines: {
      readonly 'pull-requests': Readonly<Record<string, readonly [{ readonly step: Step }]>>;
    };
  };
  const step = pipelines['pull-requests']['**']?.[0].step;
  if (!step) throw new Error(`${file} has no step.`);
  return step;
}

describe.skipIf(reasonOf(program, store))('the step for Bitbucket Pipelines', () => {
  const step = stepOf('plugins/bitbucket/bitbucket-pipelines.yml');
  const started: string[] = [];
  let images: { readonly reviewer: string; readonly ollama: string };
  let bitbucket: TestBitbucket;

  beforeAll(async () => {
    const value = valueIn(program);
    images = {
      reviewer: buildReviewer(value),
      ollama: buildOllama(value, { store: valueIn(store), model }),
    };
    bitbucket = await startBitbucket();
  });
  afterAll(async () => {
    await bitbucket?.close();
    if (started.length > 0) execFileSync(valueIn(program), ['rm', '--force', '--volumes', ...started]);
    removeFolders();
  });

  it('reviews the head of a pull request with the model of its service, without a token', () => {
    const repository = bitbucket.repository('acme/shop', { files: { 'src/sum.ts': sum } });
    repository.commit('feature', { 'src/sum.ts': brokenSum }, { author: 'ann' });
    repository.commit('main', { 'docs/notes.md': '# Notes\n' });
    const number = bitbucket.open('acme/shop', { head: 'feature', author: 'ann' });
    const options = { model, 'fail-on': 'high' };
    const place = stepPlace({ step: bitbucket.step({ repository: 'acme/shop', pull: number }), options });
    chmodSync(place.cwd, 0o777);
    const service = execFileSync(valueIn(program), ['run', '--detach', images.ollama], { encoding: 'utf8' });
    started.push(service.trim());
    const given = Object.entries(place.env).filter(([name]) => /^(CI$|BITBUCKET_|OLLAMACODE_)/.test(name));
    const words = [
      ...['run', '--rm', '--network', `container:${service.trim()}`],
      ...['--user', String(step.image['run-as-user'])],
      ...['--volume', `${place.cwd}:${place.cwd}`, '--volume', `${repository.bare}:${repository.bare}:ro`],
      ...['--workdir', place.cwd],
      ...given.flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      // The folders of this test belong to whoever runs it, not to the container's user.
      ...['--env', 'GIT_CONFIG_COUNT=1', '--env', 'GIT_CONFIG_KEY_0=safe.directory'],
      ...['--env', 'GIT_CONFIG_VALUE_0=*'],
      ...[images.reviewer, 'bash', '-e', '-c', step.script.join('\n')],
    ];
    const { status, stdout, stderr } = spawnSync(valueIn(program), words, { encoding: 'utf8' });
    expect(stdout, stderr).toContain('js/off-by-one-loop');
    expect(status, stderr).toBe(1);
    const report = JSON.parse(place.files()['ollamacode.json'] ?? '{}');
    expect(report).toMatchObject({ verdict: { outcome: 'findings' }, model: { name: model } });
    expect(report.findings.map(({ path }: { readonly path: string }) => path)).toContain('src/sum.ts');
    expect(JSON.stringify(report)).not.toContain('docs/notes.md');
  });
});
