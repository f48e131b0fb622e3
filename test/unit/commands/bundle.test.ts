import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { bundle } from '../../../src/commands/bundle.ts';
import { unbundleCommand } from '../../../src/commands/unbundle.ts';
import type { Config } from '../../../src/config/schema.ts';
import { UsageError } from '../../../src/errors.ts';
import { silentLog } from '../../../src/log.ts';
import { loadKit } from '../../../src/service/kit.ts';
import { storedModel } from '../../../src/service/model-store.ts';
import { newMachine } from '../../support/machine.ts';
import { optionsWith } from '../../support/options.ts';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';

afterAll(removeFolders);

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const { signal } = new AbortController();

function run(config: Partial<Config>, env: NodeJS.ProcessEnv, file = join(temporaryFolder(), 'kit.tar')) {
  const place = { ci: 'none', trusted: false, historyHint: '' } as const;
  return bundle({ config: optionsWith(config), place, log: silentLog, signal, env, file, images: [] });
}

test('a model for a machine that runs ollama itself is fetched and packed without any image', async () => {
  const machine = await newMachine();
  open.push(machine.remove);
  machine.ollama({ registry: ['coder:1b'] });
  const file = join(temporaryFolder(), 'kit.tar');
  const text = await run({ service: 'process', model: 'coder:1b' }, machine.env, file);
  expect(text).toMatch(
    /^kit: .*\nsha256: [0-9a-f]{64}\nmodel: coder:1b\nmodel-digest: sha256:[0-9a-f]{64}\n$/,
  );

  const [, digest = ''] = /^sha256: (.*)$/m.exec(text) ?? [];
  const store = temporaryFolder();
  await loadKit({ file, digest, env: { PATH: '', OLLAMA_MODELS: store }, log: silentLog, signal });
  expect(await storedModel(store, 'coder:1b')).toEqual(await storedModel(machine.store, 'coder:1b'));
});

test('nothing to pack is an error, and writes nothing', async () => {
  const file = join(temporaryFolder(), 'kit.tar');
  await expect(run({ service: 'process', model: 'none' }, {}, file)).rejects.toThrow(UsageError);
  expect(existsSync(file)).toBe(false);
});

test.each([{}, { sha256: 'abc' }, { sha256: 'sha512:'.padEnd(71, '0') }])(
  'unbundle asks for the digest first, given %j',
  async (own) => {
    const call = unbundleCommand({ argument: '/nowhere/kit.tar', own, flags: {} });
    await expect(call).rejects.toThrow('--sha256 is needed');
  },
);

test('unbundle says which file it cannot read', async () => {
  const own = { sha256: '0'.repeat(64) };
  const call = unbundleCommand({ argument: '/nowhere/kit.tar', own, flags: {} });
  await expect(call).rejects.toThrow('/nowhere/kit.tar cannot be read');
});
