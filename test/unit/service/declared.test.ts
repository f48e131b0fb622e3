import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '../../../src/config/schema.ts';
import { silentLog } from '../../../src/log.ts';
import { ollamaServices, openService, type Service } from '../../../src/service/index.ts';
import { type Machine, newMachine } from '../../support/machine.ts';
import { optionsWith } from '../../support/options.ts';
import { coder, type ScriptedOllama, startScriptedOllama } from '../../support/scripted-ollama.ts';

const mapped = { id: 'c1', network: 'n', ports: { '11434': '49153' } };

test.each<[string, unknown, { job: readonly string[]; container: readonly string[] }]>([
  ['no services', null, { job: [], container: [] }],
  ['an empty object', {}, { job: [], container: [] }],
  ['a database', { db: { id: 'c', ports: { '5432': '5432' } } }, { job: [], container: [] }],
  [
    'Ollama by its id',
    { ollama: mapped },
    { job: ['http://localhost:49153'], container: ['http://ollama:11434', 'http://localhost:49153'] },
  ],
  [
    'Ollama by its port',
    { model: { ports: { '11434/tcp': 8080 } } },
    { job: ['http://localhost:8080'], container: ['http://model:11434', 'http://localhost:8080'] },
  ],
  [
    'Ollama by its image',
    { llm: { image: 'ghcr.io/acme/ollama:1' } },
    { job: [], container: ['http://llm:11434'] },
  ],
  ['Ollama without a port', { ollama: { id: 'c' } }, { job: [], container: ['http://ollama:11434'] }],
  [
    'a port that is none',
    { ollama: { ports: { '11434': '1@evil.example' } } },
    { job: [], container: ['http://ollama:11434'] },
  ],
  ['an id that is no name', { 'ollama.example/x?': { image: 'ollama' } }, { job: [], container: [] }],
  ['a service that is text', { ollama: 'x' }, { job: [], container: [] }],
])('of a job with %s', (_, services, { job, container }) => {
  const text = JSON.stringify(services);
  expect(ollamaServices(text, { inContainer: false })).toEqual(job);
  expect(ollamaServices(text, { inContainer: true })).toEqual(container);
});

test.each(['', 'Object', '[1]', '{'])('of the text %j there is none', (text) => {
  expect(ollamaServices(text, { inContainer: true })).toEqual([]);
});

describe('a service of the job', () => {
  let machine: Machine;
  const open: (() => unknown)[] = [];
  beforeEach(async () => {
    machine = await newMachine();
    machine.ollama({ registry: [coder.name] });
  });
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
    machine.remove();
  });

  async function scripted(): Promise<ScriptedOllama> {
    const server = await startScriptedOllama({ models: [coder] });
    open.push(server.close);
    return server;
  }

  async function start(declared: readonly string[], config: Partial<Config> = {}): Promise<Service> {
    const service = await openService({
      config: optionsWith({ model: coder.name, ...config }),
      place: { ci: 'github', trusted: false, historyHint: '' },
      log: silentLog,
      env: machine.env,
      declared,
    });
    open.push(service.close);
    return service;
  }

  test('wins over one of our own, by the first address that answers', async () => {
    const server = await scripted();
    const service = await start(['http://name.invalid:11434', server.url]);
    expect(service.ollama.host).toBe(server.url);
    expect(service.facts.service).toBe('given');
  });

  test('does not win over what the options say', async () => {
    const [server, given] = [await scripted(), await scripted()];
    expect((await start([server.url], { ollamaHost: given.url })).ollama.host).toBe(given.url);
    expect((await start([server.url], { service: 'process' })).facts.service).toBe('process');
    expect(server.requests).toEqual([]);
  });

  test('is what service: host means', async () => {
    const server = await scripted();
    expect((await start([server.url], { service: 'host' })).ollama.host).toBe(server.url);
  });

  test('does not get the token, which belongs to ollama-host', async () => {
    const server = await startScriptedOllama({ models: [coder], token: 'right' });
    open.push(server.close);
    await expect(start([server.url], { ollamaToken: 'right' })).rejects.toThrow(/OLLAMACODE_OLLAMA_TOKEN/);
  });

  test('that a run without one has is not looked for', async () => {
    expect((await start([])).facts.service).toBe('process');
  });
});
