import type { Call } from '../cli.ts';
import { UsageError } from '../errors.ts';
import { openService, type ServiceInput } from '../service/index.ts';
import { jobParts } from './model-cache.ts';
import { openSession } from './session.ts';

/** `ollamacode pull`. Throws UsageError where nothing may be fetched, ServiceError where it fails. */
export async function pullCommand(call: Call): Promise<void> {
  const session = await openSession(call);
  try {
    const { config } = await session.read(await session.trusted());
    const { place, log, signal } = session;
    const job = await jobParts({ ...session, config, env: process.env });
    process.stdout.write(await pull({ config, place, log, signal, ...job }));
  } finally {
    await session.close();
  }
}

/**
 * Fetches image and model as a review would, shows that the server answers, and takes it down again.
 * Returns what to pin and what to keep, one `name: value` a line.
 */
export async function pull(input: ServiceInput): Promise<string> {
  const { config } = input;
  if (config.offline) {
    throw new UsageError(
      'offline: pull fetches from the network, which offline forbids; leave one of them out.',
    );
  }
  if (config.model === 'none') throw new UsageError('model: none has nothing to fetch; name a model.');
  const service = await openService(input);
  await service.close();
  const { facts, store, notes } = service;
  return [
    `model: ${facts.name}`,
    `model-digest: ${facts.digest}`,
    ...(store === undefined ? [] : [`store: ${store}`]),
    ...notes.map((note) => `note: ${note}`),
    '',
  ].join('\n');
}
