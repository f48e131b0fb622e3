import type { FileChange, FileText, Line, Selected, Source } from '../domain.ts';
import { fileText } from '../findings/texts.ts';
import { type Language, languageOf, openSyntax, type Syntax, type Tree } from '../syntax/index.ts';

/** Both sides of a selected file as they are read; absent where a side has no text or it is not at hand. */
export type RawText = { readonly file: FileChange; readonly before?: string; readonly after?: string };

/** Reads both sides of every file that somebody looks at, one after the other: git answers in order anyway. */
export async function readTexts(selected: readonly Selected[], source: Source): Promise<RawText[]> {
  const texts: RawText[] = [];
  for (const { file, analyzers, model } of selected) {
    if (!analyzers.look && !model.look) continue;
    const before =
      file.status === 'added' ? undefined : await source.read('before', file.oldPath ?? file.path);
    const after = file.status === 'deleted' ? undefined : await source.read('after', file.path);
    texts.push({
      file,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    });
  }
  return texts;
}

/** The same with every secret replaced. Line counts stay. */
export function redactTexts(texts: readonly RawText[], redact: (text: string) => string): RawText[] {
  return texts.map(({ file, before, after }) => ({
    file: redactFile(file, redact),
    ...(before === undefined ? {} : { before: redact(before) }),
    ...(after === undefined ? {} : { after: redact(after) }),
  }));
}

/** A file's hunks with every secret replaced. */
export function redactFile(file: FileChange, redact: (text: string) => string): FileChange {
  const hunks = file.hunks.map((hunk) => ({
    ...hunk,
    lines: hunk.lines.map((line) => redactLine(line, redact)),
  }));
  return { ...file, hunks };
}

function redactLine(line: Line, redact: (text: string) => string): Line {
  const text = redact(line.text);
  return text === line.text ? line : { ...line, text };
}

/** What a text's syntax says; a text without grammar, or that breaks the parser, has no definitions. */
export type Parser = {
  readonly fileText: (path: string, text: string) => FileText;
  /** Calls `use` with the tree, which is freed afterwards; `undefined` where there is none. */
  readonly withTree: <T>(path: string, text: string, use: (tree: Tree | undefined) => T) => T;
};

/** Loads the grammars that these texts need; a text without its grammar is looked at by lines. */
export async function openParser(texts: readonly RawText[]): Promise<Parser> {
  const languages = new Set<Language>();
  for (const { file, before, after } of texts)
    for (const [path, text] of [
      [file.path, after],
      [file.oldPath ?? file.path, before],
    ] as const) {
      const language = text === undefined ? undefined : languageIn(path, text);
      if (language) languages.add(language);
    }
  return parserOf(await openSyntax(languages));
}

function parserOf(syntax: Syntax): Parser {
  const withTree: Parser['withTree'] = (path, text, use) => {
    const tree = treeOf(syntax, path, text);
    try {
      return use(tree);
    } finally {
      tree?.free();
    }
  };
  return {
    withTree,
    fileText: (path, text) => withTree(path, text, (tree) => fileText(path, text, tree?.definitions() ?? [])),
  };
}

/** A text that cannot be parsed is looked at without syntax: by lines, at top level. */
function treeOf(syntax: Syntax, path: string, text: string): Tree | undefined {
  const language = languageIn(path, text);
  if (!language) return undefined;
  try {
    return syntax.parse(language, text);
  } catch (error) {
    if (error instanceof Error && error.name === 'ParseError') return undefined;
    throw error;
  }
}

export function languageIn(path: string, text: string): Language | undefined {
  return languageOf(path, text.slice(0, 200).split('\n', 1)[0]);
}
