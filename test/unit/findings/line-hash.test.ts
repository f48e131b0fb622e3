import { describe, expect, it } from 'vitest';
import { lineHashes } from '../../../src/findings/line-hash.ts';

const lorem = 'Lorem ipsum dolor sit amet.\n';

/** Published with https://github.com/github/codeql-action/blob/main/src/fingerprints.test.ts */
const vectors: readonly (readonly [string, string, readonly string[]])[] = [
  ['an empty text', '', ['c129715d7a2bc9a3:1']],
  [
    'a text without final line end',
    ' a\nb\n  \t\tc\n d',
    ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
  ],
  [
    'lines that repeat',
    lorem.repeat(10),
    [
      'a7f2ff13bc495cf2:1',
      'a7f2ff13bc495cf2:2',
      'a7f2ff13bc495cf2:3',
      'a7f2ff13bc495cf2:4',
      'a7f2ff13bc495cf2:5',
      'a7f2ff13bc495cf2:6',
      'a7f2ff1481e87703:1',
      'a9cf91f7bbf1862b:1',
      '55ec222b86bcae53:1',
      'cc97dc7b1d7d8f7b:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
];

describe('lineHashes', () => {
  it.each(vectors)('equals the published values for %s', (_, text, expected) => {
    expect(all(text)).toEqual(expected);
  });

  it.each(vectors)('equals them with CR LF and with CR as line ends for %s', (_, text, expected) => {
    expect(all(text.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(all(text.replaceAll('\n', '\r'))).toEqual(expected);
  });

  it('equals the plain 64-bit computation on long lines of any code unit', () => {
    const text = Array.from({ length: 40 }, (_, line) => sample(line * 13)).join('\n');
    expect(all(text)).toEqual(slow(text));
  });

  it('takes no notice of spaces and tabs', () => {
    expect(all('a b\n\tc')).toEqual(all('ab\n c'));
  });

  it('gives the wanted lines only, and nothing for lines that are not there', () => {
    expect([...lineHashes('a\nb\nc', new Set([2, 9])).keys()]).toEqual([2]);
  });

  it('counts equal lines that nobody asked for', () => {
    expect(lineHashes(lorem.repeat(10), new Set([6])).get(6)).toBe('a7f2ff13bc495cf2:6');
  });
});

function all(text: string): string[] {
  const lines = new Set(Array.from({ length: text.length + 1 }, (_, index) => index + 1));
  return [...lineHashes(text, lines).values()];
}

function sample(seed: number): string {
  return Array.from({ length: seed % 170 }, (_, index) =>
    String.fromCharCode(33 + ((seed * 7919 + index * 104_729) % 65_000)),
  ).join('');
}

/** The definition, word by word: for each line start the next 100 units, as a polynomial of 37 modulo 2^64. */
function slow(text: string): string[] {
  const units = [...text.split('').map((char) => char.charCodeAt(0)), 0xffff].filter(
    (unit) => unit !== 32 && unit !== 9,
  );
  const starts = units.flatMap((_unit, index) => (index === 0 || units[index - 1] === 10 ? [index] : []));
  const counts = new Map<string, number>();
  return starts.map((start) => {
    let hash = 0n;
    for (let index = start; index < start + 100; index += 1)
      hash = BigInt.asUintN(64, hash * 37n + BigInt(units[index] ?? 0));
    const hex = hash.toString(16);
    counts.set(hex, (counts.get(hex) ?? 0) + 1);
    return `${hex}:${counts.get(hex)}`;
  });
}
