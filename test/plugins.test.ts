import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { flagOf } from '../src/config/names.ts';
import { options } from '../src/config/options.ts';
import { readConfig } from '../src/config/read.ts';
import { VERSION } from '../src/version.ts';
import { parseYaml } from '../src/yaml.ts';
import { removeFolders, temporaryFolder } from './support/repository.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

afterEach(removeFolders);

/** What a page shows between fences of a language, indented as there. */
const shown = (page: string, language: string) =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );

describe('pages', () => {
  it.each([
    ['docs/hooks.md', 'yaml', 'plugins/pre-commit/.pre-commit-config.yaml'],
    ['docs/hooks.md', 'yaml', 'plugins/pre-commit/lefthook.yml'],
    ['docs/hooks.md', 'sh', 'plugins/pre-commit/husky/pre-commit'],
    ['docs/hooks.md', 'sh', 'plugins/pre-commit/husky/pre-push'],
    ['docs/buildkite.md', 'yaml', 'plugins/buildkite/pipeline.yml'],
    ['plugins/buildkite/README.md', 'yaml', 'plugins/buildkite/pipeline.yml'],
  ])('%s shows, as %s, the file %s', (page, language, file) => {
    expect(shown(page, language)).toContain(read(file));
  });

  it.each([
    ['docs/tekton.md', 'yaml', 'plugins/tekton/pipeline.yaml'],
    ['docs/teamcity.md', 'kotlin', 'plugins/teamcity/settings.kts'],
  ])('%s shows, as %s, a part of the file %s', (page, language, file) => {
    const parts = shown(page, language);
    expect(parts).toHaveLength(1);
    expect(read(file)).toContain(parts[0]);
  });
});

type Hook = Readonly<Record<'id' | 'entry' | 'language', string>> & { readonly stages: readonly string[] };

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parseYaml(read('.pre-commit-hooks.yaml')) as readonly Hook[];

  it('starts the bundle itself, so that nothing is installed', () => {
    for (const { entry, language } of hooks) {
      const [program = ''] = entry.split(' ');
      expect(language).toBe('script');
      expect(statSync(join(root, program)).mode & 0o111).toBe(0o111);
      expect(read(program)).toMatch(/^#!\/usr\/bin\/env node\n/);
    }
  });

  it('names a command for each hook of git', () => {
    expect(hooks.map(({ id, entry, stages }) => [id, entry.split(' ').slice(1), stages])).toEqual([
      ['ollamacode', ['hook', 'pre-commit'], ['pre-commit']],
      ['ollamacode-push', ['hook', 'pre-push'], ['pre-push']],
    ]);
  });

  it('is what the example asks for, in the version of the package', () => {
    const example = parseYaml(read('plugins/pre-commit/.pre-commit-config.yaml')) as {
      readonly repos: readonly { readonly rev: string; readonly hooks: readonly { readonly id: string }[] }[];
    };
    expect(example.repos.map(({ rev, hooks: asked }) => [rev, asked.map(({ id }) => id)])).toEqual([
      [`v${VERSION}`, hooks.map(({ id }) => id)],
    ]);
  });
});

describe('the plugin for Buildkite', () => {
  const plugin = parseYaml(read('plugins/buildkite/plugin.yml')) as {
    readonly configuration: { readonly properties: Readonly<Record<string, object>> };
  };
  const accepts = new Ajv({ allowUnionTypes: true }).compile(plugin.configuration);

  it('has a property for every option but secrets', () => {
    const names = options.filter(({ secret }) => !secret).map(({ name }) => flagOf(name));
    expect(Object.keys(plugin.configuration.properties)).toEqual(names);
  });

  it.each([
    [{ 'fail-on': 'high', parallel: 2, offline: true, exclude: ['a', 'b'] }, true],
    [{ exclude: 'a,b' }, true],
    [{ 'fail-on': 'often' }, false],
    [{ token: 'a' }, false],
    [{ parallel: 'two' }, false],
  ])('says of %j: %s', (configuration, fine) => {
    expect(accepts(configuration)).toBe(fine);
  });

  it('has an example that its own schema accepts', () => {
    const { steps } = parseYaml(read('plugins/buildkite/pipeline.yml')) as {
      readonly steps: readonly { readonly plugins: readonly Readonly<Record<string, object>>[] }[];
    };
    const [name = '', configuration] = Object.entries(steps[0]?.plugins[0] ?? {})[0] ?? [];
    expect(name).toBe(`ollamacode/ollamacode#v${VERSION}`);
    expect(accepts(configuration)).toBe(true);
  });

  /** The exported root, whose bundle tells what it was started with. */
  function exported(): string {
    const folder = temporaryFolder();
    cpSync(join(root, 'plugins/buildkite'), folder, { recursive: true });
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/package.json'), '{ "type": "module" }');
    writeFileSync(
      join(folder, 'dist/main.js'),
      'const own = Object.entries(process.env).filter(([name]) => name.startsWith("OLLAMACODE_"));\nprocess.stdout.write(JSON.stringify([process.argv.slice(2), Object.fromEntries(own)]));\nprocess.exitCode = 3;\n',
    );
    return folder;
  }

  function command(folder: string, configuration: unknown): [readonly string[], Record<string, string>] {
    const given = configuration === undefined ? '' : JSON.stringify(configuration);
    const env = { PATH: process.env.PATH, BUILDKITE_PLUGIN_CONFIGURATION: given };
    try {
      execFileSync(join(folder, 'hooks/command'), { env, stdio: 'pipe' });
    } catch (error) {
      const { status, stdout } = error as { readonly status: number; readonly stdout: Buffer };
      expect(status).toBe(3);
      return JSON.parse(stdout.toString());
    }
    throw new Error('the verdict’s exit code is lost');
  }

  it('hands its configuration to the bundle, which reads it as it was written', () => {
    const folder = exported();
    const suppress = [{ rule: 'js/*', reason: 'known, by now' }];
    const given = {
      'fail-on': 'low',
      exclude: ['a b', '*.{js,ts}'],
      'num-ctx': 8192,
      cache: false,
      suppress,
    };
    const [words, env] = command(folder, given);
    expect(words).toEqual(['review']);
    const { config } = readConfig({ flags: {}, env });
    const exclude = ['a b', '*.{js,ts}'];
    expect(config).toMatchObject({ failOn: 'low', exclude, numCtx: 8192, cache: false });
    expect(config.suppress).toMatchObject(suppress);
    for (const nothing of [undefined, null, {}]) expect(command(folder, nothing)).toEqual([['review'], {}]);
  });

  it('makes artifacts of the reports that there are', () => {
    const [folder, work] = [exported(), temporaryFolder()];
    const program = join(folder, 'buildkite-agent');
    writeFileSync(program, `#!/bin/sh\necho "$@" >> "${folder}/calls"\n`);
    chmodSync(program, 0o755);
    const env = { PATH: `${folder}:${process.env.PATH}` };
    const exit = () => execFileSync(join(folder, 'hooks/pre-exit'), { env, cwd: work });
    exit();
    expect(existsSync(join(folder, 'calls'))).toBe(false);
    mkdirSync(join(work, 'ollamacode-reports'));
    exit();
    expect(readFileSync(join(folder, 'calls'), 'utf8')).toBe('artifact upload ollamacode-reports/*\n');
  });
});

