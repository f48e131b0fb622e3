import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { goldenPath } from '../support/golden.ts';
import { junitFaults } from '../support/junit-shape.ts';
import { openMetricsFaults } from '../support/openmetrics.ts';
import { CODE_QUALITY_SCHEMA, RDJSON_SCHEMA } from '../support/report-schemas.ts';
import { hasSarifValidator, sarifProblems } from '../support/sarif-validator.ts';

const names = ['rich', 'passing'];

describe('json', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'),
  );

  test.each(names)('the %s report is what the published schema says', (name) => {
    expect(faultsBy(schema, readJson(name, 'ollamacode.json'))).toEqual([]);
  });

  test.each(names)('the %s report has no field that the published schema does not tell of', (name) => {
    expect(faultsBy(closed(schema), readJson(name, 'ollamacode.json'))).toEqual([]);
  });

  test('the schema refuses another version and a finding without its fields', () => {
    const report = readJson('rich', 'ollamacode.json') as Record<string, unknown>;
    expect(faultsBy(schema, { ...report, formatVersion: 2 })).not.toEqual([]);
    expect(faultsBy(schema, { ...report, findings: [{ rule: 'x' }] })).not.toEqual([]);
  });
});

describe('codequality and rdjson', () => {
  test.each(names)('the %s Code Quality report has the fields that GitLab documents', (name) => {
    expect(faultsBy(CODE_QUALITY_SCHEMA, readJson(name, 'gl-code-quality-report.json'))).toEqual([]);
  });

  test.each(names)('the %s rdjson report has the shape that reviewdog documents', (name) => {
    expect(faultsBy(RDJSON_SCHEMA, readJson(name, 'ollamacode.rdjson'))).toEqual([]);
  });
});

describe('junit and metrics', () => {
  test.each(names)('the %s JUnit report has the elements and attributes of the common schema', (name) => {
    expect(junitFaults(read(name, 'ollamacode.junit.xml'))).toEqual([]);
  });

  test.each(names)('the %s metrics are OpenMetrics text', (name) => {
    expect(openMetricsFaults(read(name, 'ollamacode.metrics.txt'))).toEqual([]);
  });
});

describe('sarif', () => {
  test.runIf(hasSarifValidator)(
    'no flavour of any report has an error or a warning of the SARIF or GitHub rules',
    async () => {
      const files = names.flatMap((name) =>
        ['ollamacode.sarif', 'ollamacode.gitlab.sarif', 'ollamacode.azure.sarif'].map((file) =>
          goldenPath(`${name}/${file}`),
        ),
      );
      expect(await sarifProblems(files)).toEqual([]);
    },
  );
});

function read(name: string, file: string): string {
  return readFileSync(goldenPath(`${name}/${file}`), 'utf8');
}

function readJson(name: string, file: string): unknown {
  return JSON.parse(read(name, file));
}

function faultsBy(schema: object, value: unknown): string[] {
  const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** The schema with every listed object closed: a field that nobody described is then a fault. */
function closed(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema), (_key, value: unknown) =>
    isListing(value) ? { additionalProperties: false, ...value } : value,
  );
}

function isListing(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'properties' in value && 'type' in value;
}
