import type { RawComment, RawLineComment, RawReaction, RawStanding, RawUser } from './gitea-standing.ts';
import type { Click, Said, Talk, Thread } from './talk.ts';

/** What stands on a pull request, in the words of all forges. */

export type GiteaThread = Thread & {
  /** Comment that a click resolves: the first one of its line in its review. */
  readonly root: string;
  readonly review: number;
  /** No other comment of ours stands in the same conversation. */
  readonly alone: boolean;
  /** Nothing but this comment stands in its review. */
  readonly single: boolean;
};

export function talkOf(raw: RawStanding): Talk<GiteaThread> {
  const reviews = grouped(raw.lines, ({ pull_request_review_id }) => String(pull_request_review_id));
  return {
    author: raw.author,
    threads: reviews.flatMap((review) =>
      grouped(review, lineOf).flatMap((conversation) =>
        threadsIn(raw, conversation, { single: review.length === 1 }),
      ),
    ),
    comments: raw.comments.map((comment) => saidOf(raw, comment)),
  };
}

/** A review holds one conversation for each line. */
function lineOf({ path, position, original_position }: RawLineComment): string {
  return JSON.stringify([path, position, original_position]);
}

function grouped<T>(items: readonly T[], key: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

/** Several findings on one line share a conversation: each of our comments has what follows it up to our next one. */
function threadsIn(
  raw: RawStanding,
  conversation: readonly [RawLineComment, ...RawLineComment[]],
  { single }: { readonly single: boolean },
): readonly GiteaThread[] {
  const [root] = conversation;
  const parts: [RawLineComment, ...RawLineComment[]][] = [];
  for (const comment of conversation) {
    const part = parts.at(-1);
    if (part && comment.user?.login !== raw.self) part.push(comment);
    else parts.push([comment]);
  }
  const own = conversation.filter(({ user }) => user?.login === raw.self).length;
  const resolution = resolutionOf(conversation);
  return parts.map(([first, ...replies]) => ({
    said: [saidOf(raw, first), ...replies.map((reply) => saidOf(raw, reply))],
    votes: votesOf(raw.votes.get(first.id) ?? []),
    ...(resolution ? { resolution } : {}),
    root: String(root.id),
    review: root.pull_request_review_id,
    alone: own === 1,
    single,
  }));
}

/** The server does not tell when it was: the last word is the nearest. Our own resolving is told by the comment's text. */
function resolutionOf(conversation: readonly [RawLineComment, ...RawLineComment[]]): Thread['resolution'] {
  const [{ resolver, created_at }] = conversation;
  if (!resolver) return undefined;
  const at = conversation.at(-1)?.created_at ?? created_at;
  return { byUs: false, ...(isPerson(resolver) ? { click: { who: resolver.login, at } } : {}) };
}

function votesOf(reactions: readonly RawReaction[]): readonly Click[] {
  return reactions.flatMap(({ user, created_at }) =>
    user && isPerson(user) ? [{ who: user.login, at: created_at }] : [],
  );
}

function saidOf({ self }: RawStanding, comment: RawComment): Said {
  const { id, body, html_url, created_at, updated_at, user } = comment;
  return {
    id: String(id),
    serial: id,
    body,
    url: html_url,
    at: created_at,
    edited: Date.parse(updated_at) !== Date.parse(created_at),
    who: isPerson(user) ? user.login : '',
    writer: user?.login === self ? 'us' : isPerson(user) ? 'person' : 'machine',
  };
}

/** The ghost of an account that is gone is -1, and the user of Actions -2. */
function isPerson(user: RawUser): user is NonNullable<RawUser> {
  return user !== null && user.id > 0;
}
