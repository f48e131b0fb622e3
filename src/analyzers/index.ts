import type { Draft, Rule } from '../domain.ts';
import { messageOf, UsageError } from '../errors.ts';
import { redactionOf, type Secret } from '../redact.ts';
import { type Language, languageOf, openSyntax, type Syntax } from '../syntax/index.ts';
import { linesOf } from './lines.ts';
import { type Pattern, RuleFileError } from './pattern.ts';
import { candidates, checkPattern, embeddedPatterns, findPatterns } from './patterns.ts';
import { secretRules } from './secret-kinds.ts';
import { openSecrets, type SecretScan } from './secrets.ts';
import { draftOf, type Spot } from './spot.ts';
import { findInText, textRules } from './text.ts';

export { type ImportedReport, importSarif } from './imported.ts';

/** One file's two sides; a side it does not have is absent. */
export type AnalyzedFile = {
  readonly path: string;
  readonly oldPath?: string;
  readonly before?: string;
  readonly after?: string;
};

export type AnalysisInput = {
  readonly files: readonly AnalyzedFile[];
  readonly options: {
    /** `patterns`, `secrets`, `text`, and `!id` for single rules. */
    readonly analyzers: readonly string[];
    /** Rule files of the repository, read at the trust ref. */
    readonly userRules?: readonly { readonly path: string; readonly text: string }[];
  };
};

export type Analysis = {
  readonly after: readonly Draft[];
  /** For files with drafts after the change: what the same rules say before it, under the new path. */
  readonly before: readonly Draft[];
  /** Every rule that was on. */
  readonly rules: readonly Rule[];
  /** Secrets of either side of any file, whether or not `secrets` is on. */
  readonly secrets: readonly Secret[];
  readonly failed: readonly { readonly path: string; readonly why: string }[];
};

type Looked = {
  readonly spots: readonly Spot[];
  readonly secrets: readonly Secret[];
  readonly failed: readonly string[];
};
type Looker = {
  readonly patterns: readonly Pattern[];
  readonly syntax: Syntax;
  readonly scan: SecretScan;
  readonly isOn: (ruleId: string) => boolean;
  readonly looksAtText: boolean;
};

/**
 * Runs the embedded rules, the repository's own, the secret scan and the text checks over whole files.
 * Everything a draft says is redacted. A file that breaks an analyzer is in `failed`, the others go on.
 * Throws `UsageError` for a rule file of the repository that is not valid.
 */
export async function analyze(input: AnalysisInput): Promise<Analysis> {
  const looker = await openLooker(input);
  const found: { path: string; after: Looked; before: Looked }[] = [];
  for (const file of input.files) {
    const after = await look(looker, file.path, file.after);
    const hits = new Set(after.spots.map(({ rule }) => rule.id));
    const before = await look(narrowed(looker, hits), file.path, file.before);
    found.push({ path: file.path, after, before });
  }
  const secrets = distinct(found.flatMap(({ after, before }) => [...after.secrets, ...before.secrets]));
  const redact = redactionOf(secrets);
  const textsOf = new Map(input.files.map((file) => [file.path, file]));
  const draftsOf = (side: 'after' | 'before') =>
    found.flatMap((file) =>
      drafts(file[side].spots, { path: file.path, text: textsOf.get(file.path)?.[side] ?? '', redact }),
    );
  return {
    after: draftsOf('after'),
    before: draftsOf('before'),
    rules: rulesOf(looker, input.options.analyzers),
    secrets,
    failed: found.flatMap(({ path, after, before }) =>
      [...new Set([...after.failed, ...before.failed])].map((why) => ({ path, why })),
    ),
  };
}

async function openLooker({ files, options }: AnalysisInput): Promise<Looker> {
  const off = new Set(options.analyzers.filter((name) => name.startsWith('!')).map((name) => name.slice(1)));
  const own = await ownPatterns(options.userRules ?? []);
  const shipped = options.analyzers.includes('patterns') ? await embeddedPatterns() : [];
  const patterns = [...shipped, ...own.map(({ pattern }) => pattern)].filter(({ rule }) => !off.has(rule.id));
  const syntax = await openSyntax(languagesFor(files, own, patterns));
  for (const { pattern, path } of own) asUsage(() => checkPattern(pattern, path, syntax));
  const withSecrets = options.analyzers.includes('secrets');
  const isOn = (id: string) => !off.has(id) && (withSecrets || !id.startsWith('secrets/'));
  return {
    patterns,
    syntax,
    scan: openSecrets(),
    isOn,
    looksAtText: options.analyzers.includes('text'),
  };
}

type Own = { readonly path: string; readonly pattern: Pattern };

async function ownPatterns(files: readonly { path: string; text: string }[]): Promise<Own[]> {
  if (files.length === 0) return [];
  const { readRuleFile } = await import('./rule-file.ts');
  return files.map(({ path, text }) => ({ path, pattern: asUsage(() => readRuleFile(path, text)) }));
}

