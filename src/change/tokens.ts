/**
 * Estimates the tokens that a coder model's byte-pair tokenizer makes of a text, from character classes.
 * Calibrated against cl100k with single digits (what Qwen 2.5 Coder's tokenizer is made from) over TypeScript,
 * JavaScript, Python, C, Perl, shell, JSON and Markdown: sums within 10 %, nine of ten files within 20 %.
 */
export function tokensOf(text: string): number {
  let tokens = 0;
  for (const [run] of text.matchAll(RUNS)) tokens += costOf(run);
  return Math.ceil(tokens * SCALE);
}

/** Fitted together with the costs below. */
const SCALE = 0.94;
/** Letters, one digit, line ends with what is before them, blanks, one other character, marks. */
const RUNS = /[A-Za-z]+|\d|[^\S\n]*\n+|[^\S\n]+|[^\0-\x7f]|[^\sA-Za-z\d]+?(?=[\sA-Za-z\d]|[^\0-\x7f]|$)/g;

/** Letters of one camelCase part that are mostly one token, and letters of each further one. */
const WHOLE_PART = 7;
const FURTHER_PART = 6;

function costOf(run: string): number {
  const code = run.charCodeAt(0);
  if (code > 0x7f) return 0.7; // letters with marks, and CJK, whose common words are one token
  if (isLetter(code)) return wordCost(run);
  if (code >= 0x30 && code <= 0x39) return 1;
  if (run.endsWith('\n')) return 0.9;
  if (code === 0x20) return run.length === 1 ? 0.03 : 0.9; // one space belongs to the word after it
  if (code === 0x09) return 0.8;
  return 0.55 + run.length * 0.3;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function wordCost(word: string): number {
  const parts = word.match(/[A-Z]*[a-z]+|[A-Z]+/g) ?? [];
  const letters = parts.reduce(
    (sum, { length }) => sum + 1 + Math.max(0, length - WHOLE_PART) / FURTHER_PART,
    0,
  );
  return Math.max(1, letters - (parts.length - 1) * 0.25);
}
