import type { ServerResponse } from 'node:http';
import {
  type Exchange,
  type Fault,
  fails,
  json,
  modelOf,
  nameIn,
  notFound,
  type ScriptedAnswer,
  type ScriptedModel,
  type ScriptedRequest,
  type State,
} from './scripted-ollama.ts';

/** `/api/chat` and `/api/generate`: refuses first, then streams in pieces as a model would. */
export async function answerChat(state: State, path: string, { body, response }: Exchange): Promise<void> {
  const request = requestOf(path, body);
  const model = modelOf(state, body);
  if (!model) return json(response, 404, { error: notFound(state.profile, nameIn(body)) });
  if (request.messages.length === 0) return json(response, 200, loaded(request));
  const fault = state.script.faults?.[state.calls] ?? 'ok';
  const call = state.calls;
  state.calls += 1;
  if (await fails(fault, response)) return;
  const refusal = refusalOf(state, model, request);
  if (refusal) return json(response, refusal.status, { error: refusal.error });
  const scripted = thinks(state, model, request)
    ? muse
    : fault === 'deaf'
      ? prose
      : answerOf(state, request, call);
  await stream({
    request,
    response,
    fault,
    answer: full(scripted, request, fault),
    delay: state.script.delay ?? 0,
  });
}

const prose = 'I looked at the code, it is fine.';

/** What is left for the answer when a model thinks unasked: nothing. */
const muse: ScriptedAnswer = { text: '', doneReason: 'length' };

/** From 0.31 on, models that can think do so unless told not to. */
function thinks(state: State, model: ScriptedModel, request: ScriptedRequest): boolean {
  return state.profile === '0.31' && request.think === undefined && model.capabilities.includes('thinking');
}

function requestOf(path: string, body: unknown): ScriptedRequest {
  const raw = body as ScriptedRequest & { readonly prompt?: string };
  if (path === '/api/chat') return { ...raw, messages: raw.messages ?? [] };
  return { ...raw, messages: raw.prompt ? [{ role: 'user', content: raw.prompt }] : [] };
}

function loaded(request: ScriptedRequest) {
  const unload = (request as { keep_alive?: unknown }).keep_alive === 0;
  return {
    ...start(request),
    message: { role: 'assistant', content: '' },
    done: true,
    done_reason: unload ? 'unload' : 'load',
  };
}

type Refusal = { readonly status: number; readonly error: string };

/** What a real server refuses; unknown fields it takes without a word. */
function refusalOf(state: State, model: ScriptedModel, request: ScriptedRequest): Refusal | undefined {
  const badOption = Object.entries(request.options ?? {}).find(
    ([name, value]) => isCount(name) && !Number.isInteger(value),
  );
  if (badOption) return { status: 500, error: `option "${badOption[0]}" must be of type integer` };
  if (request.think && !model.capabilities.includes('thinking')) {
    return { status: 400, error: `"${model.name}" does not support thinking` };
  }
  if (request.format !== undefined && request.format !== 'json' && !isRecord(request.format)) {
    return {
      status: 500,
      error: `invalid format: ${JSON.stringify(request.format)}; expected "json" or a valid JSON Schema object`,
    };
  }
  if (hasHugeBound(request.format)) return hugeBound[state.profile];
  if (request.truncate === false && promptTokens(request) > context(request, model))
    return tooLong[state.profile];
  return undefined;
}

const isCount = (name: string) => ['num_ctx', 'num_predict', 'num_thread', 'top_k', 'seed'].includes(name);

/** 0.24 loses its runner over it (seen); later ones refuse the grammar. */
const hugeBound: Readonly<Record<string, Refusal>> = {
  '0.24': {
    status: 500,
    error:
      'model runner has unexpectedly stopped, this may be due to resource limitations or an internal error, check ollama server logs for details',
  },
  '0.31': { status: 400, error: 'failed to parse grammar: number of repetitions exceeds sane defaults' },
};

const tooLong: Readonly<Record<string, Refusal>> = {
  '0.24': { status: 400, error: 'the input length exceeds the context length' },
  '0.31': {
    status: 400,
    error: 'request exceeds the available context size, try increasing it (exceed_context_size_error)',
  },
};

