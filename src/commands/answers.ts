import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/schema.ts';
import type { Place, Runner } from '../domain.ts';
import type { Log } from '../log.ts';
import { cacheFolder } from './last-review.ts';

/** Begins every key; the number is the format of the folder. */
const PREFIX = 'ollamacode-answers-1-';

export type AnswerStore = {
  readonly config: Pick<Config, 'cache' | 'cacheDir'>;
  readonly place: Pick<Place, 'change'>;
  readonly runner?: Runner;
  readonly log: Log;
};

/** Folder of the answer cache. */
export function answersFolder(config: Pick<Config, 'cacheDir'>): string {
  return join(cacheFolder(config), 'answers');
}

/**
 * Brings the answers of former runs: of the same change, else of any; a CI that keeps folders itself has brought them already.
 * Never throws.
 */
export async function restoreAnswers({ config, place, runner, log }: AnswerStore): Promise<void> {
  if (!runner || !config.cache) return;
  if (!runner.cache) {
    const count = (await answersIn(answersFolder(config))).length;
    return log.info(
      count === 0 ? 'No answers of former runs.' : `Answers of former runs: ${count}, in ${config.cacheDir}.`,
    );
  }
  const own = `${PREFIX}${scopeOf(place)}-`;
  const { key, why } = await runner.cache.restore([answersFolder(config)], own, [own, PREFIX]);
  log.info(key === undefined ? `No answers of former runs: ${why}.` : `Answers of former runs: ${key}.`);
}

/** Keeps the answers if there is one that is newer than `since` (ms since the epoch). Never throws. */
export async function saveAnswers(store: AnswerStore, since: number): Promise<void> {
  const { config, place, runner, log } = store;
  const folder = answersFolder(config);
  if (!runner?.cache || !config.cache || !(await hasNew(folder, since))) return;
  const { key, why } = await runner.cache.save([folder], `${PREFIX}${scopeOf(place)}-${since}`);
  log.info(key === undefined ? `The answers are not kept: ${why}.` : `Kept the answers as ${key}.`);
}

/** True where any answer is kept. */
export async function hasAnswers(config: Pick<Config, 'cache' | 'cacheDir'>): Promise<boolean> {
  return config.cache && (await hasNew(answersFolder(config), 0));
}

function scopeOf({ change }: AnswerStore['place']): string {
  return change === undefined ? 'branch' : `change-${change}`;
}

async function hasNew(folder: string, since: number): Promise<boolean> {
  try {
    for (const path of await answersIn(folder)) if ((await stat(path)).mtimeMs >= since) return true;
  } catch {
    // Another run is tidying up: there is nothing to keep.
  }
  return false;
}

/** Paths of the kept answers; none where nothing was asked yet. */
async function answersIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
}
