import { UsageError } from '../errors.ts';
import type { RawEntry } from '../git/entry.ts';
import { pathText } from './paths.ts';

/** Entries, and where the patch behind them starts; `undefined` while more bytes are needed. */
export type RawPart = { readonly entries: readonly RawEntry[]; readonly end: number };

/**
 * Reads `:<mode> <mode> <oid> <oid> <status>\0<path>\0…`, then `<added>\t<removed>\t<path>\0…`, then one NUL.
 * https://git-scm.com/docs/git-diff-tree#_raw_output_format. Throws UsageError when the two lists do not agree.
 */
export function parseRaw(bytes: Buffer, isLast: boolean): RawPart | undefined {
  const fields = fieldsOf(bytes);
  const raw: Omit<RawEntry, 'added' | 'removed'>[] = [];
  while (fields.peek() === ':') {
    const entry = rawEntry(fields.next(), fields);
    if (!entry) return incomplete(isLast);
    raw.push(entry);
  }
  const entries: RawEntry[] = [];
  for (const entry of raw) {
    const counted = withCounts(entry, fields);
    if (!counted) return incomplete(isLast);
    entries.push(counted);
  }
  if (fields.peek() === '' && !isLast) return undefined;
  if (fields.peek() !== '' && fields.peek() !== '\0') throw disagreement('more counts than entries');
  return { entries, end: fields.at() + (fields.peek() === '\0' ? 1 : 0) };
}

function incomplete(isLast: boolean): undefined {
  if (isLast) throw disagreement('the list ends early');
  return undefined;
}

function disagreement(what: string): UsageError {
  return new UsageError(`the output of git diff does not add up: ${what}`);
}

type Fields = {
  readonly next: () => Buffer | undefined;
  readonly peek: () => string;
  readonly at: () => number;
};

function fieldsOf(bytes: Buffer): Fields {
  let at = 0;
  return {
    next: () => {
      const end = bytes.indexOf(0, at);
      if (end === -1) return undefined;
      const field = bytes.subarray(at, end);
      at = end + 1;
      return field;
    },
    peek: () => bytes.toString('latin1', at, at + 1),
    at: () => at,
  };
}

const rawForm = /^:(\d{6}) (\d{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([A-Z])\d*$/;

function rawEntry(head: Buffer | undefined, fields: Fields) {
  if (!head) return undefined;
  const found = rawForm.exec(head.toString('latin1'));
  if (!found) throw disagreement(`unknown entry ${head.toString('latin1').slice(0, 200)}`);
  const [, oldMode = '', newMode = '', oldOid = '', newOid = '', status = ''] = found;
  const moved = status === 'R' || status === 'C';
  const first = fields.next();
  const second = moved ? fields.next() : first;
  if (!first || !second) return undefined;
  const sides = { status, oldMode, newMode, oldOid, newOid, pathBytes: second, oldPathBytes: first };
  return { path: pathText(second), ...(moved ? { oldPath: pathText(first) } : {}), ...sides };
}

function withCounts(entry: RawEntry, fields: Fields): RawEntry | undefined {
  const head = fields.next();
  if (!head) return undefined;
  const [added, removed] = head.toString('latin1').split('\t', 2);
  const name = head.subarray(`${added}\t${removed}\t`.length);
  const old = name.length === 0 ? fields.next() : name;
  const now = name.length === 0 ? fields.next() : name;
  if (!old || !now) return undefined;
  if (!now.equals(entry.pathBytes) || !old.equals(entry.oldPathBytes))
    throw disagreement(`counts of ${pathText(now)} stand where those of ${entry.path} belong`);
  return added === '-' ? entry : { ...entry, added: Number(added), removed: Number(removed) };
}
