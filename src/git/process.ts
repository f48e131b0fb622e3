import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { UsageError } from '../errors.ts';

/** How git is started: program, arguments that come first, folder, environment. */
export type Launch = {
  readonly program: string;
  readonly prefix: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Ends what runs at that moment; what is started later runs, so that an interrupted review can still be written. */
  readonly interruption?: AbortSignal;
};

export type RunOptions = {
  readonly input?: Buffer | string;
  /** Exit codes besides 0 that are answers and not failures. */
  readonly allowExit?: readonly number[];
  readonly signal?: AbortSignal;
};

/** A git that failed: `stderr` is git's own word, for callers that know a remedy. */
export class GitFailure extends UsageError {
  readonly stderr: string;
  constructor(message: string, stderr: string) {
    super(message);
    this.stderr = stderr;
  }
}

/** Most that `run` collects, bytes; what can be larger is streamed. */
const mostOutput = 256 * 1024 * 1024;
const mostComplaint = 64 * 1024;

/** Runs git and collects its standard output. Throws GitFailure on another exit code and over 256 MiB. */
export async function collect(
  launch: Launch,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream(launch, args, options)) {
    size += chunk.length;
    if (size > mostOutput) throw new GitFailure(`git ${args[0]} wrote more than 256 MiB`, '');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Runs git and yields its standard output as it comes. Throws GitFailure at the end on another exit code. */
export async function* stream(
  launch: Launch,
  args: readonly string[],
  options: RunOptions = {},
): AsyncGenerator<Buffer> {
  const child = start(launch, args);
  const ended = once(child, 'close').catch((cause: unknown) => {
    throw new GitFailure(`git could not be started: ${String(cause)}`, '');
  });
  ended.catch(() => undefined); // awaited below; an early return must not leave it unhandled
  let interrupted = false;
  const abort = () => child.kill();
  const interrupt = () => {
    interrupted = true;
    child.kill();
  };
  options.signal?.addEventListener('abort', abort);
  launch.interruption?.addEventListener('abort', interrupt);
  const complaint = collectComplaint(child);
  child.stdin.on('error', () => undefined); // git may end before it read all; its exit code tells
  child.stdin.end(options.input ?? '');
  try {
    for await (const chunk of child.stdout) yield chunk;
    await ended;
  } finally {
    options.signal?.removeEventListener('abort', abort);
    launch.interruption?.removeEventListener('abort', interrupt);
    child.kill();
  }
  options.signal?.throwIfAborted();
  if (interrupted) throw new GitFailure(`git ${args[0]} was interrupted`, '');
  if (child.exitCode !== 0 && !options.allowExit?.includes(child.exitCode ?? -1))
    throw failure(args, child, complaint());
}

/** Starts git with all three streams piped, outside our process group: Ctrl-C is ours to answer, and what we read is still needed. */
export function start(launch: Launch, args: readonly string[]): ChildProcessWithoutNullStreams {
  const { program, prefix, cwd, env } = launch;
  const detached = process.platform !== 'win32';
  return spawn(program, [...prefix, ...args], { cwd, env, windowsHide: true, detached });
}

/** Keeps the first 64 KiB of standard error and lets the rest go by. */
export function collectComplaint(child: ChildProcessWithoutNullStreams): () => string {
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    if (text.length < mostComplaint) text += chunk;
  });
  return () => text.trim();
}

function failure(
  args: readonly string[],
  child: ChildProcessWithoutNullStreams,
  complaint: string,
): GitFailure {
  // That nobody can be asked for a password is no news; the host's own words are.
  const lines = complaint.split('\n').filter((line) => !line.includes('askpass'));
  const told = lines.find((line) => /^remote: \S/.test(line));
  const failed = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines[0];
  const said = told === undefined || told === failed ? failed : `${failed} (${told})`;
  const ending = child.signalCode ? `was ended by ${child.signalCode}` : `ended with code ${child.exitCode}`;
  return new GitFailure(`git ${args[0]} ${ending}${said ? `: ${said}` : ''}`, complaint);
}
