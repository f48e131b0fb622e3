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

/** Brings the answers of former runs: of the same change, else of any. Never throws. */
export async function restoreAnswers({ config, place, runner, log }: AnswerStore): Promise<void> {
  if (!runner || !config.cache) return;
  const own = `${PREFIX}${scopeOf(place)}-`;
  const { key, why } = await runner.cache.restore([answersFolder(config)], own, [own, PREFIX]);
  log.info(key === undefined ? `No answers of former runs: ${why}.` : `Answers of former runs: ${key}.`);
}

/** Keeps the answers if there is one that is newer than `since` (ms since the epoch). Never throws. */
export async function saveAnswers(store: AnswerStore, since: number): Promise<void> {
  const { config, place, runner, log } = store;
  const folder = answersFolder(config);
  if (!runner || !config.cache || !(await hasNew(folder, since))) return;
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
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((one) => one.endsWith('.json')))
      if ((await stat(join(folder, name))).mtimeMs >= since) return true;
  } catch {
    // Nothing was asked, or another run is tidying up: there is nothing to keep.
  }
  return false;
}
