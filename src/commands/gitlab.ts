import { type AtForge, type AtInput, atForge, atReference } from './forge.ts';

const FORM = { repository: /./, words: 'group/project!number' };

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
  const input = atReference(given, FORM);
  const { token, caFile } = input.config;
  const client = await openGitLabClient({ ...input, token, caFile });
  const reading = readGitLab({ ...input, token, client, caFile });
  const { pipeline } = input.place;
  return atForge(input, { client, reading, open: (request) => openGitLab({ client, pipeline, ...request }) });
}
