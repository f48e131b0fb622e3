import { cacheKey } from '../cache.ts';
import { ModelError } from '../errors.ts';
import type { ChatAnswer, ChatRequest } from '../ollama/client.ts';
import { canonicalBody } from '../ollama/request.ts';
import { draftsOf } from './answer.ts';
import { goesOn } from './answer-stream.ts';
import type { AskContext } from './context.ts';
import { type Speed, slowSpeed } from './pace.ts';
import { plantedLine, plantedUnit } from './planted.ts';
import { type Frame, systemPrompt, unitPrompt } from './prompt.ts';
import { answerLimits, formatOf } from './prompt-format.ts';
import { quotesOf } from './prompt-quotes.ts';
import { failureOf } from './reasons.ts';
import { requestOf } from './request.ts';
import { withRetries } from './retry.ts';
import { checkIn, checkText } from './warm-up-record.ts';

export type ServerCheck = {
  /** How the model is spoken to. */
  readonly frame: Frame;
  readonly speed: Speed;
  /** What a reader of the report should know of this model; sentences. */
  readonly warnings: readonly string[];
  /** Set when nothing that this server says can be used; the coverage's reason. */
  readonly failed?: string;
};

export type CheckContext = Omit<AskContext, 'frame' | 'speed'>;

/** ms for the refusal of an over-long prompt: it is counted, not evaluated. */
const refusalTime = 20_000;

/**
 * Capabilities are probed, not versions (DESIGN 5): which form of conversation arrives, whether the answer obeys the schema,
 * whether a blatant bug is seen, whether a prompt that is too long is refused. Everything uses the options and the constant
 * beginning of the real questions, so it loads the model and fills the prefix cache for them. A check that passed is kept in
 * the cache. Never throws: what is wrong is in `failed`.
 */
export async function checkServer(context: CheckContext): Promise<ServerCheck> {
  const key = checkKey(context);
  const kept = await context.cache?.get(key);
  if (kept !== undefined && context.accepts?.(kept) !== false) {
    const known = checkIn(kept.text);
    if (known !== undefined) return { ...known, speed: atLeastUsual(known.speed) };
  }
  const check = await probe(context);
  if (check.failed === undefined) await context.cache?.put(key, { text: checkText(check) });
  return check;
}

/** A speed that was kept is of another moment, perhaps of a machine that was busy: it may not keep units from being asked. */
function atLeastUsual({ promptPerSecond, outputPerSecond }: Speed): Speed {
  return {
    promptPerSecond: Math.max(promptPerSecond, slowSpeed.promptPerSecond),
    outputPerSecond: Math.max(outputPerSecond, slowSpeed.outputPerSecond),
  };
}

async function probe(context: CheckContext): Promise<ServerCheck> {
  const found: { frame: Frame; speed: Speed } = { frame: 'roles', speed: slowSpeed };
  try {
    const first = await send(context, greeting(context));
    found.speed = speedOf([first]);
    found.frame = await frameOf(context, first);
    const planted = await send(context, plantedRequest(context, found.frame));
    found.speed = speedOf([first, planted]);
    const warnings = warningsOf(planted, context);
    await mustRefuse(context);
    return { ...found, warnings };
  } catch (error) {
    const failure = failureOf(error);
    return { ...found, warnings: [], failed: `server check: ${failure.message}` };
  }
}

/** The constant beginning with next to nothing after it: loads the model, and its token count tells what arrived. */
function greeting(context: CheckContext): ChatRequest {
  return bare(context, [
    { role: 'system', content: systemPrompt(context.config) },
    { role: 'user', content: '.' },
  ]);
}

/**
 * A template without a place for the system message drops it without a word, and the count of tokens is then far too small.
 * A model imported from a bare file has no template at all; if it knows ChatML's marks, each of them counts as one token.
 */
async function frameOf(context: CheckContext, greeted: ChatAnswer): Promise<Frame> {
  const expected = context.tokensOf(systemPrompt(context.config));
  if (greeted.promptTokens === 0 || greeted.promptTokens > expected / 2) return 'roles';
  const marks = 8;
  const counted = await send(
    context,
    bare(context, [{ role: 'user', content: '<|im_start|>'.repeat(marks) }]),
  );
  return counted.promptTokens > 0 && counted.promptTokens <= marks + 2 ? 'chatml' : 'plain';
}

function plantedRequest(context: CheckContext, frame: Frame): ChatRequest {
  const { server, config } = context;
  return requestOf(server, config, {
    system: systemPrompt(config),
    user: unitPrompt(plantedUnit),
    frame,
    format: formatOf(quotesOf(plantedUnit), 'full', config.suggestions),
    tokens: answerLimits.full.tokens,
  });
}

/** Throws ModelError when the answer does not have the form that was asked for. */
function warningsOf(answer: ChatAnswer, context: CheckContext): readonly string[] {
  const found = draftsOf(plantedUnit, answer.text.trim(), { shape: 'full', confidence: 'low' });
  if (found.some((draft) => draft.start === plantedLine)) return [];
  return [`${context.server.name} did not see a planted bug: expect little of its review.`];
}

async function mustRefuse(context: CheckContext) {
  // More tokens than fit for any tokenizer in use: none packs more than a few of these letters into one.
  const request = bare(context, [{ role: 'user', content: 'q;'.repeat(context.config.numCtx * 3) }]);
  const left = Math.min(refusalTime, context.deadline - context.now());
  try {
    await context.server.chat(request, {
      deadline: left,
      ...(context.signal ? { signal: context.signal } : {}),
    });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'too-long') return;
    if (failure.kind !== 'deadline') throw failure;
  }
  throw new ModelError(
    'untrusted',
    'the server does not refuse a prompt that is too long; it would cut ours without a word.',
  );
}

function bare({ server, config }: CheckContext, messages: ChatRequest['messages']): ChatRequest {
  const like = requestOf(server, config, { system: '', user: '', frame: 'plain', format: {}, tokens: 1 });
  const { format: _, ...rest } = like;
  return { ...rest, messages };
}

function send(context: CheckContext, request: ChatRequest): Promise<ChatAnswer> {
  const { server, signal, log, pause = 500, deadline, now } = context;
  return withRetries(
    () =>
      server.chat(request.format === undefined ? request : { ...request, onText: goesOn }, {
        deadline: Math.max(1, deadline - now()),
        ...(signal ? { signal } : {}),
      }),
    {
      pause,
      limit: Math.max(0, deadline - now()),
      signal,
      onRetry: (failure) => log.verbose(`${failure.message} Trying again.`),
    },
  );
}

/** The slowest that was seen: a prompt that a prefix cache held looks faster than the next will be. */
function speedOf(answers: readonly ChatAnswer[]): Speed {
  const prompt = answers.filter((answer) => answer.promptTokens >= 20 && answer.promptMs > 0);
  const output = answers.filter((answer) => answer.outputTokens >= 5 && answer.outputMs > 0);
  return {
    promptPerSecond: slowest(
      prompt.map((answer) => (answer.promptTokens / answer.promptMs) * 1000),
      slowSpeed.promptPerSecond,
    ),
    outputPerSecond: slowest(
      output.map((answer) => (answer.outputTokens / answer.outputMs) * 1000),
      slowSpeed.outputPerSecond,
    ),
  };
}

function slowest(rates: readonly number[], unknown: number): number {
  return rates.length === 0 ? unknown : Math.min(...rates);
}

function checkKey(context: CheckContext): string {
  const { digest, serverVersion } = context.server;
  return cacheKey({
    digest,
    serverVersion,
    body: `check ${canonicalBody(plantedRequest(context, 'roles'))}`,
  });
}
