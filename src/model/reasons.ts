import { ModelError, type ModelErrorKind, messageOf } from '../errors.ts';

/** What one kind of failure means for the rest of the run. */
type Consequence = {
  /** For the coverage of the unit; the message of the failure follows in the log, not here. */
  readonly why: string;
  /** Further attempts at the same request that can succeed. */
  readonly retries: number;
  /** This many in a row end the asking: the rest fails with the same reason instead of waiting for it again. */
  readonly breaksAfter: number;
};

/** Each kind has its own coverage reason; never retried is what the server refused for a reason (4xx). */
export const consequences: Readonly<Record<ModelErrorKind, Consequence>> = {
  refused: { why: 'the model server cannot be reached', retries: 4, breaksAfter: 1 },
  missing: { why: 'the model is not on the server', retries: 0, breaksAfter: 1 },
  untrusted: { why: 'the model server or the model is not the expected one', retries: 0, breaksAfter: 1 },
  'too-long': {
    why: 'too long: the server refused the prompt',
    retries: 0,
    breaksAfter: Number.POSITIVE_INFINITY,
  },
  rejected: { why: 'the model server rejected the request', retries: 0, breaksAfter: 2 },
  busy: { why: 'the model server stayed busy', retries: 5, breaksAfter: 2 },
  server: { why: 'the model server failed', retries: 1, breaksAfter: 3 },
  cut: { why: 'the answer broke off', retries: 2, breaksAfter: 3 },
  length: { why: 'the answer did not end in the length it had', retries: 0, breaksAfter: 6 },
  unusable: { why: 'the answer was unusable', retries: 0, breaksAfter: 6 },
  deadline: { why: 'the model server did not answer in time', retries: 0, breaksAfter: 2 },
  aborted: { why: 'aborted', retries: 0, breaksAfter: 1 },
};

/** The failure as a ModelError; anything else that is thrown is the server's or our own fault and not tried again. */
export function failureOf(error: unknown): ModelError {
  return error instanceof ModelError ? error : new ModelError('server', messageOf(error), { cause: error });
}
