import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { slugOf, storedModel } from '../../../src/service/index.ts';
import { chooseStore, type ModelFolders } from '../../../src/service/store.ts';
import { type Machine, newMachine } from '../../support/machine.ts';

let machine: Machine;
beforeEach(async () => {
  machine = await newMachine();
});
afterEach(() => machine.remove());

const room = { cpus: 4, memory: 8e9 };
const digest = `sha256:${'a'.repeat(64)}`;

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function put(store: string, { size = 3, blob = 'abc' }: { size?: number; blob?: string } = {}): void {
  const manifest = JSON.stringify({ config: { digest, size }, layers: [] });
  write(join(store, 'manifests/registry.ollama.ai/library/coder/1b'), manifest);
  write(join(store, 'blobs', digest.replace(':', '-')), blob);
}

function modelsOf(): ModelFolders & { restore: ReturnType<typeof vi.fn> } {
  return { folder: join(machine.folder, 'kept'), restore: vi.fn(async () => undefined) };
}

const env = () => ({ HOME: machine.folder });
const users = () => join(machine.folder, '.ollama/models');

test('this user’s store is taken where it has the model', async () => {
  put(users());
  const models = modelsOf();
  expect(await chooseStore({ env: env(), model: 'coder:1b', models, room })).toEqual({
    folder: users(),
    source: users(),
  });
  expect(models.restore).not.toHaveBeenCalled();
});

test('a daemon that does not see it gets the model’s own folder', async () => {
  put(users());
  const models = modelsOf();
  const seen = async (folder: string) => (folder.startsWith(models.folder) ? `/host${folder}` : undefined);
  const folder = join(models.folder, 'coder-1b');
  expect(await chooseStore({ env: env(), model: 'coder:1b', models, room, seen })).toEqual({
    folder,
    source: `/host${folder}`,
  });
  expect(models.restore).toHaveBeenCalledWith({ folder, model: 'coder:1b' });
});

test('nothing is restored into a folder that nobody sees', async () => {
  const models = modelsOf();
  const seen = async () => undefined;
  expect(await chooseStore({ env: env(), model: 'coder:1b', models, room, seen })).toBeUndefined();
  expect(models.restore).not.toHaveBeenCalled();
});

test('auto is the model that the review will ask for', async () => {
  const models = modelsOf();
  const store = await chooseStore({ env: env(), model: 'auto', models, room: { cpus: 4, memory: 3e9 } });
  expect(store?.folder).toBe(join(models.folder, 'qwen2.5-coder-1.5b'));
});

test.each([
  ['qwen2.5-coder:1.5b', 'qwen2.5-coder-1.5b'],
  ['hf.co/acme/model:q4', 'hf.co-acme-model-q4'],
  ['../x', '-x'],
])('the model %j has the folder %j', (model, slug) => {
  expect(slugOf(model)).toBe(slug);
});

test.each<[string, (store: string) => void, number | undefined]>([
  ['a whole model', (store) => put(store), 3],
  ['a download that was cut off', (store) => put(store, { size: 9 }), undefined],
  ['nothing', () => undefined, undefined],
  [
    'a manifest that is none',
    (store) => write(join(store, 'manifests/registry.ollama.ai/library/coder/1b'), 'x'),
    undefined,
  ],
])('of %s the store knows the size', async (_, make, size) => {
  make(machine.store);
  const stored = await storedModel(machine.store, 'coder:1b');
  expect(stored?.size).toBe(size);
  if (stored) expect(stored.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
});
