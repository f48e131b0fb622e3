import type { ForgeAddress } from '../domain.ts';
import { UsageError } from '../errors.ts';
import { openLocal } from '../forges/local.ts';
import { signerOf } from '../marker.ts';
import type { AtForge, AtInput } from './github.ts';

/**
 * Opens API, reading and publishing; only where the change lives at Bitbucket is any of it loaded. Throws UsageError for a wrong
 * `ca-file`, and for a `change` that is neither a number nor `workspace/repository!number`.
 */
export async function openAtBitbucket(given: AtInput): Promise<AtForge> {
  const [{ openBitbucketClient }, { openBitbucket }, { readBitbucket }] = await Promise.all([
    import('../forges/bitbucket-client.ts'),
    import('../forges/bitbucket.ts'),
    import('../forges/bitbucket-reading.ts'),
  ]);
  const input = atReference(given);
  const { config, address, place, log, signal } = input;
  const { token, caFile } = config;
  const client = await openBitbucketClient({ address, token, caFile, log, signal });
  const number = config.change || place.change;
  const reading = readBitbucket({ ...input, token, client, caFile });
  const { change, trusted } = reading;
  const close = async () => {
    await reading.close();
    await client.close();
  };
  if (number === undefined) return { forge: { ...openLocal(input), change }, trusted, close };
  // One conversation: a signed marker that is copied to another one is worth nothing there.
  const scope = `${address.api}/${address.repository}#${number}`;
  const signed = config.cacheKey === '' ? {} : { sign: signerOf(config.cacheKey, scope) };
  const forge = openBitbucket({ client, address, number, change, log, ...signed });
  return { forge, trusted, close, ...signed };
}

/** With the repository that `change` names, which may be another one than the step's own: there, nothing of this clone holds. */
function atReference(input: AtInput): AtInput {
  const { config, place } = input;
  if (config.change === '') return input;
  const address = addressed(input);
  const named = { ...input, address, config: { ...config, change: config.change.replace(/^.*!/, '') } };
  if (address.repository === input.address.repository) return named;
  const { ci, historyHint, runUrl } = place;
  const elsewhere = { ci, historyHint, foreign: true, trusted: false, forge: address };
  return { ...named, git: undefined, place: { ...elsewhere, ...(runUrl === undefined ? {} : { runUrl }) } };
}

function addressed({ config, address }: AtInput): ForgeAddress {
  const [, repository, number] = /^(?:([\w.-]+\/[\w.-]+)!)?(\d+)$/.exec(config.change) ?? [];
  if (number === undefined)
    throw new UsageError(`change: ${config.change} is neither a number nor workspace/repository!number`);
  return repository === undefined ? address : { ...address, repository };
}
