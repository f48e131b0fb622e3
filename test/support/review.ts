import type { Coverage, Finding, Review, Rule } from '../../src/domain.ts';

/**
 * One fixed review with everything a reporter must cope with, and an empty one that passes.
 * Its texts are partly hostile on purpose: they try Markdown, HTML, ANSI, workflow commands and table breaks.
 */

const rule: Rule = {
  id: 'js/nan-compare',
  title: 'Comparison with NaN is never true',
  category: 'correctness',
  severity: 'high',
  confidence: 'certain',
  consequence: 'The branch behind it never runs.',
  check: 'Evaluate NaN === NaN in a console.',
  cwe: 'CWE-1077',
  source: 'analyzer',
};

export const rules: readonly Rule[] = [
  rule,
  {
    ...rule,
    id: 'secrets/github-token',
    title: 'A GitHub token is written into the code',
    category: 'security',
    severity: 'critical',
    consequence: 'Whoever can read the repository can act as its owner.',
    check: 'Look for the token among the active tokens of its owner.',
    cwe: 'CWE-798',
  },
  {
    ...rule,
    id: 'py/open-without-close',
    title: 'A file is opened and never closed',
    category: 'resource',
    severity: 'low',
    confidence: 'medium',
    consequence: 'The process runs out of file descriptors.',
    check: 'Count open descriptors while the function is called in a loop.',
    cwe: 'CWE-775',
  },
  {
    ...rule,
    id: 'othertool/S100',
    title: 'Name does not follow the convention',
    severity: 'info',
    confidence: 'low',
    source: 'imported',
  },
];

const nan: Finding = {
  rule: rule.id,
  category: 'correctness',
  severity: 'high',
  confidence: 'certain',
  source: 'analyzer',
  path: 'src/cart.ts',
  start: 41,
  end: 41,
  startColumn: 7,
  endColumn: 20,
  title: rule.title,
  message: '`total === NaN` is false for every total, also for NaN itself.',
  consequence: 'A cart whose total cannot be computed is charged instead of refused.',
  check: 'Call checkout() with a price of undefined and see that no error is thrown.',
  suggestion: {
    start: 41,
    end: 41,
    before: '  if (total === NaN) {',
    after: '  if (Number.isNaN(total)) {',
  },
  cwe: 'CWE-1077',
  quote: '  if (total === NaN) {',
  scope: 'Cart.checkout',
  lineHash: '271789c17abda88f:1',
  fingerprint: `v1:${'a1'.repeat(32)}`,
  aka: [`v1:${'a2'.repeat(32)}`],
  state: { kind: 'shown' },
};

const token: Finding = {
  ...without(nan, 'suggestion'),
  rule: 'secrets/github-token',
  category: 'security',
  severity: 'critical',
  path: 'deploy/größe & co/run.sh',
  start: 3,
  end: 3,
  startColumn: 14,
  endColumn: 34,
  title: 'A GitHub token is written into the code',
  message: 'The value looks like a personal access token; it is replaced by a placeholder here.',
  consequence: 'Whoever can read the repository can act as its owner.',
  check: 'Look for the token among the active tokens of its owner, then revoke it.',
  cwe: 'CWE-798',
  quote: 'export TOKEN=<secret:github-token:1>',
  scope: '',
  lineHash: '54703d4cd895b18:1',
  fingerprint: `v1:${'b1'.repeat(32)}`,
  aka: [],
};

const nullable: Finding = {
  ...without(without(without(without(nan, 'suggestion'), 'cwe'), 'startColumn'), 'endColumn'),
  rule: 'model/null',
  category: 'null',
  severity: 'medium',
  confidence: 'medium',
  source: 'model',
  path: 'src/store.ts',
  start: 12,
  end: 14,
  title: 'find() may return undefined and is used at once',
  message:
    'users.find() gives undefined when no user has this id, and the next line reads .name of it; the caller in the import job passes ids that were never checked.',
  consequence:
    'The import stops with a TypeError at the first unknown id and leaves half of the rows written.',
  check: 'Run the import with a file that names an unknown id.',
  quote: '\tconst user = users.find((user) => user.id === id);',
  scope: 'Store.nameOf',
  lineHash: '180aee12dab6264:1',
  fingerprint: `v1:${'c1'.repeat(32)}`,
  aka: [],
};

