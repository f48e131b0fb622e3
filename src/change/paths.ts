/** Paths as git has them (bytes), as the product shows them (text), and as diffs quote them. */

const strict = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 as it is; bytes that are not UTF-8 become `\xNN`. */
export function pathText(bytes: Buffer): string {
  try {
    return strict.decode(bytes);
  } catch {
    return pieces(bytes); // not UTF-8: named byte by byte
  }
}

/** Splits at every byte that starts no valid UTF-8 sequence. */
function pieces(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes.subarray(at, at + 4));
    text += length ? bytes.toString('utf8', at, at + length) : `\\x${bytes.toString('hex', at, at + 1)}`;
    at += length || 1;
  }
  return text;
}

function sequenceLength(bytes: Buffer): number {
  for (const length of [1, 2, 3, 4].filter((most) => most <= bytes.length)) {
    try {
      strict.decode(bytes.subarray(0, length));
      return length;
    } catch {} // too short or invalid: the next length decides, 0 says invalid
  }
  return 0;
}

const escapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
};

/**
 * A name in a diff header: bare up to a tab (which git appends to names with spaces and diff to a date), or quoted as
 * in C: `"a/new\nline"`, `"a/l\377"`. `text` is latin1, one character a byte.
 */
export function headerName(text: string): Buffer {
  const quoted = /^"((?:[^"\\]|\\.)*)"/s.exec(text);
  if (quoted) return unquoted(quoted[1] ?? '');
  return Buffer.from(text.split('\t', 1)[0] ?? '', 'latin1');
}

function unquoted(text: string): Buffer {
  const plain = text.replace(/\\([0-7]{1,3}|.)/gs, (_, code: string) =>
    String.fromCharCode(
      /^[0-7]/.test(code) ? Number.parseInt(code, 8) & 255 : (escapes[code] ?? code.charCodeAt(0)),
    ),
  );
  return Buffer.from(plain, 'latin1');
}
