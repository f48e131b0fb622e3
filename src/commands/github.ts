import type { Config } from '../config/schema.ts';
import type { Forge, ForgeAddress, Trusted } from '../domain.ts';
import type { GitHubClient } from '../forges/github-client.ts';
import { type LocalInput, openLocal } from '../forges/local.ts';
import type { Log } from '../log.ts';
import { type Signer, signerOf } from '../marker.ts';

/** What reading and posting at a forge starts from. */
export type AtInput = LocalInput & {
  readonly config: Config;
  readonly address: ForgeAddress;
  /** Of this CI job, for reading where there is no other token; empty for none. */
  readonly jobToken: string;
  readonly log: Log;
  readonly signal: AbortSignal;
};

/** A change at a forge, opened once for a run. */
export type AtForge = {
  /** At GitHub. */
  readonly github?: GitHubClient;
  readonly forge: Forge;
  readonly trusted: () => Promise<Trusted>;
  readonly sign?: Signer;
  readonly close: () => Promise<void>;
};

/** Opens API, reading and publishing; only where the change lives at GitHub is any of it loaded. Throws UsageError for a wrong `ca-file`. */
export async function openAtGitHub(input: AtInput): Promise<AtForge> {
  const { config, address, place, log, signal } = input;
  const [{ openClient }, { openGitHub }, { readGitHub }] = await Promise.all([
    import('../forges/github-client.ts'),
    import('../forges/github.ts'),
    import('../forges/github-reading.ts'),
  ]);
  const client = await openClient({ address, token: config.token, caFile: config.caFile, log, signal });
  const number = config.change || place.change;
  const reading = readGitHub({ ...input, token: config.token, client, caFile: config.caFile });
  const { change, trusted } = reading;
  const close = async () => {
    await reading.close();
    await client.close();
  };
  if (number === undefined) return { github: client, forge: { ...openLocal(input), change }, trusted, close };
  // One conversation: a signed marker that is copied to another one is worth nothing there.
  const scope = `${address.api}/${address.repository}#${number}`;
  const signed = config.cacheKey === '' ? {} : { sign: signerOf(config.cacheKey, scope) };
  const forge = openGitHub({ client, address, number, change, log, ...signed });
  return { github: client, forge, trusted, close, ...signed };
}
