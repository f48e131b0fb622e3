import type { Ollama as Client } from 'ollama';
import { ModelError } from '../errors.ts';
import { authoritiesIn } from '../network.ts';
import { addressOf } from './address.ts';
import { type ChatAnswer, collect } from './answer.ts';
import { failureOf } from './failures.ts';
import { bodyOf, type ChatRequest } from './request.ts';
import { type BodyLimits, type Connection, openTransport } from './transport.ts';

export type { ChatAnswer, TokenChoice } from './answer.ts';
export { type ChatMessage, type ChatOptions, type ChatRequest, canonicalBody } from './request.ts';

export type OllamaOptions = {
  /** As people write it; see addressOf. */
  readonly host: string;
  /** Where the host was written, for messages. */
  readonly from?: string;
  readonly token?: string;
  /** Allows plain http off loopback. */
  readonly insecure: boolean;
  /** PEM file with authorities besides the built-in ones; empty for none. */
  readonly caFile?: string;
};

export type Tag = {
  readonly name: string;
  /** `sha256:` and 64 hex digits: the hash of the model's manifest. */
  readonly digest: string;
  /** Bytes on disk. */
  readonly size: number;
  /** Set when the server only forwards to somebody else. */
  readonly remoteHost?: string;
};

export type Shown = {
  readonly capabilities: readonly string[];
  /** Tokens that the model was trained for; 0 when the server does not say. */
  readonly contextLength: number;
  /** `1.5B`. */
  readonly parameterSize?: string;
  readonly remoteHost?: string;
};

/** Bytes over all layers; both 0 while the manifest is read. */
export type PullProgress = { readonly status: string; readonly done: number; readonly total: number };

export type ChatControl = {
  readonly signal?: AbortSignal;
  /** ms from now. */
  readonly deadline?: number;
};

/** One Ollama server. Every failure is a ModelError with its kind. */
export type Ollama = {
  /** Base URL without a final slash. */
  readonly host: string;
  readonly version: (signal?: AbortSignal) => Promise<string>;
  readonly tags: (signal?: AbortSignal) => Promise<Tag[]>;
  readonly show: (model: string, signal?: AbortSignal) => Promise<Shown>;
  readonly pull: (
    model: string,
    onProgress: (progress: PullProgress) => void,
    signal?: AbortSignal,
  ) => Promise<void>;
  /** `doneReason: 'length'` is returned, not thrown: half an answer may still be of use. */
  readonly chat: (request: ChatRequest, control?: ChatControl) => Promise<ChatAnswer>;
  /** Frees the model's memory. */
  readonly unload: (model: string) => Promise<void>;
  /** Ends all that is under way, as `aborted`. */
  readonly close: () => void;
};

const mebibyte = 1024 * 1024;
const whole: BodyLimits = { total: 8 * mebibyte, kind: 'whole' };
const answerLines: BodyLimits = { total: 32 * mebibyte, kind: 'lines' };
const pullLines: BodyLimits = { total: 256 * mebibyte, kind: 'lines' };

/** ms for calls that only look something up. */
const lookUp = 30_000;
/** ms without a word during a pull; hashing a large model on a slow disk takes minutes. */
const pullStall = 600_000;

/** Opens no connection yet. Throws UsageError for a host or ca-file that cannot be used. */
export function openOllama({ host, from = 'ollama-host', token, insecure, caFile }: OllamaOptions): Ollama {
  const connection: Connection = {
    host: addressOf(host, { from, insecure }),
    ...(token === undefined ? {} : { token }),
    ...(caFile === undefined || caFile === '' ? {} : { authorities: authoritiesIn(caFile) }),
  };
  const closing = new AbortController();
  const caller: Caller = (limits, control, run) =>
    call({ connection, closing: closing.signal, limits, control }, run);
  return {
    host: connection.host,
    version: (signal) =>
      caller(whole, timed(lookUp, signal), async ({ client }) => versionOf(await client.version())),
    tags: (signal) => caller(whole, timed(lookUp, signal), async ({ client }) => tagsOf(await client.list())),
    show: (model, signal) =>
      caller(whole, timed(lookUp, signal), async ({ client }) => shownOf(await client.show({ model }))),
    pull: (model, onProgress, signal) =>
      caller(pullLines, timed(pullStall, signal), pulling(model, onProgress)),
    chat: (request, control = {}) => caller(answerLines, control, chatting(request, connection.host)),
    unload: (model) =>
      caller(whole, timed(lookUp), async ({ client }) => {
        await client.generate({ model, prompt: '', keep_alive: 0, stream: false });
      }),
    close: () => closing.abort(),
  };
}

type Caller = <T>(
  limits: BodyLimits,
  control: ChatControl,
  run: (running: Running) => Promise<T>,
) => Promise<T>;
type Running = { readonly client: Client; readonly hurry: () => void };
type Call = {
  readonly connection: Connection;
  readonly closing: AbortSignal;
  readonly limits: BodyLimits;
  readonly control: ChatControl;
};