const hostile: Finding = {
  ...nullable,
  severity: 'low',
  confidence: 'low',
  rule: 'model/security',
  category: 'security',
  path: 'src/evil|<b>`.md',
  start: 1,
  end: 1,
  title: '::error file=x::owned ##[error]x\u001b[31m <img src=x onerror=alert(1)> | a | b |',
  message:
    '@everyone see [this](https://evil.example/x) {0} ]]> --> </details>\n/approve\n##vso[task.complete]done\r\u202etxt.exe\u0000',
  consequence: '![pixel](https://evil.example/p.png) #1 !2 ~3',
  check: 'section_start:0:x\r\u001b[0K ##teamcity[x] 日本語のテキスト 👩‍💻',
  quote: '```\u001b]0;title\u0007<!-- x --> 日本語 \u202e',
  scope: 'x"y\'<z>',
  lineHash: 'a23a3dc5e078b07b:1',
  fingerprint: `v1:${'d1'.repeat(32)}`,
};

const imported: Finding = {
  ...without(nullable, 'cwe'),
  rule: 'othertool/S100',
  source: 'imported',
  category: 'correctness',
  severity: 'info',
  path: 'src/store.ts',
  start: 12,
  end: 12,
  title: 'Name does not follow the convention',
  message: 'Rename it.',
  consequence: '',
  check: '',
  fingerprint: `v1:${'e1'.repeat(32)}`,
};

const hidden: readonly Finding[] = [
  {
    ...nan,
    path: 'src/old.ts',
    fingerprint: `v1:${'f1'.repeat(32)}`,
    state: { kind: 'hidden', by: 'baseline', why: 'known since the baseline was written', gated: false },
  },
  {
    ...nan,
    path: 'src/older.ts',
    fingerprint: `v1:${'f2'.repeat(32)}`,
    state: { kind: 'hidden', by: 'baseline', why: 'known since the baseline was written', gated: false },
  },
  {
    ...nan,
    start: 90,
    end: 90,
    fingerprint: `v1:${'f3'.repeat(32)}`,
    state: {
      kind: 'hidden',
      by: 'pragma',
      why: 'ollamacode-ignore on line 89, added by this change',
      gated: true,
    },
  },
  {
    ...nullable,
    start: 60,
    end: 60,
    fingerprint: `v1:${'f4'.repeat(32)}`,
    state: {
      kind: 'hidden',
      by: 'claim',
      why: 'names `getUser`, which the file does not have',
      gated: false,
    },
  },
  {
    ...nullable,
    start: 70,
    end: 70,
    severity: 'low',
    title: 'The loop may skip its last element',
    fingerprint: `v1:${'f5'.repeat(32)}`,
    state: { kind: 'hidden', by: 'limit', why: 'more than 4 findings', gated: true },
  },
];

const coverage: readonly Coverage[] = [
  covered('src/cart.ts', [40, 43], 'analyzers', 'reviewed'),
  covered('src/cart.ts', [40, 43], 'model', 'reviewed'),
  covered('src/store.ts', [10, 29], 'analyzers', 'reviewed'),
  covered('src/store.ts', [10, 14], 'model', 'reviewed'),
  covered('src/store.ts', [15, 20], 'model', 'cached'),
  covered('src/store.ts', [21, 24], 'model', 'out-of-budget', 'the budget of 10 min was used up'),
  covered('src/store.ts', [25, 29], 'model', 'out-of-budget', 'the budget of 10 min was used up'),
  { ...covered('src/store.ts', [8, 9], 'analyzers', 'reviewed'), side: 'before' },
  { ...covered('src/store.ts', [8, 9], 'model', 'failed', 'the answer was cut off twice'), side: 'before' },
  covered('deploy/größe & co/run.sh', [1, 3], 'analyzers', 'reviewed'),
  covered(
    'deploy/größe & co/run.sh',
    [1, 3],
    'model',
    'failed',
    'http://127.0.0.1:11434 refused the connection',
  ),
  covered('src/evil|<b>`.md', [1, 1], 'analyzers', 'reviewed'),
  covered('src/evil|<b>`.md', [1, 1], 'model', 'reviewed'),
  covered('package-lock.json', [1, 800], 'analyzers', 'reviewed'),
  covered('package-lock.json', [1, 800], 'model', 'excluded', 'lock file'),
  covered('logo.png', [0, 0], 'analyzers', 'excluded', 'binary file'),
  covered('logo.png', [0, 0], 'model', 'excluded', 'binary file'),
];

