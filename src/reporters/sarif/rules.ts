import { bySeverity, type Confidence, type Finding, type Rule, type Severity } from '../../domain.ts';
import { byText } from '../../order.ts';
import { markdownText, plainText } from '../../plain-text.ts';
import { cut, LEVELS, sentence } from '../words.ts';
import { MODEL_RULES } from './model-rules.ts';

// GitHub: 1024 characters for descriptions, 255 for names; 10 tags kept.
// https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
const MOST_TEXT = 1024;
const MOST_NAME = 255;

/** Within GitHub's bands: over 9.0 critical, from 7.0 high, from 4.0 medium, from 0.1 low. */
const SECURITY_SEVERITIES = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  info: '1.0',
} as const satisfies Record<Severity, string>;

const PROBLEM_SEVERITIES = {
  error: 'error',
  warning: 'warning',
  note: 'recommendation',
} as const;

const PRECISIONS = {
  certain: 'very-high',
  high: 'high',
  medium: 'medium',
  low: 'low',
  guess: 'low',
} as const satisfies Record<Confidence, string>;

export type Descriptor = ReturnType<typeof descriptor>;

/** Our own rules and those the findings name, by id; a finding of the model stands under the rule of its category. */
export function descriptors(rules: readonly Rule[], findings: readonly Finding[]): Descriptor[] {
  const byId = new Map(rules.filter(({ source }) => source !== 'imported').map((rule) => [rule.id, rule]));
  for (const finding of findings) {
    const known = byId.get(finding.rule);
    if (!known) byId.set(finding.rule, ruleOf(finding));
    else if (known.source === 'model') byId.set(finding.rule, worse(known, finding));
  }
  return [...byId.values()].toSorted((a, b) => byText(a.id, b.id)).map(descriptor);
}

function ruleOf({ rule, category, severity, confidence, source, cwe }: Finding): Rule {
  const words = MODEL_RULES[category];
  const named = source !== 'model' && cwe ? { cwe } : {};
  return { id: rule, category, severity, confidence, source, ...words, ...named };
}

/** The rule's severity is that of its worst finding, whatever their order. */
function worse(rule: Rule, { severity }: Finding): Rule {
  return bySeverity(severity, rule.severity) < 0 ? { ...rule, severity } : rule;
}

function descriptor(rule: Rule) {
  const id = plainText(rule.id);
  const level = LEVELS[rule.severity];
  return {
    id,
    shortDescription: { text: textOf(rule.title, id) },
    fullDescription: { text: textOf(rule.consequence, rule.title || id) },
    help: {
      text: [textOf(rule.consequence, id), sentence(rule.check)].filter(Boolean).join('\n'),
      markdown: markdownOf(rule),
    },
    defaultConfiguration: { level },
    properties: {
      tags: tagsOf(rule),
      precision: PRECISIONS[rule.confidence],
      ...(rule.category === 'security'
        ? { 'security-severity': SECURITY_SEVERITIES[rule.severity] }
        : { 'problem.severity': PROBLEM_SEVERITIES[level] }),
    },
  };
}

function textOf(text: string, otherwise: string): string {
  return cut(sentence(text) || sentence(otherwise), MOST_TEXT);
}

function markdownOf({ title, consequence, check, id }: Rule): string {
  const parts = [
    `## ${markdownText(sentence(title) || id)}`,
    consequence && markdownText(sentence(consequence)),
    check && `**How to check:** ${markdownText(sentence(check))}`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** `external/cwe/cwe-079`, three digits at least, is where GitHub and GitLab read the CWE. */
function tagsOf({ category, source, cwe }: Rule): string[] {
  const number = /^CWE-(\d+)$/i.exec(cwe ?? '')?.[1];
  const tags = [category, source, ...(number ? [`external/cwe/cwe-${number.padStart(3, '0')}`] : [])];
  return tags.toSorted(byText);
}

/** `js/nan-compare` → `JsNanCompare`. */
export function pascal(id: string): string {
  const words = id.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return cut(words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''), MOST_NAME) || 'Rule';
}
