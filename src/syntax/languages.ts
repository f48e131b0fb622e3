/** The languages that are parsed. Everything else is reviewed as hunks. */
export const LANGUAGES = [
  'typescript',
  'tsx',
  'javascript',
  'python',
  'java',
  'go',
  'c',
  'cpp',
  'csharp',
  'ruby',
  'php',
  'rust',
  'bash',
] as const;
export type Language = (typeof LANGUAGES)[number];

/** Name of the grammar's file; C is parsed by the C++ grammar. */
export function grammarOf(language: Language): string {
  if (language === 'c') return 'cpp';
  return language === 'csharp' ? 'c-sharp' : language;
}

const EXTENSIONS: Readonly<Record<Language, string>> = {
  typescript: 'ts mts cts',
  tsx: 'tsx',
  javascript: 'js mjs cjs jsx',
  python: 'py pyi pyw',
  java: 'java',
  go: 'go',
  c: 'c h',
  cpp: 'cpp cc cxx c++ hpp hh hxx h++ ipp inl tpp cu cuh',
  csharp: 'cs csx',
  ruby: 'rb rake gemspec ru',
  php: 'php phtml php5 php7 php8 inc',
  rust: 'rs',
  bash: 'sh bash bats ksh zsh',
};

const BY_EXTENSION: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.flatMap((language) => EXTENSIONS[language].split(' ').map((end) => [end, language] as const)),
);

const BY_NAME: ReadonlyMap<string, Language> = new Map([
  ['rakefile', 'ruby'],
  ['gemfile', 'ruby'],
  ['vagrantfile', 'ruby'],
  ['podfile', 'ruby'],
  ['fastfile', 'ruby'],
  ['.bashrc', 'bash'],
  ['.bash_profile', 'bash'],
  ['.profile', 'bash'],
  ['pkgbuild', 'bash'],
]);

/** Interpreters of a `#!` line, by the start of their name. */
const INTERPRETERS: readonly (readonly [RegExp, Language])[] = [
  [/^(ba|da|k|z|a)?sh$/, 'bash'],
  [/^(python|pypy)[\d.]*$/, 'python'],
  [/^(node|nodejs|bun|deno)$/, 'javascript'],
  [/^(tsx|ts-node)$/, 'typescript'],
  [/^ruby[\d.]*$/, 'ruby'],
  [/^php[\d.]*$/, 'php'],
];

/** By the path's end, its whole name, or the `#!` of its first line; undefined where no grammar fits. */
export function languageOf(path: string, firstLine = ''): Language | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  const byName = BY_NAME.get(name) ?? (dot > 0 ? BY_EXTENSION.get(name.slice(dot + 1)) : undefined);
  if (byName !== undefined || dot > 0) return byName;
  return languageOfShebang(firstLine);
}

function languageOfShebang(firstLine: string): Language | undefined {
  if (!firstLine.startsWith('#!')) return undefined;
  const words = firstLine.slice(2, 200).trim().split(/\s+/);
  const isEnv = words[0]?.endsWith('/env') ?? false;
  const program = isEnv
    ? words.find((word, i) => i > 0 && !word.startsWith('-') && !word.includes('='))
    : words[0];
  const base = program?.slice(program.lastIndexOf('/') + 1) ?? '';
  return INTERPRETERS.find(([pattern]) => pattern.test(base))?.[1];
}

/** `line` starts a comment that ends with its line; `open` and `close` hold a block comment. */
export type CommentStyle = {
  readonly line: readonly string[];
  readonly open?: string;
  readonly close?: string;
};

const C_LIKE: CommentStyle = { line: ['//'], open: '/*', close: '*/' };
const HASH: CommentStyle = { line: ['#'] };

/** How the language writes comments. */
export function commentStyle(language: Language): CommentStyle {
  if (language === 'php') return { ...C_LIKE, line: ['//', '#'] };
  if (language === 'ruby') return { line: ['#'], open: '=begin', close: '=end' };
  return language === 'python' || language === 'bash' ? HASH : C_LIKE;
}
