/**
 * Measures how often each embedded rule speaks on ordinary code: `npx tsx scripts/rule-rates.ts FOLDER…`.
 * Prints findings per 1,000 definitions and writes docs/rules.md. `--show RULE` prints the places instead,
 * `--keep FILE` writes all places as JSON.
 */
import { lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pattern } from '../src/analyzers/pattern.ts';
import { candidates, embeddedPatterns, findPatterns } from '../src/analyzers/patterns.ts';
import { messageOf } from '../src/errors.ts';
import { LANGUAGES, type Language, languageOf, openSyntax, type Syntax } from '../src/syntax/index.ts';
import { rulesPage } from './targets/rules.ts';

type Place = { readonly rule: string; readonly path: string; readonly line: number; readonly text: string };
type Counts = { readonly files: Map<Language, number>; readonly definitions: Map<Language, number> };

/** Characters; longer texts are generated, and minified code is no sample of what people write. */
const LONGEST = 300_000;
const LONGEST_LINE = 1000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string' }, keep: { type: 'string' }, write: { type: 'string' } },
});
const patterns = await embeddedPatterns();
const syntax = await openSyntax(LANGUAGES);
const counts: Counts = { files: new Map(), definitions: new Map() };
const places: Place[] = [];
const seen = new Set<string>();
for (const folder of positionals) await walk(folder, (path) => measure(path, { patterns, syntax }));
if (values.keep !== undefined) await writeFile(values.keep, JSON.stringify(places, undefined, 1));
if (values.show === undefined) await report();
else
  for (const place of places.filter(({ rule }) => rule === values.show))
    print(`${place.path}:${place.line}: ${place.text}`);

async function walk(folder: string, visit: (path: string) => Promise<void>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== '.git') await walk(path, visit);
    else if (entry.isFile() && languageOf(path) !== undefined) await visit(path);
  }
}

async function measure(path: string, tools: { patterns: readonly Pattern[]; syntax: Syntax }): Promise<void> {
  if ((await lstat(path)).size > LONGEST) return;
  const text = await readFile(path, 'utf8');
  const language = languageOf(path, text.slice(0, text.indexOf('\n')));
  if (language === undefined || isRepeatedOrMinified(text)) return;
  try {
    look(tools.syntax, { path, text, language, tried: candidates(tools.patterns, { path, language, text }) });
  } catch (error) {
    print(`${path}: ${messageOf(error)}`);
  }
}

/** Packages are installed many times over, in several Python versions for one. */
function isRepeatedOrMinified(text: string): boolean {
  const key = `${text.length} ${text.slice(0, 2000)} ${text.slice(-500)}`;
  if (seen.has(key)) return true;
  seen.add(key);
  return text.split('\n').some((line) => line.length > LONGEST_LINE);
}

type Subject = {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
  readonly tried: readonly Pattern[];
};

function look(parser: Syntax, { path, text, language, tried }: Subject): void {
  const tree = parser.parse(language, text);
  try {
    add(counts.files, language, 1);
    add(counts.definitions, language, tree.definitions().length);
    const lines = text.split('\n');
    for (const { rule, start } of findPatterns(tree, text, tried)) {
      places.push({ rule: rule.id, path, line: start, text: (lines[start - 1] ?? '').trim().slice(0, 200) });
    }
  } finally {
    tree.free();
  }
}

function add(table: Map<Language, number>, key: Language, n: number): void {
  table.set(key, (table.get(key) ?? 0) + n);
}

async function report(): Promise<void> {
  for (const [language, files] of counts.files) {
    print(`${language}: ${files} files, ${counts.definitions.get(language) ?? 0} definitions`);
  }
  const rates = new Map(patterns.map((pattern) => [pattern.rule.id, rateOf(pattern)]));
  for (const [id, { found, definitions, rate }] of rates) {
    print(
      `${rate > 1 ? 'OVER ' : '     '}${id.padEnd(32)} ${String(found).padStart(6)} of ${definitions}: ${rate.toFixed(3)}`,
    );
  }
  if (values.write !== undefined) await writeFile(values.write, rulesPage(patterns, rates));
}

function rateOf({ rule, languages }: Pattern): { found: number; definitions: number; rate: number } {
  const found = places.filter((place) => place.rule === rule.id).length;
  const definitions = languages.reduce((sum, language) => sum + (counts.definitions.get(language) ?? 0), 0);
  return { found, definitions, rate: definitions === 0 ? 0 : (1000 * found) / definitions };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
