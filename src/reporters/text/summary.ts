import { LOOKERS, type Looker, type Review } from '../../domain.ts';
import {
  excludedStretches,
  type HiddenFinding,
  hiddenCounts,
  hiddenFindings,
  lineCounts,
  missedStretches,
  type Stretch,
  sum,
} from '../facts.ts';
import { counted, duration, grouped, LOOKER_NAMES, listed, rangeList } from '../words.ts';
import { placeOf } from './finding.ts';
import { inert, type Page, para } from './page.ts';

/** Lines of a list before it ends in a count. */
const MOST_ROWS = 20;

/** `3 hidden: 2 by baseline, 1 by limit`, then those a reader may still want to see. */
export function hiddenLines(review: Review, page: Page): string[] {
  const counts = hiddenCounts(review);
  if (counts.length === 0) return [];
  const total = grouped(sum(counts.map(({ count }) => count)));
  const head = `${total} hidden: ${counts.map(({ by, count }) => `${grouped(count)} by ${by}`).join(', ')}`;
  const open = hiddenFindings(review).filter(({ state }) => state.by === 'limit' || state.gated);
  const rows = open.map((finding) => row(`${placeOf(finding)} ${hiddenWords(finding)}`, page));
  return [...para('', head, page), ...shortList(rows)];
}

function hiddenWords({ severity, title, state }: HiddenFinding): string {
  const reason = state.why === '' ? state.by : `${state.by}: ${inert(state.why)}`;
  return `${severity} ${inert(title)} (${reason}${state.gated ? '; counts in the gate' : ''})`;
}

/** Per looker what it should have read and did not, with the reason; the heart of an honest report. */
export function missedLines(review: Review, page: Page): string[] {
  const missed = missedStretches(review);
  return LOOKERS.flatMap((looker) => missedBy(looker, missed, page));
}

function missedBy(looker: Looker, missed: readonly Stretch[], page: Page): string[] {
  const mine = missed.filter((stretch) => stretch.looker === looker);
  if (mine.length === 0) return [];
  const files = new Set(mine.map(({ path }) => path)).size;
  const lines = sum(mine.map((stretch) => stretch.lines));
  const head = `Not reviewed by ${LOOKER_NAMES[looker]}: ${counted(lines, 'line')} in ${counted(files, 'file')}`;
  const rows = mine.map((stretch) => row(`${stretchPlace(stretch)} ${reasonOf(stretch)}`, page));
  const heads = para('', head, page).map((line) => page.ink(['bold', 'yellow'], line));
  return [...heads, ...shortList(rows)];
}

function stretchPlace({ path, side, ranges }: Stretch): string {
  const lines = ranges.length === 0 ? '' : `:${rangeList(ranges)}`;
  return `${inert(path)}${lines}${side === 'before' && lines !== '' ? ' (removed)' : ''}`;
}

function reasonOf({ state, why }: Stretch): string {
  const name = state === 'out-of-budget' ? 'out of budget' : state;
  return why === '' ? name : `${name}: ${inert(why)}`;
}

/** `Analyzers: 120 of 120 changed lines in 5 files`, and the model's share with what the cache saved. */
export function lookedAtLines(review: Review, page: Page): string[] {
  const files = counted(review.change.files.length, 'changed file');
  const shares = LOOKERS.flatMap((looker) => share(review, looker));
  const looked = shares.length === 0 ? 'nothing was looked at' : listed(shares);
  return para('', `Looked at ${files} (${inert(review.change.title)}): ${looked}.`, page);
}

function share(review: Review, looker: Looker): string[] {
  if (!review.coverage.some((entry) => entry.looker === looker)) return [];
  const counts = lineCounts(review, looker);
  const total = sum(Object.values(counts));
  const read = counts.reviewed + counts.cached;
  const cache = counts.cached > 0 ? ` (${grouped(counts.cached)} from the cache)` : '';
  return [`${LOOKER_NAMES[looker]} read ${grouped(read)} of ${counted(total, 'changed line')}${cache}`];
}

/** Left out by rule: complete, yet named. */
export function excludedLines(review: Review, page: Page): string[] {
  const lookers = grouping(excludedStretches(review), ({ path, why }) => `${inert(path)}\n${inert(why)}`);
  const rules = grouping([...lookers], ([place, stretches]) => ruleOf(place, stretches));
  const rows = [...rules].map(([rule, places]) => {
    const paths = places.map(([place]) => place.split('\n')[0] ?? '');
    return `${shortPaths(paths)} (${rule})`;
  });
  return rows.length === 0 ? [] : para('', `Left out by rule: ${rows.join('; ')}.`, page);
}

function ruleOf(place: string, stretches: readonly Stretch[]): string {
  const names = new Set(stretches.map(({ looker }) => looker));
  const [only = 'model'] = names;
  return [
    place.split('\n')[1] || 'by rule',
    ...(names.size === 1 ? [`${LOOKER_NAMES[only]} only`] : []),
  ].join(', ');
}

function grouping<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function shortPaths(paths: readonly string[]): string {
  if (paths.length <= 3) return listed(paths);
  return `${paths.slice(0, 2).join(', ')} and ${counted(paths.length - 2, 'more file')}`;
}

/** Which model, whose Ollama, what it cost; or why no model was asked. */
export function modelLines(review: Review, page: Page): string[] {
  const total = review.usage.ms.total;
  const time = total === undefined ? '' : `, ${duration(total)} in all`;
  const text = review.model
    ? `${modelName(review.model)}: ${modelWork(review)}${time}.`
    : `No model was asked: ${inert(review.modelAbsent ?? 'none is configured').replace(/\.$/, '')}${time}.`;
  const warnings = review.model?.warnings.flatMap((warning) => para('  ! ', warning, page)) ?? [];
  return [
    ...para('', text, page).map((line) => page.ink('dim', line)),
    ...warnings.map((line) => page.ink('yellow', line)),
  ];
}

function modelName({ name, digest, serverVersion, service }: NonNullable<Review['model']>): string {
  const short = inert(digest)
    .replace(/^sha256:/, '')
    .slice(0, 12);
  return `${inert(name)} (${short}, Ollama ${inert(serverVersion)}, ${inert(service)})`;
}

function modelWork({ usage }: Review): string {
  const cached = usage.cached > 0 ? `, ${grouped(usage.cached)} from the cache` : '';
  const tokens =
    usage.asked > 0 ? `, ${grouped(usage.promptTokens)} + ${counted(usage.outputTokens, 'token')}` : '';
  return `${counted(usage.asked, 'question')} asked${cached}${tokens}`;
}

/** An item of a list; what does not fit in one line hangs below it. */
function row(text: string, page: Page): string[] {
  return para('    ', text, page).map((line, index) => (index === 0 ? line.slice(2) : line));
}

function shortList(rows: readonly (readonly string[])[]): string[] {
  const rest = rows.length - MOST_ROWS;
  const shown = rows.slice(0, MOST_ROWS).flat();
  return rest > 0 ? [...shown, `  … and ${grouped(rest)} more; the json report lists them all`] : shown;
}
