import { spawn } from 'node:child_process';
import { ModelError, ServiceError } from '../errors.ts';
import { oneLine } from '../plain-text.ts';
import { pick, proxyVariables } from './programs.ts';

/** The `docker` program; argument arrays only, no shell. */
export type DockerCli = {
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
  /** Standard output. Throws ServiceError with docker's own words when it fails. */
  readonly run: (...args: readonly string[]) => Promise<string>;
};

/** Bytes of output that are kept. */
const outputLimit = 8 * 1024 * 1024;

/** What docker itself needs; no token of ours. */
const variables = [
  ...proxyVariables,
  'PATH',
  'HOME',
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CONFIG',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS_VERIFY',
  'DOCKER_API_VERSION',
  'XDG_RUNTIME_DIR',
  'XDG_CONFIG_HOME',
] as const;

export function dockerCli(file: string, parent: NodeJS.ProcessEnv, signal?: AbortSignal): DockerCli {
  const env = pick(parent, variables);
  return { file, env, run: (...args) => run(file, args, { env, ...(signal ? { signal } : {}) }) };
}

type RunOptions = { readonly env: NodeJS.ProcessEnv; readonly signal?: AbortSignal };

async function run(file: string, args: readonly string[], options: RunOptions): Promise<string> {
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = collected(child.stdout);
  const errors = collected(child.stderr);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  }).catch((error: unknown) => {
    if (options.signal?.aborted)
      throw new ModelError('aborted', `Interrupted during docker ${args[0]}.`, { cause: error });
    throw new ServiceError(`${file} cannot be run.`, { cause: error });
  });
  if (code === 0) return output.text();
  throw new ServiceError(
    `docker ${args.slice(0, 2).join(' ')} failed: ${oneLine(errors.text()).slice(-500) || `exit ${code}`}`,
  );
}

function collected(stream: NodeJS.ReadableStream) {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    size += chunk.byteLength;
    if (size <= outputLimit) chunks.push(chunk);
  });
  return { text: () => Buffer.concat(chunks).toString('utf8') };
}
