import type { Scenario } from './scenario.ts';
import { configScenarios } from './table-config.ts';
import { findingScenarios } from './table-findings.ts';
import { gateScenarios } from './table-gate.ts';
import { hostileScenarios } from './table-hostile.ts';
import { modelScenarios } from './table-model.ts';
import { scopeScenarios } from './table-scopes.ts';
import { silenceScenarios } from './table-silence.ts';

/** Every scenario, once for all hosts. */
export const table: readonly Scenario[] = [
  ...findingScenarios,
  ...modelScenarios,
  ...hostileScenarios,
  ...gateScenarios,
  ...silenceScenarios,
  ...configScenarios,
  ...scopeScenarios,
];
