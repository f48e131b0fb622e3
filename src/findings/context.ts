import type { Change, Confidence, Dismissal, FileText, Finding, PassName, Severity } from '../domain.ts';

/** An entry of the option `suppress`, and whether it was read where the change's author cannot write. */
export type SuppressEntry = {
  readonly rule?: string;
  readonly path?: string;
  readonly fingerprint?: string;
  readonly reason: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly until?: string;
  readonly trusted: boolean;
};

export type PathSettings = {
  readonly minSeverity: Severity;
  readonly minConfidence: Confidence;
  readonly suggestions: boolean;
};

/** All that the passes know. */
export type FilterContext = {
  readonly change: Change;
  /** After side, redacted, by path. */
  readonly texts: ReadonlyMap<string, FileText>;
  /** Before side, redacted, by the path it had there. */
  readonly beforeTexts: ReadonlyMap<string, FileText>;
  /** Fingerprints of the analyzers' findings on the before side. */
  readonly before: ReadonlySet<string>;
  /** Names in the after side of a file; empty without grammar. */
  readonly identifiers: (path: string) => ReadonlySet<string>;
  /** Syntax errors in this text as the file's language; 0 without grammar. */
  readonly parses: (path: string, text: string) => number;
  readonly suppress: readonly SuppressEntry[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly dismissed: readonly Dismissal[];
  /** Fingerprint → why it is accepted, read at the trust ref. */
  readonly baseline: ReadonlyMap<string, string>;
  /** What the trusted configuration says for a path. */
  readonly settings: (path: string) => PathSettings;
  readonly maxFindings: number;
};

/** Takes all findings, gives all back in the same order; what it hides it marks. */
export type Pass = (findings: readonly Finding[], context: FilterContext) => Finding[];

export type Mark = { readonly why: string; readonly gated: boolean };

/** The finding hidden by a pass; one that is hidden already is never marked again. */
export function hidden(finding: Finding, by: PassName, mark: Mark): Finding {
  return finding.state.kind === 'hidden' ? finding : { ...finding, state: { kind: 'hidden', by, ...mark } };
}

/** Asks about each shown finding; an answer hides it. */
export function hideWhere(
  findings: readonly Finding[],
  by: PassName,
  reason: (finding: Finding) => Mark | undefined,
): Finding[] {
  return findings.map((finding) => {
    const mark = finding.state.kind === 'shown' ? reason(finding) : undefined;
    return mark ? hidden(finding, by, mark) : finding;
  });
}

/** Changes each shown finding, or leaves it. */
export function changeShown(findings: readonly Finding[], change: (finding: Finding) => Finding): Finding[] {
  return findings.map((finding) => (finding.state.kind === 'shown' ? change(finding) : finding));
}

/** Remembers what `make` gives for each key. */
export function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, { readonly value: V }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

/** Groups in the order of their first members. */
export function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
