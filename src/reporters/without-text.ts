import type { FileChange, Finding, Review } from '../domain.ts';

/**
 * The review with paths, lines, rules and counts only: no source text, no word of a model or of another tool.
 * What an embedded rule says about itself stays; it was known before the change was.
 */
export function withoutText(review: Review): Review {
  const titles = new Map(review.rules.filter(isOurs).map((rule) => [rule.id, rule.title]));
  return {
    ...review,
    change: { ...review.change, files: review.change.files.map(bareFile) },
    findings: review.findings.map((finding) => bareFinding(finding, titles.get(finding.rule))),
    rules: review.rules.filter(isOurs),
  };
}

function isOurs(named: { readonly source: Finding['source'] }): boolean {
  return named.source === 'analyzer';
}

function bareFinding(finding: Finding, title = finding.rule): Finding {
  const { suggestion, state, ...rest } = finding;
  return {
    ...rest,
    title,
    message: '',
    consequence: '',
    check: '',
    quote: '',
    scope: '',
    state: state.kind === 'shown' ? state : { ...state, why: '' },
  };
}

function bareFile(file: FileChange): FileChange {
  const hunks = file.hunks.map((hunk) => ({
    ...hunk,
    lines: hunk.lines.map((line) => ({ ...line, text: '' })),
  }));
  return { ...file, hunks };
}
