import { rmSync } from 'node:fs';
import { measured } from './measure.ts';
import { sampleRepository } from './repositories.ts';

const SIZES = [
  { files: 100, linesPerFile: 50 },
  { files: 1000, linesPerFile: 50 },
  { files: 10_000, linesPerFile: 50 },
];

/** Time and memory of a review without a model as the change grows tenfold. */
export async function sizeTable(main: string): Promise<string> {
  const rows: string[] = [];
  for (const size of SIZES) {
    const repository = sampleRepository(size);
    const run = await measured(
      [process.execPath, main, 'review', '--model', 'none', '--reports', 'json=report.json'],
      { cwd: repository },
    );
    rmSync(repository, { recursive: true });
    if (run.exitCode !== 0)
      throw new Error(
        `the review of ${size.files} files ended with ${run.exitCode}: ${run.stderr.slice(-500)}`,
      );
    const lines = size.files * size.linesPerFile;
    rows.push(
      `| ${size.files.toLocaleString('en')} | ${lines.toLocaleString('en')} | ${(run.ms / 1000).toFixed(1)} | ${((run.ms * 1000) / lines).toFixed(0)} | ${run.peakMb.toFixed(0)} |`,
    );
  }
  return [
    '| files | changed lines | seconds | µs a line | peak MB |',
    '| ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}
