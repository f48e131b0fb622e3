import type { Posted } from '../domain.ts';
import { readMarker, type Signer } from '../marker.ts';

/** What stands on a change request, in the same words for every forge, and what of it is ours. */

export type Said = {
  /** The forge's own. */
  readonly id: string;
  /** Grows with time; orders texts of one second. */
  readonly serial: number;
  readonly body: string;
  readonly url: string;
  /** ISO 8601. */
  readonly at: string;
  /** Somebody changed it afterwards, who may be another one than its writer. */
  readonly edited: boolean;
  /** Login; empty for an account that is gone. */
  readonly who: string;
  /** `us` is the identity of our token; `machine` a bot, an account that is gone, or the forge itself. */
  readonly writer: 'us' | 'person' | 'machine';
};

/** Something that a person did without a word. */
export type Click = {
  /** Login. */
  readonly who: string;
  /** ISO 8601. */
  readonly at: string;
};

export type Thread = {
  /** The first one began it; never empty. */
  readonly said: readonly [Said, ...Said[]];
  /** Of people, against its first comment. */
  readonly votes: readonly Click[];
  /** Absent while it stands open; `click` where the forge tells who resolved it. */
  readonly resolution?: { readonly byUs: boolean; readonly click?: Click };
};

export type Talk<T extends Thread = Thread> = {
  /** Login of the change request's author; empty for an account that is gone. */
  readonly author: string;
  readonly threads: readonly T[];
  /** The conversation outside of threads. */
  readonly comments: readonly Said[];
};

/** A finding's comment by us. */
export type OwnComment<T extends Thread = Thread> = Posted & { readonly thread: T };

/** Our inline comments, oldest first. */
export function ownComments<T extends Thread>(
  { threads }: Talk<T>,
  sign: Signer | undefined,
): readonly OwnComment<T>[] {
  return threads
    .flatMap((thread) => ownComment(thread, sign) ?? [])
    .toSorted((a, b) => byAge(a.thread.said[0], b.thread.said[0]));
}

/** Our summaries, oldest first. */
export function ownSummaries({ comments }: Talk, sign: Signer | undefined): readonly Said[] {
  return comments
    .filter(({ writer, body }) => writer === 'us' && readMarker(body, sign)?.kind === 'summary')
    .toSorted(byAge);
}

function ownComment<T extends Thread>(thread: T, sign: Signer | undefined): OwnComment<T> | undefined {
  const [first, ...replies] = thread.said;
  const marker = first.writer === 'us' ? readMarker(first.body, sign) : undefined;
  if (marker?.kind !== 'finding') return undefined;
  const open = !(thread.resolution || marker.gone);
  const closedBy = marker.gone || thread.resolution?.byUs ? 'us' : 'person';
  return {
    id: first.id,
    fingerprint: marker.fingerprint,
    open,
    ...(open ? {} : { closedBy }),
    answered: replies.some(({ writer }) => writer === 'person'),
    thread,
  };
}

function byAge(a: Said, b: Said): number {
  return a.at.localeCompare(b.at) || a.serial - b.serial;
}
