import type { Call } from '../cli.ts';
import { UsageError } from '../errors.ts';
import { ensureImage } from '../service/docker.ts';
import { dockerHere } from '../service/docker-images.ts';
import { openService, type ServiceInput } from '../service/index.ts';
import { writeKit } from '../service/kit.ts';
import { openSession } from './session.ts';

/** `ollamacode bundle FILE`. Throws UsageError, and ServiceError where something cannot be fetched or written. */
export async function bundleCommand({ argument: file, own, ...call }: Call): Promise<void> {
  const session = await openSession({ ...call, argument: '', own: {} });
  try {
    const { config } = await session.read(await session.trusted());
    const { place, log, signal } = session;
    const images = typeof own.images === 'string' ? own.images.split(',').map((name) => name.trim()) : [];
    const input = { config, place, log, signal, env: process.env, file, images: images.filter(Boolean) };
    process.stdout.write(await bundle(input));
  } finally {
    await session.close();
  }
}

export type BundleInput = Required<Pick<ServiceInput, 'config' | 'place' | 'log' | 'signal' | 'env'>> & {
  /** The archive to write. */
  readonly file: string;
  /** Images besides the one that Ollama runs in. */
  readonly images: readonly string[];
};

/** Fetches what a review would and writes it into one file. Returns its digest and the model's, one `name: value` a line. */
export async function bundle({ file, images: more, ...input }: BundleInput): Promise<string> {
  const { config, env, log, signal } = input;
  const { model, store, images, facts } = await partsOf(input);
  const all = [...new Set([...images, ...more])];
  if (all.length === 0 && model === '')
    throw new UsageError('bundle: there is neither a model nor an image to write; name one.');
  for (const image of all)
    await ensureImage(await dockerHere(env, signal), image, { offline: config.offline, log });
  const digest = await writeKit({ file, model, store, images: all, env, log, signal });
  return lines({ kit: file, sha256: digest.replace('sha256:', ''), ...facts });
}

type Parts = {
  readonly model: string;
  readonly store: string;
  readonly images: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
};

/** Only a server of our own has files that can be packed: in Docker, unless the other machine is to run `ollama` itself. */
async function partsOf(input: ServiceInput): Promise<Parts> {
  const { config } = input;
  const service = config.service === 'process' ? 'process' : 'docker';
  const images = service === 'docker' ? [config.ollamaImage] : [];
  if (config.model === 'none') return { model: '', store: '', images, facts: {} };
  const opened = await openService({ ...input, config: { ...config, service } });
  await opened.close();
  const { facts, store } = opened;
  if (store === undefined)
    throw new UsageError(
      'bundle: the model lies in a volume of Docker; run it where Docker sees your files.',
    );
  return { model: facts.name, store, images, facts: { model: facts.name, 'model-digest': facts.digest } };
}

/** One `name: value` a line. */
export function lines(facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}
