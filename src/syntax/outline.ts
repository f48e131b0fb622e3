import type { Definition, LineRange } from '../domain.ts';
import { ParseError } from '../errors.ts';
import { BLOCK_KINDS, PREFIXES, ROLES, type Shape, WRAPPERS } from './kinds.ts';
import { type Named, nameOf } from './naming.ts';
import type { Node, TreeCursor } from './runtime.ts';

/** Where a statement begins (1-based line) and in how many blocks it lies. */
export type Statement = { readonly line: number; readonly depth: number };

/** What one walk over a tree tells. */
export type Outline = {
  /** In the order they begin; a definition comes before those inside it. */
  readonly definitions: readonly Definition[];
  /** Statements that begin a line, ascending. */
  readonly statements: readonly Statement[];
  /** Lines that the grammar could not read, or where it had to invent a token. */
  readonly errors: readonly LineRange[];
  /** Names of the node kinds that occur. */
  readonly kinds: ReadonlySet<string>;
};

/** Deepest nesting that is walked: hand-written code stays far below, and rules cost time by depth. */
export const MAX_DEPTH = 1_000;

/** Most nodes of a tree: dense code of the longest text has fewer, and each costs every rule some µs. */
export const MAX_NODES = 300_000;

/** Longest header that is kept, in lines. */
const HEADER_LINES = 12;

type Open = Definition & { readonly shape: Shape; readonly depth: number; readonly parent: Open | undefined };
type State = {
  readonly text: string;
  readonly types: Types;
  readonly open: Open[];
  readonly found: Open[];
  readonly statements: Statement[];
  readonly errors: LineRange[];
  readonly kinds: Set<number>;
  /** Kinds from the root to the node. */
  readonly path: string[];
  blocks: number;
};

type Types = readonly (string | null)[];

/** Walks the tree once. Throws `ParseError` over `MAX_DEPTH` or `MAX_NODES`. */
export function outlineOf(cursor: TreeCursor, text: string, types: Types): Outline {
  const state: State = {
    text,
    types,
    open: [],
    found: [],
    statements: [],
    errors: [],
    kinds: new Set(),
    path: [],
    blocks: 0,
  };
  let nodes = 0;
  for (let more = true; more; more = advance(cursor, state)) {
    nodes += 1;
    if (nodes > MAX_NODES) throw new ParseError(`more than ${MAX_NODES} syntax nodes`);
    if (state.path.length > MAX_DEPTH) throw new ParseError(`nested deeper than ${MAX_DEPTH} levels`);
    visit(cursor, state);
  }
  return {
    definitions: withoutPlainObjects(state.found),
    statements: state.statements,
    errors: state.errors,
    kinds: new Set([...state.kinds].map((id) => types[id] ?? 'ERROR')),
  };
}

/** To the next node in source order; keeps the path and leaves what ended. */
function advance(cursor: TreeCursor, state: State): boolean {
  const kind = kindAt(cursor, state);
  if (cursor.gotoFirstChild()) {
    state.path.push(kind);
    if (BLOCK_KINDS.has(kind)) state.blocks += 1;
    return true;
  }
  while (!cursor.gotoNextSibling()) {
    if (!cursor.gotoParent()) return false;
    if (BLOCK_KINDS.has(state.path.pop() ?? '')) state.blocks -= 1;
  }
  while ((state.open.at(-1)?.depth ?? -1) >= state.path.length) state.open.pop();
  return true;
}

function kindAt(cursor: TreeCursor, state: State): string {
  return state.types[cursor.nodeTypeId] ?? 'ERROR';
}

function visit(cursor: TreeCursor, state: State): void {
  const id = cursor.nodeTypeId;
  const kind = state.types[id] ?? 'ERROR';
  state.kinds.add(id);
  if (BLOCK_KINDS.has(state.path.at(-1) ?? '') && cursor.nodeIsNamed) noteStatement(cursor, state);
  if (kind === 'ERROR' || cursor.nodeIsMissing) state.errors.push(linesOf(cursor.currentNode));
  else if (ROLES.has(kind) && cursor.nodeIsNamed) noteDefinition(cursor.currentNode, state);
}

function noteStatement(cursor: TreeCursor, state: State): void {
  const line = cursor.startPosition.row + 1;
  if (state.statements.at(-1)?.line !== line) state.statements.push({ line, depth: state.blocks });
}

function noteDefinition(node: Node, state: State): void {
  const named = nameOf(node);
  if (named === undefined) return;
  const parent = state.open.at(-1);
  const path = parent ? `${parent.path}.${named.name}` : named.name;
  const lines = outerLines(node);
  const definition: Open = {
    name: named.name.slice(named.name.lastIndexOf('.') + 1),
    path,
    kind: named.shape === 'function' ? 'function' : 'class',
    header: headerOf(node, named, state.text),
    start: lines.start,
    end: lines.end,
    shape: named.shape,
    depth: state.path.length,
    parent,
  };
  state.open.push(definition);
  state.found.push(definition);
}

function linesOf(node: Node): LineRange {
  const { row, column } = node.endPosition;
  const start = node.startPosition.row + 1;
  return { start, end: Math.max(start, column === 0 ? row : row + 1) };
}

/** With the decorators, attributes and `export` that belong to it. */
function outerLines(node: Node): LineRange {
  let outer = node;
  for (let parent = node.parent; parent && isWrapper(parent); parent = parent.parent) outer = parent;
  const { start, end } = linesOf(outer);
  return { start: Math.min(start, firstPrefixLine(outer) ?? start), end };
}

function isWrapper(parent: Node): boolean {
  if (!WRAPPERS.has(parent.type)) return false;
  const isHead = parent.type === 'decorated_definition' || parent.type === 'export_statement';
  return (
    isHead || parent.type === 'template_declaration' || parent.type === 'field_declaration' || isSole(parent)
  );
}

function isSole(parent: Node): boolean {
  const declarators = parent.namedChildren.filter((child) => child && ROLES.has(child.type));
  return declarators.length === 1;
}

function firstPrefixLine(node: Node): number | undefined {
  let first: number | undefined;
  for (let at = node.previousNamedSibling; at && PREFIXES.has(at.type); at = at.previousNamedSibling) {
    first = at.startPosition.row + 1;
  }
  return first;
}

/** From the start of its first line to where its body begins, with the opening bracket. */
function headerOf(node: Node, named: Named, text: string): string {
  const lineStart = text.lastIndexOf('\n', node.startIndex - 1) + 1;
  const start = text.slice(lineStart, node.startIndex).trim().length > 60 ? node.startIndex : lineStart;
  const lineEnd = text.indexOf('\n', node.startIndex);
  const fallback = lineEnd === -1 ? text.length : lineEnd;
  const bodyStart = named.body?.startIndex ?? fallback;
  const end = text[bodyStart] === '{' ? bodyStart + 1 : bodyStart;
  const lines = text.slice(start, end).trimEnd().split('\n');
  return lines.slice(0, HEADER_LINES).join('\n').replaceAll('\r', '');
}

/** An object literal is a scope only for the functions in it. */
function withoutPlainObjects(found: readonly Open[]): Definition[] {
  const used = new Set<Open>();
  for (const one of found) {
    if (one.shape !== 'function') continue;
    for (let at: Open | undefined = one; at && !used.has(at); at = at.parent) used.add(at);
  }
  return found.filter((one) => one.shape !== 'object' || used.has(one)).map(plain);
}

function plain({ name, path, kind, header, start, end }: Open): Definition {
  return { name, path, kind, header, start, end };
}
