/**
 * The words of the product. Plain readonly data, no behaviour beyond small total functions.
 * Lines are 1-based everywhere; ranges include both ends; columns are 1-based UTF-16 code units; times are ms.
 */

export type * from './forge.ts';
export * from './outcome.ts';
export type * from './runner.ts';

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CATEGORIES = [
  'correctness',
  'null',
  'boundary',
  'error-handling',
  'concurrency',
  'resource',
  'security',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Five bands, best first; a raw probability never leaves `model/`. */
export const CONFIDENCES = ['certain', 'high', 'medium', 'low', 'guess'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const FINDING_SOURCES = ['analyzer', 'imported', 'model'] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];

/** `before` is the merge base, `after` is the head of the change. */
export type Side = 'before' | 'after';

export type LineRange = { readonly start: number; readonly end: number };

// ── the change ────────────────────────────────────────────────────────────────────────────────────

export type Line = {
  readonly kind: 'added' | 'removed' | 'context';
  /** Without the line end; a lone CR before LF belongs to the line end. */
  readonly text: string;
  /** Line number on the before side; absent on added lines. */
  readonly old?: number;
  /** Line number on the after side; absent on removed lines. */
  readonly new?: number;
};

export type Hunk = {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly lines: readonly Line[];
};

export type FileStatus = 'added' | 'deleted' | 'modified' | 'renamed' | 'copied' | 'type-changed';
export type FileKind = 'text' | 'binary' | 'symlink' | 'submodule';

export type FileChange = {
  /** Relative to the repository root with `/`. Bytes that are not UTF-8 are written `\xNN`. */
  readonly path: string;
  /** Before a rename or copy. */
  readonly oldPath?: string;
  readonly status: FileStatus;
  readonly kind: FileKind;
  /** Git modes such as `100644`, when the change carries them. */
  readonly oldMode?: string;
  readonly newMode?: string;
  readonly hunks: readonly Hunk[];
};

export type Change = {
  /** What a reader would call it: `main...feature`, `staged`, a file's name. Never enters a prompt. */
  readonly title: string;
  /** Commit id, absent for the index, the working tree and bare diffs. */
  readonly head?: string;
  readonly mergeBase?: string;
  /** Where configuration was read: a commit id, or absent for the working tree. */
  readonly trustRef?: string;
  readonly files: readonly FileChange[];
};

/** Whole texts of both sides. `undefined` where the side has no such text file or it cannot be had (bare diff). */
export type Source = {
  readonly read: (side: Side, path: string) => Promise<string | undefined>;
};

/** New-side numbers of added lines, ascending. */
export function addedLines(file: FileChange): number[] {
  return file.hunks.flatMap((hunk) =>
    hunk.lines.flatMap((line) => (line.kind === 'added' && line.new !== undefined ? [line.new] : [])),
  );
}

/** Old-side numbers of removed lines, ascending. */
export function removedLines(file: FileChange): number[] {
  return file.hunks.flatMap((hunk) =>
    hunk.lines.flatMap((line) => (line.kind === 'removed' && line.old !== undefined ? [line.old] : [])),
  );
}

/** Ascending line numbers to the fewest ranges that hold exactly them. */
export function rangesOf(lines: readonly number[]): LineRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last.end + 1) last.end = line;
    else ranges.push({ start: line, end: line });
  }
  return ranges;
}

// ── who looks at what ─────────────────────────────────────────────────────────────────────────────

export const LOOKERS = ['analyzers', 'model'] as const;
export type Looker = (typeof LOOKERS)[number];

/** One looker's answer for one file; `rule` names what decided, in the reader's words. */
/** `later`: nobody looks now for a mark that the change itself can set, so its lines count as not reviewed. */
export type Decision = { readonly look: boolean; readonly rule: string; readonly later?: boolean };

export type Selected = {
  readonly file: FileChange;
  readonly analyzers: Decision;
  readonly model: Decision;
};

export type CoverageState = 'reviewed' | 'cached' | 'excluded' | 'failed' | 'out-of-budget';

/** Per looker the ranges of all entries add up to all changed lines; a file without lines has one entry 0–0. */
export type Coverage = {
  readonly path: string;
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  readonly looker: Looker;
  readonly state: CoverageState;
  readonly why: string;
};

// ── what the model is asked about ─────────────────────────────────────────────────────────────────

