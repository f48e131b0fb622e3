import { type Finding, LOOKERS, type Review } from '../domain.ts';
import { codeFence, codeSpan, markdownText, oneLine } from '../plain-text.ts';
import {
  blockersOf,
  excludedStretches,
  type HiddenFinding,
  hiddenCounts,
  hiddenFindings,
  lineCounts,
  missedStretches,
  type Stretch,
  shownFindings,
  sum,
} from './facts.ts';
import { counted, duration, grouped, LOOKER_NAMES, rangeList } from './words.ts';

const MARKS = { pass: '✅', findings: '🔎', inconclusive: '⚠️' } as const;

/** A part of the page, ended by a line feed: what frames it, and the rows that a shorter page may leave out one by one. */
export type MarkdownBlock = {
  readonly before: string;
  readonly rows: readonly string[];
  readonly after: string;
};

/** A page for a summary tab or a file: verdict first, what was not looked at, findings, the hidden ones folded, cost. */
export function markdown(review: Review): string {
  return markdownPage(review)
    .map(({ before, rows, after }) => `${before}${rows.join('')}${after}`)
    .join('\n');
}

/** The page in its parts, the verdict first and the cost last; between two parts stands an empty line. */
export function markdownPage(review: Review): MarkdownBlock[] {
  return [
    whole(heading(review)),
    ...missed(review),
    ...table(review),
    ...shownFindings(review).map((finding) => whole(section(finding))),
    ...hidden(review),
    ...lookedAt(review),
    whole(model(review)),
  ];
}

function whole(text: string): MarkdownBlock {
  return { before: '', rows: [`${text}\n`], after: '' };
}

/** Nothing without rows. */
function listing(before: string, rows: readonly string[], after = ''): MarkdownBlock[] {
  return rows.length === 0 ? [] : [{ before, rows: rows.map((row) => `${row}\n`), after }];
}

function folded(summary: string, rows: readonly string[]): MarkdownBlock[] {
  return listing(`<details><summary>${summary}</summary>\n\n`, rows, '\n</details>\n');
}

function heading({ verdict, tool, change }: Review): string {
  const mark = verdict.exitCode === 0 ? MARKS[verdict.outcome] : '❌';
  const title = markdownText(oneLine(change.title));
  return `## ${mark} ${tool.name}: ${verdict.outcome}\n\n${markdownText(oneLine(verdict.why))}\n\nReviewed: ${title}`;
}

function missed(review: Review): MarkdownBlock[] {
  const rows = missedStretches(review).map(
    (stretch) => `> - ${stretchPlace(stretch)}: ${missedWhy(stretch)}`,
  );
  return listing('> **Not reviewed**\n>\n', rows);
}

function stretchPlace({ path, side, ranges }: Stretch): string {
  const lines =
    ranges.length === 0 ? '' : ` ${side === 'before' ? 'removed ' : ''}lines ${rangeList(ranges)}`;
  return `${codeSpan(path)}${lines}`;
}

function missedWhy({ looker, state, why }: Stretch): string {
  const reason = why === '' ? '' : `, ${markdownText(oneLine(why))}`;
  return `${LOOKER_NAMES[looker]}, ${state}${reason}`;
}

function table(review: Review): MarkdownBlock[] {
  const blockers = blockersOf(review);
  const rows = shownFindings(review).map((finding) => {
    const gate = blockers.has(finding.fingerprint) ? ' ⛔' : '';
    const title = markdownText(oneLine(finding.title));
    return `| ${finding.severity}${gate} | ${placeOf(finding)} | ${title} | ${codeSpan(finding.rule)} |`;
  });
  return listing('| Severity | Place | Finding | Rule |\n| --- | --- | --- | --- |\n', rows);
}

function placeOf({ path, start, end }: Finding): string {
  return codeSpan(`${path}:${start}${end > start ? `-${end}` : ''}`);
}

function section(finding: Finding): string {
  const { message, consequence, check, quote, suggestion, cwe } = finding;
  const facts = [finding.rule, finding.source, `confidence ${finding.confidence}`, cwe ?? ''].filter(Boolean);
  const blocks = [
    `### ${markdownText(oneLine(finding.title))}`,
    `${placeOf(finding)} · **${finding.severity}**`,
    quote.trim() === '' ? '' : codeFence(quote),
    markdownText(message),
    consequence && `**Consequence:** ${markdownText(consequence)}`,
    check && `**How to check:** ${markdownText(check)}`,
    suggestion ? codeFence(diffOf(suggestion), 'diff') : '',
    facts.map(codeSpan).join(' · '),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function diffOf({ before, after }: NonNullable<Finding['suggestion']>): string {
  const removed = before.split('\n').map((line) => `- ${line}`);
  const added = after === '' ? [] : after.split('\n').map((line) => `+ ${line}`);
  return [...removed, ...added].join('\n');
}

function hidden(review: Review): MarkdownBlock[] {
  const counts = hiddenCounts(review);
  const total = sum(counts.map(({ count }) => count));
  const by = counts.map(({ by, count }) => `${grouped(count)} by ${by}`).join(', ');
  return folded(`${grouped(total)} hidden: ${by}`, hiddenFindings(review).map(hiddenRow));
}

function hiddenRow(finding: HiddenFinding): string {
  const { by, why, gated } = finding.state;
  const reason = why === '' ? by : `${by}, ${markdownText(oneLine(why))}`;
  const title = markdownText(oneLine(finding.title));
  return `- ${placeOf(finding)} ${finding.severity}: ${title} (${reason}${gated ? '; counts in the gate' : ''})`;
}

function lookedAt(review: Review): MarkdownBlock[] {
  const rows = LOOKERS.flatMap((looker) => {
    if (!review.coverage.some((entry) => entry.looker === looker)) return [];
    const { reviewed, cached, excluded, failed, 'out-of-budget': late } = lineCounts(review, looker);
    const cells = [reviewed + cached, cached, excluded, failed + late].map(grouped);
    return [`| ${looker} | ${cells.join(' | ')} |`];
  });
  if (rows.length === 0) return [whole('Nothing was looked at.')];
  const head = [
    '| Changed lines | read | of these cached | left out | not reviewed |',
    '| --- | --: | --: | --: | --: |',
  ];
  const left = excludedStretches(review).map(
    (stretch) => `- ${stretchPlace(stretch)}: ${missedWhy(stretch)}`,
  );
  return [
    whole([...head, ...rows].join('\n')),
    ...folded(`${counted(left.length, 'entry', 'entries')} left out by rule`, left),
  ];
}

function model({ model: facts, modelAbsent, usage, tool }: Review): string {
  const total = usage.ms.total === undefined ? '' : ` ${duration(usage.ms.total)}.`;
  const by = `${tool.name} ${tool.version}.`;
  if (!facts)
    return `${by} No model was asked: ${markdownText(oneLine(modelAbsent ?? 'none is configured'))}.${total}`;
  const work = `${counted(usage.asked, 'question')}, ${grouped(usage.cached)} from the cache`;
  const name = `${codeSpan(facts.name)} ${codeSpan(facts.digest)}`;
  const warnings = facts.warnings.map((warning) => `\n- ⚠️ ${markdownText(oneLine(warning))}`).join('');
  return `${by} Model ${name}, Ollama ${markdownText(facts.serverVersion)} (${markdownText(facts.service)}): ${work}.${total}${warnings && `\n${warnings}`}`;
}
