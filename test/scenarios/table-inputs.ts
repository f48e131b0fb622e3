import { join } from 'node:path';
import { coder } from '../support/scripted-ollama.ts';
import { questionText, saying } from './answers.ts';
import { brokenSum, sum } from './fixtures.ts';
import { asked, fileIn, type InputRow, type Seen, type Stage, says } from './inputs-stage.ts';
import { modelInputRows } from './table-inputs-model.ts';

const GEN = 'gen/sum.ts:3 js/off-by-one-loop';
const SRC = 'src/sum.ts:3 js/off-by-one-loop';

const shown = ({ shown: all }: Seen) => all;
const exit = (seen: Seen) => seen.exit;
const threads = ({ pull }: Seen) => pull.threads.length;

const secondPush = async ({ repository, run }: Stage) => {
  await run({ model: 'none' });
  repository.commit('feature', { 'src/sum.ts': sum, 'gen/sum.ts': sum }, { author: 'ann' });
};

const diff = `diff --git a/lib/sum.ts b/lib/sum.ts
new file mode 100644
--- /dev/null
+++ b/lib/sum.ts
@@ -0,0 +1,${brokenSum.trimEnd().split('\n').length} @@
${brokenSum.trimEnd().replace(/^/gm, '+')}
`;

const sarif = JSON.stringify({
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
            { physicalLocation: { artifactLocation: { uri: 'src/greet.ts' }, region: { startLine: 2 } } },
          ],
        },
      ],
    },
  ],
});

const changeRows: readonly InputRow[] = [
  {
    input: 'base',
    value: ({ repository }) => repository.tip('feature'),
    before: async ({ repository }) =>
      repository.commit('feature', { 'src/more.ts': brokenSum }, { author: 'ann' }),
    options: ({ github }) => ({
      event: github.event('workflow_dispatch', { repository: 'acme/shop', branch: 'feature' }),
    }),
    look: shown,
    gives: ['src/more.ts:3 js/off-by-one-loop'],
  },
  {
    input: 'head',
    value: ({ repository }) => repository.tip('feature'),
    options: ({ github }) => ({ event: github.event('workflow_dispatch', { repository: 'acme/shop' }) }),
    look: shown,
    gives: [GEN, SRC],
  },
  {
    input: 'diff',
    value: (stage) => fileIn(stage, 'change.diff', diff),
    look: shown,
    gives: ['lib/sum.ts:3 js/off-by-one-loop'],
  },
  {
    input: 'scope',
    value: 'all',
    stage: { base: { 'old/sum.ts': brokenSum } },
    look: shown,
    gives: [GEN, 'old/sum.ts:3 js/off-by-one-loop', SRC],
  },
  {
    input: 'change',
    value: ({ number }) => String(number),
    options: ({ github }) => ({ event: github.event('workflow_dispatch', { repository: 'acme/shop' }) }),
    look: threads,
    gives: 2,
  },
  { input: 'include', value: 'gen/**', look: shown, gives: [GEN] },
  { input: 'exclude', value: 'gen/**', look: shown, gives: [SRC] },
  {
    input: 'skip-drafts',
    value: 'false',
    stage: { pull: { draft: true } },
    asks: true,
    look: asked,
    gives: 3,
  },
  { input: 'skip-authors', value: 'ann', asks: true, look: asked, gives: 0 },
  {
    input: 'skip-labels',
    value: 'tedious',
    stage: { pull: { labels: ['tedious'] } },
    asks: true,
    look: asked,
    gives: 0,
  },
  { input: 'enabled', value: 'false', look: ({ outputs }) => outputs.outcome, gives: 'off' },
];

const system = ({ questions }: Seen) => questions[0]?.messages[0]?.content ?? '';

