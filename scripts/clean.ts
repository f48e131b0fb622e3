import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { targets } from './targets/index.ts';

/** Removes what `npm run generate` and `npm run build` write whole, so that a freshness check starts from nothing. */
const root = join(import.meta.dirname, '..');
const generated = targets.filter(
  ({ path, render }) => !path.startsWith('src/') && render(undefined) !== undefined,
);
for (const path of ['build', 'dist', ...generated.map((target) => target.path)])
  rmSync(join(root, path), { recursive: true, force: true });
