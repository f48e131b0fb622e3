import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runnerOf } from '../../../src/runners/index.ts';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';

afterEach(removeFolders);

const place = { ci: 'jenkins', trusted: false, historyHint: '' } as const;

test('tells what came of a review in a file of lines', async () => {
  const reportDir = join(temporaryFolder(), 'reports');
  const runner = await runnerOf(place, { env: {}, step: false, reportDir });
  await runner?.outputs({
    outcome: 'findings',
    'sarif-file': '/w/a b.sarif',
    'summary-url': 'x\nREVIEW_OUTCOME=pass',
  });
  expect(readFileSync(join(reportDir, 'ollamacode.env'), 'utf8')).toBe(
    'REVIEW_OUTCOME=findings\nREVIEW_SARIF_FILE=/w/a b.sarif\nREVIEW_SUMMARY_URL=\n',
  );
});

test('writes nothing without a report folder, and has no other channel', async () => {
  const runner = await runnerOf(place, { env: {}, step: false });
  await runner?.outputs({ outcome: 'pass' });
  expect(existsSync('ollamacode.env')).toBe(false);
  expect([runner?.summaryLimit, runner?.recall('service'), runner?.cache]).toEqual([0, '', undefined]);
  expect(await runner?.group('Model', async () => 7)).toBe(7);
});
