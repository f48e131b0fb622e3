import { EVENT_ID, type Event, getScalarValue, load, parseEvents, YAMLException } from 'js-yaml';

/** A text that is not one well-formed YAML document. `line` is 1-based. */
export class YamlError extends Error {
  override readonly name = 'YamlError';
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const MAX_DEPTH = 64;

/**
 * Parses one YAML 1.2 document (core schema: no dates, no custom tags). A text of blanks and comments is `undefined`.
 * The message of the `YamlError` it throws says the line (`line 3: …`) and quotes no line of the text.
 * `maxBytes` bounds the text (UTF-8 bytes, default 1 MiB); nesting and aliases are bounded too.
 */
export function parseYaml(text: string, options: { readonly maxBytes?: number } = {}): unknown {
  const maxBytes = options.maxBytes ?? 1 << 20;
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBytes) throw new YamlError(`line 1: ${bytes} bytes, at most ${maxBytes} are read`, 1);
  if (isBlank(text)) return undefined;
  try {
    return load(text, { maxDepth: MAX_DEPTH, maxAliases: 200 });
  } catch (error) {
    throw describe(error);
  }
}

function isBlank(text: string): boolean {
  return !/^[^\S\n]*[^\s#]/m.test(text);
}

function describe(error: unknown): Error {
  if (!(error instanceof YAMLException)) return error instanceof Error ? error : new Error(String(error));
  const line = (error.mark?.line ?? 0) + 1;
  return new YamlError(`line ${line}: ${error.reason}`, line);
}

/** A parsed document that knows where its values stand. */
export type YamlDocument = {
  readonly value: unknown;
  /**
   * 1-based line of the key or list item at a path of keys and indexes; of the nearest one around it
   * where there is none, as inside of an alias.
   */
  readonly lineOf: (path: readonly (string | number)[]) => number;
};

/** `parseYaml` with the lines of what it read; the same bounds and errors. */
export function parseYamlDocument(text: string, options: { readonly maxBytes?: number } = {}): YamlDocument {
  const value = parseYaml(text, options);
  const lines = value === undefined ? new Map<string, number>() : linesOf(text);
  return { value, lineOf: (path) => nearestLine(lines, path) };
}

function nearestLine(lines: ReadonlyMap<string, number>, path: readonly (string | number)[]): number {
  const line = lines.get(JSON.stringify(path));
  if (line !== undefined) return line;
  return path.length === 0 ? 1 : nearestLine(lines, path.slice(0, -1));
}

/** Line of each mapping key and list item by its path as JSON. The text is known to be well-formed. */
function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  // The first event opens the document.
  readNode(
    { text, events: parseEvents(text, { maxDepth: MAX_DEPTH }), at: 1, offset: 0, line: 1, lines },
    [],
  );
  return lines;
}

/** A walk over the events: `at` is the next one, `line` that of `offset`, which only grows. */
type Walk = {
  readonly text: string;
  readonly events: readonly Event[];
  readonly lines: Map<string, number>;
  at: number;
  offset: number;
  line: number;
};

function readNode(walk: Walk, path: readonly (string | number)[]): void {
  const event = walk.events[walk.at++];
  const isMapping = event?.type === EVENT_ID.MAPPING;
  if (!isMapping && event?.type !== EVENT_ID.SEQUENCE) return;
  for (let index = 0; walk.events[walk.at]?.type !== EVENT_ID.POP; index++) {
    const start = walk.events[walk.at];
    if (start === undefined) return;
    const inside = [...path, isMapping ? keyOf(walk.text, start) : index];
    walk.lines.set(JSON.stringify(inside), advance(walk, startOf(start)));
    if (isMapping) walk.at++;
    readNode(walk, inside);
  }
  walk.at++;
}

function advance(walk: Walk, offset: number): number {
  for (; walk.offset < offset; walk.offset++) if (walk.text[walk.offset] === '\n') walk.line++;
  return walk.line;
}

/** Keys are texts or aliases of texts; what an alias means is not looked up, so its value's line is that of the mapping. */
function keyOf(text: string, event: Event): string {
  return event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : '';
}

function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return 'start' in event ? event.start : 0;
}
