import type { FileText, Finding } from '../domain.ts';
import { changeShown, type FilterContext, hidden, type Mark, type Pass, remember } from './context.ts';
import { identify, oldPathsOf } from './fingerprint.ts';
import { collapsed } from './texts.ts';

/**
 * A finding stands on the line that it quotes, else it moves to the nearest line with that text, else it is hidden.
 * The quote may be the start of the line, white space aside. Analyzers take their places from the parsed file, and a file's
 * finding from another tool may quote nothing: for those the line has only to be there.
 */
export const anchor: Pass = (findings, context) => {
  const search = remember((path: string) => context.texts.get(path)?.lines.map(collapsed) ?? []);
  const anchored = changeShown(findings, (finding) => {
    const text = context.texts.get(finding.path);
    if (!text) return hidden(finding, 'anchor', NO_TEXT);
    const inside = insideFile(finding, text.lines.length);
    if (inside && standsWhereItSays(inside, text)) return inside;
    const line = nearest(search(finding.path), finding);
    return line === undefined ? hidden(finding, 'anchor', NO_LINE) : moved(finding, line, text.lines.length);
  });
  return withNewIdentity(findings, anchored, context);
};

const NO_TEXT: Mark = { why: 'the file has no text after the change', gated: false };
const NO_LINE: Mark = { why: 'the file has no line with the text that it quotes', gated: false };

function insideFile(finding: Finding, length: number): Finding | undefined {
  if (finding.start < 1 || finding.start > length) return undefined;
  const end = Math.min(Math.max(finding.start, finding.end), length);
  return end === finding.end ? finding : { ...finding, end };
}

function standsWhereItSays(finding: Finding, text: FileText): boolean {
  const quote = collapsed(finding.quote);
  if (finding.source === 'analyzer' || (finding.source === 'imported' && quote === '')) return true;
  return quote !== '' && collapsed(text.lines[finding.start - 1] ?? '').startsWith(quote);
}

/** 1-based number of the line that begins with the quote and is nearest to where the finding says; of two, the lower. */
function nearest(lines: readonly string[], finding: Finding): number | undefined {
  const quote = collapsed(finding.quote);
  if (quote === '' || finding.source === 'analyzer') return undefined;
  let best: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith(quote)) continue;
    const away = Math.abs(index + 1 - finding.start);
    if (best === undefined || away < Math.abs(best - finding.start)) best = index + 1;
  }
  return best;
}

/** With its length and suggestion, without columns. */
function moved(finding: Finding, start: number, length: number): Finding {
  const { startColumn: _from, endColumn: _to, suggestion, ...rest } = finding;
  const by = start - finding.start;
  const end = Math.min(Math.max(start, finding.end + by), length);
  if (!suggestion) return { ...rest, start, end };
  const shifted = { ...suggestion, start: suggestion.start + by, end: suggestion.end + by };
  return { ...rest, start, end, suggestion: shifted };
}

/** Those that moved are other findings now: scope, fingerprints and line hash are of the new line. */
function withNewIdentity(
  findings: readonly Finding[],
  anchored: readonly Finding[],
  context: FilterContext,
): Finding[] {
  const movers = anchored.filter((finding, index) => finding.start !== findings[index]?.start);
  const oldPaths = oldPathsOf(context.change);
  const renewed = new Map(
    identify(movers, { texts: context.texts, oldPaths }).map((finding, index) => [movers[index], finding]),
  );
  return anchored.map((finding) => renewed.get(finding) ?? finding);
}
