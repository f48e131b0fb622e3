import { type AtForge, type AtInput, atForge, atReference } from './forge.ts';

const FORM = { repository: /^[^/!]+\/[^/!]+$/, words: 'project/repository!number' };

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
  const input = atReference(given, FORM);
  const { caFile } = input.config;
  const token = input.config.token || input.jobToken;
  const client = await openAzureClient({ ...input, token, caFile });
  const reading = readAzure({ ...input, token, client, caFile });
  return atForge(input, { client, reading, open: (request) => openAzure({ client, ...request }) });
}
