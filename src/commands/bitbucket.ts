import { type AtForge, type AtInput, atForge, atReference } from './forge.ts';

const FORM = { repository: /^[\w.-]+\/[\w.-]+$/, words: 'workspace/repository!number' };

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
  const input = atReference(given, FORM);
  const { token, caFile } = input.config;
  const client = await openBitbucketClient({ ...input, token, caFile });
  const reading = readBitbucket({ ...input, token, client, caFile });
  return atForge(input, { client, reading, open: (request) => openBitbucket({ client, ...request }) });
}
