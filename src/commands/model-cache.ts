import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config/schema.ts';
import type { Place, Runner, RunnerCache } from '../domain.ts';
import type { Log } from '../log.ts';
import { type KeptModel, removeLeftovers, type ServiceInput, slugOf, storedModel } from '../service/index.ts';
import { jobServices } from './job-services.ts';
import { cacheFolder } from './last-review.ts';

/** Words remembered for the step after the job. */
const WORDS = {
  job: 'service-job',
  folder: 'model-folder',
  model: 'model-name',
  restored: 'model-key',
} as const;

/** Bytes that a pull request may take of the cache, which its repository shares and only that pull request reads back. */
const OWN_LIMIT = 2e9;

export type Job = {
  readonly config: Pick<Config, 'cacheDir' | 'service' | 'ollamaHost'>;
  readonly place: Place;
  readonly runner?: Runner;
  readonly log: Log;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/**
 * What a service needs to know of a CI's job, and where its model is kept until the next one. Outside of a CI's job: nothing.
 * Where the CI has no cache that we write, a server of our own uses the store of this user, which lasts as long as its machine.
 */
export async function jobParts(input: Job): Promise<Pick<ServiceInput, 'declared' | 'models' | 'job'>> {
  const { config, runner, log } = input;
  const declared = await jobServices(input);
  if (!runner) return declared.length > 0 ? { declared } : {};
  const { cache } = runner;
  if (!cache) return { declared };
  const job = runner.recall(WORDS.job) || randomUUID();
  runner.remember(WORDS.job, job);
  return {
    declared,
    models: {
      folder: join(cacheFolder(config), 'models'),
      restore: (kept) => restoreModel(kept, { runner, cache, log }),
    },
    job,
  };
}

/**
 * The step after the job: removes what the job left in Docker and keeps the model. A push, schedule or button may save always, for
 * their entries serve every branch; a pull request only what nobody has yet. Never throws.
 */
export async function afterJob(after: Omit<Job, 'config'>): Promise<void> {
  const { runner, log } = after;
  if (!runner) return;
  await removeLeftovers({ job: runner.recall(WORDS.job), log });
  if (runner.cache) await saveModel({ ...after, runner, cache: runner.cache });
}

type Using = { readonly runner: Runner; readonly cache: RunnerCache; readonly log: Log };

async function restoreModel({ folder, model }: KeptModel, { runner, cache, log }: Using): Promise<void> {
  runner.remember(WORDS.folder, folder);
  runner.remember(WORDS.model, model);
  const began = performance.now();
  const prefix = prefixOf(model);
  const { key, why } = await cache.restore([folder], prefix, [prefix]);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (key === undefined) return log.info(`No model ${model} of an earlier job: ${why}.`);
  runner.remember(WORDS.restored, key);
  log.info(`Restored the model ${model} of an earlier job in ${seconds} s (${key}).`);
}

type Saving = Using & Omit<Job, 'config' | 'runner'>;

async function saveModel({ place, runner, cache, log, env }: Saving): Promise<void> {
  const [folder, model, restored] = [WORDS.folder, WORDS.model, WORDS.restored].map(runner.recall);
  if (!folder || !model) return;
  const stored = await storedModel(folder, model);
  if (!stored) return log.verbose(`The model ${model} is not kept: it is not complete.`);
  const key = `${prefixOf(model)}${stored.digest.replace('sha256:', '').slice(0, 16)}`;
  const why = restored === key ? 'the cache has it' : refusal(place, { restored, size: stored.size, env });
  if (why !== undefined) return log.verbose(`The model ${model} is not kept: ${why}.`);
  const kept = await cache.save([folder], key);
  log.info(
    kept.key === undefined
      ? `The model ${model} is not kept: ${kept.why}.`
      : `Kept the model as ${kept.key}.`,
  );
}

/** The sign is in no folder's name, so that no model's prefix is the beginning of another's. */
function prefixOf(model: string): string {
  return `ollamacode-model-${slugOf(model)}@`;
}

type Facts = { readonly restored: string | undefined; readonly size: number; readonly env: Job['env'] };

/** Why a run may not save; a run of a pull request writes for that pull request alone, and some events may only read. */
function refusal({ trigger }: Place, { restored, size, env }: Facts): string | undefined {
  if (trigger === 'push' || trigger === 'schedule' || trigger === 'manual') return undefined;
  // https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching
  if (trigger !== 'change' || env.GITHUB_EVENT_NAME === 'pull_request_target')
    return 'this event may only read the cache';
  if (restored) return 'the default branch has one';
  return size > OWN_LIMIT ? 'it is larger than 2 GB; let a scheduled run fetch it' : undefined;
}
