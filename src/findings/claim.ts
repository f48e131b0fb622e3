import type { FileText, Finding } from '../domain.ts';
import { changedLines } from './changed-lines.ts';
import { isCommon } from './common-words.ts';
import { type FilterContext, hideWhere, type Pass, remember } from './context.ts';
import { bindsName, missingNames } from './missing-names.ts';
import { wordsOf } from './texts.ts';

/**
 * Hides what the model made up: a finding that names a symbol which neither side of the file knows, or that calls a name
 * undefined, undeclared or not imported though the file binds it, or though the file used it unbound before the change
 * (so it comes from elsewhere). A name that the text asks to add (`missing`, `should`, `use`) need not exist.
 */
export const claim: Pass = (findings, context) => {
  const files = filesOf(context);
  return hideWhere(findings, 'claim', (finding) => {
    if (finding.source !== 'model') return undefined;
    const file = files(finding.path);
    const why = falselyMissing(finding, file) ?? inventedSymbol(finding, file);
    return why === undefined ? undefined : { why, gated: false };
  });
};

type KnownFile = {
  readonly after: FileText | undefined;
  readonly before: FileText | undefined;
  /** Identifiers of the file, and the words of both sides: names in strings and comments are rightly named too. */
  readonly names: ReadonlySet<string>;
  readonly wordsBefore: ReadonlySet<string>;
  /** Why a name is not missing; asked once a name, since it reads the file. */
  readonly whyNotMissing: (name: string) => string | undefined;
};

function filesOf(context: FilterContext): (path: string) => KnownFile {
  const changed = changedLines(context.change);
  return remember((path) => {
    const after = context.texts.get(path);
    const before = context.beforeTexts.get(changed(path)?.file.oldPath ?? path);
    const wordsBefore = wordsOf(before);
    const names = new Set([...context.identifiers(path), ...wordsOf(after), ...wordsBefore]);
    const known = { after, before, names, wordsBefore };
    return { ...known, whyNotMissing: remember((name: string) => whyNotMissing(name, known)) };
  });
}

function falselyMissing(finding: Finding, file: KnownFile): string | undefined {
  return missingNames(`${finding.title}\n${finding.message}`)
    .map(file.whyNotMissing)
    .find((why) => why !== undefined);
}

function whyNotMissing(name: string, file: Omit<KnownFile, 'whyNotMissing'>): string | undefined {
  if (isCommon(name) || !file.names.has(name)) return undefined;
  if (file.after && bindsName(file.after, name))
    return `it calls ${name} missing, but the file declares or imports it`;
  const bound = file.before !== undefined && bindsName(file.before, name);
  return !bound && file.wordsBefore.has(name)
    ? `it calls ${name} missing, but the file used it before the change in the same way`
    : undefined;
}

function inventedSymbol(finding: Finding, file: KnownFile): string | undefined {
  const invented = symbolsIn(`${finding.title}\n${finding.message}`).find(
    (symbol) => !file.names.has(symbol) && !isCommon(symbol),
  );
  return invented === undefined ? undefined : `it names ${invented}, which the file does not have`;
}

const QUOTED = /`([^`\n]{1,120})`|(?<!\w)'([^'\n]{1,120})'(?!\w)|"([^"\n]{1,120})"/g;
const SYMBOL = /^[\p{L}_$][\p{L}\p{N}_$]*(?:(?:\.|\?\.|::|->)[\p{L}_$][\p{L}\p{N}_$]*)*(?:\([^()]*\))?$/u;
const LOOKS_LIKE_CODE = /[_.$(]|::|->|\p{Ll}\p{Lu}/u;
// Words after which a name is a proposal or a lack, not a claim that it is there.
const PROPOSES =
  /\b(?:use|using|prefer|try|consider|add|adding|missing|without|lacks?|no|never|not|should|must|instead|replace|like|with)\b[^.`'"]{0,30}$/i;

/** Names in back ticks, and names in quotes that can only be code. A path such as `a.b()` gives each of its parts. */
function symbolsIn(text: string): string[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const symbol = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    const isCode = SYMBOL.test(symbol) && (match[1] !== undefined || LOOKS_LIKE_CODE.test(symbol));
    const lead = text.slice(Math.max(0, match.index - 60), match.index);
    if (!isCode || PROPOSES.test(lead)) return [];
    return symbol.replace(/\(.*$/, '').split(/\.|\?\.|::|->/);
  });
}
