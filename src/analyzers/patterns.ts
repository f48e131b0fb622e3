import { assetFiles, assetText, isBundled } from '../assets.ts';
import type { LineRange, Suggestion } from '../domain.ts';
import { messageOf } from '../errors.ts';
import type { Language, Match, Syntax, Tree } from '../syntax/index.ts';
import { linesOf } from './lines.ts';
import { type Fields, type Pattern, patternOf, RuleFileError } from './pattern.ts';
import type { Spot } from './spot.ts';

/** A longer match is shown by its first line: a comment on a whole function says nothing about where. */
const MOST_LINES = 3;
/** Characters of a variable's text within a message. */
const LONGEST_VALUE = 60;
/** From this many rules on one walk with all of them at once comes before the walks with each. */
const WORTH_JOINING = 3;

let embedded: Promise<readonly Pattern[]> | undefined;

/** The rules that ship with the product, read once per process. */
export function embeddedPatterns(): Promise<readonly Pattern[]> {
  embedded ??= readEmbedded();
  return embedded;
}

async function readEmbedded(): Promise<readonly Pattern[]> {
  const files = isBundled() ? packedRules(await assetText(PACKED)) : await sourceRules();
  return Object.entries(files).map(([name, fields]) => patternOf(name, fields));
}

/** The asset in which the bundle has all rules: reading YAML would take most of the time of a small review. */
export const PACKED = 'rules.json';

function packedRules(text: string): Readonly<Record<string, Fields>> {
  return JSON.parse(text);
}

/** The fields of every embedded rule file by its name, as YAML has them in source; the build packs them. */
export async function sourceRules(): Promise<Readonly<Record<string, Fields>>> {
  const { ruleFields } = await import('./rule-file.ts');
  const names = (await assetFiles('rules')).filter((name) => name.endsWith('.yml'));
  const read = async (name: string) => [name, ruleFields(name, await assetText(name))] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

/** Compiles a rule for each of its languages. Throws `RuleFileError` that names the file. */
export function checkPattern(pattern: Pattern, path: string, syntax: Syntax): void {
  for (const language of pattern.languages) {
    const tree = syntax.parse(language, '');
    try {
      tree.find(pattern.matcher);
    } catch (error) {
      throw new RuleFileError(`${path}: rule: for ${language}: ${messageOf(error)}`, { cause: error });
    } finally {
      tree.free();
    }
  }
}

/** A file as the choice of rules sees it. */
export type Subject = { readonly path: string; readonly language: Language; readonly text: string };

/** Folders and names of tests, fixtures and examples in the supported languages. */
const TEST_PATH =
  /(?:^|\/)(?:tests?|testing|testdata|__tests__|__mocks__|specs?|fixtures?|e2e|examples?)\/|(?:^|\/)(?:test_[^/]*|conftest)\.py$|[._-](?:test|tests|spec)\.\w+$|(?:Test|Tests|Spec|IT)\.(?:java|cs|php|kt)$/;

/** The rules worth trying on a file: those of its language of whose `needs` it holds one. */
export function candidates(patterns: readonly Pattern[], { path, language, text }: Subject): Pattern[] {
  const isTest = TEST_PATH.test(path);
  return patterns.filter(
    ({ languages, needs, inTests }) =>
      languages.includes(language) &&
      (inTests || !isTest) &&
      (needs.length === 0 || needs.some((need) => isIn(need, text))),
  );
}

function isIn(need: string | RegExp, text: string): boolean {
  return typeof need === 'string' ? text.includes(need) : need.test(text);
}

/** Every match of every rule, in the order of the rules. `text` is what `tree` was parsed from. */
export function findPatterns(tree: Tree, text: string, patterns: readonly Pattern[]): Spot[] {
  if (patterns.length >= WORTH_JOINING && !matchesAny(tree, patterns)) return [];
  const lines = linesOf(text);
  return patterns.flatMap((pattern) =>
    tree.find(pattern.matcher).map((match) => spotOf(pattern, match, lines)),
  );
}

const joined = new Map<string, object>();

/** One walk with all rules joined; nearly every text matches none of them. */
function matchesAny(tree: Tree, patterns: readonly Pattern[]): boolean {
  if (patterns.some(({ matcher }) => Object.keys(matcher).length > 1)) return true;
  const key = patterns.map(({ rule }) => rule.id).join(' ');
  const known = joined.get(key) ?? { rule: { any: patterns.map(({ matcher }) => matcher.rule) } };
  joined.set(key, known);
  return tree.find(known).length > 0;
}

function spotOf(pattern: Pattern, match: Match, lines: readonly string[]): Spot {
  const isLong = match.end - match.start >= MOST_LINES;
  const suggestion = suggestionOf(pattern, match, lines);
  return {
    rule: pattern.rule,
    start: match.start,
    end: isLong ? match.start : match.end,
    startColumn: match.startColumn,
    endColumn: isLong ? (lines[match.start - 1] ?? '').length + 1 : match.endColumn,
    message: filled(pattern.message, match, shortened),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The fix put in the place of the match, as whole lines. */
function suggestionOf(pattern: Pattern, match: Match, lines: readonly string[]): Suggestion | undefined {
  if (pattern.fix === undefined) return undefined;
  const range: LineRange = { start: match.start, end: match.end };
  const head = (lines[match.start - 1] ?? '').slice(0, match.startColumn - 1);
  const tail = (lines[match.end - 1] ?? '').slice(match.endColumn - 1);
  const before = lines.slice(match.start - 1, match.end).join('\n');
  const after = `${head}${filled(pattern.fix, match, (value) => value)}${tail}`;
  return after === before ? undefined : { ...range, before, after };
}

function filled(template: string, match: Match, show: (value: string) => string): string {
  return template.replace(/\$\$?\$?([A-Z][A-Z0-9_]*)/g, (whole, name: string) => {
    const value = match.variables[name];
    return value === undefined ? whole : show(value);
  });
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE - 1)}…`;
}
