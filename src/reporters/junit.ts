import type { Finding, Review } from '../domain.ts';
import { oneLine, plainText } from '../plain-text.ts';
import { blockersOf, hiddenFindings, missedStretches, type Stretch, shownFindings } from './facts.ts';
import { explanation, LOOKER_NAMES, rangeList } from './words.ts';
import { type Xml, xmlDocument } from './xml.ts';

/**
 * JUnit as Jenkins, GitLab, CircleCI and Azure read it. A finding that closes the gate is a failure, any other one passes
 * with its words as output; what was not reviewed is skipped, so that a test tab shows the gap; the verdict comes last.
 */
export function junit(review: Review): string {
  const blockers = blockersOf(review);
  const silenced = hiddenFindings(review).filter(({ fingerprint }) => blockers.has(fingerprint));
  const cases = [
    ...[...shownFindings(review), ...silenced].map((finding) =>
      findingCase(finding, blockers.has(finding.fingerprint)),
    ),
    ...missedStretches(review).map(missedCase),
    verdictCase(review),
  ];
  const name = `${review.tool.name} review`;
  const counts = {
    tests: cases.length,
    failures: countOf(cases, 'failure'),
    errors: 0,
    skipped: countOf(cases, 'skipped'),
    time: (review.usage.ms.total ?? 0) / 1000,
  };
  const suite: Xml = { name: 'testsuite', attributes: { name, ...counts }, children: cases };
  const { skipped: _, ...totals } = counts;
  return xmlDocument({ name: 'testsuites', attributes: { name, ...totals }, children: [suite] });
}

function countOf(cases: readonly Xml[], outcome: string): number {
  return cases.filter(({ children = [] }) => children.some(({ name }) => name === outcome)).length;
}

function findingCase(finding: Finding, blocks: boolean): Xml {
  const place = `${oneLine(finding.path)}:${finding.start}`;
  const { state } = finding;
  const silence =
    state.kind === 'hidden' ? `\nHidden by ${state.by}, counts in the gate: ${oneLine(state.why)}` : '';
  const text = plainText(`${place}: ${finding.severity}: ${explanation(finding)}${silence}`);
  const failure = { message: oneLine(finding.title), type: finding.severity };
  return {
    name: 'testcase',
    attributes: {
      classname: oneLine(finding.rule),
      name: `${place} ${oneLine(finding.title)}`,
      file: oneLine(finding.path),
      time: 0,
    },
    children: [blocks ? { name: 'failure', attributes: failure, text } : { name: 'system-out', text }],
  };
}

function missedCase({ looker, path, ranges, side, state, why }: Stretch): Xml {
  const lines = ranges.length === 0 ? '' : `:${rangeList(ranges)}${side === 'before' ? ' (removed)' : ''}`;
  const file = oneLine(path);
  const message = why === '' ? state : `${state}: ${oneLine(why)}`;
  return {
    name: 'testcase',
    attributes: {
      classname: 'not reviewed',
      name: `${file}${lines} not reviewed by ${LOOKER_NAMES[looker]}`,
      file,
      time: 0,
    },
    children: [{ name: 'skipped', attributes: { message } }],
  };
}

/** Fails only where no other case shows why the job does. */
function verdictCase({ verdict }: Review): Xml {
  const { outcome, exitCode, why, blocking, blockers = [] } = verdict;
  const unnamed = exitCode === 1 && blockers.length < blocking;
  const failure = { message: oneLine(why), type: outcome };
  return {
    name: 'testcase',
    attributes: { classname: 'verdict', name: `review: ${outcome}`, time: 0 },
    children: [
      exitCode === 3 || unnamed
        ? { name: 'failure', attributes: failure }
        : { name: 'system-out', text: plainText(why) },
    ],
  };
}
