import { expect } from 'vitest';
import { claiming, isAboutChange, saying } from './answers.ts';
import { greet, greetLine, otherGreet } from './fixtures.ts';
import type { Run, Scenario } from './scenario.ts';

const base = { 'src/greet.ts': greet };
const change = { 'src/greet.ts': otherGreet };
const MODEL = { looker: 'model', state: 'failed' };

/** A model's answer that cannot be used: named, and never taken for clean. USERS 9, 11 and 12. */
const unusable: readonly (readonly [string, string])[] = [
  ['prose', 'Looks good to me!'],
  ['thinking before the answer', '<think>is it fine?</think>[]'],
  ['an object instead of a list', '{"findings": []}'],
  [
    'a line that is not there',
    '[{"line":"rm -rf /","kind":"security","problem":"x","effect":"y","check":"z"}]',
  ],
  ['nothing at all', ''],
];

const invisible = ['\u001b', '\u202e', '\u200b'];

/** What is hostile or broken: answers, texts, secrets. */
export const hostileScenarios: readonly Scenario[] = [
  ...unusable.map(
    ([name, words]): Scenario => ({
      name: `an answer that cannot be used is named and not clean: ${name}`,
      base,
      change,
      steps: [{ ollama: saying(words), findings: [], check: isInconclusive }],
    }),
  ),
  {
    name: 'an answer that ran out of length is asked once more, shorter, then named',
    base,
    change,
    steps: [
      {
        ollama: saying({ text: '[{"line":"', doneReason: 'length' }),
        check: (run) => {
          isInconclusive(run);
          expect(run.questions).toHaveLength(2);
        },
      },
    ],
  },
  {
    name: 'a server that ignores the format is not believed',
    base,
    change,
    steps: [
      {
        ollama: { faults: ['ok', 'deaf'] },
        check: ({ report }) =>
          expect(report.coverage).toContainEqual(
            expect.objectContaining({ ...MODEL, why: expect.stringContaining('server check') }),
          ),
      },
    ],
  },
  {
    name: 'a server that cuts prompts without a word is not believed',
    base,
    change,
    steps: [
      {
        ollama: { faults: ['ok', 'ok', 'truncated', 'truncated', 'truncated'] },
        check: isInconclusive,
      },
    ],
  },
  {
    name: 'a model that misses a blatant bug is named so',
    base,
    change,
    steps: [{ ollama: {}, says: ['planted bug'], findings: [] }],
  },
  {
    name: 'hostile words of the model are harmless in every output',
    base,
    change,
    steps: [
      {
        ollama: claiming({
          line: greetLine,
          problem: '\u001b[2J<img src=x> @everyone ::error::owned ##vso[x]',
          effect: '</details><script>1</script>',
        }),
        args: ['--reports', 'markdown=page.md'],
        silent: ['\u001b', /^\s*::error/m, /^\s*##vso/m],
        check: ({ files }) => expect(files['page.md']).not.toMatch(/<img|<script|\s@everyone/),
      },
    ],
  },
  {
    name: 'control and invisible characters in the change are reported and never printed',
    base,
    change: {
      'src/greet.ts': otherGreet.replace("'Hello '", "'Hel\u202elo\u001b[31m\u200b '"),
      'src/\u001b[31mred.ts': greet,
    },
    steps: [
      {
        silent: invisible,
        check: ({ report, files }) => {
          expect(report.findings.map(({ rule }) => rule)).toContain('text/bidirectional');
          expect(invisible.filter((one) => files.sarif?.includes(one))).toEqual([]);
        },
      },
    ],
  },
  {
    name: 'a secret is reported and reaches no prompt, report, log or cache',
    base,
    change: { 'src/greet.ts': otherGreet.replace("'Hello '", `'Hello ${secret()}' `) },
    steps: [
      {
        env: { CI: 'true' },
        given: (repository) => repository.git('update-ref', 'refs/remotes/origin/main', 'main'),
        args: ['--log-level', 'verbose', '--log-code'],
        ollama: { answer: (request) => (isAboutChange(request) ? echoed(request) : '[]') },
        check: (run) => {
          expect(run.questions.length).toBeGreaterThan(0);
          expect(run.report.findings.map(({ source }) => source)).toContain('analyzer');
          const everywhere = [run.stdout, run.stderr, ...Object.values(run.files), ...run.cached];
          expect(everywhere.filter((text) => text.includes(secret()))).toEqual([]);
          expect(JSON.stringify(run.questions)).not.toContain(secret());
        },
      },
    ],
  },
];

function secret(): string {
  return `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;
}

/** A model that repeats what it was shown. */
function echoed(request: { readonly format?: unknown }): string {
  const start = JSON.stringify(request.format).match(/"enum":\["((?:[^"\\]|\\.)*)"/)?.[1] ?? '';
  return `[{"line":"${start}","kind":"security","problem":"${start}","effect":"e","check":"c"}]`;
}

function isInconclusive({ report }: Run) {
  expect(report.verdict).toMatchObject({ outcome: 'inconclusive', complete: false });
  expect(report.coverage).toContainEqual(expect.objectContaining(MODEL));
}
