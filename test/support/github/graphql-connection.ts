import { Refusal } from './call.ts';

/** Pages of GraphQL's lists. */

export type Paging = {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string;
  readonly before?: string;
};

/** A page of a connection; GitHub wants `first` or `last`, of at most 100. */
export function connection(args: Paging, all: readonly object[]): object {
  const { first, last, after, before } = args;
  const size = first ?? last;
  if (size === undefined || size === null)
    throw new Refusal(422, 'You must provide a `first` or `last` value to properly paginate the connection.');
  if (size < 0 || size > 100)
    throw new Refusal(422, `Requesting ${size} records on the connection exceeds the limit of 100 records.`);
  const from = after === undefined || after === null ? 0 : indexIn(after) + 1;
  const to = before === undefined || before === null ? all.length : indexIn(before);
  const start = first === undefined || first === null ? Math.max(from, to - size) : from;
  const end = first === undefined || first === null ? to : Math.min(to, from + size);
  const nodes = all.slice(start, end);
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: cursorOf(start + index) })),
    totalCount: all.length,
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length === 0 ? null : cursorOf(start),
      endCursor: nodes.length === 0 ? null : cursorOf(end - 1),
    },
  };
}

function cursorOf(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function indexIn(cursor: string): number {
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  const match = /^cursor:(\d+)$/.exec(text);
  if (!match) throw new Refusal(422, `\`${cursor}\` does not appear to be a valid cursor.`);
  return Number(match[1]);
}
