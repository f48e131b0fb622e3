import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { pull } from '../../src/commands/pull.ts';
import type { Config } from '../../src/config/schema.ts';
import { silentLog } from '../../src/log.ts';
import type { ChatRequest } from '../../src/ollama/client.ts';
import { openService, removeLeftovers, type Service, type ServiceInput } from '../../src/service/index.ts';
import { optionsWith } from '../support/options.ts';
import { docker, modelStore, ollamaBinary, reasonOf, valueIn } from './support/parts.ts';

const exec = promisify(execFile);
const model = 'qwen2.5-coder:0.5b';
const image = 'ollama/ollama:latest';
const runner = fileURLToPath(new URL('./support/hold-service.ts', import.meta.url));

const ollama = await ollamaBinary();
const store = await modelStore(model);
const dockerProgram = await docker(image);
const noProcess = reasonOf(ollama, store);
const noDocker = reasonOf(dockerProgram, store);

/** On what these tests start in Docker: what others run on this machine is not theirs to count. */
const JOB = `service-test-${process.pid}`;

const open: Service[] = [];
afterEach(async () => {
  for (const service of open.splice(0)) await service.close();
});

function inputOf(config: Partial<Config>, folder = valueIn(store)): ServiceInput {
  const path = [...('value' in ollama ? [dirname(ollama.value)] : []), process.env.PATH].join(':');
  return {
    config: optionsWith({ model, numCtx: 1024, ...config }),
    place: { ci: 'generic', trusted: false, historyHint: '' },
    log: silentLog,
    env: { ...process.env, PATH: path, OLLAMA_MODELS: folder },
    job: JOB,
  };
}

async function start(config: Partial<Config>): Promise<Service> {
  const service = await openService(inputOf(config));
  open.push(service);
  return service;
}

function question(service: Service): ChatRequest {
  return {
    model,
    messages: [{ role: 'user', content: 'Is 2 < 1?' }],
    format: {
      type: 'object',
      properties: { answer: { type: 'string', enum: ['yes', 'no'] } },
      required: ['answer'],
    },
    options: {
      num_ctx: 1024,
      num_predict: 60,
      num_thread: service.threads,
      temperature: 0,
      top_k: 1,
      repeat_penalty: 1,
      seed: 7,
    },
  };
}

async function inDocker(...args: readonly string[]): Promise<string> {
  return (await exec(valueIn(dockerProgram), args)).stdout.trim();
}

const ours = (kind: 'container' | 'network') =>
  inDocker(
    kind,
    'ls',
    ...(kind === 'container' ? ['--all'] : []),
    '--quiet',
    '--filter',
    `label=ollamacode.job=${JOB}`,
  );

