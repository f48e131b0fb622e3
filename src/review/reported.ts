import {
  addedLines,
  type Change,
  type Coverage,
  type Dismissal,
  type FileChange,
  type Finding,
  type Review,
  removedLines,
} from '../domain.ts';
import { groupBy } from '../findings/context.ts';
import { unaccounted } from '../findings/coverage.ts';
import { putAside } from '../findings/dismissed.ts';
import { limit } from '../findings/limit.ts';
import { type Gate, judge } from '../findings/verdict.ts';
import { placesOf } from '../publish/place.ts';
import type { Reported } from '../report-reader.ts';
import { TOOL } from '../version.ts';

export type Confirming = {
  /** As the forge has it, never as the report says. */
  readonly change: Change;
  readonly dismissals: readonly Dismissal[];
  /** The trusted configuration. */
  readonly config: Gate & { readonly maxFindings: number };
};

/** The review, and how many findings of the report stand nowhere in the change. */
export type Confirmed = { readonly review: Review; readonly dropped: number };

/**
 * A review from a report that others may have written: findings that stand in the forge's own diff, with replacements whose old
 * text stands there too; what nobody accounts for is not reviewed; the verdict is ours, by the trusted configuration.
 */
export function confirmed(reported: Reported, { change, dismissals, config }: Confirming): Confirmed {
  const placeOf = placesOf(change);
  const files = new Map(change.files.map((file) => [file.path, file]));
  const standing = reported.findings.filter((finding) => placeOf(finding) !== undefined);
  const checked = standing.map((finding) => withTrueSuggestion(finding, files.get(finding.path)));
  const findings = limit(putAside(checked, dismissals), config);
  const coverage = coverageOf(reported.coverage, change, files);
  const { usage, model, modelAbsent } = reported;
  const review: Review = {
    change,
    findings,
    coverage,
    verdict: judge(findings, coverage, config),
    ...(model ? { model } : {}),
    ...(modelAbsent === undefined ? {} : { modelAbsent }),
    usage,
    rules: [],
    tool: TOOL,
  };
  return { review, dropped: reported.findings.length - standing.length };
}

/** Only changed lines of the change itself count, each once, and each of them has to be accounted for. */
function coverageOf(
  written: readonly Coverage[],
  change: Change,
  files: ReadonlyMap<string, FileChange>,
): Coverage[] {
  const groups = groupBy(written, ({ path, side, looker }) => `${looker}\n${side}\n${path}`);
  const known = [...groups.values()].flatMap((entries) => {
    const [first] = entries;
    const file = first && files.get(first.path);
    return first && file
      ? ofChange(entries, first.side === 'after' ? addedLines(file) : removedLines(file))
      : [];
  });
  return [...known, ...unaccounted(change, known)];
}

/** `lines` are the changed ones of that side. */
function ofChange(entries: readonly Coverage[], lines: readonly number[]): Coverage[] {
  const places = new Map(lines.map((line, index) => [line, index]));
  let last = -1;
  return entries
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const from = places.get(start);
      const isChanged = from !== undefined && places.get(end) === from + end - start;
      if (start <= last || !(start === 0 ? end === 0 : isChanged)) return false;
      last = end;
      return true;
    });
}

function withTrueSuggestion(finding: Finding, file: FileChange | undefined): Finding {
  const { suggestion, ...rest } = finding;
  if (!suggestion) return finding;
  const added = new Map(
    (file?.hunks ?? []).flatMap((hunk) =>
      hunk.lines.flatMap((line) =>
        line.kind === 'added' && line.new !== undefined ? [[line.new, line.text] as const] : [],
      ),
    ),
  );
  const { start, before } = suggestion;
  const lines = before.split('\n');
  const isTrue =
    lines.length === suggestion.end - start + 1 &&
    lines.every((line, index) => added.get(start + index) === line);
  return isTrue ? finding : rest;
}
