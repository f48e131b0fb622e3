import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Config } from '../../../src/config/schema.ts';
import { silentLog } from '../../../src/log.ts';
import { labelsOf } from '../../../src/service/docker-arguments.ts';
import { dockerCli } from '../../../src/service/docker-cli.ts';
import { sweepDocker } from '../../../src/service/docker-sweep.ts';
import {
  type ModelFolders,
  openService,
  removeLeftovers,
  type Service,
  type ServiceInput,
} from '../../../src/service/index.ts';
import { beganAt, type Owner, ownerHere } from '../../../src/service/owner.ts';
import { type Machine, newMachine } from '../../support/machine.ts';
import { optionsWith } from '../../support/options.ts';

let machine: Machine;
const open: (() => unknown)[] = [];
beforeEach(async () => {
  machine = await newMachine();
  machine.ollama({ registry: ['coder:1b'] });
});
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
  machine.remove();
});

async function start(
  config: Partial<Config> = {},
  env: NodeJS.ProcessEnv = {},
  { job, models }: Pick<ServiceInput, 'job' | 'models'> = {},
): Promise<Service> {
  const service = await openService({
    config: optionsWith({ model: 'coder:1b', service: 'docker', ...config }),
    place: { ci: 'gitlab', trusted: false, historyHint: '' },
    log: silentLog,
    env: { ...machine.env, ...env },
    ...(job === undefined ? {} : { job }),
    ...(models ? { models } : {}),
  });
  open.push(service.close);
  return service;
}

const calls = (...words: readonly string[]) =>
  machine.dockerCalls().filter((call) => words.every((word, at) => call[at] === word));
const left = (kind: 'container' | 'network') => readdirSync(join(machine.folder, 'docker', kind));
const flagOf = (call: readonly string[] | undefined, flag: string) => call?.[call.indexOf(flag) + 1];

describe('a container of our own', () => {
  test('fetches in a stage that may leave the machine and answers in one that may not', async () => {
    machine.docker();
    const service = await start();
    expect(service.facts).toMatchObject({ name: 'coder:1b', service: 'docker' });
    const networks = calls('network', 'create');
    expect(networks.map((call) => call.includes('--internal'))).toEqual([false, true]);
    const [fetching, serving] = calls('run');
    expect(flagOf(fetching, '--mount')).toBe(`type=bind,source=${machine.store},target=/models`);
    expect(flagOf(serving, '--mount')).toBe(`type=bind,source=${machine.store},target=/models,readonly`);
    expect(flagOf(fetching, '--name')).not.toBe(flagOf(serving, '--name'));
  });

  test('is gone with its network after close', async () => {
    machine.docker();
    const service = await start();
    const { pid } = machine.served();
    expect(left('container')).toHaveLength(1);
    await service.close();
    expect([left('container'), left('network')]).toEqual([[], []]);
    await vi.waitFor(() => expect(beganAt(pid)).toBeUndefined());
  });

  test('that has the model already is started once', async () => {
    machine.docker();
    await (await start()).close();
    await (await start()).close();
    expect(calls('run')).toHaveLength(3);
  });

  test('gets what our cgroup and the daemon leave, or what the options say', async () => {
    machine.docker({ info: { NCPU: 1, MemTotal: 3 * 1024 ** 3 } });
    const service = await start();
    expect(flagOf(calls('run').at(-1), '--memory')).toBe(String(2 * 1024 ** 3));
    expect(flagOf(calls('run').at(-1), '--cpus')).toBe('1');
    expect(service.threads).toBe(1);
    await start({ serviceMemory: '1500m', serviceCpus: 0.5 });
    expect(flagOf(calls('run').at(-1), '--memory')).toBe(String(1500 * 1024 ** 2));
    expect(flagOf(calls('run').at(-1), '--cpus')).toBe('0.5');
  });

  test('with too little memory for anything is refused', async () => {
    machine.docker();
    await expect(start({ serviceMemory: '100m' })).rejects.toThrow(/service-memory: 100m is too little/);
  });

  test('leaves nothing when the model cannot be had', async () => {
    machine.docker();
    await expect(start({ model: 'nobody:1b' })).rejects.toThrow(/could not be fetched/);
    expect([left('container'), left('network')]).toEqual([[], []]);
  });

  test('leaves nothing when it ends at once', async () => {
    machine.docker();
    machine.ollama({ dies: true });
    await expect(start()).rejects.toThrow(/The Ollama container ended at once: .*could not find a library/s);
    expect([left('container'), left('network')]).toEqual([[], []]);
  });

  test('passes proxies to the stage that fetches alone', async () => {
    machine.docker();
    await start({}, { HTTPS_PROXY: 'http://proxy:3128' });
    const [fetching, serving] = calls('run');
    expect(fetching).toContain('HTTPS_PROXY=http://proxy:3128');
    expect(serving?.join(' ')).not.toContain('proxy:3128');
  });
});

