import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jobDefaults } from '../../../src/commands/job-defaults.ts';
import { parseReports } from '../../../src/reporters/read.ts';

test('a job of GitLab writes what it collects below its project', () => {
  const usual = jobDefaults({ GITLAB_CI: 'true', CI_PROJECT_DIR: '/builds/o/r' });
  expect(usual?.reportDir).toBe(join('/builds/o/r', 'ollamacode-reports'));
  expect(usual?.cacheDir).toBe(join('/builds/o/r', '.ollamacode'));
  const reports = parseReports(usual?.reports ?? []);
  expect(reports).toContainEqual({ format: 'text' });
  expect(reports.flatMap(({ path }) => path ?? [])).toEqual([
    'ollamacode.txt',
    'ollamacode.json',
    'gl-code-quality-report.json',
    'ollamacode.junit.xml',
    'ollamacode.gitlab.sarif',
  ]);
});

test('its SARIF has no confidence where GitLab would read a severity', () => {
  expect(jobDefaults({ GITLAB_CI: 'true' })?.reports).toContain('sarif-gitlab');
  expect(jobDefaults({ GITLAB_CI: 'true' })?.reports).not.toContain('sarif');
});

test('its GitLab is known by the authorities that the runner brings, where there are any', () => {
  const job = { GITLAB_CI: 'true', CI_PROJECT_DIR: '/p' };
  const { filename } = import.meta;
  expect(jobDefaults({ ...job, CI_SERVER_TLS_CA_FILE: filename })?.caFile).toBe(filename);
  expect(jobDefaults({ ...job, CI_SERVER_TLS_CA_FILE: '/nowhere.pem' })).not.toHaveProperty('caFile');
});

test.each([{}, { GITHUB_ACTIONS: 'true' }, { CI: 'true' }])('elsewhere nobody collects: %j', (env) => {
  expect(jobDefaults(env)).toBeUndefined();
});
