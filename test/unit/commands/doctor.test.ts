import { afterEach, describe, expect, test } from 'vitest';
import { type DoctorInput, doctor } from '../../../src/commands/doctor.ts';
import { type Check, checkText } from '../../../src/commands/doctor-checks.ts';
import type { Config } from '../../../src/config/schema.ts';
import { ForgeError, UsageError } from '../../../src/errors.ts';
import { openGit } from '../../../src/git.ts';
import { silentLog } from '../../../src/log.ts';
import { optionsWith } from '../../support/options.ts';
import { createRepository, removeFolders } from '../../support/repository.ts';
import { coder, type Script, startScriptedOllama } from '../../support/scripted-ollama.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
  removeFolders();
});

const hardware = { cpus: 4, memory: 16e9, available: 12e9 };

async function checks(config: Partial<Config>, more: Partial<DoctorInput> = {}): Promise<readonly Check[]> {
  const told: Check[] = [];
  const found = await doctor({
    config: optionsWith({ model: 'none', ...config }),
    place: { ci: 'none', trusted: false, historyHint: 'fetch-depth: 0' },
    log: silentLog,
    env: { PATH: '' },
    hardware,
    tell: (check) => told.push(check),
    ...more,
  });
  expect(told).toEqual(found);
  for (const { state, fix } of found) expect(fix !== undefined).toBe(state !== 'ok');
  return found;
}

async function served(script: Script, config: Partial<Config> = {}, more: Partial<DoctorInput> = {}) {
  const server = await startScriptedOllama(script);
  open.push(server.close);
  return checks({ ollamaHost: server.url, model: coder.name, ...config }, more);
}

const named = (all: readonly Check[], name: string) => all.filter((check) => check.name === name);

describe('git', () => {
  test('with its whole history is fine', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
    const git = await openGit(repository.root);
    open.push(git.close);
    const [check] = named(await checks({}, { git }), 'git');
    expect(check).toMatchObject({
      state: 'ok',
      text: expect.stringContaining(`whole history, ${repository.root}`),
    });
  });

  test('with a shallow clone warns in the words of this CI', async () => {
    const origin = createRepository();
    origin.commit({ 'a.txt': 'a\n' });
    origin.commit({ 'a.txt': 'b\n' });
    const clone = createRepository();
    clone.git('fetch', '--quiet', '--depth', '1', `file://${origin.root}`, 'HEAD');
    const git = await openGit(clone.root);
    open.push(git.close);
    expect(named(await checks({}, { git }), 'git')).toEqual([
      expect.objectContaining({
        state: 'warn',
        text: expect.stringContaining('shallow clone'),
        fix: 'fetch-depth: 0',
      }),
    ]);
  });

  test('without a repository points to a diff file', async () => {
    expect(named(await checks({}), 'git')[0]).toMatchObject({
      state: 'warn',
      fix: expect.stringContaining('--diff'),
    });
  });
});

describe('the machine', () => {
  test.each([
    ['enough', hardware, 'ok', /4 CPUs, 12\.0 GB of 16\.0 GB memory free; enough for qwen2\.5-coder:1\.5b/],
    ['too little memory', { ...hardware, available: 1e9 }, 'warn', /wants 2 CPUs and 2\.0 GB/],
    ['too few CPUs', { ...hardware, cpus: 1 }, 'warn', /wants 2 CPUs/],
  ] as const)('with %s', async (...[, has, state, words]) => {
    const [check] = named(await checks({ model: coder.name, service: 'none' }, { hardware: has }), 'machine');
    expect(check).toMatchObject({ state, text: expect.stringMatching(words) });
  });

  test('is only described for a model that is not in the table', async () => {
    expect(named(await checks({ model: 'mine:1b', service: 'none' }), 'machine')[0]).toMatchObject({
      state: 'ok',
      text: '4 CPUs, 12.0 GB of 16.0 GB memory free',
    });
  });
});

describe('the model', () => {
  test('switched off is fine', async () => {
    expect(named(await checks({}), 'model')[0]).toMatchObject({
      state: 'ok',
      text: expect.stringContaining('switched off'),
    });
  });

  test('is told with whose Ollama it is, version, digest, context and speed', async () => {
    const all = await served({ models: [coder] });
    expect(named(all, 'ollama')[0]?.text).toMatch(/^0\.24\.0, a given server, http:\/\/127\.0\.0\.1:\d+$/);
    expect(named(all, 'model')[0]?.text).toBe('qwen2.5-coder:1.5b (completion, tools, insert)');
    expect(named(all, 'digest')[0]?.text).toContain(`sha256:${coder.digest} (write it as model-digest`);
    expect(named(all, 'context')[0]?.text).toBe('4096 of 32768 tokens');
  });

  test('as asked for by digest says so', async () => {
    const all = await served({ models: [coder] }, { modelDigest: coder.digest });
    expect(named(all, 'digest')[0]?.text).toMatch(/, as asked for$/);
  });

  test('that cannot answer fails', async () => {
    const all = await served({ models: [{ ...coder, capabilities: ['embedding'] }] });
    expect(named(all, 'model')[0]).toMatchObject({
      state: 'fail',
      text: expect.stringContaining('cannot answer questions (embedding)'),
    });
  });

  test('whose context is smaller than asked for fails', async () => {
    const all = await served({ models: [{ ...coder, contextLength: 2048 }] });
    expect(named(all, 'context')[0]).toMatchObject({ state: 'fail', fix: 'Set num-ctx to 2048 or less.' });
  });

  test('on a server that ignores the schema fails its check', async () => {
    const all = await served({ models: [coder], faults: ['deaf', 'deaf', 'deaf', 'deaf'] });
    expect(named(all, 'server check')[0]).toMatchObject({
      state: 'fail',
      text: expect.stringMatching(/^server check: /),
    });
    expect(named(all, 'speed')).toEqual([]);
  });

  test('without any Ollama fails with the remedy', async () => {
    const all = await checks({ model: coder.name, service: 'process' });
    expect(named(all, 'ollama')[0]).toMatchObject({
      state: 'fail',
      text: expect.stringContaining('install it from'),
      fix: expect.stringContaining('rules alone'),
    });
  });

  test('is no reason to swallow Ctrl-C', async () => {
    const signal = AbortSignal.abort();
    await expect(served({ models: [coder] }, {}, { signal })).rejects.toMatchObject({ kind: 'aborted' });
  });
});

