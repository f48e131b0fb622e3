/** The classes of failure. Each message says what failed, where, and what to do. */

/** The user's fault: option, file, revision, repository. Printed without stack; exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The forge's or CI's: an API that refuses, a token without scope. */
export class ForgeError extends Error {
  override readonly name = 'ForgeError';
}

/** Why a model call failed; each kind has its own retry and coverage reason (DESIGN 5). */
export type ModelErrorKind =
  | 'refused' // nothing listens
  | 'missing' // 404: the model is not there
  | 'too-long' // 400: the prompt exceeds the context
  | 'rejected' // any other 4xx
  | 'busy' // 503
  | 'server' // 5xx, or an error line inside a stream
  | 'cut' // the stream ended without `done`
  | 'length' // `done_reason: length`
  | 'unusable' // the answer is not what the schema asks
  | 'deadline' // our own time limit
  | 'aborted' // a signal, or the run ends
  | 'untrusted'; // digest differs, a redirect, a cloud model

export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly kind: ModelErrorKind;
  constructor(kind: ModelErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** An Ollama that could not be found, started or made ready. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
}

/** A text that could not be parsed, or a rule that could not be run on it; says which limit or what broke. */
export class ParseError extends Error {
  override readonly name = 'ParseError';
}

/** The words of an unknown thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
