import type { FileText, Finding } from '../domain.ts';
import { namesOf } from '../order.ts';
import { type ChangedLines, changedLines, meets } from './changed-lines.ts';
import { type FilterContext, hideWhere, type Mark, type Pass, remember } from './context.ts';
import { fingerprintOf, type Lines, linesOf, ruleKey } from './fingerprint.ts';

/**
 * Hides what was there before the change.
 * An analyzer's finding is new when neither of its fingerprints is among those of the before side; on an unchanged line the
 * fingerprint of that line before counts too, so that renaming a function brings no old finding back.
 * The model and other tools see one side only: their findings need a line that the change touched, and so do an analyzer's
 * where the text before cannot be had (a bare diff).
 */
export const onlyNew: Pass = (findings, context) => {
  const lines = changedLines(context.change);
  const seen = new Set(findings.flatMap((finding) => (isAnalyzers(finding) ? namesOf(finding) : [])));
  const earlier = remember((path: string) => linesBefore(context.beforeTexts.get(path)));
  return hideWhere(findings, 'new', (finding) => {
    const changed = lines(finding.path);
    if (!isAnalyzers(finding) || !hasBothSides(changed, context)) return needsTouchedLine(finding, changed);
    if (namesOf(finding).some((name) => context.before.has(name))) return KNOWN;
    const before = fingerprintBefore(finding, changed, earlier);
    return before !== undefined && context.before.has(before) && !seen.has(before) ? KNOWN : undefined;
  });
};

const KNOWN: Mark = { why: 'it was there before the change', gated: false };

function isAnalyzers(finding: Finding): boolean {
  return finding.source === 'analyzer';
}

/** False only where a before side exists and its text does not. */
function hasBothSides(changed: ChangedLines | undefined, context: FilterContext): changed is ChangedLines {
  if (!changed) return false;
  const { status, path, oldPath } = changed.file;
  return status === 'added' || context.beforeTexts.has(oldPath ?? path);
}

function needsTouchedLine(finding: Finding, changed: ChangedLines | undefined): Mark | undefined {
  if (changed && meets(changed.touched, finding)) return undefined;
  return { why: 'it stands on no changed line', gated: false };
}

/** The fingerprint that the same rule would have had on the same line before; `undefined` for an added line. */
function fingerprintBefore(
  finding: Finding,
  changed: ChangedLines,
  earlier: (path: string) => Lines | undefined,
): string | undefined {
  const path = changed.file.oldPath ?? changed.file.path;
  const old = changed.oldLine(finding.start);
  const before = earlier(path);
  const line = old === undefined ? undefined : before?.text.lines[old - 1];
  if (old === undefined || !before || line === undefined) return undefined;
  const scope = before.scopes[old - 1] ?? '';
  return fingerprintOf({ rule: ruleKey(finding), path, scope, line, ordinal: before.ordinals[old - 1] ?? 0 });
}

function linesBefore(text: FileText | undefined): Lines | undefined {
  return text && linesOf(text);
}
