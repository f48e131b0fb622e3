/** Reading what may be anything: a field of another shape is as good as absent. */
export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at `key`; an empty one when there is none. */
export function recordIn(value: Json, key: string): Json {
  const inner = own(value, key);
  return isRecord(inner) ? inner : {};
}

/** The list at `key`; an empty one when there is none. */
export function listIn(value: Json, key: string): readonly unknown[] {
  const inner = own(value, key);
  return Array.isArray(inner) ? inner : [];
}

/** The text at `key`; numbers count, blank texts do not. */
export function textIn(value: Json, key: string): string | undefined {
  const inner = own(value, key);
  if (typeof inner === 'number') return String(inner);
  return typeof inner === 'string' && inner.trim() !== '' ? inner : undefined;
}

/** A line, column or index: a whole number from 0 to 2^31. */
export function integerIn(value: Json, key: string): number | undefined {
  const inner = own(value, key);
  const isSound = typeof inner === 'number' && Number.isInteger(inner) && inner >= 0 && inner < 2 ** 31;
  return isSound ? inner : undefined;
}

/** Message of a result: its text, or its id looked up in the rule's `messageStrings`; `{0}` are its arguments. */
export function messageIn(result: Json, descriptor: Json): string | undefined {
  const message = recordIn(result, 'message');
  const id = textIn(message, 'id');
  const strings = recordIn(descriptor, 'messageStrings');
  const text =
    textIn(message, 'text') ?? (id === undefined ? undefined : textIn(recordIn(strings, id), 'text'));
  const args = listIn(message, 'arguments');
  return text?.replace(/\{(\d{1,3})\}/g, (whole, index: string) => {
    const value = args[Number(index)];
    return typeof value === 'string' ? value : whole;
  });
}

function own(value: Json, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
