import { CATEGORIES, CONFIDENCES, type Rule, SEVERITIES, type Severity } from '../domain.ts';
import { messageOf } from '../errors.ts';
import { LANGUAGES, type Language } from '../syntax/index.ts';

/** One rule file: an ast-grep rule, the words for its findings, and texts that it must and must not match. */
export type Pattern = {
  readonly rule: Rule;
  readonly languages: readonly Language[];
  /** Of these texts or regular expressions one must be in a file before the rule is tried; empty: always. */
  readonly needs: readonly (string | RegExp)[];
  /** False for what is usual and harmless in tests and fixtures. */
  readonly inTests: boolean;
  /** What ast-grep takes: `rule`, and `constraints`, `utils`, `transform` where given. */
  readonly matcher: Readonly<Record<string, unknown>>;
  /** `$NAME` stands for what the rule's variable matched. */
  readonly message: string;
  /** Replacement of the matched text. */
  readonly fix?: string;
  readonly samples: { readonly failing: readonly string[]; readonly passing: readonly string[] };
};

/** A rule file that is not one; the message names the file and the field. */
export class RuleFileError extends Error {
  override readonly name = 'RuleFileError';
}

/** A rule's variable in a text, `$NAME` or `$$$NAMES`; a title stands for all matches and shows none of them. */
const VARIABLE = /\$+[A-Z_][A-Z_0-9]*/g;

/** Fields of a rule file, unchecked. */
export type Fields = Readonly<Record<string, unknown>>;
type Reader = { readonly path: string; readonly fields: Fields };

const MATCHER_KEYS = ['rule', 'constraints', 'utils', 'transform'] as const;
const KEYS = [
  ...MATCHER_KEYS,
  ...['id', 'language', 'languages', 'title', 'category', 'severity', 'confidence', 'message', 'consequence'],
  ...['check', 'cwe', 'fix', 'needs', 'in-tests', 'samples', 'note', 'url', 'metadata'],
];

/** ast-grep's own severities, so that a team's existing rules work as they are. */
const FOREIGN_SEVERITIES: Readonly<Record<string, Severity>> = {
  error: 'high',
  warning: 'medium',
  hint: 'low',
};

/** Checks the fields of a rule file. Throws `RuleFileError` with `path` and the field that is wrong. */
export function patternOf(path: string, fields: Fields): Pattern {
  const reader = { path, fields };
  const unknown = Object.keys(reader.fields).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) fail(reader, unknown, 'is not a field of a rule');
  const rule = ruleOf(reader);
  const fix = optionalText(reader, 'fix');
  return {
    rule,
    languages: languagesOf(reader),
    needs: texts(reader, 'needs').map((need) => needOf(reader, need)),
    inTests: isSaid(reader, 'in-tests'),
    matcher: matcherOf(reader),
    message: requiredText(reader, 'message'),
    ...(fix === undefined ? {} : { fix }),
    samples: samplesOf(reader),
  };
}

function ruleOf(reader: Reader): Rule {
  const message = requiredText(reader, 'message');
  const id = requiredText(reader, 'id');
  if (!/^[A-Za-z0-9][A-Za-z0-9_./-]{0,99}$/.test(id))
    fail(reader, 'id', 'may hold letters, digits and _ . / -');
  const cwe = optionalText(reader, 'cwe');
  if (cwe !== undefined && !/^CWE-[1-9]\d{0,4}$/.test(cwe)) fail(reader, 'cwe', 'is written like CWE-79');
  return {
    id,
    title: optionalText(reader, 'title') ?? message.replace(VARIABLE, '…'),
    category: oneOf(reader, { field: 'category', allowed: CATEGORIES, fallback: 'correctness' }),
    severity: severityOf(reader),
    confidence: oneOf(reader, { field: 'confidence', allowed: CONFIDENCES, fallback: 'high' }),
    consequence: optionalText(reader, 'consequence') ?? optionalText(reader, 'note') ?? '',
    check: optionalText(reader, 'check') ?? '',
    ...(cwe === undefined ? {} : { cwe }),
    source: 'analyzer',
  };
}

