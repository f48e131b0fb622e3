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

/** A page for a summary tab or a file: verdict first, what was not looked at, findings, the hidden ones folded, cost. */
export function markdown(review: Review): string {
  const blocks = [
    heading(review),
    missed(review),
    table(review),
    ...shownFindings(review).map(section),
    hidden(review),
    lookedAt(review),
    model(review),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function heading({ verdict, tool, change }: Review): string {
  const mark = verdict.exitCode === 0 ? MARKS[verdict.outcome] : '❌';
  const title = markdownText(oneLine(change.title));
  return `## ${mark} ${tool.name}: ${verdict.outcome}\n\n${markdownText(oneLine(verdict.why))}\n\nReviewed: ${title}`;
}

function missed(review: Review): string {
  const rows = missedStretches(review).map(
    (stretch) => `> - ${stretchPlace(stretch)}: ${missedWhy(stretch)}`,
  );
  return rows.length === 0 ? '' : ['> **Not reviewed**', '>', ...rows].join('\n');
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

function table(review: Review): string {
  const blockers = blockersOf(review);
  const rows = shownFindings(review).map((finding) => {
    const gate = blockers.has(finding.fingerprint) ? ' ⛔' : '';
    const title = markdownText(oneLine(finding.title));
    return `| ${finding.severity}${gate} | ${placeOf(finding)} | ${title} | ${codeSpan(finding.rule)} |`;
  });
  return rows.length === 0
    ? ''
    : ['| Severity | Place | Finding | Rule |', '| --- | --- | --- | --- |', ...rows].join('\n');
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

function hidden(review: Review): string {
  const counts = hiddenCounts(review);
  if (counts.length === 0) return '';
  const total = sum(counts.map(({ count }) => count));
  const by = counts.map(({ by, count }) => `${grouped(count)} by ${by}`).join(', ');
  const rows = hiddenFindings(review).map(hiddenRow);
  return `<details><summary>${grouped(total)} hidden: ${by}</summary>\n\n${rows.join('\n')}\n\n</details>`;
}

function hiddenRow(finding: HiddenFinding): string {
  const { by, why, gated } = finding.state;
  const reason = why === '' ? by : `${by}, ${markdownText(oneLine(why))}`;
  const title = markdownText(oneLine(finding.title));
  return `- ${placeOf(finding)} ${finding.severity}: ${title} (${reason}${gated ? '; counts in the gate' : ''})`;
}

function lookedAt(review: Review): string {
  const rows = LOOKERS.flatMap((looker) => {
    if (!review.coverage.some((entry) => entry.looker === looker)) return [];
    const { reviewed, cached, excluded, failed, 'out-of-budget': late } = lineCounts(review, looker);
    const cells = [reviewed + cached, cached, excluded, failed + late].map(grouped);
    return [`| ${looker} | ${cells.join(' | ')} |`];
  });
  const head = [
    '| Changed lines | read | of these cached | left out | not reviewed |',
    '| --- | --: | --: | --: | --: |',
  ];
  const left = excludedStretches(review).map(
    (stretch) => `- ${stretchPlace(stretch)}: ${missedWhy(stretch)}`,
  );
  const listing =
    left.length === 0
      ? ''
      : `\n\n<details><summary>${counted(left.length, 'entry', 'entries')} left out by rule</summary>\n\n${left.join('\n')}\n\n</details>`;
  return rows.length === 0 ? 'Nothing was looked at.' : `${[...head, ...rows].join('\n')}${listing}`;
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
