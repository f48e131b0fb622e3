import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { PACKED, sourceRules } from '../../src/analyzers/patterns.ts';
import { assetBytes } from '../../src/assets.ts';
import { grammarOf, LANGUAGES } from '../../src/syntax/languages.ts';

/** Compressed bytes by the file they were found in. */
export type Kept = ReadonlyMap<string, Buffer>;

/**
 * What an earlier build compressed. Brotli of another Node may give other bytes for the same content, and
 * compressing takes half a minute, so what still holds the same content is taken over.
 */
export function keptAssets(folder: string): Kept {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.br'),
  );
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]));
}

/** Writes all assets below `folder`: wasm compressed, the rules as one JSON without their samples. */
export async function copyAssets(folder: string, kept: Kept): Promise<void> {
  const grammars = [...new Set(LANGUAGES.map(grammarOf))].map((name) => `grammars/${name}.wasm`);
  for (const name of [...grammars, 'runtime/ast-grep.wasm', 'runtime/tree-sitter.wasm']) {
    const bytes = Buffer.from(await assetBytes(name));
    write(join(folder, `${name}.br`), compressed(bytes, kept.get(`${name}.br`)));
  }
  const rules = Object.entries(await sourceRules()).map(([name, { samples: _, ...fields }]) => [
    name,
    fields,
  ]);
  write(join(folder, PACKED), Buffer.from(`${JSON.stringify(Object.fromEntries(rules))}\n`));
}

function compressed(bytes: Buffer, earlier: Buffer | undefined): Buffer {
  if (earlier !== undefined && holds(earlier, bytes)) return earlier;
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function holds(earlier: Buffer, bytes: Buffer): boolean {
  try {
    return brotliDecompressSync(earlier, { maxOutputLength: bytes.length + 1 }).equals(bytes);
  } catch {
    return false; // damaged or longer: compress again
  }
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
