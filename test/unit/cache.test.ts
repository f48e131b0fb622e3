import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CacheOptions, cacheKey, cacheLimits, countsAsReviewed, openCache } from '../../src/cache.ts';
import { silentLog } from '../../src/log.ts';

let root = '';
let folder = '';
let warnings: string[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cache-'));
  folder = join(root, 'answers');
  warnings = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

const parts = { digest: `sha256:${'a'.repeat(64)}`, serverVersion: '0.24.0', body: '{"model":"m"}' };
const key = cacheKey(parts);
const answer = { text: '[]', certainty: 0.25 };
const secret = 'k'.repeat(20);

function open(options: Partial<CacheOptions> = {}) {
  const log = { ...silentLog, warn: (text: string) => warnings.push(text) };
  return openCache({ folder, run: 'run 1', now: Date.now, log, ...options });
}

const fileOf = (name: string) => join(folder, name.slice(0, 2), `${name}.json`);
const kept = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));

describe('the key of an answer', () => {
  it('is a sha256 in hex and the same every time', () => {
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(cacheKey({ ...parts })).toBe(key);
  });

  it.each([
    ['digest', { digest: `sha256:${'b'.repeat(64)}` }],
    ['server version', { serverVersion: '0.24.1' }],
    ['question', { body: '{"model":"n"}' }],
  ])('differs with the %s', (_name, other) => {
    expect(cacheKey({ ...parts, ...other })).not.toBe(key);
  });

  it('does not mix up where one part ends and the next begins', () => {
    const a = cacheKey({ digest: 'ab', serverVersion: 'c', body: '' });
    expect(cacheKey({ digest: 'a', serverVersion: 'bc', body: '' })).not.toBe(a);
  });
});

describe('the answer cache', () => {
  it('gives back what was put, and who wrote it', async () => {
    await open().put(key, answer);
    expect(await open({ run: 'run 2' }).get(key)).toEqual({
      ...answer,
      writtenBy: 'run 1',
      authenticated: false,
    });
  });

  it('keeps an answer without certainty', async () => {
    await open().put(key, { text: '[1]' });
    expect(await open().get(key)).toEqual({ text: '[1]', writtenBy: 'run 1', authenticated: false });
  });

  it('has nothing in the beginning and makes no folder by looking', async () => {
    expect(await open().get(key)).toBeUndefined();
    expect(await readdir(root)).toEqual([]);
  });

  it('is for its owner alone', async () => {
    await open().put(key, answer);
    const modes = [folder, dirname(fileOf(key)), fileOf(key)].map(
      async (path) => (await lstat(path)).mode & 0o777,
    );
    expect(await Promise.all(modes)).toEqual([0o700, 0o700, 0o600]);
  });

  it('replaces an entry whole', async () => {
    await open().put(key, answer);
    await open({ run: 'run 2' }).put(key, { text: '[{}]' });
    expect(await open().get(key)).toMatchObject({ text: '[{}]', writtenBy: 'run 2' });
    expect(await kept()).toHaveLength(1);
  });

  it('holds no secret and no time', async () => {
    await open({ key: secret }).put(key, answer);
    const text = await readFile(fileOf(key), 'utf8');
    expect(text).not.toContain(secret);
    expect(Object.keys(JSON.parse(text))).toEqual(['format', 'entry', 'checksum', 'signature']);
    expect(Object.keys(JSON.parse(text).entry)).toEqual(['text', 'certainty', 'writtenBy']);
  });

  it('survives many writers of the same key', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => open({ run: `run ${at}` }).put(key, answer)));
    expect(await open().get(key)).toMatchObject(answer);
    expect(warnings).toEqual([]);
    expect(await readdir(dirname(fileOf(key)))).toHaveLength(1);
  });
});

