import type { Pattern } from '../../src/analyzers/pattern.ts';

export type Rate = { readonly found: number; readonly definitions: number; readonly rate: number };

/** docs/rules.md: every embedded pattern rule with its rate on ordinary code. */
export function rulesPage(patterns: readonly Pattern[], rates: ReadonlyMap<string, Rate>): string {
  const rows = [...patterns]
    .sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1))
    .map((pattern) => row(pattern, rates));
  return [
    '# Rules',
    '',
    'What the embedded rules say without a model. Switch one off with `analyzers: [patterns, secrets, text, "!js/for-each-async"]`.',
    'The last column is how many findings a rule has in 1,000 definitions (functions, methods, classes) of released packages;',
    'a rule over 1 is not shipped. `scripts/rule-rates.ts` measures it and writes this page.',
    '',
    '| rule | languages | severity | CWE | what | what follows | per 1,000 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function row({ rule, languages }: Pattern, rates: ReadonlyMap<string, Rate>): string {
  const { found = 0, definitions = 0, rate = 0 } = rates.get(rule.id) ?? {};
  const measured = definitions === 0 ? 'not measured' : `${rate.toFixed(3)} (${found} in ${definitions})`;
  const cells = [
    `\`${rule.id}\``,
    languages.join(', '),
    rule.severity,
    rule.cwe ?? '',
    rule.title,
    rule.consequence,
    measured,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
