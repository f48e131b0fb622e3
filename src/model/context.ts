import type { AnswerCache, CachedAnswer } from '../cache.ts';
import type { Config } from '../config/schema.ts';
import type { Log } from '../log.ts';
import type { ChatAnswer, ChatControl, ChatRequest } from '../ollama/client.ts';
import type { Speed } from './pace.ts';
import type { Frame } from './prompt.ts';

/** The one thing the model folder needs of a server. */
export type Chat = (request: ChatRequest, control?: ChatControl) => Promise<ChatAnswer>;

/** Whom is asked, and how; the same for the warm-up and every question, so that the model is never loaded twice. */
export type Server = {
  readonly chat: Chat;
  readonly name: string;
  /** `sha256:…` */
  readonly digest: string;
  readonly serverVersion: string;
  /** CPU threads; 0 leaves the choice to the server. */
  readonly threads: number;
  /** As the server lists them: `completion`, `thinking`. */
  readonly capabilities: readonly string[];
};

export type ModelConfig = Pick<
  Config,
  'instructions' | 'language' | 'suggestions' | 'numCtx' | 'seed' | 'parallel'
>;

export type AskContext = {
  readonly server: Server;
  readonly config: ModelConfig;
  /** How the warm-up found that the model is spoken to. */
  readonly frame: Frame;
  /** As the warm-up measured it. */
  readonly speed: Speed;
  /** Estimate of tokens in a text; change/units.ts has it. */
  readonly tokensOf: (text: string) => number;
  readonly cache?: AnswerCache;
  /** Whether a cached answer counts as a look at the code; all do by default. */
  readonly accepts?: (answer: CachedAnswer) => boolean;
  /** When the budget ends, on the clock of `now`, in ms. */
  readonly deadline: number;
  /** ms, on any clock that does not jump. */
  readonly now: () => number;
  readonly log: Log;
  readonly signal?: AbortSignal;
  /** ms before a failed request is tried again; 500 by default. */
  readonly pause?: number;
};
