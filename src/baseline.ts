import { UsageError } from './errors.ts';

/** The baseline file's format; a later one is refused with a sentence, an older one is read for ever. */
export const BASELINE_FORMAT = 1;

/**
 * Reads `{ "format": 1, "findings": { "v1:…": "why it is accepted" } }` into fingerprint → reason.
 * Throws UsageError that names the file for anything else.
 */
export function baselineIn(text: string, path: string): ReadonlyMap<string, string> {
  const { format, findings } = recordOf(parsed(text, path));
  if (format !== BASELINE_FORMAT)
    throw new UsageError(
      `${path}: the baseline has format ${String(format)}; this version reads format ${BASELINE_FORMAT}.`,
    );
  const entries = Object.entries(recordOf(findings));
  const wrong = entries.find(
    ([fingerprint, why]) => !/^v\d+:[0-9a-f]{8,64}$/.test(fingerprint) || typeof why !== 'string',
  );
  if (wrong)
    throw new UsageError(
      `${path}: findings must map fingerprints to reasons; ${JSON.stringify(wrong[0].slice(0, 60))} does not.`,
    );
  return new Map(entries.map(([fingerprint, why]) => [fingerprint, String(why)]));
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path}: the baseline is not JSON; correct it or remove it.`, { cause: error });
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