function hasHugeBound(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(hasHugeBound);
  if (!isRecord(schema)) return false;
  const bounds = [schema.maxLength, schema.maxItems];
  return (
    bounds.some((bound) => typeof bound === 'number' && bound >= 2000) ||
    Object.values(schema).some(hasHugeBound)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** About what a tokenizer counts: four characters each, and the words around a message. */
export function promptTokens(request: ScriptedRequest): number {
  return request.messages.reduce((sum, message) => sum + 6 + Math.ceil(message.content.length / 4), 0);
}

function context(request: ScriptedRequest, model: ScriptedModel): number {
  return Math.min(Number(request.options?.num_ctx ?? 4096), model.contextLength);
}

function answerOf(state: State, request: ScriptedRequest, call: number): string | ScriptedAnswer {
  return state.script.answer?.(request, call) ?? '[]';
}

type Full = Required<ScriptedAnswer>;

/** Cuts the text where `num_predict` ends it; a piece of four characters is one token. */
function full(scripted: string | ScriptedAnswer, request: ScriptedRequest, fault: Fault): Full {
  const given: ScriptedAnswer = typeof scripted === 'string' ? { text: scripted } : scripted;
  const limit = Number(request.options?.num_predict ?? -1);
  const pieces = piecesOf(given.text);
  const cut = limit >= 0 && pieces.length > limit;
  const numCtx = Number(request.options?.num_ctx ?? 4096);
  return {
    text: cut ? pieces.slice(0, limit).join('') : given.text,
    promptTokens: fault === 'truncated' ? numCtx : (given.promptTokens ?? promptTokens(request)),
    outputTokens: given.outputTokens ?? (cut ? limit : pieces.length),
    doneReason: given.doneReason ?? (cut ? 'length' : 'stop'),
  };
}

function piecesOf(text: string): string[] {
  return text.match(/[\s\S]{1,4}/g) ?? [];
}

type Stream = {
  readonly request: ScriptedRequest;
  readonly response: ServerResponse;
  readonly fault: Fault;
  readonly answer: Full;
  readonly delay: number;
};

async function stream({ request, response, fault, answer, delay }: Stream): Promise<void> {
  if (request.stream === false)
    return json(response, 200, { ...start(request), message: said(answer.text), ...end(answer) });
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  const line = (value: unknown) => response.write(`${JSON.stringify(value)}\n`);
  const pieces = piecesOf(answer.text);
  for (const [at, piece] of pieces.entries()) {
    if (response.destroyed) return;
    line({
      ...start(request),
      message: said(piece),
      done: false,
      ...(request.logprobs ? { logprobs: [logprob(piece, request)] } : {}),
    });
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (at === 0 && (await breaks(fault, response))) return;
  }
  line({ ...start(request), message: said(''), ...end(answer) });
  response.end();
}

/** Carries out the faults inside a stream; true when the exchange is over. */
async function breaks(fault: Fault, response: ServerResponse): Promise<boolean> {
  if (fault === 'cut') response.socket?.destroy();
  else if (fault === 'no-done') response.end();
  else if (fault === 'error-line')
    response.end('{"error":"an error was encountered while running the model: unexpected EOF"}\n');
  else if (fault === 'garbage') response.end('::error::not json\n');
  else if (fault === 'stall') await new Promise((resolve) => response.on('close', resolve));
  else if (fault === 'huge' || fault === 'flood')
    await pour(fault === 'huge' ? 'x'.repeat(65_536) : flood, response);
  else return false;
  return true;
}

const flood = `${JSON.stringify({ message: said('y'.repeat(4096)), done: false })}\n`.repeat(16);

async function pour(text: string, response: ServerResponse): Promise<void> {
  while (!response.destroyed) {
    response.write(text);
    await new Promise((resolve) => setTimeout(resolve, response.writableNeedDrain ? 1 : 0));
  }
}

function start(request: ScriptedRequest) {
  return { model: request.model, created_at: '2026-01-01T00:00:00Z' };
}

function said(content: string) {
  return { role: 'assistant', content };
}

function end(answer: Full) {
  return {
    done: true,
    done_reason: answer.doneReason,
    total_duration: 3_000_000_000,
    load_duration: 100_000_000,
    prompt_eval_count: answer.promptTokens,
    prompt_eval_duration: answer.promptTokens * 25_000_000,
    eval_count: answer.outputTokens,
    eval_duration: answer.outputTokens * 80_000_000,
  };
}

function logprob(token: string, request: ScriptedRequest) {
  const top = Array.from({ length: request.top_logprobs ?? 0 }, (_, at) => ({
    token: at === 0 ? token : `~${at}`,
    logprob: -0.1 - at,
  }));
  return { token, logprob: -0.1, ...(top.length > 0 ? { top_logprobs: top } : {}) };
}