describe('an image', () => {
  test('that is absent is fetched and named', async () => {
    machine.docker({ images: [] });
    const { notes } = await start();
    expect(calls('image', 'pull')).toEqual([['image', 'pull', '--quiet', 'ollama/ollama:latest']]);
    expect(notes).toContain('The server runs in the image ollama/ollama:latest (sha256:image).');
  });

  test('that is absent offline is named with the remedy', async () => {
    machine.docker({ images: [] });
    await expect(start({ offline: true })).rejects.toThrow(
      /The image ollama\/ollama:latest is not there and offline forbids/,
    );
    expect(calls('image', 'pull')).toEqual([]);
  });

  test('that cannot be fetched is named in docker’s words', async () => {
    machine.docker({ images: [], broken: true });
    await expect(start()).rejects.toThrow(/docker image pull failed: Error: no route to host/);
  });
});

describe('other surroundings', () => {
  test('Docker Desktop publishes a loopback port', async () => {
    machine.docker({ info: { OperatingSystem: 'Docker Desktop' } });
    const service = await start();
    expect(flagOf(calls('run').at(-1), '--publish')).toBe('127.0.0.1::11434');
    expect(service.ollama.host).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(service.notes.join()).toMatch(/keeps one without address translation/);
  });

  test('a daemon elsewhere keeps models in a volume', async () => {
    machine.docker({ address: 'tcp://127.0.0.1:2375' });
    const service = await start();
    expect(flagOf(calls('run').at(-1), '--mount')).toBe(
      'type=volume,source=ollamacode-models,target=/models,readonly',
    );
    expect(service.notes).toContain('Models are kept in the Docker volume ollamacode-models.');
    expect(service.store).toBeUndefined();
    // What a volume holds is known only once a server looks at it.
    expect(calls('network', 'create').map((call) => call.join(' ').includes('masquerade=false'))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('a volume that is still empty is filled before a server that may not write starts in it', async () => {
    machine.docker({ address: 'tcp://127.0.0.1:2375', emptyVolume: true });
    expect((await start()).facts.name).toBe('coder:1b');
    expect(calls('run')).toHaveLength(3);
    expect([left('container').length, left('network').length]).toEqual([1, 1]);
  });

  test('a daemon on another machine is named', async () => {
    machine.docker();
    await expect(start({}, { DOCKER_HOST: 'tcp://build:2375' })).rejects.toThrow(
      /tcp:\/\/build:2375 is on another machine/,
    );
    expect(calls('run')).toEqual([]);
  });
});

describe('after a job', () => {
  const log = { ...silentLog, warn: vi.fn<(text: string) => void>() };
  beforeEach(() => log.warn.mockClear());

  test('its containers and networks are removed though their owner lives, and those of others stay', async () => {
    machine.docker();
    const mine = await start({}, {}, { job: 'job-1' });
    const other = await start({}, {}, { job: 'job-2' });
    await removeLeftovers({ job: 'job-1', log, env: machine.env });
    expect([left('container').length, left('network').length]).toEqual([1, 1]);
    await expect(fetch(`${mine.ollama.host}/api/version`)).rejects.toThrow();
    expect((await fetch(`${other.ollama.host}/api/version`)).status).toBe(200);
    await removeLeftovers({ log, env: machine.env });
    expect(left('container')).toHaveLength(1);
  });

  test.each([
    ['no program', undefined],
    ['a program without a daemon', { down: true }],
  ])('%s is no complaint', async (_, facts) => {
    if (facts) machine.docker(facts);
    await removeLeftovers({ job: 'job-1', log, env: machine.env });
    expect(log.warn).not.toHaveBeenCalled();
  });
});

describe('a model of an earlier job', () => {
  const restore = vi.fn<ModelFolders['restore']>(async () => undefined);
  beforeEach(() => restore.mockClear());
  const models = () => ({ folder: join(machine.folder, 'kept'), restore });

  test('lives in a folder of its own, which a container mounts', async () => {
    machine.docker();
    const service = await start({}, { OLLAMA_MODELS: '' }, { models: models() });
    const folder = join(machine.folder, 'kept', 'coder-1b');
    expect(restore.mock.calls).toEqual([[{ folder, model: 'coder:1b' }]]);
    expect(service.store).toBe(folder);
    expect(flagOf(calls('run').at(-1), '--mount')).toBe(`type=bind,source=${folder},target=/models,readonly`);
    await start({}, { OLLAMA_MODELS: '' }, { models: models() });
    expect(restore).toHaveBeenCalledTimes(1);
  });

  test('is not asked for where OLLAMA_MODELS says where models are', async () => {
    machine.docker();
    expect((await start({}, {}, { models: models() })).store).toBe(machine.store);
    expect(restore).not.toHaveBeenCalled();
  });
});

describe('a sweep', () => {
  const later = Math.floor(Date.now() / 1000) + 3600;
  const dead: Owner = { ...ownerHere(), pid: 999_999_999 };
  const elsewhere: Owner = { ...ownerHere(), space: 'another pid:[1]' };

  function put(kind: 'container' | 'network', name: string, labels: Record<string, string>): void {
    mkdirSync(join(machine.folder, 'docker', kind), { recursive: true });
    writeFileSync(
      join(machine.folder, 'docker', kind, `${name}.json`),
      JSON.stringify({ labels, members: ['abc'] }),
    );
  }

  test.each<[string, Owner, { until: number; container: string; stays: boolean }]>([
    ['of a run that lives', ownerHere(), { until: later, container: '', stays: true }],
    ['of a dead run', dead, { until: later, container: '', stays: false }],
    [
      'of an earlier boot',
      { ...ownerHere(), boot: 'earlier' },
      { until: later, container: '', stays: false },
    ],
    ['of a run elsewhere that may live', elsewhere, { until: later, container: '', stays: true }],
    ['of a run elsewhere whose time is over', elsewhere, { until: 1, container: '', stays: false }],
    ['of a run in a container that is gone', elsewhere, { until: later, container: 'gone', stays: false }],
    ['of a run in a container that runs', elsewhere, { until: later, container: 'reviewer', stays: true }],
    [
      'of nobody',
      { pid: 0, began: '', boot: '', space: '' },
      { until: Number.NaN, container: '', stays: false },
    ],
  ])('%s', async (_, owner, { stays, ...extra }) => {
    machine.docker();
    const labels = labelsOf(owner, { run: 'x', ...extra });
    put('container', 'reviewer', labelsOf(ownerHere(), { run: 'y', until: later, container: '' }));
    put('container', 'found', labels);
    put('network', 'found', labels);
    const swept = await sweepDocker(dockerCli(join(machine.folder, 'bin/docker'), machine.env));
    expect(swept).toBe(stays ? 0 : 2);
    expect(existsSync(join(machine.folder, 'docker/container/found.json'))).toBe(stays);
    expect(existsSync(join(machine.folder, 'docker/network/found.json'))).toBe(stays);
  });

  test('happens at every start', async () => {
    machine.docker();
    put('network', 'found', labelsOf(dead, { run: 'x', until: later, container: '' }));
    await start();
    expect(left('network')).toHaveLength(1);
    expect(left('network')).not.toContain('found.json');
  });
});
