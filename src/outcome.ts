import type { Change, Coverage, Finding, Rule } from './domain.ts';

/** The words for how a review ended; part of the domain. */

export const OUTCOMES = ['pass', 'findings', 'inconclusive'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Verdict = {
  readonly outcome: Outcome;
  /** Every line that should be looked at was, by every looker that is switched on. */
  readonly complete: boolean;
  /** How many findings close the gate. */
  readonly blocking: number;
  /** Fingerprints of those findings, so that a report can point at them. */
  readonly blockers?: readonly string[];
  readonly exitCode: 0 | 1 | 3;
  /** One sentence for a reader. */
  readonly why: string;
};

export type ModelFacts = {
  readonly name: string;
  /** `sha256:…` as the server's tag list gives it. */
  readonly digest: string;
  readonly serverVersion: string;
  /** Whose Ollama: `given`, `process`, `docker`. */
  readonly service: string;
  /** What the warm-up saw; empty when all was well. */
  readonly warnings: readonly string[];
};

export type Usage = {
  readonly asked: number;
  readonly cached: number;
  readonly promptTokens: number;
  readonly outputTokens: number;
  /** By stage: `change`, `analyzers`, `service`, `model`, `total`. */
  readonly ms: Readonly<Record<string, number>>;
};

export type Tool = { readonly name: 'OllamaCode'; readonly version: string; readonly url: string };

/** All that a reporter may want. */
export type Review = {
  readonly change: Change;
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[];
  readonly verdict: Verdict;
  /** Absent when no model was asked. */
  readonly model?: ModelFacts;
  /** Why no model was asked though one is configured, or `model: none`. */
  readonly modelAbsent?: string;
  readonly usage: Usage;
  readonly rules: readonly Rule[];
  readonly tool: Tool;
};