function timed(deadline: number, signal?: AbortSignal): ChatControl {
  return signal === undefined ? { deadline } : { deadline, signal };
}

/** One request over a connection of its own, which is gone afterwards however it ends. */
async function call<T>(
  { connection, closing, limits, control }: Call,
  run: (running: Running) => Promise<T>,
): Promise<T> {
  const stop = stopper([closing, ...(control.signal ? [control.signal] : [])], control.deadline);
  const transport = await openTransport(connection, limits, stop.signal);
  try {
    if (stop.why() !== undefined) throw stopped(stop.why(), connection.host);
    const { Ollama: Constructor } = await import('ollama');
    return await run({
      client: new Constructor({ host: connection.host, fetch: transport.fetch }),
      hurry: stop.again,
    });
  } catch (error) {
    throw stop.why() === undefined ? failureOf(error, connection.host) : stopped(stop.why(), connection.host);
  } finally {
    stop.clear();
    await transport.close();
  }
}

type Why = 'aborted' | 'deadline';

/** One signal of several and a time limit in ms, which `again` restarts; leaves no listener and no timer behind. */
function stopper(signals: readonly AbortSignal[], deadline: number | undefined) {
  const controller = new AbortController();
  let why: Why | undefined;
  const end = (reason: Why) => {
    why ??= reason;
    controller.abort();
  };
  const onAbort = () => end('aborted');
  for (const signal of signals) signal.addEventListener('abort', onAbort);
  if (signals.some((signal) => signal.aborted)) onAbort();
  const timer = deadline === undefined ? undefined : setTimeout(() => end('deadline'), deadline);
  return {
    signal: controller.signal,
    why: () => why,
    again: () => void timer?.refresh(),
    clear: () => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', onAbort);
    },
  };
}

function stopped(why: Why | undefined, host: string): ModelError {
  return why === 'deadline'
    ? new ModelError('deadline', `${host} took longer than the time it was given.`)
    : new ModelError('aborted', `The call to ${host} was ended.`);
}

function chatting(request: ChatRequest, host: string) {
  return async ({ client }: Running): Promise<ChatAnswer> => {
    const answer = await collect(await client.chat({ ...bodyOf(request), stream: true }), request.onText);
    if (answer.promptTokens >= request.options.num_ctx - 1) {
      throw new ModelError(
        'too-long',
        `${host} filled the whole context of ${request.options.num_ctx} tokens: it shortened the question instead of refusing it.`,
      );
    }
    return answer;
  };
}

function pulling(model: string, onProgress: (progress: PullProgress) => void) {
  return async ({ client, hurry }: Running): Promise<void> => {
    const layers = new Map<string, { done: number; total: number }>();
    for await (const { status, digest, completed, total } of await client.pull({ model, stream: true })) {
      hurry();
      if (digest) layers.set(digest, { done: completed ?? 0, total: total ?? 0 });
      onProgress({ status, done: sum(layers, 'done'), total: sum(layers, 'total') });
    }
  };
}

function sum(layers: ReadonlyMap<string, { done: number; total: number }>, key: 'done' | 'total'): number {
  return [...layers.values()].reduce((all, layer) => all + layer[key], 0);
}

function versionOf(answer: { version?: unknown }): string {
  if (typeof answer.version === 'string') return answer.version;
  throw new ModelError('server', 'The server does not tell its version: it is no Ollama server.');
}

function tagsOf(answer: { models?: unknown }): Tag[] {
  const models: readonly unknown[] = Array.isArray(answer.models) ? answer.models : [];
  return models.filter(isRawTag).map(({ name, digest, size, remote_host }) => ({
    name,
    digest: digest.startsWith('sha256:') ? digest : `sha256:${digest}`,
    size: typeof size === 'number' ? size : 0,
    ...(remote_host ? { remoteHost: remote_host } : {}),
  }));
}

type RawTag = {
  readonly name: string;
  readonly digest: string;
  readonly size?: number;
  readonly remote_host?: string;
};

function isRawTag(value: unknown): value is RawTag {
  const { name, digest } = (value ?? {}) as Partial<RawTag>;
  return typeof name === 'string' && typeof digest === 'string';
}

type RawShow = {
  readonly capabilities?: readonly string[];
  readonly details?: { readonly parameter_size?: string };
  readonly model_info?: unknown;
  readonly remote_host?: string;
};

function shownOf({ capabilities, details, model_info, remote_host }: RawShow): Shown {
  const info = Object.entries((model_info ?? {}) as Record<string, unknown>);
  const length = info.find(([key]) => key.endsWith('.context_length'))?.[1];
  return {
    capabilities: capabilities ?? [],
    contextLength: typeof length === 'number' ? length : 0,
    ...(details?.parameter_size ? { parameterSize: details.parameter_size } : {}),
    ...(remote_host ? { remoteHost: remote_host } : {}),
  };
}