function severityOf(reader: Reader): Severity {
  const foreign = FOREIGN_SEVERITIES[String(reader.fields.severity)];
  return foreign ?? oneOf(reader, { field: 'severity', allowed: SEVERITIES, fallback: 'medium' });
}

function languagesOf(reader: Reader): Language[] {
  const field = 'language' in reader.fields ? 'language' : 'languages';
  const names =
    typeof reader.fields[field] === 'string' ? [requiredText(reader, field)] : texts(reader, field);
  if (names.length === 0) fail(reader, field, 'names no language');
  return names.map((name) => {
    const found = LANGUAGES.find((language) => language === normalLanguage(name));
    return found ?? fail(reader, field, `${JSON.stringify(name)} is not one of ${LANGUAGES.join(', ')}`);
  });
}

const ALIASES: Readonly<Record<string, string>> = {
  ts: 'typescript',
  js: 'javascript',
  jsx: 'javascript',
  py: 'python',
  golang: 'go',
  'c++': 'cpp',
  cc: 'cpp',
  'c#': 'csharp',
  cs: 'csharp',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
};

function normalLanguage(name: string): string {
  const lower = name.toLowerCase();
  return ALIASES[lower] ?? lower;
}

function matcherOf(reader: Reader): Fields {
  const present = MATCHER_KEYS.filter((key) => key in reader.fields);
  if (!present.includes('rule')) fail(reader, 'rule', 'is missing');
  for (const key of present) {
    if (!isRecord(reader.fields[key])) fail(reader, key, 'is not a mapping');
  }
  return Object.fromEntries(present.map((key) => [key, reader.fields[key]]));
}

function samplesOf(reader: Reader): Pattern['samples'] {
  const samples = reader.fields.samples ?? {};
  if (!isRecord(samples)) fail(reader, 'samples', 'is not a mapping with failing and passing');
  const inner = { path: `${reader.path}: samples`, fields: samples as Fields };
  return { failing: texts(inner, 'failing'), passing: texts(inner, 'passing') };
}

function requiredText(reader: Reader, field: string): string {
  return optionalText(reader, field) ?? fail(reader, field, 'is missing');
}

function optionalText(reader: Reader, field: string): string | undefined {
  const value = reader.fields[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.trim() === '') return fail(reader, field, 'is not a text');
  return value.trim();
}

function texts(reader: Reader, field: string): string[] {
  const value = reader.fields[field] ?? [];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  return fail(reader, field, 'is not a list of texts');
}

/** `/…/flags` is a regular expression, anything else itself. */
function needOf(reader: Reader, need: string): string | RegExp {
  const [, source, flags] = /^\/(.+)\/([ims]*)$/s.exec(need) ?? [];
  if (source === undefined) return need;
  try {
    return new RegExp(source, flags);
  } catch (error) {
    return fail(reader, 'needs', messageOf(error));
  }
}

/** True unless it says false. */
function isSaid(reader: Reader, field: string): boolean {
  const value = reader.fields[field] ?? true;
  return typeof value === 'boolean' ? value : fail(reader, field, 'is neither true nor false');
}

type Choice<T extends string> = {
  readonly field: string;
  readonly allowed: readonly T[];
  readonly fallback: T;
};

function oneOf<T extends string>(reader: Reader, choice: Choice<T>): T {
  const value = reader.fields[choice.field] ?? choice.fallback;
  const found = choice.allowed.find((each) => each === value);
  return (
    found ?? fail(reader, choice.field, `${JSON.stringify(value)} is not one of ${choice.allowed.join(', ')}`)
  );
}

function fail(reader: Reader, field: string, why: string): never {
  throw new RuleFileError(`${reader.path}: ${field}: ${why}`);
}

/** Whether a value is a mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
