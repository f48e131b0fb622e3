import type { Config } from '../config/schema.ts';
import type { Unit } from '../domain.ts';
import { ModelError, messageOf, ServiceError } from '../errors.ts';
import type { Asked } from '../model/ask.ts';
import type { Opinion } from '../review.ts';
import { hasAnswers, restoreAnswers } from './answers.ts';
import { inTime, leftNow } from './budget.ts';
import type { Session } from './session.ts';

/** Somebody who can be asked about units, and whatever was started for it. */
export type Asker = {
  readonly ask: (units: readonly Unit[]) => Promise<Opinion>;
  readonly close: () => Promise<void>;
};

export type AskerInput = {
  readonly session: Session;
  readonly config: Config;
  readonly configOf: (path: string) => Config;
};

/**
 * Finds or starts an Ollama and fetches the model, in a stage that ends before any code is read (promise 7).
 * What fails here does not end the review: the model's share of the change is `failed`, with the reason. Throws UsageError.
 */
export async function openAsker(input: AskerInput): Promise<Asker> {
  const { session, config } = input;
  if (config.model === 'none') return nobody('', () => NOTHING_ASKED);
  const { runner } = session;
  return runner ? runner.group('Ollama', () => startAsker(input)) : startAsker(input);
}

async function startAsker(input: AskerInput): Promise<Asker> {
  const { session, config } = input;
  try {
    await restoreAnswers({ ...session, config });
    if (session.place.trigger === 'queue' && !(await hasAnswers(config)))
      throw new ServiceError(`${QUEUE_WHY}, and there are none`);
    const [{ openService }, { askService }, { jobParts }] = await Promise.all([
      import('../service/index.ts'),
      import('./ask-service.ts'),
      import('./model-cache.ts'),
    ]);
    const { place, log } = session;
    const job = await jobParts({ ...session, config, env: process.env });
    const service = await inTime((signal) => openService({ config, place, log, signal, ...job }), {
      signal: session.signal,
      timeLeft: leftNow(place.timeLeft),
    });
    for (const note of service.notes) log.verbose(note);
    return { ask: (units) => askService(units, service, input), close: service.close };
  } catch (error) {
    if (!(error instanceof ServiceError) && !(error instanceof ModelError)) throw error;
    const why = reasonOf(error, session);
    session.log.warn(`The model is not asked: ${why}`);
    const { unasked } = await import('../model/ask.ts');
    return nobody(why, (units) => unasked(units, why));
  }
}

function reasonOf(error: ServiceError | ModelError, { signal }: Session): string {
  if (signal.aborted) return 'interrupted before the model was asked';
  const late = error instanceof ModelError && error.kind === 'aborted';
  return late ? 'it was not ready when half of what the CI leaves for this job was over' : messageOf(error);
}

/** Why the model is not asked in a merge queue. */
export const QUEUE_WHY = 'a merge queue takes answers of former runs only';

export const NOTHING_ASKED: Asked = {
  drafts: [],
  coverage: [],
  usage: { asked: 0, cached: 0, promptTokens: 0, outputTokens: 0 },
};

function nobody(why: string, answer: (units: readonly Unit[]) => Asked): Asker {
  const absent = why || 'model: none';
  return { ask: async (units) => ({ ...answer(units), absent }), close: async () => undefined };
}
