import type { SchemaPart } from './options.ts';

/**
 * The value that a text from a flag or the environment stands for, by the declared type; `undefined` means not given.
 * A text that cannot be read stays a text, so that validation names it. Never throws.
 */
export function decode(text: string, schema: SchemaPart): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (schema.type === 'boolean') return booleanOf(trimmed);
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(trimmed);
  if (schema.type === 'array') return listOf(trimmed, schema);
  return trimmed;
}

function booleanOf(text: string): boolean | string {
  if (/^(true|1)$/i.test(text)) return true;
  return /^(false|0)$/i.test(text) ? false : text;
}

function numberOf(text: string): number | string {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function listOf(text: string, schema: SchemaPart): unknown {
  const written = jsonOf(text);
  if (schema.items?.type === 'object') return written;
  // GitLab makes a text of JSON's form out of a list that is given to an input for texts.
  if (Array.isArray(written) && written.every((entry) => typeof entry === 'string'))
    return written.length > 0 ? written : undefined;
  const parts = schema['x-split'] === 'lines' ? text.split('\n') : splitList(text);
  const entries = parts.map((part) => part.trim()).filter((part) => part !== '');
  return entries.length > 0 ? entries : undefined;
}

/** Mappings have no plain form: they come as a JSON list. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // not JSON: validation says what is allowed instead
  }
}

/** Splits at line ends and at commas outside of braces, so that the glob `{a,b}.ts` stays one. */
function splitList(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth = Math.max(0, depth - 1);
    if (character === '\n') depth = 0;
    if (character === '\n' || (character === ',' && depth === 0)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
