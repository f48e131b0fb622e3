import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { lstat, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, writeAtomic } from './atomic-file.ts';
import { messageOf } from './errors.ts';
import type { Log } from './log.ts';

/** What is kept: the model's raw answer, no time, no host, no path. */
export type Answer = {
  readonly text: string;
  /** Probability 0..1 that the answer's decision stands on; absent where the server gives none. */
  readonly certainty?: number;
};

export type CachedAnswer = Answer & {
  /** Which run wrote it; an opaque id. */
  readonly writtenBy: string;
  /** True when `cache-key` signed it. */
  readonly authenticated: boolean;
};

export type AnswerCache = {
  /** `undefined` for what is absent, broken, cut off, of another format, or signed with another key. */
  readonly get: (key: string) => Promise<CachedAnswer | undefined>;
  /** Never fails a review: a folder that cannot be written is said once. */
  readonly put: (key: string, answer: Answer) => Promise<void>;
  /** Removes what is too old, then the oldest until the rest is small enough. */
  readonly prune: () => Promise<void>;
};

export type CacheOptions = {
  readonly folder: string;
  /** Secret `cache-key`; empty for none. */
  readonly key?: string;
  /** Opaque id of this run. */
  readonly run: string;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly log: Log;
};

export type KeyParts = {
  readonly digest: string;
  readonly serverVersion: string;
  /** `canonicalBody` of the request. */
  readonly body: string;
};

/** What the cache may hold: bytes on disk, and ms since an entry was written. */
export const cacheLimits = { bytes: 64 * 1024 * 1024, age: 30 * 24 * 3_600_000, entry: 64 * 1024 } as const;

const format = 1;
const hex = /^[0-9a-f]{64}$/;

/** sha256 in hex. The parts are lengths apart, so that no two triples give one text. */
export function cacheKey({ digest, serverVersion, body }: KeyParts): string {
  return createHash('sha256')
    .update(JSON.stringify([format, digest, serverVersion, body]))
    .digest('hex');
}

/**
 * Answers as files, `ab/abcdef….json`, in a folder for its owner alone. Makes the folder when something is put.
 * Links are not followed, in the folder or in it.
 */
export function openCache(options: CacheOptions): AnswerCache {
  let warned = false;
  const warnOnce = (error: unknown) => {
    if (!warned) options.log.warn(`The answer cache cannot be used: ${messageOf(error)}`);
    warned = true;
  };
  return {
    get: (key) => readEntry(options, key),
    put: async (key, answer) => {
      try {
        await writeEntry(options, key, answer);
      } catch (error) {
        warnOnce(error);
      }
    },
    prune: async () => {
      try {
        await prune(options);
      } catch (error) {
        warnOnce(error);
      }
    },
  };
}

/**
 * Whether a cached answer counts as a look at the code (DESIGN 7, Cache). Where the model gates, only an answer of this
 * run, of a scope that the author cannot write, or signed with `cache-key` does: others could be planted.
 */
export function countsAsReviewed(
  answer: CachedAnswer,
  given: { readonly modelGates: boolean; readonly trustedScope: boolean; readonly run: string },
): boolean {
  return !given.modelGates || given.trustedScope || answer.authenticated || answer.writtenBy === given.run;
}

type Entry = { readonly text: string; readonly certainty?: number; readonly writtenBy: string };

async function readEntry(options: CacheOptions, key: string): Promise<CachedAnswer | undefined> {
  const text = await readPlainFile(options.folder, key);
  if (text === undefined) return undefined;
  try {
    return entryIn(JSON.parse(text), key, options.key ?? '');
  } catch {
    return undefined; // cut off or foreign: a miss, and the next answer replaces it
  }
}

