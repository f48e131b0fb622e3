import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptAssets } from '../../scripts/bundle/assets.ts';
import { licenseText } from '../../scripts/bundle/licenses.ts';
import { assetBytes, assetFiles, assetText } from '../../src/assets.ts';
import { grammarOf, LANGUAGES } from '../../src/syntax/languages.ts';

const root = join(import.meta.dirname, '..', '..');

describe('assets in source', () => {
  it.each([...new Set(LANGUAGES.map(grammarOf))])('have the grammar %s', async (name) => {
    const bytes = await assetBytes(`grammars/${name}.wasm`);
    expect([...bytes.subarray(0, 4)]).toEqual([0, 0x61, 0x73, 0x6d]);
  });

  it.each(['runtime/ast-grep.wasm', 'runtime/tree-sitter.wasm'])('have %s', async (name) => {
    expect((await assetBytes(name)).length).toBeGreaterThan(100_000);
  });

  it('list the rules, which can be read by the listed names', async () => {
    const names = await assetFiles('rules');
    expect(names).toEqual([...names].sort());
    for (const name of names) expect(name).toMatch(/^rules\/[\w-]+\/[\w-]+\.yml$/);
    if (names[0]) expect(await assetText(names[0])).toContain('rule');
  });

  it('list nothing for a kind that is not known', async () => {
    await expect(assetFiles('no-such-kind')).rejects.toThrow('no-such-kind');
  });

  it.each(['grammars/cobol.wasm', 'grammars/../LICENSE', 'secrets/a', ''])('refuse %j', async (name) => {
    await expect(assetBytes(name)).rejects.toThrow(/cannot be read/);
  });
});

describe('assets in the bundle', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'assets-'));
    mkdirSync(join(folder, 'assets', 'grammars'), { recursive: true });
    mkdirSync(join(folder, 'assets', 'rules', 'go'), { recursive: true });
    writeFileSync(join(folder, 'assets', 'grammars', 'go.wasm.br'), brotliCompressSync('wasm of go'));
    writeFileSync(join(folder, 'assets', 'rules', 'go', 'a.yml'), 'id: ü\n');
    cpSync(join(root, 'src', 'assets.ts'), join(folder, 'assets.ts'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function ask(call: string): string {
    const url = pathToFileURL(join(folder, 'assets.ts')).href;
    const code = `import { assetBytes, assetFiles, assetText } from ${JSON.stringify(url)}; console.log(await ${call});`;
    const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const entry = join(folder, 'ask.mts');
    writeFileSync(entry, code);
    return execFileSync(process.execPath, [tsx, entry], { encoding: 'utf8' }).trim();
  }

  it('come from beside the code, decompressed', () => {
    expect(ask("assetBytes('grammars/go.wasm').then(String)")).toMatch(/wasm of go|119,97,115,109/);
  });

  it('list names without how they are stored', () => {
    expect(ask("assetFiles('grammars').then(JSON.stringify)")).toBe('["grammars/go.wasm"]');
    expect(ask("assetText('rules/go/a.yml')")).toBe('id: ü');
  });
});

describe('what an earlier build compressed', () => {
  it('is nothing where there was none', () => {
    expect(keptAssets(join(tmpdir(), 'no-such-folder')).size).toBe(0);
  });
});

describe('the licences of the bundle', () => {
  const text = licenseText(root, '@ast-grep/wasm\nMIT\n\nother\nISC\n');

  it.each([...new Set(LANGUAGES.map(grammarOf))])('name the grammar %s with its copyright', (name) => {
    expect(text).toMatch(new RegExp(`^tree-sitter-${name}\nMIT\nCopyright \\(c\\) `, 'm'));
  });

  it('give ast-grep the text that its package lacks, and the crates within it', () => {
    expect(text).toMatch(/^@ast-grep\/wasm\nMIT\nCopyright \(c\) 2022/m);
    expect(text).toMatch(/^regex-[\d.]+$/m);
    expect(text).toContain('other\nISC');
  });
});
