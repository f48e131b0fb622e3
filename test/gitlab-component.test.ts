import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobDefaults } from '../src/commands/job-defaults.ts';
import { inspectEnvironment } from '../src/config/environment.ts';
import { envOf, flagOf } from '../src/config/names.ts';
import { options } from '../src/config/options.ts';
import { outputs } from '../src/config/platform.ts';
import { parseReports } from '../src/reporters/read.ts';
import { VERSION } from '../src/version.ts';
import { parseYaml } from '../src/yaml.ts';
import { type Component, type ComponentJob, jobsOf, readComponent } from './support/gitlab-component.ts';
import { removeFolders, temporaryFolder } from './support/repository.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const exporting = (...args: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/export.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

let project: string;
let component: Component;
beforeAll(() => {
  project = join(temporaryFolder(), 'components');
  exporting('gitlab', project);
  component = readComponent(join(project, 'templates/review/template.yml'));
});
afterAll(removeFolders);

function reviewWith(given = {}): ComponentJob {
  const { ollamacode } = jobsOf(component, given);
  if (!ollamacode) throw new Error('The component has no job.');
  return ollamacode;
}
const optionOf = (input: string) => options.find(({ name }) => flagOf(name) === input)?.name ?? 'model';
const open = options.filter(({ secret }) => !secret);

