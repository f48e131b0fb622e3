import { LIMIT_PAUSE, OUTAGE_PAUSES, retryAfter, type Setback } from './patience.ts';
import { Refusal, wordsOf } from './refusal.ts';

/** Answers of a JSON API, and what their failures say about another try; for clients that a library does not make. */

/** An answer that is no success. */
export class Failure extends Error {
  readonly status: number;
  readonly headers: Headers;
  constructor({ status, headers }: Response, message: string) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

export type JsonAnswer<T> = { readonly body: T; readonly status: number; readonly headers: Headers };

export type AnswerRules = {
  /** The forge's own sentence in the body of a failure; empty for none. */
  readonly sentenceIn: (body: unknown) => string;
  /** Default: 400 and more. */
  readonly isFailure?: (status: number) => boolean;
};

/** `body` is `undefined` for an answer without one. Throws Failure, also for what is no JSON. */
export async function jsonIn<T>(
  answer: Response,
  { sentenceIn, isFailure = (status) => status >= 400 }: AnswerRules,
): Promise<JsonAnswer<T>> {
  const { status, headers } = answer;
  const text = await answer.text();
  const body = parsed(text);
  if (isFailure(status)) throw new Failure(answer, sentenceIn(body) || answer.statusText || 'without a word');
  if (body === undefined && text !== '')
    throw new Failure(answer, 'the answer is no JSON, so this is not the address of an API');
  return { body: body as T, status, headers };
}

/** `undefined` for what is no JSON: the page of a proxy, or nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** ms until a limit is over, where the forge tells it otherwise than by `Retry-After`. */
type Limit = (headers: Headers) => number | undefined;

/** By status and `Retry-After`; what never got an answer is tried once more: then it is an address or a certificate. */
export function setbackOf(error: unknown, attempt: number, limit: Limit = () => undefined): Setback {
  const words = wordsOf(error);
  if (error instanceof Refusal) return { pause: undefined, words };
  if (!(error instanceof Failure)) return { pause: attempt === 0 ? OUTAGE_PAUSES[0] : undefined, words };
  const { status, headers } = error;
  const after = retryAfter(headers.get('retry-after'));
  if (status === 429) return { pause: after ?? limit(headers) ?? LIMIT_PAUSE, words };
  return { pause: status < 500 ? undefined : (after ?? OUTAGE_PAUSES[attempt]), words };
}
