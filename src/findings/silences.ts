import type { Dismissal, Finding } from '../domain.ts';
import { matcherOf } from '../globs.ts';
import { namesOf } from '../order.ts';
import type { FilterContext, Mark, SuppressEntry } from './context.ts';

/** Answers for one kind of silence; a trusted entry is preferred to one that the change's author brought. */
export type Silence = (finding: Finding) => Mark | undefined;

/** Entries of `suppress` that have not run out. One that names neither rule, path nor fingerprint silences nothing. */
export function suppressSilence({ suppress, today }: FilterContext): Silence {
  const entries = trustedFirst(suppress)
    .filter(({ until }) => until === undefined || today <= until)
    .map((entry) => ({ entry, matches: matcherOfEntry(entry) }));
  return (finding) => {
    const found = entries.find(({ matches }) => matches(finding))?.entry;
    return found && mark(`suppressed: ${found.reason}`, found.trusted);
  };
}

/** What a person put aside, with who, when and why. */
export function dismissedSilence({ dismissed }: Pick<FilterContext, 'dismissed'>): Silence {
  const byName = new Map<string, Dismissal>();
  for (const entry of trustedFirst(dismissed))
    if (!byName.has(entry.fingerprint)) byName.set(entry.fingerprint, entry);
  return (finding) => {
    const [found] = trustedFirst(namesOf(finding).flatMap((name) => byName.get(name) ?? []));
    return found && mark(`dismissed by ${found.who} on ${found.when}: ${found.why}`, found.trusted);
  };
}

/** What was accepted at the trust ref. */
export function baselineSilence({ baseline }: FilterContext): Silence {
  return (finding) => {
    const name = namesOf(finding).find((known) => baseline.has(known));
    if (name === undefined) return undefined;
    const reason = baseline.get(name);
    return mark(reason ? `in the baseline: ${reason}` : 'in the baseline', true);
  };
}

/**
 * Whether something trusted takes the finding out of the gate. What the change's author brings steps back then,
 * so that a needless pragma does not close a gate that was open without it.
 */
export function trustedSilence(context: FilterContext): (finding: Finding) => boolean {
  const silences = [suppressSilence(context), dismissedSilence(context), baselineSilence(context)];
  return (finding) => silences.some((silence) => silence(finding)?.gated === false);
}

/** A silence is believed, or it only makes the reviewer quieter. */
export function mark(why: string, trusted: boolean): Mark {
  return { why, gated: !trusted };
}

/** As pass: hides what is silenced, unless a trusted silence further on will do so. */
export function stepBack(
  mark: Mark | undefined,
  finding: Finding,
  trusted: (finding: Finding) => boolean,
): Mark | undefined {
  return mark?.gated && trusted(finding) ? undefined : mark;
}

function trustedFirst<T extends { readonly trusted: boolean }>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => Number(b.trusted) - Number(a.trusted));
}

function matcherOfEntry({ rule, path, fingerprint }: SuppressEntry): (finding: Finding) => boolean {
  if (rule === undefined && path === undefined && fingerprint === undefined) return () => false;
  const rules = rule === undefined ? always : matcherOf([rule]);
  const paths = path === undefined ? always : matcherOf([path]);
  return (finding) =>
    rules(finding.rule) &&
    paths(finding.path) &&
    (fingerprint === undefined || namesOf(finding).includes(fingerprint));
}

function always(): boolean {
  return true;
}
