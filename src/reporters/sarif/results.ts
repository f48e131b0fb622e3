import type { Confidence, Finding, Suggestion } from '../../domain.ts';
import { byPlace } from '../../order.ts';
import { plainText } from '../../plain-text.ts';
import { explanation, LEVELS } from '../words.ts';
import type { Descriptor } from './rules.ts';

/** GitHub refuses more than 25,000 results and shows the 5,000 worst. */
export const MOST_RESULTS = 5_000;

/** SARIF's 0..100; the band and no probability, so that equal answers give equal bytes. */
const RANKS = {
  certain: 100,
  high: 80,
  medium: 60,
  low: 40,
  guess: 20,
} as const satisfies Record<Confidence, number>;

/** The worst that fit, by place, and how many did not. `findings` come the worst first. */
export function results(findings: readonly Finding[], rules: readonly Descriptor[]) {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const kept = findings.slice(0, MOST_RESULTS).toSorted(byPlace);
  return {
    shown: kept.map((finding) => result(finding, indexes.get(plainText(finding.rule)) ?? -1)),
    left: findings.length - kept.length,
  };
}

function result(finding: Finding, ruleIndex: number) {
  const { suggestion, severity, category, confidence, source, scope, cwe } = finding;
  return {
    ruleId: plainText(finding.rule),
    ruleIndex,
    level: LEVELS[severity],
    rank: RANKS[confidence],
    message: { text: unlinked(explanation(finding)) },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(finding.path) }, region: regionOf(finding) } },
    ],
    partialFingerprints: {
      primaryLocationLineHash: finding.lineHash,
      'ollamacode/v1': finding.fingerprint,
    },
    ...(suggestion && { fixes: [fix(finding, suggestion)] }),
    properties: {
      severity,
      confidence,
      category,
      source,
      ...(cwe && { cwe: plainText(cwe) }),
      ...(scope && { scope: plainText(scope) }),
    },
  };
}

/** In SARIF `[text](target)` is a link wherever it stands; nothing we report brings one. */
function unlinked(text: string): string {
  return text.replace(/\](?=\()/g, '] ') || 'Finding.';
}

/** Relative to the repository root, percent-encoded, `/` kept. */
export function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function regionOf({ start, end, startColumn, endColumn }: Finding) {
  const startLine = Math.max(1, start);
  const endLine = Math.max(startLine, end);
  if (startColumn === undefined) return { startLine, endLine };
  const ends = endColumn !== undefined && (endLine > startLine || endColumn > startColumn);
  return { startLine, startColumn, endLine, ...(ends && { endColumn }) };
}

function fix({ path }: Finding, { start, end, before, after }: Suggestion) {
  const lastLine = before.split('\n').at(-1) ?? '';
  const deletedRegion = { startLine: start, startColumn: 1, endLine: end, endColumn: lastLine.length + 1 };
  const replacement = { deletedRegion, insertedContent: { text: after } };
  return {
    description: { text: `Replace ${start === end ? `line ${start}` : `lines ${start} to ${end}`}.` },
    artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements: [replacement] }],
  };
}
