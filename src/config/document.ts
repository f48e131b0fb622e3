import { UsageError } from '../errors.ts';
import { oneLine } from '../plain-text.ts';
import { parseYamlDocument, type YamlDocument, YamlError } from '../yaml.ts';
import type { Problem } from './words.ts';
import { sentenceOf } from './words.ts';

/** A file with options: read, or why it cannot be. */
export type Opened =
  | { readonly document: YamlDocument; readonly value: Readonly<Record<string, unknown>> }
  | { readonly unreadable: { readonly line: number; readonly message: string } };

/** Bytes of a configuration or policy file: far above any real one, far below what costs time. */
const MAX_BYTES = 256 * 1024;
/** Values in one such file, aliases followed; bounds what a bomb of aliases can unfold to. */
const MAX_VALUES = 20_000;

/** Parses a file whose top level is a mapping; blank is an empty one. Never throws, whatever the text. */
export function openDocument(text: string): Opened {
  try {
    const document = parseYamlDocument(text, { maxBytes: MAX_BYTES });
    const value = document.value ?? {};
    if (!isMapping(value)) return unreadable(1, 'it is not a mapping of options to values');
    if (holdsMoreThan(MAX_VALUES, value)) return unreadable(1, `it holds more than ${MAX_VALUES} values`);
    return { document, value };
  } catch (error) {
    if (error instanceof YamlError) return unreadable(error.line, error.message.replace(/^line \d+: /, ''));
    return unreadable(1, error instanceof Error ? error.message : String(error));
  }
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** At most this many problems of one source are told; the rest is counted. */
const MOST_PROBLEMS = 20;

/** Throws a `UsageError` with one sentence a line when there is any problem. */
export function throwProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const sentences = problems.slice(0, MOST_PROBLEMS).map(sentenceOf);
  const more = problems.length - sentences.length;
  throw new UsageError([...sentences, ...(more > 0 ? [`There are ${more} more problems.`] : [])].join('\n'));
}

function unreadable(line: number, message: string): Opened {
  return { unreadable: { line, message: oneLine(message).slice(0, 300) } };
}

/** Counts with an own stack: aliases can make the value deep, wide and even cyclic. */
function holdsMoreThan(most: number, value: unknown): boolean {
  const waiting: unknown[] = [value];
  for (let seen = 0; waiting.length > 0; seen++) {
    if (seen + waiting.length > most) return true;
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const inside of Object.values(next)) waiting.push(inside);
  }
  return false;
}
