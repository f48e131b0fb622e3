import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { inputsOf } from '../scripts/targets/action.ts';
import { targets } from '../scripts/targets/index.ts';
import { readme } from '../scripts/targets/readme.ts';
import { sentenceOf } from '../scripts/targets/words.ts';
import { validateConfigFile } from '../src/config/file.ts';
import { flagOf, inputOf } from '../src/config/names.ts';
import { factsOf, options } from '../src/config/options.ts';
import { githubInputs } from '../src/config/platform.ts';
import { parsePolicy } from '../src/config/policy.ts';
import { VERSION } from '../src/version.ts';
import { parseYaml } from '../src/yaml.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const written = targets.filter(({ path }) => path !== 'README.md');

describe('generated files', () => {
  test.each(written.map((target) => [target.path, target] as const))(
    '%s is what the generator writes',
    (path, { render }) => {
      expect(render(read(path))).toBe(read(path));
    },
  );

  test('are the ones that are known to be generated', () => {
    expect(targets.map(({ path }) => path)).toEqual([
      'action.yml',
      'gitlab/templates/review/template.yml',
      'gitlab/README.md',
      'jenkins/src/ollamacode/Options.groovy',
      'jenkins/vars/ollamacodeReview.txt',
      'jenkins/vars/withOllama.txt',
      'jenkins/resources/ollamacode/pod.yaml',
      'circleci/src/commands/review.yml',
      'circleci/src/jobs/review.yml',
      ...readdirSync(join(root, 'circleci/src/examples')).map((name) => `circleci/src/examples/${name}`),
      'circleci/src/executors/docker.yml',
      'circleci/src/executors/without_ollama.yml',
      'plugins/buildkite/plugin.yml',
      'schema/ollamacode.schema.json',
      'schema/policy.schema.json',
      'docs/options.md',
      'README.md',
      'src/version.ts',
    ]);
  });

  test.each(targets.map((target) => [target.path, target] as const))(
    '%s stays the same when written again',
    (_, { render }) => {
      const once = render('const VERSION = "x" <!-- options:start -->old<!-- options:end --> tail');
      expect(render(once)).toBe(once);
    },
  );
});

describe('descriptions', () => {
  test.each(options.map((option) => [option.name, option] as const))(
    '%s has one sentence with a full stop',
    (_, option) => {
      expect(sentenceOf(option)).toMatch(/^[A-Z0-9].*\.$/);
    },
  );

  test.each(['', 'no capital.', 'No full stop', 'Two sentences. In one.', 'What? No.', 'Dots...'])(
    '%j stops the generator',
    (description) => {
      const [option] = factsOf({ model: { type: 'string', description } });
      expect(() => option && sentenceOf(option)).toThrow('The description of model');
    },
  );
});

type Action = {
  readonly name: string;
  readonly inputs: Readonly<Record<string, object>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: object;
};

describe('action.yml', () => {
  const action = parseYaml(read('action.yml')) as Action;

  test('has one input an option, in schema order, then what only GitHub gives, with names that arrive as we read them', () => {
    const names = [...options, ...githubInputs].map(({ name }) => name);
    expect(Object.keys(action.inputs)).toEqual(names.map(flagOf));
    const arriving = Object.keys(action.inputs).map((input) => `INPUT_${input.toUpperCase()}`);
    expect(arriving).toEqual(names.map(inputOf));
  });

  test('carries no defaults, which would beat the configuration file, but for what only GitHub can give', () => {
    const defaults = Object.entries(action.inputs).flatMap(([name, input]) =>
      'default' in input ? [[name, input.default]] : [],
    );
    expect(defaults).toEqual([
      ['token', `\${{ github.token }}`],
      ['job-services', `\${{ toJSON(job.services) }}`],
    ]);
    expect(validateConfigFile('token: a', 'f')).toHaveLength(1);
  });

  test('describes every output in one sentence', () => {
    expect(Object.keys(action.outputs)).toEqual([
      ...['outcome', 'complete', 'findings', 'critical', 'high', 'medium', 'low', 'info'],
      ...['sarif-file', 'report-dir', 'summary-url'],
    ]);
    for (const { description } of Object.values(action.outputs))
      expect(description).toMatch(/^[A-Z][^.]+\.$/);
  });

  test('says defaults and choices in words', () => {
    expect(action.inputs['fail-on']).toEqual({
      description:
        'Lowest severity that fails the job; never means advice only. One of never, critical, high, medium, low, info. Default: never',
      required: false,
    });
  });

  test('keeps an input for an older name, with a word of warning', () => {
    const renamed = factsOf({
      failOn: { type: 'string', 'x-was': ['gate'], description: 'A gate.', default: '' },
    });
    expect(parseYaml(renamed.flatMap(inputsOf).join('\n'))).toEqual({
      'fail-on': { description: 'A gate.', required: false },
      gate: {
        description: 'Now fail-on.',
        required: false,
        deprecationMessage: 'Write fail-on instead of gate.',
      },
    });
  });

  test('runs the one bundle on Node 24, and once more after the job, whatever came of it', () => {
    const bundle = 'dist/main.js';
    expect(action.runs).toEqual({ using: 'node24', main: bundle, post: bundle, 'post-if': 'always()' });
  });
});

