import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { jobDefaults } from '../src/commands/job-defaults.ts';
import { envOf } from '../src/config/names.ts';
import { options } from '../src/config/options.ts';
import { parseYaml } from '../src/yaml.ts';
import { readTemplate, type Step } from './support/azure-template.ts';
import { removeFolders, temporaryFolder } from './support/repository.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const template = readTemplate(join(root, 'plugins/azure/review.yml'));
const docs = readFileSync(join(root, 'docs/azure.md'), 'utf8');

afterAll(removeFolders);

type Given = Parameters<typeof template.jobs>[0];

function reviewOf(given?: Given): Step {
  const step = template.jobs(given)[0]?.steps.find(({ bash }) => bash !== undefined);
  if (!step) throw new Error('There is no step of bash.');
  return step;
}

/** The step as an agent runs it, with a program docker that writes down what it is asked. */
function play(given: Given, variables: Readonly<Record<string, string>> = {}, exit = 0) {
  const folder = temporaryFolder();
  const [bin, log] = [join(folder, 'bin'), join(folder, 'log')];
  mkdirSync(bin);
  const script = `#!/bin/sh
printf '%s\\n' "$*" >> '${log}'
case "$*" in *' review') env | sort > '${log}.env'; exit ${exit} ;; esac
`;
  writeFileSync(join(bin, 'docker'), script, { mode: 0o755 });
  const step = reviewOf(given);
  const env = {
    PATH: `${bin}:${process.env.PATH}`,
    TF_BUILD: 'True',
    BUILD_BUILDID: '77',
    SYSTEM_JOBATTEMPT: '1',
    PIPELINE_WORKSPACE: folder,
    BUILD_SOURCESDIRECTORY: join(folder, 'my source'),
    AGENT_TEMPDIRECTORY: join(folder, 'temp'),
    ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, String(value)])),
    SYSTEM_ACCESSTOKEN: 'the-job-token',
    ...variables,
  };
  mkdirSync(env.BUILD_SOURCESDIRECTORY);
  const { status, stderr } = spawnSync('bash', ['-c', step.bash ?? ''], { env, encoding: 'utf8' });
  const asked = readFileSync(log, 'utf8').trim().split('\n');
  return { status, stderr, asked, review: asked.find((line) => line.endsWith(' review')) ?? '', log };
}

describe('the template', () => {
  it('documents every parameter and has no others', () => {
    const [, table = ''] = /\| parameter \|[^\n]*\n\| ---[^\n]*\n((?:\|[^\n]*\n)+)/.exec(docs) ?? [];
    const documented = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(documented.sort()).toEqual(template.parameters.map(({ name }) => name).sort());
  });

  it('hands the job’s token to the review alone', () => {
    const steps = template.jobs().flatMap((job) => job.steps);
    const holders = steps.filter((step) => JSON.stringify(step).includes('System.AccessToken'));
    expect(holders.map(({ displayName }) => displayName)).toEqual(['Review']);
  });

  it('passes every option by its name', () => {
    const given = Object.fromEntries(
      options.filter(({ secret }) => !secret).map(({ name }) => [kebab(name), `of-${name}`]),
    );
    const { env = {} } = reviewOf({ options: given });
    for (const { name } of options.filter(({ secret }) => !secret))
      expect(env[envOf(name)], name).toBe(`of-${name}`);
  });

  it('says nothing that the configuration of the repository could say, unless asked', () => {
    const said = Object.keys(reviewOf().env ?? {}).filter((name) => name.startsWith('OLLAMACODE_'));
    expect(said).toEqual([]);
    expect(reviewOf({ failOn: 'high', model: 'none' }).env).toMatchObject({
      OLLAMACODE_FAIL_ON: 'high',
      OLLAMACODE_MODEL: 'none',
    });
  });

  it('collects what a job writes there where nobody says otherwise', () => {
    const { reportDir = '', reports = [] } = jobDefaults({ TF_BUILD: 'True' }) ?? {};
    const text = JSON.stringify(template.jobs());
    expect(text).toContain(`"pathToPublish":"${reportDir}"`);
    expect(text).toContain(`${reportDir}/ollamacode.junit.xml`);
    expect(reports).toEqual(expect.arrayContaining(['junit', 'sarif']));
  });

  it.each([{ unknown: 'x' }, { image: 5 }, { timeoutInMinutes: 'long' }])('refuses %j', (given) => {
    expect(() => template.jobs(given as Given)).toThrow();
  });

  it('is shell without a mistake in it', () => {
    execFileSync('bash', ['-n'], { input: reviewOf().bash ?? '' });
  });
});

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

