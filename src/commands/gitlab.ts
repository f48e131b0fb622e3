import type { ForgeAddress } from '../domain.ts';
import { UsageError } from '../errors.ts';
import { openLocal } from '../forges/local.ts';
import { signerOf } from '../marker.ts';
import type { AtForge, AtInput } from './github.ts';

/**
 * Opens API, reading and publishing; only where the change lives at GitLab is any of it loaded. Throws UsageError for a wrong
 * `ca-file`, and for a `change` that is neither a number nor `group/project!number`.
 */
export async function openAtGitLab(given: AtInput): Promise<AtForge> {
  const [{ openGitLabClient }, { openGitLab }, { readGitLab }] = await Promise.all([
    import('../forges/gitlab-client.ts'),
    import('../forges/gitlab.ts'),
    import('../forges/gitlab-reading.ts'),
  ]);
  const input = atReference(given);
  const { config, address, place, jobToken, log, signal } = input;
  const { token, caFile } = config;
  const client = await openGitLabClient({ address, token, jobToken, caFile, log, signal });
  const number = config.change || place.change;
  const reading = readGitLab({ ...input, token, client, caFile });
  const { change, trusted } = reading;
  const close = async () => {
    await reading.close();
    await client.close();
  };
  if (number === undefined) return { forge: { ...openLocal(input), change }, trusted, close };
  // One conversation: a signed marker that is copied to another one is worth nothing there.
  const scope = `${address.api}/${address.repository}!${number}`;
  const signed = config.cacheKey === '' ? {} : { sign: signerOf(config.cacheKey, scope) };
  const forge = openGitLab({ client, address, number, change, log, pipeline: place.pipeline, ...signed });
  return { forge, trusted, close, ...signed };
}

/** With the project that `change` names, which may be another one than the job's own: there, nothing of this clone holds. */
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
  const [, project, number] = /^(?:(.+)!)?(\d+)$/.exec(config.change) ?? [];
  if (number === undefined)
    throw new UsageError(`change: ${config.change} is neither a number nor group/project!number`);
  return project === undefined ? address : { ...address, repository: project };
}
