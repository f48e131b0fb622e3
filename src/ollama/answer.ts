/** One token that was written, and what else it could have been, best first. */
export type TokenChoice = {
  readonly token: string;
  /** Natural logarithm of its probability. */
  readonly logprob: number;
  readonly others: readonly { readonly token: string; readonly logprob: number }[];
};

export type ChatAnswer = {
  readonly text: string;
  /** 0 when the answer was cut by `onText`: the server counts at the end only. */
  readonly promptTokens: number;
  readonly outputTokens: number;
  /** The server's own times; of a cut answer those seen here. */
  readonly promptMs: number;
  readonly outputMs: number;
  readonly loadMs: number;
  /** `stop`, `length`, or `cut` when `onText` ended it. */
  readonly doneReason: string;
  readonly cut: boolean;
  /** Empty unless `logprobs` was asked for. */
  readonly tokens: readonly TokenChoice[];
};

/** One line of the stream, as far as a server can be believed to send it. */
export type Piece = {
  readonly message?: { readonly content?: string };
  readonly logprobs?: readonly RawToken[];
  readonly done?: boolean;
  readonly done_reason?: string;
  readonly load_duration?: number;
  readonly prompt_eval_count?: number;
  readonly prompt_eval_duration?: number;
  readonly eval_count?: number;
  readonly eval_duration?: number;
};

type RawToken = {
  readonly token: string;
  readonly logprob: number;
  readonly top_logprobs?: readonly RawToken[];
};

/** Puts the pieces together. Ends early, as `cut`, once `onText` returns false. */
export async function collect(
  pieces: AsyncIterable<Piece>,
  onText: ((soFar: string) => boolean) | undefined,
): Promise<ChatAnswer> {
  const began = performance.now();
  const tokens: TokenChoice[] = [];
  let text = '';
  let count = 0;
  let first = began;
  for await (const piece of pieces) {
    const added = contentOf(piece);
    if (count === 0) first = performance.now();
    if (added !== '') count += 1;
    text += added;
    tokens.push(...(piece.logprobs ?? []).map(choiceOf));
    if (piece.done) return { text, tokens, cut: false, ...countsOf(piece) };
    if (added !== '' && onText?.(text) === false) break;
  }
  const now = performance.now();
  return {
    text,
    tokens,
    cut: true,
    promptTokens: 0,
    outputTokens: count,
    promptMs: first - began,
    outputMs: now - first,
    loadMs: 0,
    doneReason: 'cut',
  };
}

function contentOf({ message }: Piece): string {
  return typeof message?.content === 'string' ? message.content : '';
}

function choiceOf({ token, logprob, top_logprobs }: RawToken): TokenChoice {
  return {
    token,
    logprob,
    others: (top_logprobs ?? []).map((other) => ({ token: other.token, logprob: other.logprob })),
  };
}

function countsOf(piece: Piece) {
  return {
    promptTokens: piece.prompt_eval_count ?? 0,
    outputTokens: piece.eval_count ?? 0,
    promptMs: milliseconds(piece.prompt_eval_duration),
    outputMs: milliseconds(piece.eval_duration),
    loadMs: milliseconds(piece.load_duration),
    doneReason: piece.done_reason ?? 'stop',
  };
}

/** Ollama counts in nanoseconds. */
function milliseconds(nanoseconds: number | undefined): number {
  return (nanoseconds ?? 0) / 1e6;
}