function asUsage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RuleFileError) throw new UsageError(`rules: ${error.message}`, { cause: error });
    throw error;
  }
}

/** The languages that some rule will need here; a grammar costs time to load. */
function languagesFor(
  files: readonly AnalyzedFile[],
  own: readonly Own[],
  patterns: readonly Pattern[],
): Set<Language> {
  const languages = new Set<Language>(own.flatMap(({ pattern }) => pattern.languages));
  for (const { path, before, after } of files) {
    for (const text of [before, after]) {
      const language = text === undefined ? undefined : languageIn(path, text);
      if (
        language &&
        !languages.has(language) &&
        candidates(patterns, { path, language, text: text ?? '' }).length > 0
      ) {
        languages.add(language);
      }
    }
  }
  return languages;
}

function languageIn(path: string, text: string): Language | undefined {
  const end = text.indexOf('\n');
  return languageOf(path, end === -1 ? text : text.slice(0, end));
}

/** Before the change only what was found after it matters. Secrets are always looked for: they are redacted. */
function narrowed(looker: Looker, hits: ReadonlySet<string>): Looker {
  return {
    ...looker,
    patterns: looker.patterns.filter(({ rule }) => hits.has(rule.id)),
    isOn: (id) => hits.has(id),
    looksAtText: textRules.some(({ id }) => hits.has(id)),
  };
}

async function look(looker: Looker, path: string, text: string | undefined): Promise<Looked> {
  if (text === undefined) return { spots: [], secrets: [], failed: [] };
  const failed: string[] = [];
  const tried = async <T>(analyzer: string, work: () => T | Promise<T>, none: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      failed.push(`${analyzer}: ${messageOf(error)}`);
      return none;
    }
  };
  const inText = await tried('text', () => (looker.looksAtText ? findInText(path, text) : []), []);
  const found = await tried('secrets', () => looker.scan(path, text), { spots: [], secrets: [] });
  const matched = await tried('patterns', () => match(looker, path, text), []);
  const spots = [...matched, ...found.spots, ...inText].filter(({ rule }) => looker.isOn(rule.id));
  return { spots: inOrder(spots), secrets: found.secrets, failed };
}

function match({ patterns, syntax }: Looker, path: string, text: string): Spot[] {
  const language = languageIn(path, text);
  if (language === undefined) return [];
  const tried = candidates(patterns, { path, language, text });
  if (tried.length === 0) return [];
  const tree = syntax.parse(language, text);
  try {
    return findPatterns(tree, text, tried);
  } finally {
    tree.free();
  }
}

/** By place, then rule; of equal ones the first. */
function inOrder(spots: readonly Spot[]): Spot[] {
  const sorted = [...spots].sort(
    (a, b) =>
      a.start - b.start ||
      (a.startColumn ?? 0) - (b.startColumn ?? 0) ||
      (a.rule.id < b.rule.id ? -1 : Number(a.rule.id > b.rule.id)),
  );
  return sorted.filter((spot, i) => {
    const previous = sorted[i - 1];
    return !(previous && previous.rule.id === spot.rule.id && samePlace(previous, spot));
  });
}

function samePlace(a: Spot, b: Spot): boolean {
  return a.start === b.start && a.startColumn === b.startColumn;
}

function distinct(secrets: readonly Secret[]): Secret[] {
  return [...new Map(secrets.map((secret) => [secret.value, secret])).values()];
}

type Context = { readonly path: string; readonly text: string; readonly redact: (text: string) => string };

function drafts(spots: readonly Spot[], { path, text, redact }: Context): Draft[] {
  if (spots.length === 0) return [];
  const lines = linesOf(text);
  return spots.map((spot) => {
    const line = lines[spot.start - 1] ?? '';
    const quote = redact(line);
    return draftOf(redacted(spot, { redact, isChanged: quote !== line }), path, quote);
  });
}

/** Columns of the file do not fit a line in which a placeholder stands; a fix of it would not apply. */
function redacted(spot: Spot, how: { redact: (text: string) => string; isChanged: boolean }): Spot {
  const { startColumn, endColumn, suggestion, ...rest } = spot;
  const message = how.redact(spot.message);
  if (how.isChanged) return { ...rest, message };
  const isSafe = suggestion !== undefined && how.redact(suggestion.before) === suggestion.before;
  return {
    ...rest,
    message,
    ...(startColumn === undefined ? {} : { startColumn }),
    ...(endColumn === undefined ? {} : { endColumn }),
    ...(isSafe ? { suggestion } : {}),
  };
}

function rulesOf(looker: Looker, analyzers: readonly string[]): Rule[] {
  const all = [
    ...looker.patterns.map(({ rule }) => rule),
    ...(analyzers.includes('secrets') ? secretRules : []),
    ...(analyzers.includes('text') ? textRules : []),
  ];
  return all.filter(({ id }) => looker.isOn(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
