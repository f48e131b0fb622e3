import { cacheKey } from '../cache.ts';
import { type ChatRequest, canonicalBody } from '../ollama/request.ts';
import type { ModelConfig, Server } from './context.ts';
import { type Frame, messagesOf } from './prompt.ts';

export type Wording = {
  readonly system: string;
  readonly user: string;
  readonly frame: Frame;
  /** JSON Schema of the answer. */
  readonly format: object;
  /** Tokens that the answer may have. */
  readonly tokens: number;
};

/** One fixed set of options for a run; only the length of the answer differs, which reloads nothing. */
export function requestOf(server: Server, config: ModelConfig, wording: Wording): ChatRequest {
  return {
    model: server.name,
    messages: messagesOf(wording.system, wording.user, wording.frame),
    format: wording.format,
    logprobs: true,
    topLogprobs: 8,
    options: {
      num_ctx: config.numCtx,
      num_predict: wording.tokens,
      num_thread: server.threads,
      temperature: 0,
      top_k: 1,
      repeat_penalty: 1,
      seed: config.seed,
    },
    ...(server.capabilities.includes('thinking') ? { think: false as const } : {}),
  };
}

/** Where the answer to `request` is kept. */
export function keyOf(server: Server, request: ChatRequest): string {
  return cacheKey({
    digest: server.digest,
    serverVersion: server.serverVersion,
    body: canonicalBody(request),
  });
}
