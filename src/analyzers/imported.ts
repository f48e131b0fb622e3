import type { Category, Confidence, Draft, Rule, Severity } from '../domain.ts';
import { UsageError } from '../errors.ts';
import { linesOf } from './lines.ts';
import { integerIn, isRecord, type Json, listIn, messageIn, recordIn, textIn } from './sarif.ts';
import { pathOf } from './sarif-path.ts';

export type ImportedReport = {
  readonly drafts: readonly Draft[];
  /** Rules that some draft belongs to. */
  readonly rules: readonly Rule[];
  /** What could not be read, one sentence each that names the file and the place. */
  readonly notes: readonly string[];
};

export type SarifInput = {
  /** As the user named it; stands in every message. */
  readonly name: string;
  readonly text: string;
  /** Absolute path of the repository, against which absolute `file:` places are resolved. */
  readonly root: string;
  /** A file's text after the change, for the quoted line; absent where it is not at hand. */
  readonly textOf: (path: string) => string | undefined;
};

/** More than any forge shows; GitHub refuses files with more. */
const MOST_RESULTS = 25_000;
const LONGEST_TEXT = 2000;

/**
 * Reads another tool's SARIF 2.1.0. Only failing results that are not suppressed and whose place is a file within
 * the repository become drafts; every other malformed part is a note.
 * Throws `UsageError` for a text that is no SARIF at all.
 */
export function importSarif(input: SarifInput): ImportedReport {
  const runs = runsOf(input);
  const notes: string[] = [];
  const drafts = runs.flatMap((run, i) => {
    if (isRecord(run)) return draftsOfRun(run, { input, at: `runs[${i}]`, notes });
    notes.push(`${input.name}: runs[${i}] is not an object`);
    return [];
  });
  const kept = drafts.slice(0, MOST_RESULTS);
  if (drafts.length > kept.length) {
    notes.push(`${input.name}: only the first ${MOST_RESULTS} of ${drafts.length} results are read`);
  }
  const rules = new Map(kept.map(({ draft, rule }) => [draft.rule, rule]));
  return { drafts: kept.map(({ draft }) => draft), rules: [...rules.values()], notes };
}

function runsOf({ name, text }: SarifInput): readonly unknown[] {
  let log: unknown;
  try {
    log = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`sarif-in ${name}: the file is not JSON`, { cause: error });
  }
  if (!isRecord(log) || !Array.isArray(log.runs)) {
    throw new UsageError(`sarif-in ${name}: no SARIF: it has no list of runs`);
  }
  if (!/^2\.1\.0/.test(String(log.version))) {
    throw new UsageError(`sarif-in ${name}: SARIF version ${JSON.stringify(log.version)} is not 2.1.0`);
  }
  return log.runs;
}

type Made = { readonly draft: Draft; readonly rule: Rule };
type Run = {
  readonly run: Json;
  readonly tool: string;
  /** By id, of the tool and its extensions. */
  readonly descriptors: ReadonlyMap<string, Json>;
  readonly input: SarifInput;
};

function draftsOfRun(run: Json, context: { input: SarifInput; at: string; notes: string[] }): Made[] {
  const { input, at, notes } = context;
  const tool = recordIn(run, 'tool');
  const driver = recordIn(tool, 'driver');
  const components = [driver, ...listIn(tool, 'extensions').filter(isRecord)];
  const rules = components.flatMap((component) => listIn(component, 'rules').filter(isRecord));
  const descriptors = new Map(rules.map((rule) => [textIn(rule, 'id') ?? '', rule]));
  const read: Run = { run, tool: slug(textIn(driver, 'name') ?? 'tool'), descriptors, input };
  return listIn(run, 'results').flatMap((result, i) => {
    const made = isRecord(result) ? madeOf(result, read) : 'it is not an object';
    if (typeof made === 'string') notes.push(`${input.name}: ${at}.results[${i}]: ${made}`);
    return typeof made === 'object' ? [made] : [];
  });
}

/** A draft, nothing where the result is no failure, or why it cannot be read. */
function madeOf(result: Json, run: Run): Made | string | undefined {
  if ((textIn(result, 'kind') ?? 'fail') !== 'fail' || isSuppressed(result)) return undefined;
  if (textIn(result, 'baselineState') === 'absent') return undefined;
  const descriptor = descriptorOf(result, run);
  const message = messageIn(result, descriptor);
  if (message === undefined) return 'it has no message';
  const physical = recordIn(listIn(result, 'locations').filter(isRecord)[0] ?? {}, 'physicalLocation');
  const path = pathOf(recordIn(physical, 'artifactLocation'), run.run, run.input.root);
  if ('why' in path) return path.why;
  const rule = ruleOf({ result, descriptor, run, message });
  return {
    rule,
    draft: draftAt(
      { rule, message: cut(message), path: path.path, region: recordIn(physical, 'region') },
      run,
    ),
  };
}

/** A suppression counts unless it is still under review or was rejected. */
function isSuppressed(result: Json): boolean {
  return listIn(result, 'suppressions').some(
    (each) => isRecord(each) && (textIn(each, 'status') ?? 'accepted') === 'accepted',
  );
}

