import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A repository with `main` and a checked-out branch that adds `files` modules of `linesPerFile` lines each. */
export function sampleRepository({ files, linesPerFile }: { files: number; linesPerFile: number }): string {
  const root = mkdtempSync(join(tmpdir(), 'ollamacode-bench-'));
  git(root, 'init', '-q', '-b', 'main');
  write(root, 'README.md', '# sample\n');
  commit(root, 'start');
  git(root, 'checkout', '-q', '-b', 'topic');
  for (let file = 0; file < files; file++)
    write(
      root,
      `src/part-${file % 40}/module-${file}.${EXTENSIONS[file % 3]}`,
      moduleText(file, linesPerFile),
    );
  commit(root, 'add modules');
  return root;
}

/** Commits `before` on `main` and `after` on a branch, which stays checked out. */
export function changeRepository(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string {
  const root = mkdtempSync(join(tmpdir(), 'ollamacode-bench-'));
  git(root, 'init', '-q', '-b', 'main');
  for (const [path, text] of before) write(root, path, text);
  commit(root, 'before');
  git(root, 'checkout', '-q', '-b', 'topic');
  git(root, 'rm', '-rq', '--ignore-unmatch', '.');
  for (const [path, text] of after) write(root, path, text);
  commit(root, 'after');
  return root;
}

const EXTENSIONS = ['ts', 'py', 'go'];

/** Ordinary code; the seed decides the language (0 TypeScript, 1 Python, 2 Go, modulo 3) and the names. */
export function moduleText(seed: number, lines: number): string {
  const kind = seed % 3;
  const parts: string[] = kind === 2 ? [`package part${seed}`, ''] : [];
  for (let n = 0; parts.length < lines; n++) parts.push(...definition(kind, seed * 1000 + n));
  return `${parts.slice(0, lines).join('\n')}\n`;
}

/** Ten lines of ordinary code in TypeScript, Python or Go. */
function definition(kind: number, id: number): string[] {
  if (kind === 0)
    return [
      `export function sum${id}(values: readonly number[]): number {`,
      '  let total = 0;',
      '  for (const value of values) {',
      '    if (value < 0) continue;',
      `    total += value * ${id % 7};`,
      '  }',
      '  return total;',
      '}',
      '',
      `export const label${id} = 'part ${id} of the sample';`,
    ];
  if (kind === 1)
    return [
      `def sum_${id}(values):`,
      '    total = 0',
      '    for value in values:',
      '        if value < 0:',
      '            continue',
      `        total += value * ${id % 7}`,
      '    return total',
      '',
      '',
      `LABEL_${id} = 'part ${id} of the sample'`,
    ];
  return [
    `func sum${id}(values []int) int {`,
    '\ttotal := 0',
    '\tfor _, value := range values {',
    '\t\tif value < 0 {',
    '\t\t\tcontinue',
    '\t\t}',
    `\t\ttotal += value * ${id % 7}`,
    '\t}',
    '\treturn total',
    '}',
  ];
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(root: string, message: string): void {
  git(root, 'add', '-A');
  git(
    root,
    '-c',
    'user.name=bench',
    '-c',
    'user.email=bench@localhost',
    'commit',
    '-q',
    '--allow-empty',
    '-m',
    message,
  );
}

function git(root: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
