import { messageOf } from '../errors.ts';
import type { Kept, RunnerCache } from '../runner.ts';

type Service = typeof import('@actions/cache');

/** ms for one answer of the cache service; 2 GB at 10 MB a second are 200 s. */
const PATIENCE = 300_000;
/** ms without a byte after which a download is given up. */
const SEGMENT_PATIENCE = 60_000;

/**
 * GitHub's cache service through its own client. It is missing on GitHub Enterprise Server and on many self-hosted runners,
 * read-only for untrusted events, and sometimes down: each verb then gives its reason and never throws.
 */
export function githubCache(env: NodeJS.ProcessEnv, patience = PATIENCE): RunnerCache {
  const attempt = async (work: (service: Service) => Promise<Kept>): Promise<Kept> => {
    // The client takes 0.2 s to load: not for a service that is not there.
    if (!env.ACTIONS_CACHE_URL && !env.ACTIONS_RESULTS_URL)
      return { why: 'this runner has no cache service' };
    try {
      const service = await import('@actions/cache');
      if (!service.isFeatureAvailable()) return { why: 'this runner has no cache service' };
      return await within(patience, work(service));
    } catch (error) {
      return { why: messageOf(error) };
    }
  };
  return {
    restore: (paths, key, prefixes) =>
      attempt(async ({ restoreCache }) => {
        const options = { segmentTimeoutInMs: SEGMENT_PATIENCE, timeoutInMs: SEGMENT_PATIENCE };
        const found = await restoreCache([...paths], key, [...prefixes], options);
        return found === undefined ? { why: 'there is no entry yet' } : { key: found };
      }),
    save: (paths, key) =>
      attempt(async ({ saveCache }) => {
        // -1: the service refused, for a key that exists or a token that may only read; the client has said why.
        const id = await saveCache([...paths], key);
        return id < 0 ? { why: 'the cache service did not take it' } : { key };
      }),
  };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${Math.round(ms / 1000)} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined); // it may still fail, and nobody waits any more
  }
}
