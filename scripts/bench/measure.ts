import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Run = {
  readonly ms: number;
  readonly peakMb: number;
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** ms until `mark` stood on standard output. */
  readonly markMs?: number;
};

export type MeasureOptions = {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly mark?: RegExp;
};

/** Runs a program to its end; wall time in ms, and the peak of resident memory as Linux counts it (VmHWM, polled), in MB. */
export function measured(
  command: readonly string[],
  { mark, ...options }: MeasureOptions = {},
): Promise<Run> {
  const [program = '', ...args] = command;
  const began = performance.now();
  const child = spawn(program, args, {
    ...options,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let markMs: number | undefined;
  child.stdout.on('data', (bytes: Buffer) => {
    out.push(bytes);
    if (mark && markMs === undefined && mark.test(Buffer.concat(out).toString('utf8')))
      markMs = performance.now() - began;
  });
  child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
  let peakMb = 0;
  const poll = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid));
  }, 20);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      clearInterval(poll);
      const text = (parts: Buffer[]) => Buffer.concat(parts).toString('utf8');
      resolve({
        ms: performance.now() - began,
        peakMb,
        exitCode: exitCode ?? -1,
        stdout: text(out),
        stderr: text(err),
        ...(markMs === undefined ? {} : { markMs }),
      });
    });
  });
}

function peakOf(pid: number | undefined): number {
  try {
    const kb = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kb ?? 0) / 1024;
  } catch {
    return 0; // the process has just ended, or this is not Linux: the peak seen before stands
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
