import { describe, expect, test } from 'vitest';
import type { Coverage, Finding, Review } from '../../../src/domain.ts';
import { MOST_NOTIFICATIONS } from '../../../src/reporters/sarif/notifications.ts';
import { MOST_RESULTS, uriOf } from '../../../src/reporters/sarif/results.ts';
import { pascal } from '../../../src/reporters/sarif/rules.ts';
import { sarif, sarifAzure, sarifGitlab } from '../../../src/reporters/sarif.ts';
import { covered, findingOf, passingReview, reviewOf, richReview, rules } from '../../support/review.ts';

describe('a pure function of change, configuration, model digest, answers and version', () => {
  const same: Record<string, Review> = {
    'another time': { ...richReview, usage: { ...richReview.usage, ms: { total: 1 }, asked: 1, cached: 14 } },
    'other token counts': { ...richReview, usage: { ...richReview.usage, promptTokens: 1, outputTokens: 2 } },
    'another server': withModel({ serverVersion: '0.31.2', service: 'docker' }),
    'other words about the warm-up': withModel({ warnings: [] }),
    'other revisions': {
      ...richReview,
      change: { ...richReview.change, title: 'a..b', head: 'f'.repeat(40), mergeBase: 'e'.repeat(40) },
    },
    'answers from the cache': withCoverage((entry) =>
      entry.state === 'reviewed' ? { ...entry, state: 'cached' } : entry,
    ),
    'another reason for the same failure': withCoverage((entry) => ({
      ...entry,
      why: 'http://host:1/ said no',
    })),
    'another order': {
      ...richReview,
      findings: richReview.findings.toReversed(),
      coverage: richReview.coverage.toReversed(),
      rules: richReview.rules.toReversed(),
    },
  };

  test.each(Object.entries(same))('gives the same bytes for %s', (_, review) => {
    for (const flavour of [sarif, sarifGitlab, sarifAzure]) expect(flavour(review)).toBe(flavour(richReview));
  });

  test('gives other bytes for another model, another version and another finding', () => {
    const others: Review[] = [
      withModel({ digest: `sha256:${'00'.repeat(32)}` }),
      { ...richReview, tool: { ...richReview.tool, version: '1.0.1' } },
      { ...richReview, findings: richReview.findings.slice(1) },
    ];
    for (const other of others) expect(sarif(other)).not.toBe(sarif(richReview));
  });

  test('holds no host, revision or absolute path', () => {
    expect(sarif(richReview)).not.toMatch(/127\.0\.0\.1|1{40}|2{40}|file:\/\/|0\.24\.0/);
  });
});

describe('the run', () => {
  test('is one, under our category, and failed when something was not reviewed', () => {
    const log = JSON.parse(sarif(richReview));
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0].automationDetails).toEqual({ id: 'ollamacode/' });
    expect(log.runs[0].invocations[0].executionSuccessful).toBe(false);
  });

  test('succeeded and has nothing to notify when everything was', () => {
    expect(run(passingReview).invocations).toEqual([
      { executionSuccessful: true, toolExecutionNotifications: [] },
    ]);
  });

  test('names the model by digest as an extension of the tool, and none where none was asked', () => {
    expect(run(richReview).tool.extensions).toEqual([
      { name: 'qwen2.5-coder:1.5b', version: `sha256:${'9f'.repeat(32)}` },
    ]);
    expect(run(passingReview).tool).not.toHaveProperty('extensions');
  });

  test('counts what is hidden, imported and looked at', () => {
    expect(run(richReview).properties).toEqual({
      outcome: 'findings',
      hidden: { claim: 1, pragma: 1, baseline: 2, limit: 1 },
      imported: 1,
      lines: {
        analyzers: { reviewed: 830, excluded: 0, missed: 0 },
        model: { reviewed: 16, excluded: 800, missed: 14 },
      },
    });
  });
});

