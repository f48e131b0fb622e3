import { inputOf } from './names.ts';

/** An input that the platform itself fills in: no option, so it has no flag, no variable of ours and no place in a file. */
export type PlatformInput = {
  /** camelCase. */
  readonly name: string;
  /** The platform's own expression for what it gives where nobody says otherwise. */
  readonly value: string;
  readonly description: string;
};

/** Of the GitHub action. */
export const githubInputs = [
  {
    name: 'jobServices',
    value: 'toJSON(job.services)',
    description: "The job's own service containers, among which an Ollama is found.",
  },
] as const satisfies readonly PlatformInput[];

/** What a step writes for the steps after it, on every platform that has such a thing. */
export const outputs = {
  outcome: 'What came of it: pass, findings, inconclusive, error, or off where enabled is false.',
  complete: 'True when every changed line was looked at by everybody who should.',
  findings: 'How many findings are shown.',
  critical: 'How many of them are critical.',
  high: 'How many of them are high.',
  medium: 'How many of them are medium.',
  low: 'How many of them are low.',
  info: 'How many of them are info.',
  'sarif-file': 'Path of the SARIF report.',
  'report-dir': 'Folder of the reports.',
  'summary-url': 'Page of the posted summary; empty where none was posted.',
} as const;

export type OutputName = keyof typeof outputs;

/** The value of an input of the GitHub action; empty outside of it. */
export function githubInput(
  name: (typeof githubInputs)[number]['name'],
  env: Readonly<Record<string, string | undefined>>,
): string {
  return env[inputOf(name)] ?? '';
}
