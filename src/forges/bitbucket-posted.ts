import type { BitbucketClient } from './bitbucket-client.ts';
import { fromBitbucket } from './bitbucket-markdown.ts';
import type { Account, Names } from './bitbucket-names.ts';
import type { Said, Talk, Thread } from './talk.ts';

/** What stands on a pull request: https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/ */

export type RawComment = {
  readonly id: number;
  readonly content: { readonly raw: string };
  readonly created_on: string;
  readonly updated_on?: string;
  /** Its words are gone, and it stands only where somebody answered. */
  readonly deleted?: boolean;
  /** A draft, shown to its writer alone. */
  readonly pending?: boolean;
  /** Null for an account that is gone. */
  readonly user: Account | null;
  /** Of comments on lines; on the old side with `from`. */
  readonly inline?: { readonly path: string; readonly from?: number | null; readonly to?: number | null };
  readonly parent?: { readonly id: number };
  /** Of a thread's first comment. */
  readonly resolution?: { readonly user?: Account | null; readonly created_on?: string } | null;
  readonly links?: { readonly html?: { readonly href?: string } };
};

/** Whom the token acts as; `undefined` where it may not ask: then every account of a token is taken for ours by its signature. */
export type Viewer = string | undefined;

export type RawTalk = {
  readonly viewer: Viewer;
  readonly author: Account | null;
  readonly comments: readonly RawComment[];
};

export async function readComments(
  client: Pick<BitbucketClient, 'all'>,
  pull: string,
): Promise<readonly RawComment[]> {
  return client.all<RawComment>(`${pull}/comments?pagelen=100`);
}

/** What stands, in the words of all forges. Comments that are answers stand in the thread of what they answer. */
export function talkOf({ viewer, author, comments }: RawTalk, names: Names): Talk {
  const shown = comments.filter(({ pending }) => pending !== true);
  const say = (comment: RawComment) => saidOf(comment, { viewer, names });
  const others = shown.filter((comment) => !isOnLine(comment, shown));
  return {
    author: author ? names.name(author) : '',
    threads: shown.filter(isThread).map((first) => ({
      said: [say(first), ...shown.filter((one) => one !== first && rootOf(one, shown) === first).map(say)],
      votes: [], // the API does not tell who likes a comment, and nobody can dislike one
      ...resolutionOf(first, { viewer, names }),
    })),
    comments: others.filter(({ deleted }) => deleted !== true).map(say),
  };
}

function isThread({ inline, parent, deleted }: RawComment): boolean {
  return inline !== undefined && parent === undefined && deleted !== true;
}

function isOnLine(comment: RawComment, all: readonly RawComment[]): boolean {
  return rootOf(comment, all).inline !== undefined;
}

/** An answer may answer an answer. */
function rootOf(comment: RawComment, all: readonly RawComment[]): RawComment {
  const parent = comment.parent && all.find(({ id }) => id === comment.parent?.id);
  return parent === undefined ? comment : rootOf(parent, all);
}

type Knowing = { readonly viewer: Viewer; readonly names: Names };

/** ms between the two times of a comment that nobody edited. */
const MOMENT = 2000;

function saidOf(comment: RawComment, { viewer, names }: Knowing): Said {
  const { id, content, created_on: at, updated_on: changed = at, user, links } = comment;
  return {
    id: String(id),
    serial: id,
    body: fromBitbucket(content.raw),
    url: links?.html?.href ?? '',
    at: new Date(at).toISOString(),
    edited: Date.parse(changed) - Date.parse(at) > MOMENT,
    who: user ? names.name(user) : '',
    writer: writerOf(user, viewer),
  };
}

function writerOf(user: Account | null, viewer: Viewer): Said['writer'] {
  if (!user) return 'machine';
  if (isOurs(user, viewer)) return 'us';
  return user.type === 'user' ? 'person' : 'machine';
}

/** Access tokens and apps are accounts of their own kind, and nobody else can write as one. */
function isOurs({ uuid, type }: Account, viewer: Viewer): boolean {
  return viewer === undefined ? type === 'app_user' : uuid === viewer;
}

function resolutionOf({ resolution }: RawComment, { viewer, names }: Knowing): Pick<Thread, 'resolution'> {
  if (!resolution) return {};
  const { user, created_on: at = '' } = resolution;
  if (!user) return { resolution: { byUs: false } };
  return { resolution: { byUs: isOurs(user, viewer), click: { who: names.name(user), at } } };
}
