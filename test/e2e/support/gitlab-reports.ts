import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import type { Review } from '../../../src/domain.ts';
import { junitFaults } from '../../support/junit-shape.ts';
import { CODE_QUALITY_SCHEMA } from '../../support/report-schemas.ts';
import { temporaryFolder } from '../../support/repository.ts';
import { sarifProblems } from '../../support/sarif-validator.ts';
import type { LocalJobDone } from './gitlab-run.ts';

/** What a job of the component leaves behind. */

const REPORTS = 'ollamacode-reports';
const names = [
  'gl-code-quality-report.json',
  'ollamacode.env',
  'ollamacode.gitlab.sarif',
  'ollamacode.json',
  'ollamacode.junit.xml',
  'ollamacode.links.json',
  'ollamacode.txt',
].map((name) => `${REPORTS}/${name}`);

/** The report that `ollamacode publish` posts. */
export const REPORT = `${REPORTS}/ollamacode.json`;

/** All of the report folder is there and is what GitLab and its readers take. */
export async function expectReports({ files, all }: LocalJobDone): Promise<Review> {
  expect(Object.keys(files), all).toEqual(expect.arrayContaining(names));
  const file = (name: string) => files[`${REPORTS}/${name}`] ?? '';
  const validate = new Ajv({ strict: false }).compile(CODE_QUALITY_SCHEMA);
  validate(JSON.parse(file('gl-code-quality-report.json')));
  expect(validate.errors ?? []).toEqual([]);
  expect(junitFaults(file('ollamacode.junit.xml'))).toEqual([]);
  const sarif = join(temporaryFolder(), 'report.sarif');
  writeFileSync(sarif, file('ollamacode.gitlab.sarif'));
  expect(await sarifProblems([sarif])).toEqual([]);
  expect(file('ollamacode.txt')).toMatch(/\S/);
  expect(file('ollamacode.env')).toMatch(/^REVIEW_OUTCOME=\w+$/m);
  const links = Object.values(JSON.parse(file('ollamacode.links.json'))).flat();
  expect(links).toEqual(
    links.map(() => ({ external_link: { label: expect.any(String), url: expect.any(String) } })),
  );
  return JSON.parse(file('ollamacode.json')) as Review;
}

/** Rules of the Code Quality report. */
export const rulesIn = ({ files }: LocalJobDone): string[] =>
  (JSON.parse(files[`${REPORTS}/gl-code-quality-report.json`] ?? '[]') as { check_name: string }[]).map(
    (issue) => issue.check_name,
  );

/** Another tool's finding, on the line that the merge request changes. */
export const sarifOfOthers = JSON.stringify({
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'other', rules: [{ id: 'O1' }] } },
      results: [
        {
          ruleId: 'O1',
          level: 'error',
          message: { text: 'Seen by another tool' },
          locations: [
            { physicalLocation: { artifactLocation: { uri: 'src/sum.ts' }, region: { startLine: 3 } } },
          ],
        },
      ],
    },
  ],
});
