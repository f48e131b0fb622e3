import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a platform wants as a project of its own: files of this repository, by their path there. */
const projects: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gitlab: { '.': 'gitlab', 'LICENSE.md': 'LICENSE' },
  orb: { '.': 'circleci', LICENSE: 'LICENSE' },
  buildkite: { '.': 'plugins/buildkite', LICENSE: 'LICENSE', dist: 'dist' },
};

/**
 * `npm run export gitlab|orb|buildkite [FOLDER]`: writes a self-contained project root, by default to `export/<name>`. What is there already is
 * overwritten and nothing else is touched, so that FOLDER may be a clone.
 */
const root = join(import.meta.dirname, '..');
const [name = '', folder = join(root, 'export', name)] = process.argv.slice(2);
const files = projects[name];
if (files) {
  for (const [to, from] of Object.entries(files)) {
    mkdirSync(resolve(folder), { recursive: true });
    cpSync(join(root, from), join(resolve(folder), to), { recursive: true });
  }
  process.stdout.write(`${resolve(folder)}\n`);
} else {
  process.stderr.write(`Name what to export: ${Object.keys(projects).join(', ')}.\n`);
  process.exitCode = 2;
}
