import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { afterJob, jobParts } from '../../../src/commands/model-cache.ts';
import type { Kept, Place, Runner } from '../../../src/domain.ts';
import type { Log } from '../../../src/log.ts';
import { silentLog } from '../../../src/log.ts';
import { type Machine, newMachine } from '../../support/machine.ts';
import { optionsWith } from '../../support/options.ts';

let machine: Machine;
beforeEach(async () => {
  machine = await newMachine();
});
afterEach(() => machine.remove());

const blob = `sha256:${'a'.repeat(64)}`;
const MODEL = 'coder:1b';

type Recorder = {
  readonly runner: Runner;
  readonly said: string[];
  readonly saved: [readonly string[], string][];
  readonly asked: [readonly string[], string, readonly string[]][];
  readonly log: Log;
};

/** A CI whose words and cache are seen; the second step recalls what the first remembered. */
function recorder({ restored = { why: 'there is no entry yet' } }: { restored?: Kept } = {}): Recorder {
  const words = new Map<string, string>();
  const saved: Recorder['saved'] = [];
  const asked: Recorder['asked'] = [];
  const said: string[] = [];
  const runner: Runner = {
    annotate: () => undefined,
    problem: () => undefined,
    summarize: async () => undefined,
    summaryLimit: 1000,
    outputs: async () => undefined,
    remember: (name, value) => void words.set(name, value),
    recall: (name) => words.get(name) ?? '',
    mask: () => undefined,
    group: (_, work) => work(),
    cache: {
      restore: async (...call) => {
        asked.push(call);
        return restored;
      },
      save: async (paths, key) => {
        saved.push([paths, key]);
        return { key };
      },
    },
  };
  const log: Log = { ...silentLog, info: (text) => said.push(text), verbose: (text) => said.push(text) };
  return { runner, said, saved, asked, log };
}

function placeOf(trigger?: Place['trigger']): Place {
  return { ci: 'github', trusted: false, historyHint: '', ...(trigger ? { trigger } : {}) };
}

function parts({ runner, log }: Recorder, env: Readonly<Record<string, string>> = {}) {
  const config = optionsWith({ cacheDir: join(machine.folder, 'cache') });
  return jobParts({ config, place: placeOf('change'), runner, log, env });
}

/** What the first step does: restores, then fetches a model of `size` bytes. */
async function firstStep(job: Recorder, { size = 3 }: { size?: number } = {}): Promise<string> {
  const { models } = await parts(job);
  const folder = join(models?.folder ?? '', 'coder-1b');
  await models?.restore({ folder, model: MODEL });
  const manifest = join(folder, 'manifests/registry.ollama.ai/library/coder/1b');
  const file = join(folder, 'blobs', blob.replace(':', '-'));
  for (const path of [manifest, file]) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(manifest, JSON.stringify({ config: { digest: blob, size: 3 }, layers: layersOf(size) }));
  writeFileSync(file, 'abc');
  return folder;
}

/** The same small file again and again, so that the manifest speaks of many bytes. */
function layersOf(size: number): object[] {
  return Array.from({ length: Math.ceil((size - 3) / 3) }, () => ({ digest: blob, size: 3 }));
}

describe('the parts of a job', () => {
  test('are none outside of a CI whose channels we know', async () => {
    expect(await jobParts({ config: optionsWith({}), place: placeOf(), log: silentLog, env: {} })).toEqual(
      {},
    );
  });

  test('name the job once, for its later steps too', async () => {
    const job = recorder();
    const first = await parts(job);
    expect(first.job).toMatch(/^[0-9a-f-]{36}$/);
    expect((await parts(job)).job).toBe(first.job);
  });

  test('hold the service that the job declared', async () => {
    const services = JSON.stringify({ ollama: { ports: { '11434': '49153' } } });
    const given = await parts(recorder(), { 'INPUT_JOB-SERVICES': services });
    expect(given.declared).toContain('http://localhost:49153');
    expect((await parts(recorder(), { 'INPUT_JOB-SERVICES': 'null' })).declared).toEqual([]);
  });

  test('leave the model to the store of this user where the CI has no cache that we write', async () => {
    const { cache, ...runner } = recorder().runner;
    const input = { config: optionsWith({}), place: placeOf('change'), runner, log: silentLog, env: {} };
    expect(await jobParts(input)).toEqual({ declared: [] });
  });

  test('ask the cache for the newest entry of that model', async () => {
    const job = recorder({ restored: { key: 'ollamacode-model-coder-1b@0123' } });
    const folder = await firstStep(job);
    const prefix = 'ollamacode-model-coder-1b@';
    expect(job.asked).toEqual([[[folder], prefix, [prefix]]]);
    expect(job.said.join()).toMatch(/Restored the model coder:1b of an earlier job in \d/);
  });
});

describe('after the job', () => {
  async function saveAs(
    trigger: Place['trigger'],
    given: { restored?: Kept; size?: number; env?: Record<string, string> } = {},
  ): Promise<Recorder> {
    const job = recorder(given.restored ? { restored: given.restored } : {});
    await firstStep(job, given);
    await afterJob({ place: placeOf(trigger), runner: job.runner, log: job.log, env: given.env ?? {} });
    return job;
  }
  const older = { key: 'ollamacode-model-coder-1b@older' };

  test.each<[string, Place['trigger'], { restored?: Kept; env?: Record<string, string> }, boolean]>([
    ['a push', 'push', {}, true],
    ['a schedule', 'schedule', {}, true],
    ['a button', 'manual', {}, true],
    ['a push with an older one', 'push', { restored: older }, true],
    ['a pull request', 'change', {}, true],
    ['a pull request with an older one', 'change', { restored: older }, false],
    ['pull_request_target', 'change', { env: { GITHUB_EVENT_NAME: 'pull_request_target' } }, false],
    ['a comment', 'comment', {}, false],
    ['a report', 'report', {}, false],
    ['a merge queue', 'queue', {}, false],
    ['who knows what', undefined, {}, false],
  ])('of %s', async (...[, trigger, given, kept]) => {
    const { saved } = await saveAs(trigger, given);
    expect(saved.map(([, key]) => key)).toEqual(
      kept ? [expect.stringMatching(/^ollamacode-model-coder-1b@[0-9a-f]{16}$/)] : [],
    );
  });

  test('what the cache has is not saved again', async () => {
    const [[, key] = []] = (await saveAs('push')).saved;
    const again = await saveAs('push', { restored: { key: key ?? '' } });
    expect(again.saved).toEqual([]);
    expect(again.said).toContain('The model coder:1b is not kept: the cache has it.');
  });

  test('a model that is not complete is not kept', async () => {
    const job = recorder();
    const folder = await firstStep(job);
    writeFileSync(join(folder, 'blobs', blob.replace(':', '-')), 'a');
    await afterJob({ place: placeOf('push'), runner: job.runner, log: job.log, env: {} });
    expect(job.saved).toEqual([]);
  });

  test('nothing is kept of a job that had its model elsewhere', async () => {
    const job = recorder();
    await parts(job);
    await afterJob({ place: placeOf('push'), runner: job.runner, log: job.log, env: {} });
    expect(job.saved).toEqual([]);
    expect(existsSync(join(machine.folder, 'cache'))).toBe(false);
  });

  test('nothing happens where no channel is known', async () => {
    await expect(afterJob({ place: placeOf('push'), log: silentLog, env: {} })).resolves.toBeUndefined();
  });
});
