import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Config } from '../../../src/config/schema.ts';
import type { Place } from '../../../src/domain.ts';
import { ServiceError } from '../../../src/errors.ts';
import type { Log } from '../../../src/log.ts';
import { openService, type Service } from '../../../src/service/index.ts';
import { beganAt } from '../../../src/service/owner.ts';
import { type Machine, newMachine } from '../../support/machine.ts';
import { optionsWith } from '../../support/options.ts';
import {
  coder,
  type Script,
  type ScriptedOllama,
  startScriptedOllama,
  thinker,
} from '../../support/scripted-ollama.ts';

let machine: Machine;
const open: (() => unknown)[] = [];
beforeEach(async () => {
  machine = await newMachine();
});
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
  machine.remove();
});

const atHome: Place = { ci: 'none', trusted: false, historyHint: '' };
const inCi: Place = { ...atHome, ci: 'gitlab' };
const model = 'coder:1b';

type Start = {
  readonly place?: Place;
  readonly env?: NodeJS.ProcessEnv;
  readonly log?: Log;
  readonly signal?: AbortSignal;
};

async function start(config: Partial<Config>, { env, ...rest }: Start = {}): Promise<Service> {
  const silent: Log = { info() {}, warn() {}, verbose() {}, progress: () => ({ update() {}, end() {} }) };
  const service = await openService({
    config: optionsWith({ model, ...config }),
    place: atHome,
    log: silent,
    env: { ...machine.env, ...env },
    ...rest,
  });
  open.push(service.close);
  return service;
}

async function scripted(script: Script): Promise<ScriptedOllama> {
  const server = await startScriptedOllama(script);
  open.push(server.close);
  return server;
}

const gone = (pid: number) => vi.waitFor(() => expect(beganAt(pid)).toBeUndefined(), 10_000);

describe('a given server', () => {
  test('is asked what it is and what its model can do, and is left running', async () => {
    const server = await scripted({ models: [coder] });
    const service = await start({ ollamaHost: server.url, model: coder.name });
    expect(service.facts).toEqual({
      name: coder.name,
      digest: `sha256:${coder.digest}`,
      serverVersion: '0.24.0',
      service: 'given',
    });
    expect(service).toMatchObject({ capabilities: coder.capabilities, contextLength: 32_768 });
    expect(service.store).toBeUndefined();
    await service.close();
    expect((await fetch(`${server.url}/api/version`)).status).toBe(200);
  });

  test('fetches a model that it does not have', async () => {
    const server = await scripted({ models: [], registry: [coder] });
    expect((await start({ ollamaHost: server.url, model: coder.name })).facts.name).toBe(coder.name);
    expect(server.requests.map(({ path }) => path)).toContain('/api/pull');
  });

  test('offline fetches nothing and says what to do', async () => {
    const server = await scripted({ models: [], registry: [coder] });
    await expect(start({ ollamaHost: server.url, model: coder.name, offline: true })).rejects.toThrow(
      /offline forbids to fetch it; run "ollamacode pull"/,
    );
    expect(server.requests.map(({ path }) => path)).not.toContain('/api/pull');
  });

  test('with another digest than asked for is refused before a prompt', async () => {
    const server = await scripted({ models: [coder] });
    await expect(
      start({ ollamaHost: server.url, model: coder.name, modelDigest: 'e'.repeat(64) }),
    ).rejects.toThrow(/model-digest:/);
    expect(server.chats()).toEqual([]);
  });

  test('that fetched another digest than asked for is refused', async () => {
    const server = await scripted({ models: [], registry: [coder] });
    await expect(
      start({ ollamaHost: server.url, model: coder.name, modelDigest: 'e'.repeat(64) }),
    ).rejects.toThrow(/model-digest:/);
  });

  test('that only forwards is refused', async () => {
    const server = await scripted({ models: [{ ...thinker, remoteHost: 'https://ollama.com' }] });
    await expect(start({ ollamaHost: server.url, model: thinker.name })).rejects.toThrow(
      /leave your machines/,
    );
  });

  test('does not get to see a cloud model’s name', async () => {
    const server = await scripted({});
    await expect(start({ ollamaHost: server.url, model: 'gpt-oss:120b-cloud' })).rejects.toThrow(
      /leave your machines/,
    );
    expect(server.requests).toEqual([]);
  });

  test('gets the token, and a wrong one is named', async () => {
    const server = await scripted({ models: [coder], token: 'right' });
    await expect(start({ ollamaHost: server.url, model: coder.name, ollamaToken: 'wrong' })).rejects.toThrow(
      /OLLAMACODE_OLLAMA_TOKEN/,
    );
    expect(
      (await start({ ollamaHost: server.url, model: coder.name, ollamaToken: 'right' })).facts.service,
    ).toBe('given');
  });

  test('that does not answer is named, and nothing else is tried', async () => {
    machine.ollama();
    const { url, close } = await startScriptedOllama();
    await close();
    await expect(start({ ollamaHost: url })).rejects.toThrow(
      `The Ollama at ${url} cannot be used: Nothing answers at ${url} (ECONNREFUSED).`,
    );
  });

  test('offers the best model of the table to auto', async () => {
    const names = ['qwen2.5-coder:0.5b', 'qwen2.5-coder:1.5b', 'qwen2.5-coder:3b', 'other:70b'];
    const server = await scripted({ models: names.map((name) => ({ ...coder, name })) });
    expect((await start({ ollamaHost: server.url, model: 'auto' })).facts.name).toBe('qwen2.5-coder:1.5b');
  });

  test('with a model that is not for work says so', async () => {
    const server = await scripted({ models: [{ ...coder, name: 'qwen2.5-coder:3b' }] });
    const { notes } = await start({ ollamaHost: server.url, model: 'qwen2.5-coder:3b' });
    expect(notes).toContain('The licence of qwen2.5-coder:3b (Qwen Research) forbids commercial use.');
  });
});

