import type { Call } from '../cli.ts';
import { readPolicy } from '../config/policy.ts';
import { readConfig } from '../config/read.ts';
import { UsageError } from '../errors.ts';
import { loadKit } from '../service/kit.ts';
import { lines } from './bundle.ts';
import { interruption, logOf } from './session.ts';
import { placeHere, takeSecrets } from './surroundings.ts';

/**
 * `ollamacode unbundle FILE --sha256 DIGEST`: checks and loads what `bundle` wrote; needs neither network nor repository.
 * Throws UsageError, ServiceError.
 */
export async function unbundleCommand({ argument: file, own, flags }: Call): Promise<void> {
  const digest = typeof own.sha256 === 'string' ? own.sha256 : '';
  if (!/^(sha256:)?[0-9a-f]{64}$/.test(digest))
    throw new UsageError('unbundle: --sha256 is needed: the 64 digits that bundle printed.');
  const env = takeSecrets(process.env);
  const { config } = readConfig({ flags, env, action: false, policy: readPolicy() });
  const log = logOf(config, placeHere(env), { step: false });
  const { signal, release } = interruption(log);
  try {
    const { model, images, store } = await loadKit({ file, digest, env: process.env, log, signal });
    process.stdout.write(
      lines({
        ...(model === '' ? {} : { model, store }),
        ...(images.length === 0 ? {} : { images: images.join(', ') }),
      }),
    );
  } finally {
    release();
  }
}
