import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/**
 * The only place that knows where grammars, wasm runtimes and rule files are. An asset has one name everywhere
 * (`grammars/go.wasm`, `runtime/ast-grep.wasm`, `rules/go/x.yml`). In the bundle it lies in `assets/` beside the
 * code, wasm compressed as `.br` and all rules in one `rules.json`; in source it lies where its package or folder has it.
 */
const HERE = dirname(fileURLToPath(import.meta.url));
const BUNDLED = join(HERE, 'assets');
const PACKAGES = join(HERE, '..', 'node_modules');

/** Where each kind of asset lies in source; scripts/build.ts copies from here. */
export const SOURCES: Readonly<Record<string, string>> = {
  'runtime/ast-grep.wasm': join(PACKAGES, '@ast-grep', 'wasm', 'wasm_bg.wasm'),
  'runtime/tree-sitter.wasm': join(PACKAGES, 'web-tree-sitter', 'web-tree-sitter.wasm'),
  grammars: join(PACKAGES, '@vscode', 'tree-sitter-wasm', 'wasm'),
  rules: join(HERE, '..', 'src', 'analyzers', 'rules'),
};

const decompress = promisify(brotliDecompress);

/** The asset as text. Throws when the installation lacks it. */
export async function assetText(name: string): Promise<string> {
  return Buffer.from(await assetBytes(name)).toString('utf8');
}

/** The asset's bytes, decompressed. Throws when the installation lacks it. */
export async function assetBytes(name: string): Promise<Uint8Array> {
  try {
    if (!isBundled()) return await readFile(sourceOf(name));
    const file = join(BUNDLED, name);
    return name.endsWith('.wasm') ? await decompress(await readFile(`${file}.br`)) : await readFile(file);
  } catch (error) {
    throw new Error(`asset ${name} cannot be read; reinstall OllamaCode`, { cause: error });
  }
}

/** Names of all assets below a folder such as `rules`, sorted; empty when there is no such folder. */
export async function assetFiles(folder: string): Promise<string[]> {
  const root = isBundled() ? join(BUNDLED, folder) : sourceOf(folder);
  if (!existsSync(root)) return [];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((name) => `${folder}/${name.replaceAll('\\', '/').replace(/\.br$/, '')}`)
    .sort();
}

/** Whether this runs from the bundle. */
export function isBundled(): boolean {
  return existsSync(BUNDLED);
}

/** `grammars/go.wasm` → the package's `tree-sitter-go.wasm`; folders and runtimes as the table says. */
function sourceOf(name: string): string {
  const exact = SOURCES[name];
  if (exact !== undefined) return exact;
  const [kind = '', ...rest] = name.split('/');
  const root = SOURCES[kind];
  if (root === undefined || rest.includes('..')) throw new Error(`no asset is called ${name}`);
  return kind === 'grammars' ? join(root, `tree-sitter-${rest.join('/')}`) : join(root, ...rest);
}
