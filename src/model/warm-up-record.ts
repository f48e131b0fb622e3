import type { ServerCheck } from './warm-up.ts';

/** A check that passed, as the answer cache keeps it. */
export function checkText({ frame, speed, warnings }: ServerCheck): string {
  return JSON.stringify({ frame, speed, warnings });
}

/** The check in a cached text; `undefined` for anything that is not one. */
export function checkIn(text: string): ServerCheck | undefined {
  const { frame, speed, warnings } = recordOf(parsed(text));
  const { promptPerSecond, outputPerSecond } = recordOf(speed);
  if (frame !== 'roles' && frame !== 'plain' && frame !== 'chatml') return undefined;
  if (!isRate(promptPerSecond) || !isRate(outputPerSecond)) return undefined;
  if (!Array.isArray(warnings) || !warnings.every((warning) => typeof warning === 'string')) return undefined;
  return { frame, speed: { promptPerSecond, outputPerSecond }, warnings };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not ours: the check is made again
  }
}

function isRate(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
