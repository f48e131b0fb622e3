import { createHash } from 'node:crypto';

/** A secret's whole text as it stands in a file; `kind` (`github-token`) names it in placeholders and rules. */
export type Secret = { readonly kind: string; readonly value: string };

/** Shorter texts are ordinary words: replacing them everywhere would hide code instead of secrets. */
const SHORTEST = 8;
/** UTF-16 units by which pieces are looked up; none is shorter. */
const HEAD = SHORTEST;
/** One run of an armoured key or certificate; PEM lines have 64 characters, the last one fewer. */
const ARMOUR = /[A-Za-z0-9+/=_-]{12,}/g;
const ARMOUR_FRAME = /^.*-----(?:BEGIN|END) .*$/gm;

/**
 * Makes a function that replaces every secret by a placeholder such as `REDACTED_GITHUB_TOKEN_3F`.
 * It works line by line: a diff's line and the same line of the whole file come out equal, and the number of
 * lines never changes. Of a secret that spans lines its armoured runs are replaced, its BEGIN and END lines stay.
 * The two hex digits tell different secrets apart between runs; they are 8 bits of a SHA-256, too few to help a guess.
 */
export function redactionOf(secrets: Iterable<Secret>): (text: string) => string {
  const placeholders = new Map<string, string>();
  for (const secret of secrets) {
    for (const piece of piecesOf(secret.value)) placeholders.set(piece, placeholderOf(secret));
  }
  const lengths = lengthsByHead([...placeholders.keys()]);
  const marks = marksOf(lengths.keys());
  return (text) => {
    let [redacted, done] = ['', 0];
    for (let at = 0; at + HEAD <= text.length; at += 1) {
      if (marks[markAt(text, at)] === 0) continue;
      const piece = lengths
        .get(text.slice(at, at + HEAD))
        ?.map((length) => text.slice(at, at + length))
        .find((candidate) => placeholders.has(candidate));
      if (piece === undefined) continue;
      redacted += text.slice(done, at) + placeholders.get(piece);
      done = at + piece.length;
      at = done - 1;
    }
    return done === 0 ? text : redacted + text.slice(done);
  };
}

/**
 * By its first units, how long a piece can be, longest first. Time is by text and not by secrets: ten thousand of them
 * in a change must not make a table of secrets times lines.
 */
function lengthsByHead(pieces: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const piece of pieces) {
    const head = piece.slice(0, HEAD);
    lengths.set(head, (lengths.get(head) ?? new Set()).add(piece.length));
  }
  return new Map([...lengths].map(([head, each]) => [head, [...each].sort((a, b) => b - a)]));
}

/** Where no mark is no piece begins: a look that makes no text, for nearly every unit. */
function marksOf(heads: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(1 << 16);
  for (const head of heads) marks[markAt(head, 0)] = 1;
  return marks;
}

function markAt(text: string, at: number): number {
  const mixed = text.charCodeAt(at) ^ (text.charCodeAt(at + 4) << 4) ^ (text.charCodeAt(at + 7) << 9);
  return mixed & 0xffff;
}

function piecesOf(value: string): string[] {
  const trimmed = value.trim();
  if (!/[\r\n]/.test(trimmed)) return trimmed.length < SHORTEST ? [] : [trimmed];
  return trimmed.replace(ARMOUR_FRAME, '').match(ARMOUR) ?? [];
}

function placeholderOf({ kind, value }: Secret): string {
  const digits = createHash('sha256').update(value).digest('hex').slice(0, 2);
  return `REDACTED_${kind.replace(/[^A-Za-z0-9]+/g, '_')}_${digits}`.toUpperCase();
}
