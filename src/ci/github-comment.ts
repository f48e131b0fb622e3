import type { SpokenComment } from '../domain.ts';
import { isRecord, textAt, valueAt } from './facts.ts';

/**
 * The comment of an `issue_comment` or `pull_request_review_comment` event; `undefined` for an issue's, an edited or deleted
 * one, a bot's, and for every other event. Pure. https://docs.github.com/webhooks/webhook-events-and-payloads
 */
export function commentOf(event: unknown): SpokenComment | undefined {
  const comment = valueAt(event, 'comment');
  const id = wholeAt(comment, 'id');
  const writer = textAt(comment, 'user', 'login');
  const when = Date.parse(textAt(comment, 'created_at') ?? '');
  if (textAt(event, 'action') !== 'created' || textAt(comment, 'user', 'type') !== 'User') return undefined;
  if (id === undefined || writer === undefined || Number.isNaN(when)) return undefined;
  const place = placeOf(event, comment, id);
  return place && { ...place, id, writer, body: textAt(comment, 'body') ?? '', at: when };
}

type Placed = Pick<SpokenComment, 'kind' | 'pull' | 'root' | 'head'>;

function placeOf(event: unknown, comment: unknown, id: number): Placed | undefined {
  const pull = wholeAt(event, 'pull_request', 'number');
  if (pull !== undefined) {
    const head = textAt(event, 'pull_request', 'head', 'sha');
    const root = wholeAt(comment, 'in_reply_to_id') ?? id;
    return { kind: 'line', pull, root, ...(head === undefined ? {} : { head }) };
  }
  const issue = wholeAt(event, 'issue', 'number');
  const isPull = isRecord(valueAt(event, 'issue', 'pull_request'));
  return issue === undefined || !isPull ? undefined : { kind: 'conversation', pull: issue };
}

function wholeAt(value: unknown, ...keys: readonly string[]): number | undefined {
  const found = valueAt(value, ...keys);
  return Number.isSafeInteger(found) ? Number(found) : undefined;
}
