import { Refusal } from './call.ts';

/** Pages of GraphQL's lists: https://docs.gitlab.com/api/graphql/#limits has 100 nodes as the most. */

export type Paging = {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
};

export function connection({ first, after, last, before }: Paging, all: readonly object[]): object {
  const from = after ? indexIn(after) + 1 : 0;
  const to = before ? indexIn(before) : all.length;
  const size = Math.min(100, first ?? last ?? 100);
  const isFromEnd = (first ?? undefined) === undefined && (last ?? undefined) !== undefined;
  const start = isFromEnd ? Math.max(from, to - size) : from;
  const end = isFromEnd ? to : Math.min(to, from + size);
  const nodes = all.slice(start, end);
  return {
    nodes,
    count: all.length,
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length === 0 ? null : cursorOf(start),
      endCursor: nodes.length === 0 ? null : cursorOf(end - 1),
    },
  };
}

function cursorOf(index: number): string {
  return Buffer.from(`{"id":"${index}"}`).toString('base64');
}

function indexIn(cursor: string): number {
  const match = /^\{"id":"(\d+)"\}$/.exec(Buffer.from(cursor, 'base64').toString('utf8'));
  if (!match) throw new Refusal(400, 'Please provide a valid cursor');
  return Number(match[1]);
}
