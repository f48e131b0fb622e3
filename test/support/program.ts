import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export type Program = {
  readonly child: ChildProcess;
  /** Standard error so far. */
  readonly stderr: () => string;
  readonly stdout: () => string;
  /** Resolves once standard error matches. */
  readonly says: (words: RegExp) => Promise<void>;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
};

export type ProgramOptions = {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** A file that takes standard output. */
  readonly stdoutTo?: string;
};

/** Starts the bundle and leaves it running. */
export function startProgram(args: readonly string[], { cwd, env, stdoutTo }: ProgramOptions): Program {
  const out = stdoutTo === undefined ? 'pipe' : openSync(stdoutTo, 'w');
  const child = spawn(process.execPath, [main, ...args], { cwd, env, stdio: ['ignore', out, 'pipe'] });
  const texts = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    texts.err += text;
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve(code ?? signal));
  });
  return {
    child,
    stderr: () => texts.err,
    stdout: () => texts.out,
    says: (words) => until(() => words.test(texts.err)),
    ended,
  };
}

/** Asks again and again; the test's own limit is the end. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}
