import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { messageOf, ServiceError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Ollama, Tag } from '../ollama/client.ts';
import { cloudError, fullName, gigabytes, parseModelName } from './models.ts';

/** Where Ollama keeps models for this user: `OLLAMA_MODELS`, else `~/.ollama/models`. */
export function storeFolder(env: NodeJS.ProcessEnv): string {
  return env.OLLAMA_MODELS || join(env.HOME || homedir(), '.ollama', 'models');
}

/** True when the store has a manifest of that name; its blobs are not looked at. */
export async function storeHas(folder: string, model: string): Promise<boolean> {
  return access(manifestPath(folder, model)).then(
    () => true,
    () => false,
  );
}

/** What a store holds of a model. */
export type StoredModel = {
  /** `sha256:…` of its manifest, as the server calls it. */
  readonly digest: string;
  /** Bytes of all its blobs. */
  readonly size: number;
};

/** What the store holds of a model when each of its files is there in its full size; nothing is hashed but the manifest. */
export async function storedModel(folder: string, model: string): Promise<StoredModel | undefined> {
  const path = manifestPath(folder, model);
  const manifest = await readFile(path).catch(() => undefined);
  if (manifest === undefined) return undefined;
  try {
    const { config, layers = [] } = JSON.parse(manifest.toString('utf8')) as RawManifest;
    const files = [...(config ? [config] : []), ...layers];
    for (const { digest, size } of files)
      if ((await stat(join(folder, 'blobs', digest.replace(':', '-')))).size !== size) return undefined;
    return {
      digest: `sha256:${createHash('sha256').update(manifest).digest('hex')}`,
      size: files.reduce((sum, file) => sum + (file.size ?? 0), 0),
    };
  } catch {
    return undefined; // a download that was cut off, or no manifest at all
  }
}

/** The server's entry for a model. Throws ServiceError when the server would only forward to somebody else. */
export async function findTag(ollama: Ollama, model: string, signal?: AbortSignal): Promise<Tag | undefined> {
  const tag = (await ollama.tags(signal)).find(({ name }) => name === fullName(model));
  if (tag?.remoteHost !== undefined) throw cloudError(model, tag.remoteHost);
  return tag;
}

export type PullOptions = {
  readonly ollama: Ollama;
  readonly model: string;
  readonly log: Log;
  readonly signal?: AbortSignal;
};

/** Lets the server fetch a model, with a progress bar. The registry is named before it is contacted. */
export async function pullModel({ ollama, model, log, signal }: PullOptions): Promise<Tag> {
  const { host } = parseModelName(model);
  log.info(`Fetching the model ${model} from ${host} …`);
  const began = performance.now();
  const progress = log.progress(`Fetching ${model}`);
  try {
    await ollama.pull(
      model,
      ({ done, total }) => total > 0 && progress.update(done, total, gigabytes(total)),
      signal,
    );
  } catch (error) {
    throw new ServiceError(pullRemedy(model, host, messageOf(error)), { cause: error });
  } finally {
    progress.end();
  }
  const tag = await findTag(ollama, model, signal);
  if (!tag) throw new ServiceError(`${ollama.host} fetched ${model} and does not have it now.`);
  log.info(
    `Fetched ${model} (${gigabytes(tag.size)}) in ${Math.round((performance.now() - began) / 1000)} s.`,
  );
  return tag;
}

function pullRemedy(model: string, host: string, why: string): string {
  return `The model ${model} could not be fetched from ${host}: ${why.replace(/\.$/, '')}. Check the name and the way out, or run "ollamacode pull" where there is one.`;
}

/** Throws ServiceError unless the model's digest is the one that the configuration asks for; empty asks for none. */
export function enforceDigest(tag: Tag, wanted: string): void {
  if (wanted === '' || tag.digest === `sha256:${wanted.replace(/^sha256:/, '')}`) return;
  throw new ServiceError(
    `model-digest: ${tag.name} is ${tag.digest} and not ${wanted}; nothing was sent to it.`,
  );
}

/**
 * Hashes the manifest and every blob of a model and compares them with their names; Ollama does so after a download only, and
 * what a cache restored is anybody's. Throws ServiceError naming the first file that differs.
 */
export async function verifyModel(folder: string, tag: Tag): Promise<void> {
  const path = manifestPath(folder, tag.name);
  const manifest = await readFile(path).catch(() => undefined);
  if (manifest === undefined) throw damaged(tag.name, path);
  if (`sha256:${createHash('sha256').update(manifest).digest('hex')}` !== tag.digest)
    throw damaged(tag.name, path);
  for (const digest of digestsIn(manifest.toString('utf8'), path)) {
    const blob = join(folder, 'blobs', digest.replace(':', '-'));
    if ((await hashOf(blob)) !== digest) throw damaged(tag.name, blob);
  }
}

function damaged(model: string, path: string): ServiceError {
  return new ServiceError(
    `The stored model ${model} is not what its digests say (${path}); delete the model store or the CI's cache of it and fetch it again.`,
  );
}

/** `sha256:…` of all blobs of a model. Throws ServiceError naming `path` for anything but a manifest. */
export function digestsIn(manifest: string, path: string): string[] {
  const found = new Set<string>();
  try {
    const { config, layers } = JSON.parse(manifest) as RawManifest;
    for (const { digest } of [...(config ? [config] : []), ...(layers ?? [])]) found.add(digest);
  } catch (error) {
    throw new ServiceError(`${path} is not a model's manifest (${messageOf(error)}).`, { cause: error });
  }
  const all = [...found];
  if (all.length === 0 || !all.every((digest) => /^sha256:[0-9a-f]{64}$/.test(digest))) {
    throw new ServiceError(`${path} is not a model's manifest: it names no blobs by their digests.`);
  }
  return all;
}

type RawManifest = {
  readonly config?: RawFile;
  readonly layers?: readonly RawFile[];
};

type RawFile = { readonly digest: string; readonly size?: number };

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }))
      hash.update(chunk as Buffer);
  } catch {
    return undefined; // absent or unreadable: it differs from what its name says
  }
  return `sha256:${hash.digest('hex')}`;
}

/** Where a store has a model's manifest. Throws ServiceError for what is no model's name. */
export function manifestPath(folder: string, model: string): string {
  const { host, namespace, model: name, tag } = parseModelName(model);
  return join(folder, 'manifests', host, namespace, name, tag);
}
