import { type Coverage, type Finding, LOOKERS, type Looker, type Review } from '../domain.ts';
import { SUMMARY_MARKER } from '../marker.ts';
import { byText, byWorst } from '../order.ts';
import { codeSpan, markdownText, oneLine } from '../plain-text.ts';
import { clipped, pageWithin, type Section } from './page.ts';

/** UTF-16 code units of one table cell before escaping. */
const LONGEST_CELL = 300;

/**
 * The Markdown of the one sticky summary, at most `limit` UTF-16 code units by whole rows: verdict, coverage bar, findings, what
 * was not reviewed, hidden findings folded with who hid them and why, time, model and whose Ollama.
 */
export function summaryBody(review: Review, limit: number): string {
  const sections = [findingRows(review), missedRows(review), hiddenRows(review)];
  return pageWithin({ lead: lead(review), sections, foot: foot(review) }, limit);
}

function lead({ verdict, coverage, model }: Review): string {
  const heading = `### OllamaCode: ${verdict.outcome}`;
  const warnings = (model?.warnings ?? []).map((warning) => `- ${cell(warning)}\n`);
  const bars = LOOKERS.flatMap((looker) => bar(looker, coverage)).join('');
  return `${SUMMARY_MARKER}\n${heading}\n\n${cell(verdict.why)}\n\n${bars}${warnings.join('')}`;
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

function findingRows({ findings }: Review): Section {
  const shown = findings.filter(({ state }) => state.kind === 'shown').toSorted(byWorst);
  return {
    before: table(['Severity', 'Where', 'What', 'Rule']),
    rows: shown.map((finding) =>
      row([finding.severity, where(finding), what(finding), codeSpan(finding.rule)]),
    ),
    after: '',
    omitted: (count) => `\n${counted(count, 'more finding')} had no room here; the reports list all.\n`,
  };
}

function what({ title, consequence }: Finding): string {
  return consequence === '' ? `**${cell(title)}**` : `**${cell(title)}** ${cell(consequence)}`;
}

function missedRows({ coverage }: Review): Section {
  const missed = coverage.filter(({ state }) => state === 'failed' || state === 'out-of-budget');
  const rows = missed
    .toSorted((a, b) => byText(a.path, b.path) || byText(a.looker, b.looker) || a.start - b.start)
    .map((entry) => row([where(entry), entry.looker, cell(entry.why)]));
  return folded(`${counted(rows.length, 'place')} not reviewed`, ['Where', 'Who', 'Why'], rows);
}

function hiddenRows({ findings }: Review): Section {
  const rows = findings.toSorted(byWorst).flatMap((finding) => {
    if (finding.state.kind === 'shown') return [];
    const { by, why, gated } = finding.state;
    const reason = `${cell(why)}${gated ? '; counts in the gate' : ''}`;
    return [row([where(finding), cell(finding.title), codeSpan(finding.rule), by, reason])];
  });
  const columns = ['Where', 'What', 'Rule', 'Hidden by', 'Why'];
  return folded(`${counted(rows.length, 'finding')} hidden`, columns, rows);
}

function folded(title: string, columns: readonly string[], rows: readonly string[]): Section {
  return {
    before: `\n<details><summary>${title}</summary>\n${table(columns)}`,
    rows,
    after: '\n</details>\n',
    omitted: (count) => `\n${count} of these had no room here; the reports list all.\n`,
  };
}

function foot({ model, modelAbsent, usage, tool }: Review): string {
  const minutes = ((usage.ms.total ?? 0) / 60_000).toFixed(1);
  const parts = [
    `${minutes} minutes`,
    model
      ? `${codeSpan(model.name)} ${codeSpan(model.digest)}, Ollama ${cell(model.serverVersion)} (${cell(model.service)})`
      : `no model asked${modelAbsent === undefined ? '' : `: ${cell(modelAbsent)}`}`,
    `${counted(usage.asked, 'question')}, ${usage.cached} from the cache`,
    `[OllamaCode ${cell(tool.version)}](${tool.url})`,
  ];
  return `\n*${parts.join(' · ')}*\n`;
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

/** `1 line`, `2 lines`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
