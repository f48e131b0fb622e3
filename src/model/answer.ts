import type { Category, Confidence, Draft, Rule, Suggestion, Unit } from '../domain.ts';
import { oneLine } from '../plain-text.ts';
import { type Claim, claimsOf } from './answer-shape.ts';
import { saysNothing } from './answer-words.ts';
import { categoryFacts } from './categories.ts';
import type { AnswerShape } from './prompt-format.ts';
import { quotesOf } from './prompt-quotes.ts';

export type AnswerOptions = { readonly shape: AnswerShape; readonly confidence: Confidence };

/**
 * The findings in the model's raw answer about `unit`: validated strictly, placed by the quoted line, without empty talk.
 * Throws ModelError `unusable`.
 */
export function draftsOf(unit: Unit, text: string, { shape, confidence }: AnswerOptions): readonly Draft[] {
  const claims = claimsOf(text, quotesOf(unit), shape).filter((claim) => !saysNothing(claim));
  return withoutRepeats(claims).map((claim) => draftOf(unit, claim, confidence));
}

/** One rule for each category, for SARIF's rule table. */
export function modelRules(): readonly Rule[] {
  return Object.entries(categoryFacts).map(([category, facts]) => ({
    id: ruleOf(category),
    title: facts.title,
    category: category as Category,
    severity: facts.severity,
    confidence: 'low',
    consequence: facts.consequence,
    check: facts.check,
    source: 'model',
  }));
}

function draftOf(unit: Unit, claim: Claim, confidence: Confidence): Draft {
  const facts = categoryFacts[claim.kind];
  const title = sentence(claim.problem);
  const suggestion = suggestionOf(claim);
  return {
    rule: ruleOf(claim.kind),
    category: claim.kind,
    severity: facts.severity,
    confidence,
    source: 'model',
    path: unit.path,
    start: claim.quote.line,
    end: claim.quote.line,
    title: title.replace(/\.$/, ''),
    message: title,
    consequence: claim.effect === '' ? facts.consequence : sentence(claim.effect),
    check: claim.check === '' ? facts.check : sentence(claim.check),
    quote: claim.quote.text,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Indentation is the pass's business; a fix that changes nothing or is not one line is none. */
function suggestionOf({ quote, fix }: Claim): Suggestion | undefined {
  if (fix === undefined || /[\r\n]/.test(fix) || fix.trim() === quote.text.trim() || fix.trim() === '')
    return undefined;
  const indent = /^\s*/.exec(quote.text)?.[0] ?? '';
  return { start: quote.line, end: quote.line, before: quote.text, after: indent + fix.trim() };
}

/** A second entry on the same line, or with the same words, says nothing new. */
function withoutRepeats(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(
    (claim, at) =>
      !claims
        .slice(0, at)
        .some((other) => other.quote.line === claim.quote.line || other.problem === claim.problem),
  );
}

/** Plain, on one line, with a capital and a full stop; what the grammar's bound cut off in the middle of a word ends in `…`. */
function sentence(text: string): string {
  const line = oneLine(text).replace(/[\s,;:]+$/, '');
  const capital = line.charAt(0).toUpperCase() + line.slice(1);
  return /[.!?…)`'"]$/.test(capital) ? capital : `${capital}.`;
}

function ruleOf(category: string): string {
  return `model/${category}`;
}
