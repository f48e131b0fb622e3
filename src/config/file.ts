import { UsageError } from '../errors.ts';
import { isMapping, openDocument, throwProblems } from './document.ts';
import { type Entries, type Inspected, inspectMapping, type Mapping, problemAt } from './mapping.ts';
import { envOf, flagOf } from './names.ts';
import { type OptionFacts, options } from './options.ts';
import { complaintOf, type Problem, shown } from './words.ts';

/** Where a repository keeps its options. */
export const CONFIG_FILE = '.ollamacode.yml';

/** An entry of `paths`: what is different for the files that the globs mean. */
export type PathRule = { readonly globs: readonly string[]; readonly entries: Entries };

export type ConfigFile = {
  readonly entries: Entries;
  /** In the order of the file; a later one wins over an earlier one. */
  readonly pathRules: readonly PathRule[];
  readonly notes: readonly string[];
};

/** Reads a configuration file. Throws `UsageError`, one sentence a line, each with `path:line`. */
export function parseConfigFile(text: string, path: string): ConfigFile {
  const file = inspectConfigFile(text, path);
  throwProblems(file.problems);
  return file;
}

/** A configuration file with everything that is wrong with it. Throws `UsageError` when it is no YAML mapping. */
export function inspectConfigFile(
  text: string,
  path: string,
): ConfigFile & { readonly problems: readonly Problem[] } {
  const opened = openDocument(text);
  if ('unreadable' in opened)
    throw new UsageError(
      `${path}:${opened.unreadable.line}: the file cannot be read: ${opened.unreadable.message}.`,
    );
  const top: Mapping = { ...opened, file: path, at: [], besides: ['paths'], refusal: refusalInFile };
  const own = inspectMapping(top);
  const rules = inspectRules(top);
  return {
    entries: own.entries,
    pathRules: rules.map(({ globs, entries }) => ({ globs, entries })),
    notes: [own, ...rules].flatMap(({ notes }) => notes),
    problems: [own, ...rules].flatMap(({ problems }) => problems),
  };
}

/** What is wrong with a configuration file, for findings on its lines. Made for hostile texts: never throws, at most 20. */
export function validateConfigFile(text: string, path: string): { line: number; message: string }[] {
  const opened = openDocument(text);
  if ('unreadable' in opened)
    return [
      { line: opened.unreadable.line, message: `The file cannot be read: ${opened.unreadable.message}.` },
    ];
  return inspectConfigFile(text, path)
    .problems.toSorted((a, b) => (a.line ?? 1) - (b.line ?? 1))
    .slice(0, 20)
    .map((problem) => ({ line: problem.line ?? 1, message: `${problem.option}: ${complaintOf(problem)}.` }));
}

/** Why an option may not stand in a repository's file; `undefined` when it may. */
export function refusalInFile(option: OptionFacts): string | undefined {
  if (option.secret) return `it is a secret and is read from the environment only, as ${envOf(option.name)}`;
  if (!option.trusted) return undefined;
  return `it may not be set in a repository's file; set it by --${flagOf(option.name)}, ${envOf(option.name)} or the policy`;
}

type InspectedRule = Inspected & { readonly globs: readonly string[] };

function inspectRules(top: Mapping): InspectedRule[] {
  const list = top.value.paths ?? [];
  if (!Array.isArray(list)) return [faulty(top, ['paths'], `${shown(list)} is not a list of mappings`)];
  return list.map((rule: unknown, index) => {
    const at = ['paths', index];
    if (!isMapping(rule)) return faulty(top, at, `${shown(rule)} is not a mapping`);
    const inspected = inspectMapping({ ...top, at, value: rule, besides: ['paths'], refusal: refusalInRule });
    const globs = rule.paths;
    if (!isGlobs(globs)) return faulty(top, at, 'it needs paths, a list of globs that is not empty');
    return { ...inspected, globs };
  });
}

function refusalInRule(option: OptionFacts): string | undefined {
  if (option.perPath) return undefined;
  return refusalInFile(option) ?? `it cannot differ by path; only ${PER_PATH} can`;
}

const PER_PATH = options
  .filter(({ perPath }) => perPath)
  .map(({ name }) => flagOf(name))
  .join(', ');

function isGlobs(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((glob) => typeof glob === 'string' && glob !== '')
  );
}

function faulty(top: Mapping, path: readonly (string | number)[], complaint: string): InspectedRule {
  const [name, index] = path;
  const option = index === undefined ? String(name) : `${name}[${index}]`;
  return {
    globs: [],
    entries: new Map(),
    notes: [],
    problems: [problemAt(top, path, { option, complaint })],
  };
}
