import { resolve } from 'node:path';
import type { Config } from '../config/schema.ts';
import type { Git } from '../git.ts';
import type { Log } from '../log.ts';
import { placeInCheckout, trackedAt } from './checkout-paths.ts';
import { cacheFolder } from './last-review.ts';

/**
 * Whether `cache-dir` may be used: not where the checkout itself brings it, for then the change under review could answer in the
 * model's place, or lead what we write elsewhere (promise 8). Says so where it may not. Throws GitFailure.
 */
export async function ownCache(
  config: Pick<Config, 'cache' | 'cacheDir'>,
  { git, log }: { readonly git?: Git; readonly log: Log },
): Promise<boolean> {
  if (!config.cache || !git) return config.cache;
  const folder = resolve(cacheFolder(config));
  const place = await placeInCheckout(git, folder);
  if (place === undefined || (await trackedAt(git, place)).length === 0) return true;
  log.warn(
    `The cache in ${folder} is not used: the checkout itself has files there, which could answer for the model. Remove them or set cache-dir.`,
  );
  return false;
}
