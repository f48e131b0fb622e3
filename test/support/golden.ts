import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = new URL('../golden/expected/', import.meta.url);

/** Path of a golden file; `UPDATE_GOLDEN=1 npx vitest run test/golden` writes them anew. */
export function goldenPath(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** What the golden file says; with `UPDATE_GOLDEN` the file is first made to say `actual`. */
export function golden(name: string, actual: string): string {
  const path = goldenPath(name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  return readFileSync(path, 'utf8');
}
