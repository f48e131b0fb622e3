import { createHash } from 'node:crypto';
import type { Definition, FileChange, Line, LineRange, Unit } from '../domain.ts';
import { addedLines, removedLines } from '../domain.ts';
import type { Outline, Statement } from '../syntax/index.ts';
import { groupsOf } from './hunk-groups.ts';
import { linesOf } from './lines.ts';
import { enclosing, ownerOf, type Pair, pairsOf } from './owners.ts';
import { type Block, cut, oldLineAt } from './pieces.ts';
import { riskOf } from './risk.ts';
import { tokensOf } from './tokens.ts';

export { tokensOf } from './tokens.ts';

/** Tokens of one unit's two sides together, above which it is cut: what a small model reads in about a minute. */
export const MAX_UNIT_TOKENS = 1_500;

/** One side of a file; without outline (no grammar, a text that cannot be parsed) only hunks are known. */
export type SideText = {
  readonly text: string;
  readonly outline?: Pick<Outline, 'definitions' | 'statements'>;
};

/** A file that the model shall look at. Sides that cannot be had are absent: its hunks are enough. */
export type SplitFile = {
  readonly file: FileChange;
  readonly language?: string;
  readonly before?: SideText;
  readonly after?: SideText;
};

/**
 * Every changed line in exactly one unit, riskiest units first (DESIGN 3): the innermost named function around a
 * change with both its sides; hunk groups for the rest. `maxTokens` bounds a unit's two sides together.
 */
export function split(files: readonly SplitFile[], maxTokens: number = MAX_UNIT_TOKENS): Unit[] {
  return files.flatMap((file) => unitsOf(sidesOf(file), maxTokens)).sort(byRisk);
}

