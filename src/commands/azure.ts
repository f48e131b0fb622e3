import { UsageError } from '../errors.ts';
import { openLocal } from '../forges/local.ts';
import { signerOf } from '../marker.ts';
import type { AtForge, AtInput } from './github.ts';

/**
 * Opens API, reading and publishing; only where the change lives in Azure Repos is any of it loaded. Throws UsageError for a wrong
 * `ca-file`, and for a `change` that is neither a number nor `project/repository!number`.
 */
export async function openAtAzure(given: AtInput): Promise<AtForge> {
  const [{ openAzureClient }, { openAzure }, { readAzure }] = await Promise.all([
    import('../forges/azure-client.ts'),
    import('../forges/azure.ts'),
    import('../forges/azure-reading.ts'),
  ]);
  const input = atReference(given);
  const { config, address, place, log, signal } = input;
  const token = config.token || input.jobToken;
  const { caFile } = config;
  const client = await openAzureClient({ address, token, caFile, log, signal });
  const number = config.change || place.change;
  const reading = readAzure({ ...input, token, client, caFile });
  const { change, trusted } = reading;
  const close = async () => {
    await reading.close();
    await client.close();
  };
  if (number === undefined) return { forge: { ...openLocal(input), change }, trusted, close };
  // One conversation: a signed marker that is copied to another one is worth nothing there.
  const scope = `${address.api}/${address.repository}!${number}`;
  const signed = config.cacheKey === '' ? {} : { sign: signerOf(config.cacheKey, scope) };
  return { forge: openAzure({ client, address, number, change, log, ...signed }), trusted, close, ...signed };
}

/** With the repository that `change` names, which may be another one than the job's own: there, nothing of this clone holds. */
function atReference(input: AtInput): AtInput {
  const { config, place, address } = input;
  if (config.change === '') return input;
  const [, named, number] = /^(?:([^/!]+\/[^/!]+)!)?(\d+)$/.exec(config.change) ?? [];
  if (number === undefined)
    throw new UsageError(`change: ${config.change} is neither a number nor project/repository!number`);
  const forge = named === undefined ? address : { ...address, repository: named };
  const moved = { ...input, address: forge, config: { ...config, change: number } };
  if (forge.repository === address.repository) return moved;
  const { ci, historyHint, runUrl } = place;
  const elsewhere = { ci, historyHint, foreign: true, trusted: false, forge };
  return {
    ...moved,
    git: undefined,
    place: { ...elsewhere, ...(runUrl === undefined ? {} : { runUrl }) },
  };
}
