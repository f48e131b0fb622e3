import { homedir } from 'node:os';
import { ServiceError } from '../errors.ts';
import type { Log } from '../log.ts';
import { openOllama } from '../ollama/client.ts';
import type { Running } from './backend.ts';
import { pick, proxyVariables } from './programs.ts';
import { until, untilReady } from './ready.ts';
import { lastWords, startWatched, type Watched, watchScript } from './watched.ts';

export type ProcessOptions = {
  /** Absolute path of the `ollama` program. */
  readonly binary: string;
  /** Folder of the models. */
  readonly store: string;
  readonly env: NodeJS.ProcessEnv;
  readonly settings: ServerSettings;
  readonly log: Log;
  readonly signal?: AbortSignal;
};

export type ServerSettings = {
  readonly parallel: number;
  /** Tokens. */
  readonly numCtx: number;
  /** ms after which it ends by itself. */
  readonly lifetime: number;
  /** PEM file for downloads; empty for none. */
  readonly caFile: string;
};

/** ms until the server listens and answers; a cold disk takes seconds. */
export const startLimit = 60_000;

/**
 * Starts `ollama serve` on a loopback port that the kernel chooses. It ends with `close`, with this process however that ends,
 * and after its lifetime. Throws ServiceError when it does not come up.
 */
export async function startProcess({
  binary,
  store,
  env,
  settings,
  log,
  signal,
}: ProcessOptions): Promise<Running> {
  const watched = await launch(binary, serverEnvironment(env, store, settings), settings.lifetime);
  try {
    const host = await addressOf(watched, signal);
    const ollama = openOllama({ host, insecure: false });
    const version = await untilReady(ollama, { ...waiting(signal), dead: () => lastWords(watched) });
    log.verbose(`Ollama ${version} listens at ${host} (process ${watched.pid}).`);
    watched.release();
    return { host, insecure: false, close: watched.close };
  } catch (error) {
    await watched.close();
    throw error;
  }
}

function waiting(signal: AbortSignal | undefined) {
  return { what: 'The Ollama process', limit: startLimit, ...(signal ? { signal } : {}) };
}

async function launch(binary: string, env: NodeJS.ProcessEnv, lifetime: number): Promise<Watched> {
  const seconds = String(Math.max(1, Math.ceil(lifetime / 1000)));
  try {
    return await startWatched({
      file: '/bin/sh',
      args: ['-c', watchScript, 'ollamacode', seconds, binary, 'serve'],
      env,
    });
  } catch (error) {
    throw new ServiceError(
      `${binary} cannot be started; start Ollama yourself and give its address as ollama-host.`,
      { cause: error },
    );
  }
}

/** With port 0 the kernel chooses, and Ollama says what: nobody can take the port in between. */
async function addressOf(watched: Watched, signal: AbortSignal | undefined): Promise<string> {
  return until(async () => {
    const port = watched.said(/Listening on 127\.0\.0\.1:(\d+)/)?.[1];
    if (port !== undefined) return `http://127.0.0.1:${port}`;
    const words = lastWords(watched);
    if (words !== undefined) throw new ServiceError(`The Ollama process ended at once: ${words}`);
    throw new Error(watched.tail());
  }, waiting(signal));
}

/** What reaches the server: no token of ours, nothing of the pipeline but the way out and the graphics card. */
export function serverEnvironment(
  env: NodeJS.ProcessEnv,
  store: string,
  settings: ServerSettings,
): NodeJS.ProcessEnv {
  return {
    ...pick(env, [
      ...proxyVariables,
      'PATH',
      'TMPDIR',
      'LD_LIBRARY_PATH',
      'CUDA_VISIBLE_DEVICES',
      'HIP_VISIBLE_DEVICES',
      'ROCR_VISIBLE_DEVICES',
    ]),
    HOME: env.HOME ?? homedir(),
    OLLAMA_HOST: '127.0.0.1:0',
    OLLAMA_MODELS: store,
    ...serverVariables(settings),
    ...(settings.caFile === '' ? {} : { SSL_CERT_FILE: settings.caFile }),
  };
}

/** The same for a process and for a container. */
export function serverVariables({ parallel, numCtx }: ServerSettings): Record<string, string> {
  return {
    OLLAMA_NO_CLOUD: '1',
    OLLAMA_NOPRUNE: '1',
    OLLAMA_NOHISTORY: '1',
    OLLAMA_KEEP_ALIVE: '-1',
    OLLAMA_MAX_LOADED_MODELS: '1',
    OLLAMA_NUM_PARALLEL: String(parallel),
    OLLAMA_CONTEXT_LENGTH: String(numCtx),
  };
}
