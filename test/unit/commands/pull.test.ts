import { afterEach, expect, test } from 'vitest';
import { pull } from '../../../src/commands/pull.ts';
import type { Config } from '../../../src/config/schema.ts';
import { UsageError } from '../../../src/errors.ts';
import { silentLog } from '../../../src/log.ts';
import { newMachine } from '../../support/machine.ts';
import { optionsWith } from '../../support/options.ts';
import { coder, startScriptedOllama } from '../../support/scripted-ollama.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const run = (config: Partial<Config>, env: NodeJS.ProcessEnv = {}) =>
  pull({
    config: optionsWith(config),
    place: { ci: 'none', trusted: false, historyHint: '' },
    log: silentLog,
    env,
  });

test('a given server fetches, and what to pin is told', async () => {
  const server = await startScriptedOllama({ models: [], registry: [coder] });
  open.push(server.close);
  expect(await run({ ollamaHost: server.url, model: coder.name })).toBe(
    `model: qwen2.5-coder:1.5b\nmodel-digest: sha256:${coder.digest}\n`,
  );
  expect(server.models()).toHaveLength(1);
});

test('a process of our own fetches into the store, which is told for caches', async () => {
  const machine = await newMachine();
  open.push(machine.remove);
  machine.ollama({ registry: ['coder:1b'] });
  const text = await run({ service: 'process', model: 'coder:1b' }, machine.env);
  expect(text).toMatch(/^model: coder:1b\nmodel-digest: sha256:[0-9a-f]{64}\nstore: /);
  expect(text).toContain(`store: ${machine.store}\n`);
});

test.each([
  [{ offline: true }, /offline/],
  [{ model: 'none' }, /model: none has nothing to fetch/],
])('with %j there is nothing to do', async (config, words) => {
  await expect(run(config)).rejects.toThrow(UsageError);
  await expect(run(config)).rejects.toThrow(words);
});
