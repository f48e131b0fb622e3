import type { Definition, LineRange } from '../domain.ts';
import { messageOf, ParseError } from '../errors.ts';
import type { Language } from './languages.ts';
import { couldMatch, type Match, matcherOf, readMatch } from './matching.ts';
import type { Outline } from './outline.ts';
import type { Parsed } from './runtime.ts';

export { type CommentStyle, commentStyle, LANGUAGES, type Language, languageOf } from './languages.ts';
export type { Match } from './matching.ts';
export type { Outline, Statement } from './outline.ts';

/** Longest text that is parsed, in UTF-16 code units; longer ones are generated or data. */
export const MAX_TEXT = 1 << 19;

export type Syntax = {
  /** Throws `ParseError` when the text is too long, nested too deeply, takes too long or breaks the parser. */
  readonly parse: (language: Language, text: string) => Tree;
};

/** A parsed text. It lives in wasm memory until `free()`. */
export type Tree = {
  /**
   * All matches of an ast-grep rule (its `rule:` block, or the document with `constraints` and `utils`), in source
   * order. Throws `ParseError` when the rule is not valid. PHP patterns need `{ context: '<?php foo($A);', selector }`.
   */
  readonly find: (rule: object) => Match[];
  readonly definitions: () => readonly Definition[];
  /** Lines that the grammar could not read. */
  readonly errors: () => readonly LineRange[];
  readonly outline: () => Outline;
  /** Every identifier of the text, and the property and type names. */
  readonly identifiers: () => ReadonlySet<string>;
  readonly free: () => void;
};

/** Loads the runtime and the grammars of these languages, each once per process; without a language nothing. */
export async function openSyntax(languages: Iterable<Language>): Promise<Syntax> {
  if ([...languages].length === 0) return { parse: refuseParse };
  const runtime = await import('./runtime.ts');
  const { outlineOf, MAX_DEPTH } = await import('./outline.ts');
  await runtime.loadLanguages(languages);

  function outlineOrFree(parsed: Parsed, text: string): Outline {
    try {
      return attempt(() => outlineOf(parsed.tree.walk(), text, parsed.tree.language.types));
    } catch (error) {
      parsed.free();
      throw error;
    }
  }

  function parse(language: Language, text: string): Tree {
    if (text.length > MAX_TEXT) throw new ParseError(`longer than ${MAX_TEXT} characters`);
    if (bracketDepth(text) > MAX_DEPTH) throw new ParseError(`nested deeper than ${MAX_DEPTH} levels`);
    const parsed = attempt(() => runtime.parseText(language, text));
    const outline = outlineOrFree(parsed, text);
    return {
      find: (rule) => attempt(() => find(rule)),
      definitions: () => outline.definitions,
      errors: () => outline.errors,
      outline: () => outline,
      identifiers: () => identifiersOf(text),
      free: parsed.free,
    };

    function find(rule: object): Match[] {
      const matcher = matcherOf(rule);
      if (matcher.accepted.has(language) && !couldMatch(matcher.config, outline.kinds)) return [];
      try {
        const nodes = parsed.root.findAll(matcher.config);
        matcher.accepted.add(language);
        return nodes.map((node) => readMatch(node, matcher, text));
      } finally {
        runtime.freeLeftOpen();
      }
    }
  }
  return { parse };
}

function refuseParse(language: Language): never {
  throw new Error(`the grammar of ${language} was not loaded`);
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ParseError) throw error;
    throw new ParseError(`the parser failed: ${messageOf(error)}`, { cause: error });
  }
}

/** Most brackets open at once, also in strings: a cheap look before the parser spends memory on each of them. */
function bracketDepth(text: string): number {
  let [depth, most] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x28 || code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x29 || code === 0x5d || code === 0x7d) depth = Math.max(0, depth - 1);
    if (depth > most) most = depth;
  }
  return most;
}

/** Words that may be names in any of the languages; cheaper than a walk and right for what passes ask. */
function identifiersOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu) ?? []);
}
