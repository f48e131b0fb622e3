import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** The import rule: a module imports lower ranks, its own folder, and plain files beside it. */
const ranks: readonly (readonly string[])[] = [
  [
    'domain',
    'forge',
    'runner',
    'outcome',
    'order',
    'errors',
    'log',
    'marker',
    'slash-command',
    'version',
    'assets',
    'plain-text',
  ],
  ['globs', 'yaml', 'network'],
  ['config/'],
  [
    'syntax/',
    'ollama/',
    'git',
    'git/',
    'cache',
    'redact',
    'baseline',
    'atomic-file',
    'report-files',
    'report-reader',
    'report-schema',
    'terminal',
  ],
  [
    'change/',
    'analyzers/',
    'findings/',
    'publish/',
    'reporters/',
    'model/',
    'service/',
    'ci/',
    'forges/',
    'runners/',
  ],
  ['review', 'review/'],
  ['cli'],
  ['commands/'],
  ['main'],
];

const pure = [
  'change/',
  'findings/',
  'publish/',
  'reporters/',
  'model/prompt',
  'model/answer',
  'domain',
  'plain-text',
];
const pureImports = new Set(['node:crypto', 'node:util', 'node:path/posix', 'node:buffer']);

type Module = { readonly name: string; readonly text: string; readonly imports: readonly string[] };

const modules: readonly Module[] = sourceFiles(src).map((file) => {
  const text = readFileSync(file, 'utf8');
  return {
    name: relative(src, file).split(sep).join('/').replace(/\.ts$/, ''),
    text,
    imports: importsOf(text),
  };
});

describe('the architecture', () => {
  it('has a rank for every module', () => {
    expect(modules.map((module) => module.name).filter((name) => rankOf(name) < 0)).toEqual([]);
  });

  it('imports only downwards, and never from a sibling folder', () => {
    const wrong = modules.flatMap((module) =>
      module.imports
        .filter((path) => path.startsWith('.'))
        .map((path) =>
          relative(src, resolve(src, dirname(module.name), path))
            .split(sep)
            .join('/')
            .replace(/\.ts$/, ''),
        )
        .filter((target) => !isAllowed(module.name, target))
        .map((target) => `${module.name} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imports each third-party package in one file only', () => {
    const importers = new Map<string, string[]>();
    for (const module of modules)
      for (const name of new Set(module.imports.filter(isThirdParty).map(packageOf)))
        importers.set(name, [...(importers.get(name) ?? []), module.name]);
    const shared = [...importers]
      .filter(([, names]) => names.length > 1)
      .map(([name, names]) => `${name}: ${names.join(', ')}`);
    expect(shared).toEqual([]);
  });

  it('has every third-party import among the dependencies, and says in the docs why each was chosen', () => {
    const root = join(src, '..');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const used = new Set(modules.flatMap((module) => module.imports.filter(isThirdParty).map(packageOf)));
    const reasons = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
    expect([...used].filter((name) => !(name in dependencies))).toEqual([]);
    expect(Object.keys(dependencies).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });

  it('keeps file, process, network and clock out of the pure folders', () => {
    const effects =
      /\bprocess\.|\bDate\.now\b|new Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bfetch\(|\bsetTimeout\b/;
    const impure = modules
      .filter((module) => pure.some((prefix) => module.name.startsWith(prefix)))
      .flatMap((module) => [
        ...module.imports
          .filter((path) => path.startsWith('node:') && !pureImports.has(path))
          .map((path) => `${module.name} imports ${path}`),
        ...(effects.test(withoutComments(module.text))
          ? [`${module.name} uses ${effects.exec(withoutComments(module.text))?.[0]}`]
          : []),
      ]);
    expect(impure).toEqual([]);
  });

  it('has no file over 300 lines, no any and no muted linter', () => {
    const long = modules
      .filter((module) => module.text.split('\n').length > 301)
      .map((module) => module.name);
    const holes = modules
      .filter((module) =>
        /:\s*any\b|\bas any\b|<any>|@ts-(ignore|nocheck|expect-error)|biome-ignore/.test(
          withoutComments(module.text) + (/biome-ignore|@ts-/.exec(module.text)?.[0] ?? ''),
        ),
      )
      .map((module) => module.name);
    expect({ long, holes }).toEqual({ long: [], holes: [] });
  });

  it('names no path of one machine and no default export', () => {
    const wrong = modules
      .filter((module) => /\/(work|root|farm)\/|^export default/m.test(module.text))
      .map((module) => module.name);
    expect(wrong).toEqual([]);
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/** Module names of static imports, re-exports and `import()`. */
function importsOf(text: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\(\s*'([^']+)'/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function rankOf(name: string): number {
  return ranks.findIndex((members) =>
    members.some((member) => (member.endsWith('/') ? name.startsWith(member) : name === member)),
  );
}

/** A folder and the file of its name, such as `git.ts` and `git/`, are one. */
function isAllowed(from: string, to: string): boolean {
  const folder = folderOf(from);
  if (folderOf(`${from}/`) === folderOf(`${to}/`)) return true;
  if (rankOf(to) < rankOf(from)) return true;
  return rankOf(to) === rankOf(from) && folder === '' && folderOf(to) === '';
}

function folderOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.indexOf('/')) : '';
}

function isThirdParty(path: string): boolean {
  return !path.startsWith('.') && !path.startsWith('node:');
}

function packageOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
