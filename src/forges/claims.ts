import type { Dismissal, Posted, Standing } from '../domain.ts';
import { oneLine } from '../plain-text.ts';
import { slashCommandIn } from '../slash-command.ts';
import { loginOf, type People } from './people.ts';
import type { OwnComment, Said, Talk } from './talk.ts';

/** What people decided about our comments. */

/** All that stands, with each dismissal once; `people` is asked only where somebody dismissed something. */
export async function standingIn(
  talk: Talk,
  { own, people }: { readonly own: readonly OwnComment[]; readonly people: People },
): Promise<Standing> {
  const dismissals: Dismissal[] = [];
  for (const claim of claimsIn(talk, own)) {
    const decided = await decide(claim, { people, author: talk.author });
    if (decided && !dismissals.some((one) => isSame(one, decided))) dismissals.push(decided);
  }
  return { comments: own.map(({ thread: _thread, ...posted }) => posted), dismissals };
}

/** Somebody's word on one of our comments, before it is asked whether it counts. */
type Claim = {
  readonly fingerprint: string;
  readonly who: string;
  readonly at: string;
  readonly why: string;
  /** A command needs write access; a click also counts by the author of the change request. */
  readonly kind: 'command' | 'click';
};

function claimsIn({ comments }: Talk, own: readonly OwnComment[]): readonly Claim[] {
  return [
    ...own.flatMap((one) => [...commandsIn(one.thread.said, own, one), ...clicksOn(one)]),
    ...commandsIn(comments, own),
  ];
}

/** Commands of people. An edited comment may hold somebody else's words and is none. */
function commandsIn(
  said: readonly Said[],
  own: readonly OwnComment[],
  thread?: OwnComment,
): readonly Claim[] {
  return said
    .filter(({ writer, edited }) => writer === 'person' && !edited)
    .flatMap(({ body, who, at }) => {
      const command = slashCommandIn(body);
      if (command?.kind !== 'dismiss') return [];
      const target = command.id === undefined ? thread : ownById(own, command.id);
      if (!target) return [];
      const why = oneLine(command.reason) || 'dismissed by comment';
      return [claim(target, { who, at, why, kind: 'command' })];
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
  const { votes, resolution } = one.thread;
  const against = votes.map((vote) => claim(one, { ...vote, why: 'voted the comment down', kind: 'click' }));
  if (one.closedBy !== 'person' || !resolution?.click) return against;
  const resolved = claim(one, { ...resolution.click, why: 'resolved the conversation', kind: 'click' });
  return [...against, resolved];
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
