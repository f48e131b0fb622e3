import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { inspectEnvironment } from '../src/config/environment.ts';
import { VERSION } from '../src/version.ts';
import {
  type CacheEntry,
  type Entries,
  expandJob,
  expandSteps,
  type LocalJob,
  localJob,
  type Node,
  orbSource,
  packed,
  runSteps,
} from './support/circleci/index.ts';
import { removeFolders, temporaryFolder } from './support/repository.ts';

const orb = packed();
const system = [dirname(process.execPath), '/usr/bin', '/bin'];
afterAll(removeFolders);

/** A folder with programs by name. */
function programs(texts: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

/** Stands for the reviewer: writes down what it was started with, and ends with the code that it is told. */
const witness = `#!/usr/bin/env node
const { writeFileSync } = require('node:fs');
writeFileSync(process.env.SEEN, JSON.stringify({ args: process.argv.slice(2), env: process.env }));
writeFileSync(process.env.OLLAMACODE_CACHE_DIR + '/answers/' + (process.env.ANSWER ?? 'one') + '.json', '{}');
process.exit(Number(process.env.ENDS_WITH ?? 0));
`;

type Seen = { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> };

let job: LocalJob;
let cache: CacheEntry[];
beforeEach(() => {
  job = localJob([programs({ ollamacode: witness }), ...system]);
  cache = [];
});

async function review(
  given: Entries = {},
  env: Readonly<Record<string, string>> = {},
  shell?: readonly string[],
) {
  const { steps } = job.placed(
    expandJob(orb, 'review', { executor: 'without_ollama', ...given }),
  ) as unknown as { steps: readonly Node[] };
  const file = join(job.home, 'seen.json');
  const done = await runSteps({
    place: job,
    steps,
    env: { SEEN: file, CIRCLE_BRANCH: 'topic', ...env },
    cache,
    checkout: async () => undefined,
    ...(shell ? { shell } : {}),
  });
  const seen = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Seen) : undefined;
  return { ...done, args: seen?.args, env: seen?.env ?? {} };
}

const valuesIn = (env: Readonly<Record<string, string>>) => {
  const { entries, problems } = inspectEnvironment({ env });
  expect(problems).toEqual([]);
  return Object.fromEntries([...entries].map(([name, { value }]) => [name, value]));
};

describe('the script of the review', () => {
  it('starts the review and gives nothing that was not given', async () => {
    const { args, env, code } = await review();
    expect([code, args]).toEqual([0, ['review']]);
    expect(Object.keys(valuesIn(env))).toEqual(['reports', 'reportDir', 'cacheDir']);
  });

  it.each([
    ['fail_on', 'high', 'failOn', 'high'],
    ['skip_drafts', 'false', 'skipDrafts', false],
    ['parallel', '2', 'parallel', 2],
    ['exclude', '{a,b}.ts,dist/**', 'exclude', ['{a,b}.ts', 'dist/**']],
    ['language', 'de', 'language', 'de'],
  ])('hands on %s: %s', async (parameter, value, ...expected) => {
    const [option = '', read] = expected;
    expect(valuesIn((await review({ [parameter as string]: value as string })).env)).toMatchObject({
      [String(option)]: read,
    });
  });

  it.each([
    '$HOME',
    '`id`',
    `it's "so"`,
    'a\\nb \\\\',
    'eins\nzwei # drei',
    '  blank ',
    'Ü 漢 🙂',
    '$(id); exit 1',
    '*',
  ])('hands on %j as it is', async (text) => {
    expect((await review({ instructions: text })).env.OLLAMACODE_INSTRUCTIONS).toBe(text);
  });

  it('needs no bash', async () => {
    const text = `it's "so" $HOME`;
    const { env, code, log } = await review({ instructions: text }, { ENDS_WITH: '3' }, [
      '/bin/sh',
      '-e',
      '-c',
    ]);
    expect([code, env.OLLAMACODE_INSTRUCTIONS], log).toEqual([3, text]);
  });

  it.each(['', '<nil>'])('takes %j for not given, and leaves what a context says', async (text) => {
    const { env } = await review({ base: text, fail_on: '' }, { OLLAMACODE_FAIL_ON: 'low' });
    expect(valuesIn(env)).toMatchObject({ failOn: 'low' });
    expect(env).not.toHaveProperty('OLLAMACODE_BASE');
  });

  it('beats a context by what is given', async () => {
    const { env } = await review({ fail_on: 'high' }, { OLLAMACODE_FAIL_ON: 'low' });
    expect(valuesIn(env)).toMatchObject({ failOn: 'high' });
  });

  it('takes secrets out of the variables that parameters name', async () => {
    const secret = `s"e'c $r\nt`;
    const { env, log } = await review({ token: 'BOT' }, { BOT: secret, OLLAMACODE_CACHE_KEY: 'key' });
    expect(env).toMatchObject({ OLLAMACODE_TOKEN: secret, OLLAMACODE_CACHE_KEY: 'key' });
    expect(env).not.toHaveProperty('BOT');
    expect(log).not.toContain('s"e');
  });

  it('has an empty secret where the variable is not there, as in a fork', async () => {
    expect(valuesIn((await review({ token: 'BOT' })).env)).not.toHaveProperty('token');
  });

  it('hands on what only a pipeline knows', async () => {
    const { env } = await review({ target_branch: 'next', pull_request: 'https://github.com/a/b/pull/7' });
    expect(env).toMatchObject({
      ORB_TARGET_BRANCH: 'next',
      ORB_PULL_REQUEST: 'https://github.com/a/b/pull/7',
      ORB_DEFAULT_BRANCH: '',
    });
  });

  it.each([0, 1, 2, 3])(
    'ends with %i as the review does, and stores everything all the same',
    async (code) => {
      const done = await review({ report_dir: '/tmp/ollamacode/reports' }, { ENDS_WITH: String(code) });
      expect(done.code).toBe(code);
      expect(done.stored).toEqual({
        tests: join(job.state, 'reports'),
        ollamacode: join(job.state, 'reports'),
      });
      expect(done.cached).toHaveLength(1);
    },
  );

  it('brings the answers of earlier jobs, of the own branch first, and saves none twice', async () => {
    const first = await review();
    expect(first.cached).toEqual([expect.stringMatching(/^save ollamacode-answers-1-topic-[0-9a-f]{64}$/)]);
    const key = cache[0]?.key;
    const second = await review();
    expect(second.cached).toEqual([`restore ${key}`]);
    const third = await review({}, { ANSWER: 'two' });
    expect(third.cached).toEqual([`restore ${key}`, expect.stringMatching(/^save /)]);
    const other = await review({}, { CIRCLE_BRANCH: 'other' });
    expect(other.cached[0]).toBe(`restore ${cache[1]?.key}`);
  });
});

