import type { Comment, Finding, ForgeLimits, LineRange, Plan, Posted, Review } from '../domain.ts';
import { byWorst, namesOf } from '../order.ts';
import { commentBody, type SuggestionStyle } from './comment.ts';
import { placesOf } from './place.ts';
import { summaryBody } from './summary.ts';

export type PlanOptions = {
  /** Inline comments at most, those that stand already included. */
  readonly maxComments: number;
  readonly limits: ForgeLimits;
  /** How the forge writes a replacement that a click applies; `github` unless said otherwise. */
  readonly suggestionStyle?: SuggestionStyle;
};

/**
 * What publishing will do. The worst `maxComments` findings that stand in the diff get an inline comment each, unless one is posted
 * under any of their fingerprints, open or resolved: nothing is said twice. A posted comment whose finding is gone is resolved,
 * unless a person answered in its thread, or the review is incomplete: then nobody knows whether it is gone.
 */
export function plan(review: Review, posted: readonly Posted[], options: PlanOptions): Plan {
  const said = review.findings.filter(isStillSaid).toSorted(byWorst);
  const { spoken, resolve } = sorted(posted, said, review.verdict.complete);
  const resolved = new Set(resolve);
  return {
    summary: summaryBody(review, options.limits.body),
    create: worstPlaced(review, said, options)
      .filter(({ finding }) => !spoken.has(finding))
      .map(({ finding, place }) => commentFor(finding, place, options)),
    keep: posted.map(({ id }) => id).filter((id) => !resolved.has(id)),
    resolve,
  };
}

/** Shown, or only left out for want of room: its comment stays as it is. */
function isStillSaid({ state }: Finding): boolean {
  return state.kind === 'shown' || state.by === 'limit';
}

type Sorted = { readonly spoken: ReadonlySet<Finding>; readonly resolve: readonly string[] };

/** Which findings have a comment, and which comments to resolve: those whose finding is gone, and all but one of each finding. */
function sorted(posted: readonly Posted[], said: readonly Finding[], complete: boolean): Sorted {
  const owners = new Map(
    said.toReversed().flatMap((finding) => namesOf(finding).map((name) => [name, finding] as const)),
  );
  const spoken = new Set<Finding>();
  const resolve: string[] = [];
  for (const comment of posted.toSorted(byStanding)) {
    const owner = owners.get(comment.fingerprint);
    const isGone = owner ? spoken.has(owner) : complete;
    if (isGone && comment.open && !comment.answered) resolve.push(comment.id);
    if (owner) spoken.add(owner);
  }
  return { spoken, resolve };
}

/** Where a finding has several comments, the one that a person answered stands, then one that is resolved. */
function byStanding(a: Posted, b: Posted): number {
  return Number(b.answered) - Number(a.answered) || Number(a.open) - Number(b.open);
}

type Placed = { readonly finding: Finding; readonly place: LineRange };

function worstPlaced(review: Review, said: readonly Finding[], options: PlanOptions): Placed[] {
  const placeOf = placesOf(review.change);
  return said
    .filter(({ state }) => state.kind === 'shown')
    .flatMap((finding) => {
      const place = placeOf(finding);
      return place ? [{ finding, place }] : [];
    })
    .slice(0, Math.min(options.maxComments, options.limits.comments));
}

function commentFor(finding: Finding, place: LineRange, options: PlanOptions): Comment {
  const { limits, suggestionStyle = 'github' } = options;
  const body = commentBody(finding, { limit: limits.body, suggestionStyle });
  return { path: finding.path, ...place, body, fingerprint: finding.fingerprint };
}
