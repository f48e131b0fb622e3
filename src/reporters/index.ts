import type { Render, Reporter } from './report.ts';
import { withoutText } from './without-text.ts';

export type { Render, Reporter, ReportOptions } from './report.ts';

/** Every format, loaded when it is asked for. A new one is one file and one line here. */
export const reporters = {
  text: reporter('ollamacode.txt', async () => (await import('./text.ts')).text),
  json: reporter('ollamacode.json', async () => (await import('./json.ts')).json),
  sarif: reporter('ollamacode.sarif', async () => (await import('./sarif.ts')).sarif),
  'sarif-gitlab': reporter('ollamacode.gitlab.sarif', async () => (await import('./sarif.ts')).sarifGitlab),
  'sarif-azure': reporter('ollamacode.azure.sarif', async () => (await import('./sarif.ts')).sarifAzure),
  markdown: reporter('ollamacode.md', async () => (await import('./markdown.ts')).markdown),
  junit: reporter('ollamacode.junit.xml', async () => (await import('./junit.ts')).junit),
  codequality: reporter(
    'gl-code-quality-report.json',
    async () => (await import('./codequality.ts')).codequality,
  ),
  rdjson: reporter('ollamacode.rdjson', async () => (await import('./rdjson.ts')).rdjson),
  metrics: reporter('ollamacode.metrics.txt', async () => (await import('./metrics.ts')).metrics),
} as const satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof reporters;

function reporter(fileName: string, load: () => Promise<Render>): Reporter {
  return {
    fileName,
    render: async (review, options) => (await load())(options.code ? review : withoutText(review), options),
  };
}
