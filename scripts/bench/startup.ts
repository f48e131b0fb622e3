import { rmSync } from 'node:fs';
import { measured, median } from './measure.ts';
import { sampleRepository } from './repositories.ts';

const RUNS = 15;

/** Start-up against a bare Node: medians of interleaved runs, so that a noisy machine disturbs all alike. */
export async function startupTable(main: string): Promise<string> {
  const repository = sampleRepository({ files: 2, linesPerFile: 20 });
  const commands: Record<string, readonly string[]> = {
    'node -e 0': [process.execPath, '-e', '0'],
    'ollamacode --version': [process.execPath, main, '--version'],
    'review of 2 files, 40 lines, no model': [process.execPath, main, 'review', '--model', 'none'],
  };
  const times = new Map<string, number[]>();
  for (let run = 0; run < RUNS; run++)
    for (const [name, command] of Object.entries(commands)) {
      const { ms } = await measured(command, { cwd: repository });
      times.set(name, [...(times.get(name) ?? []), ms]);
    }
  rmSync(repository, { recursive: true });
  const bare = median(times.get('node -e 0') ?? []);
  const rows = [...times].map(
    ([name, all]) => `| ${name} | ${median(all).toFixed(0)} | ${(median(all) / bare).toFixed(1)} |`,
  );
  return ['| command | ms (median of 15) | times a bare Node |', '| --- | ---: | ---: |', ...rows].join('\n');
}
