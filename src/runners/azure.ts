import { fstatSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Annotation, Runner } from '../domain.ts';
import { logText, oneLine } from '../plain-text.ts';
import type { RunnerOptions } from './index.ts';

/** Bytes; Azure documents no limit, and nobody reads more. */
const SUMMARY_BYTES = 512 * 1024;

/** Names the tab section that shows it. */
const SUMMARY_FILE = 'OllamaCode.md';

/** Later steps read `$(review.REVIEW_OUTCOME)`; our options' prefix would make them options of the next run. */
const PREFIX = 'REVIEW_';

const STANDARD_OUTPUT = 1;

/**
 * The channels of Azure Pipelines: logging commands on standard output, which the agent reads, and a page that it takes from its own
 * folder for temporary files. https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
export function azureRunner({ env = process.env }: RunnerOptions): Runner {
  return {
    annotate: (annotations) => annotations.forEach(annotate),
    problem: (message) => say('task.logissue', { type: 'error' }, `OllamaCode: ${message}`),
    summaryLimit: env.AGENT_TEMPDIRECTORY ? SUMMARY_BYTES : 0,
    summarize: async (markdown) => {
      if (!env.AGENT_TEMPDIRECTORY) return;
      const path = join(env.AGENT_TEMPDIRECTORY, SUMMARY_FILE);
      await writeFile(path, markdown);
      say('task.uploadsummary', {}, path);
    },
    outputs: async (values) => {
      for (const [name, value] of Object.entries(values)) {
        const variable = `${PREFIX}${name.replaceAll('-', '_').toUpperCase()}`;
        say('task.setvariable', { variable, isOutput: 'true' }, value);
      }
    },
    // No step of ours follows the job.
    remember: () => undefined,
    recall: () => '',
    // Azure hides secret variables by itself; writing a secret to hide it would only risk it. Our own log hides our secrets.
    mask: () => undefined,
    group,
  };
}

const TYPES = { notice: undefined, warning: 'warning', error: 'error' } as const;

/** Azure knows no issue below a warning; what is less stands in the log. */
function annotate({ level, path, start, title, message, fingerprint }: Annotation): void {
  const type = TYPES[level];
  if (type === undefined) return;
  const place = { sourcepath: path, linenumber: String(start), code: fingerprint };
  say('task.logissue', { type, ...place }, `${title}: ${message}`);
}

function say(command: string, properties: Readonly<Record<string, string>>, message: string): void {
  // A report that was sent to a file is no place for commands.
  if (fstatSync(STANDARD_OUTPUT).isFile()) return;
  const pairs = Object.entries(properties).map(([name, value]) => `${name}=${escaped(oneLine(value))};`);
  const words = pairs.length > 0 ? ` ${pairs.join('')}` : '';
  // The agent looks for commands anywhere in a line, and decodes what stands for a line end.
  const text = logText(oneLine(message)).replaceAll('%', '%AZP25');
  process.stdout.write(`##vso[${command}${words}]${text}\n`);
}

/** https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#logging-command-format */
function escaped(value: string): string {
  return value.replaceAll('%', '%AZP25').replaceAll(';', '%3B').replaceAll(']', '%5D');
}

/** https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#formatting-commands, on the stream of our log. */
async function group<T>(title: string, work: () => Promise<T>): Promise<T> {
  process.stderr.write(`##[group]${oneLine(title)}\n`);
  try {
    return await work();
  } finally {
    process.stderr.write('##[endgroup]\n');
  }
}
