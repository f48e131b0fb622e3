import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { buildCli } from '../../src/cli.ts';
import { actionCommand } from '../../src/commands/action.ts';
import { handlers } from '../../src/commands/index.ts';
import { postCommand } from '../../src/commands/post.ts';
import type { Ended, Host, HostCall } from './scenario.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The bundle as every wrapper starts it. */
export const distHost: Host = {
  name: 'dist',
  run: (call) => commandRun(process.execPath, [main, ...call.args], call),
};

/** The sources inside this process, one run after the other: a folder, an environment and streams of their own. */
export const sourceHost: Host = { name: 'source', run: (call) => alone(() => inProcess(call)) };

/** Starts a program and waits for its end. */
export async function commandRun(
  program: string,
  args: readonly string[],
  { cwd, env, stdin }: Omit<HostCall, 'args'>,
): Promise<Ended> {
  const child = spawn(program, [...args], { cwd, env: { ...env } });
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  child.stdin.on('error', () => undefined); // not everybody reads it
  child.stdin.end(stdin ?? '');
  const exit = await new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code ?? -1));
  });
  return { exit, stdout: await stdout, stderr: await stderr };
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

let last: Promise<unknown> = Promise.resolve();

/** Whoever changes what the whole process shares waits for the one before. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}

async function inProcess({ cwd, args, env, stdin }: HostCall): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const restore = [
    replaced(process, 'env', { ...env }),
    replaced(process, 'argv', ['node', 'main.ts', ...args]),
    replaced(process, 'stdin', Readable.from([Buffer.from(stdin ?? '')])),
    replaced(process.stdout, 'write', writerTo(out)),
    replaced(process.stderr, 'write', writerTo(err)),
  ];
  const folder = process.cwd();
  process.chdir(cwd);
  process.exitCode = undefined;
  try {
    await started({ args, env });
    return { exit: Number(process.exitCode ?? 0), stdout: out.join(''), stderr: err.join('') };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const exit = Number(process.exitCode || 2);
    return { exit, stdout: out.join(''), stderr: `${err.join('')}ollamacode: ${words}\n` };
  } finally {
    process.chdir(folder);
    process.exitCode = undefined;
    for (const back of restore.reverse()) back();
  }
}

/** As `main.ts` decides it. */
async function started({ args, env }: Pick<HostCall, 'args' | 'env'>): Promise<void> {
  if (args.length > 0 || env.GITHUB_ACTIONS !== 'true') await buildCli(handlers).parseAsync();
  else if (env.STATE_started) await postCommand();
  else await actionCommand();
}

function writerTo(texts: string[]) {
  return (text: string | Uint8Array, done?: () => void) => {
    texts.push(String(text));
    done?.();
    return true;
  };
}

/** Puts a value in the place of a property; what it gives puts things back. */
function replaced<T extends object>(object: T, key: keyof T & string, value: unknown): () => void {
  const kept = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { value, writable: true, configurable: true });
  return () => {
    if (kept) Object.defineProperty(object, key, kept);
    else Reflect.deleteProperty(object, key);
  };
}