describe('results', () => {
  test('are the shown findings that are our own, by place', () => {
    const places = results(richReview).map(({ ruleId, locations }) => [
      ruleId,
      locations[0].physicalLocation.artifactLocation.uri,
    ]);
    expect(places).toEqual([
      ['secrets/github-token', 'deploy/gr%C3%B6%C3%9Fe%20%26%20co/run.sh'],
      ['js/nan-compare', 'src/cart.ts'],
      ['model/security', 'src/evil%7C%3Cb%3E%60.md'],
      ['model/null', 'src/store.ts'],
    ]);
  });

  test('point at their rule', () => {
    const { results, tool } = run(richReview);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  test.each([
    ['critical', 'error'],
    ['high', 'error'],
    ['medium', 'warning'],
    ['low', 'note'],
    ['info', 'note'],
  ] as const)('of severity %s have the level %s', (severity, level) => {
    expect(onlyResult({ severity }).level).toBe(level);
  });

  test('are known to GitHub by the hash of the line and to us by our fingerprint', () => {
    const { lineHash, fingerprint } = findingOf();
    expect(onlyResult().partialFingerprints).toEqual({
      primaryLocationLineHash: lineHash,
      'ollamacode/v1': fingerprint,
    });
  });

  test.each([
    [{}, { startLine: 41, startColumn: 7, endLine: 41, endColumn: 20 }],
    [
      { end: 43, endColumn: 2 },
      { startLine: 41, startColumn: 7, endLine: 43, endColumn: 2 },
    ],
    [{ endColumn: 7 }, { startLine: 41, startColumn: 7, endLine: 41 }],
    [
      { start: 0, end: 0 },
      { startLine: 1, startColumn: 7, endLine: 1, endColumn: 20 },
    ],
  ])('with %j have the region %j', (changes, region) => {
    expect(onlyResult(changes).locations[0].physicalLocation.region).toEqual(region);
  });

  test('replace whole lines in their fix', () => {
    const suggestion = { start: 41, end: 42, before: '  a();\n  bcd();', after: '  e();' };
    expect(onlyResult({ suggestion }).fixes).toEqual([
      {
        description: { text: 'Replace lines 41 to 42.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'src/cart.ts' },
            replacements: [
              {
                deletedRegion: { startLine: 41, startColumn: 1, endLine: 42, endColumn: 9 },
                insertedContent: { text: '  e();' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('never have an empty message', () => {
    const empty = { title: '', message: '', consequence: '', check: '' };
    expect(onlyResult(empty).message.text).not.toBe('');
  });

  test('make no links of what looks like one', () => {
    expect(onlyResult({ message: 'see [here](https://evil.example)' }).message.text).toContain(
      '[here] (https://evil.example)',
    );
  });

  test('are the worst 5,000 when there are more, and say how many are not there', () => {
    const findings = Array.from({ length: MOST_RESULTS + 2 }, (_, index) =>
      findingOf({ start: index + 1, end: index + 1, severity: index < 2 ? 'low' : 'high' }),
    );
    const { results, invocations } = run(reviewOf({ findings }));
    expect(results).toHaveLength(MOST_RESULTS);
    expect(results.every(({ level }: { level: string }) => level === 'error')).toBe(true);
    expect(invocations[0].toolExecutionNotifications).toMatchObject([
      { descriptor: { id: 'too-many' }, message: { text: '2 findings beyond the worst 5,000 left out.' } },
    ]);
  });
});

describe('rules', () => {
  test('are our own that were applied and those that the findings name, sorted by id', () => {
    expect(run(richReview).tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'js/nan-compare',
      'model/null',
      'model/security',
      'py/open-without-close',
      'secrets/github-token',
    ]);
  });

  test('have a security severity exactly where their category is security', () => {
    const security = ruleBy('secrets/github-token').properties;
    expect(security).toMatchObject({
      'security-severity': '9.5',
      tags: expect.arrayContaining(['security']),
    });
    expect(security).not.toHaveProperty(['problem.severity']);
    const other = ruleBy('js/nan-compare').properties;
    expect(other).toMatchObject({ 'problem.severity': 'error' });
    expect(other).not.toHaveProperty(['security-severity']);
  });

  test.each([
    ['critical', 9.0, 10],
    ['high', 7.0, 8.9],
    ['medium', 4.0, 6.9],
    ['low', 0.1, 3.9],
  ] as const)("of severity %s are in GitHub's band from %d to %d", (severity, from, to) => {
    const [, token = rules[0]] = rules;
    const review = reviewOf({ rules: token ? [{ ...token, severity }] : [] });
    const value = Number(run(review).tool.driver.rules[0].properties['security-severity']);
    expect(value).toBeGreaterThanOrEqual(from);
    expect(value).toBeLessThanOrEqual(to);
  });

  test.each([
    ['CWE-79', 'external/cwe/cwe-079'],
    ['CWE-1077', 'external/cwe/cwe-1077'],
    ['cwe-9', 'external/cwe/cwe-009'],
  ])('of %s have the tag %s', (cwe, tag) => {
    const review = reviewOf({ rules: rules.slice(0, 1).map((rule) => ({ ...rule, cwe })) });
    expect(run(review).tool.driver.rules[0].properties.tags).toContain(tag);
  });

  test.each([
    ['certain', 'very-high'],
    ['high', 'high'],
    ['medium', 'medium'],
    ['low', 'low'],
    ['guess', 'low'],
  ] as const)('of confidence %s have the precision %s', (confidence, precision) => {
    const review = reviewOf({ rules: rules.slice(0, 1).map((rule) => ({ ...rule, confidence })) });
    expect(run(review).tool.driver.rules[0].properties.precision).toBe(precision);
  });

  test("of the model say what holds for their category and nothing of one finding's words", () => {
    const rule = ruleBy('model/null');
    expect(rule.shortDescription.text).toBe('A value may be missing where it is used.');
    expect(JSON.stringify(rule)).not.toContain('users.find');
  });

  test('of the model are as severe as their worst finding', () => {
    const model = { source: 'model', category: 'null', rule: 'model/null' } as const;
    const findings = [findingOf({ ...model, severity: 'low' }), findingOf({ ...model, severity: 'medium' })];
    expect(run(reviewOf({ findings })).tool.driver.rules[0].defaultConfiguration.level).toBe('warning');
  });

  test('have no text that is empty or longer than GitHub keeps', () => {
    const [first = ruleless()] = rules;
    const long = { ...first, title: 't'.repeat(3000), consequence: 'c'.repeat(3000) };
    const bare = { ...first, id: 'x/bare', title: '', consequence: '', check: '' };
    for (const rule of run(reviewOf({ rules: [long, bare] })).tool.driver.rules) {
      for (const { text } of [rule.shortDescription, rule.fullDescription]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(1024);
      }
      expect(rule.help.text).not.toBe('');
      expect(rule.help.markdown).not.toBe('');
    }
  });
});

describe('notifications', () => {
  test('name what was not reviewed, the worst reason first, and what a rule left out', () => {
    const found = run(richReview).invocations[0].toolExecutionNotifications.map(
      ({ level, message }: { level: string; message: { text: string } }) => `${level}: ${message.text}`,
    );
    expect(found).toEqual([
      "error: 'deploy/größe & co/run.sh', lines 1-3, was not reviewed by the model: it failed.",
      "error: 'src/store.ts', removed lines 8-9, was not reviewed by the model: it failed.",
      "warning: 'src/store.ts', lines 21-29, was not reviewed by the model: it was left for later.",
      "note: 'logo.png' was not reviewed by the analyzers: a rule leaves it out.",
      "note: 'logo.png' was not reviewed by the model: a rule leaves it out.",
      "note: 'package-lock.json', lines 1-800, was not reviewed by the model: a rule leaves it out.",
    ]);
  });

  test('point at their descriptor', () => {
    const { invocations, tool } = run(richReview);
    for (const { descriptor } of invocations[0].toolExecutionNotifications) {
      expect(tool.driver.notifications[descriptor.index].id).toBe(descriptor.id);
    }
  });

  test('stay few enough to upload, and the last says how many there were', () => {
    const coverage = Array.from({ length: MOST_NOTIFICATIONS + 5 }, (_, index) =>
      covered(`${index}.ts`, [1, 1], 'model', 'failed', 'x'),
    );
    const found = run(reviewOf({ coverage })).invocations[0].toolExecutionNotifications;
    expect(found).toHaveLength(MOST_NOTIFICATIONS + 1);
    expect(found.at(-1).message.text).toBe('5 more notifications were left out.');
  });
});

describe('flavours', () => {
  test('GitLab differs by having no rank and by nothing else', () => {
    const plain = JSON.parse(sarif(richReview));
    for (const result of plain.runs[0].results) delete result.rank;
    expect(JSON.parse(sarifGitlab(richReview))).toEqual(plain);
    expect(sarifGitlab(richReview)).not.toContain('"rank"');
  });

  test('Azure differs by the full name of the driver and the names of rules and by nothing else', () => {
    const azure = JSON.parse(sarifAzure(richReview));
    const { driver } = azure.runs[0].tool;
    expect(driver.fullName).toBe('OllamaCode 1.0.0');
    expect(driver.rules[0].name).toBe('JsNanCompare');
    delete driver.fullName;
    for (const rule of driver.rules) delete rule.name;
    expect(azure).toEqual(JSON.parse(sarif(richReview)));
  });

  test.each([
    ['js/nan-compare', 'JsNanCompare'],
    ['a.b_c d', 'ABCD'],
    ['///', 'Rule'],
  ])('the name of the rule %s is %s', (id, name) => {
    expect(pascal(id)).toBe(name);
  });
});

test.each([
  ['a b/c#d?e%f', 'a%20b/c%23d%3Fe%25f'],
  ['größe.ts', 'gr%C3%B6%C3%9Fe.ts'],
  ['x\ny\\z', 'x%0Ay%5Cz'],
  ['c:/x', 'c%3A/x'],
  ['half\ud800.ts', 'half%EF%BF%BD.ts'],
])('the path %j has the address %s', (path, uri) => {
  expect(uriOf(path)).toBe(uri);
});

test('no control or invisible character stands in the file itself', () => {
  expect(sarif(richReview)).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u200b-\u200f]/u);
});

function withModel(changes: Partial<NonNullable<Review['model']>>): Review {
  const { model } = richReview;
  return model ? { ...richReview, model: { ...model, ...changes } } : richReview;
}

function withCoverage(change: (entry: Coverage) => Coverage): Review {
  return { ...richReview, coverage: richReview.coverage.map(change) };
}

function run(review: Review) {
  return JSON.parse(sarif(review)).runs[0];
}

// What JSON.parse gives, down to the fields that the tests name.
type Result = {
  ruleId: string;
  level: string;
  message: { text: string };
  fixes: unknown;
  partialFingerprints: unknown;
  locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: unknown } }];
};

function results(review: Review): Result[] {
  return run(review).results;
}

function onlyResult(changes: Partial<Finding> = {}): Result {
  const [first] = results(reviewOf({ findings: [findingOf(changes)] }));
  if (!first) throw new Error('no result');
  return first;
}

function ruleBy(wanted: string) {
  return run(richReview).tool.driver.rules.find(({ id }: { id: string }) => id === wanted);
}

function ruleless(): never {
  throw new Error('the fixed review has no rules');
}
