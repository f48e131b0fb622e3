import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyAssets, keptAssets } from './bundle/assets.ts';
import { licenseText } from './bundle/licenses.ts';
import { writeJenkinsBundle } from './targets/jenkins-bundle.ts';

/**
 * `npm run build`: wipes and writes `build/` (JavaScript of `src/`) and `dist/` (the bundle: `main.js`, its chunks,
 * `assets/`, `licenses.txt`). The bytes depend on the sources and `package-lock.json` alone.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const kept = keptAssets(join(dist, 'assets'));

rmSync(join(root, 'build'), { recursive: true, force: true });
rmSync(dist, { recursive: true, force: true });
run('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
run('@vercel/ncc/dist/ncc/cli.js', [
  ...['build', 'build/main.js', '-o', 'dist', '-e', 'module'],
  ...['--license', 'licenses.txt', '--no-cache', '--quiet'],
]);
renameEntry();
dropStrays();
await copyAssets(join(dist, 'assets'), kept);
writeFileSync(join(dist, 'package.json'), '{\n  "type": "module"\n}\n');
writeFileSync(
  join(dist, 'licenses.txt'),
  licenseText(root, readFileSync(join(dist, 'licenses.txt'), 'utf8')),
);
refuseMachinePaths();
writeJenkinsBundle(root);

function run(tool: string, args: readonly string[]): void {
  execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
}

/** ncc calls the entry index.js and knows no other name. */
function renameEntry(): void {
  const entry = join(dist, 'main.js');
  renameSync(join(dist, 'index.js'), entry);
  const code = readFileSync(entry, 'utf8');
  writeFileSync(entry, code.startsWith('#!') ? code : `#!/usr/bin/env node\n${code}`);
  chmodSync(entry, 0o755);
  const importsIndex = /(?:from|import)\s*\(?\s*["'`]\.\/index\.js["'`]/;
  const asking = filesOf(dist).filter((name) => importsIndex.test(readFileSync(join(dist, name), 'utf8')));
  if (asking.length > 0)
    throw new Error(`${asking.join(', ')} still asks for index.js, which is main.js now`);
}

/** ncc emits wasm files that code names and never reads: ours come compressed from `assets/`. */
function dropStrays(): void {
  for (const name of filesOf(dist)) {
    if (name.endsWith('.wasm')) rmSync(join(dist, name));
  }
}

function refuseMachinePaths(): void {
  const named = filesOf(dist).filter((name) => readFileSync(join(dist, name), 'latin1').includes(root));
  if (named.length > 0) throw new Error(`${named.join(', ')} names the folder it was built in`);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}
