import type { Analysis } from '../analyzers/index.ts';
import type { Change, Dismissal, Draft, FileText } from '../domain.ts';
import type { FilterContext } from '../findings/context.ts';
import { identify } from '../findings/fingerprint.ts';
import type { ReviewRequest } from '../review.ts';
import type { Parser, RawText } from './texts.ts';

type Known = {
  readonly change: Change;
  readonly texts: readonly RawText[];
  /** Of all lookers. */
  readonly drafts: readonly Draft[];
  /** The analyzers' on the before side, under the new paths. */
  readonly before: Analysis['before'];
  /** What people put aside on the forge. */
  readonly dismissed: readonly Dismissal[];
  readonly parser: Parser;
  readonly request: ReviewRequest;
};

const NO_NAMES: ReadonlySet<string> = new Set();

/** What the passes know. Only files in which something was said are parsed. */
export function contextOf({
  change,
  texts,
  drafts,
  before,
  dismissed,
  parser,
  request,
}: Known): FilterContext {
  const { config } = request;
  const spoken = new Set(drafts.map(({ path }) => path));
  const sides = texts.filter(({ file }) => spoken.has(file.path));
  const byPath = new Map(sides.map((side) => [side.file.path, side]));
  const textsBefore = sides.flatMap(({ file, before: text }) =>
    text === undefined ? [] : [{ file, text: parser.fileText(file.oldPath ?? file.path, text) }],
  );
  return {
    change,
    texts: textMap(
      sides.flatMap(({ file, after }) => (after === undefined ? [] : [parser.fileText(file.path, after)])),
    ),
    beforeTexts: textMap(textsBefore.map(({ text }) => text)),
    before: fingerprintsOf(before, new Map(textsBefore.map(({ file, text }) => [file.path, text]))),
    identifiers: (path) =>
      parser.withTree(path, byPath.get(path)?.after ?? '', (tree) => tree?.identifiers() ?? NO_NAMES),
    parses: (path, text) => parser.withTree(path, text, (tree) => tree?.errors().length ?? 0),
    suppress: config.suppress.map((entry) => ({ ...entry, trusted: true })),
    today: request.today,
    dismissed,
    baseline: request.baseline,
    settings: request.configOf,
    maxFindings: config.maxFindings,
  };
}

function textMap(texts: readonly FileText[]): ReadonlyMap<string, FileText> {
  return new Map(texts.map((text) => [text.path, text]));
}

/** Under the new path, so that a moved file brings none of its findings back. */
function fingerprintsOf(drafts: readonly Draft[], texts: ReadonlyMap<string, FileText>): ReadonlySet<string> {
  return new Set(identify(drafts, { texts, oldPaths: new Map() }).map(({ fingerprint }) => fingerprint));
}
