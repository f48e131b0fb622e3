import { CATEGORIES, CONFIDENCES, FINDING_SOURCES, LOOKERS, PASS_NAMES, SEVERITIES } from './domain.ts';

/**
 * What `publish` believes of a json report that others may have written: only the fields it uses, each bounded. A report of ours fits;
 * `schema/report.schema.json` describes the whole.
 */

/** UTF-16 code units of a file; a report of 5,000 findings has about 8 million. */
export const LONGEST_REPORT = 32_000_000;
const MOST_FINDINGS = 20_000;
const MOST_ENTRIES = 500_000;
/** UTF-16 code units of any one text; it is cut further where it is shown. */
const LONGEST_TEXT = 20_000;

const text = { type: 'string', maxLength: LONGEST_TEXT } as const;
const path = { type: 'string', minLength: 1, maxLength: 4096 } as const;
const count = { type: 'integer', minimum: 0, maximum: 1e12 } as const;
const lineNumber = { type: 'integer', minimum: 1, maximum: 1e8 } as const;
const fingerprint = { type: 'string', pattern: '^v1:[0-9a-f]{8,64}$' } as const;

const state = {
  oneOf: [
    record({ kind: { const: 'shown' } }),
    record({ kind: { const: 'hidden' }, by: { enum: PASS_NAMES }, why: text, gated: { type: 'boolean' } }),
  ],
};

const finding = record(
  {
    rule: { ...text, minLength: 1 },
    category: { enum: CATEGORIES },
    severity: { enum: SEVERITIES },
    confidence: { enum: CONFIDENCES },
    source: { enum: FINDING_SOURCES },
    path,
    start: lineNumber,
    end: lineNumber,
    title: { ...text, minLength: 1 },
    message: text,
    consequence: text,
    check: text,
    quote: text,
    scope: text,
    lineHash: { type: 'string', pattern: '^[0-9a-f]{1,16}:[0-9]{1,9}$' },
    fingerprint,
    aka: list(fingerprint, 1000),
    state,
  },
  {
    suggestion: record({ start: lineNumber, end: lineNumber, before: text, after: text }),
    startColumn: lineNumber,
    endColumn: lineNumber,
    cwe: { type: 'string', pattern: '^CWE-[0-9]{1,6}$' },
  },
);

const coverage = record({
  path,
  side: { enum: ['before', 'after'] },
  start: { type: 'integer', minimum: 0, maximum: 1e8 },
  end: { type: 'integer', minimum: 0, maximum: 1e8 },
  looker: { enum: LOOKERS },
  state: { enum: ['reviewed', 'cached', 'excluded', 'failed', 'out-of-budget'] },
  why: text,
});

const model = record({
  name: text,
  digest: text,
  serverVersion: text,
  service: text,
  warnings: list(text, 100),
});

const usage = record({
  asked: count,
  cached: count,
  promptTokens: count,
  outputTokens: count,
  ms: { type: 'object', maxProperties: 100, additionalProperties: { type: 'number', minimum: 0 } },
});

export const reportSchema = record(
  {
    formatVersion: { const: 1 },
    change: record({}, { head: { type: 'string', pattern: '^[0-9a-f]{40,64}$' } }),
    findings: list(finding, MOST_FINDINGS),
    coverage: list(coverage, MOST_ENTRIES),
    usage,
  },
  { model, modelAbsent: text },
);

/** Fields that are not listed may be there: a later version writes more. */
function record(required: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}) {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

function list(items: object, maxItems: number) {
  return { type: 'array', items, maxItems };
}
