import { Refusal } from './call.ts';

/** What a route takes besides its path, and what GitLab says of what does not fit. */

/** A final `!` makes it required. */
export type ParameterKind = 'string' | 'integer' | 'boolean' | 'strings' | 'object' | 'position' | 'date';
export type Parameters = Readonly<Record<string, ParameterKind | `${ParameterKind}!`>>;

export const PAGES = { page: 'integer', per_page: 'integer' } as const satisfies Parameters;

export type Checked = {
  readonly params: Readonly<Record<string, unknown>>;
  /** Names that GitLab documents nothing of: it would overlook them, a test shall not. */
  readonly unknown: readonly string[];
};

/** Query and body are one; throws what GitLab answers to a missing parameter or one of a wrong type. */
export function checked(known: Parameters, query: URLSearchParams, body: unknown): Checked {
  const given = { ...fromQuery(query), ...((body ?? {}) as Record<string, unknown>) };
  const params: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const kind = known[name];
    if (kind !== undefined && value !== null) params[name] = converted(name, kind, value);
  }
  const missing = Object.entries(known).filter(
    ([name, kind]) => kind.endsWith('!') && params[name] === undefined,
  );
  if (missing.length > 0)
    throw new Refusal(400, missing.map(([name]) => `${name} is missing`).join(', '), 'error');
  const unknown = Object.keys(given).filter((name) => known[name] === undefined);
  const inside = params.position ? strangers('position', params.position) : [];
  return { params, unknown: [...unknown, ...inside] };
}

/** `a[]=1&a[]=2` is a list, `a[b]=1` an object. */
export function fromQuery(query: URLSearchParams): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, value] of query) {
    if (name.endsWith('[]')) {
      const plain = name.slice(0, -2);
      found[plain] = [...((found[plain] as readonly unknown[] | undefined) ?? []), value];
      continue;
    }
    const [, outer, inner] = /^([^[]+)\[([^\]]+)\]$/.exec(name) ?? [];
    if (outer !== undefined && inner !== undefined)
      found[outer] = { ...((found[outer] as object | undefined) ?? {}), [inner]: value };
    else found[name] = value;
  }
  return found;
}

function converted(name: string, kind: string, value: unknown): unknown {
  const wrong = new Refusal(400, `${name} is invalid`, 'error');
  switch (kind.replace('!', '')) {
    case 'integer':
      if (!/^-?\d+$/.test(String(value))) throw wrong;
      return Number(value);
    case 'boolean':
      if (!['true', 'false', '1', '0'].includes(String(value))) throw wrong;
      return String(value) === 'true' || String(value) === '1';
    case 'strings':
      return Array.isArray(value) ? value.map(String) : String(value).split(',');
    case 'object':
      if (typeof value !== 'object' || Array.isArray(value)) throw wrong;
      return value;
    case 'position':
      return checkedPosition(value);
    default:
      if (typeof value === 'object') throw wrong;
      return String(value);
  }
}

const SHAS = ['base_sha', 'start_sha', 'head_sha'] as const;
const PLACES = ['old_path', 'new_path', 'old_line', 'new_line', 'position_type', 'line_range'] as const;

/** https://docs.gitlab.com/api/discussions/#create-a-merge-request-thread */
function checkedPosition(value: unknown): unknown {
  if (typeof value !== 'object' || Array.isArray(value))
    throw new Refusal(400, 'position is invalid', 'error');
  const given = value as Readonly<Record<string, unknown>>;
  const missing = [...SHAS, 'position_type'].filter((name) => (given[name] ?? '') === '');
  if (missing.length > 0)
    throw new Refusal(400, missing.map((name) => `position[${name}] is missing`).join(', '), 'error');
  if (given.position_type !== 'text')
    throw new Refusal(400, 'position[position_type] does not have a valid value', 'error');
  const line = (name: string) =>
    (given[name] ?? null) === null ? null : converted(`position[${name}]`, 'integer', given[name]);
  return {
    ...given,
    old_path: given.old_path ?? given.new_path,
    new_path: given.new_path ?? given.old_path,
    old_line: line('old_line'),
    new_line: line('new_line'),
    line_range: rangeIn(given.line_range),
  };
}

function rangeIn(value: unknown): unknown {
  if ((value ?? null) === null) return null;
  const end = (name: string) => {
    const {
      old_line = null,
      new_line = null,
      ...rest
    } = ((value as Record<string, unknown>)[name] ?? {}) as {
      old_line?: unknown;
      new_line?: unknown;
    };
    const line = (kind: string, given: unknown) =>
      given === null ? null : converted(`position[line_range][${name}][${kind}]`, 'integer', given);
    return { ...rest, old_line: line('old_line', old_line), new_line: line('new_line', new_line) };
  };
  return { start: end('start'), end: end('end') };
}

/** What a position holds and GitLab does not know; a range without its line codes is no range. */
function strangers(name: string, position: unknown): readonly string[] {
  const known = new Set<string>([...SHAS, ...PLACES]);
  const given = position as Readonly<Record<string, unknown>>;
  const outer = Object.keys(given).filter((key) => !known.has(key));
  const range = given.line_range as Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;
  const ends = ['line_code', 'type', 'old_line', 'new_line'];
  const inner = Object.entries(range ?? {}).flatMap(([end, one]) => [
    ...Object.keys(one)
      .filter((key) => !ends.includes(key))
      .map((key) => `line_range[${end}][${key}]`),
    ...(typeof one.line_code === 'string' ? [] : [`line_range[${end}] without line_code`]),
  ]);
  return [...outer, ...inner].map((key) => `${name}.${key}`);
}
