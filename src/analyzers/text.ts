import type { Rule, Severity } from '../domain.ts';
import { linesOf } from './lines.ts';
import type { Spot } from './spot.ts';

/** Names of the characters that order text from right to left; CVE-2021-42574. */
const BIDIRECTIONAL = /[\u202A-\u202E\u2066-\u2069]/g;
/** Zero-width and filler characters. The first group is an ordinary letter's part in many scripts. */
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u2060-\u2064\uFEFF]|[\u115F\u1160\u3164\uFFA0]/g;
/** Fillers stand for missing parts of Hangul syllables, and belong beside others only. */
const FILLER = /[\u115F\u1160\u3164\uFFA0]/;
const HANGUL = /[\u1100-\u115E\u1161-\u11FF\u3131-\u3163\u3165-\u318E\uAC00-\uD7A3]/;
/** Tag characters spell ASCII that nobody sees; runs of the supplementary variation selectors carry bytes. */
const HIDDEN_TEXT = /[\u{E0000}-\u{E007F}]+|[\u{E0100}-\u{E01EF}]{3,}/gu;
/** A flag of a region (Scotland, Texas) is a black flag, tag letters and a cancel tag. */
const REGION_FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{2,6}\u{E007F}/gu;
/** Tabs and form feeds are layout. */
const CONTROL = /(?![\t\f\r])\p{Cc}/gu;
/** Outside of what plain English code is made of. */
const UNUSUAL = /[^\t\n\f\r -~]/;
/** Prose and translations write from right to left in earnest. */
const PROSE =
  /\.(?:md|markdown|mdx|txt|rst|adoc|html?|xml|po|pot|json|jsonc|arb|strings|properties|resx|xlf|ftl|csv|tsv|svg)$/i;

const bidirectional = rule('bidirectional', {
  title: 'Character that reorders the text',
  severity: 'high',
  consequence:
    'What a reviewer reads is not what the compiler reads: code can hide in a comment or a string.',
  check: 'Show the line with `cat -A` or in an editor that shows control characters.',
  cwe: 'CWE-1007',
});
const invisible = rule('invisible', {
  title: 'Invisible character in the code',
  severity: 'medium',
  consequence: 'Two names or strings look equal and are not; a search does not find them.',
  check: 'Show the line with `cat -A`, and retype the word.',
  cwe: 'CWE-1007',
});
const hidden = rule('hidden-text', {
  title: 'Text in characters that nobody sees',
  severity: 'high',
  consequence: 'It carries words or bytes past every reader, such as orders to a language model.',
  check: 'Decode it: the low byte of each tag character is an ASCII character.',
  cwe: 'CWE-1007',
});
const control = rule('control', {
  title: 'Control character',
  severity: 'medium',
  consequence: 'Terminals obey it: it can hide or rewrite what `cat`, `diff` and logs show.',
  check: 'Show the line with `cat -A`; where it is meant, write it as an escape such as \\u001b.',
  cwe: 'CWE-150',
});
const conflict = rule('merge-marker', {
  title: 'Merge conflict left in the file',
  severity: 'high',
  consequence: 'The file holds both versions and the markers; it does not parse, or says two things.',
  check: 'Look for <<<<<<<, ======= and >>>>>>> and decide for one side.',
});

/** Every rule of this analyzer. */
export const textRules: readonly Rule[] = [bidirectional, invisible, hidden, control, conflict];

type Words = Pick<Rule, 'title' | 'consequence' | 'check'> & {
  readonly severity: Severity;
  readonly cwe?: string;
};

function rule(name: string, words: Words): Rule {
  const category = words.cwe === undefined ? 'correctness' : 'security';
  return { id: `text/${name}`, category, confidence: 'certain', source: 'analyzer', ...words };
}

/** One spot for each line and rule. `path` tells prose, where other scripts are at home, from code. */
export function findInText(path: string, text: string): Spot[] {
  const lines = linesOf(text);
  const spots = conflicts(lines);
  if (!UNUSUAL.test(text)) return spots;
  const inProse = PROSE.test(path);
  for (const [i, line] of lines.entries()) {
    if (UNUSUAL.test(line)) spots.push(...inLine(line, i + 1, inProse));
  }
  return spots;
}

function inLine(line: string, number: number, inProse: boolean): Spot[] {
  const found: readonly (readonly [Rule, readonly Found[]])[] = [
    [bidirectional, reorders(line, inProse)],
    [hidden, all(line.replace(REGION_FLAG, blank), HIDDEN_TEXT)],
    [control, all(line, CONTROL)],
    [invisible, all(line, INVISIBLE).filter((each) => isAmongLetters(line, each, number))],
  ];
  return found.flatMap(([rule, characters]) => spotOf(rule, characters, number));
}

type Found = { readonly at: number; readonly text: string };

function all(line: string, pattern: RegExp): Found[] {
  return [...line.matchAll(pattern)].map((match) => ({ at: match.index, text: match[0] }));
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** In prose only overrides, and embeddings that the line leaves open, can deceive. */
function reorders(line: string, inProse: boolean): Found[] {
  const found = all(line, BIDIRECTIONAL);
  if (!inProse || /[\u202D\u202E]/.test(line)) return found;
  const opened = found.filter(({ text }) => text !== '\u202C' && text !== '\u2069').length;
  return opened * 2 === found.length ? [] : found;
}

/** Joiners and marks belong to other scripts and to emoji; beside an ASCII letter they only deceive. */
function isAmongLetters(line: string, { at, text }: Found, number: number): boolean {
  if (FILLER.test(text)) return !HANGUL.test(line);
  if (text === '\uFEFF' && at === 0 && number === 1) return false;
  return /[A-Za-z0-9_$]/.test(line.charAt(at - 1) + line.charAt(at + 1));
}

function spotOf(rule: Rule, found: readonly Found[], line: number): Spot[] {
  const [first] = found;
  if (first === undefined) return [];
  const names = [...new Set(found.flatMap(({ text }) => [...text].map(nameOf)))];
  const shown = names.slice(0, 4).join(', ') + (names.length > 4 ? ' and others' : '');
  const place = {
    start: line,
    end: line,
    startColumn: first.at + 1,
    endColumn: first.at + 1 + first.text.length,
  };
  return [{ rule, ...place, message: `${rule.title}: ${shown}.` }];
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** All three markers in order; a line of equals signs alone underlines a heading. */
function conflicts(lines: readonly string[]): Spot[] {
  const spots: Spot[] = [];
  let open: number | undefined;
  let isParted = false;
  for (const [i, line] of lines.entries()) {
    if (/^<{7}(?: .*)?$/.test(line)) [open, isParted] = [i + 1, false];
    else if (open !== undefined && line === '=======') isParted = true;
    else if (open !== undefined && isParted && /^>{7}(?: .*)?$/.test(line)) {
      const message = `Merge conflict left in the file, up to line ${i + 1}.`;
      spots.push({ rule: conflict, start: open, end: open, message });
      open = undefined;
    }
  }
  return spots;
}