type Variable = { readonly name: string; readonly value: string };
type Task = {
  readonly spec: {
    readonly params: readonly { readonly name: string; readonly default?: unknown }[];
    readonly workspaces: readonly { readonly name: string }[];
    readonly results: readonly { readonly name: string }[];
    readonly steps: readonly { readonly script: string; readonly env: readonly Variable[] }[];
  };
};

describe('the Task of Tekton', () => {
  const text = read('plugins/tekton/task.yaml');
  const { spec } = parseYaml(text) as Task;
  const [step] = spec.steps;

  it('refers to what it declares, uses all of it, and starts without any parameter', () => {
    const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).sort();
    for (const kind of ['params', 'workspaces', 'results'] as const) {
      const used = [...text.matchAll(new RegExp(`\\$\\(${kind}\\.([\\w-]+)`, 'g'))].map(([, name]) => name);
      expect([...new Set(used)].sort()).toEqual(names(spec[kind]));
    }
    expect(spec.params.filter((param) => !('default' in param))).toEqual([]);
    expect(spec.params.find(({ name }) => name === 'image')?.default).toBe(
      `ollamacode/ollamacode:${VERSION}`,
    );
  });

  it('sets options that there are, and lets no text of a parameter into its script', () => {
    const own = (step?.env ?? []).filter(({ name }) => name.startsWith('OLLAMACODE_'));
    const env = Object.fromEntries(own.map(({ name }) => [name, '']));
    expect(() => readConfig({ flags: {}, env })).not.toThrow();
    expect(step?.script).not.toContain('$(');
  });

  it.each([
    { what: 'a gate that blocks', code: 1, outcome: 'findings', count: '2' },
    { what: 'a review that could not do its job', code: 2, outcome: 'error', count: '0' },
  ])('tells of $what by its results and its exit code', ({ code, outcome, count }) => {
    const folder = temporaryFolder();
    const finding = (kind: string) => ({ state: { kind } });
    const review = {
      verdict: { outcome },
      findings: [finding('shown'), finding('hidden'), finding('shown')],
    };
    const report =
      code === 1
        ? `mkdir -p ollamacode-reports; echo '${JSON.stringify(review)}' > ollamacode-reports/ollamacode.json`
        : ':';
    writeFileSync(join(folder, 'ollamacode'), `#!/bin/sh\necho "$@" > called\n${report}\nexit ${code}\n`);
    writeFileSync(join(folder, 'script'), step?.script ?? '');
    for (const name of ['ollamacode', 'script']) chmodSync(join(folder, name), 0o755);
    const env = {
      PATH: `${folder}:${process.env.PATH}`,
      OUTCOME_FILE: join(folder, 'outcome'),
      FINDINGS_FILE: join(folder, 'findings'),
    };
    const run = () =>
      execFileSync(join(folder, 'script'), ['--exclude=a b'], { cwd: folder, env, stdio: 'pipe' });
    expect(run).toThrow(expect.objectContaining({ status: code }));
    const written = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect([written('outcome'), written('findings'), written('called')]).toEqual([
      outcome,
      count,
      'review --exclude=a b\n',
    ]);
  });
});