describe.skipIf(noProcess)(`a real Ollama process${noProcess ? `: ${noProcess}` : ''}`, () => {
  test('starts, obeys a schema, refuses what is too long, and dies', async () => {
    const service = await start({ service: 'process' });
    expect(service.facts).toMatchObject({
      name: model,
      service: 'process',
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    const answer = await service.ollama.chat(question(service));
    expect(JSON.parse(answer.text)).toEqual({ answer: expect.stringMatching(/^(yes|no)$/) });
    expect(answer.promptTokens).toBeGreaterThan(0);
    const long = {
      ...question(service),
      messages: [{ role: 'user' as const, content: 'word '.repeat(3000) }],
    };
    await expect(service.ollama.chat(long)).rejects.toMatchObject({ kind: 'too-long' });
    await service.close();
    await expect(fetch(`${service.ollama.host}/api/version`)).rejects.toThrow();
  });

  test('dies with a reviewer that was killed', async () => {
    const { host, kill } = await held('process');
    expect((await fetch(`${host}/api/version`)).status).toBe(200);
    kill();
    await vi.waitFor(() => expect(fetch(`${host}/api/version`)).rejects.toThrow(), {
      timeout: 15_000,
      interval: 200,
    });
  });

  test('stops writing when its reader has gone', async () => {
    const service = await start({ service: 'process' });
    const { format: _, ...free } = question(service);
    const story = {
      ...free,
      messages: [{ role: 'user' as const, content: 'Count to a thousand: 1, 2, 3,' }],
      options: { ...free.options, num_predict: 900 },
    };
    const cut = await service.ollama.chat({ ...story, onText: (text) => text.length < 8 });
    expect(cut.cut).toBe(true);
    await expect(service.ollama.chat(story, { deadline: 300 })).rejects.toMatchObject({ kind: 'deadline' });
    // With one slot, an answer that nobody reads would hold this one up for its 900 tokens.
    expect(
      (await service.ollama.chat(question(service), { deadline: 240_000 })).outputTokens,
    ).toBeGreaterThan(0);
  });

  test('with another digest than asked for is refused', async () => {
    await expect(start({ service: 'process', modelDigest: 'a'.repeat(64) })).rejects.toThrow(/model-digest/);
  });

  test('pull says what to pin', async () => {
    const text = await pull(inputOf({ service: 'process' }));
    expect(text).toMatch(/^model: qwen2\.5-coder:0\.5b\nmodel-digest: sha256:[0-9a-f]{64}\nstore: /);
  });

  test('a model that no registry gives is named with the remedy', async () => {
    await expect(start({ service: 'process', model: 'ollamacode-has-no-such-model:1b' })).rejects.toThrow(
      /could not be fetched/,
    );
  });
});

describe.skipIf(noDocker)(`a real Ollama container${noDocker ? `: ${noDocker}` : ''}`, () => {
  test('starts with its limits, answers, cannot leave, and is gone after close', async () => {
    const service = await start({ service: 'docker', serviceMemory: '3g', serviceCpus: 1 });
    const [id = ''] = (await ours('container')).split('\n');
    const facts = JSON.parse(await inDocker('container', 'inspect', '--format', '{{json .HostConfig}}', id));
    expect(facts).toMatchObject({
      Memory: 3 * 1024 ** 3,
      MemorySwap: 3 * 1024 ** 3,
      NanoCpus: 1e9,
      PidsLimit: 512,
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'],
      ReadonlyRootfs: true,
      Privileged: false,
      AutoRemove: true,
    });
    const mounts = JSON.parse(await inDocker('container', 'inspect', '--format', '{{json .Mounts}}', id));
    expect(mounts).toEqual([expect.objectContaining({ Destination: '/models', RW: false })]);
    const answer = await service.ollama.chat(question(service));
    expect(JSON.parse(answer.text)).toEqual({ answer: expect.stringMatching(/^(yes|no)$/) });
    await service.close();
    expect([await ours('container'), await ours('network')]).toEqual(['', '']);
  });

  test('reaches nobody: neither another container nor a name', async () => {
    await start({ service: 'docker' });
    const [id = ''] = (await ours('container')).split('\n');
    const [network = ''] = (await ours('network')).split('\n');
    expect(await inDocker('network', 'inspect', '--format', '{{.Internal}}', network)).toBe('true');
    const target = await listener();
    try {
      // The same question from a container with a way out shows that somebody listens there.
      expect(await reaches(['run', '--rm', '--entrypoint', 'bash', image], target.address)).toBe(true);
      expect(await reaches(['exec', id, 'bash'], target.address)).toBe(false);
      await expect(
        inDocker('exec', id, 'bash', '-c', 'timeout 5 getent hosts registry.ollama.ai'),
      ).rejects.toThrow();
    } finally {
      await inDocker('container', 'rm', '--force', target.id);
    }
  });

  test('goes with a reviewer that was killed, and the next start sweeps its network', async () => {
    const { kill } = await held('docker');
    expect(await ours('container')).not.toBe('');
    kill();
    await vi.waitFor(async () => expect(await ours('container')).toBe(''), {
      timeout: 15_000,
      interval: 300,
    });
    const before = (await ours('network')).split('\n');
    await start({ service: 'docker' });
    const after = (await ours('network')).split('\n');
    expect(after).toHaveLength(1);
    expect(before).not.toContain(after[0]);
  });

  test('of one of two jobs at once goes with it, the other answers on, and the next start sweeps', async () => {
    const [killed, other] = [await held('docker'), await held('docker')];
    const [dead, living] = [await networkOf(killed.host), await networkOf(other.host)];
    killed.kill();
    await vi.waitFor(() => expect(fetch(`${killed.host}/api/version`)).rejects.toThrow(), {
      timeout: 15_000,
      interval: 300,
    });
    await (await start({ service: 'docker' })).close();
    const after = await inDocker('network', 'ls', '--format', '{{.Name}}');
    expect(after).toContain(living);
    expect(after).not.toContain(dead);
    expect((await fetch(`${other.host}/api/version`)).status).toBe(200);
    other.kill();
    await vi.waitFor(() => expect(fetch(`${other.host}/api/version`)).rejects.toThrow(), {
      timeout: 15_000,
      interval: 300,
    });
  });

  test('of a job that is over is removed with its network, though its reviewer lives', async () => {
    await start({ service: 'docker' });
    const left = () => Promise.all([ours('container'), ours('network')]);
    expect(await left()).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    await removeLeftovers({ job: JOB, log: silentLog });
    expect(await left()).toEqual(['', '']);
  });

  test('leaves nothing behind when the model cannot be fetched', async () => {
    await expect(start({ service: 'docker', model: 'ollamacode-has-no-such-model:1b' })).rejects.toThrow(
      /could not be fetched/,
    );
    expect([await ours('container'), await ours('network')]).toEqual(['', '']);
  });

  test('with another digest than asked for is refused', async () => {
    await expect(start({ service: 'docker', modelDigest: 'a'.repeat(64) })).rejects.toThrow(/model-digest/);
    expect(await ours('container')).toBe('');
  });
});

/** A reviewer in a process of its own that has a service open. */
async function held(service: 'process' | 'docker'): Promise<{ host: string; kill: () => void }> {
  const { env } = inputOf({});
  const reviewer = spawn(process.execPath, ['--import', 'tsx', runner, service, model, JOB], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: join(dirname(runner), '../../..'),
  });
  const [host] = await once(reviewer.stdout, 'data');
  return { host: String(host).trim(), kill: () => reviewer.kill('SIGKILL') };
}

/** The network of the container that answers there; it has the container's name. */
async function networkOf(host: string): Promise<string> {
  const format = '{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{.IPAddress}}{{end}}';
  const ids = (await ours('container')).split('\n');
  const lines = await Promise.all(ids.map((id) => inDocker('container', 'inspect', '--format', format, id)));
  const [name] = lines.map((line) => line.split(' ')).find(([, ip]) => ip === new URL(host).hostname) ?? [];
  return valueOrThrow(name, host);
}

function valueOrThrow(name: string | undefined, host: string): string {
  if (name === undefined) throw new Error(`No container of ours answers at ${host}.`);
  return name;
}

/** A container on Docker's usual network in which somebody listens. */
async function listener(): Promise<{ id: string; address: string }> {
  const id = await inDocker('run', '--detach', '--rm', '--env', 'OLLAMA_HOST=0.0.0.0:8080', image);
  const address = await inDocker('container', 'inspect', '--format', '{{.NetworkSettings.IPAddress}}', id);
  await vi.waitFor(async () => expect((await fetch(`http://${address}:8080/api/version`)).status).toBe(200), {
    timeout: 15_000,
  });
  return { id, address };
}

async function reaches(bash: readonly string[], address: string): Promise<boolean> {
  return inDocker(...bash, '-c', `timeout 5 bash -c 'echo > /dev/tcp/${address}/8080'`).then(
    () => true,
    () => false,
  );
}
