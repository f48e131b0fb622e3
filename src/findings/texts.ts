import type { Definition, FileText } from '../domain.ts';

/**
 * One side of a file for the passes. LF and CR LF end a line, and a final line end leaves an empty last line,
 * so that `lines.join('\n')` hashes like the file.
 */
export function fileText(path: string, text: string, definitions: readonly Definition[]): FileText {
  return { path, lines: text.split(/\r?\n/), definitions };
}

/** A line without the white space that formatting changes: ends trimmed, runs as one space. */
export function collapsed(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}

/**
 * Dotted path of the innermost definition around each line, at index `line - 1`; empty at top level.
 * Where definitions cross, the one that begins later is the inner one. Linear in lines plus nesting.
 */
export function scopesOf(text: FileText): string[] {
  const scopes = new Array<string>(text.lines.length).fill('');
  const outerFirst = text.definitions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const open: Definition[] = [];
  let next = 0;
  for (let line = 1; line <= scopes.length; line += 1) {
    for (let found = outerFirst[next]; found && found.start <= line; found = outerFirst[next]) {
      open.push(found);
      next += 1;
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) < line) open.pop();
    scopes[line - 1] = open.at(-1)?.path ?? '';
  }
  return scopes;
}

/** Every word of a text that could be a name, keywords, comments and the words inside strings included. */
export function wordsOf(text: FileText | undefined): Set<string> {
  return new Set(text?.lines.flatMap((line) => line.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []));
}