describe('an entry is a miss when', () => {
  const change = async (edit: (text: string) => string) => {
    await open().put(key, answer);
    await writeFile(fileOf(key), edit(await readFile(fileOf(key), 'utf8')));
  };

  it.each<[string, (text: string) => string]>([
    ['it is cut off', (text) => text.slice(0, -10)],
    ['it is empty', () => ''],
    ['it is not JSON', () => 'hello'],
    ['it is another JSON', () => 'null'],
    ['its answer was changed', (text) => text.replace('"[]"', '"[1]"')],
    ['its certainty was changed', (text) => text.replace('0.25', '0.95')],
    ['its writer was changed', (text) => text.replace('run 1', 'run 9')],
    ['it is of another format', (text) => text.replace('"format":1', '"format":2')],
    ['its checksum is missing', (text) => text.replace('checksum', 'x')],
    [
      'its checksum is of other characters',
      (text) => text.replace(/"checksum":"[0-9a-f]{64}/, `"checksum":"${'é'.repeat(64)}`),
    ],
    ['it is far too large', (text) => text + ' '.repeat(cacheLimits.entry)],
  ])('%s', async (_name, edit) => {
    await change(edit);
    expect(await open().get(key)).toBeUndefined();
  });

  it('it was copied under another key', async () => {
    await open().put(key, answer);
    const other = cacheKey({ ...parts, body: 'other' });
    await mkdir(dirname(fileOf(other)), { recursive: true });
    await writeFile(fileOf(other), await readFile(fileOf(key)));
    expect(await open().get(other)).toBeUndefined();
  });

  it('it is a folder, and putting does not fail the review', async () => {
    await mkdir(fileOf(key), { recursive: true });
    expect(await open().get(key)).toBeUndefined();
    await open().put(key, answer);
    expect(warnings).toHaveLength(1);
  });

  it('its key is a path', async () => {
    await writeFile(join(root, 'x.json'), '{}');
    expect(await open().get('../x')).toBeUndefined();
  });

  it('and the next answer takes its place', async () => {
    await change(() => 'broken');
    await open().put(key, answer);
    expect(await open().get(key)).toMatchObject(answer);
  });
});

describe('links', () => {
  const outside = () => join(root, 'outside');

  it('are not followed when an entry is read', async () => {
    await open().put(key, answer);
    const other = join(root, 'other.json');
    await writeFile(other, await readFile(fileOf(key)));
    await rm(fileOf(key));
    await symlink(other, fileOf(key));
    expect(await open().get(key)).toBeUndefined();
  });

  it('are replaced, not followed, when an entry is written', async () => {
    await open().put(key, answer);
    await writeFile(outside(), 'mine');
    await rm(fileOf(key));
    await symlink(outside(), fileOf(key));
    await open().put(key, answer);
    expect(await readFile(outside(), 'utf8')).toBe('mine');
    expect(await open().get(key)).toMatchObject(answer);
  });

  it.each(['the folder', 'a shelf'])('are refused as %s', async (which) => {
    await mkdir(outside());
    const link = which === 'the folder' ? folder : dirname(fileOf(key));
    await mkdir(dirname(link), { recursive: true });
    await symlink(outside(), link);
    await open().put(key, answer);
    expect(await readdir(outside())).toEqual([]);
    expect(warnings[0]).toContain('is a link or not a folder');
    expect(await open().get(key)).toBeUndefined();
  });
});

describe('a folder that cannot be written', () => {
  it('is said once and breaks nothing', async () => {
    await writeFile(folder, 'a file');
    const cache = open();
    await cache.put(key, answer);
    await cache.put(key, answer);
    await cache.prune();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^The answer cache cannot be used: /);
    expect(await cache.get(key)).toBeUndefined();
  });

  it.skipIf(process.getuid?.() === 0)('for want of rights is said once too', async () => {
    await chmod(root, 0o500);
    await open().put(key, answer);
    await chmod(root, 0o700);
    expect(warnings).toHaveLength(1);
  });
});

describe('a cache key', () => {
  it('authenticates entries', async () => {
    await open({ key: secret }).put(key, answer);
    expect(await open({ key: secret }).get(key)).toMatchObject({ ...answer, authenticated: true });
  });

  it.each([
    ['unsigned', ''],
    ['signed with another key', 'other'],
  ])('refuses entries that are %s', async (_name, writer) => {
    await open({ key: writer }).put(key, answer);
    expect(await open({ key: secret }).get(key)).toBeUndefined();
  });

  it('refuses an answer that was changed with its checksum', async () => {
    await open({ key: secret }).put(key, answer);
    const signed = JSON.parse(await readFile(fileOf(key), 'utf8'));
    await open().put(key, { text: '[2]' });
    const forged = JSON.parse(await readFile(fileOf(key), 'utf8'));
    await writeFile(fileOf(key), JSON.stringify({ ...forged, signature: signed.signature }));
    expect(await open({ key: secret }).get(key)).toBeUndefined();
  });

  it('is not needed to read what it signed, but then nothing is authenticated', async () => {
    await open({ key: secret }).put(key, answer);
    expect(await open().get(key)).toMatchObject({ authenticated: false });
  });
});

describe('whether an answer counts as a look', () => {
  const base = { text: '[]', writtenBy: 'earlier', authenticated: false };
  const gate = { modelGates: true, trustedScope: false, run: 'now' };
  it.each([
    ['the model does not gate', base, { ...gate, modelGates: false }, true],
    ['it gates and anybody may have written it', base, gate, false],
    ['it was written in this run', { ...base, writtenBy: 'now' }, gate, true],
    ['the author cannot write the scope', base, { ...gate, trustedScope: true }, true],
    ['it is signed', { ...base, authenticated: true }, gate, true],
  ])('when %s', (...[, entry, given, expected]) => {
    expect(countsAsReviewed(entry, given)).toBe(expected);
  });
});

describe('pruning', () => {
  const put = async (body: string, ageMs: number, text = '[]') => {
    const name = cacheKey({ ...parts, body });
    await open().put(name, { text });
    const when = new Date(Date.now() - ageMs);
    await utimes(fileOf(name), when, when);
    return name;
  };

  it('removes what is too old and keeps the rest', async () => {
    await put('old', cacheLimits.age + 60_000);
    const young = await put('young', 1000);
    await open().prune();
    expect(await kept()).toEqual([join(young.slice(0, 2), `${young}.json`)]);
  });

  it('removes the oldest until the rest is small enough', async () => {
    const text = 'x'.repeat(60_000);
    const names: string[] = [];
    const count = Math.ceil(cacheLimits.bytes / 60_000) + 5;
    for (let at = 0; at < count; at += 1) names.push(await put(`entry ${at}`, at * 1000, text));
    await open().prune();
    const left = await kept();
    expect(left.length).toBeLessThan(count);
    expect(left.length).toBeGreaterThan(count - 20);
    expect(left.some((name) => name.includes(names[0] ?? '?'))).toBe(true);
    expect(left.some((name) => name.includes(names.at(-1) ?? '?'))).toBe(false);
  });

  it('touches no file that it did not write', async () => {
    await put('old', cacheLimits.age + 60_000);
    await writeFile(join(folder, 'README'), 'mine');
    await mkdir(join(folder, 'ab'), { recursive: true });
    await writeFile(join(folder, 'ab', 'notes.txt'), 'mine');
    const long = new Date(0);
    await utimes(join(folder, 'ab', 'notes.txt'), long, long);
    await open().prune();
    expect(await readFile(join(folder, 'ab', 'notes.txt'), 'utf8')).toBe('mine');
    expect(await readFile(join(folder, 'README'), 'utf8')).toBe('mine');
  });

  it('of nothing is fine', async () => {
    await open().prune();
    expect(warnings).toEqual([]);
  });
});