describe('the step', () => {
  it('starts Ollama beside the review, and cleans up', () => {
    const { asked, review, log, status } = play({ model: 'qwen2.5-coder:0.5b' });
    expect(status).toBe(0);
    expect(asked[0]).toBe('network create ollamacode-77-1');
    expect(asked[1]).toMatch(/^run --detach .*--network-alias ollama .*ollama\/ollama:latest$/);
    expect(review).toMatch(/ollamacode\/ollamacode:1 review$/);
    expect(asked.slice(-2)).toEqual(['rm --force ollamacode-77-1-ollama', 'network rm ollamacode-77-1']);
    expect(readFileSync(`${log}.env`, 'utf8')).toContain('OLLAMACODE_OLLAMA_HOST=http://ollama:11434');
  });

  it.each([{ model: 'none' }, { ollamaImage: '', options: { 'ollama-host': 'https://o.example' } }])(
    'starts no Ollama with %j',
    (given) => {
      const { asked } = play(given);
      expect(asked.filter((line) => line.includes('--detach'))).toEqual([]);
    },
  );

  it('keeps models in the cache, unless they are in the image', () => {
    expect(play({}).asked[1]).toContain('/ollamacode-cache/ollama:/models');
    expect(play({ cacheModel: false }).asked[1]).not.toContain('/models');
  });

  it('names what it passes, and shows no value of it', () => {
    const { asked, review } = play({ secrets: { token: 'my-secret-token' } });
    expect(review).toContain('--env OLLAMACODE_TOKEN');
    expect(review).toContain('--env SYSTEM_ACCESSTOKEN');
    expect(asked.join('\n')).not.toMatch(/my-secret-token|the-job-token/);
  });

  it('gives the review no more than it takes', () => {
    const { review } = play({}, { HOME: '/home/vsts', AWS_SECRET: 'x', BUILD_REASON: 'PullRequest' });
    expect(review).toContain('--env BUILD_REASON');
    expect(review).not.toMatch(/AWS_SECRET|--privileged|docker\.sock/);
    expect(review).toContain('--cap-drop ALL');
    expect(review).toContain('--read-only');
  });

  it.each([1, 2])('ends with %i as the review does, and cleans up', (exit) => {
    const { asked, status } = play({}, {}, exit);
    expect(status).toBe(exit);
    expect(asked.at(-1)).toBe('network rm ollamacode-77-1');
  });
});

describe.each(readdirSync(join(root, 'examples/azure')))('the example %s', (name) => {
  const text = readFileSync(join(root, 'examples/azure', name), 'utf8');
  const { jobs } = parseYaml(text) as {
    jobs: readonly { readonly template: string; readonly parameters?: Given }[];
  };

  it('uses the template as it is', () => {
    expect(jobs.map((job) => job.template)).toEqual(['plugins/azure/review.yml@ollamacode']);
    for (const { parameters } of jobs) expect(template.jobs(parameters)).toHaveLength(1);
  });

  it('is named in the documentation', () => {
    expect(docs).toContain(`examples/azure/${name}`);
  });

  it('names options that there are', () => {
    const known = options.map(({ name: option }) => kebab(option));
    for (const { parameters = {} } of jobs) {
      const { options: plain = {}, secrets = {} } = parameters as { options?: object; secrets?: object };
      for (const option of [...Object.keys(plain), ...Object.keys(secrets)]) expect(known).toContain(option);
    }
  });
});

it('the documentation begins with a pipeline that is tested', () => {
  const [, first] = /```yaml\n([\s\S]*?)```/.exec(docs) ?? [];
  const example = readFileSync(join(root, 'examples/azure/review.yml'), 'utf8');
  expect(example).toContain(first);
});