function byRisk(a: Unit, b: Unit): number {
  return b.risk - a.risk || compare(a.path, b.path) || a.start - b.start || a.oldStart - b.oldStart;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Side = {
  readonly lines: readonly string[];
  readonly definitions: readonly Definition[];
  readonly statements: readonly Statement[];
};

type Sides = {
  readonly file: FileChange;
  readonly language?: string;
  readonly before: Side;
  readonly after: Side;
  readonly changed: readonly number[];
  readonly removed: readonly number[];
};

/** A unit before it has risk and id. */
type Part = Omit<Unit, 'id' | 'path' | 'language' | 'risk'>;

function sidesOf({ file, language, before, after }: SplitFile): Sides {
  return {
    file,
    ...(language === undefined ? {} : { language }),
    before: sideOf(before),
    after: sideOf(after),
    changed: addedLines(file),
    removed: removedLines(file),
  };
}

function sideOf(side: SideText | undefined): Side {
  const { definitions = [], statements = [] } = side?.outline ?? {};
  return { lines: side ? linesOf(side.text) : [], definitions, statements };
}

function unitsOf(sides: Sides, maxTokens: number): Unit[] {
  const [before, after] = [ownersOf(sides.before, sides.removed), ownersOf(sides.after, sides.changed)];
  const touched = {
    before: [...new Set(before.values())],
    after: [...new Set(after.values())],
    allBefore: functionsOf(sides.before),
    allAfter: functionsOf(sides.after),
  };
  const functions = pairsOf(touched, sides.file).map((pair) => functionPart(pair, sides, { before, after }));
  const isFree = (line: Line) =>
    line.kind === 'added' ? !after.has(line.new ?? 0) : !before.has(line.old ?? 0);
  const groups = sides.file.hunks
    .flatMap((hunk) => groupsOf(hunk, isFree))
    .map((group) => groupPart(group, sides));
  return [...functions, ...groups]
    .flatMap((part) => piecesOf(part, sides, maxTokens))
    .map((part) => finished(part, sides));
}

function functionsOf({ definitions }: Side): Definition[] {
  return definitions.filter(({ kind }) => kind === 'function');
}

type Owners = ReadonlyMap<number, Definition>;

/** Changed lines of a side to the function each belongs to. */
function ownersOf(side: Side, lines: readonly number[]): Owners {
  const owned = lines.map((line) => [line, ownerOf(side.definitions, line)] as const);
  const owners = new Map(owned.flatMap(([line, owner]) => (owner ? [[line, owner] as const] : [])));
  return new Map(
    [...owners].map(([line, owner]) => [line, outermost(owner, side, new Set(owners.values()))]),
  );
}

/** Where the function around it changes too, both are one question. */
function outermost(owner: Definition, side: Side, changed: ReadonlySet<Definition>): Definition {
  const around = enclosing(side.definitions, owner).find(
    (one) => changed.has(one) && tokensOf(textOf(side, one).join('\n')) <= MAX_UNIT_TOKENS / 2,
  );
  return around ?? owner;
}

function functionPart(
  { before, after }: Pair,
  sides: Sides,
  owners: { before: Owners; after: Owners },
): Part {
  const place = after ? { side: sides.after, one: after } : { side: sides.before, one: before };
  return {
    scope: place.one?.path ?? '',
    headers: place.one ? headersOf(enclosing(place.side.definitions, place.one)) : '',
    before: before ? textOf(sides.before, before).join('\n') : '',
    after: after ? textOf(sides.after, after).join('\n') : '',
    start: after?.start ?? 1,
    oldStart: before?.start ?? 1,
    changed: sides.changed.filter((line) => after !== undefined && owners.after.get(line) === after),
    removed: sides.removed.filter((line) => before !== undefined && owners.before.get(line) === before),
  };
}

function groupPart(group: ReturnType<typeof groupsOf>[number], sides: Sides): Part {
  const [line, side] =
    group.changed[0] === undefined ? [group.removed[0], sides.before] : [group.changed[0], sides.after];
  const around = enclosing(side.definitions, { start: line ?? 1, end: line ?? 1 });
  return {
    scope: around.at(-1)?.path ?? '',
    headers: headersOf(
      around.filter(({ start }) => start < (side === sides.after ? group.start : group.oldStart)),
    ),
    before: group.before.map(({ text }) => text).join('\n'),
    after: group.after.map(({ text }) => text).join('\n'),
    start: group.after.length > 0 ? group.start : 1,
    oldStart: group.before.length > 0 ? group.oldStart : 1,
    changed: group.changed,
    removed: group.removed,
  };
}

function textOf(side: Side, { start, end }: LineRange): string[] {
  return side.lines.slice(start - 1, end);
}

/** One header a line. */
function headersOf(definitions: readonly Definition[]): string {
  return definitions.map(({ header }) => header.trim().replace(/\s*\n\s*/g, ' ')).join('\n');
}

function piecesOf(part: Part, sides: Sides, maxTokens: number): Part[] {
  if (tokensOf(part.before) + tokensOf(part.after) <= maxTokens) return [part];
  const after: Block = { lines: part.after === '' ? [] : part.after.split('\n'), start: part.start };
  const before: Block = { lines: part.before === '' ? [] : part.before.split('\n'), start: part.oldStart };
  const pieces =
    after.lines.length > 0
      ? cut(after, sides.after.statements, maxTokens / 2).map((range, i, all) => ({
          now: range,
          was: wasOf({ range, isFirst: i === 0, isLast: i === all.length - 1 }, before, sides.file),
        }))
      : cut(before, sides.before.statements, maxTokens / 2).map((range) => ({ now: undefined, was: range }));
  return pieces
    .map(({ now, was }) => pieceOf(part, { after, before, now, was }))
    .filter(({ changed, removed }) => changed.length + removed.length > 0);
}

type Piece = { readonly range: LineRange; readonly isFirst: boolean; readonly isLast: boolean };

/** The lines of the old side that stand where a piece of the new side does; first and last reach to the ends. */
function wasOf({ range, isFirst, isLast }: Piece, before: Block, file: FileChange): LineRange {
  const last = before.start + before.lines.length - 1;
  const start = isFirst ? before.start : within(oldLineAt(file.hunks, range.start), before);
  const end = isLast ? last : within(oldLineAt(file.hunks, range.end + 1), before) - 1;
  return { start, end };
}

function within(line: number, { start, lines }: Block): number {
  return Math.min(Math.max(line, start), start + lines.length);
}

type Cut = { after: Block; before: Block; now: LineRange | undefined; was: LineRange };

function pieceOf(part: Part, { after, before, now, was }: Cut): Part {
  const isIn = (range: LineRange | undefined) => (line: number) =>
    range !== undefined && range.start <= line && line <= range.end;
  const own = now && now.start > after.start ? (after.lines[0] ?? '').trim() : '';
  return {
    scope: part.scope,
    headers: [part.headers, own].filter(Boolean).join('\n'),
    before: before.lines.slice(was.start - before.start, was.end - before.start + 1).join('\n'),
    after: now ? after.lines.slice(now.start - after.start, now.end - after.start + 1).join('\n') : '',
    start: now?.start ?? 1,
    oldStart: was.end >= was.start ? was.start : 1,
    changed: part.changed.filter(isIn(now)),
    removed: part.removed.filter(isIn(was)),
  };
}

function finished(part: Part, { file, language }: Sides): Unit {
  const hash = createHash('sha256').update([file.path, part.scope, part.before, part.after].join('\0'));
  const unit = {
    ...part,
    id: hash.digest('hex').slice(0, 32),
    path: file.path,
    ...(language && { language }),
  };
  return { ...unit, risk: riskOf(unit) };
}
