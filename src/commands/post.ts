import { readPolicy } from '../config/policy.ts';
import { readConfig } from '../config/read.ts';
import { messageOf } from '../errors.ts';
import { runnerOf } from '../runners/index.ts';
import { STARTED } from './action.ts';
import { saveAnswers } from './answers.ts';
import { afterJob } from './model-cache.ts';
import { logOf } from './session.ts';
import { actionDefaults, placeHere, takeSecrets } from './surroundings.ts';

/**
 * The action's step after the job, also after failure and cancellation: removes what the step may have left, keeps answers and model.
 * Throws UsageError for options that the step has refused already; what it cannot clean or keep is a warning.
 */
export async function postCommand(): Promise<void> {
  const env = takeSecrets(process.env);
  const place = placeHere(env);
  const input = { flags: {}, env, action: true, policy: readPolicy(), usual: actionDefaults(env) };
  const { config } = readConfig(input);
  const log = logOf(config, place, { step: true });
  const runner = await runnerOf(place, { env, step: true });
  if (!runner) return;
  const works: readonly (() => Promise<void>)[] = [
    () => afterJob({ place, runner, log, env }),
    () => saveAnswers({ config, place, runner, log }, Number(runner.recall(STARTED)) || Date.now()),
  ];
  for (const work of works)
    await work().catch((error: unknown) => log.warn(`After the job: ${messageOf(error)}`));
}
