import type { FileText } from '../domain.ts';

const NAME = '[`\'"]?([\\p{L}_$][\\p{L}\\p{N}_$]*)(?:\\(\\))?[`\'"]?';
const LACK = '(?:defined|declared|imported|in scope)';
// How a text says that a name has no binding. "may be undefined" speaks of a value and is none of these.
const PATTERNS = [
  `${NAME} (?:is|was|has|are) (?:never|not)(?: been)? ${LACK}`,
  `${NAME} (?:isn't|hasn't been|wasn't) ${LACK}`,
  `${NAME} is (?:an )?(?:undeclared|unresolved)`,
  `${NAME} is used (?:without|before) (?:being |having been |an? )?(?:defined|declared|imported|import|declaration|definition)`,
  `(?:undefined|undeclared|unresolved|unknown) (?:variable|function|name|symbol|identifier|reference|method|class|type)(?: to)?:? ${NAME}`,
  `(?:missing|no) (?:import|declaration|definition) (?:of|for|statement for):? ${NAME}`,
  `cannot find (?:name|symbol|module):? ${NAME}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** The names that a text calls undefined, undeclared or not imported. */
export function missingNames(text: string): string[] {
  return PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []));
}

/**
 * True where the text declares, imports, assigns or takes the name as a parameter. Judged by lines, for every language at
 * once, and on the side of "yes": what it does here is to contradict a claim that the name comes from nowhere.
 */
export function bindsName(text: FileText, name: string): boolean {
  const word = `(?<![\\p{L}\\p{N}_$])${name.replace(/\$/g, '\\$')}(?![\\p{L}\\p{N}_$])`;
  const binding = new RegExp(BINDINGS.map((pattern) => pattern.replaceAll('NAME', word)).join('|'), 'u');
  const named = new RegExp(word, 'u');
  return (
    text.definitions.some((definition) => named.test(definition.header)) ||
    text.lines.some((line) => named.test(line) && (binding.test(line) || typed(line, word))) ||
    importLists(text).some((list) => named.test(list))
  );
}

const BINDINGS = [
  '\\b(?:import|from|require|using|use|include|extern|const|let|var|val|function|func|fn|def|class|interface|type|enum|struct|trait|module|namespace|package|static|final|except|catch)\\b(?:(?!\\b(?:of|in)\\b)[^=;])*NAME',
  '#\\s*define\\s+NAME',
  '\\bfor\\b[^=;]*?NAME\\s*(?:,|\\bin\\b|\\bof\\b|:)',
  '(?:^|[\\s,({;|])NAME\\s*(?::=|=(?!=)|:(?![:=])\\s*[\\p{L}_])',
  '(?:\\(|,\\s*)NAME\\s*(?:,[^()]*)?\\)\\s*(?:=>|\\{)',
  'NAME\\s*=>',
];

/** `Type name;`, `Type *name =`, `Type name(`: two words side by side of which the first is no operator. */
function typed(line: string, word: string): boolean {
  const found = new RegExp(`([\\p{L}_][\\p{L}\\p{N}_]*)[>[\\])*&?]*\\s+[*&]*${word}\\s*[;,)=({[]`, 'u').exec(
    line,
  );
  return found !== null && !OPERATORS.has(found[1] ?? '');
}

const OPERATORS = new Set(
  'and assert await case delete do else elif if in include instanceof is new not of or raise return then throw typeof unless until when while yield'.split(
    ' ',
  ),
);

/** What stands in the brackets of imports, over several lines. */
function importLists(text: FileText): string[] {
  const lists = text.lines
    .join('\n')
    .matchAll(/(?:^|\n)[^\n]*\b(?:import|use|using|from)\b[^\n;=(){}]*[({]([^)}]{0,10000})[)}]/g);
  return [...lists].map((match) => match[1] ?? '');
}