describe('which Ollama is taken', () => {
  test('outside CI the one that OLLAMA_HOST names', async () => {
    const server = await scripted({ models: [{ ...coder, name: model }] });
    machine.ollama();
    expect((await start({}, { env: { OLLAMA_HOST: `127.0.0.1:${server.port}` } })).facts.service).toBe(
      'given',
    );
  });

  test('in CI a server that nobody declared is not touched', async () => {
    const server = await scripted({ models: [{ ...coder, name: model }] });
    machine.ollama({ registry: [model] });
    const { facts } = await start({}, { place: inCi, env: { OLLAMA_HOST: server.url } });
    expect(facts.service).toBe('process');
    expect(server.requests).toEqual([]);
  });

  test('in CI service: host declares it', async () => {
    const server = await scripted({ models: [{ ...coder, name: model }] });
    expect(
      (await start({ service: 'host' }, { place: inCi, env: { OLLAMA_HOST: server.url } })).facts.service,
    ).toBe('given');
  });

  test('a listening address that is silent means nothing', async () => {
    machine.ollama({ registry: [model] });
    expect((await start({}, { env: { OLLAMA_HOST: '127.0.0.1:1' } })).facts.service).toMatch(/process|given/);
  });

  test('an OLLAMA_HOST elsewhere is not left for another', async () => {
    machine.ollama({ registry: [model] });
    await expect(start({}, { env: { OLLAMA_HOST: 'http://10.0.0.1:11434' } })).rejects.toThrow(
      /OLLAMA_HOST: 10\.0\.0\.1:11434 is not on this machine/,
    );
  });

  test('none in CI: the sentence says what to give', async () => {
    await expect(start({}, { place: inCi })).rejects.toThrow(
      'No Ollama to ask: there is neither an "ollama" nor a "docker" program; give ollama-host (a service container will do), or a runner image with Ollama or Docker.',
    );
  });

  test('a Docker without a daemon is none', async () => {
    machine.docker({ down: true });
    await expect(start({}, { place: inCi })).rejects.toThrow(
      /No Ollama to ask: docker info --format failed: .*daemon running\?; give ollama-host/,
    );
  });

  test.each([
    ['process', /needs the program "ollama"/],
    ['shared', /needs the program "ollama"/],
    ['docker', /needs the program "docker"/],
    ['none', /switches the model off/],
  ] as const)('service: %s says what it lacks', async (service, words) => {
    await expect(start({ service })).rejects.toThrow(ServiceError);
    await expect(start({ service })).rejects.toThrow(words);
  });

  test('model: none is no reason to start anything', async () => {
    machine.ollama();
    await expect(start({ model: 'none' })).rejects.toThrow(/model: none/);
  });

  test('a relative folder on the PATH is not searched: it would be the change’s', async () => {
    machine.ollama();
    await expect(start({ service: 'process' }, { env: { PATH: 'bin:.:' } })).rejects.toThrow(
      /needs the program/,
    );
  });
});

