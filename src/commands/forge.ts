import type { Config } from '../config/schema.ts';
import type { Forge, ForgeAddress, Subject, Trusted } from '../domain.ts';
import { UsageError } from '../errors.ts';
import type { GitHubClient } from '../forges/github-client.ts';
import { type LocalInput, openLocal } from '../forges/local.ts';
import type { Reading } from '../forges/reading.ts';
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

/** One change request, as every adapter takes it. */
export type RequestInput = {
  readonly address: ForgeAddress;
  readonly number: string;
  readonly change: () => Promise<Subject>;
  readonly log: Log;
  readonly sign?: Signer;
};

/** What is one forge's own; `open` is called where there is a change request. */
export type ForgeParts = {
  readonly client: { readonly close: () => Promise<void> };
  readonly reading: Reading;
  readonly open: (request: RequestInput) => Forge;
};

/** The change at its forge: posting where there is a change request, else reading alone. */
export function atForge(input: AtInput, { client, reading, open }: ForgeParts): AtForge {
  const { config, address, place, log } = input;
  const number = config.change || place.change;
  const { change, trusted } = reading;
  const close = async () => {
    await reading.close();
    await client.close();
  };
  if (number === undefined) return { forge: { ...openLocal(input), change }, trusted, close };
  // One conversation: a signed marker that is copied to another one is worth nothing there.
  const scope = `${address.api}/${address.repository}#${number}`;
  const signed = config.cacheKey === '' ? {} : { sign: signerOf(config.cacheKey, scope) };
  return { forge: open({ address, number, change, log, ...signed }), trusted, close, ...signed };
}

/** How a forge names a repository of its own before the `!` of `change`. */
export type ReferenceForm = { readonly repository: RegExp; readonly words: string };

/**
 * With the repository that `change` names, which may be another one than the job's own: there, nothing of this clone holds. Throws
 * UsageError for a `change` that is neither a number nor such a reference.
 */
export function atReference(input: AtInput, { repository, words }: ReferenceForm): AtInput {
  const { config, place } = input;
  if (config.change === '') return input;
  const [, named, number] = /^(?:(.+)!)?(\d+)$/.exec(config.change) ?? [];
  if (number === undefined || (named !== undefined && !repository.test(named)))
    throw new UsageError(`change: ${config.change} is neither a number nor ${words}`);
  const address = named === undefined ? input.address : { ...input.address, repository: named };
  const there = { ...input, address, config: { ...config, change: number } };
  if (address.repository === input.address.repository) return there;
  const { ci, historyHint, runUrl } = place;
  const elsewhere = { ci, historyHint, foreign: true, trusted: false, forge: address };
  return { ...there, git: undefined, place: { ...elsewhere, ...(runUrl === undefined ? {} : { runUrl }) } };
}
