import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ServiceError } from '../errors.ts';
import { oneLine } from '../plain-text.ts';
import { type DockerCli, dockerCli } from './docker-cli.ts';
import { findProgram } from './programs.ts';

type Env = NodeJS.ProcessEnv;

/** The `docker` program on the PATH. Throws ServiceError where there is none. */
export async function dockerHere(env: Env, signal?: AbortSignal): Promise<DockerCli> {
  const file = await findProgram('docker', env);
  if (file === undefined) throw new ServiceError('Images need the program "docker" on the PATH.');
  return dockerCli(file, env, signal);
}

/** The images as `docker image save` writes them, chunk by chunk. Throws ServiceError with docker's words when it fails. */
export async function* savedImages(
  docker: DockerCli,
  images: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const child = spawn(docker.file, ['image', 'save', ...images], {
    env: docker.env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const over = ended(child, child.stderr);
  // Whoever stops reading hears of the failure below, or not at all.
  over.catch(() => {});
  try {
    for await (const chunk of child.stdout) yield chunk as Buffer;
    await over;
  } finally {
    child.kill();
  }
}

/** Gives images to the daemon. Returns docker's words, such as `Loaded image: ollama/ollama:latest`. Throws ServiceError. */
export async function loadImages(docker: DockerCli, content: Readable, signal: AbortSignal): Promise<string> {
  const child = spawn(docker.file, ['image', 'load'], {
    env: docker.env,
    signal,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-16_384);
  });
  const [over, piped] = await Promise.allSettled([
    ended(child, child.stderr),
    pipeline(content, child.stdin),
  ]);
  // Docker's own words say more than the pipe that it broke.
  for (const part of [over, piped]) if (part.status === 'rejected') throw part.reason;
  return said;
}

async function ended(child: NodeJS.EventEmitter, errors: Readable): Promise<void> {
  let words = '';
  errors.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-500);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new ServiceError(`docker failed: ${oneLine(words) || `exit ${code}`}`);
}
