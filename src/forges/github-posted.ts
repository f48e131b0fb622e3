import type { RawComment, RawStanding, RawThread, Writer } from './github-standing.ts';
import { loginOf } from './people.ts';
import type { Click, Said, Talk, Thread } from './talk.ts';

/** What stands on a pull request, in the words of all forges. */

export type GitHubThread = Thread & { readonly raw: RawThread; readonly first: RawComment };

export function talkOf({ author, threads, comments }: RawStanding): Talk<GitHubThread> {
  return {
    author,
    threads: threads.flatMap((thread) => threadOf(thread) ?? []),
    comments: comments.map(saidOf),
  };
}

function threadOf(raw: RawThread): GitHubThread | undefined {
  const [first, ...replies] = raw.comments.nodes;
  if (!first) return undefined;
  return {
    said: [saidOf(first), ...replies.map(saidOf)],
    votes: votesOn(first),
    ...(raw.isResolved ? { resolution: resolutionOf(raw, first) } : {}),
    raw,
    first,
  };
}

function saidOf(comment: RawComment): Said {
  const { id, fullDatabaseId, body, url, createdAt, lastEditedAt, author } = comment;
  return {
    id,
    serial: Number(fullDatabaseId),
    body,
    url,
    at: createdAt,
    edited: lastEditedAt !== null,
    who: author?.login ?? '',
    writer: writerOf(comment),
  };
}

function writerOf({ viewerDidAuthor, author }: RawComment): Said['writer'] {
  if (viewerDidAuthor) return 'us';
  return author?.__typename === 'User' ? 'person' : 'machine';
}

function votesOn({ reactions }: RawComment): readonly Click[] {
  return reactions.nodes
    .filter((vote): vote is typeof vote & { readonly user: Writer } => vote.user?.__typename === 'User')
    .map(({ user, createdAt }) => ({ who: user.login, at: createdAt }));
}

/** GitHub does not tell when a thread was resolved: the last word in it is the nearest. */
function resolutionOf(raw: RawThread, first: RawComment): NonNullable<Thread['resolution']> {
  const at = raw.comments.nodes.at(-1)?.createdAt ?? first.createdAt;
  const click = raw.resolvedBy ? { click: { who: raw.resolvedBy.login, at } } : {};
  return { byUs: isResolvedByUs(raw, first), ...click };
}

/** A token of a person cannot tell its own clicks from the person's: those count as the person's. */
function isResolvedByUs({ resolvedBy }: RawThread, { author }: RawComment): boolean {
  return (
    resolvedBy !== null && author?.__typename === 'Bot' && loginOf(resolvedBy.login) === loginOf(author.login)
  );
}