function entryIn(value: unknown, key: string, secret: string): CachedAnswer | undefined {
  const { format: written, checksum, signature, entry } = recordOf(value);
  const { text, certainty, writtenBy } = recordOf(entry);
  if (written !== format || typeof text !== 'string' || typeof writtenBy !== 'string') return undefined;
  const whole: Entry = { text, ...(isShare(certainty) ? { certainty } : {}), writtenBy };
  const content = contentOf(key, whole);
  if (!sameText(checksum, checksumOf(content))) return undefined;
  if (secret === '') return { ...whole, authenticated: false };
  return sameText(signature, signatureOf(content, secret)) ? { ...whole, authenticated: true } : undefined;
}

async function writeEntry({ folder, key: secret = '', run }: CacheOptions, key: string, answer: Answer) {
  const entry: Entry = {
    text: answer.text,
    ...(isShare(answer.certainty) ? { certainty: answer.certainty } : {}),
    writtenBy: run,
  };
  const content = contentOf(key, entry);
  const signature = secret === '' ? {} : { signature: signatureOf(content, secret) };
  const bytes = JSON.stringify({ format, entry, checksum: checksumOf(content), ...signature });
  if (bytes.length > cacheLimits.entry) return;
  await ownFolder(folder);
  await ownFolder(join(folder, key.slice(0, 2)));
  await writeAtomic(fileOf(folder, key), bytes, 'secret');
}

/** The key is in it: an entry copied under another name is a miss. */
function contentOf(key: string, { text, certainty, writtenBy }: Entry): string {
  return JSON.stringify([format, key, text, certainty ?? null, writtenBy]);
}

function checksumOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function signatureOf(content: string, secret: string): string {
  return createHmac('sha256', secret).update(content).digest('hex');
}

async function readPlainFile(folder: string, key: string): Promise<string | undefined> {
  if (!hex.test(key)) return undefined;
  try {
    if (!(await isFolder(folder)) || !(await isFolder(join(folder, key.slice(0, 2))))) return undefined;
    const file = await open(
      fileOf(folder, key),
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    try {
      const facts = await file.stat();
      return facts.isFile() && facts.size <= cacheLimits.entry ? await file.readFile('utf8') : undefined;
    } finally {
      await file.close();
    }
  } catch {
    return undefined; // not there, a link, or not ours to read: a miss, so the model is asked
  }
}

/** Made for its owner alone. Throws for a link or anything else of that name. */
async function ownFolder(path: string) {
  await makeFolder(path, 0o700);
  if (!(await isFolder(path)))
    throw new Error(`${path} is a link or not a folder; remove it or give another cache-dir.`);
}

async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path)).isDirectory();
}

async function prune({ folder, now }: CacheOptions) {
  const entries = (await entriesOf(folder)).sort((a, b) => b.facts.mtimeMs - a.facts.mtimeMs);
  let bytes = 0;
  for (const { path, facts } of entries) {
    bytes += facts.size;
    const old = now() - facts.mtimeMs > cacheLimits.age;
    if (old || bytes > cacheLimits.bytes) await rm(path, { force: true });
  }
}

type EntryFile = { readonly path: string; readonly facts: Stats };

/** Only names that this cache writes, and drafts that a killed run left. */
async function entriesOf(folder: string): Promise<EntryFile[]> {
  const found: EntryFile[] = [];
  for (const shelf of await namesIn(folder, /^[0-9a-f]{2}$/)) {
    for (const name of await namesIn(join(folder, shelf), /^[0-9a-f]{64}\.json(\.[0-9a-f]{16}\.tmp)?$/)) {
      const path = join(folder, shelf, name);
      found.push({ path, facts: await lstat(path) });
    }
  }
  return found;
}

async function namesIn(folder: string, wanted: RegExp): Promise<string[]> {
  try {
    if (!(await isFolder(folder))) return [];
  } catch {
    return []; // nothing was cached yet
  }
  return (await readdir(folder)).filter((name) => wanted.test(name));
}

function fileOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), `${key}.json`);
}

function sameText(a: unknown, b: string): boolean {
  return typeof a === 'string' && a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
