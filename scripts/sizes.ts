import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSyntax } from '../src/syntax/index.ts';
import { median } from './bench/measure.ts';

/** Prints the shape of the code: lines a file, lines a function, lines of tests for each line of source. Gates nothing. */
const root = join(import.meta.dirname, '..');
const { parse } = await openSyntax(['typescript']);
const source = textsBelow(join(root, 'src'));
const functions = source.flatMap(lengthsOf);
const files = source.map((text) => text.split('\n').length - 1);
const tests = textsBelow(join(root, 'test')).reduce((sum, text) => sum + text.split('\n').length - 1, 0);
const lines = files.reduce((sum, count) => sum + count, 0);
process.stdout.write(
  `${files.length} files, ${lines} lines; a file ${shape(files)}; ${functions.length} functions, one ${shape(functions)}; tests : source ${(tests / lines).toFixed(2)}\n`,
);

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

function lengthsOf(text: string): number[] {
  const tree = parse('typescript', text);
  const lengths = tree
    .definitions()
    .flatMap(({ kind, start, end }) => (kind === 'function' ? [end - start + 1] : []));
  tree.free();
  return lengths;
}

/** Median, 90th percentile, greatest. */
function shape(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `median ${median(values)}, 90 % ≤ ${sorted[Math.floor(sorted.length * 0.9)]}, longest ${sorted.at(-1)}`;
}
