import type { Session } from './session.ts';
import { eventOf } from './surroundings.ts';

/**
 * The session that a review is asked for in. Where a comment started the run, only its command counts: what else it asks for is
 * answered here, and `undefined` says that no review follows. Throws ForgeError and UsageError.
 */
export async function askedSession(session: Session): Promise<Session | undefined> {
  const { place, client, forge, log, sign } = session;
  if (place.trigger !== 'comment') return session;
  if (!place.forge || !client) {
    log.warn(
      'A comment started this run, and nobody can be asked whether its writer may command: nothing is done.',
    );
    return undefined;
  }
  const { respond } = await import('./respond.ts');
  const { runUrl, forge: address } = place;
  const event = eventOf(process.env);
  const answer = await respond({ event, address, client, posted: forge.posted, sign, runUrl, log });
  return answer.next === 'review' ? session.at({ head: answer.head }) : undefined;
}
