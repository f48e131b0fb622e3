import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { actionTable } from './bench/action.ts';
import { evalTable } from './bench/eval.ts';
import { imagesTable } from './bench/images.ts';
import { sizeTable } from './bench/size.ts';
import { startupTable } from './bench/startup.ts';

/**
 * `npm run bench [-- startup] [-- size] [-- action] [-- images] [-- eval FOLDER ARGS…]`: measures and writes the named sections of
 * docs/performance.md. Without a name: startup and size. `action` and `images` need Docker with Ollama's image and a model store in
 * OLLAMA_MODELS; `eval` takes the folder of an evaluation set and options for `review`.
 */
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const [only, ...rest] = process.argv.slice(2);

if (!only || only === 'startup') record('startup', await startupTable(main));
if (!only || only === 'size') record('size', await sizeTable(main));
if (only === 'action') record('action', await actionTable(main));
if (only === 'images') record('images', await imagesTable(main));
if (only === 'eval') record('eval', await evalTable(main, rest[0] ?? '', rest.slice(1)));

function record(section: string, table: string): void {
  const text = `${machine()}\n\n${table}`;
  process.stdout.write(`${section}\n${text}\n\n`);
  const [open, close] = [`<!-- ${section}:start -->`, `<!-- ${section}:end -->`];
  const before = readFileSync(page, 'utf8');
  if (!before.includes(open)) throw new Error(`docs/performance.md has no section ${open}`);
  const at = before.indexOf(open) + open.length;
  writeFileSync(page, `${before.slice(0, at)}\n${text}\n${before.slice(before.indexOf(close))}`);
}

function machine(): string {
  const git = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `Machine: ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${memory}, Node ${process.versions.node}, ${git}.`;
}
