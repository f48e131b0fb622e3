import type { FileText, Finding, Suggestion } from '../domain.ts';
import { plainText } from '../plain-text.ts';
import { type ChangedLines, changedLines } from './changed-lines.ts';
import { isCommon } from './common-words.ts';
import { changeShown, type FilterContext, type Pass, remember } from './context.ts';
import { wordsOf } from './texts.ts';

/**
 * Takes away suggestions that could not be applied as they are; the finding stays. A suggestion stays when it replaces changed
 * lines whose text it knows, adds no syntax error, no import and no unseen character, and, unless it comes from a rule of ours,
 * names and quotes only what the file has already. Its indentation becomes that of the lines it replaces.
 */
export const suggestion: Pass = (findings, context) => {
  const changed = changedLines(context.change);
  const words = remember((path: string) => wordsOf(context.texts.get(path)));
  const errors = remember((path: string) =>
    context.parses(path, (context.texts.get(path)?.lines ?? []).join('\n')),
  );
  return changeShown(findings, (finding) => {
    if (!finding.suggestion) return finding;
    const text = context.texts.get(finding.path);
    const fitted = { ...finding.suggestion, after: indentedLike(finding.suggestion) };
    const stays =
      context.settings(finding.path).suggestions &&
      text !== undefined &&
      replacesChangedLines(fitted, text, changed(finding.path)) &&
      isTame(fitted) &&
      (finding.source === 'analyzer' || inventsNothing(fitted, text, words(finding.path))) &&
      errorsAfter(fitted, text, context) <= errors(finding.path);
    return stays ? { ...finding, suggestion: fitted } : withoutSuggestion(finding);
  });
};

function withoutSuggestion(finding: Finding): Finding {
  const { suggestion: _dropped, ...rest } = finding;
  return rest;
}

function replacesChangedLines(
  change: Suggestion,
  text: FileText,
  changed: ChangedLines | undefined,
): boolean {
  const lines = text.lines.slice(change.start - 1, change.end);
  const all =
    change.end >= change.start && lines.every((_, index) => changed?.added.has(change.start + index));
  const isInside = change.start >= 1 && change.end <= text.lines.length;
  return all && isInside && lines.join('\n') === change.before && change.after !== change.before;
}

const IMPORT =
  /^\s*(?:import\b|from\s+\S+\s+import\b|#\s*include\b|use\s|using\s|require\b|.*\brequire\s*\()/;

// What redact.ts puts in the place of a secret: to apply such a text would write the placeholder into the file.
const PLACEHOLDER = /\bREDACTED_[A-Z0-9_]+_[0-9A-F]{2}\b/;

/** No new import, no placeholder of a secret, and nothing in it that a reader could not see. */
function isTame(change: Suggestion): boolean {
  const known = new Set(change.before.split('\n').map((line) => line.trim()));
  const imports = change.after.split('\n').filter((line) => IMPORT.test(line) && !known.has(line.trim()));
  return imports.length === 0 && !PLACEHOLDER.test(change.after) && plainText(change.after) === change.after;
}

const STRINGS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

function inventsNothing(change: Suggestion, text: FileText, words: ReadonlySet<string>): boolean {
  const file = text.lines.join('\n');
  const strings = change.after.match(STRINGS) ?? [];
  const names = change.after.replace(STRINGS, ' ').match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
  return (
    strings.every((quoted) => file.includes(quoted)) &&
    names.every((name) => words.has(name) || isCommon(name))
  );
}

function errorsAfter(change: Suggestion, text: FileText, context: FilterContext): number {
  const after = change.after === '' ? [] : change.after.split('\n');
  const lines = [...text.lines.slice(0, change.start - 1), ...after, ...text.lines.slice(change.end)];
  return context.parses(text.path, lines.join('\n'));
}

/** The replacement, moved as a block to where the replaced lines begin. */
function indentedLike(change: Suggestion): string {
  const wanted = commonIndent(change.before);
  const given = commonIndent(change.after);
  if (wanted === given) return change.after;
  return change.after
    .split('\n')
    .map((line) => (line.trim() === '' ? line : wanted + line.slice(given.length)))
    .join('\n');
}

/** The longest white space with which all lines begin that are not blank. */
function commonIndent(block: string): string {
  const indents = block
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const shortest = indents.reduce((a, b) => (b.length < a.length ? b : a), indents[0] ?? '');
  const shared = [...shortest].findIndex((char, index) => indents.some((indent) => indent[index] !== char));
  return shared < 0 ? shortest : shortest.slice(0, shared);
}