function descriptorOf(result: Json, { descriptors, run }: Run): Json {
  const reference = recordIn(result, 'rule');
  const id = textIn(result, 'ruleId') ?? textIn(reference, 'id');
  const byId = descriptors.get(id ?? '');
  if (byId) return byId;
  const index = integerIn(result, 'ruleIndex') ?? integerIn(reference, 'index');
  const own = listIn(recordIn(recordIn(run, 'tool'), 'driver'), 'rules')[index ?? -1];
  const byIndex = isRecord(own) ? own : {};
  // An id may go on from its rule's id: `CA1000/1`.
  return descriptors.get(id?.replace(/\/[^/]*$/, '') ?? '') ?? byIndex;
}

function ruleOf(about: { result: Json; descriptor: Json; run: Run; message: string }): Rule {
  const { result, descriptor, run } = about;
  const id =
    textIn(result, 'ruleId') ??
    textIn(descriptor, 'id') ??
    textIn(recordIn(result, 'rule'), 'id') ??
    'result';
  const properties = recordIn(descriptor, 'properties');
  const tags = [properties, recordIn(result, 'properties')]
    .flatMap((each) => listIn(each, 'tags'))
    .filter((tag) => typeof tag === 'string');
  const cwe = cweOf(tags) ?? cweOfTaxa([...listIn(result, 'taxa'), ...listIn(descriptor, 'relationships')]);
  const score = Number(textIn(properties, 'security-severity') ?? Number.NaN);
  const help = textIn(descriptor, 'helpUri');
  const text = (key: string) => textIn(recordIn(descriptor, key), 'text');
  return {
    id: `${run.tool}/${slug(id)}`,
    title: cut(text('shortDescription') ?? textIn(descriptor, 'name') ?? firstSentence(about.message), 200),
    category: categoryOf(tags, cwe !== undefined || score > 0),
    severity: score > 0 ? severityOfScore(score) : severityOfLevel(levelOf(result, descriptor)),
    confidence: CONFIDENCE[textIn(properties, 'precision') ?? ''] ?? 'high',
    consequence: cut(text('fullDescription') ?? ''),
    check:
      help !== undefined && /^https?:\/\//.test(help) ? `See ${cut(help, 300)}` : `Run ${run.tool} again.`,
    ...(cwe === undefined ? {} : { cwe }),
    source: 'imported',
  };
}

const CONFIDENCE: Readonly<Record<string, Confidence>> = {
  'very-high': 'certain',
  high: 'high',
  medium: 'medium',
  low: 'low',
};

/** GitHub's table of `security-severity`. */
function severityOfScore(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}

function severityOfLevel(level: string): Severity {
  if (level === 'error') return 'high';
  if (level === 'warning') return 'medium';
  return level === 'note' ? 'low' : 'info';
}

/** SARIF 3.27.10: the result's, else the rule's default, else `warning`. */
function levelOf(result: Json, descriptor: Json): string {
  return (
    textIn(result, 'level') ?? textIn(recordIn(descriptor, 'defaultConfiguration'), 'level') ?? 'warning'
  );
}

function categoryOf(tags: readonly string[], isSecurity: boolean): Category {
  if (isSecurity || tags.includes('security')) return 'security';
  return tags.some((tag) => /concurren|thread|race/i.test(tag)) ? 'concurrency' : 'correctness';
}

/** `external/cwe/cwe-079`, `CWE-79: …` and the like. */
function cweOf(tags: readonly string[]): string | undefined {
  const number = tags.map((tag) => /\bcwe[-_:]?0*([1-9]\d{0,4})\b/i.exec(tag)?.[1]).find(Boolean);
  return number === undefined ? undefined : `CWE-${number}`;
}

function cweOfTaxa(references: readonly unknown[]): string | undefined {
  const ids = references.filter(isRecord).flatMap((reference) => {
    const target = 'target' in reference ? recordIn(reference, 'target') : reference;
    const isCwe = /cwe/i.test(textIn(recordIn(target, 'toolComponent'), 'name') ?? '');
    return isCwe ? [`CWE-${(textIn(target, 'id') ?? '').replace(/^cwe-/i, '')}`] : [];
  });
  return cweOf(ids);
}

type Place = { readonly rule: Rule; readonly message: string; readonly path: string; readonly region: Json };

function draftAt({ rule, message, path, region }: Place, run: Run): Draft {
  const start = integerIn(region, 'startLine') ?? 1;
  const end = Math.max(start, integerIn(region, 'endLine') ?? start);
  const startColumn = integerIn(region, 'startColumn');
  const endColumn = integerIn(region, 'endColumn');
  const { id, ...words } = rule;
  return {
    ...words,
    rule: id,
    path,
    start,
    end,
    ...(startColumn === undefined ? {} : { startColumn }),
    ...(endColumn === undefined || (end === start && endColumn <= (startColumn ?? 1)) ? {} : { endColumn }),
    message,
    quote: quoteOf({ path, start, region }, run),
  };
}

/** The line itself where its file is at hand, else the first line of the report's snippet. */
function quoteOf(place: { path: string; start: number; region: Json }, run: Run): string {
  const text = run.input.textOf(place.path);
  if (text !== undefined) return linesOf(text)[place.start - 1] ?? '';
  const snippet = textIn(recordIn(place.region, 'snippet'), 'text') ?? '';
  return cut(linesOf(snippet)[0] ?? '');
}

/** As a part of a rule id: no blank, no separator of ours. */
function slug(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9_.@/-]+/g, '-').replace(/^[-/]+|[-/]+$/g, '');
  return plain.slice(0, 100) || 'unnamed';
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.!?])\s|\n/)[0] ?? text;
}

function cut(text: string, longest = LONGEST_TEXT): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
