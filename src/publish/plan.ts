import type { Config } from '../config/schema.ts';
import type {
  Comment,
  Finding,
  ForgeLimits,
  Plan,
  Posted,
  Review,
  Rewording,
  SuggestionStyle,
} from '../domain.ts';
import type { Signer } from '../marker.ts';
import { byWorst, namesOf } from '../order.ts';
import { checkReport } from './check-report.ts';
import { closedBody, commentBody } from './comment.ts';
import { type Place, placesOf } from './place.ts';
import { summaryBody } from './summary.ts';

export type PlanOptions = {
  /** What is wanted on the forge; only that is planned. */
  readonly publish: Config['publish'];
  /** This many inline comments at most stand open afterwards. */
  readonly maxComments: number;
  /** Close comments whose finding is gone. */
  readonly resolveFixed: boolean;
  readonly limits: ForgeLimits;
  readonly suggestionStyle: SuggestionStyle;
  /** Signs the markers where others write under our identity. */
  readonly sign?: Signer | undefined;
  /** Page of this run, for the summary. */
  readonly runUrl?: string | undefined;
  /** The review is from a report that others may have written: nothing looks like success. */
  readonly untrusted?: boolean;
  /** Sentences that the summary tells above all else, such as where an untrusted report comes from. */
  readonly notes?: readonly string[];
};

/**
 * What publishing will do. The worst findings that stand in the diff get an inline comment each while fewer than `maxComments`
 * stand open. Nothing is said twice: a finding that has a comment under any of its fingerprints keeps it; one that a person closed
 * stays closed, one that we closed is opened again. A comment whose finding is gone is closed, unless the review is incomplete:
 * then nobody knows whether it is gone. A thread in which a person answered is never touched.
 */
export function plan(review: Review, posted: readonly Posted[], options: PlanOptions): Plan {
  const { publish } = options;
  const { head } = review.change;
  const inline = publish.includes('review') ? inlinePlan(review, posted, options) : untouched(posted);
  const spoken = new Set(inline.spoken.map(({ fingerprint }) => fingerprint));
  return {
    ...(head === undefined ? {} : { head }),
    ...(publish.includes('summary') ? { summary: summaryBody(review, summaryOptions(options)) } : {}),
    create: inline.create,
    keep: inline.keep,
    resolve: inline.resolve,
    reopen: inline.reopen,
    ...(publish.includes('check') ? { check: checkReport(review, { ...options, spoken }) } : {}),
  };
}

function summaryOptions({ limits, ...options }: PlanOptions) {
  return { ...options, limit: limits.body };
}

type Inline = Pick<Plan, 'create' | 'keep' | 'resolve' | 'reopen'> & {
  /** Findings with a comment that stands open afterwards. */
  readonly spoken: readonly Finding[];
};

/** Where no comments are wanted, those that stand from before are left alone. */
function untouched(posted: readonly Posted[]): Inline {
  return { create: [], keep: posted.map(({ id }) => id), resolve: [], reopen: [], spoken: [] };
}

function inlinePlan(review: Review, posted: readonly Posted[], options: PlanOptions): Inline {
  const standing = standingOf(review, posted);
  const resolve = options.resolveFixed ? closings(review, standing, options) : [];
  const closed = new Set(resolve.map(({ id }) => id));
  const open = posted.filter((comment) => comment.open && !closed.has(comment.id));
  const { create, reopen, said } = sayings(review, {
    standing,
    room: options.maxComments - open.length,
    options,
  });
  const touched = new Set([...closed, ...reopen.map(({ id }) => id)]);
  return {
    create,
    keep: posted.map(({ id }) => id).filter((id) => !touched.has(id)),
    resolve,
    reopen,
    spoken: [...said, ...open.flatMap((comment) => standing.findings.get(comment) ?? [])],
  };
}

type Standing = {
  readonly posted: readonly Posted[];
  /** The finding of each comment, shown or hidden; none for a comment whose finding is gone. */
  readonly findings: ReadonlyMap<Posted, Finding>;
  /** The one comment of each finding that stands for it. */
  readonly comments: ReadonlyMap<Finding, Posted>;
};