it('passes a signal on and waits for the review to tidy up', async () => {
  const tidy = `#!/usr/bin/env node
process.on('SIGTERM', () => setTimeout(() => { console.log('tidied up'); process.exit(2); }, 200));
setInterval(() => {}, 1000);
process.kill(process.ppid, 'SIGTERM');
`;
  job = localJob([programs({ ollamacode: tidy }), ...system]);
  const done = await review();
  expect([done.code, done.log]).toEqual([2, expect.stringContaining('tidied up')]);
});

describe('the script that finds the program', () => {
  const install = (path: readonly string[]) => {
    job = localJob(path);
    const [, step] = expandJob(orb, 'review').steps;
    return runSteps({
      place: job,
      steps: [job.placed(step ?? null)],
      env: {},
      cache: [],
      checkout: async () => undefined,
    });
  };

  it('leaves alone what the image has', async () => {
    const done = await install([programs({ ollamacode: witness, docker: '#!/bin/sh\nexit 1\n' }), ...system]);
    expect([done.code, done.log]).toEqual([0, expect.stringContaining('It is there')]);
  });

  /** Without the programs of this machine, but for those that a script needs. */
  const bare = () => {
    const names = ['bash', 'sh', 'mkdir', 'chmod', 'cat'];
    return programs(
      Object.fromEntries(
        names.map((name) => {
          const path = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
          return [
            name,
            `#!${path === '/bin/sh' || path === '/usr/bin/sh' ? path : '/bin/sh'}\nexec ${path} "$@"\n`,
          ];
        }),
      ),
    );
  };

  it('asks npm for its own version where there is no Docker that answers', async () => {
    const tools = { docker: '#!/bin/sh\nexit 1\n', npm: '#!/bin/sh\necho "npm $*"\n' };
    const done = await install([programs(tools), bare()]);
    expect(done.code).toBe(0);
    expect(done.log).toContain(`--ignore-scripts --prefix ${job.state} ollamacode@${VERSION}`);
  });

  it('says what is missing', async () => {
    const done = await install([bare()]);
    expect([done.code, done.log]).toEqual([2, expect.stringMatching(/no program "ollamacode", no Docker/)]);
  });
});

describe('the scripts about models', () => {
  const models = (model: string) =>
    job.placed(
      expandSteps(orb, [{ restore_models: { model } }, { run: 'true' }, 'save_models']) as unknown as Node,
    ) as readonly Node[];
  const keep = (model: string, env = {}) =>
    runSteps({ place: job, steps: models(model), env, cache, checkout: async () => undefined });
  const store = (name: string, text: string) => {
    const folder = join(job.home, '.ollama/models/manifests/library');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  it('keep a model under its name, its digest and the week, once', async () => {
    store('small', 'digest 1');
    const first = await keep('small');
    expect(first.code, first.log).toBe(0);
    expect(first.cached).toEqual([
      expect.stringMatching(/^save ollamacode-models-1-amd64-[0-9a-f]{64}-[0-9a-f]{64}$/),
    ]);
    expect((await keep('small')).cached).toEqual([`restore ${cache[0]?.key}`]);
    store('small', 'digest 2');
    const third = await keep('small');
    // The older one was restored over it, as a pull would find it: what then is there has its entry.
    expect(third.cached).toEqual([`restore ${cache[0]?.key}`]);
    expect((await keep('large')).cached[0]).toMatch(/^save /);
  });

  it.each([
    ['', {}, 'default'],
    ['<nil>', {}, 'default'],
    ['', { OLLAMACODE_MODEL: 'of the context' }, 'of the context'],
    ['small', { OLLAMACODE_MODEL: 'of the context' }, 'small'],
  ])('name %j with %j', async (model, env, name) => {
    await keep(model, env);
    expect(readFileSync(join(job.state, 'model'), 'utf8')).toBe(`${name}\n`);
  });
});

const shellcheck = system.map((folder) => join(folder, 'shellcheck')).find((path) => existsSync(path));

it.skipIf(!shellcheck)(
  `shellcheck has nothing to say of any script${shellcheck ? '' : ': shellcheck is missing'}`,
  () => {
    const scripts = ['install', 'name_model', 'name_stored', 'review', 'start_ollama', 'stop_ollama'];
    const files = scripts.map((name) => join(orbSource, 'scripts', `${name}.sh`));
    execFileSync(shellcheck ?? '', ['--shell=sh', ...files], { stdio: 'pipe' });
  },
);
