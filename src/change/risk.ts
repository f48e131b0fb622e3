import type { Unit } from '../domain.ts';
import { commentStyle, LANGUAGES, type Language } from '../syntax/index.ts';

/** What a change touches, and how much more often such lines hide a bug than others do (ranks, not probabilities). */
const SIGNALS: readonly { readonly weight: number; readonly pattern: RegExp }[] = [
  // conditions
  {
    weight: 0.12,
    pattern:
      /\b(if|elif|elsif|else|unless|while|until|for|foreach|switch|match|case|when)\b|&&|\|\||\?[^.?:]*:/,
  },
  // boundaries
  {
    weight: 0.12,
    pattern:
      /<=|>=|[^=-]>[^>]|[^<]<[^<]|[+-] ?1\b|\b(len|length|size|count|index|offset|limit|slice|substr\w*|range)\b|%/i,
  },
  // null
  {
    weight: 0.12,
    pattern: /\b(null|nil|None|undefined|nullptr|NULL|Optional|Some|unwrap|expect)\b|\?\.|\?\?|!\./,
  },
  // errors
  {
    weight: 0.1,
    pattern:
      /\b(try|catch|except|rescue|finally|ensure|defer|throws?|raise|panic|recover|err|error|Err|reject|errno)\b/,
  },
  // resources
  {
    weight: 0.1,
    pattern:
      /\b\w*(open|close|free|malloc|alloc|release|dispose|connect|cursor|stream|socket|acquire|subscribe|setInterval|retain|unlink)\w*\s*[({]/i,
  },
  // concurrency
  {
    weight: 0.14,
    pattern:
      /\b(async|await|lock|unlock|mutex|thread|atomic|synchronized|volatile|chan|go|spawn|promise|futures?|concurrent\w*|semaphore|transaction)\b/i,
  },
  // security
  {
    weight: 0.18,
    pattern:
      /\b\w*(exec|eval|system|shell|sql|query|password|passwd|secret|token|crypt|auth|permission|privilege|admin|role|html|escape|sanitiz|redirect|serializ|pickle|cert|verify|signature|chmod|sudo|cookie|session|cors|upload|innerhtml)\w*/i,
  },
  // arithmetic and conversion
  {
    weight: 0.06,
    pattern:
      /[^/*]\*[^/*]|[^/*]\/[^/*]|\b(parse\w*|cast|convert|round|floor|ceil|int|float|Number|as)\b|<<|>>/,
  },
];

const TESTS =
  /(^|\/)(tests?|spec|specs|__tests__|testdata|fixtures|mocks?|__mocks__|e2e)\/|[._-](test|spec)\.\w+$|(^|\/)test_[^/]*$|_test\.\w+$|Tests?\.\w+$/;
const PROSE =
  /\.(md|mdx|rst|adoc|txt|csv|svg|po|pot|strings)$|(^|\/)(LICENSE|CHANGELOG|README|NOTICE)[^/]*$/i;
const DATA = /\.(json5?|ya?ml|toml|ini|cfg|conf|properties|xml|css|scss|less)$/;

const IMPORT =
  /^(import\b|from\s+\S+\s+import\b|export\s+(\*|\{[^}]*\})\s+from\b|using\s+[\w.=\s]+;|#\s*include\b|require(_once|_relative)?\b|use\s+[\w\\:{},\s*]+;|package\s|(const|let|var)\s+[\w{},\s]+=\s*require\(|extern\s+crate\b|source\s)/;

/** At least this much for anything that may run, at most this much for what cannot. */
const LOGIC = 0.2;
const NO_LOGIC = 0.02;
const IMPORTS_ONLY = 0.05;
/** A check that goes is worse than one that comes. */
const GUARD_LOST = 0.12;

/**
 * How soon a unit is asked, 0..1: what its changed lines touch, how much logic they are, where they stand. Comments,
 * moved lines and imports are near 0, and 0 is for blank lines and brackets alone. An order: it hides no finding.
 */
export function riskOf(unit: Omit<Unit, 'risk'>): number {
  const { added, removed } = logicOf(unit);
  const lines = [...added, ...removed];
  if (lines.length === 0) return isBlank(unit) ? 0 : NO_LOGIC;
  if (lines.every((line) => IMPORT.test(line))) return IMPORTS_ONLY;
  const touched = SIGNALS.reduce((sum, { weight, pattern }) => sum + weight * share(lines, pattern), 0);
  const amount = Math.min(0.15, Math.log2(1 + lines.length) * 0.03);
  const lost = guards(removed) > guards(added) ? GUARD_LOST : 0;
  const risk = (LOGIC + touched + amount + lost) * placeFactor(unit);
  return Math.round(Math.min(1, risk) * 1000) / 1000;
}

/** Nothing but blank lines and brackets changed: there is nothing to ask. */
function isBlank(unit: Omit<Unit, 'risk'>): boolean {
  const lines = [
    ...picked(unit.after, unit.start, unit.changed),
    ...picked(unit.before, unit.oldStart, unit.removed),
  ];
  return lines.every((line) => /^[\s{}()[\];,]*$/.test(line));
}

/** 0 where no line matches, and nearer to 1 with each that does. */
function share(lines: readonly string[], pattern: RegExp): number {
  const hits = lines.filter((line) => pattern.test(line)).length;
  return 1 - 0.4 ** hits;
}

function guards(lines: readonly string[]): number {
  return lines.filter((line) =>
    /\b(if|unless|catch|except|rescue|finally|assert\w*|guard|lock)\b|\?\./.test(line),
  ).length;
}

function placeFactor({ path, after }: Omit<Unit, 'risk'>): number {
  if (PROSE.test(path)) return 0.1;
  const place = TESTS.test(path) ? 0.35 : DATA.test(path) ? 0.5 : 1;
  return after === '' ? place * 0.5 : place;
}

/** Changed lines without blanks, comments and lone brackets; a line that only moved or was reindented is in neither. */
function logicOf(unit: Omit<Unit, 'risk'>): { added: string[]; removed: string[] } {
  const added = picked(unit.after, unit.start, unit.changed);
  const removed = picked(unit.before, unit.oldStart, unit.removed);
  const isLogic = logicTest(unit.language);
  const pure = {
    added: added.map(collapsed).filter(isLogic),
    removed: removed.map(collapsed).filter(isLogic),
  };
  return { added: without(pure.added, pure.removed), removed: without(pure.removed, pure.added) };
}

function picked(text: string, start: number, lines: readonly number[]): string[] {
  const all = text.split('\n');
  return lines.flatMap((line) => all[line - start] ?? []);
}

function collapsed(line: string): string {
  return line.trim().replace(/\s+/g, ' ');
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

function logicTest(language: string | undefined): (line: string) => boolean {
  const known = LANGUAGES.find((each) => each === language);
  const starts = known ? commentStarts(known) : ['//', '#', '/*', '*', '<!--', '--'];
  return (line) => /[\p{L}\p{N}]/u.test(line) && !starts.some((start) => isComment(line, start));
}

function commentStarts(language: Language): string[] {
  const { line, open, close } = commentStyle(language);
  return [
    ...line,
    ...(open && close ? [open, close, '* '] : []),
    ...(language === 'python' ? ['"""', "'''"] : []),
  ];
}

/** In languages with `#` for comments alone; `#include` and `#[attribute]` begin otherwise. */
function isComment(line: string, start: string): boolean {
  return line.startsWith(start) && !(start === '#' && line.startsWith('#['));
}
