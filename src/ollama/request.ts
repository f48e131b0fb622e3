/** One question to a model; see DESIGN 5 for the reason of each field. */
export type ChatRequest = {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  /** JSON Schema that the answer must obey. The order of its keys is the order of the answer's keys. */
  readonly format?: object;
  readonly options: ChatOptions;
  /** Only `false`, and only where the model lists the capability `thinking`. */
  readonly think?: false;
  readonly logprobs?: boolean;
  /** 0..20 alternatives a token. */
  readonly topLogprobs?: number;
  /** Sees the answer so far after each piece; `false` cuts it there. */
  readonly onText?: (soFar: string) => boolean;
};

export type ChatMessage = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string };

/** All of them are always sent: what is left out comes from the model's file or the server's version. */
export type ChatOptions = {
  /** Tokens. One size for a whole run: another one reloads the model. */
  readonly num_ctx: number;
  /** Tokens of the answer. */
  readonly num_predict: number;
  /** 0 leaves the choice to the server. */
  readonly num_thread: number;
  readonly temperature: 0;
  readonly top_k: 1;
  readonly repeat_penalty: 1;
  readonly seed: number;
};

/**
 * What decides the answer, as one line of JSON with keys in a fixed order: the part of the answer cache's key that is the question.
 * `num_thread` is not in it: it decides how fast an answer comes, and a cache is shared between machines.
 * The format keeps its own order of keys, because the grammar does.
 */
export function canonicalBody(request: ChatRequest): string {
  const { num_thread: _, ...options } = optionsOf(request.options);
  return JSON.stringify({ ...fieldsOf(request), options });
}

/** The body of `POST /api/chat` without `stream`. Throws nothing; a prompt that does not fit is refused by the server. */
export function bodyOf(request: ChatRequest) {
  return { ...fieldsOf(request), options: optionsOf(request.options) };
}

function fieldsOf(request: ChatRequest) {
  return {
    model: request.model,
    messages: request.messages.map(({ role, content }) => ({ role, content })),
    ...(request.format === undefined ? {} : { format: request.format }),
    ...(request.think === undefined ? {} : { think: request.think }),
    ...(request.logprobs ? { logprobs: true, top_logprobs: request.topLogprobs ?? 0 } : {}),
    // Without these two an oversized prompt is shortened in silence (DESIGN 5).
    truncate: false,
    shift: false,
  };
}

function optionsOf({
  num_ctx,
  num_predict,
  num_thread,
  temperature,
  top_k,
  repeat_penalty,
  seed,
}: ChatOptions) {
  return { num_ctx, num_predict, num_thread, temperature, top_k, repeat_penalty, seed };
}
