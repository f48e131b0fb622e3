import { CATEGORIES, type Category } from '../domain.ts';
import { ModelError } from '../errors.ts';
import { type AnswerShape, answerLimits } from './prompt-format.ts';
import type { Quote } from './prompt-quotes.ts';

/** One entry of an answer, as the format asks for it. */
export type Claim = {
  readonly quote: Quote;
  readonly problem: string;
  readonly effect: string;
  readonly kind: Category;
  readonly check: string;
  readonly fix?: string;
};

/** The entries of an answer. Throws ModelError `unusable` that says what does not fit, without the model's words. */
export function claimsOf(text: string, quotes: readonly Quote[], shape: AnswerShape): readonly Claim[] {
  const value = parsed(text);
  if (!Array.isArray(value)) throw unusable('it is not a list');
  if (value.length > answerLimits[shape].findings) throw unusable('it has more findings than asked for');
  return value.map((entry: unknown) => claimOf(entry, quotes, shape));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unusable('it is not JSON', error);
  }
}

function claimOf(entry: unknown, quotes: readonly Quote[], shape: AnswerShape): Claim {
  if (!isRecord(entry)) throw unusable('an entry is not an object');
  const limits = answerLimits[shape];
  const stranger = Object.keys(entry).find((key) => !allowed[shape].has(key));
  if (stranger !== undefined) throw unusable('an entry has a key that was not asked for');
  const start = entry.line;
  const quote = quotes.find((candidate) => candidate.start === start);
  if (quote === undefined) throw unusable('it quotes a line that is not there');
  const kind = CATEGORIES.find((category) => category === entry.kind);
  if (kind === undefined) throw unusable('it names an unknown category');
  return {
    quote,
    kind,
    problem: textIn(entry, 'problem', limits.problem),
    effect: limits.effect === 0 ? '' : textIn(entry, 'effect', limits.effect),
    check: limits.check === 0 ? '' : textIn(entry, 'check', limits.check),
    ...(entry.fix === undefined ? {} : { fix: textIn(entry, 'fix', limits.fix) }),
  };
}

const allowed: Readonly<Record<AnswerShape, ReadonlySet<string>>> = {
  full: new Set(['line', 'problem', 'effect', 'kind', 'check', 'fix']),
  short: new Set(['line', 'problem', 'kind']),
};

function textIn(entry: Readonly<Record<string, unknown>>, key: string, limit: number): string {
  const value = entry[key];
  if (typeof value !== 'string' || value === '') throw unusable(`"${key}" is not a text`);
  // The grammar counts code points, JavaScript UTF-16 units.
  if ([...value].length > limit) throw unusable(`"${key}" is longer than asked for`);
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unusable(why: string, cause?: unknown): ModelError {
  return new ModelError('unusable', `The model's answer cannot be used: ${why}.`, { cause });
}
