import { type AtForge, type AtInput, atForge } from './forge.ts';

/**
 * Opens API, reading and publishing; only where the change lives at a Gitea or Forgejo is any of it loaded. Throws UsageError for a
 * wrong `ca-file`.
 */
export async function openAtGitea(input: AtInput): Promise<AtForge> {
  const [{ openGiteaClient }, { openGitea }, { readGitea }] = await Promise.all([
    import('../forges/gitea-client.ts'),
    import('../forges/gitea.ts'),
    import('../forges/gitea-reading.ts'),
  ]);
  const { token, caFile } = input.config;
  const client = await openGiteaClient({ ...input, token, caFile });
  const reading = readGitea({ ...input, token, client, caFile });
  return atForge(input, { client, reading, open: (request) => openGitea({ client, ...request }) });
}
