import type { CoverageState, LineRange, Review } from '../../domain.ts';
import { oneLine } from '../../plain-text.ts';
import { excludedStretches, missedStretches, type Stretch } from '../facts.ts';
import { counted, LOOKER_NAMES, rangeList } from '../words.ts';
import { uriOf } from './results.ts';

/** One for each kind of notification; GitHub's validator asks of them what it asks of rules. */
const KINDS = {
  excluded: {
    title: 'A file was left out by a rule.',
    help: 'Run `ollamacode list` to see which rule decided; the options include and exclude change it.',
  },
  failed: {
    title: 'Changed lines could not be reviewed.',
    help: 'The text and json reports name the cause. The lines have to be read by a person, or the run repeated.',
  },
  'out-of-budget': {
    title: 'The time was up before changed lines were reviewed.',
    help: 'A second run takes the answers of this one from the cache; the option budget gives more time.',
  },
  'too-many': {
    title: 'Something was left out because there is too much of it.',
    help: 'The json report lists everything.',
  },
} as const;

type NotificationId = keyof typeof KINDS;

/** What `tool.driver.notifications` holds. */
export const NOTIFICATIONS = Object.entries(KINDS).map(([id, { title, help }]) => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: title },
  help: { text: help },
}));

/** A change of a hundred thousand files must not give a file that nobody can upload. */
export const MOST_NOTIFICATIONS = 1_000;

/**
 * What was not looked at. The reason is the coverage state and not its words, which may name a host or a time;
 * those stand in the other reports.
 */
export function notifications(review: Review, resultsLeft: number) {
  const missed = missedStretches(review).map(stretchNotification);
  const excluded = excludedStretches(review).map(stretchNotification);
  const all = [...missed, ...excluded];
  const left = all.length - MOST_NOTIFICATIONS;
  return [
    ...all.slice(0, MOST_NOTIFICATIONS),
    ...(left > 0
      ? [overflow(`${counted(left, 'more notification was', 'more notifications were')} left out.`)]
      : []),
    ...(resultsLeft > 0
      ? [overflow(`${counted(resultsLeft, 'finding', 'findings')} beyond the worst 5,000 left out.`)]
      : []),
  ];
}

function overflow(text: string) {
  return notification('too-many', text, []);
}

function stretchNotification(stretch: Stretch) {
  const { looker, path, side, state, ranges } = stretch;
  const removed = side === 'before' ? 'removed ' : '';
  const lines = ranges.length === 0 ? '' : `, ${removed}lines ${rangeList(ranges)},`;
  const text = `'${oneLine(path)}'${lines} was not reviewed by ${LOOKER_NAMES[looker]}: ${REASONS[state]}.`;
  return notification(idOf(state), text, locations(stretch));
}

const REASONS = {
  excluded: 'a rule leaves it out',
  failed: 'it failed',
  'out-of-budget': 'it was left for later',
  reviewed: 'reviewed',
  cached: 'reviewed',
} as const satisfies Record<CoverageState, string>;

const LEVELS_BY_ID = {
  excluded: 'note',
  failed: 'error',
  'out-of-budget': 'warning',
  'too-many': 'warning',
} as const satisfies Record<NotificationId, string>;

function idOf(state: CoverageState): NotificationId {
  return state === 'failed' || state === 'out-of-budget' ? state : 'excluded';
}

function notification(id: NotificationId, text: string, places: readonly object[]) {
  return {
    descriptor: { id, index: NOTIFICATIONS.findIndex((known) => known.id === id) },
    level: LEVELS_BY_ID[id],
    message: { text },
    ...(places.length > 0 && { locations: places }),
  };
}

/** Removed lines have no place in the files as they are now. */
function locations({ path, side, ranges }: Stretch): object[] {
  const artifactLocation = { uri: uriOf(path) };
  if (side === 'before' || ranges.length === 0) return [{ physicalLocation: { artifactLocation } }];
  return ranges.map((range) => ({ physicalLocation: { artifactLocation, region: regionOf(range) } }));
}

function regionOf({ start, end }: LineRange) {
  return { startLine: start, endLine: end };
}
