import type { Session } from './session.ts';
import { eventOf } from './surroundings.ts';

/**
 * The session that a review is asked for in. Where a comment started the run, only its command counts: what else it asks for is
 * answered here, and `undefined` says that no review follows. Throws ForgeError and UsageError.
 */
export async function askedSession(session: Session): Promise<Session | undefined> {
  const { place, github, forge, log, sign } = session;
  if (place.trigger !== 'comment') return session;
  if (!place.forge || !github) {
    log.warn(
      'A comment started this run, and nobody can be asked whether its writer may command: nothing is done.',
    );
    return undefined;
  }
  const { respond } = await import('./respond.ts');
  const { runUrl, forge: address } = place;
  const event = eventOf(process.env);
  const enabled = async () => (await session.read(await session.trusted())).config.enabled;
  const asked = { event, address, client: github, posted: forge.posted, enabled, sign, runUrl, log };
  const answer = await respond(asked);
  return answer.next === 'review' ? session.at({ head: answer.head }) : undefined;
}
