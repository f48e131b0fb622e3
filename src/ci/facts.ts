import type { Place } from '../domain.ts';

/** What one CI knows of a run: its environment and, where it writes one to disk, the event that started it. */
export type Facts = { readonly env: Readonly<Record<string, string | undefined>>; readonly event: unknown };

/** One CI: whether this run is its own, and what its environment says. Pure. */
export type Ci = { readonly isHere: (facts: Facts) => boolean; readonly place: (facts: Facts) => Place };

/** The value under a path of keys, as text; numbers are written out, anything else is absent. */
export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const at = valueAt(value, ...keys);
  if (typeof at === 'number') return String(at);
  return typeof at === 'string' && at !== '' ? at : undefined;
}

/** The value under a path of keys; `undefined` where there is none. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  let at = value;
  for (const key of keys) at = isRecord(at) ? at[key] : undefined;
  return at;
}

/** Drops keys without a value, so that absent facts are absent keys. */
export function withoutAbsent<T extends object>(facts: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''),
  ) as T;
}

/** The name behind `refs/heads/`. */
export function branchOf(ref: string | undefined): string | undefined {
  return ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
