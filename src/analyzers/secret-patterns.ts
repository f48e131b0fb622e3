/** What the secretlint preset lets pass. Group 1, where there is one, is the secret within the match. */
type Pattern = {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly accept?: (value: string) => boolean;
};

/** The storage emulator's key is the same on every machine and published by its vendor. */
const AZURE_EMULATOR = 'Eby8vdM02xNO';

const PATTERNS: readonly Pattern[] = [
  {
    // An access key id alone opens nothing; with its secret nearby, under whatever name, it does.
    kind: 'aws-secret-key',
    pattern:
      /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b(?:[^\n]{0,200}\n){0,3}?[^\n]{0,200}?(?<![A-Za-z0-9/+=])([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g,
    accept: (value) => isMixed(value) && !/EXAMPLE/.test(value),
  },
  {
    // Also keys that are encrypted, or glued from quoted lines, which the preset's character set excludes.
    kind: 'private-key',
    pattern:
      /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:(?!-----)[\s\S]){100,12000}?-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/g,
    accept: (value) => (value.match(/[A-Za-z0-9+/=]{40,}/g) ?? []).length >= 2,
  },
  {
    kind: 'gitlab-token',
    pattern: /\bgl(?:pat|dt|rt|ptt|soat|ft)-[A-Za-z0-9_-]{20,}(?![A-Za-z0-9_-])/g,
    accept: isMixed,
  },
  { kind: 'stripe-key', pattern: /\b[rs]k_live_[A-Za-z0-9]{24,}\b/g },
  { kind: 'pypi-token', pattern: /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}/g },
  { kind: 'docker-token', pattern: /\bdckr_pat_[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])/g },
  { kind: 'huggingface-token', pattern: /\bhf_[A-Za-z]{34}\b/g, accept: (value) => entropyOf(value) > 3.5 },
  { kind: 'digitalocean-token', pattern: /\bdo[op]_v1_[a-f0-9]{64}\b/g },
  {
    kind: 'azure-storage-key',
    pattern: /\bAccountKey=([A-Za-z0-9+/]{86}==)/g,
    accept: (value) => !value.startsWith(AZURE_EMULATOR),
  },
  {
    kind: 'assigned',
    pattern:
      /(?:password|passwd|secret|api_?key|access_?key|auth_?token|access_?token|client_?secret)["']?\s*(?::|=|:=|=>)\s*(["'])([A-Za-z0-9+/_=-]{20,100})\1/gi,
    accept: (value) => isMixed(value) && entropyOf(value) >= 4.2 && !isWordy(value),
  },
];

export type Hit = { readonly kind: string; readonly value: string; readonly offset: number };

/** Secrets of our own patterns, in the order of the table. Offsets are UTF-16 units. */
export function findByPattern(text: string): Hit[] {
  return PATTERNS.flatMap(({ kind, pattern, accept }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = match.at(-1) ?? '';
      if (accept && !accept(value)) return [];
      return [{ kind, value, offset: match.index + match[0].lastIndexOf(value) }];
    }),
  );
}

/** Digits, capitals and small letters at once, as random text of that length nearly always has. */
function isMixed(text: string): boolean {
  return /[0-9]/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
}

/** Made of words or a placeholder: identifiers, paths, `your-api-key-1234`, alphabets. */
function isWordy(text: string): boolean {
  if (/example|sample|dummy|placeholder|your|test|fake|changeme|xxxx|abcdef|12345|redacted/i.test(text))
    return true;
  const words = text.match(/[A-Z]?[a-z]{3,}/g) ?? [];
  return words.join('').length > text.length / 2;
}

/** Shannon entropy in bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}
