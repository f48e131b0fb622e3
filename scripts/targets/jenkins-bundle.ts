import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Where the library keeps the program: one file, for each file would cost every build two steps and two lines of its log. */
export const JENKINS_BUNDLE = 'jenkins/resources/ollamacode/bundle.br';

/** All of `dist` as `unpack.mjs` reads it, without compression: a line of JSON with path and size of each file, then their bytes. */
export function packed(dist: string): Buffer {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .sort()
    .map((path) => ({ path: path.replaceAll('\\', '/'), bytes: readFileSync(join(dist, path)) }));
  const index = files.map(({ path, bytes }) => ({ path, size: bytes.length }));
  return Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...files.map(({ bytes }) => bytes)]);
}

/**
 * Writes the program into the library below `root`. Brotli of another Node may give other bytes for the same content, so a file
 * that holds it already stays.
 */
export function writeJenkinsBundle(root: string): void {
  const file = join(root, JENKINS_BUNDLE);
  const content = packed(join(root, 'dist'));
  if (existsSync(file) && holds(readFileSync(file), content)) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync(file, brotliCompressSync(content, { params }));
}

/** Also for the test of freshness. */
export function holds(archive: Buffer, content: Buffer): boolean {
  try {
    return brotliDecompressSync(archive, { maxOutputLength: content.length + 1 }).equals(content);
  } catch {
    return false; // damaged or longer
  }
}
