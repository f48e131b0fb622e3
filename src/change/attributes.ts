import { matcherOf } from '../globs.ts';

export type Attribute = 'linguist-generated' | 'linguist-vendored';

/** Whether a path has an attribute: set, unset by name, or nothing is said. */
export type Attributes = (path: string, attribute: Attribute) => boolean | undefined;

type AttributeLine = {
  readonly matches: (path: string) => boolean;
  readonly values: ReadonlyMap<string, boolean>;
};

/**
 * Reads `.gitattributes` texts, outermost folder first; later lines win. https://git-scm.com/docs/gitattributes
 * `folder` is the path of the folder that holds the file, empty for the root.
 */
export function attributesOf(
  texts: readonly { readonly folder: string; readonly text: string }[],
): Attributes {
  const lines = texts.flatMap(({ folder, text }) =>
    text.split(/\r?\n/).flatMap((line) => attributeLine(folder, line)),
  );
  return (path, attribute) =>
    lines.findLast(({ matches, values }) => values.has(attribute) && matches(path))?.values.get(attribute);
}

function attributeLine(folder: string, line: string): AttributeLine[] {
  const found = /^\s*("(?:[^"\\]|\\.)*"|[^\s#[]\S*)\s+(.+)$/.exec(line);
  const pattern = found?.[1]?.replace(/^"|"$/g, '');
  if (pattern === undefined || pattern.startsWith('!') || pattern.endsWith('/')) return [];
  const values = new Map((found?.[2] ?? '').trim().split(/\s+/).map(stateOf));
  return [{ matches: matcherIn(folder, pattern), values }];
}

/** `name`, `-name`, `name=true`, `name=false`; `!name` says nothing and is kept under another key. */
function stateOf(word: string): [string, boolean] {
  if (word.startsWith('-')) return [word.slice(1), false];
  const [name = '', value] = word.split('=', 2);
  return [name, value !== 'false'];
}

function matcherIn(folder: string, pattern: string): (path: string) => boolean {
  const matches = matcherOf([pattern]);
  if (folder === '') return matches;
  return (path) => path.startsWith(`${folder}/`) && matches(path.slice(folder.length + 1));
}
