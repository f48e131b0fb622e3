import {
  type Coverage,
  type Finding,
  LOOKERS,
  type Looker,
  PASS_NAMES,
  type PassName,
  type Review,
} from '../domain.ts';
import { type Signer, shortId, summaryMarker } from '../marker.ts';
import { byText, byWorst } from '../order.ts';
import { codeSpan, markdownText, oneLine } from '../plain-text.ts';
import { clipped, pageWithin, type Section } from './page.ts';
import { counted, headline } from './words.ts';

export type SummaryOptions = {
  /** UTF-16 code units. */
  readonly limit: number;
  readonly sign?: Signer | undefined;
  /** Page of the run, linked at the foot. */
  readonly runUrl?: string | undefined;
  /** Nobody vouches for the review: no tick. */
  readonly untrusted?: boolean;
  /** Sentences that stand above all else. */
  readonly notes?: readonly string[];
};

/** UTF-16 code units of one table cell before escaping. */
const LONGEST_CELL = 300;
/** Findings that are read without a click. */
const OPEN_ROWS = 10;

/**
 * The Markdown of the one sticky summary, at most `limit` UTF-16 code units by whole rows: outcome, verdict, coverage bars, the worst
 * findings, and folded the other ones, what was not reviewed and what is hidden with who hid it and why; last time, model and whose
 * Ollama.
 */
export function summaryBody(review: Review, options: SummaryOptions): string {
  return `${summaryMarker(options.sign)}\n${summaryText(review, shortened(options))}`;
}

/** The same without its marker, for a page that nobody looks for again. */
export function summaryText(review: Review, options: Omit<SummaryOptions, 'sign'>): string {
  const sections = [...findingRows(review), missedRows(review), hiddenRows(review)];
  const page = { lead: lead(review, options), sections, foot: foot(review, options.runUrl) };
  return pageWithin(page, options.limit);
}

function shortened({ limit, sign, ...rest }: SummaryOptions): Omit<SummaryOptions, 'sign'> {
  return { ...rest, limit: limit - summaryMarker(sign).length - 1 };
}

function lead(
  review: Review,
  { notes = [], untrusted = false }: Omit<SummaryOptions, 'limit' | 'sign'>,
): string {
  const { verdict, coverage, model } = review;
  const told = notes.map((note) => `> ${cell(note)}\n`).join('');
  const warnings = (model?.warnings ?? []).map((warning) => `- ${cell(warning)}\n`);
  const list = [...LOOKERS.flatMap((looker) => bar(looker, coverage)), ...warnings].join('');
  const why = `${cell(verdict.why)}\n`;
  return [`### ${headline(review, { untrusted })}\n`, told, why, list]
    .filter((part) => part !== '')
    .join('\n');
}

const CELLS = 20;

/** `- model ████░░░░ 40 % of 120 changed lines`; rounded down, so that only a whole bar says 100 %. */
function bar(looker: Looker, coverage: readonly Coverage[]): string[] {
  const entries = coverage.filter((entry) => entry.looker === looker && entry.state !== 'excluded');
  const all = linesIn(entries);
  if (all === 0) return [];
  const done = linesIn(entries.filter(({ state }) => state === 'reviewed' || state === 'cached'));
  const full = Math.floor((CELLS * done) / all);
  const share = Math.floor((100 * done) / all);
  const drawn = '█'.repeat(full) + '░'.repeat(CELLS - full);
  return [`- ${looker} \`${drawn}\` ${share} % of ${counted(all, 'changed line')}\n`];
}

function linesIn(entries: readonly Coverage[]): number {
  return entries.reduce((sum, { start, end }) => sum + (start === 0 ? 0 : end - start + 1), 0);
}

function findingRows({ findings, verdict }: Review): Section[] {
  const blockers = new Set(verdict.blockers);
  const shown = findings.filter(({ state }) => state.kind === 'shown').toSorted(byWorst);
  const rows = shown.map((finding) => row([severity(finding, blockers), where(finding), what(finding)]));
  const columns = ['Severity', 'Where', 'What'];
  const more = rows.slice(OPEN_ROWS);
  return [
    { before: table(columns), rows: rows.slice(0, OPEN_ROWS), after: '', omitted: noRoom },
    folded(`${more.length} more`, columns, { rows: more }),
  ];
}

function severity(finding: Finding, blockers: ReadonlySet<string>): string {
  return blockers.has(finding.fingerprint) ? `${finding.severity} ⛔` : finding.severity;
}

function what({ title, consequence, rule, fingerprint }: Finding): string {
  const text = consequence === '' ? `**${cell(title)}**` : `**${cell(title)}** ${cell(consequence)}`;
  return `${text}<br><sub>${codeSpan(rule)} · ${codeSpan(shortId(fingerprint))}</sub>`;
}

