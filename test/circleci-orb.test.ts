import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { envOf, orbOf } from '../src/config/names.ts';
import { options } from '../src/config/options.ts';
import { parseReports } from '../src/reporters/read.ts';
import { modelFor } from '../src/service/models.ts';
import { VERSION } from '../src/version.ts';
import { parseYaml } from '../src/yaml.ts';
import {
  type Entries,
  expandBody,
  expandJob,
  isEntries,
  type Node,
  orbSource,
  packed,
  packOrb,
} from './support/circleci/index.ts';
import { filesBelow } from './support/files.ts';
import { removeFolders, temporaryFolder } from './support/repository.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const orb = packed();
afterAll(removeFolders);

type Declared = Readonly<Record<string, Entries & { readonly default?: Node }>>;
const parametersOf = (element: Entries | undefined) => (element?.parameters ?? {}) as Declared;
const elements = (['commands', 'jobs', 'executors'] as const).flatMap((kind) =>
  Object.entries(orb[kind]).map(([name, element]) => [`${kind}/${name}`, element] as const),
);

/** https://circleci.com/docs/orbs/author/orbs-best-practices/ */
describe('the orb, by the rules for orbs', () => {
  it('is exported as a project of its own', () => {
    const folder = join(temporaryFolder(), 'orb');
    execFileSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/export.ts'), 'orb', folder], {
      cwd: root,
      stdio: 'pipe',
    });
    const top = readdirSync(folder).sort();
    expect(top).toEqual(['.circleci', 'LICENSE', 'README.md', 'src']);
    expect(packOrb(join(folder, 'src'))).toEqual(orb);
  });

  it('says what it is and where it comes from', () => {
    expect(orb).toMatchObject({ version: 2.1, description: expect.stringMatching(/\.\s*$/) });
    expect(orb.display).toEqual({
      home_url: 'https://github.com/ollamacode/ollamacode',
      source_url: 'https://github.com/ollamacode/ollamacode/tree/main/circleci',
    });
  });

  it.each(elements)('%s is described, with every parameter, in snake_case', (path, element) => {
    expect(path).toMatch(/\/[a-z][a-z_]*$/);
    expect(element.description).toMatch(/^[A-Z].*\.\s*$/s);
    for (const [name, parameter] of Object.entries(parametersOf(element))) {
      expect(name).toMatch(/^[a-z][a-z_]*$/);
      expect(parameter.description, name).toMatch(/^[A-Za-z0-9].*[^.]\.( |$)/);
    }
  });

  it('asks for nothing but what own steps cannot be without', () => {
    const mandatory = elements.flatMap(([path, element]) =>
      Object.entries(parametersOf(element))
        .filter(([, { default: usual }]) => usual === undefined)
        .map(([name]) => `${path} ${name}`),
    );
    expect(mandatory).toEqual(['commands/with_ollama model', 'commands/with_ollama steps']);
  });

  it('has scripts in files, all used, and nothing in them that would be taken for a parameter', () => {
    const scripts = filesBelow(join(orbSource, 'scripts'));
    const sources = Object.values(filesBelow(join(orbSource, 'commands'))).join('\n');
    for (const [name, text] of Object.entries(scripts)) {
      expect(sources, name).toContain(`<<include(scripts/${name})>>`);
      expect(text, name).toMatch(/^#!\/bin\/sh\n# [A-Z]/);
      expect(text, name).not.toContain('<<');
    }
    expect(sources.match(/^ +command: .*$/gm)?.filter((line) => !line.includes('<<include('))).toEqual([]);
  });

  it('names every step', () => {
    const steps = ['restore_models', 'save_models', 'with_ollama', 'review'].flatMap(
      (name) => orb.commands[name]?.steps as readonly Entries[],
    );
    for (const step of steps)
      for (const [kind, body] of Object.entries(step))
        if (['run', 'save_cache', 'restore_cache'].includes(kind)) expect(body).toHaveProperty('name');
  });

  it('pins its own version', () => {
    const text = JSON.stringify([orb.executors, orb.commands, orb.jobs]);
    const pinned = [...text.matchAll(/ollamacode\/ollamacode:([\w.-]+)/g)].map(([, version]) => version);
    expect(pinned).toEqual(Array(4).fill(VERSION));
  });
});

