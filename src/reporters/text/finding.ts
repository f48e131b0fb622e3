import type { Change, Finding, Suggestion } from '../../domain.ts';
import { logText } from '../../plain-text.ts';
import { SEVERITY_COLORS } from './ink.ts';
import { inert, type Page, para } from './page.ts';
import { sourceLines } from './source.ts';

/** What a finding is told from besides itself; `blockers` are fingerprints. */
export type Around = { readonly change: Change; readonly blockers: ReadonlySet<string> };

/**
 * ```
 * src/cart.ts:41:7 high Comparison with NaN is never true
 *   41 │ if (total === NaN) {
 *      │     ^^^^^^^^^^^^^
 * ```
 */
export function findingLines(finding: Finding, { change, blockers }: Around, page: Page): string[] {
  return [
    ...headLines(finding, page),
    ...sourceLines(finding, change, page),
    ...wordLines(finding, page),
    ...(finding.suggestion ? suggestionLines(finding.suggestion, page) : []),
    ...footLines(finding, blockers, page),
  ];
}

/** `path:line:col`, which terminals and editors make a link of. */
export function placeOf({ path, start, startColumn }: Finding): string {
  return `${inert(path)}:${start}${startColumn === undefined ? '' : `:${startColumn}`}`;
}

function headLines(finding: Finding, page: Page): string[] {
  const place = placeOf(finding);
  const head = `${place} ${finding.severity} `;
  const [first = '', ...rest] = para('', `${head}${finding.title}`, page);
  const severity = page.ink(['bold', SEVERITY_COLORS[finding.severity]], finding.severity);
  const bold = (line: string) => (line === '' ? '' : page.ink('bold', line));
  if (!first.startsWith(head.trimEnd())) return [first, ...rest].map(bold);
  return [
    `${page.ink('cyan', place)} ${severity} ${bold(first.slice(head.length))}`.trimEnd(),
    ...rest.map(bold),
  ];
}

const LABELS = [
  ['', 'message'],
  ['so', 'consequence'],
  ['check', 'check'],
] as const;

function wordLines(finding: Finding, page: Page): string[] {
  return LABELS.flatMap(([label, key]) => {
    const lines = para('         ', finding[key], page);
    return lines.map((line, index) =>
      index === 0 && label !== '' ? `  ${page.ink('bold', label.padEnd(6))} ${line.slice(9)}` : line,
    );
  });
}

function suggestionLines({ before, after }: Suggestion, { ink }: Page): string[] {
  const old = before.split('\n');
  const fresh = after === '' ? [] : after.split('\n');
  const indent = commonIndent([...old, ...fresh]);
  const rows = [
    ...old.map((line) => ink('red', `- ${tidy(line.slice(indent))}`)),
    ...fresh.map((line) => ink('green', `+ ${tidy(line.slice(indent))}`)),
  ];
  return rows.map((row, index) => (index === 0 ? `  ${ink('bold', 'fix')}    ${row}` : `         ${row}`));
}

function commonIndent(lines: readonly string[]): number {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  return indents.length === 0 ? 0 : Math.min(...indents);
}

/** Indentation kept, tabs two columns wide. */
function tidy(line: string): string {
  return logText(line).replaceAll('\t', '  ');
}

function footLines(finding: Finding, blockers: ReadonlySet<string>, page: Page): string[] {
  const blocks = blockers.has(finding.fingerprint) ? ['closes the gate'] : [];
  const facts = [finding.rule, finding.source, confidenceOf(finding), finding.cwe ?? '', ...blocks];
  const line = facts.filter(Boolean).map(inert).join(' · ');
  return para('  ', line, page).map((row) => page.ink('dim', row));
}

function confidenceOf({ confidence }: Finding): string {
  return confidence === 'certain' || confidence === 'guess' ? confidence : `${confidence} confidence`;
}
