import type {
  Change,
  Definition,
  Draft,
  FileChange,
  FileText,
  Finding,
  Hunk,
  Line,
  Review,
} from '../../src/domain.ts';
import type { FilterContext, PathSettings } from '../../src/findings/context.ts';
import { identify, oldPathsOf } from '../../src/findings/fingerprint.ts';
import { fileText } from '../../src/findings/texts.ts';

/** Builders for findings and what surrounds them; every default can be overridden. */

export function draft(over: Partial<Draft> = {}): Draft {
  return {
    rule: 'js/nan-compare',
    category: 'correctness',
    severity: 'medium',
    confidence: 'high',
    source: 'analyzer',
    path: 'src/a.ts',
    start: 1,
    end: 1,
    title: 'Comparison with NaN',
    message: 'The comparison is always false.',
    consequence: 'The branch never runs.',
    check: 'Call it with NaN.',
    quote: '',
    ...over,
  };
}

export function modelDraft(over: Partial<Draft> = {}): Draft {
  return draft({ rule: 'model/null', category: 'null', source: 'model', confidence: 'medium', ...over });
}

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    ...draft(),
    scope: '',
    lineHash: 'c129715d7a2bc9a3:1',
    fingerprint: `v1:${'0'.repeat(32)}`,
    aka: [],
    state: { kind: 'shown' },
    ...over,
  };
}

/** A fingerprint of our shape that differs by number. */
export function print(number: number): string {
  return `v1:${number.toString(16).padStart(32, '0')}`;
}

export function text(path: string, source: string, definitions: readonly Definition[] = []): FileText {
  return fileText(path, source, definitions);
}

/** A definition that spans the lines of `range`. */
export function definition(path: string, range: readonly [number, number], header = ''): Definition {
  const [start, end] = range;
  return { name: path.split('.').at(-1) ?? path, path, kind: 'function', start, end, header };
}

/** A file from lines with the first character of unified diffs: `' keep'`, `'-gone'`, `'+come'`; one hunk that begins at line 1. */
export function fileChange(
  path: string,
  marked: readonly string[],
  over: Partial<FileChange> = {},
): FileChange {
  return { path, status: 'modified', kind: 'text', hunks: [hunk(marked)], ...over };
}

export function hunk(marked: readonly string[], oldStart = 1, newStart = 1): Hunk {
  let old = oldStart;
  let next = newStart;
  const lines = marked.map((line): Line => {
    const rest = line.slice(1);
    if (line.startsWith('+')) return { kind: 'added', text: rest, new: next++ };
    if (line.startsWith('-')) return { kind: 'removed', text: rest, old: old++ };
    return { kind: 'context', text: rest, old: old++, new: next++ };
  });
  return { oldStart, oldLines: old - oldStart, newStart, newLines: next - newStart, lines };
}

export function change(...files: FileChange[]): Change {
  return { title: 'main...feature', files };
}

/** Both sides and the diff of one file that is one hunk, as context of the passes. */
export function contextOf(
  path: string,
  marked: readonly string[],
  over: Partial<FilterContext> = {},
): FilterContext {
  const side = (other: string) =>
    marked.filter((line) => !line.startsWith(other)).map((line) => line.slice(1));
  return context({
    change: change(fileChange(path, marked)),
    texts: new Map([[path, text(path, side('-').join('\n'))]]),
    beforeTexts: new Map([[path, text(path, side('+').join('\n'))]]),
    ...over,
  });
}

export function context(over: Partial<FilterContext> = {}): FilterContext {
  return {
    change: change(),
    texts: new Map(),
    beforeTexts: new Map(),
    before: new Set(),
    identifiers: () => new Set(),
    parses: () => 0,
    suppress: [],
    today: '2030-06-15',
    dismissed: [],
    baseline: new Map(),
    settings: settings(),
    maxFindings: 100,
    ...over,
  };
}

/** Drafts as findings of the context's after side. */
export function found(where: FilterContext, ...drafts: Draft[]): Finding[] {
  return identify(drafts, { texts: where.texts, oldPaths: oldPathsOf(where.change) });
}

export function review(over: Partial<Review> = {}): Review {
  return {
    change: change(),
    findings: [],
    coverage: [],
    verdict: { outcome: 'pass', complete: true, blocking: 0, exitCode: 0, why: 'No findings.' },
    usage: { asked: 3, cached: 1, promptTokens: 10, outputTokens: 5, ms: { total: 90_000 } },
    rules: [],
    tool: { name: 'OllamaCode', version: '1.0.0', url: 'https://example.org/ollamacode' },
    ...over,
  };
}

/** The same for every path; shows everything unless told otherwise. */
export function settings(over: Partial<PathSettings> = {}): (path: string) => PathSettings {
  const all: PathSettings = { minSeverity: 'info', minConfidence: 'guess', suggestions: true, ...over };
  return () => all;
}