/** Shown, hidden by several passes, suggestion, hostile text, CWE, model facts, incomplete coverage. */
export const richReview: Review = {
  change: {
    title: 'main...cart-totals',
    head: '1'.repeat(40),
    mergeBase: '2'.repeat(40),
    trustRef: '2'.repeat(40),
    files: [
      {
        path: 'src/cart.ts',
        status: 'modified',
        kind: 'text',
        oldMode: '100644',
        newMode: '100644',
        hunks: [
          {
            oldStart: 39,
            oldLines: 2,
            newStart: 39,
            newLines: 6,
            lines: [
              { kind: 'context', text: 'checkout(total: number) {', old: 39, new: 39 },
              { kind: 'added', text: '  // a total of nothing is refused', new: 40 },
              { kind: 'added', text: '  if (total === NaN) {', new: 41 },
              { kind: 'added', text: "    throw new Error('no total');", new: 42 },
              { kind: 'added', text: '  }', new: 43 },
              { kind: 'context', text: '}', old: 40, new: 44 },
            ],
          },
        ],
      },
      {
        path: 'src/store.ts',
        oldPath: 'src/shop.ts',
        status: 'renamed',
        kind: 'text',
        hunks: [
          {
            oldStart: 8,
            oldLines: 2,
            newStart: 12,
            newLines: 3,
            lines: [
              { kind: 'removed', text: '\treturn users[id].name;', old: 8 },
              { kind: 'removed', text: '}', old: 9 },
              { kind: 'added', text: '\tconst user = users.find((user) => user.id === id);', new: 12 },
              { kind: 'added', text: '\treturn user.name;', new: 13 },
              { kind: 'added', text: '}', new: 14 },
            ],
          },
        ],
      },
      { path: 'deploy/größe & co/run.sh', status: 'added', kind: 'text', newMode: '100755', hunks: [] },
      { path: 'src/evil|<b>`.md', status: 'added', kind: 'text', hunks: [] },
      { path: 'package-lock.json', status: 'modified', kind: 'text', hunks: [] },
      { path: 'logo.png', status: 'modified', kind: 'binary', hunks: [] },
    ],
  },
  findings: [nullable, nan, hostile, token, imported, ...hidden],
  coverage,
  verdict: {
    outcome: 'findings',
    complete: false,
    blocking: 3,
    blockers: [nan.fingerprint, token.fingerprint, `v1:${'f3'.repeat(32)}`],
    exitCode: 1,
    why: '3 findings at or over high close the gate; 14 changed lines were not reviewed by the model.',
  },
  model: {
    name: 'qwen2.5-coder:1.5b',
    digest: `sha256:${'9f'.repeat(32)}`,
    serverVersion: '0.24.0',
    service: 'process',
    warnings: ['The model did not see the planted bug of the warm-up.'],
  },
  usage: {
    asked: 12,
    cached: 3,
    promptTokens: 5120,
    outputTokens: 640,
    ms: { change: 120, analyzers: 840, service: 5200, model: 595_500, total: 601_900 },
  },
  rules,
  tool: { name: 'OllamaCode', version: '1.0.0', url: 'https://ollamacode.example/' },
};

/** Nothing found, everything looked at, no model asked. */
export const passingReview: Review = {
  change: {
    title: 'staged',
    files: [{ path: 'src/cart.ts', status: 'modified', kind: 'text', hunks: [] }],
  },
  findings: [],
  coverage: [covered('src/cart.ts', [40, 43], 'analyzers', 'reviewed')],
  verdict: {
    outcome: 'pass',
    complete: true,
    blocking: 0,
    blockers: [],
    exitCode: 0,
    why: 'Nothing was found, rules only.',
  },
  modelAbsent: 'model: none',
  usage: {
    asked: 0,
    cached: 0,
    promptTokens: 0,
    outputTokens: 0,
    ms: { change: 40, analyzers: 160, total: 230 },
  },
  rules: [],
  tool: richReview.tool,
};

/** One shown finding of an analyzer, changed as the case wants it. */
export function findingOf(changes: Partial<Finding> = {}): Finding {
  return { ...nan, ...changes };
}

/** The passing review, changed as the case wants it. */
export function reviewOf(changes: Partial<Review> = {}): Review {
  return { ...passingReview, ...changes };
}

export function covered(
  path: string,
  [start, end]: readonly [number, number],
  ...[looker, state, why = '']: readonly [Coverage['looker'], Coverage['state'], string?]
): Coverage {
  return { path, side: 'after', start, end, looker, state, why };
}

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = value;
  return rest;
}
