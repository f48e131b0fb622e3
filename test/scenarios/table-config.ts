import { expect } from 'vitest';
import { claiming, questionText } from './answers.ts';
import { brokenSum, greet, OFF_BY_ONE, otherGreet, sum } from './fixtures.ts';
import type { Scenario, Step } from './scenario.ts';

const base = { 'src/sum.ts': sum };
const change = { 'src/sum.ts': brokenSum };

/** A CI that fetched the default branch. */
const ci: Pick<Step, 'env' | 'given'> = {
  env: { CI: 'true' },
  given: (repository) => repository.git('update-ref', 'refs/remotes/origin/main', 'main'),
};

const ownRule = `id: own/no-number-list
title: A list of plain numbers
category: correctness
severity: high
confidence: certain
message: Numbers without a unit.
consequence: The unit is lost.
check: Name the unit.
language: typescript
rule: { kind: array_type }
samples:
  failing: ['function f(list: number[]) {}']
  passing: ['function f(list: string[]) {}']
`;

const SARIF = JSON.stringify({
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'other', rules: [{ id: 'O1', shortDescription: { text: 'Other tool' } }] } },
      results: [
        {
          ruleId: 'O1',
          level: 'error',
          message: { text: 'Seen by another tool' },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri: 'src/sum.ts' }, region: { startLine: 3 } },
            },
          ],
        },
      ],
    },
  ],
});

