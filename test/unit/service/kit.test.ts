import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/log.ts';
import { loadKit, writeKit } from '../../../src/service/kit.ts';
import { storedModel } from '../../../src/service/model-store.ts';
import { tarEntries, tarWriter } from '../../../src/service/tar.ts';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';

afterAll(removeFolders);

const model = 'small:1b';
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A store with one model of two blobs. */
function store(): string {
  const folder = temporaryFolder();
  const blobs = [Buffer.from('{"config":1}'), Buffer.alloc(3_000_000, 'weights')];
  mkdirSync(join(folder, 'blobs'));
  for (const blob of blobs) writeFileSync(join(folder, `blobs/sha256-${sha256(blob)}`), blob);
  const [config, ...layers] = blobs.map((blob) => ({ digest: `sha256:${sha256(blob)}`, size: blob.length }));
  const path = join(folder, 'manifests/registry.ollama.ai/library/small/1b');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ config, layers }));
  return folder;
}

/** A `docker` that saves the names it is given and remembers what it was told to load. */
function fakeDocker(body = ''): { readonly path: string; readonly loaded: () => string } {
  const folder = temporaryFolder();
  const loaded = join(folder, 'loaded');
  const script = `#!/bin/sh
case "$2" in
  save) shift 2; printf 'images %s' "$*" ;;
  load) ${body || `cat >'${loaded}'; echo 'Loaded image: a:1'`} ;;
esac
`;
  writeFileSync(join(folder, 'docker'), script);
  chmodSync(join(folder, 'docker'), 0o755);
  const path = `${folder}:${process.env.PATH ?? ''}`;
  return { path, loaded: () => (existsSync(loaded) ? readFileSync(loaded, 'utf8') : '') };
}

const around = { log: silentLog, signal: new AbortController().signal };

describe('a kit', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder, 'kit.tar');
  });
  const write = (input: Partial<Parameters<typeof writeKit>[0]> = {}) =>
    writeKit({
      file,
      model,
      store: store(),
      images: ['a:1', 'b:2'],
      env: { PATH: docker.path },
      ...around,
      ...input,
    });
  const docker = fakeDocker();

  it('brings model and images to another machine', async () => {
    const digest = await write();
    const target = join(temporaryFolder(), 'models');
    const env = { PATH: docker.path, OLLAMA_MODELS: target };
    expect(await loadKit({ file, digest, env, ...around })).toEqual({
      model,
      images: ['a:1', 'b:2'],
      store: target,
    });
    expect(await storedModel(target, model)).toEqual(await storedModel(store(), model));
    expect(docker.loaded()).toBe('images a:1 b:2');
  });

  it('is a tar file that its own sums fit, the same for the same content', async () => {
    const digest = await write();
    expect(digest).toBe(`sha256:${sha256(readFileSync(file))}`);
    execFileSync('tar', ['-xf', file], { cwd: folder });
    const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(checked.trim().split('\n')).toHaveLength(5);
    expect(await write({ file: join(folder, 'again.tar') })).toBe(digest);
  });

  it('needs no docker without images, and no store without a model', async () => {
    const env = { PATH: '' };
    const digest = await write({ images: [], env });
    const target = temporaryFolder();
    await loadKit({ file, digest, env: { ...env, OLLAMA_MODELS: target }, ...around });
    expect(await storedModel(target, model)).toBeDefined();
    await write({ model: '', store: '/nowhere' });
    await expect(write({ env })).rejects.toThrow('need the program "docker"');
  });

  it('is not touched unless its digest is right', async () => {
    const digest = await write();
    appendFileSync(file, 'x');
    const target = join(folder, 'models');
    const other = fakeDocker();
    const env = { PATH: other.path, OLLAMA_MODELS: target };
    await expect(loadKit({ file, digest, env, ...around })).rejects.toThrow(/and not sha256:.*nothing was/);
    expect(existsSync(target)).toBe(false);
    expect(other.loaded()).toBe('');
  });

  it('is refused when its store is damaged, and leaves nothing', async () => {
    const damaged = store();
    const [blob = ''] = readdirSync(join(damaged, 'blobs'));
    appendFileSync(join(damaged, 'blobs', blob), 'x');
    await expect(write({ store: damaged })).rejects.toThrow('is damaged');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['{"kit":2}', 'another version'],
    ['{"kit":1,"model":"../x","images":[]}', 'not the name of an Ollama model'],
    ['{"kit":1,"model":"small:1b","images":[]}', 'lacks blobs/sha256-'],
  ])('is refused when it says %s', async (contents, message) => {
    const handle = await open(file, 'wx+');
    const tar = tarWriter(handle);
    const bytes = async function* (text: string) {
      yield Buffer.from(text);
    };
    await tar.add('kit.json', bytes(contents));
    await tar.add(
      'manifest.json',
      bytes(JSON.stringify({ layers: [{ digest: `sha256:${'0'.repeat(64)}` }] })),
    );
    await tar.end();
    await handle.close();
    const digest = sha256(readFileSync(file));
    const env = { OLLAMA_MODELS: join(folder, 'models') };
    await expect(loadKit({ file, digest, env, ...around })).rejects.toThrow(message);
  });

  it('reports what docker says when it takes no images', async () => {
    const digest = await write();
    const full = fakeDocker('head -c 1 >/dev/null; echo no space left on device >&2; exit 1');
    const env = { PATH: full.path, OLLAMA_MODELS: join(folder, 'models') };
    await expect(loadKit({ file, digest, env, ...around })).rejects.toThrow('no space left on device');
  });
});

describe('an archive', () => {
  const entries = async (path: string) => {
    const file = await open(path, 'r');
    try {
      const found: (readonly [string, number])[] = [];
      for await (const { name, size } of tarEntries(file)) found.push([name, size]);
      return found;
    } finally {
      await file.close();
    }
  };

  it('of another tar is read', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), 'x'.repeat(513));
    writeFileSync(join(folder, 'b'), '');
    execFileSync('tar', ['--format=ustar', '-cf', 'c.tar', 'a', 'b'], { cwd: folder });
    expect(await entries(join(folder, 'c.tar'))).toEqual([
      ['a', 513],
      ['b', 0],
    ]);
  });

  it.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, -1024)],
    ['lost its end', (bytes: Buffer) => bytes.subarray(0, 700)],
    ['is something else', () => Buffer.alloc(2048, 'x')],
  ])('that %s is refused', async (_what, change) => {
    const path = join(temporaryFolder(), 'a.tar');
    const file = await open(path, 'wx+');
    const tar = tarWriter(file);
    await tar.add(
      'a',
      (async function* () {
        yield Buffer.alloc(600, 'a');
      })(),
    );
    await tar.end();
    await file.close();
    writeFileSync(path, change(readFileSync(path)));
    await expect(entries(path)).rejects.toThrow('no kit, or it is cut off');
  });
});