describe('the parameters', () => {
  const { review: job } = orb.jobs;
  const { review: command } = orb.commands;

  it('of the job are those of the command, and of the job alone', () => {
    const own = ['executor', 'checkout', 'keep_models'];
    expect(Object.keys(parametersOf(job))).toEqual([...own, ...Object.keys(parametersOf(command))]);
    for (const [name, parameter] of Object.entries(parametersOf(command)))
      expect(parametersOf(job)[name]).toEqual(parameter);
  });

  it('have none of the names that a workflow keeps for itself', () => {
    const kept = ['name', 'requires', 'context', 'filters', 'type', 'matrix', 'when', 'unless'];
    expect(Object.keys(parametersOf(job)).filter((name) => kept.includes(name))).toEqual([]);
  });

  it('are all options, in schema order, under their names', () => {
    const names = options.map(({ name }) => orbOf(name));
    expect(Object.keys(parametersOf(command)).slice(-names.length)).toEqual(names);
  });

  it('have no defaults, which would beat files and policies, but for the paths of caches and results', () => {
    const usual = options
      .filter(({ secret }) => !secret)
      .map(({ name }) => [name, parametersOf(command)[orbOf(name)]?.default])
      .filter(([, value]) => value !== '');
    expect(usual).toEqual([
      ['reports', expect.stringContaining('junit=')],
      ['reportDir', '/tmp/ollamacode/reports'],
      ['cacheDir', '/tmp/ollamacode/cache'],
    ]);
    const files = parseReports(String(usual[0]?.[1]).split(','));
    expect(files.map(({ format }) => format)).toEqual(['text', 'text', 'markdown', 'json', 'sarif', 'junit']);
    for (const [name] of usual) expect(options.find((one) => one.name === name)?.trusted).toBe(true);
  });

  it('take secrets by the name of a variable', () => {
    const secrets = options.filter(({ secret }) => secret).map(({ name }) => name);
    expect(secrets).toEqual(['ollamaToken', 'token', 'cacheKey']);
    for (const name of secrets)
      expect(parametersOf(command)[orbOf(name)]).toMatchObject({
        type: 'env_var_name',
        default: envOf(name),
      });
  });

  it.each([
    [{ fail_on: 'often' }, 'Type error for argument fail_on'],
    [{ skip_drafts: false }, 'Type error for argument skip_drafts'],
    [{ max_comments: 5 }, 'Type error for argument max_comments'],
    [{ token: 'not a name' }, 'Type error for argument token'],
    [{ 'fail-on': 'high' }, 'Unexpected argument(s): fail-on'],
    [{ executor: { name: 'docker', size: 'large' } }, 'Unexpected argument(s): size of executor docker'],
  ])('refuse %j', (given, words) => {
    expect(() => expandJob(orb, 'review', given)).toThrow(words);
  });
});