describe('the time of a review', () => {
  const answering: Script = { models: [coder] };

  test.each([
    [{ questions: 4, ms: 12_345 }, 'about 13 s for the 4 questions of the current change'],
    [{ questions: 40, ms: 200_000 }, 'about 4 min for the 40 questions of the current change'],
    [{ questions: 0, ms: 0 }, 'nothing to ask about the current change'],
  ])('%j', async (estimated, words) => {
    const all = await served(answering, {}, { estimate: async () => estimated });
    expect(named(all, 'time')).toEqual([{ state: 'ok', name: 'time', text: words }]);
    expect(named(all, 'speed')[0]?.text).toMatch(
      /^reads \d+\.\d and writes \d+\.\d tokens a second with \d+ threads$/,
    );
  });

  test('of a change that cannot be read fails in its words', async () => {
    const estimate = async () => {
      throw new UsageError('no merge base');
    };
    expect(named(await served(answering, {}, { estimate }), 'time')[0]).toMatchObject({
      state: 'fail',
      text: 'no merge base',
    });
  });
});

test.each([
  [{ publish: ['none'] }, 'none needed: nothing is published'],
  [{ publish: ['none'], ollamaToken: 'x' }, 'none needed: nothing is published; the Ollama token is set'],
  [{ publish: ['summary', 'review'] }, 'publishing summary, review, without a token, so only to the CI'],
  [{ publish: ['summary'], token: 'x' }, 'publishing summary, with the token that is set'],
] as const)('tokens with %j', async (config, text) => {
  expect(named(await checks(config as unknown as Partial<Config>), 'tokens')[0]?.text).toBe(text);
});

test('the token that nobody gives by itself at GitLab is missed, with which one it takes', async () => {
  const forge = { kind: 'gitlab', api: 'https://g/api/v4', web: 'https://g', repository: 'o/r' } as const;
  const place = { ci: 'gitlab', trusted: false, historyHint: '', forge } as const;
  expect(named(await checks({ publish: ['review'] }, { place }), 'tokens')).toEqual([
    expect.objectContaining({ state: 'warn', fix: expect.stringContaining('OLLAMACODE_TOKEN') }),
  ]);
  expect(named(await checks({ publish: ['review'], token: 'x' }, { place }), 'tokens')[0]?.state).toBe('ok');
});

describe('the forge', () => {
  const posted = async () => ({ comments: [], dismissals: [] });

  test('that answers is fine', async () => {
    const all = await checks({}, { forge: { canPost: true, posted } });
    expect(named(all, 'forge')).toEqual([
      { state: 'ok', name: 'forge', text: 'answers; 0 comments of ours stand there' },
    ]);
  });

  test('that refuses the token fails in its words', async () => {
    const refuse = () => Promise.reject(new ForgeError('GitLab refused the token (401).'));
    const [check] = named(await checks({}, { forge: { canPost: true, posted: refuse } }), 'forge');
    expect(check).toMatchObject({ state: 'fail', text: 'GitLab refused the token (401).' });
  });

  test('is not asked where nothing can be posted', async () => {
    expect(named(await checks({}, { forge: { canPost: false, posted } }), 'forge')).toEqual([]);
  });
});

test('a service that the job declared is used', async () => {
  const server = await startScriptedOllama({ models: [coder] });
  open.push(server.close);
  const place = { ci: 'gitlab', trusted: false, historyHint: '' } as const;
  const all = await checks({ model: coder.name }, { place, declared: [server.url] });
  expect(named(all, 'ollama')[0]?.text).toContain(`a given server, ${server.url}`);
});

test('a line holds its state, and the fix below it', () => {
  expect(checkText({ state: 'ok', name: 'git', text: '2.39' })).toBe('ok    git            2.39\n');
  expect(checkText({ state: 'warn', name: 'speed', text: 'slow\u001b[2J', fix: 'Wait.' })).toBe(
    'warn  speed          slow␛[2J\n                     → Wait.\n',
  );
});
