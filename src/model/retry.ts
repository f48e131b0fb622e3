import pRetry from 'p-retry';
import { ModelError } from '../errors.ts';
import { consequences, failureOf } from './reasons.ts';

export type RetryOptions = {
  /** ms before the second attempt; doubles with each. */
  readonly pause: number;
  /** ms after which nothing is tried again. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
  readonly onRetry: (error: ModelError) => void;
};

/** Runs `attempt` again while its failure is of a kind that can pass (busy, connection). Throws the last ModelError. */
export async function withRetries<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { pause, limit, signal, onRetry } = options;
  const guarded = async () => {
    try {
      return await attempt();
    } catch (error) {
      throw failureOf(error);
    }
  };
  try {
    return await pRetry(guarded, {
      retries: 10,
      minTimeout: pause,
      maxTimeout: pause * 16,
      maxRetryTime: limit,
      signal,
      shouldRetry: ({ error, attemptNumber }) => attemptNumber <= consequences[failureOf(error).kind].retries,
      onFailedAttempt: ({ error, attemptNumber }) => {
        const failure = failureOf(error);
        if (attemptNumber <= consequences[failure.kind].retries) onRetry(failure);
      },
    });
  } catch (error) {
    throw signal?.aborted
      ? new ModelError('aborted', 'The run was ended.', { cause: error })
      : failureOf(error);
  }
}
