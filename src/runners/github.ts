import { appendFile } from 'node:fs/promises';
import * as core from '@actions/core';
import type { Annotation, Runner } from '../domain.ts';
import { githubCache } from './github-cache.ts';
import type { RunnerOptions } from './index.ts';

/** Bytes of a step's summary; a larger one is not shown at all. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
const SUMMARY_BYTES = 1024 * 1024;

/** What the JSON of a page or the end of a line may still add. */
const SUMMARY_MARGIN = 4096;

/**
 * GitHub's channels for a step: workflow commands on standard output, and files that `GITHUB_OUTPUT`, `GITHUB_STATE` and
 * `GITHUB_STEP_SUMMARY` name. A channel that is not there is left out.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubRunner({ env = process.env, step }: RunnerOptions): Runner {
  const has = (file: string) => Boolean(env[file]);
  return {
    annotate: (annotations) => annotations.forEach(annotate),
    problem: (message) => core.error(message, { title: 'OllamaCode' }),
    summaryLimit: SUMMARY_BYTES - SUMMARY_MARGIN,
    summarize: async (markdown) => {
      if (env.GITHUB_STEP_SUMMARY) await appendFile(env.GITHUB_STEP_SUMMARY, `${markdown}\n`);
    },
    outputs: async (values) => {
      if (has('GITHUB_OUTPUT'))
        for (const [name, value] of Object.entries(values)) core.setOutput(name, value);
    },
    remember: (name, value) => {
      if (has('GITHUB_STATE')) core.saveState(name, value);
    },
    recall: (name) => env[`STATE_${name}`] ?? '',
    // In a shell, standard output may be a file: a secret or a fold has no business there.
    mask: (secret) => {
      if (step && secret !== '') core.setSecret(secret);
    },
    group: (title, work) => (step ? core.group(title, work) : work()),
    cache: githubCache(env),
  };
}

const COMMANDS = { notice: core.notice, warning: core.warning, error: core.error } as const;

function annotate({ level, path, start, end, title, message }: Annotation): void {
  COMMANDS[level](message, { title, file: path, startLine: start, endLine: end });
}
