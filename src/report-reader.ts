import { compiledSchema } from './config/validate.ts';
import type { Coverage, Finding, Review, Suggestion } from './domain.ts';
import { messageOf, UsageError } from './errors.ts';
import { oneLine, plainText } from './plain-text.ts';
import { LONGEST_REPORT, reportSchema } from './report-schema.ts';

/** What a report says. The change itself is not read from it: the forge alone knows that. */
export type Reported = Pick<Review, 'findings' | 'coverage' | 'usage' | 'model' | 'modelAbsent'> & {
  /** Commit id that the report says was reviewed. */
  readonly head?: string;
};

/**
 * Reads a json report that anybody may have written: bounded, of the right shape, and every text plain, one line where a line is
 * meant. `name` is what a sentence calls it. Throws UsageError for anything else; no value of the file is quoted.
 */
export function readReport(text: string, name: string): Reported {
  if (text.length > LONGEST_REPORT)
    throw new UsageError(`${name}: the report is longer than ${LONGEST_REPORT} characters and is not read.`);
  const value = parsed(text, name);
  const complaint = compiledSchema(reportSchema)(value);
  if (complaint !== undefined)
    throw new UsageError(`${name} is no json report that this version can publish: ${oneLine(complaint)}.`);
  return plainReport(value as Written);
}

/** Of the schema's shape, with whatever else stands in the file. */
type Written = Reported & { readonly change: { readonly head?: string } };

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name}: the report is not JSON (${oneLine(messageOf(error)).slice(0, 80)}).`, {
      cause: error,
    });
  }
}

function plainReport({ findings, coverage, usage, model, modelAbsent, change }: Written): Reported {
  const { asked, cached, promptTokens, outputTokens, ms } = usage;
  return {
    findings: findings.map(plainFinding),
    coverage: coverage.map(plainEntry),
    usage: { asked, cached, promptTokens, outputTokens, ms: { total: ms.total ?? 0 } },
    ...(model ? { model: plainModel(model) } : {}),
    ...(modelAbsent === undefined ? {} : { modelAbsent: oneLine(modelAbsent) }),
    ...(change.head === undefined ? {} : { head: change.head }),
  };
}

/** Field by field, so that nothing that the schema does not name gets any further. */
function plainFinding(written: Finding): Finding {
  const { category, severity, confidence, source, path, start, end, lineHash, fingerprint } = written;
  const { aka, state, suggestion, cwe, startColumn, endColumn } = written;
  return {
    rule: oneLine(written.rule),
    ...{ category, severity, confidence, source, path, start, end, lineHash, fingerprint },
    title: oneLine(written.title),
    message: plainText(written.message),
    consequence: plainText(written.consequence),
    check: plainText(written.check),
    quote: written.quote,
    scope: oneLine(written.scope),
    aka: [...aka],
    state: plainState(state),
    ...(suggestion ? { suggestion: plainSuggestion(suggestion) } : {}),
    ...(startColumn === undefined ? {} : { startColumn }),
    ...(endColumn === undefined ? {} : { endColumn }),
    ...(cwe === undefined ? {} : { cwe }),
  };
}

function plainState(state: Finding['state']): Finding['state'] {
  if (state.kind === 'shown') return { kind: 'shown' };
  return { kind: 'hidden', by: state.by, why: oneLine(state.why), gated: state.gated };
}

function plainSuggestion({ start, end, before, after }: Suggestion): Suggestion {
  return { start, end, before, after };
}

function plainEntry({ path, side, start, end, looker, state, why }: Coverage): Coverage {
  return { path, side, start, end, looker, state, why: oneLine(why) };
}

function plainModel(model: NonNullable<Review['model']>): NonNullable<Review['model']> {
  return {
    name: oneLine(model.name),
    digest: oneLine(model.digest),
    serverVersion: oneLine(model.serverVersion),
    service: oneLine(model.service),
    warnings: model.warnings.map(oneLine),
  };
}
