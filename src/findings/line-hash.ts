/**
 * GitHub's `primaryLocationLineHash`: a rolling hash over the 100 UTF-16 code units that follow a line's start, without
 * spaces and tabs, with every line end as LF; https://github.com/github/codeql-action/blob/main/src/fingerprints.ts.
 * The 64-bit sum is kept as two 32-bit halves: every product stays below 2^53, and BigInt would be some 20 times slower.
 */
const WINDOW = 100;
const FACTOR = 37;
const WORD = 2 ** 32;
// FACTOR ** WINDOW modulo 2 ** 64
const [LEAVE_HIGH, LEAVE_LOW] = halves(BigInt.asUintN(64, BigInt(FACTOR) ** BigInt(WINDOW)));

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const END = 0xffff;

/**
 * `hex:n` for each of the 1-based `lines` of the text, where `n` counts the lines with that hash from the top.
 * CR, LF and CR LF end a line. A line that is not there has no entry. Linear in the length of the text.
 */
export function lineHashes(text: string, lines: ReadonlySet<number>): Map<number, string> {
  const wanted = new Map<number, string>();
  const counts = new Map<string, number>();
  let line = 0;
  for (const hash of hashesInOrder(text)) {
    line += 1;
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    if (lines.has(line)) wanted.set(line, `${hash}:${count}`);
  }
  return wanted;
}

/** One hash a line, in the order of the lines. */
function hashesInOrder(text: string): string[] {
  const { units, starts } = significant(text);
  const hashes: string[] = [];
  let high = 0;
  let low = 0;
  let next = 0;
  for (let index = 0; index < units.length + WINDOW; index += 1) {
    if (starts[next] === index - WINDOW) {
      hashes.push(hex(high, low));
      next += 1;
    }
    const left = index < WINDOW ? 0 : (units[index - WINDOW] ?? 0);
    const sum = FACTOR * low + (units[index] ?? 0) - LEAVE_LOW * left;
    high = (FACTOR * high - LEAVE_HIGH * left + Math.floor(sum / WORD)) >>> 0;
    low = sum >>> 0;
  }
  return hashes;
}

/** The code units that count, with the end mark, and where among them each line begins. */
function significant(text: string): { units: Uint16Array; starts: number[] } {
  const units = new Uint16Array(text.length + 1);
  const starts: number[] = [];
  let length = 0;
  let atStart = true;
  let afterCr = false;
  for (let index = 0; index <= text.length; index += 1) {
    const unit = index === text.length ? END : text.charCodeAt(index);
    const skipped = unit === SPACE || unit === TAB || (afterCr && unit === LF);
    afterCr = unit === CR;
    if (skipped) continue;
    if (atStart) starts.push(length);
    atStart = unit === LF || unit === CR;
    units[length] = unit === CR ? LF : unit;
    length += 1;
  }
  return { units: units.subarray(0, length), starts };
}

function hex(high: number, low: number): string {
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
}

function halves(value: bigint): [number, number] {
  return [Number(value >> 32n), Number(value & 0xffffffffn)];
}
