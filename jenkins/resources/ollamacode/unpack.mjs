// Unpacks bundle.br beside itself: one line of JSON with path and size of each file, then their bytes, all compressed by brotli.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const archive = join(import.meta.dirname, 'bundle.br');
const bytes = brotliDecompressSync(readFileSync(archive));
const line = bytes.indexOf(10);
let at = line + 1;
for (const { path, size } of JSON.parse(bytes.subarray(0, line).toString())) {
  const file = join(import.meta.dirname, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes.subarray(at, at + size));
  at += size;
}
rmSync(archive);
