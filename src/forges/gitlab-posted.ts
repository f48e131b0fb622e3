import {
  type Account,
  type RawDiscussion,
  type RawNote,
  type RawStanding,
  restId,
} from './gitlab-standing.ts';
import type { Click, Said, Talk, Thread } from './talk.ts';

/** What stands on a merge request, in the words of all forges. */

export type GitLabThread = Thread & { readonly discussion: string };

/** When a note was voted down, by the login of who did it; ISO 8601. By the note's id as REST counts; see `voted`. */
export type VoteTimes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Comments on lines are threads; all other discussions are the conversation. */
export function talkOf(raw: RawStanding, times: VoteTimes): Talk<GitLabThread> {
  const onLines = raw.discussions.filter(isOnLine);
  const others = raw.discussions.filter((discussion) => !isOnLine(discussion));
  return {
    author: raw.author,
    threads: onLines.flatMap((discussion) => threadOf(discussion, raw.viewer, times) ?? []),
    comments: others.flatMap(({ notes }) => notes.nodes.map((note) => saidOf(note, raw.viewer))),
  };
}

/** Our notes on lines that somebody voted down; when is told by REST alone. */
export function voted({ discussions, viewer }: RawStanding): readonly string[] {
  return discussions
    .filter(isOnLine)
    .flatMap(({ notes: { nodes } }) => nodes.slice(0, 1))
    .filter((note) => note.author?.id === viewer && downVotes(note).length > 0)
    .map(({ id }) => restId(id));
}

function isOnLine({ id }: RawDiscussion): boolean {
  return id.includes('/DiffDiscussion/');
}

function threadOf(raw: RawDiscussion, viewer: string, times: VoteTimes): GitLabThread | undefined {
  const [first, ...replies] = raw.notes.nodes;
  if (!first) return undefined;
  const said = [first, ...replies].map((note) => saidOf(note, viewer));
  const at = times.get(restId(first.id));
  return {
    said: [saidOf(first, viewer), ...said.slice(1)],
    votes: downVotes(first).map(({ username }) => ({
      who: username,
      at: at?.get(username) ?? first.createdAt,
    })),
    ...(raw.resolved ? { resolution: resolutionOf(raw, viewer) } : {}),
    discussion: restId(raw.id),
  };
}

function saidOf(note: RawNote, viewer: string): Said {
  return {
    id: restId(note.id),
    serial: Number(restId(note.id)),
    body: note.body,
    url: note.url ?? '',
    at: note.createdAt,
    edited: note.lastEditedAt !== null,
    who: note.author?.username ?? '',
    writer: writerOf(note, viewer),
  };
}

function writerOf({ system, author }: RawNote, viewer: string): Said['writer'] {
  if (system || !author) return 'machine';
  if (author.id === viewer) return 'us';
  return author.bot ? 'machine' : 'person';
}

/** Of people; other skin tones are other names. */
function downVotes({ awardEmoji }: RawNote): readonly Account[] {
  const votes = awardEmoji?.nodes ?? [];
  return votes
    .filter(({ name, user }) => /^thumbsdown(_tone\d)?$/.test(name) && !user.bot)
    .map(({ user }) => user);
}

function resolutionOf(raw: RawDiscussion, viewer: string): NonNullable<Thread['resolution']> {
  const by = raw.resolvedBy;
  const byUs = (by?.bot === true && by.id === viewer) || isResolvedByPush(raw);
  const click: Click | undefined = by ? { who: by.username, at: raw.resolvedAt ?? '' } : undefined;
  return { byUs, ...(click ? { click } : {}) };
}

/** Seconds between the two, which GitLab writes one after the other. */
const MOMENT = 5000;

/**
 * Where a project wants it, GitLab resolves threads on lines that a push changed, in the name of who pushed:
 * https://docs.gitlab.com/user/project/merge_requests/#automatically-resolve-outdated-threads. Its remark follows at once, and
 * nobody decided anything about the finding.
 */
function isResolvedByPush({ resolvedBy, resolvedAt, notes }: RawDiscussion): boolean {
  const resolved = Date.parse(resolvedAt ?? '');
  return notes.nodes.some(({ system, author, createdAt }) => {
    const after = Date.parse(createdAt) - resolved;
    return system && author?.id === resolvedBy?.id && after >= 0 && after <= MOMENT;
  });
}