const reviewRows: readonly InputRow[] = [
  {
    input: 'instructions',
    value: 'Names are never empty.',
    asks: true,
    look: (seen) => system(seen).includes('Names are never empty.'),
    gives: true,
  },
  {
    input: 'rules',
    value: 'rules',
    stage: { change: { 'src/more.ts': 'export const f = (list: number[]) => list;\n' } },
    look: shown,
    gives: ['src/more.ts:1 own/no-number-list'],
  },
  { input: 'analyzers', value: 'secrets', look: shown, gives: [] },
  {
    input: 'sarif-in',
    value: (stage) => fileIn(stage, 'other.sarif', sarif),
    look: ({ report }) => report.findings.filter(({ source }) => source === 'imported').length,
    gives: 1,
  },
  {
    input: 'language',
    value: 'de',
    asks: true,
    look: ({ questions }) =>
      questions.every((one) => /German|\bde\b/.test(one.messages[0]?.content + questionText(one))),
    gives: true,
  },
  {
    input: 'suggestions',
    value: 'false',
    stage: {
      change: {
        'src/A.cs': 'class A { void F() { try { G(); } catch (Exception e) { Log(e); throw e; } } }\n',
      },
    },
    look: ({ pull }) =>
      pull.threads.filter(({ comments }) => comments[0]?.body.includes('```suggestion')).length,
    gives: 0,
  },
  { input: 'min-severity', value: 'critical', look: shown, gives: [] },
  {
    input: 'min-confidence',
    value: 'certain',
    asks: true,
    look: ({ shown: all }) => all.some((one) => one.startsWith('src/greet.ts')),
    gives: false,
  },
  { input: 'max-findings', value: '1', look: ({ outputs }) => outputs.findings, gives: '1' },
  {
    input: 'baseline',
    value: 'known.json',
    stage: { base: { 'known.json': '{ "format": 2 }' } },
    look: says('known.json: the baseline has format 2'),
    gives: true,
  },
  {
    input: 'suppress',
    value: JSON.stringify([{ path: 'gen/**', reason: 'generated' }]),
    look: shown,
    gives: [SRC],
  },
  { input: 'fail-on', value: 'high', look: exit, gives: 1 },
  { input: 'gate-sources', value: 'imported', besides: { 'fail-on': 'high' }, look: exit, gives: 0 },
  {
    input: 'on-inconclusive',
    value: 'fail',
    besides: { model: coder.name, 'gate-sources': 'model' },
    look: exit,
    gives: 3,
  },
];

const publishRows: readonly InputRow[] = [
  {
    input: 'publish',
    value: 'summary',
    look: ({ pull }) => [pull.comments.length, pull.threads.length],
    gives: [1, 0],
  },
  { input: 'max-comments', value: '1', look: threads, gives: 1 },
  {
    input: 'resolve-fixed',
    value: 'false',
    before: secondPush,
    look: ({ pull }) =>
      pull.threads.filter(({ comments }) => /no longer|fixed/i.test(comments[0]?.body ?? '')).length,
    gives: 0,
  },
  {
    input: 'token',
    value: ({ github }) => github.token({ permissions: { contents: 'read', pull_requests: 'write' } }),
    options: ({ github }) => ({ token: github.token({ permissions: { contents: 'read' } }) }),
    look: threads,
    gives: 2,
  },
  {
    input: 'report',
    value: ({ folder }) => join(folder, 'left.json'),
    before: async (stage) => {
      const { files } = await stage.run({ model: 'none', publish: 'annotations' });
      fileIn(stage, 'left.json', files['ollamacode.json'] ?? '');
    },
    options: ({ github, number }) => ({
      event: github.event('workflow_run', { repository: 'acme/shop', number }),
    }),
    look: threads,
    gives: 2,
  },
  {
    input: 'reports',
    value: 'markdown=page.md',
    look: ({ files }) => Object.keys(files),
    gives: ['page.md'],
  },
  {
    input: 'report-dir',
    value: ({ folder }) => folder,
    look: ({ kept }) => kept.length,
    gives: 2,
  },
];

const runRows: readonly InputRow[] = [
  { input: 'budget', value: '0.001s', asks: true, look: asked, gives: 0 },
  {
    input: 'parallel',
    value: '2',
    asks: true,
    stage: { script: { delay: 40 } },
    look: ({ atOnce }) => atOnce,
    gives: 2,
  },
  {
    input: 'cache',
    value: 'false',
    asks: true,
    before: ({ run, ollama }) => run({ model: coder.name, 'ollama-host': ollama.url }),
    look: asked,
    gives: 3,
  },
  {
    input: 'cache-dir',
    value: ({ folder }) => folder,
    asks: true,
    look: ({ kept }) => kept.length > 0,
    gives: true,
  },
  {
    input: 'cache-key',
    value: 'a secret',
    asks: true,
    look: ({ cached }) => cached.some((text) => text.includes('"signature"')),
    gives: true,
  },
  { input: 'log-level', value: 'quiet', look: says('Nothing was asked|Posted'), gives: false },
  {
    input: 'log-code',
    value: 'true',
    stage: { script: saying('no JSON but words') },
    asks: true,
    look: says('i <= list.length'),
    gives: true,
  },
];

/** Every input of `action.yml`, once. */
export const inputRows: readonly InputRow[] = [
  ...changeRows,
  ...modelInputRows,
  ...reviewRows,
  ...publishRows,
  ...runRows,
];
