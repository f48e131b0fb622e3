import { describe, expect, test } from 'vitest';
import { RuleFileError } from '../../../src/analyzers/pattern.ts';
import { readRuleFile } from '../../../src/analyzers/rule-file.ts';

const whole = `
id: acme/no-print
languages: [python]
title: Print left in the code
category: error-handling
severity: low
confidence: certain
message: 'print($A) writes to the standard output.'
consequence: The log of the service holds it.
check: Run the service.
cwe: CWE-532
needs: [print]
fix: log($A)
rule: { pattern: print($A) }
samples:
  failing: [print(1)]
  passing: [log(1)]
`;

describe('readRuleFile', () => {
  test('reads every field', () => {
    expect(readRuleFile('rules/a.yml', whole)).toEqual({
      rule: {
        id: 'acme/no-print',
        title: 'Print left in the code',
        category: 'error-handling',
        severity: 'low',
        confidence: 'certain',
        consequence: 'The log of the service holds it.',
        check: 'Run the service.',
        cwe: 'CWE-532',
        source: 'analyzer',
      },
      languages: ['python'],
      needs: ['print'],
      inTests: true,
      matcher: { rule: { pattern: 'print($A)' } },
      message: 'print($A) writes to the standard output.',
      fix: 'log($A)',
      samples: { failing: ['print(1)'], passing: ['log(1)'] },
    });
  });

  test('takes an ordinary ast-grep rule as it is', () => {
    const text = `
id: no-eval
language: TypeScript
severity: error
message: No eval.
note: It runs any text.
url: https://acme.test/rules
rule: { any: [{ pattern: eval($A) }] }
constraints: { A: { kind: identifier } }
utils: { any-call: { kind: call_expression } }
`;
    const { rule, languages, matcher, needs, samples } = readRuleFile('a.yml', text);
    expect(rule).toMatchObject({
      title: 'No eval.',
      severity: 'high',
      category: 'correctness',
      confidence: 'high',
    });
    expect(rule.consequence).toBe('It runs any text.');
    expect(languages).toEqual(['typescript']);
    expect(Object.keys(matcher)).toEqual(['rule', 'constraints', 'utils']);
    expect([needs, samples]).toEqual([[], { failing: [], passing: [] }]);
  });

  test('makes a title of the message, without the variables that only a match fills', () => {
    const text =
      'id: a\nlanguage: Go\nmessage: Do not call $F with $$$ARGS.\nrule: { pattern: $F($$$ARGS) }\n';
    const { rule, message } = readRuleFile('a.yml', text);
    expect([rule.title, message]).toEqual(['Do not call … with ….', 'Do not call $F with $$$ARGS.']);
  });

  test.each([
    ['error', 'high'],
    ['warning', 'medium'],
    ['hint', 'low'],
    ['info', 'info'],
    ['critical', 'critical'],
  ])('severity %s is %s', (word, severity) => {
    expect(readRuleFile('a.yml', whole.replace('severity: low', `severity: ${word}`)).rule.severity).toBe(
      severity,
    );
  });

  test.each([
    ['C#', 'csharp'],
    ['C++', 'cpp'],
    ['js', 'javascript'],
    ['Tsx', 'tsx'],
    ['Golang', 'go'],
    ['sh', 'bash'],
  ])('language %s is %s', (name, language) => {
    expect(
      readRuleFile('a.yml', whole.replace('languages: [python]', `language: '${name}'`)).languages,
    ).toEqual([language]);
  });

  test.each([
    ['no field', '', 'rules/a.yml: is not a mapping'],
    ['a list', '- id: x', 'rules/a.yml: is not a mapping'],
    ['broken YAML', 'id: [', 'rules/a.yml: line '],
    ['no id', whole.replace('id: acme/no-print', ''), 'rules/a.yml: id: is missing'],
    ['an odd id', whole.replace('acme/no-print', "'a b'"), 'rules/a.yml: id: may hold'],
    ['an id that is a number', whole.replace('acme/no-print', '12'), 'rules/a.yml: id: is not a text'],
    ['no message', whole.replace(/^message.*$/m, ''), 'rules/a.yml: message: is missing'],
    [
      'an unknown severity',
      whole.replace('severity: low', 'severity: bad'),
      'severity: "bad" is not one of critical, high',
    ],
    [
      'an unknown category',
      whole.replace('error-handling', 'style'),
      'category: "style" is not one of correctness',
    ],
    ['an unknown confidence', whole.replace('certain', '1'), 'confidence: 1 is not one of certain'],
    [
      'an unknown language',
      whole.replace('[python]', '[cobol]'),
      'languages: "cobol" is not one of typescript',
    ],
    ['no language', whole.replace('languages: [python]', ''), 'languages: names no language'],
    ['a language that is a number', whole.replace('[python]', '[1]'), 'languages: is not a list of texts'],
    ['an odd CWE', whole.replace('CWE-532', '532'), 'cwe: is '],
    ['in-tests that is a text', `${whole}\nin-tests: no way`, 'in-tests: is neither true nor false'],
    ['no rule', whole.replace(/^rule:.*$/m, ''), 'rules/a.yml: rule: is missing'],
    [
      'a rule that is a text',
      whole.replace(/^rule:.*$/m, 'rule: print'),
      'rules/a.yml: rule: is not a mapping',
    ],
    ['a misspelt field', `${whole}\nseverty: low`, 'rules/a.yml: severty: is not a field of a rule'],
    [
      'samples that are a list',
      whole.replace(/samples:[\s\S]*$/, 'samples: [x]'),
      'samples: is not a mapping',
    ],
    [
      'samples that are no texts',
      whole.replace('[log(1)]', '[1]'),
      'rules/a.yml: samples: passing: is not a list',
    ],
  ])('refuses %s and names file and field', (_, text, words) => {
    const read = () => readRuleFile('rules/a.yml', text);
    expect(read).toThrow(RuleFileError);
    expect(read).toThrow(words);
  });
});
