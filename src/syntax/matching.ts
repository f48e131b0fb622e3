import type { SgNode } from './runtime.ts';

/** Lines and columns are 1-based, columns in UTF-16 code units, `endColumn` exclusive. */
export type Match = {
  readonly start: number;
  readonly end: number;
  readonly startColumn: number;
  readonly endColumn: number;
  readonly text: string;
  /** Text of what each `$NAME` or `$$$NAME` of the rule stands for; absent names matched nothing. */
  readonly variables: Readonly<Record<string, string>>;
};

type Span = Omit<Match, 'text' | 'variables'> & { readonly from: number; readonly to: number };

/** An ast-grep rule as its `rule:` block or the whole document with `constraints` and `utils`. */
export type Matcher = {
  readonly config: object;
  readonly variables: readonly string[];
  /** Languages in which ast-grep took the rule: before that it must see it, and say what is wrong with it. */
  readonly accepted: Set<string>;
};

const matchers = new WeakMap<object, Matcher>();

/** What ast-grep takes, made once for each rule object. */
export function matcherOf(rule: object): Matcher {
  const known = matchers.get(rule);
  if (known !== undefined) return known;
  const config = 'rule' in rule ? pick(rule, ['rule', 'constraints', 'utils', 'transform']) : { rule };
  const matcher = { config, variables: variablesOf(config), accepted: new Set<string>() };
  matchers.set(rule, matcher);
  return matcher;
}

function pick(rule: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(rule).filter(([key]) => keys.includes(key)));
}

/**
 * False where the rule asks for a node kind that the text does not have: a walk for each rule is what costs.
 * True says nothing.
 */
export function couldMatch(config: object, kinds: ReadonlySet<string>): boolean {
  return 'rule' in config && possible(config.rule, kinds);
}

function possible(rule: unknown, kinds: ReadonlySet<string>): boolean {
  if (typeof rule !== 'object' || rule === null) return true;
  const { kind, all, any, has, inside } = rule as Readonly<Record<string, unknown>>;
  if (typeof kind === 'string' && /^\w+$/.test(kind) && !kinds.has(kind) && kind !== 'ERROR') return false;
  if (Array.isArray(all) && !all.every((each) => possible(each, kinds))) return false;
  if (Array.isArray(any) && any.length > 0 && !any.some((each) => possible(each, kinds))) return false;
  return possible(has, kinds) && possible(inside, kinds);
}

function variablesOf(config: object): string[] {
  const names = JSON.stringify(config).matchAll(/\$\$?\$?([A-Z][A-Z0-9_]*)/g);
  return [...new Set([...names].map(([, name = '']) => name))];
}

/** Reads a match out of wasm memory and frees it. */
export function readMatch(node: SgNode, matcher: Matcher, text: string): Match {
  const { from, to, ...place } = spanOf(node);
  const variables: Record<string, string> = {};
  for (const name of matcher.variables) {
    const value = variableOf(node, name, text);
    if (value !== undefined) variables[name] = value;
  }
  node.free();
  return { ...place, text: text.slice(from, to), variables };
}

function variableOf(node: SgNode, name: string, text: string): string | undefined {
  const one = node.getMatch(name);
  const nodes = one ? [one] : node.getMultipleMatches(name);
  const spans = nodes.map(spanOf);
  for (const each of nodes) each.free();
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? text.slice(first.from, last.to) : undefined;
}

function spanOf(node: SgNode): Span {
  const range = node.range();
  const { start, end } = range;
  const span = {
    start: start.line + 1,
    end: end.line + 1,
    startColumn: start.column + 1,
    endColumn: end.column + 1,
    from: start.index,
    to: end.index,
  };
  for (const each of [start, end, range]) each.free();
  return span;
}
