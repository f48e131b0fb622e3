import type { Call } from '../cli.ts';
import { messageOf } from '../errors.ts';
import { logText } from '../plain-text.ts';
import { runnerOf } from '../runners/index.ts';
import { FAILED_OUTPUTS } from './outputs.ts';
import { reviewCommand } from './review.ts';
import { placeHere } from './surroundings.ts';

/** Word by which the post step knows that the step has begun. */
export const STARTED = 'started';

const CALL: Call = { flags: {}, argument: '', own: {} };

/** The action's own step: what its trigger asks for. Throws what is exit 2, after the outputs have said so. */
export async function actionCommand(): Promise<void> {
  const { env } = process;
  const place = placeHere(env);
  const runner = await runnerOf(place, { env, step: true });
  runner?.remember(STARTED, String(Date.now()));
  try {
    if (place.trigger === 'report') await publishReport();
    else await reviewCommand(CALL);
  } catch (error) {
    await runner?.outputs(FAILED_OUTPUTS);
    runner?.problem(logText(messageOf(error)));
    throw error;
  }
}

async function publishReport(): Promise<void> {
  const { publishCommand } = await import('./publish.ts');
  await publishCommand(CALL);
}
