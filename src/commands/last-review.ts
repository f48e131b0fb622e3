import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolder, writeAtomic } from '../atomic-file.ts';
import type { Config } from '../config/schema.ts';
import type { Review } from '../domain.ts';
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { reporters } from '../reporters/index.ts';

/** `cache-dir`, else the place that the platform keeps for caches (XDG Base Directory; LOCALAPPDATA on Windows). */
export function cacheFolder({ cacheDir }: Pick<Config, 'cacheDir'>): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return cacheDir || join(LOCALAPPDATA || XDG_CACHE_HOME || join(homedir(), '.cache'), 'ollamacode');
}

/** Where the last review of the repository at `root` is kept for `why`. */
export function lastReviewPath(config: Pick<Config, 'cacheDir'>, root: string): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return join(cacheFolder(config), 'reviews', `${name}.json`);
}

type Keep = { readonly config: Config; readonly root: string; readonly log: Log };

/** Keeps the redacted json report for `why`, unless `cache` is off. A folder that cannot be written is a warning. */
export async function keepReview(review: Review, { config, root, log }: Keep): Promise<void> {
  if (!config.cache) return;
  const path = lastReviewPath(config, root);
  try {
    await makeFolder(dirname(path), 0o700);
    await writeAtomic(
      path,
      await reporters.json.render(review, { color: false, width: 100, code: true }),
      'secret',
    );
  } catch (error) {
    log.warn(`The review is not kept for \`ollamacode why\`: ${messageOf(error)}`);
  }
}