describe('the schemas for editors', () => {
  const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true });
  const file = ajv.compile(JSON.parse(read('schema/ollamacode.schema.json')));
  const policy = ajv.compile(JSON.parse(read('schema/policy.schema.json')));

  test.each([
    ['fail-on: high', true],
    ['fail-on: often', false],
    ['failOn: high', false],
    ['num-ctx: 4096', true],
    ['num-ctx: "4096"', false],
    ['ollama-host: http://a', false],
    ['ollama-token: a', false],
    ['exclude: [a, b]', true],
    ['exclude: a', false],
    ['analyzers: [patterns, "!js/x"]', true],
    ['analyzers: [x]', false],
    ['budget: 10m', true],
    ['budget: 10', false],
    ['suppress: [{ rule: a, reason: b, until: 2030-01-31 }]', true],
    ['suppress: [{ reason: b }]', false],
    ['suppress: [{ rule: a }]', false],
    ['suppress: [{ rule: a, reason: b, why: c }]', false],
    ['paths: [{ paths: [a], enabled: false }]', true],
    ['paths: [{ paths: [], enabled: false }]', false],
    ['paths: [{ enabled: false }]', false],
    ['paths: [{ paths: [a], fail-on: high }]', false],
    ['paths: {}', false],
    ['{}', true],
  ])('say of the file %j what the program says: %s', (text, fine) => {
    expect([file(parseYaml(text)), validateConfigFile(text, 'f').length === 0]).toEqual([fine, fine]);
  });

  test.each([
    ['locked: { ollama-host: http://a }', true],
    ['defaults: { fail-on: high }', true],
    ['enabled: false', true],
    ['enabled: 0', false],
    ['locked: { ollama-token: a }', false],
    ['lock: {}', false],
    ['defaults: { fail-on: often }', false],
    ['{}', true],
  ])('say of the policy %j what the program says: %s', (text, fine) => {
    expect([policy(parseYaml(text)), accepts(() => parsePolicy(text, 'p'))]).toEqual([fine, fine]);
  });
});

describe('docs/options.md', () => {
  const page = read('docs/options.md');

  test('has one row an option, in schema order, with its description', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)`([ ¹²]*) \|.*\| (.+) \|$/gm)].map((match) => [
      match[1],
      match[3],
    ]);
    expect(rows).toEqual(options.map((option) => [flagOf(option.name), option.description]));
  });

  test('marks what the file may not set, and what is secret', () => {
    expect(page).toContain('| `ollama-host` ¹ |');
    expect(page).toContain('| `ollama-token` ² |');
    expect(page).toContain('| `fail-on` |');
  });

  test('shows a file and a policy that are right', () => {
    const [file = '', policy = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]);
    expect(validateConfigFile(file, 'f')).toEqual([]);
    expect(parsePolicy(policy, 'p').locked.size).toBe(1);
  });
});

describe('README.md', () => {
  const between = (text: string) => `# A\n<!-- options:start -->${text}<!-- options:end -->\nB\n`;

  test('gets the tables between its markers and keeps the rest', () => {
    const text = readme.render(between('stale words')) ?? '';
    expect(text).toMatch(/^# A\n<!-- options:start -->\n#### Change\n/);
    expect(text).toMatch(/\n<!-- options:end -->\nB\n$/);
    expect(text).not.toContain('stale words');
    expect(text).toContain('| `fail-on` |');
  });

  test.each([
    undefined,
    '# No markers',
    '<!-- options:end --> <!-- options:start -->',
    '<!-- options:start -->',
  ])('is left alone as %j', (present) => {
    expect(readme.render(present)).toBeUndefined();
  });
});

test('the program knows the version of its package', () => {
  expect(VERSION).toBe(JSON.parse(read('package.json')).version);
});

function accepts(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}
