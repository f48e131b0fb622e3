import { CATEGORIES } from '../domain.ts';
import type { Quote } from './prompt-quotes.ts';

/** `full` is asked first; `short` once more after an answer that ran out of length. */
export type AnswerShape = 'full' | 'short';

/**
 * Bounds of an answer: findings, characters of its strings, and tokens the server may write.
 * All far below what makes grammars fail (PLATFORMS 6.3).
 */
export const answerLimits = {
  full: { findings: 2, problem: 90, effect: 90, check: 80, fix: 120, tokens: 240 },
  short: { findings: 1, problem: 80, effect: 0, check: 0, fix: 0, tokens: 90 },
} as const;

/** Key order is answer order: the place and the category first, because the words follow from them. */
export function formatOf(quotes: readonly Quote[], shape: AnswerShape, suggestions: boolean): object {
  const limits = answerLimits[shape];
  const properties = {
    line: { type: 'string', enum: quotes.map((quote) => quote.start) },
    kind,
    problem: text(limits.problem),
    ...(shape === 'full' ? { effect: text(limits.effect), check: text(limits.check) } : {}),
    ...(shape === 'full' && suggestions ? { fix: text(limits.fix) } : {}),
  };
  const required = Object.keys(properties).filter((name) => name !== 'fix');
  return { type: 'array', maxItems: limits.findings, items: { type: 'object', properties, required } };
}

const kind = { type: 'string', enum: [...CATEGORIES] };

function text(maxLength: number) {
  return { type: 'string', minLength: 1, maxLength };
}
