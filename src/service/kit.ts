import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { makeFolder, writeAtomic } from '../atomic-file.ts';
import { messageOf, ServiceError } from '../errors.ts';
import type { Log } from '../log.ts';
import { dockerHere, loadImages, savedImages } from './docker-images.ts';
import { digestsIn, manifestPath, storeFolder } from './model-store.ts';
import { gigabytes } from './models.ts';
import { type TarEntry, type TarWriter, tarEntries, tarWriter } from './tar.ts';

/** What a kit holds, as its first file says. */
type Contents = { readonly kit: 1; readonly model: string; readonly images: readonly string[] };

/** Names of the files in a kit; blobs lie below `blobs/` as in a store. */
const names = { contents: 'kit.json', manifest: 'manifest.json', images: 'images.tar', sums: 'SHA256SUMS' };
const blobName = /^blobs\/sha256-([0-9a-f]{64})$/;
/** Bytes that the small files of a kit may have. */
const smallLimit = 2 ** 20;

export type KitInput = {
  /** The archive; whoever reads it sees all of it or none. */
  readonly file: string;
  /** Empty for none, then `store` is not looked at. */
  readonly model: string;
  readonly store: string;
  /** Images that the daemon has. */
  readonly images: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly signal: AbortSignal;
};

/** Writes images and model into one archive. Returns its `sha256:…`. Throws ServiceError; nothing is left behind then. */
export async function writeKit(input: KitInput): Promise<string> {
  const draft = `${input.file}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    const file = await open(draft, 'wx+');
    try {
      await writeParts(tarWriter(file), input);
      const digest = await hashOf(file, input.signal);
      await file.sync();
      await rename(draft, input.file);
      return `sha256:${digest}`;
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof ServiceError) throw error;
    throw new ServiceError(`${input.file} cannot be written: ${messageOf(error)}`, { cause: error });
  }
}

async function writeParts(tar: TarWriter, { model, store, images, ...input }: KitInput): Promise<void> {
  const sums: string[] = [];
  const add = async (name: string, content: AsyncIterable<Buffer>) => {
    input.signal.throwIfAborted();
    const hash = createHash('sha256');
    await tar.add(name, content, hash);
    const digest = hash.digest('hex');
    const [, wanted = digest] = blobName.exec(name) ?? [];
    if (digest !== wanted) throw new ServiceError(`${name} of the store is damaged; fetch the model again.`);
    sums.push(`${digest}  ${name}\n`);
  };
  const contents: Contents = { kit: 1, model, images };
  await add(names.contents, small(`${JSON.stringify(contents)}\n`));
  if (model !== '') {
    const path = manifestPath(store, model);
    const manifest = await readFile(path);
    await add(names.manifest, small(manifest));
    for (const digest of digestsIn(manifest.toString('utf8'), path)) {
      const name = `blobs/${digest.replace(':', '-')}`;
      await add(name, createReadStream(join(store, name), { highWaterMark: 2 ** 20 }));
    }
    input.log.info(`Packed the model ${model}.`);
  }
  if (images.length > 0) {
    const docker = await dockerHere(input.env, input.signal);
    await add(names.images, savedImages(docker, images, input.signal));
    input.log.info(`Packed ${images.join(', ')}.`);
  }
  await tar.add(names.sums, small(sums.join('')));
  await tar.end();
}

async function* small(text: string | Buffer): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

export type LoadInput = Pick<KitInput, 'file' | 'env' | 'log' | 'signal'> & {
  /** `sha256:…` or the digits alone: what `bundle` printed, brought here by another way than the file. */
  readonly digest: string;
};

export type Loaded = {
  readonly model: string;
  readonly images: readonly string[];
  /** Where the model lies now. */
  readonly store: string;
};

/**
 * Checks a kit as a whole, then puts its model into this user's store and its images into the daemon; needs no network. Nothing is
 * touched unless the digest is right. Throws ServiceError.
 */
export async function loadKit({ file: path, digest, env, log, signal }: LoadInput): Promise<Loaded> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new ServiceError(`${path} cannot be read: ${messageOf(error)}`, { cause: error });
  });
  try {
    const actual = await hashOf(file, signal);
    if (actual !== digest.replace(/^sha256:/, ''))
      throw new ServiceError(`${path} is sha256:${actual} and not ${digest}; nothing was loaded.`);
    const entries = new Map<string, TarEntry>();
    for await (const entry of tarEntries(file)) entries.set(entry.name, entry);
    const contents = contentsIn(await textOf(entries, names.contents));
    const store = storeFolder(env);
    const saved = entries.get(names.images);
    if (saved !== undefined) {
      const docker = await dockerHere(env, signal);
      log.verbose((await loadImages(docker, Readable.from(saved.content()), signal)).trim());
    }
    if (contents.model !== '') await placeModel({ entries, model: contents.model, store, signal, log });
    return { model: contents.model, images: contents.images, store };
  } finally {
    await file.close();
  }
}

type Placing = {
  readonly entries: ReadonlyMap<string, TarEntry>;
  readonly model: string;
  readonly store: string;
  readonly signal: AbortSignal;
  readonly log: Log;
};

/** The manifest comes last: a store never names a blob that is not there. */
async function placeModel({ entries, model, store, signal, log }: Placing): Promise<void> {
  const manifest = await textOf(entries, names.manifest);
  const target = manifestPath(store, model);
  await makeFolder(join(store, 'blobs'));
  let bytes = 0;
  for (const digest of digestsIn(manifest, names.manifest)) {
    signal.throwIfAborted();
    const name = `blobs/${digest.replace(':', '-')}`;
    const entry = entries.get(name);
    if (entry === undefined) throw new ServiceError(`The kit lacks ${name} of its model ${model}.`);
    await placeBlob(entry, join(store, name));
    bytes += entry.size;
  }
  await makeFolder(dirname(target));
  await writeAtomic(target, manifest);
  log.verbose(`Placed ${gigabytes(bytes)} in ${store}.`);
}

/** Beside its place first; its name is its digest. */
async function placeBlob(entry: TarEntry, path: string): Promise<void> {
  const draft = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  const hash = createHash('sha256');
  try {
    const file = await open(draft, 'wx');
    try {
      for await (const chunk of entry.content()) {
        hash.update(chunk);
        await file.writeFile(chunk);
      }
    } finally {
      await file.close();
    }
    if (!path.endsWith(`sha256-${hash.digest('hex')}`))
      throw new ServiceError(`${entry.name} of the kit is not what its name says.`);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function contentsIn(text: string): Contents {
  const read = JSON.parse(text) as Partial<Contents>;
  if (read.kit === 1 && typeof read.model === 'string' && Array.isArray(read.images))
    return { kit: 1, model: read.model, images: read.images.map(String) };
  throw new ServiceError('The kit was made by another version; load it with that one.');
}

async function textOf(entries: ReadonlyMap<string, TarEntry>, name: string): Promise<string> {
  const entry = entries.get(name);
  if (entry === undefined || entry.size > smallLimit)
    throw new ServiceError(`The file is no kit: no ${name}.`);
  const chunks: Buffer[] = [];
  for await (const chunk of entry.content()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function hashOf(file: FileHandle, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  const stream = file.createReadStream({ start: 0, autoClose: false, highWaterMark: 2 ** 20 });
  for await (const chunk of stream) {
    signal.throwIfAborted();
    hash.update(chunk as Buffer);
  }
  return hash.digest('hex');
}
