import { createHmac } from 'node:crypto';

/**
 * How we know our own comments again: an HTML comment on their first line. Whoever reads a marker has to make sure that the
 * comment is by our own identity; where others write under the same identity, a secret signs the markers too.
 * Text from a change or a model cannot stand on the first line, nor hold `<!--`.
 */

/** Gives the 32 hex digits that nobody else can make for this text. */
export type Signer = (text: string) => string;

/** `scope` is the one conversation that the signatures hold in: a marker that is copied to another one is worth nothing there. */
export function signerOf(secret: string, scope: string): Signer {
  return (text) => createHmac('sha256', secret).update(`${scope}\n${text}`).digest('hex').slice(0, 32);
}

export type Marker =
  | { readonly kind: 'summary' }
  /** `gone`: the comment was edited to say that its finding is no longer there. */
  | { readonly kind: 'finding'; readonly fingerprint: string; readonly gone: boolean }
  /** Our answer to a comment of a person, by the forge's id of that comment. */
  | { readonly kind: 'answer'; readonly to: string };

/** First line of the one sticky summary. */
export function summaryMarker(sign?: Signer): string {
  return written('summary', sign);
}

/** First line of a finding's comment. */
export function findingMarker(
  fingerprint: string,
  { gone = false, sign }: { readonly gone?: boolean; readonly sign?: Signer | undefined } = {},
): string {
  return written(`finding ${fingerprint}${gone ? ' gone' : ''}`, sign);
}

/** First line of our answer to the comment with the id `to` (letters, digits, `-` and `_`). */
export function answerMarker(to: string, sign?: Signer): string {
  return written(`answer ${to}`, sign);
}

/**
 * What the first line of a comment says it is; `undefined` for any other text. With a signer only its own signature counts;
 * without one, signed and unsigned markers are read alike.
 */
export function readMarker(body: string, sign?: Signer): Marker | undefined {
  const [, text = '', signature] = MARKER.exec(body) ?? [];
  if (text === '' || (sign && signature !== sign(text))) return undefined;
  const [kind, name = '', gone] = text.split(' ');
  if (kind === 'finding') return { kind, fingerprint: name, gone: gone !== undefined };
  return kind === 'answer' ? { kind, to: name } : { kind: 'summary' };
}

/** The eight hex digits by which people name a finding: `3fa9c1d2`. */
export function shortId(fingerprint: string): string {
  return fingerprint.replace(/^v\d+:/, '').slice(0, 8);
}

const MARKER =
  /^<!-- ollamacode:1 (summary|finding v\d+:[0-9a-f]{8,64}(?: gone)?|answer [\w-]{1,64})(?: ([0-9a-f]{32}))? -->\r?(?:\n|$)/;

function written(text: string, sign: Signer | undefined): string {
  return `<!-- ollamacode:1 ${text}${sign ? ` ${sign(text)}` : ''} -->`;
}
