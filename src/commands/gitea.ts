import { openLocal } from '../forges/local.ts';
import { signerOf } from '../marker.ts';
import type { AtForge, AtInput } from './github.ts';

/**
 * Opens API, reading and publishing; only where the change lives at a Gitea or Forgejo is any of it loaded. Throws UsageError for a
 * wrong `ca-file`.
 */
export async function openAtGitea(input: AtInput): Promise<AtForge> {
  const { config, address, place, log, signal } = input;
  const [{ openGiteaClient }, { openGitea }, { readGitea }] = await Promise.all([
    import('../forges/gitea-client.ts'),
    import('../forges/gitea.ts'),
    import('../forges/gitea-reading.ts'),
  ]);
  const { token, caFile } = config;
  const client = await openGiteaClient({ address, token, caFile, log, signal });
  const number = config.change || place.change;
  const reading = readGitea({ ...input, token, client, caFile });
  const { change, trusted } = reading;
  const close = async () => {
    await reading.close();
    await client.close();
  };
  if (number === undefined) return { forge: { ...openLocal(input), change }, trusted, close };
  // One conversation: a signed marker that is copied to another one is worth nothing there.
  const scope = `${address.api}/${address.repository}#${number}`;
  const signed = config.cacheKey === '' ? {} : { sign: signerOf(config.cacheKey, scope) };
  const forge = openGitea({ client, number, change, log, ...signed });
  return { forge, trusted, close, ...signed };
}