describe('the exported project', () => {
  it('is what a component project has to have, and nothing else', () => {
    const files = readdirSync(project, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
    expect(
      files.map(({ parentPath, name }) => join(parentPath, name).slice(project.length + 1)).sort(),
    ).toEqual(['.gitlab-ci.yml', 'LICENSE.md', 'README.md', 'templates/review/template.yml']);
  });

  it('leaves alone what else is in the folder, such as the history of a clone', () => {
    const clone = temporaryFolder();
    writeFileSync(join(clone, 'history'), 'kept');
    writeFileSync(join(clone, 'README.md'), 'stale');
    exporting('gitlab', clone);
    expect(readFileSync(join(clone, 'history'), 'utf8')).toBe('kept');
    expect(readFileSync(join(clone, 'README.md'), 'utf8')).toMatch(/^# OllamaCode/);
  });

  it('is written for platforms that are known only', () => {
    expect(() => exporting('gitlub')).toThrow('Name what to export: gitlab');
  });

  it('tests the component from the commit at hand and releases tags that are versions', () => {
    const { include, release } = parseYaml(readFileSync(join(project, '.gitlab-ci.yml'), 'utf8')) as {
      include: { component: string; inputs: Record<string, never> }[];
      release: { rules: { if: string }[]; release: { tag_name: string } };
    };
    expect(include[0]?.component).toBe('$CI_SERVER_FQDN/$CI_PROJECT_PATH/review@$CI_COMMIT_SHA');
    expect(reviewWith(include[0]?.inputs)).toMatchObject({ allow_failure: false });
    expect(release).toMatchObject({
      rules: [{ if: '$CI_COMMIT_TAG =~ /^\\d+\\.\\d+\\.\\d+$/' }],
      release: { tag_name: '$CI_COMMIT_TAG' },
    });
  });

  it('tells every input on its page', () => {
    const page = readFileSync(join(project, 'README.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (string|boolean|array) \|/gm)].map((row) => row[1]);
    expect(rows).toEqual(Object.keys(component.inputs));
  });
});

/** https://docs.gitlab.com/ci/components/#write-a-component */
describe('the component, by GitLab’s rules', () => {
  it('describes every input and asks for none', () => {
    for (const [name, spec] of Object.entries(component.inputs)) {
      expect(spec.description, name).toMatch(/^[A-Z0-9].*[^.]\.( |$)/);
      expect(spec, name).toHaveProperty('default');
      expect(String(spec.default).length, name).toBeLessThan(1024);
    }
  });

  it('has no keyword that reaches other jobs: every entry is a job with a name that can be chosen', () => {
    for (const name of Object.keys(component.config))
      expect(name).toMatch(/^\.?\$\[\[ inputs\.job-name \]\]/);
    expect(Object.keys(jobsOf(component, { 'job-name': 'code review' }))).toEqual([
      'code review-base',
      'code review',
    ]);
  });

  it('uses every input, and none that is not there', () => {
    const used = JSON.stringify(component.config).matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g);
    expect([...new Set([...used].map((match) => match[1]))].sort()).toEqual(
      Object.keys(component.inputs).sort(),
    );
  });

  it('names no host but that of an image', () => {
    const { image, services, ...rest } = reviewWith();
    expect(JSON.stringify(rest)).not.toMatch(/https?:|gitlab\.com/);
    expect([image, services]).toEqual([
      `ollamacode/ollamacode:${VERSION}`,
      [{ name: 'ollama/ollama:latest', alias: 'ollama' }],
    ]);
  });
});

describe('the inputs of the options', () => {
  it('are all there, in schema order, but for secrets, which are no text of a pipeline', () => {
    const names = Object.keys(component.inputs);
    expect(names.slice(-open.length)).toEqual(open.map(({ name }) => flagOf(name)));
    expect(options.filter(({ secret }) => secret).map(({ name }) => name)).toEqual([
      'ollamaToken',
      'token',
      'cacheKey',
    ]);
  });

  it('have no defaults, which would beat files and policies, but where artifacts, cache and service need one', () => {
    const given = open.flatMap(({ name }) => {
      const { default: value } = component.inputs[flagOf(name)] ?? {};
      return value === '' ? [] : [[name, value]];
    });
    expect(given).toEqual([
      ['ollamaImage', 'ollama/ollama:latest'],
      ['reportDir', 'ollamacode-reports'],
      ['cacheDir', '.ollamacode'],
    ]);
    for (const [name] of given) expect(open.find((option) => option.name === name)?.trusted).toBe(true);
  });

  it('arrive as the variables that the program reads, and as nothing that it does not know', () => {
    const env = variablesOf({});
    expect(Object.keys(env)).toEqual(open.map(({ name }) => envOf(name)));
    const { entries, problems } = inspectEnvironment({ env });
    expect(problems).toEqual([]);
    expect([...entries.keys()]).toEqual(['ollamaImage', 'reportDir', 'cacheDir']);
  });

  it.each([
    ['fail-on', 'high', 'high'],
    ['skip-drafts', 'false', false],
    ['parallel', '2', 2],
    ['exclude', '{a,b}.ts,dist/**', ['{a,b}.ts', 'dist/**']],
    ['exclude', '["a.ts", "b.ts"]', ['a.ts', 'b.ts']],
    ['instructions', 'In $EUR, "gross".\nNo: 1 # ever\n', ['In $EUR, "gross".', 'No: 1 # ever']],
  ])('carry %s %j to the option', (input, text, value) => {
    const { entries, problems } = inspectEnvironment({ env: variablesOf({ [input]: text }) });
    expect(problems).toEqual([]);
    expect(entries.get(optionOf(input))?.value).toEqual(value);
  });

  it('are expanded by nobody on the way', () => {
    const { variables } = reviewWith({ instructions: '$HOME' });
    expect(variables.OLLAMACODE_INSTRUCTIONS).toEqual({ value: '$HOME', expand: false });
  });

  it.each([
    ['fail-on', 'often', '`often` cannot be used because it is not in the list of allowed options'],
    ['skip-drafts', 'no', '`no` cannot be used because it is not in the list of allowed options'],
    ['ollama-service', 'yes', 'provided value is not a boolean'],
    ['tags', 'docker', 'provided value is not a array'],
    ['fail_on', 'high', 'unknown input arguments'],
  ])('are refused by GitLab for %s: %s', (input, value, words) => {
    expect(() => jobsOf(component, { [input]: value })).toThrow(words);
  });

  it.each([
    ['parallel', 'many'],
    ['budget', '10'],
    ['gate-sources', 'people'],
  ])('are refused by the program for %s: %s, which GitLab cannot tell', (input, value) => {
    const { problems } = inspectEnvironment({ env: variablesOf({ [input]: value }) });
    expect(problems).toMatchObject([{ place: envOf(optionOf(input)) }]);
  });
});

describe('the job', () => {
  it('runs at once in merge request pipelines, can be interrupted, and keeps what it wrote whatever came of it', () => {
    expect(reviewWith()).toMatchObject({
      stage: 'test',
      rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }],
      needs: [],
      interruptible: true,
      inherit: { default: ['tags'] },
      allow_failure: { exit_codes: [2] },
      script: ['ollamacode review'],
      artifacts: { when: 'always', expose_as: 'OllamaCode', paths: ['ollamacode-reports/'] },
      cache: { when: 'always', paths: ['.ollamacode/answers/'] },
    });
    expect(reviewWith()).not.toHaveProperty('id_tokens');
  });

  it('hands in the reports that the program writes in a job', () => {
    const { artifacts } = reviewWith() as unknown as { artifacts: { reports: Record<string, string> } };
    expect(artifacts.reports).toEqual({
      codequality: 'ollamacode-reports/gl-code-quality-report.json',
      junit: 'ollamacode-reports/ollamacode.junit.xml',
      dotenv: 'ollamacode-reports/ollamacode.env',
      annotations: 'ollamacode-reports/ollamacode.links.json',
    });
  });

  it('collects from where the program writes in a job', () => {
    const { reportDir = '', cacheDir = '', reports = [] } = jobDefaults({ GITLAB_CI: 'true' }) ?? {};
    expect([reportDir, cacheDir]).toEqual(
      ['report-dir', 'cache-dir'].map((name) => component.inputs[name]?.default),
    );
    const files = parseReports(reports).map(({ path }) => `${reportDir}/${path}`);
    const { artifacts } = reviewWith() as unknown as { artifacts: { reports: Record<string, string> } };
    expect(files).toEqual(expect.arrayContaining([artifacts.reports.codequality, artifacts.reports.junit]));
  });

  it('tells later jobs what its page says', () => {
    const page = readFileSync(join(root, 'docs/gitlab.md'), 'utf8');
    for (const name of [...Object.keys(outputs), 'job-id'])
      expect(page).toContain(`\`REVIEW_${name.toUpperCase().replaceAll('-', '_')}\``);
  });

  it('moves artifacts and cache with the folders', () => {
    const job = reviewWith({ 'report-dir': 'out', 'cache-dir': 'kept' });
    expect(job).toMatchObject({
      artifacts: { paths: ['out/'], reports: { junit: 'out/ollamacode.junit.xml' } },
      cache: { paths: ['kept/answers/'] },
    });
  });

  it('takes both images from a mirror', () => {
    const prefix = 'registry.example/mirror/';
    expect(reviewWith({ 'image-prefix': prefix, image: 'a:1', 'ollama-image': 'b:2' })).toMatchObject({
      image: `${prefix}a:1`,
      services: [{ name: `${prefix}b:2` }],
    });
  });

  it('has no service where it is to have none', () => {
    expect(reviewWith({ 'ollama-service': false })).not.toHaveProperty('services');
    expect(reviewWith({ 'ollama-service': false }).variables).not.toHaveProperty('HEALTHCHECK_TCP_PORT');
  });

  it('leaves tags to the pipeline’s own defaults until some are given, for both jobs', () => {
    expect(reviewWith()).not.toHaveProperty('tags');
    for (const job of Object.values(jobsOf(component, { tags: ['docker', 'big one'] })))
      expect(job.tags).toEqual(['docker', 'big one']);
  });

  it('only warns of a review that could not do its job, until a gate rests on it', () => {
    const allowed = (level: string) => reviewWith({ 'fail-on': level }).allow_failure;
    const levels = component.inputs['fail-on']?.options ?? [];
    expect(levels.filter((level) => allowed(String(level)) !== false)).toEqual(['', 'never']);
    expect(allowed('never')).toEqual({ exit_codes: [2] });
  });

  it.each(['', 'high'])('fails the pipeline as it is told, with the gate %j', (gate) => {
    const allowed = (codes: readonly number[]) =>
      reviewWith({ 'fail-on': gate, 'allow-failure': codes }).allow_failure;
    expect(allowed([])).toBe(false);
    expect(allowed([2])).toEqual({ exit_codes: [2] });
    expect(allowed([1, 2])).toEqual({ exit_codes: [1, 2] });
  });

  it('waits for those it needs, and runs when it is told to', () => {
    const rules = [{ if: '$CI_COMMIT_BRANCH', when: 'manual' }];
    const given = { needs: ['scan'], 'job-rules': rules, 'base-rules': [{ when: 'never' }], stage: 'review' };
    const jobs = jobsOf(component, given);
    expect(jobs.ollamacode).toMatchObject({ needs: ['scan'], rules, stage: 'review' });
    expect(jobs['ollamacode-base']).toMatchObject({ needs: [], rules: [{ when: 'never' }], stage: 'review' });
  });

  it('leaves an empty report on the default branch, without model, checkout or cache', () => {
    const { 'ollamacode-base': base } = jobsOf(component);
    expect(base).toMatchObject({
      rules: [{ if: '$CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
      variables: { GIT_STRATEGY: 'none' },
      artifacts: { reports: { codequality: 'gl-code-quality-report.json' } },
    });
    for (const key of ['services', 'cache', 'allow_failure']) expect(base).not.toHaveProperty(key);
    const cwd = temporaryFolder();
    execFileSync('sh', ['-c', base?.script.join('\n') ?? ''], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'gl-code-quality-report.json'), 'utf8'))).toEqual([]);
  });
});

/** The variables of the job as the runner sets them. */
function variablesOf(given: Readonly<Record<string, string>>): Record<string, string> {
  const { variables } = reviewWith(given);
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, held]) => {
      const { value } = held as { value?: string };
      return name.startsWith('OLLAMACODE_') ? [[name, value ?? '']] : [];
    }),
  );
}
