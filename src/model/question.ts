import type { Answer } from '../cache.ts';
import type { Draft, Unit } from '../domain.ts';
import { ModelError } from '../errors.ts';
import type { ChatAnswer, ChatRequest } from '../ollama/client.ts';
import { draftsOf } from './answer.ts';
import { certaintyOf, confidenceOf } from './answer-certainty.ts';
import { goesOn } from './answer-stream.ts';
import type { AskContext } from './context.ts';
import type { Work } from './pace.ts';
import { constantText, systemPrompt, unitPrompt } from './prompt.ts';
import { type AnswerShape, answerLimits, formatOf } from './prompt-format.ts';
import { type Quote, quotesOf } from './prompt-quotes.ts';
import { keyOf, requestOf } from './request.ts';
import { withRetries } from './retry.ts';

/** A unit as it will be asked. */
export type Question = {
  readonly unit: Unit;
  readonly quotes: readonly Quote[];
  /** Estimated tokens of the whole prompt, and of the part that no prefix cache holds. */
  readonly promptTokens: number;
  readonly work: Work;
  readonly request: (shape: AnswerShape) => ChatRequest;
};

export type Reply = {
  readonly drafts: readonly Draft[];
  readonly promptTokens: number;
  readonly outputTokens: number;
};

/** A question that hangs longer than this many times its prediction has no server behind it any more. ms at least. */
const patience = { times: 8, least: 180_000 };
/** Safety of the token estimate (DESIGN 5). */
const margin = 1.3;
/** Tokens that a template puts around the turns. */
const turnMarks = 48;
/** Tokens that answers have before any was seen. */
export const usualOutput = 60;

const shapes: readonly AnswerShape[] = ['full', 'short'];

/** Words the question for one unit; asks nobody. */
export function questionOf(unit: Unit, context: AskContext): Question {
  const { config, frame, server, tokensOf } = context;
  const system = systemPrompt(config);
  const user = unitPrompt(unit);
  const quotes = quotesOf(unit);
  const own = tokensOf(user);
  return {
    unit,
    quotes,
    promptTokens: own + tokensOf(constantText(system)) + turnMarks,
    work: { prompt: own, output: usualOutput },
    request: (shape) =>
      requestOf(server, config, {
        system,
        user,
        frame,
        format: formatOf(quotes, shape, config.suggestions),
        tokens: answerLimits[shape].tokens,
      }),
  };
}

/** Why a question cannot be asked in this context size, or `undefined`. */
export function tooLong({ promptTokens }: Question, { config }: AskContext): string | undefined {
  const needed = Math.ceil(promptTokens * margin) + answerLimits.full.tokens;
  if (needed <= config.numCtx) return undefined;
  return `too long: about ${needed} tokens with the answer, num-ctx is ${config.numCtx}`;
}

/** The findings of an answer that is already there, or `undefined`. */
export async function cachedDrafts(
  question: Question,
  context: AskContext,
): Promise<readonly Draft[] | undefined> {
  for (const shape of shapes) {
    const kept = await context.cache?.get(keyOf(context.server, question.request(shape)));
    if (kept === undefined || context.accepts?.(kept) === false) continue;
    const drafts = readable(question, kept, shape);
    if (drafts !== undefined) return drafts;
  }
  return undefined;
}

/** An entry that no longer reads as an answer is no answer: the model is asked again. */
function readable(question: Question, answer: Answer, shape: AnswerShape): readonly Draft[] | undefined {
  try {
    return read(question, answer, shape);
  } catch (error) {
    if (error instanceof ModelError) return undefined;
    throw error;
  }
}

/** Asks the model; once more for less when the answer ran out of its length. Throws ModelError. */
export async function askModel(question: Question, context: AskContext, expected: number): Promise<Reply> {
  try {
    return await askOnce(question, 'full', { context, expected });
  } catch (error) {
    if (!(error instanceof ModelError) || error.kind !== 'length') throw error;
    context.log.verbose(`The answer about ${question.unit.path} did not end; asking for a shorter one.`);
    return await askOnce(question, 'short', { context, expected });
  }
}

type Asking = { readonly context: AskContext; readonly expected: number };

async function askOnce(
  question: Question,
  shape: AnswerShape,
  { context, expected }: Asking,
): Promise<Reply> {
  const request = question.request(shape);
  const answer = await chatWithRetries(request, context, expected);
  const certainty = certaintyOf(answer.tokens);
  const kept: Answer = {
    text: completed(answer, context),
    ...(certainty === undefined ? {} : { certainty }),
  };
  const drafts = read(question, kept, shape);
  await context.cache?.put(keyOf(context.server, request), kept);
  return { drafts, ...countsOf(answer, question) };
}

function chatWithRetries(request: ChatRequest, context: AskContext, expected: number): Promise<ChatAnswer> {
  const { server, deadline, now, signal, log } = context;
  return withRetries(
    () => {
      const left = deadline - now();
      if (left <= 0) throw new ModelError('deadline', 'The budget is used up.');
      const limit = Math.min(left, Math.max(patience.least, expected * patience.times));
      return server.chat({ ...request, onText: goesOn }, { deadline: limit, ...(signal ? { signal } : {}) });
    },
    {
      pause: context.pause ?? 500,
      limit: Math.max(0, deadline - now()),
      signal,
      onRetry: (failure) => log.verbose(`${failure.message} Trying again.`),
    },
  );
}

/** The text of an answer that ended. Throws ModelError `length`, or `too-long` when the prompt was cut in silence. */
function completed({ text, doneReason, cut, promptTokens }: ChatAnswer, { config }: AskContext): string {
  if (promptTokens >= config.numCtx - 1) {
    throw new ModelError(
      'too-long',
      `The server counted ${promptTokens} prompt tokens: it has cut the prompt.`,
    );
  }
  const whole = text.trim();
  if (isJson(whole)) return whole;
  if (cut || doneReason === 'length')
    throw new ModelError('length', 'The answer did not end in the length it had.');
  return whole;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // the caller says what that means
  }
}

function read({ unit }: Question, { text, certainty }: Answer, shape: AnswerShape): readonly Draft[] {
  return draftsOf(unit, text, { shape, confidence: confidenceOf(certainty) });
}

/** Of an answer that we cut the server counts nothing: the estimate stands in. */
function countsOf({ promptTokens, outputTokens }: ChatAnswer, question: Question) {
  return { promptTokens: promptTokens > 0 ? promptTokens : question.promptTokens, outputTokens };
}
