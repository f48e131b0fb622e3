import type { Runner } from '../domain.ts';
import { writeReports } from '../report-files.ts';
import type { RunnerOptions } from './index.ts';

/** Read by the step `ollamacodeReview`. */
const VALUES_FILE = 'ollamacode.env';

/**
 * Jenkins' plugins read the reports; the shared library hands them over and learns what came of the review from a file of lines
 * `REVIEW_NAME=value`. The store of credentials hides secrets in the log.
 */
export function jenkinsRunner({ reportDir }: RunnerOptions): Runner {
  return {
    annotate: () => undefined,
    problem: () => undefined,
    summarize: async () => undefined,
    summaryLimit: 0,
    outputs: async (values) => {
      if (reportDir === undefined) return;
      await writeReports([{ path: VALUES_FILE, text: linesOf(values) }], { dir: reportDir });
    },
    remember: () => undefined,
    recall: () => '',
    mask: () => undefined,
    group: (_title, work) => work(),
  };
}

function linesOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `REVIEW_${name.replaceAll('-', '_').toUpperCase()}=${oneLine(value)}\n`)
    .join('');
}

/** A value with a line end would make two. */
function oneLine(value: string): string {
  return /[\r\n]/.test(value) ? '' : value;
}
