import { describe, expect, test } from 'vitest';
import { configFor } from '../../../src/config/paths.ts';
import { parsePolicy } from '../../../src/config/policy.ts';
import { type ReadInput, readConfig } from '../../../src/config/read.ts';

const text = `
min-severity: medium
instructions: [General.]
paths:
  - paths: [services/**]
    min-severity: high
    instructions: [Services.]
  - paths: [services/billing/**, '*.sql']
    min-severity: info
  - paths: ['!src/**']
    suggestions: false
`;

function at(path: string, input: Partial<ReadInput> = {}) {
  return configFor(readConfig({ flags: {}, env: {}, file: { path: 'c.yml', text }, ...input }))(path);
}

describe('configFor', () => {
  test.each([
    ['src/main.ts', { minSeverity: 'medium', instructions: ['General.'], suggestions: true }],
    ['services/a/main.ts', { minSeverity: 'high', instructions: ['Services.'], suggestions: false }],
    ['services/billing/main.ts', { minSeverity: 'info', instructions: ['Services.'], suggestions: false }],
    ['src/deep/query.sql', { minSeverity: 'info', instructions: ['General.'], suggestions: true }],
    ['README.md', { minSeverity: 'medium', suggestions: false }],
  ])('for %s', (path, values) => {
    expect(at(path).config).toMatchObject(values);
  });

  test('says which line decided', () => {
    const { origins } = at('services/billing/main.ts');
    expect(origins.minSeverity).toEqual({ channel: 'file', name: 'c.yml:9' });
    expect(origins.instructions).toEqual({ channel: 'file', name: 'c.yml:7' });
    expect(origins.failOn).toEqual({ channel: 'default', name: 'default' });
  });

  test.each<[string, Partial<ReadInput>, string]>([
    ['a flag', { flags: { minSeverity: 'low' } }, 'low'],
    ['the environment', { env: { OLLAMACODE_MIN_SEVERITY: 'critical' } }, 'critical'],
    ['a lock', { policy: parsePolicy('locked: { min-severity: low }', 'p.yml') }, 'low'],
    ['no default of a policy', { policy: parsePolicy('defaults: { min-severity: low }', 'p.yml') }, 'high'],
  ])('yields to %s', (_, input, severity) => {
    expect(at('services/a.ts', input).config.minSeverity).toBe(severity);
  });

  test('wins over a default of the policy that the file does not mention elsewhere', () => {
    const file = { path: 'c.yml', text: 'paths: [{ paths: [a], min-severity: high }]' };
    const policy = parsePolicy('defaults: { min-severity: info }', 'p.yml');
    expect(at('a', { file, policy }).config.minSeverity).toBe('high');
    expect(at('b', { file, policy }).config.minSeverity).toBe('info');
  });

  test('gives paths that nobody names the configuration of the run itself', () => {
    const read = readConfig({ flags: {}, env: {} });
    expect(configFor(read)('any').config).toBe(read.config);
  });

  test('leaves the configuration of the run as it was', () => {
    const read = readConfig({ flags: {}, env: {}, file: { path: 'c.yml', text } });
    const before = structuredClone(read.config);
    configFor(read)('services/billing/main.ts');
    expect(read.config).toEqual(before);
  });
});