describe('the job', () => {
  const kindsOf = (given: Entries) =>
    expandJob(orb, 'review', given).steps.flatMap((step) => Object.keys(step));
  const usual = ['run', 'restore_cache', 'run', 'save_cache', 'store_test_results', 'store_artifacts'];

  it('has Ollama beside it, which is declared as its own', () => {
    expect(expandJob(orb, 'review')).toMatchObject({
      docker: [{ image: `ollamacode/ollamacode:${VERSION}` }, { image: 'ollama/ollama:latest' }],
      resource_class: 'large',
      environment: { OLLAMACODE_SERVICE: 'host' },
    });
  });

  it('checks out all of history, since nothing is fetched later', () => {
    expect(expandJob(orb, 'review').steps[0]).toEqual({ checkout: { method: 'full' } });
    expect(kindsOf({})).toEqual(['checkout', ...usual]);
    expect(kindsOf({ checkout: false })).toEqual(usual);
  });

  it('keeps models on a machine that is told to', () => {
    const given = { executor: { name: 'machine', resource_class: 'xlarge' }, keep_models: true };
    const job = expandJob(orb, 'review', given);
    expect(job).toMatchObject({ machine: { image: 'ubuntu-2404:current' }, resource_class: 'xlarge' });
    expect(job).not.toHaveProperty('environment');
    expect(kindsOf(given)).toEqual(['checkout', 'run', 'restore_cache', ...usual, 'run', 'save_cache']);
  });

  it('keeps and stores whatever came of the review, from where the program writes', () => {
    const steps = expandJob(orb, 'review', { report_dir: 'out', cache_dir: 'kept' }).steps.slice(-3);
    expect(steps).toMatchObject([
      { save_cache: { when: 'always', paths: ['kept/answers'] } },
      { store_test_results: { path: 'out' } },
      { store_artifacts: { path: 'out', destination: 'ollamacode' } },
    ]);
  });

  it('has the keys of what it restores in common with what it saves', () => {
    const steps = expandJob(orb, 'review', { keep_models: true }).steps;
    const bodies = (kind: string) => steps.flatMap((step) => (step[kind] ? [step[kind] as Entries] : []));
    const keys = bodies('restore_cache').flatMap(({ keys }) => keys as readonly string[]);
    for (const { key } of bodies('save_cache'))
      expect(keys.some((prefix) => String(key).startsWith(prefix))).toBe(true);
    expect(bodies('save_cache')).toHaveLength(2);
  });

  it('is ended by silence only after a time that can be chosen', () => {
    const [, , , review] = expandJob(orb, 'review', { no_output_timeout: '30m' }).steps;
    expect(review?.run).toMatchObject({ name: 'Review', no_output_timeout: '30m' });
  });
});

it.each([
  [2, 4, '1.5b'],
  [4, 8, '1.5b'],
  [4, 15, '1.5b'],
  [8, 16, '7b'],
  [8, 32, '7b'],
  [16, 32, '14b'],
])('the page names the largest model for %i CPUs and %i GB', (cpus, memory, size) => {
  expect(modelFor({ cpus, memory: (memory - 1) * 1e9 }).name).toBe(`qwen2.5-coder:${size}`);
  expect(read('docs/circleci.md')).toContain(`qwen2.5-coder:${size}`);
});

describe('every configuration shown', () => {
  type Config = Entries & { readonly jobs?: Readonly<Record<string, Entries>> };
  const pages = ['README.md', 'docs/circleci.md', 'circleci/README.md'];
  const blocks = pages.flatMap((page) =>
    [...read(page).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
      .map(([, text = ''], index) => [`${page}, block ${index + 1}`, text] as const)
      .filter(([, text]) => text.includes('orbs:')),
  );
  const files = readdirSync(join(root, 'examples/circleci')).map(
    (name) => [`examples/circleci/${name}`, read(`examples/circleci/${name}`)] as const,
  );

  it.each([...files, ...blocks])('%s uses what there is in the orb', (_path, text) => {
    const { version, orbs, workflows, jobs = {} } = parseYaml(text) as Config;
    expect({ version, orbs }).toEqual({ version: 2.1, orbs: { ollamacode: 'ollamacode/ollamacode@1' } });
    const used = Object.values(workflows as Entries).flatMap(
      (workflow) => (workflow as { jobs: readonly Node[] }).jobs,
    );
    for (const one of used) {
      const [name = '', given = {}] = isEntries(one) ? (Object.entries(one)[0] ?? []) : [String(one)];
      const own = jobs[name];
      const steps = own ? expandBody(orb, own).steps : expandJob(orb, name, given as Entries).steps;
      expect(steps.length).toBeGreaterThan(0);
    }
  });

  it('has its words on the pages, and is an example of the orb', () => {
    expect(Object.keys(orb.examples)).toEqual(
      files.map(([path]) => path.replace(/^.*\//, '').replace('.yml', '').replaceAll('-', '_')).sort(),
    );
    for (const { description, usage } of Object.values(orb.examples)) {
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(usage).toHaveProperty('orbs');
    }
    for (const [, block] of blocks)
      expect(files.map(([, text]) => text.replace(/^# .*\n/, ''))).toContain(block);
  });
});