/** Options, rules and where they are read. USERS 1, 7, 23 and 24. */
export const configScenarios: readonly Scenario[] = [
  {
    name: 'files that are excluded are listed and looked at by nobody',
    base,
    change: { ...change, 'vendor/sum.ts': brokenSum, 'gen/sum.ts': brokenSum },
    steps: [
      {
        args: ['--exclude', 'gen/**', '--exclude', 'vendor/'],
        findings: [OFF_BY_ONE],
        says: ['gen/sum.ts'],
        check: ({ report }) => expect(report.verdict.complete).toBe(true),
      },
      {
        args: ['--include', 'gen/**'],
        findings: ['gen/sum.ts:3 js/off-by-one-loop'],
      },
    ],
  },
  {
    name: 'a lock file and a binary are never asked about',
    base,
    change: { 'package-lock.json': '{"lockfileVersion":3}\n', 'logo.png': Buffer.from([137, 80, 0, 1, 2]) },
    steps: [
      {
        ollama: claiming(),
        findings: [],
        check: ({ questions, report }) => {
          expect(questions).toEqual([]);
          expect(report.verdict).toMatchObject({ outcome: 'pass', complete: true });
        },
      },
    ],
  },
  {
    name: 'a monorepo has severities, instructions and switches of each path',
    base: {
      '.ollamacode.yml': [
        'instructions: [General words.]',
        'paths:',
        '  - { paths: ["web/**"], instructions: ["Words for the web."] }',
        '  - { paths: ["tools/**"], min-severity: critical }',
        '  - { paths: ["old/**"], enabled: false }',
        '',
      ].join('\n'),
      'web/a.ts': greet,
      'api/a.ts': greet,
    },
    change: {
      'web/a.ts': otherGreet,
      'api/a.ts': otherGreet,
      'tools/sum.ts': brokenSum,
      'old/sum.ts': brokenSum,
    },
    steps: [
      {
        ollama: claiming(),
        findings: ['tools/sum.ts:3 js/off-by-one-loop hidden by confidence'],
        check: ({ questions }) => {
          const wordsOf = (path: string) =>
            questions
              .filter((one) => questionText(one).includes(path))
              .map((one) => one.messages[0]?.content);
          expect(wordsOf('web/a.ts')).toEqual([expect.stringContaining('Words for the web.')]);
          expect(wordsOf('api/a.ts')).toEqual([expect.stringContaining('General words.')]);
          expect(wordsOf('old/sum.ts')).toEqual([]);
        },
      },
    ],
  },
  {
    name: "a folder of the project's own rules finds what they say",
    base: { ...base, 'rules/own.yml': ownRule },
    change,
    steps: [
      {
        args: ['--rules', 'rules'],
        given: (repository) => repository.commit({ 'src/more.ts': 'export const f = (a: number[]) => a;\n' }),
        findings: [
          'src/more.ts:1 own/no-number-list',
          'src/sum.ts:1 own/no-number-list hidden by new',
          OFF_BY_ONE,
        ],
        check: ({ files }) => expect(files.sarif).toContain('own/no-number-list'),
      },
    ],
  },
  {
    name: "another tool's findings on changed lines are shown, and not repeated in our SARIF",
    base,
    change: { 'src/sum.ts': sum.replace('i < list', 'i < (list)'), 'other.sarif': SARIF },
    steps: [
      {
        args: ['--sarif-in', 'other.sarif', '--fail-on', 'high'],
        exit: 1,
        check: ({ report, files }) => {
          expect(report.findings.map(({ path, start, source }) => [path, start, source])).toEqual([
            ['src/sum.ts', 3, 'imported'],
          ]);
          expect(files.sarif).not.toContain('Seen by another tool');
        },
      },
    ],
  },
  {
    name: 'in CI a changed configuration is checked as data, obeyed never, and said to be changed',
    base,
    change: { ...change, '.ollamacode.yml': 'exclude: ["**"]\nfail-on: never\nmax-fidings: 3\n' },
    steps: [
      {
        ...ci,
        args: ['--fail-on', 'high'],
        exit: 1,
        check: ({ report }) => {
          expect(report.findings.map(({ path, start, rule }) => `${path}:${start} ${rule}`)).toEqual([
            '.ollamacode.yml:1 ollamacode/review-configuration',
            '.ollamacode.yml:3 ollamacode/invalid-configuration',
            OFF_BY_ONE,
          ]);
          expect(report.findings[1]?.message).toContain('max-findings');
        },
      },
    ],
  },
  {
    name: 'in CI the configuration, baseline and rules of the default branch are obeyed, not those of the change',
    base: { ...base, '.ollamacode.yml': 'fail-on: high\nrules: rules\n', 'rules/own.yml': ownRule },
    change: {
      ...change,
      'rules/own.yml': ownRule.replace('array_type', 'comment'),
      '.ollamacode.yml': 'fail-on: never\n',
    },
    steps: [{ ...ci, exit: 1, says: ['src/sum.ts'] }],
  },
  {
    name: 'publish none says what would have been posted and how the gate would have ended; without a forge nothing is said',
    base,
    change,
    steps: [
      {
        ...ci,
        args: ['--fail-on', 'high', '--publish', 'none'],
        exit: 1,
        says: ['Would have posted 1 comment', 'the gate would have failed on 1 finding'],
      },
      {
        ...ci,
        args: ['--publish', 'none', '--max-comments', '0'],
        says: ['Would have posted 0 comments', 'passed'],
      },
      { ...ci, silent: ['posted'] },
      { silent: ['posted'] },
    ],
  },
  {
    name: 'the log of a CI job holds no code unless log-code says so',
    base,
    change,
    steps: [
      {
        ...ci,
        args: ['--log-level', 'verbose'],
        ollama: claiming({ line: 'for (let i = 0; i <= list.length; i++) {', problem: 'Words of the model' }),
        says: ['src/sum.ts'],
        silent: ['list.length', 'Words of the model'],
        check: ({ report }) => expect(JSON.stringify(report)).toContain('list.length'),
      },
      { ...ci, args: ['--log-code'], says: ['list.length'] },
    ],
  },
  {
    name: 'all reports are written at once',
    base,
    change,
    steps: [
      {
        args: ['junit', 'codequality', 'markdown', 'rdjson', 'metrics'].flatMap((one) => [
          '--reports',
          `${one}=sub/${one}`,
        ]),
        check: ({ files }) => expect(Object.keys(files)).toEqual(['json', 'sarif', ...allBelow]),
      },
    ],
  },
  {
    name: 'enabled false switches the review off and says so',
    base: { ...base, '.ollamacode.yml': 'enabled: false\n' },
    change,
    steps: [{ says: ['switched off'], check: ({ files }) => expect(files).toEqual({}) }],
  },
];

const allBelow = ['sub/codequality', 'sub/junit', 'sub/markdown', 'sub/metrics', 'sub/rdjson'];
