import { languageOf } from '../syntax/languages.ts';

/** Bytes from the start of a file that the test looks at: what git looks at too. */
export const binarySample = 8000;

export type BothSides = {
  readonly path: string;
  /** Bytes of the file, or its first 8000. */
  readonly before: Buffer | undefined;
  readonly after: Buffer | undefined;
};

/**
 * Our own test, whatever attributes say: a NUL byte in the first 8000. What was text before, or is named as source of a
 * language, stays text when it is UTF-8 apart from its NUL bytes: one NUL in a comment must not hide code from review.
 */
export function isBinary({ path, before, after }: BothSides): boolean {
  if (!after) return before !== undefined && hasNul(before);
  if (!hasNul(after)) return false;
  const wasText = before !== undefined && !hasNul(before);
  return !((wasText || languageOf(path) !== undefined) && isUtf8(after));
}

function hasNul(bytes: Buffer): boolean {
  return bytes.subarray(0, binarySample).includes(0);
}

/** A sequence that the sample cuts off at its end is not held against it. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, binarySample), { stream: true });
    return true;
  } catch {
    return false;
  }
}
