/** A person's comment on a pull request, as the event that started the run tells it. */
export type SpokenComment = {
  /** `conversation` for `issue_comment`, `line` for `pull_request_review_comment`. */
  readonly kind: 'conversation' | 'line';
  readonly id: number;
  /** The first comment of its thread, which may be itself; of a line only. */
  readonly root?: number;
  /** Number of the pull request. */
  readonly pull: number;
  /** Login name. */
  readonly writer: string;
  readonly body: string;
  /** ms since 1970, by the forge's clock. */
  readonly at: number;
  /** The pull request's head when the forge made the event; of a line only. */
  readonly head?: string;
};

/**
 * The comment of an `issue_comment` or `pull_request_review_comment` event; `undefined` for an issue's, an edited or deleted
 * one, a bot's, and for every other event. Pure. https://docs.github.com/webhooks/webhook-events-and-payloads
 */
export function commentOf(event: unknown): SpokenComment | undefined {
  const comment = at(event, 'comment');
  const id = numberAt(comment, 'id');
  const writer = textAt(comment, 'user', 'login');
  const when = Date.parse(textAt(comment, 'created_at') ?? '');
  if (textAt(event, 'action') !== 'created' || textAt(comment, 'user', 'type') !== 'User') return undefined;
  if (id === undefined || writer === undefined || Number.isNaN(when)) return undefined;
  const place = placeOf(event, comment, id);
  return place && { ...place, id, writer, body: textAt(comment, 'body') ?? '', at: when };
}

type Placed = Pick<SpokenComment, 'kind' | 'pull' | 'root' | 'head'>;

function placeOf(event: unknown, comment: unknown, id: number): Placed | undefined {
  const pull = numberAt(event, 'pull_request', 'number');
  if (pull !== undefined) {
    const head = textAt(event, 'pull_request', 'head', 'sha');
    const root = numberAt(comment, 'in_reply_to_id') ?? id;
    return { kind: 'line', pull, root, ...(head === undefined ? {} : { head }) };
  }
  const issue = numberAt(event, 'issue', 'number');
  const isPull = typeof at(event, 'issue', 'pull_request') === 'object';
  return issue === undefined || !isPull ? undefined : { kind: 'conversation', pull: issue };
}

/** The value under a path of keys; `undefined` where one is missing or null. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) found = isRecord(found) ? found[key] : undefined;
  return found ?? undefined;
}

export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found : undefined;
}

export function numberAt(value: unknown, ...keys: readonly string[]): number | undefined {
  const found = at(value, ...keys);
  return Number.isSafeInteger(found) ? Number(found) : undefined;
}

export function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = at(value, ...keys);
  return Array.isArray(found) ? found : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
