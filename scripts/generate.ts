import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { targets } from './targets/index.ts';

/** Writes every generated file. `git status --porcelain` says afterwards whether one had drifted. */
const root = join(import.meta.dirname, '..');
for (const { path, render } of targets) {
  const file = join(root, path);
  const text = render(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  if (text === undefined) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
