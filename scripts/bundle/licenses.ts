import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grammarOf, LANGUAGES } from '../../src/syntax/languages.ts';

/**
 * Copyright lines of the grammars, from the LICENSE of each `tree-sitter-<name>` package; all are MIT.
 * @vscode/tree-sitter-wasm ships them compiled and without these.
 */
const GRAMMARS: Readonly<Record<string, string>> = {
  bash: 'Copyright (c) 2017 Max Brunsfeld',
  'c-sharp': 'Copyright (c) 2014-2023 Max Brunsfeld, Damien Guard, Amaan Qureshi, and contributors.',
  cpp: 'Copyright (c) 2014 Max Brunsfeld',
  go: 'Copyright (c) 2014 Max Brunsfeld',
  java: 'Copyright (c) 2017 Ayman Nadeem',
  javascript: 'Copyright (c) 2014 Max Brunsfeld',
  php: 'Copyright (c) 2017 Josh Vera, GitHub\nCopyright (c) 2019 Max Brunsfeld, Amaan Qureshi, Christian Frøystad, Caleb White',
  python: 'Copyright (c) 2016 Max Brunsfeld',
  ruby: 'Copyright (c) 2016 Rob Rix',
  rust: 'Copyright (c) 2017 Maxim Sokolov',
  tsx: 'Copyright (c) 2017 Max Brunsfeld',
  typescript: 'Copyright (c) 2017 Max Brunsfeld',
};

/** Packages that ncc lists with a licence's name and no text. */
const WITHOUT_TEXT: Readonly<Record<string, string>> = {
  '@ast-grep/wasm': 'Copyright (c) 2022 Herrington Darkholme',
};

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/**
 * The licences of everything in `dist/`: what ncc bundled (`bundled` is its own list), the grammars, and the Rust
 * crates that are compiled into ast-grep's wasm. Throws where a grammar has no entry here.
 */
export function licenseText(root: string, bundled: string): string {
  const packages = Object.entries(WITHOUT_TEXT).reduce(withText, bundled.replaceAll('\r\n', '\n').trim());
  const grammars = [...new Set(LANGUAGES.map(grammarOf))].sort().map(grammarLicense);
  const wasm = readFileSync(join(root, 'node_modules', '@vscode', 'tree-sitter-wasm', 'LICENSE'), 'utf8');
  return [packages, `@vscode/tree-sitter-wasm\nMIT\n${wasm.trim()}`, ...grammars, crates(root), ''].join(
    '\n\n',
  );
}

function withText(list: string, [name, copyright]: readonly [string, string]): string {
  return list.replace(`${name}\nMIT\n`, `${name}\nMIT\n${copyright}\n\n${MIT}\n`);
}

function grammarLicense(name: string): string {
  const copyright = GRAMMARS[name];
  if (copyright === undefined)
    throw new Error(`scripts/bundle/licenses.ts has no licence of the grammar ${name}`);
  return `tree-sitter-${name}\nMIT\n${copyright}\n\n${MIT}`;
}

/** The wasm file names the crates it was compiled from in its panic messages. */
function crates(root: string): string {
  const wasm = readFileSync(join(root, 'node_modules', '@ast-grep', 'wasm', 'wasm_bg.wasm'), 'latin1');
  const found = wasm.matchAll(/index\.crates\.io-[0-9a-f]+\/([a-z0-9_.-]+)\//g);
  const names = [...new Set([...found].map(([, name = '']) => name))].sort();
  const heading =
    'Rust crates within @ast-grep/wasm, each under the MIT license (their authors’ choice of several):';
  return [heading, ...names, '', MIT].join('\n');
}
