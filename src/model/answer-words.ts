import type { Claim } from './answer-shape.ts';
import { reviewPrompt } from './prompts/review.ts';

/**
 * Words that claim nothing: that all is well, general advice, the category's name, the question said back.
 * An entry without a claim is no finding; the rest of the answer stands.
 */
export function saysNothing(claim: Claim): boolean {
  const problem = normal(claim.problem);
  if (problem.split(' ').length < 2 || problem === normal(claim.kind)) return true;
  if (ALL_WELL.test(problem) || ADVICE.test(problem)) return true;
  return isEcho(problem) || problem === normal(claim.quote.text) || problem === normal(claim.quote.start);
}

const ALL_WELL =
  /^(?:there (?:is|are|were) )?(?:no|not any|without) (?:real |obvious |apparent |clear |new )?(?:issues?|problems?|defects?|bugs?|errors?|faults?|concerns?)(?:$| (?:found|detected|identified|here|in|with|were|was|to report|introduced)\b)|^(?:looks? good|lgtm|all good|none\b|n a$|nothing (?:is )?wrong|(?:the )?(?:code|change|function|line) (?:is|looks|seems) (?:correct|fine|good|ok|okay|valid)$)/;

const ADVICE =
  /^(?:consider|you (?:may|might|could|should) (?:want|consider)|it (?:is|would be) (?:recommended|better|good)|(?:please )?(?:make sure|ensure|verify|check) (?:that|whether|if)\b|add (?:a |an |some |more )?(?:comments?|documentation|docs?|docstrings?|tests?|unit tests?|type hints?|logging)|(?:missing|lacks?|lack of|no) (?:comments?|documentation|docs?|docstrings?|tests?|unit tests?|type hints?)\b)|\b(?:naming convention|code style|readability|best practices?)\b/;

function isEcho(problem: string): boolean {
  return problem.length >= 12 && PROMPT.includes(problem);
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const PROMPT = normal(reviewPrompt);
