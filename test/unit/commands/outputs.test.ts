import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { outputsOf } from '../../../src/commands/outputs.ts';
import { outputs } from '../../../src/config/platform.ts';
import type { Finding, Severity } from '../../../src/domain.ts';
import { finding } from '../../support/findings.ts';

const verdict = { outcome: 'findings', complete: false, blocking: 0, exitCode: 0, why: '' } as const;
const shown = (severity: Severity): Finding => ({ ...finding(), severity, state: { kind: 'shown' } });
const hidden: Finding = {
  ...finding(),
  severity: 'critical',
  state: { kind: 'hidden', by: 'limit', why: '', gated: true },
};

test('counts what is shown, by severity', () => {
  const findings = [shown('high'), shown('high'), shown('low'), hidden];
  expect(outputsOf({ verdict, findings }, { sarif: '/r/a.sarif', url: 'http://p', reportDir: '/r' })).toEqual(
    {
      outcome: 'findings',
      complete: 'false',
      findings: '3',
      critical: '0',
      high: '2',
      medium: '0',
      low: '1',
      info: '0',
      'sarif-file': '/r/a.sarif',
      'report-dir': '/r',
      'summary-url': 'http://p',
    },
  );
});

test('sets every output that action.yml names, empty where there is nothing', () => {
  const found = outputsOf({ verdict, findings: [] }, { reportDir: '.' });
  expect(Object.keys(found)).toEqual(Object.keys(outputs));
  expect([found['sarif-file'], found['summary-url'], found['report-dir']]).toEqual(['', '', resolve('.')]);
});