export type Unit = {
  /** Hex hash of path, scope, before and after. */
  readonly id: string;
  readonly path: string;
  readonly language?: string;
  /** Dotted path of the definition, `Store.save`; empty at top level. */
  readonly scope: string;
  /** Headers around the definition (`class Store {`), one a line; may be empty. */
  readonly headers: string;
  readonly before: string;
  readonly after: string;
  /** New-side line of the first line of `after`; 1 when `after` is empty. */
  readonly start: number;
  /** Old-side line of the first line of `before`; 1 when `before` is empty. */
  readonly oldStart: number;
  /** Changed new-side lines within the unit, ascending. */
  readonly changed: readonly number[];
  /** Changed old-side lines within the unit, ascending. */
  readonly removed: readonly number[];
  /** 0..1, higher is asked earlier. */
  readonly risk: number;
};

// ── findings ──────────────────────────────────────────────────────────────────────────────────────

export const PASS_NAMES = [
  'anchor',
  'new',
  'claim',
  'suggestion',
  'duplicate',
  'pragma',
  'suppress',
  'dismissed',
  'baseline',
  'confidence',
  'limit',
] as const;
export type PassName = (typeof PASS_NAMES)[number];

export type FindingState =
  | { readonly kind: 'shown' }
  | {
      readonly kind: 'hidden';
      readonly by: PassName;
      readonly why: string;
      /** True where the change or its author asked for silence: it still counts in the gate. */
      readonly gated: boolean;
    };

/** Replaces lines `start..end` of the after side by `after`; `before` is their text now. Both without final newline. */
export type Suggestion = LineRange & { readonly before: string; readonly after: string };

/** What a looker says, before it has an identity. */
export type Draft = {
  /** `js/nan-compare`, `secrets/github-token`, `model/null`. */
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly source: FindingSource;
  readonly path: string;
  /** Lines of the after side. */
  readonly start: number;
  readonly end: number;
  readonly startColumn?: number;
  /** Exclusive, as in SARIF. */
  readonly endColumn?: number;
  readonly title: string;
  readonly message: string;
  readonly consequence: string;
  /** How a reader can check it. */
  readonly check: string;
  readonly suggestion?: Suggestion;
  /** `CWE-79`. */
  readonly cwe?: string;
  /** Text of the line it stands on, as the looker saw it; the anchor pass compares it with the file. */
  readonly quote: string;
};

export type Finding = Draft & {
  /** Dotted path of the definition around it; empty at top level. */
  readonly scope: string;
  /** GitHub's primaryLocationLineHash of the line `start`, `hex:n`; over the redacted text. */
  readonly lineHash: string;
  /** `v1:` + hex hash; see findings/fingerprint.ts. */
  readonly fingerprint: string;
  /** Fingerprints of what was folded into it, and of itself under its old path. */
  readonly aka: readonly string[];
  readonly state: FindingState;
};

/** What a rule is, for SARIF's rule table, `explain` and the docs. */
export type Rule = {
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** What goes wrong. */
  readonly consequence: string;
  /** How to check it. */
  readonly check: string;
  readonly cwe?: string;
  /** Who says it: `analyzer` for embedded and user rules, `imported` for other tools. */
  readonly source: FindingSource;
};

/** Compares by rank in the ordered list: negative when `a` is worse than `b`. */
export function bySeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

/** True when `severity` is as bad as `floor` or worse. */
export function atLeast(severity: Severity, floor: Severity): boolean {
  return bySeverity(severity, floor) <= 0;
}

/** True when `confidence` is as sure as `floor` or surer. */
export function asSureAs(confidence: Confidence, floor: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(floor);
}

// ── syntax, as others see it ──────────────────────────────────────────────────────────────────────

/** A named definition: function, method, class, type, module. Lines of the text it was found in. */
export type Definition = LineRange & {
  readonly name: string;
  /** Dotted with its parents: `Store.save`. */
  readonly path: string;
  readonly kind: 'function' | 'class';
  /** Its first line or lines up to the body, as written: `async save(key: string): Promise<void> {`. */
  readonly header: string;
};

/** One side of a file as the passes see it: redacted text and its definitions (empty without grammar). */
export type FileText = {
  readonly path: string;
  readonly lines: readonly string[];
  readonly definitions: readonly Definition[];
};
