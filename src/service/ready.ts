import { ModelError, messageOf, ServiceError } from '../errors.ts';
import type { Ollama } from '../ollama/client.ts';

export type Readiness = {
  /** What is waited for, in a reader's words. */
  readonly what: string;
  /** ms. */
  readonly limit: number;
  readonly signal?: AbortSignal;
  /** The reason why waiting is of no use any more. */
  readonly dead?: () => string | undefined;
};

/** ms between two looks: short at first, a process is there in 100 ms. */
const pauses = [20, 50, 100, 200, 300, 500] as const;

/** Asks for the version until it comes. Throws ServiceError with the last reason, ModelError `aborted` on the signal. */
export async function untilReady(ollama: Ollama, { what, limit, signal, dead }: Readiness): Promise<string> {
  return until(
    async () => {
      const reason = dead?.();
      if (reason !== undefined) throw new ServiceError(`${what} ended at once: ${reason}`);
      return ollama.version(AbortSignal.any([AbortSignal.timeout(2000), ...(signal ? [signal] : [])]));
    },
    { what, limit, ...(signal ? { signal } : {}) },
  );
}

/** Repeats `look` until it returns a value; a ServiceError ends it, other failures are tried again. */
export async function until<T>(look: () => Promise<T>, { what, limit, signal }: Readiness): Promise<T> {
  const end = performance.now() + limit;
  for (let at = 0; ; at += 1) {
    if (signal?.aborted) throw new ModelError('aborted', `Interrupted while waiting for ${what}.`);
    try {
      return await look();
    } catch (error) {
      if (error instanceof ServiceError) throw error;
      if (performance.now() > end) {
        throw new ServiceError(
          `${what} was not ready after ${Math.round(limit / 1000)} s: ${messageOf(error)}`,
          { cause: error },
        );
      }
    }
    await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(at, pauses.length - 1)]));
  }
}
