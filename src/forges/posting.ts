import type { Applied, Forge, Plan, Standing } from '../domain.ts';
import type { Log } from '../log.ts';
import type { Signer } from '../marker.ts';
import { applyPlan, type Hands, refusedAll } from './apply.ts';
import { standingIn } from './claims.ts';
import type { People } from './people.ts';
import { isProblem, Refusal } from './refusal.ts';
import { ownComments, type Talk, type Thread } from './talk.ts';

export type PostingInput<T extends Thread> = {
  readonly hands: Hands<T>;
  readonly people: People;
  readonly sign: Signer | undefined;
  readonly log: Pick<Log, 'verbose'>;
};

/** Reading and writing what stands on a change request, by the hands of one forge. */
export function postingBy<T extends Thread>(input: PostingInput<T>): Pick<Forge, 'posted' | 'apply'> {
  const { hands, people, sign, log } = input;
  /** What was read last, or why the token may not read: then nothing is written, since it might be there already. */
  let last: Talk<T> | Refusal | undefined;

  const posted = async (): Promise<Standing> => {
    try {
      const talk = await hands.read();
      last = talk;
      return await standingIn(talk, { own: ownComments(talk, sign), people });
    } catch (error) {
      if (!isProblem(error, 'permission')) throw error;
      log.verbose(`What stands on the change is not known. ${error.message}`);
      last = error;
      return { comments: [], dismissals: [] };
    }
  };

  const apply = async (plan: Plan): Promise<Applied> => {
    try {
      if (last instanceof Refusal) throw last;
      return await applyPlan({ hands, sign, talk: last ?? (await hands.read()) }, plan);
    } catch (error) {
      if (!isProblem(error, 'permission')) throw error;
      return refusedAll(error.message);
    } finally {
      last = undefined; // what stands is another now
    }
  };

  return { posted, apply };
}
