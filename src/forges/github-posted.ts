import type { Dismissal, Posted, Standing } from '../domain.ts';
import { readMarker, type Signer } from '../marker.ts';
import { oneLine } from '../plain-text.ts';
import { slashCommandIn } from '../slash-command.ts';
import type { People } from './github-people.ts';
import {
  loginOf,
  type RawComment,
  type RawStanding,
  type RawThread,
  type Writer,
} from './github-standing.ts';

/** Our own comments on a pull request, told from all others, and what people decided about them. */

export type OwnComment = Posted & { readonly thread: RawThread; readonly comment: RawComment };

/** Our inline comments, oldest first. */
export function ownComments({ threads }: RawStanding, sign: Signer | undefined): readonly OwnComment[] {
  return threads
    .flatMap((thread) => ownComment(thread, sign) ?? [])
    .toSorted((a, b) => byAge(a.comment, b.comment));
}

/** Our summaries, oldest first. */
export function ownSummaries({ comments }: RawStanding, sign: Signer | undefined): readonly RawComment[] {
  return comments
    .filter((comment) => comment.viewerDidAuthor && readMarker(comment.body, sign)?.kind === 'summary')
    .toSorted(byAge);
}

/** All that stands, with each dismissal once; `people` is asked only where somebody dismissed something. */
export async function standingOf(
  raw: RawStanding,
  { people, sign }: { readonly people: People; readonly sign: Signer | undefined },
): Promise<Standing> {
  const own = ownComments(raw, sign);
  const dismissals: Dismissal[] = [];
  for (const claim of claimsIn(raw, own)) {
    const decided = await decide(claim, { people, author: raw.author });
    if (decided && !dismissals.some((one) => isSame(one, decided))) dismissals.push(decided);
  }
  const comments = own.map(({ thread: _thread, comment: _comment, ...posted }) => posted);
  return { comments, dismissals };
}

function byAge(a: RawComment, b: RawComment): number {
  return a.createdAt.localeCompare(b.createdAt) || Number(a.fullDatabaseId) - Number(b.fullDatabaseId);
}

function ownComment(thread: RawThread, sign: Signer | undefined): OwnComment | undefined {
  const [comment, ...replies] = thread.comments.nodes;
  const marker = comment?.viewerDidAuthor ? readMarker(comment.body, sign) : undefined;
  if (!comment || marker?.kind !== 'finding') return undefined;
  const open = !(thread.isResolved || marker.gone);
  return {
    id: comment.id,
    fingerprint: marker.fingerprint,
    open,
    ...(open ? {} : { closedBy: marker.gone || isResolvedByUs(thread, comment) ? 'us' : 'person' }),
    answered: replies.some((reply) => isByPerson(reply)),
    thread,
    comment,
  };
}

/** A token of a person cannot tell its own clicks from the person's: those count as the person's. */
function isResolvedByUs({ resolvedBy }: RawThread, { author }: RawComment): boolean {
  return (
    resolvedBy !== null && author?.__typename === 'Bot' && loginOf(resolvedBy.login) === loginOf(author.login)
  );
}

function isByPerson({ viewerDidAuthor, author }: RawComment): boolean {
  return !viewerDidAuthor && author?.__typename === 'User';
}

/** Somebody's word on one of our comments, before it is asked whether it counts. */
type Claim = {
  readonly fingerprint: string;
  readonly who: string;
  readonly at: string;
  readonly why: string;
  /** A command needs write access; a click also counts by the author of the pull request. */
  readonly kind: 'command' | 'click';
};

function claimsIn(raw: RawStanding, own: readonly OwnComment[]): readonly Claim[] {
  return [
    ...own.flatMap((one) => [...commandsIn(one.thread.comments.nodes, own, one), ...clicksOn(one)]),
    ...commandsIn(raw.comments, own),
  ];
}

/** Commands of people. An edited comment may hold somebody else's words and is none. */
function commandsIn(
  said: readonly RawComment[],
  own: readonly OwnComment[],
  thread?: OwnComment,
): readonly Claim[] {
  return said
    .filter((comment) => isByPerson(comment) && comment.lastEditedAt === null)
    .flatMap((comment) => {
      const command = slashCommandIn(comment.body);
      if (command?.kind !== 'dismiss' || !comment.author) return [];
      const target = command.id === undefined ? thread : ownById(own, command.id);
      if (!target) return [];
      const why = oneLine(command.reason) || 'dismissed by comment';
      return [claim(target, { who: comment.author.login, at: comment.createdAt, why, kind: 'command' })];
    });
}

/** A beginning that fits several findings names none. */
function ownById(own: readonly OwnComment[], id: string): OwnComment | undefined {
  const found = own.filter(({ fingerprint }) =>
    fingerprint.replace(/^v\d+:/, '').startsWith(id.toLowerCase()),
  );
  return found.every(({ fingerprint }) => fingerprint === found[0]?.fingerprint) ? found[0] : undefined;
}

function clicksOn(one: OwnComment): readonly Claim[] {
  const { thread, comment, closedBy } = one;
  const votes = comment.reactions.nodes
    .filter((vote): vote is typeof vote & { readonly user: Writer } => vote.user !== null)
    .filter(({ user }) => user.__typename === 'User')
    .map(({ user, createdAt }) =>
      claim(one, { who: user.login, at: createdAt, why: 'voted the comment down', kind: 'click' }),
    );
  if (closedBy !== 'person' || !thread.resolvedBy) return votes;
  // GitHub does not tell when a thread was resolved: the last word in it is the nearest.
  const at = thread.comments.nodes.at(-1)?.createdAt ?? comment.createdAt;
  const who = thread.resolvedBy.login;
  return [...votes, claim(one, { who, at, why: 'resolved the conversation', kind: 'click' })];
}

function claim({ fingerprint }: Posted, words: Omit<Claim, 'fingerprint'>): Claim {
  return { fingerprint, ...words };
}

type Deciding = { readonly people: People; readonly author: string };

/** What is allowed to be quieter, and what may open the gate. */
async function decide({ fingerprint, who, at, why, kind }: Claim, { people, author }: Deciding) {
  const isAuthor = loginOf(who) === loginOf(author);
  if (!(kind === 'click' && isAuthor) && !(await people.mayWrite(who))) return undefined;
  const trusted = !isAuthor && (await people.isTrusted(who));
  return { fingerprint, who, when: at.slice(0, 10), why, trusted } satisfies Dismissal;
}

function isSame(a: Dismissal, b: Dismissal): boolean {
  return a.fingerprint === b.fingerprint && a.who === b.who;
}