/** Where a finding has several comments, the one that a person answered stands, then one that a person closed, then the first. */
function standingOf({ findings }: Review, posted: readonly Posted[]): Standing {
  const known = new Map(
    findings
      .toSorted(bySaying)
      .flatMap((finding) => namesOf(finding).map((name) => [name, finding] as const)),
  );
  const owned = new Map<Posted, Finding>();
  const comments = new Map<Finding, Posted>();
  for (const comment of posted.toSorted(byStanding)) {
    const finding = known.get(comment.fingerprint);
    if (!finding) continue;
    owned.set(comment, finding);
    if (!comments.has(finding)) comments.set(finding, comment);
  }
  return { posted, findings: owned, comments };
}

/** Hidden ones first, then the least: of several findings that share a name the last one keeps it. */
function bySaying(a: Finding, b: Finding): number {
  return Number(isSaid(a)) - Number(isSaid(b)) || byWorst(b, a);
}

/** Shown, or only left out for want of room: its comment stays as it is. */
function isSaid({ state }: Finding): boolean {
  return state.kind === 'shown' || state.by === 'limit';
}

function byStanding(a: Posted, b: Posted): number {
  const rank = (comment: Posted) => (comment.answered ? 2 : 0) + (isClosedByPerson(comment) ? 1 : 0);
  return rank(b) - rank(a) || Number(b.open) - Number(a.open);
}

function isClosedByPerson({ open, closedBy }: Posted): boolean {
  return !open && closedBy !== 'us';
}

/** Open comments that nothing stands behind any more, and all but one of each finding. */
function closings(review: Review, standing: Standing, { sign }: PlanOptions): Rewording[] {
  const { head } = review.change;
  return standing.posted.flatMap((comment): Rewording[] => {
    if (!comment.open || comment.answered) return [];
    const finding = standing.findings.get(comment);
    const close = (why?: string): Rewording[] => [
      {
        id: comment.id,
        body: closedBody(comment.fingerprint, { head, sign, ...(why === undefined ? {} : { why }) }),
      },
    ];
    if (!finding) return review.verdict.complete ? close() : [];
    if (!isSaid(finding)) return close(finding.state.kind === 'hidden' ? finding.state.why : '');
    return standing.comments.get(finding) === comment ? [] : close('another comment says the same');
  });
}

type Sayings = Pick<Plan, 'create' | 'reopen'> & { readonly said: readonly Finding[] };
type Saying = { readonly standing: Standing; readonly room: number; readonly options: PlanOptions };

/** The worst findings without an open comment, as many as there is room for. */
function sayings(review: Review, { standing, room, options }: Saying): Sayings {
  const placeOf = placesOf(review.change);
  const create: Comment[] = [];
  const reopen: Rewording[] = [];
  const said: Finding[] = [];
  for (const finding of review.findings.filter(({ state }) => state.kind === 'shown').toSorted(byWorst)) {
    if (said.length >= room) break;
    const comment = standing.comments.get(finding);
    const place = placeOf(finding);
    if (comment?.closedBy === 'us' && !comment.open && !comment.answered)
      reopen.push({
        id: comment.id,
        body: bodyFor(finding, { place, options, fingerprint: comment.fingerprint }),
      });
    else if (!comment && place && create.length < options.limits.comments)
      create.push(commentFor(finding, place, options));
    else continue;
    said.push(finding);
  }
  return { create, reopen, said };
}

function commentFor(finding: Finding, place: Place, options: PlanOptions): Comment {
  const { side, start, end } = place;
  const { path, fingerprint } = finding;
  return { path, side, start, end, fingerprint, body: bodyFor(finding, { place, options, fingerprint }) };
}

type Bodied = {
  readonly place: Place | undefined;
  readonly options: PlanOptions;
  /** What the comment's marker carries: the one by which it is known already, or the finding's own. */
  readonly fingerprint: string;
};

/** A replacement that would land on other lines than its own is only shown. */
function bodyFor(finding: Finding, { place, options, fingerprint }: Bodied): string {
  const { limits, suggestionStyle, sign } = options;
  const style = place?.applies ? suggestionStyle : 'diff';
  return commentBody({ ...finding, fingerprint }, { limit: limits.body, suggestionStyle: style, sign });
}
