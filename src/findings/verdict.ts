import {
  atLeast,
  type Coverage,
  type Finding,
  type FindingSource,
  type Looker,
  type Outcome,
  type Severity,
  type Verdict,
} from '../domain.ts';
import { linesIn } from './coverage.ts';

/** The options of the gate; `model` is the model's name, or `none`. */
export type Gate = {
  readonly failOn: Severity | 'never';
  readonly gateSources: readonly FindingSource[];
  readonly onInconclusive: 'auto' | 'pass' | 'fail';
  readonly model: string;
};

/**
 * The verdict, by code alone. Blocking are findings of `gateSources` at or over `failOn` that are shown, or hidden with
 * `gated`. Complete is a review of which no looker that is switched on left a line `failed` or `out-of-budget`.
 * Exit 1: something blocks. Exit 3: a looker on which the gate rests is incomplete and `onInconclusive` says `fail`, which `auto`
 * does once `failOn` sets a gate. Exit 0: all else, so that by default the review is advice.
 */
export function judge(findings: readonly Finding[], coverage: readonly Coverage[], gate: Gate): Verdict {
  const shown = findings.filter(({ state }) => state.kind === 'shown');
  const blockers = findings.filter((finding) => blocks(finding, gate));
  const open = coverage.filter((entry) => isIncomplete(entry) && isOn(entry.looker, gate));
  const complete = open.length === 0;
  const outcome = outcomeOf(shown.length + blockers.length, complete);
  const failed = open.filter(({ looker }) => lookersOf(gate).has(looker));
  return {
    outcome,
    complete,
    blocking: blockers.length,
    blockers: [...new Set(blockers.map(({ fingerprint }) => fingerprint))],
    exitCode: exitCodeOf(blockers.length, failed.length > 0 && failsWhenIncomplete(gate)),
    why: sentence({ shown, blockers, open, gate, coverage }),
  };
}

/** What keeps a review from being complete. */
export function isIncomplete({ state }: Coverage): boolean {
  return state === 'failed' || state === 'out-of-budget';
}

function blocks(finding: Finding, { failOn, gateSources }: Gate): boolean {
  if (failOn === 'never' || !gateSources.includes(finding.source)) return false;
  const counts = finding.state.kind === 'shown' || finding.state.gated;
  return counts && atLeast(finding.severity, failOn);
}

function isOn(looker: Looker, { model }: Gate): boolean {
  return looker === 'analyzers' || model !== 'none';
}

/** The lookers on whose work the gate rests; results of other tools are read by the analyzers. */
function lookersOf({ gateSources }: Gate): Set<Looker> {
  return new Set(gateSources.map((source) => (source === 'model' ? 'model' : 'analyzers')));
}

function failsWhenIncomplete({ failOn, onInconclusive }: Gate): boolean {
  return onInconclusive === 'auto' ? failOn !== 'never' : onInconclusive === 'fail';
}

/** What blocks is never called a pass, though all of it is hidden. */
function outcomeOf(shownOrBlocking: number, complete: boolean): Outcome {
  if (shownOrBlocking > 0) return 'findings';
  return complete ? 'pass' : 'inconclusive';
}

function exitCodeOf(blocking: number, inconclusive: boolean): Verdict['exitCode'] {
  if (blocking > 0) return 1;
  return inconclusive ? 3 : 0;
}

type Parts = {
  readonly shown: readonly Finding[];
  readonly blockers: readonly Finding[];
  readonly open: readonly Coverage[];
  readonly coverage: readonly Coverage[];
  readonly gate: Gate;
};

/** `2 findings, 1 of them at or over high; rules only.` */
function sentence({ shown, blockers, open, coverage, gate }: Parts): string {
  const parts = [
    coverage.length === 0 && shown.length === 0 ? 'Nothing to review' : findingWords(shown, blockers),
    ...(blockers.length > 0 ? [blockerWords(blockers, gate)] : []),
    ...(gate.model === 'none' ? ['rules only'] : []),
    ...openWords(open),
  ];
  return `${parts.join('; ')}.`;
}

function findingWords(shown: readonly Finding[], blockers: readonly Finding[]): string {
  return shown.length === 0 && blockers.length > 0 ? 'No findings shown' : count(shown.length, 'finding');
}

function blockerWords(blockers: readonly Finding[], gate: Gate): string {
  const hidden = blockers.filter(({ state }) => state.kind === 'hidden').length;
  const note = hidden === 0 ? '' : ` (${hidden} of them hidden)`;
  return `${blockers.length} at or over ${gate.failOn}${note} fail${blockers.length === 1 ? 's' : ''} the gate`;
}

/** By looker, what is open and the commonest reason for it. */
function openWords(open: readonly Coverage[]): string[] {
  return (['analyzers', 'model'] as const).flatMap((looker) => {
    const entries = open.filter((entry) => entry.looker === looker);
    const first = entries[0];
    if (!first) return [];
    const lines = linesIn(entries);
    const what = lines > 0 ? count(lines, 'changed line') : count(entries.length, 'file');
    const who = looker === 'model' ? 'the model did' : 'the analyzers did';
    return [`incomplete: ${who} not review ${what} (${reasons(entries)})`];
  });
}

function reasons(entries: readonly Coverage[]): string {
  const all = [...new Set(entries.map(({ why }) => why.replace(/\.$/, '')))];
  const first = all[0] ?? '';
  return all.length > 1 ? `${first}, and ${count(all.length - 1, 'other reason')}` : first;
}

function count(number: number, noun: string): string {
  if (number === 0) return `No ${noun}s`;
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
