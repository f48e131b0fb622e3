import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ServiceError } from '../../../src/errors.ts';
import type { Log } from '../../../src/log.ts';
import { openOllama, type Tag } from '../../../src/ollama/client.ts';
import {
  enforceDigest,
  findTag,
  pullModel,
  storeFolder,
  storeHas,
  verifyModel,
} from '../../../src/service/model-store.ts';
import { coder, startScriptedOllama, thinker } from '../../support/scripted-ollama.ts';

let store: string;
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'ollamacode-store-'));
});
afterEach(() => rmSync(store, { recursive: true }));

const digestOf = (bytes: string) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const blob = (digest: string) => join(store, 'blobs', digest.replace(':', '-'));

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Puts a model of two blobs into the store as Ollama does. */
function putModel(
  name = 'coder',
  tag = '1b',
): { tag: Tag; manifest: string; weights: string; config: string } {
  const weights = digestOf('weights');
  const config = digestOf('config');
  write(blob(weights), 'weights');
  write(blob(config), 'config');
  const text = JSON.stringify({
    schemaVersion: 2,
    config: { digest: config },
    layers: [{ digest: weights }, { digest: weights }],
  });
  const manifest = join(store, 'manifests/registry.ollama.ai/library', name, tag);
  write(manifest, text);
  return {
    tag: { name: `${name}:${tag}`, digest: digestOf(text), size: 13 },
    manifest,
    weights: blob(weights),
    config: blob(config),
  };
}

describe('what a cache restored is hashed', () => {
  test('a whole model passes', async () => {
    await expect(verifyModel(store, putModel().tag)).resolves.toBeUndefined();
  });

  test.each<[string, (model: ReturnType<typeof putModel>) => void]>([
    ['other weights', ({ weights }) => write(weights, 'weighty')],
    ['weights with a byte more', ({ weights }) => write(weights, 'weights ')],
    ['absent weights', ({ weights }) => unlinkSync(weights)],
    ['another configuration', ({ config }) => write(config, 'gifnoc')],
    ['another manifest', ({ manifest }) => write(manifest, '{"layers":[]}')],
    ['an absent manifest', ({ manifest }) => unlinkSync(manifest)],
  ])('%s are named and refused', async (_, spoil) => {
    const model = putModel();
    spoil(model);
    await expect(verifyModel(store, model.tag)).rejects.toThrow(
      /coder:1b is not what its digests say .*delete the model store/,
    );
  });

  test.each([
    ['no JSON', 'x'],
    ['no blobs', '{}'],
    ['a path instead of a digest', '{"layers":[{"digest":"sha256:../../etc/passwd"}]}'],
    ['a blob without a digest', '{"layers":[{}]}'],
  ])('a manifest with %s is refused though its own hash fits', async (_, text) => {
    const { manifest } = putModel();
    write(manifest, text);
    await expect(verifyModel(store, { name: 'coder:1b', digest: digestOf(text), size: 1 })).rejects.toThrow(
      /is not a model's manifest/,
    );
  });
});

test('a store has a model when it has its manifest', async () => {
  putModel('coder', 'latest');
  expect(await storeHas(store, 'coder')).toBe(true);
  expect(await storeHas(store, 'coder:2b')).toBe(false);
  await expect(storeHas(store, '../coder')).rejects.toThrow(ServiceError);
});

test.each([
  [{ OLLAMA_MODELS: '/m', HOME: '/h' }, '/m'],
  [{ HOME: '/h' }, '/h/.ollama/models'],
  [{ OLLAMA_MODELS: '', HOME: '/h' }, '/h/.ollama/models'],
])('with %j models are kept in %s', (env, folder) => {
  expect(storeFolder(env)).toBe(folder);
});

describe('the digest that is asked for', () => {
  const tag: Tag = { name: 'm:1b', digest: `sha256:${'a'.repeat(64)}`, size: 1 };
  test.each(['', 'a'.repeat(64), `sha256:${'a'.repeat(64)}`])('%j lets it pass', (wanted) => {
    expect(() => enforceDigest(tag, wanted)).not.toThrow();
  });

  test('another one is refused with both digests', () => {
    const wanted = 'b'.repeat(64);
    expect(() => enforceDigest(tag, wanted)).toThrow(
      `model-digest: m:1b is ${tag.digest} and not ${wanted}; nothing was sent to it.`,
    );
  });
});

describe('a model on a server', () => {
  const log = () => {
    const lines: string[] = [];
    const bars: (string | number)[][] = [];
    const value: Log = {
      info: (text) => lines.push(text),
      warn: (text) => lines.push(text),
      verbose: () => {},
      progress: (label) => ({
        update: (...state) => bars.push([label, ...state.map((part) => part ?? '')]),
        end: () => bars.push(['end']),
      }),
    };
    return { value, lines, bars };
  };

  test('is found by its full name', async () => {
    const server = await startScriptedOllama({ models: [{ ...coder, name: 'm:latest' }] });
    const ollama = openOllama({ host: server.url, insecure: false });
    expect((await findTag(ollama, 'm'))?.digest).toBe(`sha256:${coder.digest}`);
    expect(await findTag(ollama, 'm:2b')).toBeUndefined();
    await server.close();
  });

  test('is refused when the server only forwards to somebody else', async () => {
    const server = await startScriptedOllama({ models: [{ ...thinker, remoteHost: 'https://ollama.com' }] });
    const ollama = openOllama({ host: server.url, insecure: false });
    await expect(findTag(ollama, thinker.name)).rejects.toThrow(/runs at https:\/\/ollama\.com/);
    await server.close();
  });

  test('is fetched with a bar, and the registry is named before', async () => {
    const server = await startScriptedOllama({ models: [], registry: [coder] });
    const ollama = openOllama({ host: server.url, insecure: false });
    const { value, lines, bars } = log();
    expect((await pullModel({ ollama, model: coder.name, log: value })).name).toBe(coder.name);
    expect(lines[0]).toBe('Fetching the model qwen2.5-coder:1.5b from registry.ollama.ai …');
    expect(lines[1]).toMatch(/^Fetched qwen2\.5-coder:1\.5b \(1\.0 GB\) in \d+ s\.$/);
    expect(bars[0]).toEqual(['Fetching qwen2.5-coder:1.5b', coder.size / 4, coder.size, '1.0 GB']);
    expect(bars.at(-1)).toEqual(['end']);
    await server.close();
  });

  test('that no registry has is named with the remedy', async () => {
    const server = await startScriptedOllama({ models: [] });
    const ollama = openOllama({ host: server.url, insecure: false });
    await expect(pullModel({ ollama, model: 'nobody:1b', log: log().value })).rejects.toThrow(
      /nobody:1b could not be fetched from registry\.ollama\.ai: .*file does not exist\. Check the name/,
    );
    await server.close();
  });
});
