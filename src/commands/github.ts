import { type AtForge, type AtInput, atForge } from './forge.ts';

/** Opens API, reading and publishing; only where the change lives at GitHub is any of it loaded. Throws UsageError for a wrong `ca-file`. */
export async function openAtGitHub(input: AtInput): Promise<AtForge> {
  const [{ openClient }, { openGitHub }, { readGitHub }] = await Promise.all([
    import('../forges/github-client.ts'),
    import('../forges/github.ts'),
    import('../forges/github-reading.ts'),
  ]);
  const { token, caFile } = input.config;
  const client = await openClient({ ...input, token, caFile });
  const reading = readGitHub({ ...input, token, client, caFile });
  const open = atForge(input, { client, reading, open: (request) => openGitHub({ client, ...request }) });
  return { ...open, github: client };
}