describe('a process of our own', () => {
  test('gets a port of the kernel’s, fetches the model, and is gone after close', async () => {
    machine.ollama({ registry: [model] });
    const service = await start({ service: 'process' });
    const { pid, port } = machine.served();
    expect(service.facts).toMatchObject({ name: model, serverVersion: '0.24.0', service: 'process' });
    expect(service.ollama.host).toBe(`http://127.0.0.1:${port}`);
    expect(service.store).toBe(machine.store);
    expect(service.threads).toBeGreaterThan(0);
    await service.close();
    await service.close();
    await gone(pid);
  });

  test('knows no token of ours, no cloud, and how to get out', async () => {
    machine.ollama({ registry: [model] });
    const secrets = {
      OLLAMACODE_OLLAMA_TOKEN: 'x',
      GITHUB_TOKEN: 'y',
      CI_JOB_TOKEN: 'z',
      OLLAMA_API_KEY: 'k',
    };
    await start(
      { service: 'process', numCtx: 2048, parallel: 2 },
      { env: { ...secrets, HTTPS_PROXY: 'http://proxy:3128' } },
    );
    const { env } = machine.served();
    for (const name of Object.keys(secrets)) expect(env).not.toHaveProperty(name);
    expect(env).toMatchObject({
      OLLAMA_NO_CLOUD: '1',
      OLLAMA_NOPRUNE: '1',
      OLLAMA_HOST: '127.0.0.1:0',
      OLLAMA_CONTEXT_LENGTH: '2048',
      OLLAMA_NUM_PARALLEL: '2',
      HTTPS_PROXY: 'http://proxy:3128',
    });
  });

  test('that dies at once is named with its last words', async () => {
    machine.ollama({ dies: true });
    await expect(start({ service: 'process' })).rejects.toThrow(
      'The Ollama process ended at once: Error: could not find a library',
    );
  });

  test('is gone when the model cannot be had', async () => {
    machine.ollama();
    await expect(start({ service: 'process' })).rejects.toThrow(/could not be fetched/);
    await gone(machine.served().pid);
  });

  test('is gone when the signal goes off while it starts', async () => {
    machine.ollama({ silent: true });
    const controller = new AbortController();
    const starting = start({ service: 'process' }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 300);
    await expect(starting).rejects.toMatchObject({ kind: 'aborted' });
  });

  test('in CI serves only what its digests say', async () => {
    machine.ollama({ registry: [model] });
    await (await start({ service: 'process' }, { place: inCi })).close();
    const blobs = join(machine.store, 'blobs');
    writeFileSync(join(blobs, readdirSync(blobs)[0] ?? ''), 'other weights');
    await expect(start({ service: 'process' }, { place: inCi })).rejects.toThrow(
      /is not what its digests say/,
    );
    await gone(machine.served().pid);
  });

  test('says how long it took', async () => {
    machine.ollama({ registry: [model] });
    const info = vi.fn();
    await start(
      { service: 'process' },
      { log: { info, warn() {}, verbose() {}, progress: () => ({ update() {}, end() {} }) } },
    );
    expect(info).toHaveBeenLastCalledWith(
      expect.stringMatching(
        /^Using coder:1b on an Ollama process of our own, Ollama 0\.24\.0 \(ready after \d+\.\d s\)\.$/,
      ),
    );
  });
});

describe('a shared server', () => {
  test('is one for several runs and ends with the last', async () => {
    machine.ollama({ registry: [model] });
    const [first, second] = await Promise.all([start({ service: 'shared' }), start({ service: 'shared' })]);
    const { pid } = machine.served();
    expect(second.ollama.host).toBe(first.ollama.host);
    expect(first.facts.service).toBe('shared');
    await first.close();
    expect(await second.ollama.version()).toBe('0.24.0');
    expect(beganAt(pid)).toBeDefined();
    await second.close();
    await gone(pid);
  });

  test('is started anew after the last one ended', async () => {
    machine.ollama({ registry: [model] });
    await (await start({ service: 'shared' })).close();
    const { pid } = machine.served();
    await gone(pid);
    await start({ service: 'shared' });
    expect(machine.served().pid).not.toBe(pid);
  });

  test('with other settings is another one', async () => {
    machine.ollama({ registry: [model] });
    const first = await start({ service: 'shared' });
    const second = await start({ service: 'shared', numCtx: 2048 });
    expect(second.ollama.host).not.toBe(first.ollama.host);
  });
});