function missedRows({ coverage }: Review): Section {
  const missed = coverage.filter(({ state }) => state === 'failed' || state === 'out-of-budget');
  const rows = missed
    .toSorted((a, b) => byText(a.path, b.path) || byText(a.looker, b.looker) || a.start - b.start)
    .map((entry) => row([where(entry), entry.looker, cell(entry.why)]));
  return folded(`${counted(rows.length, 'place')} not reviewed`, ['Where', 'Who', 'Why'], { rows });
}

/** What somebody decided row by row, what counts in the gate first; what the filter's own passes took out is only counted. */
function hiddenRows({ findings }: Review): Section {
  const hidden = findings.filter(isHidden).toSorted((a, b) => byGate(a, b) || byWorst(a, b));
  const decided = hidden.filter(({ state }) => state.gated || DECISIONS.has(state.by));
  const others = PASS_NAMES.flatMap((by) => {
    const count =
      hidden.filter(({ state }) => state.by === by).length -
      decided.filter(({ state }) => state.by === by).length;
    return count === 0 ? [] : [`${count} by ${by}`];
  });
  const title = `${counted(hidden.length, 'finding')} hidden`;
  const counts =
    others.length === 0 ? '' : `\nTaken out by the filter: ${others.join(', ')}; the reports list them.\n`;
  if (decided.length > 0)
    return folded(title, ['Severity', 'Where', 'What', 'Hidden by'], {
      rows: decided.map(hiddenRow),
      counts,
    });
  const before = `\n<details><summary>${title}</summary>\n`;
  return { before, rows: counts === '' ? [] : [counts], after: '\n</details>\n', omitted: () => '' };
}

const DECISIONS: ReadonlySet<PassName> = new Set(['pragma', 'suppress', 'dismissed', 'baseline', 'limit']);

type Hidden = Finding & { readonly state: { readonly kind: 'hidden' } };

function isHidden(finding: Finding): finding is Hidden {
  return finding.state.kind === 'hidden';
}

function hiddenRow(finding: Hidden): string {
  const { by, why, gated } = finding.state;
  const reason = `${by}: ${cell(why)}${gated ? '; counts in the gate' : ''}`;
  const name = `${cell(finding.title)}<br><sub>${codeSpan(finding.rule)} · ${codeSpan(shortId(finding.fingerprint))}</sub>`;
  return row([finding.severity, where(finding), name, reason]);
}

function byGate({ state: a }: Hidden, { state: b }: Hidden): number {
  return Number(b.gated) - Number(a.gated);
}

function folded(
  title: string,
  columns: readonly string[],
  { rows, counts = '' }: { readonly rows: readonly string[]; readonly counts?: string },
): Section {
  const before = `\n<details><summary>${title}</summary>\n${table(columns)}`;
  return { before, rows, after: `${counts}\n</details>\n`, omitted: noRoom };
}

function noRoom(count: number): string {
  return `\n${count} of these had no room here; the reports list all.\n`;
}

function foot({ model, modelAbsent, usage, tool, change }: Review, runUrl: string | undefined): string {
  const minutes = ((usage.ms.total ?? 0) / 60_000).toFixed(1);
  const parts = [
    ...(change.head === undefined ? [] : [codeSpan(change.head.slice(0, 8))]),
    `${minutes} minutes`,
    model
      ? `${codeSpan(model.name)} ${codeSpan(shortDigest(model.digest))}, Ollama ${cell(model.serverVersion)} (${cell(model.service)}), ${counted(usage.asked, 'question')}, ${usage.cached} from the cache`
      : `no model asked${modelAbsent === undefined ? '' : `: ${cell(modelAbsent)}`}`,
    ...(isPage(runUrl) ? [`[run](${runUrl})`] : []),
    `[OllamaCode ${cell(tool.version)}](${tool.url})`,
  ];
  return `\n<sub>${parts.join(' · ')}</sub>\n`;
}

/** Enough to tell models apart; the reports have the whole. */
function shortDigest(digest: string): string {
  return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1');
}

/** Nothing in it can end the link or begin another. */
function isPage(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\/[\w.:-]+\/[\w./%?=&-]*$/.test(url);
}

function where({ path, start, end }: { path: string; start: number; end: number }): string {
  const lines = start === end ? `${start}` : `${start}-${end}`;
  return codeSpan(start === 0 ? path : `${path}:${lines}`);
}

function table(columns: readonly string[]): string {
  return `\n${row(columns)}${row(columns.map(() => '---'))}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function cell(text: string): string {
  return markdownText(clipped(oneLine(text), LONGEST_CELL));
}
