import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';

/** Waiting for a forge that is busy or out of order; what its answers mean is told by each client. */

export type Patience = {
  /** For the log. */
  readonly forge: string;
  /** ms to wait at most, over all requests; default two minutes. */
  readonly patience?: number | undefined;
  readonly log: Pick<Log, 'verbose'>;
  readonly signal: AbortSignal;
};

/** What a failed request says about another try. */
export type Setback = {
  /** ms; `undefined` when the same request would be refused again. */
  readonly pause: number | undefined;
  /** For the log. */
  readonly words: string;
};

const PATIENCE = 120_000;

/** ms before the second, third and fourth try of what failed without a reason to wait for. */
export const OUTAGE_PAUSES = [1000, 4000, 9000] as const;

/** Where a forge does not say how long a limit lasts; GitHub and GitLab count by the minute. */
export const LIMIT_PAUSE = 60_000;

/** Repeats a request while its failures are worth waiting for; rejects with the last failure. Rejects at once when aborted. */
export function patiently({ forge, patience = PATIENCE, log, signal }: Patience) {
  let left = patience;
  return async <T>(request: () => Promise<T>, setback: Telling): Promise<T> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await request();
      } catch (error) {
        signal.throwIfAborted();
        const { pause, words } = setback(error, attempt);
        if (pause === undefined || pause > left || attempt >= OUTAGE_PAUSES.length) throw error;
        left -= pause;
        log.verbose(`${forge} asks for patience (${words}): trying again in ${pause} ms.`);
        await sleep(pause, undefined, { signal });
      }
    }
  };
}

type Telling = (error: unknown, attempt: number) => Setback;

/** ms by a `Retry-After` header, in seconds or as a date; `undefined` without one. */
export function retryAfter(header: string | number | null | undefined, now = Date.now()): number | undefined {
  if (header === null || header === undefined || header === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(String(header));
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
