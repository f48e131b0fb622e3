import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { makeFolder, writeAtomic } from '../atomic-file.ts';
import { ServiceError } from '../errors.ts';
import { openOllama } from '../ollama/client.ts';
import type { Running } from './backend.ts';
import { type ProcessOptions, serverEnvironment, startLimit } from './process.ts';
import { until, untilReady } from './ready.ts';
import { sharedWatchScript } from './watched.ts';

/** ms in which the watching shell has surely removed its note once the last lease ended. */
const farewell = 200;

/**
 * One server for all runs of this user with the same store and settings; each holds a lease on it and the last one ends it. A lease is
 * an open named pipe: the kernel ends it with the process, so no crash leaves one behind.
 */
export async function joinShared(options: ProcessOptions): Promise<Running> {
  const files = filesIn(folderOf(options));
  await makeFolder(files.folder, 0o700);
  const leased = await until(() => joinOrStart(files, options), {
    what: 'The shared Ollama',
    limit: 2 * startLimit,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  options.log.verbose(`Sharing the Ollama at ${leased.host}.`);
  return { host: leased.host, insecure: false, close: () => leased.lease.close() };
}

type Leased = { readonly host: string; readonly lease: FileHandle };
type Files = {
  readonly folder: string;
  readonly pipe: string;
  readonly note: string;
  readonly lock: string;
  readonly log: string;
};

function folderOf({ env, store, binary, settings }: ProcessOptions): string {
  const base = env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache');
  const key = createHash('sha256')
    .update(JSON.stringify([store, binary, settings.parallel, settings.numCtx]))
    .digest('hex');
  return join(base, 'ollamacode', 'shared', key.slice(0, 16));
}

function filesIn(folder: string): Files {
  const at = (name: string) => join(folder, name);
  return { folder, pipe: at('lease'), note: at('server.json'), lock: at('starting'), log: at('server.log') };
}

async function joinOrStart(files: Files, options: ProcessOptions): Promise<Leased> {
  const joined = await joinIn(files);
  if (joined) return joined;
  if (!(await locked(files.lock))) throw new Error('another run is starting it');
  try {
    return await start(files, options);
  } finally {
    await rmdir(files.lock);
  }
}

/** Takes a lease on a server that runs; opening the pipe fails where nobody reads it. */
async function joinIn({ pipe, note }: Files): Promise<Leased | undefined> {
  const lease = await open(pipe, constants.O_WRONLY | constants.O_NONBLOCK).catch(() => undefined);
  if (!lease) return undefined;
  await new Promise((resolve) => setTimeout(resolve, farewell));
  const host = await readFile(note, 'utf8').then(hostIn, () => undefined);
  if (host !== undefined) return { host, lease };
  await lease.close();
  return undefined;
}

function hostIn(text: string): string | undefined {
  const { host } = JSON.parse(text) as { host?: unknown };
  return typeof host === 'string' && /^http:\/\/127\.0\.0\.1:\d+$/.test(host) ? host : undefined;
}

/** A lock that is older than any start belongs to a run that died in it. */
async function locked(lock: string): Promise<boolean> {
  const make = () =>
    mkdir(lock).then(
      () => true,
      () => false,
    );
  if (await make()) return true;
  const age = await stat(lock).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age < 2 * startLimit) return false;
  await rm(lock, { recursive: true, force: true });
  return make();
}

async function start(files: Files, options: ProcessOptions): Promise<Leased> {
  await Promise.all([files.note, files.pipe].map((path) => rm(path, { force: true })));
  await run('mkfifo', ['-m', '600', files.pipe]);
  await launch(files, options);
  // Opening waits for the reader, which is the shell just started.
  const lease = await open(files.pipe, 'w');
  try {
    const host = await until(() => addressIn(files.log), waiting(options));
    await untilReady(openOllama({ host, insecure: false }), waiting(options));
    await writeAtomic(files.note, JSON.stringify({ host }), 'secret');
    return { host, lease };
  } catch (error) {
    await lease.close();
    throw error;
  }
}

async function launch(
  { pipe, note, log }: Files,
  { binary, store, env, settings }: ProcessOptions,
): Promise<void> {
  const output = await open(log, 'w', 0o600);
  const seconds = String(Math.ceil(settings.lifetime / 1000));
  const child = spawn(
    '/bin/sh',
    ['-c', sharedWatchScript, 'ollamacode', pipe, note, seconds, binary, 'serve'],
    {
      env: serverEnvironment(env, store, settings),
      stdio: ['ignore', 'ignore', output.fd],
      detached: true,
    },
  );
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  child.unref();
  await output.close();
}

async function addressIn(log: string): Promise<string> {
  const text = await readFile(log, 'utf8');
  const port = /Listening on 127\.0\.0\.1:(\d+)/.exec(text)?.[1];
  if (port !== undefined) return `http://127.0.0.1:${port}`;
  throw new Error(text.trim().split('\n').slice(-3).join(' '));
}

function waiting({ signal }: ProcessOptions) {
  return { what: 'The shared Ollama', limit: startLimit, ...(signal ? { signal } : {}) };
}

async function run(file: string, args: readonly string[]): Promise<void> {
  const child = spawn(file, args, { stdio: 'ignore' });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('exit', resolve).once('error', reject),
  );
  if (code !== 0)
    throw new ServiceError(
      `service: shared needs named pipes, and ${file} failed here; use service: process.`,
    );
}
